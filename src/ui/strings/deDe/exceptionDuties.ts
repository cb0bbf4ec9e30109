import type { Day } from '../../../domain/day/day';
import type { Due, Duty } from '../../../domain/judge/duties';
import type { Consequence } from '../../../domain/judge/ifNobodyActs';
import type { Rung } from '../../../domain/judge/ladder';
import type { SeatName } from '../../../domain/exception/seat';
import type { ExceptionStrings } from '../exceptionStrings';
import type { Formats } from '../formats';
import { daysText, relativeDays } from './days';
import { LEVEL_WORDS, SEAT_WORDS } from './exceptionWords';

/** What to do, as an infinitive that may stand after "muss" or after a name and a colon. @param when `heute`, `jetzt` or by which day. */
const DO: Readonly<Record<Duty, (when: string) => string>> = {
  remove: (when) => `die Ausnahme ${when} entfernen`,
  drill: (when) => `${when} eine Übung durchführen`,
  triage: (when) => `${when} über Entfernen, Behalten oder Weitergeben entscheiden`,
  approveAgain: (when) => `die Ausnahme ${when} erneut genehmigen oder entfernen`,
  approveEmergency: (when) => `den Notfall ${when} genehmigen oder ablehnen`,
  decideRequest: (when) => `${when} über den Antrag entscheiden`,
  decideExtension: (when) => `${when} über die Verlängerung entscheiden`,
  decideRenewal: (when) => `${when} über die Erneuerung entscheiden`,
  confirmScope: (when) => `den Umfang ${when} bestätigen`,
  answerReview: (when) => `die Ausnahme ${when} entfernen oder begründen, warum sie noch gebraucht wird`,
  review: (when) => `die Ausnahme ${when} überprüfen`,
  verify: (when) => `die Entfernung ${when} nachprüfen`,
  decideRisk: (when) => `${when} über die Akzeptanz des Risikos entscheiden`,
  sign: (when) => `das Risiko ${when} erneut unterzeichnen`,
  settleStamp: (when) => `${when} die Urheberschaft einer Entscheidung klären`,
  confirmDismissal: (when) => `${when} über die Verwerfung entscheiden`,
  answerOffer: (when) => `das Angebot der Funktion ${when} beantworten`,
  showControl: (when) => `die Wirksamkeit der Kontrollen ${when} zeigen`,
  doAcknowledged: (when) => `die Zusage an die Risikoleitung ${when} erfüllen`,
  dismissalEnds: (when) => `die Ausnahme ${when} erneut ansehen`,
};

/** What is missed when its day passes, as a sentence without a full stop. */
const MISSED: Readonly<Record<Duty, string>> = {
  remove: 'Das Enddatum verstreicht ohne Entfernung',
  drill: 'Eine Übung wird versäumt',
  triage: 'Eine Antwort bleibt aus',
  approveAgain: 'Was hinzugekommen ist, bleibt ohne Genehmigung',
  approveEmergency: 'Der Notfall bleibt ohne Genehmigung',
  decideRequest: 'Der Antrag bleibt ohne Entscheidung',
  decideExtension: 'Die Verlängerung bleibt ohne Entscheidung',
  decideRenewal: 'Die Erneuerung bleibt ohne Entscheidung',
  confirmScope: 'Der Umfang bleibt unbestätigt',
  answerReview: 'Nach der Überprüfung wird die Ausnahme nicht gebraucht, und niemand begründet, warum sie bleibt',
  review: 'Eine Überprüfung wird versäumt',
  verify: 'Die Entfernung bleibt ungeprüft, und die frühere Frist läuft weiter',
  decideRisk: 'Das Risiko bleibt ohne Entscheidung',
  sign: 'Das akzeptierte Risiko ist nicht mehr unterzeichnet',
  settleStamp: 'Eine Entscheidung bleibt ausgesetzt, da das Überwachungsprotokoll eine andere Urheberschaft nennt',
  confirmDismissal: 'Der Vorschlag zur Verwerfung bleibt ohne Entscheidung',
  answerOffer: 'Das Angebot einer Funktion bleibt ohne Antwort',
  showControl: 'Die Wirksamkeit einer kompensierenden Kontrolle wird nicht rechtzeitig gezeigt',
  doAcknowledged: 'Die Zusage wird nicht erfüllt, und die Eskalation geht weiter',
  dismissalEnds: 'Die Verwerfung endet, und die Ausnahme ist wieder offen',
};

export function duties(formats: Formats): Pick<ExceptionStrings, 'duty' | 'consequence' | 'toldTogether'> {
  const dayText = formats.day;

  function doWhat({ duty, of, what }: Due, named: string | undefined): (when: string) => string {
    if (duty === 'triage' && of === 'securityReviewer') return (when) => `die Kontrollverantwortung ${when} zuweisen`;
    if (duty === 'answerOffer') {
      const seat = SEAT_WORDS[what as SeatName];
      return seat === undefined ? DO.answerOffer : (when) => `das Angebot, die ${seat} zu übernehmen, ${when} beantworten`;
    }
    if (named === undefined) return DO[duty];
    if (duty === 'showControl') return (when) => `die Wirksamkeit von „${named}“ ${when} zeigen`;
    return duty === 'doAcknowledged' ? (when) => `die Zusage an die Risikoleitung („${named}“) ${when} erfüllen` : DO[duty];
  }

  function duty(due: Due, today: Day, named?: string): string {
    const what = doWhat(due, named);
    const late = today - due.day;
    if (late === 0) return what('heute');
    if (late < 0) return `${what(`bis zum ${dayText(due.day)}`)}, ${relativeDays(formats, due.day, today)}`;
    return due.duty === 'remove'
      ? `${what('jetzt')}, das Ende war am ${dayText(due.day)}, ${relativeDays(formats, due.day, today)}`
      : `${what('jetzt')}, ${daysText(formats, late)} überfällig, seit dem ${dayText(due.day)}`;
  }

  function consequence(next: Consequence, named?: string): string {
    switch (next.what) {
      case 'missed':
        return named !== undefined && next.due.duty === 'showControl' ? `Die Wirksamkeit von „${named}“ wird nicht rechtzeitig gezeigt.` : `${MISSED[next.due.duty]}.`;
      case 'pastTolerance':
        return `Die Ausnahme ist über der Toleranz: ${ABOUT[next.due.duty] ?? 'Eine Aufgabe'} war am ${dayText(next.due.day)} fällig.`;
      case 'told':
        return told([next.rung], false);
      case 'override':
        return 'Aus der Ausnahme wird eine dauerhafte Ausnahme: Nur die Entfernung oder die Akzeptanz des Risikos als Änderung der Baseline kann das beenden.';
    }
  }

  function told(rungs: readonly Rung[], isSaid: boolean): string {
    const levels = formats.list(rungs.map(({ level }) => LEVEL_WORDS[level]));
    const [first] = rungs;
    if (!first) return '';
    return `${capital(levels)} ${rungs.length === 1 ? 'wird' : 'werden'} informiert${isSaid ? '' : `: ${ABOUT[first.duty] ?? 'Eine Aufgabe'} war am ${dayText(first.dueDay)} fällig`}.`;
  }
  return { duty, consequence, toldTogether: told };
}

/** Duties that are escalated, as they begin a sentence. */
export const ABOUT: Readonly<Partial<Record<Duty, string>>> = { remove: 'Die Entfernung', drill: 'Eine Übung', review: 'Eine Überprüfung', triage: 'Eine Antwort' };

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
