import type { Clause } from '../../../domain/accountability/accountability';
import type { SeatHow } from '../../../domain/exception/seat';
import type { AccountabilityStrings, Side } from '../accountabilityStrings';
import type { Formats } from '../formats';
import { late, nobody, rich, strong, type RichText } from '../richText';

type Said = Omit<Clause, 'next'>;

/** What somebody answers for, as the object of the sentence. */
const FOR: Readonly<Record<Side, string>> = { answers: 'die Ausnahme', watches: 'die Aufsicht über die Ausnahme', control: 'die Kontrolle' };
const SEAT: Readonly<Record<Side, string>> = { answers: 'Kontrollverantwortung', watches: 'Sicherheitsaufsicht', control: 'Kontrollverantwortung' };

/** Why somebody has the function, after the day since when. */
const BECAUSE: Readonly<Record<SeatHow, string>> = {
  asked: 'im Antrag benannt',
  approved: 'durch die Genehmigung',
  answered: 'durch die Antwort nach dem Auffinden',
  accepted: 'durch Annahme der Funktion',
  assigned: 'benannt, als die Kontrollverantwortung zugewiesen wurde',
  reviewed: 'durch die Überprüfung',
};

/** Why somebody else answers although the seat was held or offered. */
const WHY = {
  emergency: 'Die Ausnahme wurde zum Notfall erklärt und noch von niemandem genehmigt',
  refusedTwice: 'Die Kontrollverantwortung wurde zweimal abgelehnt',
} as const;

export function accountability(formats: Formats): AccountabilityStrings {
  const dayText = formats.day;

  /** `Kontrollverantwortung seit dem 2. Juni 2026, durch die Genehmigung` */
  function seat(side: Side, { sinceDay, how }: Said): string {
    const since = sinceDay === undefined ? SEAT[side] : `${SEAT[side]} seit dem ${dayText(sinceDay)}`;
    return how === undefined ? since : `${since}, ${BECAUSE[how]}`;
  }

  function seated(side: Side, name: string, said: Said): RichText {
    const { deputy } = said;
    return deputy
      ? rich`${strong(deputy.person.name)} handelt bis zum ${dayText(deputy.toDay)} in Vertretung. Verantwortlich für ${FOR[side]} bleibt ${strong(name)}: ${seat(side, said)}.`
      : rich`${strong(name)} verantwortet ${FOR[side]}: ${seat(side, said)}.`;
  }

  /** Why it is not somebody in the seat, as a sentence begins. */
  function because(side: Side, { fallsBecause }: Said): RichText {
    return fallsBecause === 'emergency' || fallsBecause === 'refusedTwice' ? [WHY[fallsBecause]] : rich`Die ${SEAT[side]} ist ${nobody('noch unbesetzt')}`;
  }

  function fallen(side: Side, name: string, said: Said): RichText {
    if (said.as === 'serviceOwner') {
      const only = said.fallsBecause === 'refusedTwice' ? ' und kann sie nur weitergeben' : '';
      return rich`${because(side, said)}, deshalb verantwortet ${strong(name)} ${FOR[side]} kraft Dienstverantwortung${only}.`;
    }
    return rich`${because(side, said)}, und die Dienstverantwortung kann nicht einspringen, deshalb verantwortet ${strong(name)} ${FOR[side]} kraft Ersatzverantwortung des Registers.`;
  }

  function unanswered(side: Side, said: Said): RichText {
    const next = said.offeredTo
      ? ''
      : side === 'watches'
        ? ' Jemand aus der Sicherheitsaufsicht muss sie übernehmen.'
        : said.fallsBecause === 'emergency'
          ? ' Jemand mit Kontrollverantwortung muss sie genehmigen.'
          : ' Die Sicherheitsaufsicht muss die Kontrollverantwortung zuweisen.';
    const why = said.fallsBecause === 'emergency' || said.fallsBecause === 'refusedTwice' ? `${WHY[said.fallsBecause]}, und ` : '';
    return why === ''
      ? rich`${nobody('Noch niemand')} verantwortet ${FOR[side]}: Es ist weder eine Dienstverantwortung noch eine Ersatzverantwortung benannt.${next}`
      : rich`${nobody('Noch niemand')} verantwortet ${FOR[side]}: ${why}es ist weder eine Dienstverantwortung noch eine Ersatzverantwortung benannt.${next}`;
  }

  function clause(side: Side, said: Said): RichText {
    const { as, person, offeredTo, personGone } = said;
    const first = person === undefined || as === 'nobody' ? unanswered(side, said) : as === 'seat' ? seated(side, person.name, said) : fallen(side, person.name, said);
    const gone = person && personGone ? rich` Das Konto von ${strong(person.name)} gibt es nicht mehr: Jemand anderes muss übernehmen.` : [];
    const offer = offeredTo ? rich` Die Funktion ist ${strong(offeredTo.name)} angeboten, eine Antwort steht noch aus.` : [];
    return [...first, ...gone, ...offer];
  }

  return {
    clause,
    risk: ({ name, onDay }) => rich`${strong(name)} verantwortet das Risiko, akzeptiert am ${dayText(onDay)}.`,
    next: ({ who, duty, isLate }) => {
      const must = isLate ? late(duty) : duty;
      return who === undefined ? rich`${nobody('Noch niemand')}: ${must}.` : rich`${strong(who)}: ${must}.`;
    },
    notSeated: (side) => rich`${nobody('Noch niemand')} hat die ${SEAT[side]}: Einspringen muss die Dienstverantwortung, sonst die Ersatzverantwortung des Registers.`,
    riskAccepted: 'Die Risikoleitung verantwortet das Risiko, das sie akzeptiert hat.',
    riskLeadership: 'Risikoleitung',
  };
}
