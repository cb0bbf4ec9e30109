import type { IntakeStrings } from '../intakeStrings';
import type { Formats } from '../formats';
import { gaps } from './gaps';
import { intakeTable } from './intakeTable';
import { problems } from './problems';
import { where as whereText } from './wheres';

export function intake(formats: Formats): IntakeStrings {
  const { number, plural, list, day: dayText } = formats;
  const words = gaps(formats);
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} Ausnahme`, other: `${number(count)} Ausnahmen` });
  return {
    heading: 'Bericht einlesen',
    close: 'Schließen',
    choose:
      'Wählen Sie Ergebnisse oder eine Konfiguration von ScubaGear, Ergebnisse von Maester, Exporte von Microsoft Graph oder ein eigenes Register (CSV oder Excel), eine oder mehrere Dateien, auch als ZIP-Datei, oder legen Sie sie hier ab, auch ganze Ordner. Sie werden in Ihrem Browser gelesen, und Sie sehen den Inhalt, bevor etwas aufbewahrt wird.',
    reading: (fileName) => `${fileName} wird gelesen`,
    cancel: 'Abbrechen',
    comparing: 'Wird mit dem Register verglichen',
    registerUnread: 'Das Register konnte nicht gelesen werden, daher ist nicht bekannt, was neu ist. Nichts wurde aufbewahrt.',
    said: { preview: 'Der Bericht ist gelesen. Sein Inhalt wird angezeigt.', ended: 'Das Aufbewahren des Berichts ist beendet.' },
    tenant: {
      heading: 'Von welchem Mandanten ist das?',
      text: (files) => plural(files.length, { one: `${list(files)} nennt den Mandanten nicht.`, other: `${list(files)} nennen den Mandanten nicht.` }),
      known: (name, id) => `${name} (${id})`,
      other: 'Ein anderer Mandant',
      id: 'ID des Mandanten',
      noId: 'Das ist keine ID eines Mandanten. Sie sieht aus wie 11111111-2222-4333-8444-555555555555 und steht auf der Übersichtsseite von Microsoft Entra.',
      goOn: 'Fortsetzen',
      leaveOut: (files) => plural(files, { one: 'Diese Datei weglassen', other: 'Diese Dateien weglassen' }),
    },
    table: intakeTable(formats),
    preview: {
      heading: ({ added, known }) =>
        added === 0
          ? known === 0
            ? 'Dieser Bericht zeigt keine Ausnahme'
            : 'Das Register kennt schon jede Ausnahme in diesem Bericht'
          : known === 0
            ? plural(added, { one: `${exceptions(added)} käme in das Register`, other: `${exceptions(added)} kämen in das Register` })
            : plural(added, { one: `${exceptions(added)} käme hinzu oder würde geändert, das Register kennt schon ${number(known)}`, other: `${exceptions(added)} kämen hinzu oder würden geändert, das Register kennt schon ${number(known)}` }),
      report: ({ tool, tenant, day, file }) => (day === undefined ? `${tool}, ${tenant} (${file})` : `${tool}, ${tenant}, ${dayText(day)} (${file})`),
      alreadyRead: 'Dieser Bericht wurde schon eingelesen: Es ist nichts mehr zu tun.',
      notInForce: (count) => plural(count, { one: `${number(count)} Befund ist nicht in Kraft und wird nicht aufbewahrt.`, other: `${number(count)} Befunde sind nicht in Kraft und werden nicht aufbewahrt.` }),
      notInForceWhy: 'Die zugehörige Richtlinie ist aus oder berichtet nur.',
      unread: (count) => plural(count, { one: `${number(count)} Teil des Berichts konnte nicht angesehen werden`, other: `${number(count)} Teile des Berichts konnten nicht angesehen werden` }),
      unreadPart: ({ where, why }) => `${whereText(where)}: ${words.why(why)}`,
      unreadWhy: 'Was hier fehlt, kann im Mandanten trotzdem vorhanden sein.',
      family: 'Kontrollfamilie',
      columnAdded: 'neu',
      columnChanged: 'geändert',
      columnKnown: 'bekannt',
      which: 'Welche',
      draft: (severity, family, settings) =>
        plural(settings, { one: `${severity} · ${family}`, other: `${severity} · ${family} · ${number(settings)} Einstellungen` }),
      more: (count) => `und ${number(count)} weitere`,
      willHappen:
        'Was geschehen wird: Der Bericht wird als heute von Ihnen eingelesen festgehalten. Jede Ausnahme wird aufbewahrt, ohne dass jemand sie verantwortet, bis die Sicherheitsaufsicht die Kontrollverantwortung zuweist.',
      confirm: (count) => `${exceptions(count)} aufbewahren`,
      confirmRecord: 'Bericht als eingelesen festhalten',
      another: 'Einen anderen Bericht einlesen',
    },
    unreadable: { heading: (file) => `${file} konnte nicht gelesen werden`, hint: 'Nichts daraus wurde aufbewahrt.', problem: problems(formats).problem, more: (count) => plural(count, { one: `${number(count)} weitere Datei konnte nicht gelesen werden`, other: `${number(count)} weitere Dateien konnten nicht gelesen werden` }) },
    mayNot: {
      heading: 'Sie dürfen hier einen Bericht ansehen, aber nicht aufbewahren',
      text: 'Nur die Sicherheitsaufsicht bewahrt Berichte auf. Bitten Sie jemanden aus der Gruppe „Register security reviewers“, ihn einzulesen, oder die Websitebesitzer, Sie in diese Gruppe aufzunehmen.',
    },
    run: {
      heading: 'Der Inhalt des Berichts wird aufbewahrt',
      progress: (done, total) => `${number(done)} von ${number(total)} Schritten erledigt`,
      stop: 'Anhalten',
      stopping: 'Wird angehalten',
    },
    stopped: {
      heading: (done, total) => `Angehalten nach ${number(done)} von ${number(total)} Schritten`,
      text: 'Was aufbewahrt wurde, bleibt. Beim Fortsetzen wird der Rest erledigt, und nichts doppelt.',
      resume: 'Fortsetzen',
    },
    failed: {
      heading: (count) => plural(count, { one: `${number(count)} Schritt wurde nicht erledigt`, other: `${number(count)} Schritte wurden nicht erledigt` }),
      reasons: {
        denied: 'Sie dürfen das nicht schreiben. Wenden Sie sich an die Websitebesitzer.',
        conflict: 'Jemand hat im selben Moment etwas geändert. Fortsetzen hilft.',
        duplicate: 'Unter diesem Schlüssel steht ein anderer Eintrag: Informieren Sie die Sicherheitsaufsicht.',
        unknownOutcome: 'SharePoint hat nicht gesagt, ob es erledigt ist. Fortsetzen klärt das.',
        cancelled: 'Es wurde angehalten.',
      },
      failure: (what, why) => `${what}: ${why}`,
    },
    done: {
      heading: ({ created, changed, known }) =>
        changed === 0 && known === 0
          ? `${exceptions(created)} aufbewahrt`
          : `${exceptions(created)} aufbewahrt, ${number(changed)} geändert, ${number(known)} schon vorhanden`,
      text: 'Für die neuen ist noch niemand verantwortlich. Als Nächstes weist die Sicherheitsaufsicht für jede die Kontrollverantwortung zu.',
      nothing: 'Der Bericht ist als eingelesen festgehalten. Das Register kannte schon jede Ausnahme darin.',
      close: 'Fertig',
    },
  };
}
