import type { SeatName } from '../../../domain/exception/seat';
import type { Level } from '../../../domain/ledger/parts';
import type { Formats } from '../formats';
import type { OwnerMoreStrings } from '../ownerMoreStrings';
import { relativeDays } from './days';
import { SEAT_WORDS } from './exceptionWords';

const TOLD_AS: Readonly<Record<Level, (day: string) => string>> = {
  manager: (day) => `Am ${day} wurden Sie als Führungskraft informiert`,
  risk: (day) => `Am ${day} wurde die Risikoleitung informiert`,
  leadership: (day) => `Am ${day} wurde die Leitung der Organisation informiert`,
};

export function ownerMore(formats: Formats): OwnerMoreStrings {
  const { number, plural, day, list } = formats;
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} Ausnahme`, other: `${number(count)} Ausnahmen` });
  const holds = (open: Readonly<Record<SeatName, number>>): string => {
    const parts = [
      ...(open.controlOwner > 0 ? [`verantwortet ${number(open.controlOwner)}`] : []),
      ...(open.securityReviewer > 0 ? [`beaufsichtigt ${number(open.securityReviewer)}`] : []),
      ...(open.businessOwner > 0 ? [`hat ${number(open.businessOwner)} beantragt`] : []),
    ];
    return parts.length === 0 ? 'Hat keine offene Ausnahme' : capital(list(parts));
  };
  return {
    escalated: {
      heading: (count) => plural(count, { one: `${exceptions(count)} wurde an Sie eskaliert`, other: `${exceptions(count)} wurden an Sie eskaliert` }),
      told: (onDay, today) => ({ relative: `${relativeDays(formats, onDay, today)} gemeldet`, absolute: day(onDay) }),
      sentence: ({ level, onDay, who, duty }) => {
        const told = TOLD_AS[level](day(onDay));
        if (duty === undefined) return `${told}: Die Sicherheitsaufsicht hat von Hand eskaliert.`;
        return who === undefined ? `${told}. Die Funktion, die das tun müsste, ist unbesetzt: ${duty}.` : `${told}. ${who} muss ${duty}.`;
      },
      riskLeadership: 'Die Risikoleitung',
      acknowledge: 'Zur Kenntnis nehmen',
    },
    fallen: {
      heading: (count) => plural(count, { one: `Bei ${exceptions(count)} müssen Sie einspringen`, other: `Bei ${exceptions(count)} müssen Sie einspringen` }),
      text: 'Die Kontrollverantwortung ist unbesetzt, daher verantwortet diese Ausnahmen, wer einspringt: Sie, bis jemand die Funktion übernimmt.',
      why: ({ as, offeredTo }) => {
        const you = as === 'serviceOwner' ? 'Sie haben die Dienstverantwortung.' : 'Sie haben die Ersatzverantwortung des Registers.';
        return offeredTo === undefined ? you : `${you} Die Funktion ist ${offeredTo} angeboten, eine Antwort steht noch aus.`;
      },
    },
    people: {
      source: 'Nach der Liste „People“ des Registers. Fehlt jemand? Die Sicherheitsaufsicht und die Registerverwaltung halten fest, wer an wen berichtet.',
      holds,
      late: (count) => `${number(count)} überfällig`,
      pastTolerance: (count) => `${number(count)} über der Toleranz`,
      nothing: 'Nichts ist überfällig.',
      gone: 'Das Konto gibt es nicht mehr. Seine Funktionen müssen übergeben werden.',
      show: (name, count) => `Funktionen anzeigen: ${name} (${number(count)})`,
      handOver: (name) => `Funktionen übergeben: ${name}`,
      line: ({ seat, duty }) => (duty === undefined ? `${SEAT_WORDS[seat]}: nichts ist fällig.` : `${SEAT_WORDS[seat]}: ${duty}.`),
    },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
