import type { Obstacle } from '../../../lists/provision/plan';
import type { Refusal } from '../../../lists/provision/refusal';
import type { Step, Work } from '../../../lists/provision/step';
import { OWNERS } from '../../../lists/schema/groups';
import type { SiteWorkStrings } from '../siteWorkStrings';

type Said = { readonly [kind in Step['kind']]: (step: Extract<Step, { readonly kind: kind }>) => string };

const STEPS: Said = {
  createLevel: ({ level }) => `Make permission level “${level.name}”`,
  updateLevel: ({ level }) => `Correct permission level “${level.name}”`,
  createGroup: ({ group }) => `Make group “${group.title}”`,
  grantSite: ({ group }) => `Let “${group}” open the site`,
  createContentType: ({ contentType }) => `Make content type “${contentType.name}”`,
  createList: ({ list }) => `Make list “${list.title}”`,
  updateList: ({ list }) => `Set up list “${list.title}”`,
  addContentType: ({ list }) => `Give list “${list.title}” its content type`,
  removeItemContentType: ({ list }) => `Take the plain content type from list “${list.title}”`,
  createField: ({ list, name }) => `Add column ${name} to list “${list.title}”`,
  updateField: ({ list, name }) => `Change column ${name} of list “${list.title}”`,
  createView: ({ list, view }) => `Add view “${view.title}” to list “${list.title}”`,
  updateView: ({ list, view }) => `Change view “${view.title}” of list “${list.title}”`,
  formatSharePointsView: ({ list }) => `Hide New and Edit in SharePoint’s own view of list “${list.title}”`,
  addCommand: ({ list, command }) => `Offer “${command.title}” in list “${list.title}”`,
  breakInheritance: ({ list }) => `Give list “${list.title}” rights of its own`,
  grant: ({ list, group }) => `Let ${group === OWNERS ? 'the site’s owners' : `“${group}”`} use list “${list.title}”`,
  revoke: ({ list, group }) => `Take a wrong right of “${group}” from list “${list.title}”`,
  seedControls: ({ rows }) => `Write ${rows.length} controls`,
  upgrade: ({ upgrade }) => `Fill in what came with schema ${upgrade.to}`,
  setVersion: ({ version }) => `Note schema version ${version}`,
  removeCaller: ({ list }) => `Take your own Full Control from list “${list.title}”`,
};
const READINGS = { readSite: 'Read the site', checkRights: 'Check the rights' } as const;

const SUBSITE =
  'This is a subsite without permission levels of its own, so the append-only levels that the register stands on cannot be made here. Use a site collection of its own (a communication site).';

function adviceOf(kind: Refusal['kind']): string {
  switch (kind) {
    case 'denied':
      return 'You may not do this here. Ask a site collection administrator to run it.';
    case 'nameTaken':
      return 'Another list of this site has that title. Rename that list.';
    case 'duplicate':
      return 'A column that must be unique holds one value twice. Correct those items.';
    case 'threshold':
      return 'The list is too large for this change. Use a time at which SharePoint lifts its limit, or make the index by hand.';
    case 'throttled':
      return 'SharePoint is busy and asks to wait.';
    case 'subsiteWithoutOwnLevels':
      return SUBSITE;
    case 'unavailable':
    case 'unknownOutcome':
    case 'cancelled':
      return 'SharePoint could not be reached, or its answer was lost.';
    case 'notFound':
    case 'conflict':
    case 'otherPerson':
    case 'unexpected':
      return 'SharePoint refused it.';
  }
}

function obstacleText(obstacle: Obstacle): string {
  switch (obstacle.code) {
    case 'subsiteWithoutOwnLevels':
      return SUBSITE;
    case 'newerSchema':
      return `This site has schema ${obstacle.site}, which is newer than this version of the register (${obstacle.ours}). Use the newer version.`;
    case 'readLevelMissing':
      return 'This site has no permission level Read. Restore SharePoint’s own levels, then run this again.';
    case 'readLevelChanged':
      return 'The permission level Read of this site was changed. Everybody may read the register by it, so it must be SharePoint’s own: restore it, then run this again.';
  }
}

function stepText(work: Work): string {
  return work.kind === 'readSite' || work.kind === 'checkRights' ? READINGS[work.kind] : (STEPS[work.kind] as (step: Step) => string)(work);
}

export const siteWork: SiteWorkStrings = {
  step: stepText,
  obstacle: obstacleText,
  refusal: ({ kind, what, status, code, detail }) => {
    const said = detail ? ` SharePoint says: ${detail}` : '';
    const facts = status > 0 ? ` (HTTP ${status}${code ? `, ${code}` : ''})` : '';
    return `Stopped at: ${stepText(what)}. ${adviceOf(kind)} Run it again afterwards: it goes on where it stopped.${said}${facts}`;
  },
};
