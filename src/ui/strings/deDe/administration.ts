import type { AdministrationStrings } from '../administrationStrings';
import type { Unlooked } from '../../view/administration/setupModel';
import type { Formats } from '../formats';
import { relativeDays } from './days';
import { policyWays } from './policyWays';

const UNLOOKED: Readonly<Record<Unlooked, string>> = { rights: 'Listen und Rechte', groups: 'wer in den Gruppen ist', readers: 'wer lesen darf', sweep: 'der letzte Prüflauf', rows: 'ob Zeilen hinterherhinken', record: 'die Aufzeichnung selbst' };

/** Accounts that are named in one sentence. */
const NAMED = 6;

export function administration(formats: Formats): AdministrationStrings {
  const { number, plural, list, day, instant } = formats;
  const accounts = (count: number): string => plural(count, { one: '1 Konto', other: `${number(count)} Konten` });
  const steps = (count: number): string => plural(count, { one: '1 Schritt ist noch zu erledigen', other: `${number(count)} Schritte sind noch zu erledigen` });
  const wants = (count: number): string => plural(count, { one: '1 Punkt verlangt Aufmerksamkeit', other: `${number(count)} Punkte verlangen Aufmerksamkeit` });

  return {
    reading: 'Es wird nachgesehen, wie das Register eingerichtet ist',
    heading: ({ todo, concerns, unlooked }) => {
      const rest = unlooked.length > 0 ? `. Nicht angesehen: ${list(unlooked.map((part) => UNLOOKED[part]))}` : '';
      if (todo > 0) return `${steps(todo)}${concerns > 0 ? `, und ${wants(concerns)}` : ''}${rest}`;
      if (concerns > 0) return `Das Register ist eingerichtet, und ${wants(concerns)}${rest}`;
      return `Das Register ist eingerichtet, und nichts${unlooked.length > 0 ? ', was angesehen wurde,' : ''} verlangt Aufmerksamkeit${rest}`;
    },
    failed: 'Wie das Register eingerichtet ist, konnte nicht gelesen werden',
    notOwner: 'Sie gehören nicht zu den Websitebesitzern. Sie sehen daher, was auch andere sehen dürfen, und können Listen, Gruppen und Rechte nicht ändern. Die Websitebesitzer können das.',
    steps: {
      heading: 'Zu Beginn',
      states: { done: 'erledigt', todo: 'zu tun', unknown: 'nicht sichtbar' },
      lists: 'Listen, Gruppen und Rechte',
      listsText: ({ version, wanted }) => {
        if (version === wanted) return `Alles ist, wie diese Version des Registers es verlangt (Schema ${number(wanted)}).`;
        if (version === 0) return 'Die Einrichtung wurde nie zu Ende geführt. Prüfen Sie unten die Einrichtung: Sie macht dort weiter, wo sie angehalten wurde.';
        return version < wanted
          ? `Vorhanden ist Schema ${number(version)}, und diese Version des Registers verlangt Schema ${number(wanted)}. Prüfen Sie unten die Einrichtung: Sie zeigt, was sich ändern würde, bevor sich etwas ändert.`
          : `Vorhanden ist Schema ${number(version)}, neuer, als diese Version des Registers kennt (${number(wanted)}). Verwenden Sie die neuere Version.`;
      },
      people: 'Personen in ihren Gruppen',
      peopleText: ({ state }) => (state === 'unknown' ? 'Sie dürfen nicht sehen, wer in den Gruppen ist. Die Websitebesitzer können das.' : state === 'done' ? 'In jeder Gruppe, die das Register braucht, ist jemand.' : 'Jemand fehlt, wo das Register Personen braucht:'),
      group: ({ title, members, isNeeded }) => {
        if (!members) return `${title}: Die Gruppe fehlt auf dieser Website.`;
        if (members.length === 0) return isNeeded ? `${title}: noch niemand, hier wird aber jemand gebraucht.` : `${title}: niemand.`;
        return `${title}: ${members.length > 6 ? `${list([...members.slice(0, 5), plural(members.length - 5, { one: '1 weiteres Konto', other: `${number(members.length - 5)} weitere Konten` })])}` : list(members)}.`;
      },
      peopleLink: 'Personen in die Gruppen aufnehmen',
      owners: 'Wer einspringt, wo niemand verantwortlich ist',
      ownersText: ({ fallback, gone }) => {
        const rest = fallback === undefined ? 'Für alles Übrige ist niemand benannt, daher kann eine Ausnahme mit unbesetzter Kontrollverantwortung ohne Verantwortliche bleiben.' : `Was sonst niemand verantwortet, verantwortet ${fallback}.`;
        return gone > 0 ? `${rest} ${plural(gone, { one: '1 Konto mit Dienstverantwortung gibt es nicht mehr', other: `${number(gone)} Konten mit Dienstverantwortung gibt es nicht mehr` })}: Andere müssen benannt werden.` : rest;
      },
      tenant: (name, named, of) => `${name}: Dienstverantwortung für ${number(named)} von ${number(of)} Familien.`,
      ownersLink: 'Dienstverantwortung benennen',
      policy: 'Regelwerk',
      policyText: ({ isDefault, waiting, defects, damaged }) =>
        [
          isDefault ? 'Das Standardregelwerk gilt.' : 'Ein eigenes Regelwerk gilt.',
          ...(waiting > 0 ? [plural(waiting, { one: '1 gelockertes wartet auf die Annahme durch die Risikoleitung.', other: `${number(waiting)} gelockerte warten auf die Annahme durch die Risikoleitung.` })] : []),
          ...(defects > 0 ? [plural(defects, { one: '1 Einstellung passt nicht zu den anderen.', other: `${number(defects)} Einstellungen passen nicht zusammen.` })] : []),
          ...(damaged > 0 ? [plural(damaged, { one: '1 Regelwerk ist beschädigt und unwirksam.', other: `${number(damaged)} Regelwerke sind beschädigt und unwirksam.` })] : []),
        ].join(' '),
      policyWays,
      policyLink: 'Alle Einstellungen ansehen',
      report: 'Der erste Bericht',
      reportText: ({ state, tenants }) => (state === 'done' ? `Im Register stehen Ausnahmen von ${plural(tenants, { one: '1 Mandanten', other: `${number(tenants)} Mandanten` })}.` : 'Noch steht nichts im Register. Lesen Sie einen Bericht Ihres Mandanten ein: Er wird im Browser gelesen und verlässt ihn nicht.'),
    },
    health: {
      heading: 'Im laufenden Betrieb',
      nothing: 'Soweit von hier aus sichtbar, ist alles in Ordnung.',
      concern: (concern) => {
        switch (concern.code) {
          case 'site':
            return concern.differences > 0
              ? plural(concern.differences, { one: '1 Punkt auf dieser Website weicht von dem ab, was das Register braucht.', other: `${number(concern.differences)} Punkte auf dieser Website weichen von dem ab, was das Register braucht.` })
              : plural(concern.steps, { one: 'Die Einrichtung würde auf dieser Website 1 Änderung vornehmen.', other: `Die Einrichtung würde auf dieser Website ${number(concern.steps)} Änderungen vornehmen.` });
          case 'everyone':
            return `${concern.claim.name} darf das ganze Register lesen${concern.claim.through === undefined ? '' : `, über die Gruppe „${concern.claim.through}“`}${concern.claim.guests ? ', auch Gäste' : ''}.`;
          case 'twoGroups':
            return `${list(concern.names)} ${plural(concern.names.length, { one: 'ist', other: 'sind ein Mensch und' })} in ${number(concern.groups.length)} Gruppen, die einander kontrollieren: ${list(concern.groups)}.`;
          case 'manyAccounts':
            return `${number(concern.names.length)} Konten zählen als ein Mensch: ${list(concern.names.slice(0, NAMED))}${concern.names.length > NAMED ? ' und weitere' : ''}.${concern.by.length > 0 ? ` Gesagt hat das: ${list(concern.by)}.` : ''}`;
          case 'openGroup':
            return `Wer in „${concern.group}“ ist oder darum bittet, bestimmt, wer sonst darin ist.`;
          case 'adoptions':
            return plural(concern.count, { one: 'Ein Export des Überwachungsprotokolls des Mandanten widerspricht, wer ein lockereres Regelwerk angenommen hat: Es zählt nicht mehr.', other: `Ein Export des Überwachungsprotokolls des Mandanten widerspricht, wer ${number(concern.count)} lockerere Regelwerke angenommen hat: Sie zählen nicht mehr.` });
          case 'neverSwept':
            return 'Noch nie war ein Prüflauf vollständig: Niemand wird erinnert, nichts wird eskaliert, und was liegen bleibt, wird nicht gefunden.';
          case 'sweepOld':
            return `Der letzte vollständige Prüflauf war am ${instant(concern.atMs)} Uhr, ${relativeDays(formats, 0, concern.days)}: Seither wird niemand erinnert und nichts eskaliert.`;
          case 'lagging':
            return plural(concern.count, {
              one: '1 Zeile hinkt dem Entschiedenen hinterher. Jede Seite zeigt, was entschieden wurde, nur die Liste selbst nicht.',
              other: `${number(concern.count)} Zeilen hinken dem Entschiedenen hinterher. Jede Seite zeigt, was entschieden wurde, nur die Liste selbst nicht.`,
            });
          case 'unreadable':
            return plural(concern.count, { one: '1 Zeile kann diese Version nicht lesen, sie ist in keiner Zahl enthalten.', other: `${number(concern.count)} Zeilen kann diese Version nicht lesen, sie sind in keiner Zahl enthalten.` });
        }
      },
      mend: (concern) => {
        switch (concern.code) {
          case 'site':
            return 'Was es im Einzelnen ist, welche Folgen es hat und was es behebt, steht unten unter „Einrichtung prüfen“.';
          case 'everyone':
            return 'Eine Liste derer, die von MFA ausgenommen sind, ist eine Landkarte für Angreifer. Entfernen Sie diesen Eintrag, und nehmen Sie auf, wer das Register braucht.';
          case 'twoGroups':
            return 'Was in der einen Gruppe entschieden wird, kontrolliert sonst niemand. Beschränken Sie die Mitgliedschaft auf eine der Gruppen.';
          case 'manyAccounts':
            return 'Keines davon kann prüfen oder genehmigen, was ein anderes getan hat. Sehen Sie im Verzeichnis nach; stimmt es nicht, nehmen Sie die Verbindungen unter „Personen und Regelwerk“ weg: Wem keines davon gehört, der kann das allein, sonst müssen zwei von ihnen es sagen. Hilft beides nicht, nehmen Sie eine weitere Person in „Register admins“ auf, die es kann.';
          case 'openGroup':
            return 'Lassen Sie in den Einstellungen der Gruppe nur ihren Besitzer die Mitgliedschaft bearbeiten, und nehmen Sie keine Anfragen an.';
          case 'adoptions':
            return `Die Risikoleitung nimmt bis zum ${day(concern.settleBy)} unter „Personen und Regelwerk“ erneut an, was zählen soll; was nicht zählen soll, ersetzt ein anderes Regelwerk.`;
          case 'neverSwept':
          case 'sweepOld':
            return 'Kein Prüflauf beginnt von selbst. Die Sicherheitsaufsicht öffnet „Prüflauf“ und startet ihn. Besser ist ein geplanter Auftrag, der den Befehl für den Prüflauf einmal am Tag ausführt. Gibt es ihn schon, sehen Sie nach, ob sich sein Konto anmelden kann.';
          case 'lagging':
            return 'Die Kontrollverantwortung, die Sicherheitsaufsicht oder der nächste Prüflauf schreibt sie neu, ebenso die Prüfung der Aufzeichnung.';
          case 'unreadable':
            return 'Prüfen Sie die Einrichtung, und lassen Sie die Zeilen dann von der Prüfung der Aufzeichnung neu schreiben.';
        }
      },
      readers: ({ accounts: count, unseen }) => `${accounts(count)} ${plural(count, { one: 'darf', other: 'dürfen' })} das Register lesen${unseen > 0 ? `, dazu alle Mitglieder von ${plural(unseen, { one: '1 Gruppe des Verzeichnisses', other: `${number(unseen)} Gruppen des Verzeichnisses` })}` : ''}. Wer die Website öffnen darf, darf alles darin lesen.`,
      readersUnknown: 'Sie dürfen nicht sehen, wer die Website öffnen darf.',
      unseen: (name, through) => (through === undefined ? `${name}: Wer darin ist, lässt sich von hier aus nicht sehen.` : `${name}, in „${through}“: Wer darin ist, lässt sich von hier aus nicht sehen.`),
      sweep: (atMs) => `Der letzte vollständige Prüflauf war am ${instant(atMs)} Uhr.`,
      sweepUnknown: 'Wann der letzte Prüflauf vollständig war, konnte nicht gelesen werden.',
      laggingNone: 'Jede angesehene Zeile sagt, was entschieden wurde.',
      laggingUnknown: 'Ob Zeilen dem Entschiedenen hinterherhinken, konnte nicht gelesen werden.',
      record: 'Ob die Aufzeichnung vollständig ist und ob darin etwas bearbeitet oder entfernt wurde, wird hier nicht angesehen: Dafür muss sie ganz gelesen werden.',
      integrity: 'Die ganze Aufzeichnung prüfen',
      sweepLink: 'Prüflauf öffnen',
    },
    check: {
      heading: 'Einrichtung prüfen',
      text: 'Liest alle Listen, Spalten, Ansichten, Gruppen und Rechte und zeigt, was von dem abweicht, was das Register braucht, welche Folgen das hat und was die Einrichtung ändern würde. Beim Nachsehen wird nichts geändert.',
      run: 'Jetzt prüfen',
      again: 'Erneut prüfen',
      running: 'Listen, Gruppen und Rechte werden gelesen',
      right: 'Alles ist, wie das Register es braucht. Die Einrichtung würde nichts ändern.',
      found: (differences) => plural(differences, { one: '1 Punkt weicht von dem ab, was das Register braucht', other: `${number(differences)} Punkte weichen von dem ab, was das Register braucht` }),
      failed: 'Die Website konnte nicht geprüft werden.',
      obstacle: 'Die Einrichtung kann hier nicht ausgeführt werden.',
      breaks: 'Welche Folgen das hat',
      mend: 'Was es behebt',
      preview: (count) => plural(count, { one: 'Die Einrichtung würde 1 Änderung vornehmen', other: `Die Einrichtung würde ${number(count)} Änderungen vornehmen` }),
      showAll: (count) => `Alle ${number(count)} anzeigen`,
      upgrade: 'Einrichtung ausführen',
      final: 'Keine Liste, keine Spalte und kein Element wird gelöscht. Die Einrichtung lässt sich anhalten und erneut ausführen: Sie macht dort weiter, wo sie angehalten wurde.',
      working: 'Die Einrichtung wird ausgeführt',
      step: (done, total) => `${number(done)} von ${number(total)} Änderungen erledigt`,
      stopped: 'Die Einrichtung wurde angehalten. Was erledigt ist, bleibt, und beim nächsten Mal geht es dort weiter.',
      done: 'Die Einrichtung ist ausgeführt. Die Website wurde noch einmal geprüft:',
      byHand: 'Das behebt die Einrichtung nicht, jemand muss es von Hand tun.',
    },
  };
}
