import type { CheckPart, CheckProgress } from '../../../decisions/integrity/checkRegister';
import type { Formats } from '../formats';
import type { IntegrityStrings } from '../integrityStrings';
import { auditLogWords } from './auditLog';
import { findingWords, GRADES, LIST_TITLES } from './integrityFindings';
import { whyNot } from './whyNot';

const PARTS: Readonly<Record<CheckPart, string>> = {
  log: 'die Änderungsprotokolle der Listen, die zeigen, was in den letzten 60 Tagen gelöscht oder neu geschrieben wurde',
  files: 'Nachweisdateien',
  rights: 'die Rechte der Listen und die Berechtigungsstufen',
  groups: 'wer in welcher Gruppe ist',
  masters: 'wer die Website verwaltet und besitzt',
};

export function integrity(formats: Formats): IntegrityStrings {
  const { number, plural, list, instant } = formats;
  const { finding, decision, power } = findingWords(formats);
  return {
    finding,
    decision,
    grades: GRADES,
    lists: (name) => LIST_TITLES[name],
    back: 'Zurück',
    heading: 'Integrität der Aufzeichnung',
    check: {
      intro: 'Vergleicht jede Entscheidung mit den folgenden, jede Zeile mit ihren Entscheidungen, jede Datei mit ihrem Fingerabdruck und die Rechte dieser Website mit denen, die sie haben soll. Nichts wird geändert.',
      now: 'Jetzt prüfen',
      again: 'Erneut prüfen',
      stop: 'Anhalten',
      everyFile: 'Jede Nachweisdatei zurücklesen',
      everyFileMeans: 'Sonst werden nur Dateien gelesen, an denen etwas auffällt. Viele oder große Dateien brauchen lange.',
      progress: (progress) => progressText(progress),
      result: ({ record, rights, repair }) => {
        const wrong = [
          ...(record > 0 ? [plural(record, { one: 'die Aufzeichnung stimmt an 1 Stelle nicht', other: `die Aufzeichnung stimmt an ${number(record)} Stellen nicht` })] : []),
          ...(rights > 0 ? [plural(rights, { one: '1 Recht ist zu weit', other: `${number(rights)} Rechte sind zu weit` })] : []),
        ];
        if (wrong.length > 0) return capital(list(wrong));
        return repair > 0 ? `Soweit erkennbar, wurde nichts manipuliert; ${plural(repair, { one: '1 Punkt ist', other: `${number(repair)} Punkte sind` })} in Ordnung zu bringen` : 'Nichts wurde bemerkt';
      },
      looked: ({ decisions, exceptions, files, atMs }) =>
        `Angesehen: ${list([
          plural(decisions, { one: '1 Entscheidung', other: `${number(decisions)} Entscheidungen` }),
          plural(exceptions, { one: '1 Ausnahme', other: `${number(exceptions)} Ausnahmen` }),
          ...(files === 0 ? [] : [plural(files, { one: '1 Datei', other: `${number(files)} Dateien` })]),
        ])}, ${instant(atMs)} Uhr.`,
      failed: (kind) => `Das Register konnte nicht geprüft werden: ${whyNot(kind)}`,
      stopped: 'Die Prüfung wurde vor ihrem Ende angehalten und sagt daher nichts.',
      unseen: 'Konnte nicht angesehen werden, daher ist darüber nichts bekannt:',
      parts: PARTS,
      more: (count) => `und ${number(count)} weitere`,
      adoptAgain: 'Regelwerk erneut annehmen',
      row: (title) => `Zeile „${title}“`,
    },
    cannot: {
      heading: 'Was sich nicht bemerken lässt',
      points: [
        'Eine leere Liste sagt, dass nichts bemerkt wurde, nicht, dass nichts getan wurde.',
        'Die neueste Entscheidung einer Ausnahme, die noch niemand gesehen hatte, können die Websitebesitzer entfernen. Das Änderungsprotokoll zeigt es 60 Tage lang, danach zeigt es hier nichts mehr.',
        'Einen Namen, der beim Hinzufügen einer Entscheidung gefälscht wurde, kennt nur das Überwachungsprotokoll des Mandanten: Lesen Sie hier einen Export davon ein.',
        'Wer die Website besitzt, kann die Rechte ändern, handeln und sie zurückändern. Das zeigt nur das Überwachungsprotokoll.',
      ],
    },
    powers: { heading: 'Wer die Aufzeichnung umgehen könnte', means: 'Irgendjemand kann das immer. Bekannte Personen sind besser als unbekannte.', power },
    repair: {
      button: 'Zeilen neu schreiben',
      running: (done, total) => `${number(done)} von ${number(total)} Zeilen geschrieben`,
      done: (written, failed) =>
        `${plural(written, { one: '1 Zeile wurde', other: `${number(written)} Zeilen wurden` })} neu geschrieben.${failed === 0 ? '' : ` ${plural(failed, { one: '1 Zeile konnte', other: `${number(failed)} Zeilen konnten` })} nicht geschrieben werden.`} Prüfen Sie erneut, um zu sehen, was übrig ist.`,
    },
    auditLog: auditLogWords(formats, decision, whyNot),
  };

  function progressText({ stage, done, total }: CheckProgress): string {
    switch (stage) {
      case 'reading':
        return `Die Listen und ihre Änderungsprotokolle werden gelesen: ${number(done)} von ${number(total)}`;
      case 'checking':
        return `Wird verglichen: ${number(done)} von ${number(total)} Ausnahmen`;
      case 'files':
        return `Dateien werden zurückgelesen: ${number(done)} von ${number(total)}`;
      case 'rights':
        return 'Die Rechte werden verglichen';
    }
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
