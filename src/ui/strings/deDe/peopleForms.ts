import type { LearntRefusal } from '../../../domain/people/learntRefusal';
import type { Formats } from '../formats';
import type { PeopleFormStrings } from '../peopleStrings';
import { relativeDays } from './days';

/** Exceptions that are named in one sentence. */
const NAMED = 6;

export function peopleForms(formats: Formats): PeopleFormStrings {
  const { day: dayText, list, number, plural } = formats;
  return {
    effects: 'Was sich ändert',
    notYet: 'Ergänzen Sie, was fehlt, um zu sehen, was sich ändert.',
    saving: 'Wird festgehalten',
    changed: { heading: 'Während Sie das Formular ausgefüllt haben, hat sich etwas geändert', text: 'Nichts von Ihnen wurde gesendet. Inzwischen wurde dies festgehalten. Sehen Sie es sich an, und senden Sie Ihre Angaben erneut, wenn sie noch stimmen:' },
    fact: {
      heading: (name) => (name === undefined ? 'Etwas über jemanden festhalten' : `Was Sie erfahren haben über ${name}`),
      who: 'Über wen?',
      whoHelp: 'Auch jemand, den das Register noch nicht kennt.',
      state: 'Gibt es das Konto?',
      states: { present: 'Ja, es ist vorhanden', gone: 'Nein, es ist nicht mehr vorhanden', cannotTell: 'Nicht feststellbar' },
      sameHuman: 'Derselbe Mensch wie',
      sameHumanHelp: 'Das Konto, mit dem dieser Mensch sonst arbeitet. Lassen Sie das Feld leer, wenn es kein anderes gibt.',
      manager: 'Führungskraft',
      managerHelp: 'Wird informiert, wenn eine Aufgabe überfällig ist. Lassen Sie das Feld leer, wenn sie nicht bekannt ist.',
      source: 'Woher wissen Sie das?',
      sourceHelp: 'Zum Beispiel aus der Liste der Austritte, oder wer es Ihnen gesagt hat.',
      onDay: 'Von welchem Tag ist das?',
      submit: 'Festhalten',
      refusal: (refusal: LearntRefusal) => {
        switch (refusal.field) {
          case 'login':
            return 'Wählen Sie jemanden aus.';
          case 'source':
            return refusal.code === 'missing' ? 'Sagen Sie, woher Sie das wissen.' : 'Sagen Sie es kürzer: höchstens 255 Zeichen.';
          case 'onDay':
            return refusal.code === 'missing' ? `Geben Sie einen Tag ein, zum Beispiel ${dayText(20_650)}.` : 'Dieser Tag liegt in der Zukunft: Geben Sie den Tag ein, an dem Sie es erfahren haben.';
          case 'sameHumanAs':
            if (refusal.code === 'managerOf') return 'Eines dieser Konten ist als Führungskraft eines anderen eingetragen: Niemand erführe mehr, wenn eine Aufgabe überfällig ist. Sind sie ein Mensch, dann tragen Sie zuerst die richtige Führungskraft ein.';
            return refusal.code === 'own' ? 'Das sind Konten eines Menschen und, soweit das Register weiß, Ihre eigenen: Jemand, dem keines davon gehört, muss sie trennen. Sind es nicht Ihre, dann lassen Sie die Websitebesitzer eine weitere Person in „Register admins“ aufnehmen, die das kann.' : 'Das ist das Konto selbst: Wählen Sie ein anderes desselben Menschen.';
          case 'manager':
            return 'Niemand ist die eigene Führungskraft: Wählen Sie jemand anderen.';
        }
      },
      effect: (effect, name, nameOf) => {
        switch (effect.code) {
          case 'linked':
            return `${name} und ${nameOf(effect.to)} zählen als ein Mensch: Zusammen haben sie höchstens eine Funktion einer Ausnahme.`;
          case 'unlinked':
            return `${name} und ${nameOf(effect.from)} zählen nicht mehr als ein Mensch.`;
          case 'doubted':
            return 'Vorerst bleiben die Konten ein Mensch, denn eines davon zählt als Ihres. Was Sie sagen, wird festgehalten: Sobald ein weiteres dieser Konten dasselbe sagt, zählt es. Jemand, dem keines davon gehört, kann sie sofort trennen.';
          case 'otherObject':
            return `${name} ist im Verzeichnis ein anderes Konto als bisher bekannt: Mit den Konten, die das frühere teilen, zählt es nicht mehr als ein Mensch.`;
          case 'managed':
            return `Ist eine Aufgabe von ${name} überfällig, wird ${nameOf(effect.by)} informiert.`;
          case 'unmanaged':
            return `Ist eine Aufgabe von ${name} überfällig, wird keine Führungskraft mehr informiert.`;
          case 'gone':
            return `${name} zählt als nicht mehr vorhanden: Niemand kann diesem Konto eine Funktion anbieten, und wo es eine hat, wird das als Mangel angezeigt.`;
          case 'present':
            return `${name} zählt als vorhanden.`;
          case 'cannotTell':
            return `Ob es das Konto von ${name} gibt, zählt als unbekannt.`;
          case 'confirmed':
            return `Nichts ändert sich: Was über ${name} bekannt ist, wird mit Stand vom ${dayText(effect.onDay)} bestätigt.`;
        }
      },
      clashes: (exceptions) => {
        const rest = exceptions.length - NAMED;
        const titles = exceptions.slice(0, NAMED).map(({ title, exceptionKey }) => `„${title || exceptionKey}“`);
        const shown = list(rest > 0 ? [...titles, `${number(rest)} weitere`] : titles);
        return `Sehen Sie noch einmal hin: In ${plural(exceptions.length, { one: 'einer offenen Ausnahme', other: `${number(exceptions.length)} offenen Ausnahmen` })} wären zwei Personen mit Funktionen ein Mensch: ${shown}. Dort könnte keine von beiden mehr entscheiden, was nicht derselbe Mensch entscheiden darf, bis jemand anderes eine der Funktionen hat.`;
      },
      seatsNotRead: 'Sehen Sie noch einmal hin: Wer welche Funktionen hat, konnte hier nicht oder noch nicht gelesen werden. Wo zwei dieser Konten Funktionen einer Ausnahme haben, könnte keines mehr entscheiden, was nicht derselbe Mensch entscheiden darf.',
      earlierStay: 'Das zählt von jetzt an. Frühere Entscheidungen bleiben, wie sie sind.',
      done: (effects) => `Festgehalten. ${effects.join(' ')}`,
      crossed: 'Jemand anderes hat im selben Moment etwas über dieses Konto festgehalten. Ihr Eintrag ist der neuere und zählt allein: Sehen Sie nach, ob der andere erneut festgehalten werden sollte.',
      newest: ({ state, sameAs, manager, source, onDay }) =>
        `${capital(
          list([
            { present: 'das Konto ist vorhanden', gone: 'das Konto ist nicht mehr vorhanden', cannotTell: 'ob das Konto vorhanden ist, lässt sich nicht feststellen' }[state],
            sameAs === undefined ? 'kein anderes Konto desselben Menschen ist bekannt' : `es ist derselbe Mensch wie ${sameAs}`,
            manager === undefined ? 'keine Führungskraft ist bekannt' : `die Führungskraft ist ${manager}`,
          ]),
        )} (${source}, ${dayText(onDay)}).`,
    },
    owner: {
      heading: (what) => `Dienstverantwortung: ${what}`,
      who: 'Wer ist verantwortlich, wo die Kontrollverantwortung unbesetzt ist?',
      whoHelp: 'Mit der Dienstverantwortung lässt sich eine Ausnahme weitergeben, aber nicht genehmigen.',
      submit: 'Dienstverantwortung übertragen',
      nobody: 'Niemanden benennen',
      missing: 'Wählen Sie jemanden aus.',
      gone: 'Das Konto gibt es nicht mehr: Wählen Sie jemand anderen.',
      until: (name, sinceDay) => `Bisher: ${name}, seit dem ${dayText(sinceDay)}.`,
      effect: (name, what) => `Von jetzt an ist ${name} verantwortlich, wo die Kontrollverantwortung unbesetzt ist: ${what}.`,
      done: (name, what) => `Festgehalten. ${name} ist verantwortlich, wo die Kontrollverantwortung unbesetzt ist: ${what}.`,
      doneNobody: (what) => `Festgehalten. Niemand hat mehr die Dienstverantwortung: ${what}.`,
      newest: (name, onDay) => (name === '' ? `Niemand mehr, seit dem ${dayText(onDay)}.` : `${name}, seit dem ${dayText(onDay)}.`),
      title: (family, name) => `${family ?? 'Alles Übrige'}: ${name === '' ? 'niemand' : name}`,
    },
    adopt: {
      heading: 'Gelockertes Regelwerk annehmen',
      text: (fromDay, today) => (fromDay > today ? `Ab dem ${dayText(fromDay)}, ${relativeDays(formats, fromDay, today)}, gilt:` : 'Sobald Sie es annehmen, gilt:'),
      reason: 'Warum ist das vertretbar?',
      missing: 'Sagen Sie in einem Satz, warum.',
      submit: 'Dieses Regelwerk annehmen',
      final: 'Das lässt sich nicht zurücknehmen: Danach müsste ein strengeres Regelwerk geschrieben werden. Frühere Entscheidungen bleiben, wie sie sind.',
      defects: (sentences) => `Damit passen diese Einstellungen nicht zusammen: ${sentences.join(' ')}`,
      changed: 'Das Regelwerk wartet nicht mehr auf die Annahme: Jemand hat es angenommen, oder ein neueres ist an seine Stelle getreten. Nichts von Ihnen wurde gesendet.',
      refused: 'Nicht gesendet',
      done: (fromDay, today) => (fromDay > today ? `Angenommen. Das Regelwerk gilt ab dem ${dayText(fromDay)}.` : 'Angenommen. Das Regelwerk gilt ab jetzt.'),
      title: 'Gelockertes Regelwerk angenommen',
    },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
