import type { Formats } from '../formats';
import type { HandOverStrings } from '../handOverStrings';
import { SEAT_WORDS } from './exceptionWords';

export function handOver({ number, plural, day }: Formats): HandOverStrings {
  const seats = (count: number): string => plural(count, { one: `${number(count)} fonction`, other: `${number(count)} fonctions` });
  return {
    heading: ({ name, count }) => {
      if (name === undefined) return count === 0 ? 'Vous ne tenez aucune fonction' : `Vous tenez ${seats(count)}`;
      return count === 0 ? `${name} ne tient aucune fonction` : `${name} tient ${seats(count)}`;
    },
    text: 'Chaque fonction est proposée par une décision à elle, et reste où elle est jusqu’à ce que quelqu’un l’accepte. On peut la décliner : rien ne devient vacant.',
    whose: { label: 'Les fonctions de qui ?', help: 'Laissez vide pour les vôtres. Pour quelqu’un qui part, choisissez la personne : tout ce qu’elle tient est énuméré.' },
    nothing: {
      mine: 'Il n’y a rien à remettre, ni rien pour quoi désigner un suppléant.',
      theirs: (name) => `Rien ne resterait derrière : ${name} ne tient aucune fonction.`,
    },
    list: 'Fonctions à remettre',
    all: (count) => plural(count, { one: `Toutes (${number(count)})`, other: `Toutes (${number(count)})` }),
    facts: ({ seat, id, end, today, accepted, offeredTo, heldBy }) =>
      [SEAT_WORDS[seat], id, accepted ? 'risque accepté' : end === undefined ? 'sans date de fin' : `${end < today ? 'a pris fin' : 'prend fin'} le ${day(end)}`, ...(offeredTo === undefined ? [] : [`déjà proposée à ${offeredTo}`]), ...(heldBy === undefined ? [] : [`tenue par ${heldBy}`])].join(' · '),
    most: (most) => `${number(most)} au plus partent à la fois : les autres restent dans la liste pour la prochaine.`,
    none: 'Choisissez au moins une fonction.',
    offer: (count) => `Proposer ${seats(count)} à quelqu’un`,
    handOn: (count) => `En transmettre ${number(count)} comme responsable de service`,
    deputy: (count) => `Désigner un suppléant pour ${number(count)}`,
    offered: {
      heading: (count) => plural(count, { one: `${seats(count)} vous est proposée`, other: `${seats(count)} vous sont proposées` }),
      text: 'Parcourez-les et prenez-les ensemble. Ce que vous laissez de côté reste où il est, et attend votre réponse.',
      take: (seat, count) => `Prendre ${seats(count)} comme ${SEAT_WORDS[seat]}`,
    },
    cannot: {
      heading: (count) => plural(count, { one: `${seats(count)} que vous ne pouvez pas remettre`, other: `${seats(count)} que vous ne pouvez pas remettre` }),
      present: (name) => `Tant que le compte est là, ces fonctions ne peuvent être remises que par ${name}. Dès qu’un réviseur ou un administrateur a enregistré qu’il a disparu, son supérieur hiérarchique le peut.`,
      gone: (name) => `Un compte a disparu : ${name}. Ces fonctions peuvent être proposées par le supérieur hiérarchique et par qui tient une autre fonction des mêmes exceptions, et transmises par le responsable de service.`,
      people: 'Enregistrer que quelqu’un est parti',
    },
  };
}
