import type { Clause } from '../../../domain/accountability/accountability';
import type { SeatHow } from '../../../domain/exception/seat';
import type { AccountabilityStrings, Side } from '../accountabilityStrings';
import type { Formats } from '../formats';
import { late, nobody, rich, strong, type RichText } from '../richText';

type Said = Omit<Clause, 'next'>;

const FOR: Readonly<Record<Side, string>> = { answers: 'de l’exception', watches: 'de sa surveillance', control: 'du contrôle' };
const SEAT: Readonly<Record<Side, string>> = { answers: 'responsable du contrôle', watches: 'réviseur sécurité', control: 'responsable du contrôle' };

/** Why somebody sits there, after the day since when. */
const BECAUSE: Readonly<Record<SeatHow, string>> = {
  asked: 'selon la demande',
  approved: 'pour l’avoir approuvée',
  answered: 'pour y avoir répondu lorsqu’elle a été constatée',
  accepted: 'pour avoir accepté la fonction',
  assigned: 'par attribution',
  reviewed: 'pour l’avoir revue',
};

/** Why somebody else answers although the seat was held or offered. */
const WHY = {
  emergency: 'Elle a été déclarée en urgence et personne ne l’a encore approuvée',
  refusedTwice: 'La fonction de responsable du contrôle a été refusée deux fois',
} as const;

export function accountability(formats: Formats): AccountabilityStrings {
  const dayText = formats.day;

  /** `responsable du contrôle depuis le 2 juin 2026, pour l’avoir approuvée` */
  function seat(side: Side, { sinceDay, how }: Said): string {
    const since = sinceDay === undefined ? SEAT[side] : `${SEAT[side]} depuis le ${dayText(sinceDay)}`;
    return how === undefined ? since : `${since}, ${BECAUSE[how]}`;
  }

  function seated(side: Side, name: string, said: Said): RichText {
    const { deputy } = said;
    return deputy
      ? rich`${strong(deputy.person.name)} jusqu’au ${dayText(deputy.toDay)} pour ${strong(name)}, qui répond ${FOR[side]} : ${seat(side, said)}.`
      : rich`${strong(name)} répond ${FOR[side]} : ${seat(side, said)}.`;
  }

  /** Why it is not somebody in the seat, as a sentence begins. */
  function because(side: Side, { fallsBecause }: Said): RichText {
    return fallsBecause === 'emergency' || fallsBecause === 'refusedTwice' ? [WHY[fallsBecause]] : rich`${nobody('Personne')} n’est encore ${SEAT[side]}`;
  }

  function fallen(side: Side, name: string, said: Said): RichText {
    if (said.as === 'serviceOwner') {
      const only = said.fallsBecause === 'refusedTwice' ? ', et ne peut que la transmettre' : '';
      return rich`${because(side, said)} : ${strong(name)} répond donc ${FOR[side]} comme responsable de service${only}.`;
    }
    return rich`${because(side, said)} et aucun responsable de service ne peut prendre le relais : ${strong(name)} répond donc ${FOR[side]} comme répondant par défaut du registre.`;
  }

  function unanswered(side: Side, said: Said): RichText {
    const next = said.offeredTo
      ? ''
      : side === 'watches'
        ? ' Un réviseur sécurité doit la prendre.'
        : said.fallsBecause === 'emergency'
          ? ' Un responsable du contrôle doit l’approuver.'
          : ' Un réviseur sécurité doit l’attribuer à un responsable du contrôle.';
    const why = said.fallsBecause === 'emergency' || said.fallsBecause === 'refusedTwice' ? `${lower(WHY[said.fallsBecause])}, et ` : '';
    return rich`${nobody('Personne pour l’instant')} ne répond ${FOR[side]} : ${why}ni responsable de service ni répondant par défaut n’est nommé.${next}`;
  }

  function clause(side: Side, said: Said): RichText {
    const { as, person, offeredTo, personGone } = said;
    const first = person === undefined || as === 'nobody' ? unanswered(side, said) : as === 'seat' ? seated(side, person.name, said) : fallen(side, person.name, said);
    const gone = person && personGone ? rich` Le compte de cette personne (${strong(person.name)}) n’existe plus : quelqu’un d’autre doit prendre la suite.` : [];
    const offer = offeredTo ? rich` La fonction est proposée à ${strong(offeredTo.name)}, qui n’a pas encore répondu.` : [];
    return [...first, ...gone, ...offer];
  }

  return {
    clause,
    risk: ({ name, onDay }) => rich`${strong(name)} répond du risque, accepté le ${dayText(onDay)}.`,
    next: ({ who, duty, isLate }) => {
      const must = isLate ? late(duty) : duty;
      return who === undefined ? rich`${nobody('Personne pour l’instant')} : ${must}.` : rich`${strong(who)} : ${must}.`;
    },
    notSeated: (side) => rich`${nobody('Personne pour l’instant')} n’est ${SEAT[side]} : l’exception revient au responsable de service, sinon au répondant par défaut du registre.`,
    riskAccepted: 'La direction des risques répond du risque, qu’elle a accepté.',
    riskLeadership: 'Direction des risques',
  };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
