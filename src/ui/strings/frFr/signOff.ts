import type { Formats } from '../formats';
import type { SignOffStrings } from '../signOffStrings';
import { daysText } from './days';

export function signOff(formats: Formats): SignOffStrings {
  const { number, plural, day } = formats;
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception`, other: `${number(count)} exceptions` });
  return {
    back: 'Retour',
    heading: 'Signature du trimestre',
    notRead: 'Le registre n’a pas pu être lu à l’instant. Rien n’a été signé ; revenez en arrière et réessayez.',
    answer: ({ signed, held, quarter: { quarter, year, lastDay } }) => {
      const of = `trimestre ${number(quarter)} de ${String(year)}`;
      if (held === 0) return 'Vous ne répondez d’aucune exception, il n’y a donc rien à signer.';
      if (signed === held) return held === 1 ? `Vous avez signé pour la seule exception dont vous répondez : ${of}.` : `Vous avez signé pour les ${exceptions(held)} dont vous répondez : ${of}.`;
      const until = `${of}, au plus tard le ${day(lastDay)}.`;
      if (held === 1) return `Vous répondez de 1 exception et n’avez pas encore signé pour elle : ${until}`;
      const left = held - signed;
      if (signed === 0) return `Vous répondez de ${exceptions(held)} et n’avez signé pour aucune : ${until}`;
      return `Vous répondez de ${exceptions(held)}, et ${plural(left, { one: `${number(left)} n’est pas signée`, other: `${number(left)} ne sont pas signées` })} : ${until}`;
    },
    intro: 'Vous signez que vous avez examiné chacune et continuez d’en répondre. Cela n’accorde rien : dates de fin, revues et escalades suivent leur cours. Laissez de côté ce qui n’est pas juste, et corrigez-le.',
    mayNot: 'Vous pouvez lire ce registre, mais pas y signer. Demandez à un administrateur le droit d’ajouter dans Requests.',
    list: 'Exceptions à signer',
    all: (count) => plural(count, { one: 'Toutes', other: `Toutes (${number(count)})` }),
    more: (count) => plural(count, { one: `Afficher ${number(count)} de plus`, other: `Afficher ${number(count)} de plus` }),
    chosen: (count, total) => (count === 0 ? 'Rien n’est choisi : il n’y a rien à signer.' : plural(count, { one: `${number(count)} sur ${number(total)} choisie`, other: `${number(count)} sur ${number(total)} choisies` })),
    tooMany: (count, most) => `${plural(count, { one: `${number(count)} choisie`, other: `${number(count)} choisies` })}. ${number(most)} au plus à la fois : signez d’abord pour celles-ci, puis pour les autres.`,
    sign: (count) => `Signer pour ${number(count)}`,
    columns: { what: 'Exception', age: 'Ancienneté', end: 'Fin', review: 'Revue', controls: 'Mesures compensatoires' },
    id: (id) => `EX-${String(id).padStart(4, '0')}`,
    age: (days, atLeast) => (atLeast ? `au moins ${daysText(formats, days)}` : daysText(formats, days)),
    end: (endDay, today) => (endDay === undefined ? 'sans date de fin' : endDay < today ? `a pris fin le ${day(endDay)}` : day(endDay)),
    accepted: (signAgainDay) => (signAgainDay === undefined ? 'risque accepté' : `risque accepté, à signer de nouveau au plus tard le ${day(signAgainDay)}`),
    review: ({ reviewedDay, dueDay, late }) => {
      const last = reviewedDay === undefined ? 'jamais revue' : `revue le ${day(reviewedDay)}`;
      return late && dueDay !== undefined ? `${last}, en retard depuis le ${day(dueDay)}` : last;
    },
    controls: ({ count, shownUntilDay }) => (count === 0 ? 'aucune' : shownUntilDay === undefined ? plural(count, { one: `${number(count)}, non démontrée`, other: `${number(count)}, pas toutes démontrées` }) : plural(count, { one: `${number(count)}, démontrée jusqu’au ${day(shownUntilDay)}`, other: `${number(count)}, démontrées jusqu’au ${day(shownUntilDay)}` })),
    pastTolerance: (sinceDay) => `hors tolérance depuis le ${day(sinceDay)}`,
    leftOut: 'Laissée de côté. Qu’est-ce qui n’est pas juste ?',
    buttons: { reportRemoved: 'Signaler comme supprimée', changePlan: 'Changer le plan de suppression', approve: 'Approuver', refuse: 'Refuser', keep: 'Conserver jusqu’au …', remove: 'Supprimer avant le …', offerSeat: 'La remettre' },
    buttonFor: (button, title) => `${button} : ${title}`,
    signed: (count) => plural(count, { one: `Signée ce trimestre : ${number(count)}`, other: `Signées ce trimestre : ${number(count)}` }),
    signedOn: (onDay, name) => `le ${day(onDay)}, par ${name}`,
  };
}
