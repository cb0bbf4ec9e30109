import type { SeatName } from '../../../domain/exception/seat';
import type { Level } from '../../../domain/ledger/parts';
import type { Formats } from '../formats';
import type { OwnerMoreStrings } from '../ownerMoreStrings';
import { relativeDays } from './days';
import { SEAT_WORDS } from './exceptionWords';

const TOLD_AS: Readonly<Record<Level, string>> = { manager: 'vers vous, comme supérieur hiérarchique', risk: 'vers la direction des risques', leadership: 'vers la direction de l’organisation' };

export function ownerMore(formats: Formats): OwnerMoreStrings {
  const { number, plural, day, list } = formats;
  const holds = (open: Readonly<Record<SeatName, number>>): string => {
    const parts = [
      ...(open.controlOwner > 0 ? [`répond de ${number(open.controlOwner)}`] : []),
      ...(open.securityReviewer > 0 ? [`en surveille ${number(open.securityReviewer)}`] : []),
      ...(open.businessOwner > 0 ? [`en a demandé ${number(open.businessOwner)}`] : []),
    ];
    return parts.length === 0 ? 'Ne tient aucune exception ouverte' : capital(list(parts));
  };
  return {
    escalated: {
      heading: (count) => plural(count, { one: `${number(count)} exception escaladée vers vous`, other: `${number(count)} exceptions escaladées vers vous` }),
      told: (onDay, today) => ({ relative: `signalée ${relativeDays(formats, onDay, today)}`, absolute: day(onDay) }),
      sentence: ({ level, onDay, who, duty }) => {
        const told = `Escaladée ${TOLD_AS[level]}, le ${day(onDay)}`;
        if (duty === undefined) return `${told} : un réviseur l’a escaladée à la main.`;
        return who === undefined ? `${told}. La fonction concernée est vacante, il faut : ${duty}.` : `${told}. ${who} doit ${duty}.`;
      },
      riskLeadership: 'La direction des risques',
      acknowledge: 'Prendre acte',
    },
    fallen: {
      heading: (count) => plural(count, { one: `${number(count)} exception vous revient`, other: `${number(count)} exceptions vous reviennent` }),
      text: 'La fonction de responsable du contrôle est vacante, la personne qui prend le relais en répond donc : vous, jusqu’à ce que quelqu’un prenne la fonction.',
      why: ({ as, offeredTo }) => {
        const you = as === 'serviceOwner' ? 'Vous êtes responsable de service.' : 'Vous êtes le répondant par défaut du registre.';
        return offeredTo === undefined ? you : `${you} La fonction est proposée à ${offeredTo}, qui n’a pas encore répondu.`;
      },
    },
    people: {
      source: 'D’après la liste « People » du registre. Il manque quelqu’un ? Les réviseurs et les administrateurs y notent qui dépend de qui.',
      holds,
      late: (count) => plural(count, { one: `${number(count)} en retard`, other: `${number(count)} en retard` }),
      pastTolerance: (count) => `${number(count)} hors tolérance`,
      nothing: 'Rien n’est en retard.',
      gone: 'Ce compte n’existe plus. Ce qu’il tient doit être transmis.',
      show: (name, count) => `Afficher ce que tient ${name} (${number(count)})`,
      handOver: (name) => `Transmettre ce que tient ${name}`,
      line: ({ seat, duty }) => (duty === undefined ? `Comme ${SEAT_WORDS[seat]} : rien à faire.` : `Comme ${SEAT_WORDS[seat]} : ${duty}.`),
    },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
