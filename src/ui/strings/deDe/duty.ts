import type { Day } from '../../../domain/day/day';
import type { SeatName } from '../../../domain/exception/seat';
import type { Due, Duty } from '../../../domain/judge/duties';
import type { ExceptionStrings } from '../exceptionStrings';
import type { Formats } from '../formats';
import { daysText, relativeDays } from './days';
import { SEAT_WORDS } from './exceptionWords';

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
  fillSeat: (when) => `dafür sorgen, dass die Fachseite ${when} besetzt ist`,
  reseat: (when) => `${when} eine Funktion neu vergeben, in der nicht mehr gehandelt werden kann`,
  answerOffer: (when) => `das Angebot der Funktion ${when} beantworten`,
  showControl: (when) => `die Wirksamkeit der Kontrollen ${when} zeigen`,
  doAcknowledged: (when) => `die Zusage an die Risikoleitung ${when} erfüllen`,
  dismissalEnds: (when) => `die Ausnahme ${when} erneut ansehen`,
};

/** What to do and by when, or how late it is. */
export function dutyText(formats: Formats): ExceptionStrings['duty'] {
  const dayText = formats.day;
  return (due: Due, today: Day, named?: string): string => {
    const what = doWhat(due, named);
    const late = today - due.day;
    if (late === 0) return what('heute');
    if (late < 0) return `${what(`bis zum ${dayText(due.day)}`)}, ${relativeDays(formats, due.day, today)}`;
    return due.duty === 'remove'
      ? `${what('jetzt')}, das Ende war am ${dayText(due.day)}, ${relativeDays(formats, due.day, today)}`
      : `${what('jetzt')}, ${daysText(formats, late)} überfällig, seit dem ${dayText(due.day)}`;
  };
}

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
