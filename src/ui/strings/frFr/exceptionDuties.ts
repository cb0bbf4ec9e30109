import type { Day } from '../../../domain/day/day';
import type { Duty } from '../../../domain/judge/duties';
import type { Consequence } from '../../../domain/judge/ifNobodyActs';
import type { Rung } from '../../../domain/judge/ladder';
import type { ExceptionStrings } from '../exceptionStrings';
import type { Formats } from '../formats';
import { dutyText } from './duty';
import { LEVEL_WORDS } from './exceptionWords';

/** What is missed when its day passes, as a sentence without a full stop. */
const MISSED: Readonly<Record<Duty, string>> = {
  remove: 'La date de fin passe sans suppression',
  drill: 'Un exercice est manqué',
  triage: 'Elle reste sans réponse',
  approveAgain: 'Ce qui s’est ajouté reste sans approbation',
  approveEmergency: 'L’urgence reste sans approbation',
  decideRequest: 'La demande reste sans décision',
  decideExtension: 'La prolongation reste sans décision',
  decideRenewal: 'Le renouvellement reste sans décision',
  confirmScope: 'Le périmètre reste non confirmé',
  answerReview: 'Une revue dit qu’elle n’est pas nécessaire, et personne ne dit pourquoi elle reste',
  review: 'Une revue de sécurité est manquée',
  verify: 'La suppression reste non vérifiée, et les délais antérieurs reprennent leur cours',
  decideRisk: 'Le risque reste sans décision',
  sign: 'Le risque accepté n’est plus signé',
  settleStamp: 'Une décision reste suspendue, car le journal d’audit nomme un autre auteur',
  confirmDismissal: 'La proposition de classement sans suite reste sans décision',
  fillSeat: 'La fonction de responsable métier reste vacante',
  reseat: 'Qui tient une fonction ne peut plus rien y faire',
  answerOffer: 'La proposition de fonction reste sans réponse',
  showControl: 'Le bon fonctionnement d’une mesure compensatoire n’est pas montré à temps',
  doAcknowledged: 'Ce qui a été promis n’est pas fait, et l’escalade reprend',
  dismissalEnds: 'Le classement sans suite prend fin, et elle est de nouveau ouverte',
};

export function duties(formats: Formats): Pick<ExceptionStrings, 'duty' | 'consequence' | 'toldTogether'> {
  const dayText = formats.day;

  function consequence(next: Consequence, named?: string): string {
    switch (next.what) {
      case 'missed':
        return named !== undefined && next.due.duty === 'showControl' ? `Le bon fonctionnement de cette mesure n’est pas montré à temps : « ${named} ».` : `${MISSED[next.due.duty]}.`;
      case 'pastTolerance':
        return `Elle est hors tolérance : ${wasDue(next.due.duty, next.due.day)}.`;
      case 'told':
        return told([next.rung], false);
      case 'override':
        return 'Elle devient une dérogation permanente : seule la suppression, ou l’acceptation du risque comme changement de la base de référence, peut y mettre fin.';
    }
  }

  function wasDue(duty: Duty, day: Day): string {
    return `${ABOUT[duty] ?? 'une action était attendue'} le ${dayText(day)}`;
  }

  function told(rungs: readonly Rung[], isSaid: boolean): string {
    const levels = formats.list(rungs.map(({ level }) => LEVEL_WORDS[level]));
    const [first] = rungs;
    if (!first) return '';
    return `${capital(levels)} ${rungs.length === 1 ? 'reçoit' : 'reçoivent'} l’escalade${isSaid ? '' : ` : ${wasDue(first.duty, first.dueDay)}`}.`;
  }
  return { duty: dutyText(formats), consequence, toldTogether: told };
}

/** Duties that are escalated: what was expected, before its day. */
export const ABOUT: Readonly<Partial<Record<Duty, string>>> = {
  remove: 'la suppression était attendue',
  drill: 'un exercice était attendu',
  review: 'une revue de sécurité était attendue',
  triage: 'une réponse était attendue',
  sign: 'une signature était attendue',
  answerOffer: 'la réponse à une proposition était attendue',
  fillSeat: 'un responsable métier était attendu',
  reseat: 'un autre titulaire d’une fonction était attendu',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
