import type { Day } from '../../../domain/day/day';
import type { SeatName } from '../../../domain/exception/seat';
import type { Due, Duty } from '../../../domain/judge/duties';
import type { ExceptionStrings } from '../exceptionStrings';
import type { Formats } from '../formats';
import { daysText, relativeDays } from './days';
import { SEAT_WORDS } from './exceptionWords';

/** What to do, said after a name and a colon. */
const DO: Readonly<Record<Duty, string>> = {
  remove: 'la supprimer',
  drill: 'organiser un exercice',
  triage: 'répondre : la supprimer, la conserver ou la transmettre',
  approveAgain: 'l’approuver de nouveau ou la supprimer',
  approveEmergency: 'approuver ou refuser l’urgence',
  decideRequest: 'décider de la demande',
  decideExtension: 'décider de la prolongation',
  decideRenewal: 'décider du renouvellement',
  confirmScope: 'confirmer le périmètre',
  answerReview: 'la supprimer ou dire pourquoi elle est encore nécessaire',
  review: 'la revoir',
  verify: 'vérifier sa suppression',
  decideRisk: 'décider d’accepter ou non le risque',
  sign: 'signer de nouveau le risque',
  settleStamp: 'trancher le désaccord avec le journal d’audit sur l’auteur d’une décision',
  confirmDismissal: 'décider du classement sans suite',
  fillSeat: 'faire pourvoir la fonction de responsable métier',
  reseat: 'confier à quelqu’un d’autre une fonction dont le titulaire ne peut plus rien y faire',
  answerOffer: 'répondre à la proposition de fonction',
  showControl: 'démontrer le fonctionnement de ses mesures compensatoires',
  doAcknowledged: 'faire ce qui a été promis à la direction des risques',
  dismissalEnds: 'l’examiner de nouveau',
};

/** What to do and by when, or how late it is. */
export function dutyText(formats: Formats): ExceptionStrings['duty'] {
  const dayText = formats.day;
  const days = (count: number): string => daysText(formats, count);
  return (due: Due, today: Day, named?: string): string => {
    const what = doWhat(due, named);
    const late = today - due.day;
    if (late === 0) return `${what} aujourd’hui`;
    if (late < 0) return `${what} au plus tard le ${dayText(due.day)}, ${relativeDays(formats, due.day, today)}`;
    return due.duty === 'remove' ? `${what} maintenant : elle a pris fin le ${dayText(due.day)}, il y a ${days(late)}` : `${what} maintenant : ${days(late)} de retard, depuis le ${dayText(due.day)}`;
  };
}

function doWhat({ duty, of, what }: Due, named: string | undefined): string {
  if (duty === 'triage' && of === 'securityReviewer') return 'l’attribuer à un responsable du contrôle';
  if (duty === 'answerOffer') {
    const seat = SEAT_WORDS[what as SeatName];
    return seat === undefined ? DO[duty] : `répondre à la proposition de la fonction de ${seat}`;
  }
  if (named === undefined) return DO[duty];
  return duty === 'showControl' ? `démontrer le fonctionnement d’une mesure compensatoire (« ${named} »)` : duty === 'doAcknowledged' ? `faire ce qui a été promis à la direction des risques (« ${named} »)` : DO[duty];
}
