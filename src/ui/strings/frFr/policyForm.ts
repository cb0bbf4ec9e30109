import type { PastOn } from '../../../domain/policy/whatIf';
import type { Formats } from '../formats';
import type { PolicyFormStrings } from '../policyFormStrings';
import { daysText } from './days';
import { policyWays } from './policyWays';

export function policyForm(formats: Formats): PolicyFormStrings {
  const { number, plural, list, day: dayText } = formats;
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception`, other: `${number(count)} exceptions` });

  /** `14 exceptions hors tolérance (5 responsables ; 2 dont personne ne répond)` */
  function past({ past: count, owners, nobody }: PastOn): string {
    const whose = [
      ...(owners > 0 ? [plural(owners, { one: `${number(owners)} responsable`, other: `${number(owners)} responsables` })] : []),
      ...(nobody > 0 ? [`${number(nobody)} dont personne ne répond`] : []),
    ];
    return `${exceptions(count)} hors tolérance${whose.length === 0 ? '' : ` (${whose.join(', ')})`}`;
  }
  const named = (titles: readonly string[], more: number): string => `${titles.join(' ; ')}${more > 0 ? ` ; et ${plural(more, { one: `${number(more)} autre`, other: `${number(more)} autres` })}` : ''}`;

  return {
    ...policyWays,
    heading: 'Modifier la politique',
    text: 'Chaque politique est écrite en entier et conservée pour toujours. Ce qui est plus strict qu’avant compte aussitôt ; ce qui est plus souple ne compte qu’une fois que la direction des risques l’a adopté.',
    further: 'Autres paramètres',
    inDays: 'En jours.',
    wrongNumber: 'Indiquez un nombre entier qui ait un sens ici.',
    wrongList: 'Indiquez des nombres entiers de jours, séparés par des virgules.',
    from: 'À partir de quel jour ?',
    fromHelp: 'Aujourd’hui ou un jour ultérieur ; une politique n’est jamais antidatée.',
    wrongDay: 'Indiquez aujourd’hui ou un jour ultérieur.',
    nothing: 'Rien n’est encore modifié.',
    submit: 'Écrire cette politique',
    final: 'Une politique écrite reste dans la liste pour toujours. Elle ne peut qu’être suivie d’une autre.',
    done: ({ fromDay, today, waits }) => {
      const when = fromDay > today ? `Ce qui est plus strict compte à partir du ${dayText(fromDay)}.` : 'Ce qui est plus strict compte dès maintenant.';
      return waits ? `Écrite. ${when} Ce qui est plus souple attend que la direction des risques l’adopte.` : fromDay > today ? `Écrite. Elle compte à partir du ${dayText(fromDay)}.` : 'Écrite. Elle compte dès maintenant.';
    },
    title: (changes) => changes.join(' ; '),
    newest: 'Quelqu’un a écrit une politique depuis l’ouverture de ce formulaire. Annulez, regardez-la, et modifiez celle-là.',
    effects: {
      heading: 'Ce qu’elle change, et ce qu’elle ferait des exceptions ouvertes',
      atOnce: 'Aussitôt, car c’est plus strict :',
      waits: 'Seulement quand la direction des risques l’aura adopté, car c’est plus souple :',
      defects: (sentences) => `Ces paramètres ne vont pas ensemble : ${sentences.join(' ')}`,
    },
    whatIf: {
      reading: 'Lecture des exceptions pour voir ce qu’elle en ferait.',
      notRead: 'Les exceptions n’ont pas pu être lues, personne ne peut donc dire ce qu’elle en ferait.',
      same: 'Aucune exception ouverte ne serait dans une autre situation, aujourd’hui ou dans les 90 jours.',
      today: (before, after) => `Aujourd’hui : ${past(after)}, au lieu de ${number(before.past)}.`,
      later: (before, after, today) => `Dans ${daysText(formats, after.day - today)}, si personne n’agit : ${past(after)}, au lieu de ${number(before.past)}.`,
      reviews: (before, after) => `Revues de sécurité en retard aujourd’hui : ${number(after)} au lieu de ${number(before)}.`,
      newlyPast: (titles, more) => `Aussitôt hors tolérance : ${named(titles, more)}.`,
      noLongerPast: (titles, more) => `Plus hors tolérance : ${named(titles, more)}.`,
      beyondLife: (count) => plural(count, { one: `${exceptions(count)} prend fin plus tard qu’elle ne le permettrait : le jour reste, et rien ne peut être accordé au-delà.`, other: `${exceptions(count)} prennent fin plus tard qu’elle ne le permettrait : le jour reste, et rien ne peut être accordé au-delà.` }),
      noExtension: (count) => plural(count, { one: `${exceptions(count)} ne pourrait plus être prolongée.`, other: `${exceptions(count)} ne pourraient plus être prolongées.` }),
      fromNext: (settings) => `Seulement à partir de la prochaine décision, car les jours fixés restent : ${list(settings)}.`,
      untold: (settings) => `Le registre seul ne permet pas de dire ce que ceci ferait des exceptions ouvertes : ${list(settings)}.`,
    },
  };
}
