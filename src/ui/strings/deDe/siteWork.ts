import type { Obstacle } from '../../../lists/provision/plan';
import type { Refusal } from '../../../lists/provision/refusal';
import type { Step, Work } from '../../../lists/provision/step';
import { OWNERS } from '../../../lists/schema/groups';
import type { SiteWorkStrings } from '../siteWorkStrings';

type Said = { readonly [kind in Step['kind']]: (step: Extract<Step, { readonly kind: kind }>) => string };

const STEPS: Said = {
  createLevel: ({ level }) => `Berechtigungsstufe „${level.name}“ anlegen`,
  updateLevel: ({ level }) => `Berechtigungsstufe „${level.name}“ berichtigen`,
  createGroup: ({ group }) => `Gruppe „${group.title}“ anlegen`,
  grantSite: ({ group }) => `„${group}“ die Website öffnen lassen`,
  createContentType: ({ contentType }) => `Inhaltstyp „${contentType.name}“ anlegen`,
  createList: ({ list }) => `Liste „${list.title}“ anlegen`,
  updateList: ({ list }) => `Liste „${list.title}“ einrichten`,
  addContentType: ({ list }) => `Der Liste „${list.title}“ ihren Inhaltstyp geben`,
  removeItemContentType: ({ list }) => `Den einfachen Inhaltstyp aus der Liste „${list.title}“ nehmen`,
  createField: ({ list, name }) => `Spalte ${name} in der Liste „${list.title}“ hinzufügen`,
  updateField: ({ list, name }) => `Spalte ${name} der Liste „${list.title}“ ändern`,
  createView: ({ list, view }) => `Ansicht „${view.title}“ in der Liste „${list.title}“ hinzufügen`,
  updateView: ({ list, view }) => `Ansicht „${view.title}“ der Liste „${list.title}“ ändern`,
  formatSharePointsView: ({ list }) => `„Neu“ und „Bearbeiten“ in SharePoints eigener Ansicht der Liste „${list.title}“ ausblenden`,
  addCommand: ({ list, command }) => `„${command.title}“ in der Liste „${list.title}“ anbieten`,
  breakInheritance: ({ list }) => `Der Liste „${list.title}“ eigene Rechte geben`,
  grant: ({ list, group }) => `${group === OWNERS ? 'Die Websitebesitzer' : `„${group}“`} die Liste „${list.title}“ nutzen lassen`,
  revoke: ({ list, group }) => `„${group}“ ein falsches Recht an der Liste „${list.title}“ nehmen`,
  seedControls: ({ rows }) => `${rows.length} Kontrollen schreiben`,
  upgrade: ({ upgrade }) => `Nachtragen, was mit Schema ${upgrade.to} dazukam`,
  setVersion: ({ version }) => `Schema ${version} vermerken`,
  removeCaller: ({ list }) => `Ihren eigenen Vollzugriff auf die Liste „${list.title}“ entfernen`,
};
const READINGS = { readSite: 'Die Website lesen', checkRights: 'Die Rechte prüfen' } as const;

const SUBSITE =
  'Dies ist eine Unterwebsite ohne eigene Berechtigungsstufen. Die Stufen, mit denen nur hinzugefügt werden kann und auf denen das Register beruht, lassen sich hier nicht anlegen. Verwenden Sie eine eigene Websitesammlung (eine Kommunikationswebsite).';

function adviceOf(kind: Refusal['kind']): string {
  switch (kind) {
    case 'denied':
      return 'Sie dürfen das hier nicht. Bitten Sie jemanden, der die Websitesammlung verwaltet, die Einrichtung auszuführen.';
    case 'nameTaken':
      return 'Eine andere Liste dieser Website hat diesen Titel. Benennen Sie jene Liste um.';
    case 'duplicate':
      return 'Eine Spalte, die eindeutig sein muss, enthält einen Wert doppelt. Berichtigen Sie diese Elemente.';
    case 'threshold':
      return 'Die Liste ist für diese Änderung zu groß. Wählen Sie eine Zeit, in der SharePoint seine Grenze aufhebt, oder legen Sie den Index von Hand an.';
    case 'throttled':
      return 'SharePoint ist ausgelastet und bittet um Geduld.';
    case 'subsiteWithoutOwnLevels':
      return SUBSITE;
    case 'unavailable':
    case 'unknownOutcome':
    case 'cancelled':
      return 'SharePoint war nicht zu erreichen, oder die Antwort ging verloren.';
    case 'notFound':
    case 'conflict':
    case 'otherPerson':
    case 'unexpected':
      return 'SharePoint hat es abgelehnt.';
  }
}

function obstacleText(obstacle: Obstacle): string {
  switch (obstacle.code) {
    case 'subsiteWithoutOwnLevels':
      return SUBSITE;
    case 'newerSchema':
      return `Diese Website hat Schema ${obstacle.site}, neuer als diese Version des Registers (${obstacle.ours}). Verwenden Sie die neuere Version.`;
    case 'readLevelMissing':
      return 'Diese Website hat keine Berechtigungsstufe „Lesen“. Stellen Sie SharePoints eigene Stufen wieder her, und führen Sie die Einrichtung dann erneut aus.';
    case 'readLevelChanged':
      return 'Die Berechtigungsstufe „Lesen“ dieser Website wurde geändert. Mit ihr lesen alle das Register, daher muss es SharePoints eigene sein: Stellen Sie sie wieder her, und führen Sie die Einrichtung dann erneut aus.';
  }
}

function stepText(work: Work): string {
  return work.kind === 'readSite' || work.kind === 'checkRights' ? READINGS[work.kind] : (STEPS[work.kind] as (step: Step) => string)(work);
}

export const siteWork: SiteWorkStrings = {
  step: stepText,
  obstacle: obstacleText,
  refusal: ({ kind, what, status, code, detail }) => {
    const said = detail ? ` SharePoint meldet: ${detail}` : '';
    const facts = status > 0 ? ` (HTTP ${status}${code ? `, ${code}` : ''})` : '';
    return `Angehalten bei: ${stepText(what)}. ${adviceOf(kind)} Führen Sie die Einrichtung danach erneut aus: Sie macht dort weiter, wo sie angehalten wurde.${said}${facts}`;
  },
};
