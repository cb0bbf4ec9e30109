import type { Due } from '../../../domain/judge/duties';
import type { ToldAs } from '../../../domain/notices/notice';
import type { Formats } from '../formats';
import type { NoticeFacts, NoticeStrings } from '../noticeStrings';
import { daysText } from './days';
import { ABOUT, duties } from './exceptionDuties';
import { LEVEL_WORDS, SEAT_WORDS } from './exceptionWords';

/** Why somebody is told who does not hold the seat. */
const BECAUSE: Readonly<Partial<Record<ToldAs, string>>> = {
  deputy: 'Vous recevez cet avis comme suppléant.',
  businessOwner: 'Vous recevez cet avis comme responsable métier : demandez une prolongation si vous en avez encore besoin.',
  serviceOwner: 'Vous recevez cet avis comme responsable de service, faute d’une autre personne.',
  defaultAccountable: 'Vous recevez cet avis comme répondant par défaut du registre, faute d’une autre personne.',
  riskLeadership: 'Vous recevez cet avis pour la direction des risques.',
  manager: 'Vous recevez cet avis comme supérieur hiérarchique de la personne concernée.',
  leadership: 'Vous recevez cet avis pour la direction de l’organisation.',
};

export function notices(formats: Formats): NoticeStrings {
  const { number, plural, day: dayText } = formats;
  const { duty } = duties(formats);

  function escalated({ about, today }: NoticeFacts): string {
    if (about.kind !== 'escalated') return '';
    const to = `Escalade vers ${LEVEL_WORDS[about.level]}`;
    if (about.duty === undefined || about.dueDay === undefined) return `${to}, par un réviseur sécurité.`;
    if (about.duty === 'settleStamp') return `${to} : une exportation du journal d’audit nomme un autre auteur pour une décision.`;
    return `${to} : ${ABOUT[about.duty] ?? 'une action était attendue'} le ${dayText(about.dueDay)}, il y a ${daysText(formats, today - about.dueDay)}.`;
  }

  /** Of the business owner the duty is somebody else's. */
  function mine(facts: NoticeFacts, due: Due): string {
    const { about, today, named } = facts;
    if (about.as !== 'businessOwner') return `${capital(duty(due, today, named))}.`;
    if (due.day < today) return `Elle a pris fin le ${dayText(due.day)} et doit être supprimée.`;
    return due.day === today ? 'Elle prend fin aujourd’hui.' : `Elle prend fin le ${dayText(due.day)}, dans ${daysText(formats, due.day - today)}.`;
  }

  function ofSeat(facts: NoticeFacts): string {
    const { about, today, named = 'Quelqu’un d’autre' } = facts;
    if (about.kind === 'deputyNamed') return `Vous suppléez ${named} comme ${SEAT_WORDS[about.seat]} ${about.fromDay > today ? `du ${dayText(about.fromDay)} au` : 'jusqu’au'} ${dayText(about.toDay)}.`;
    if (about.kind !== 'seatTaken') return '';
    if (about.former) {
      const holder = facts.named === undefined ? 'Personne ne répond encore ici de ce dont vous répondiez là d’où cela vient.' : `${facts.named} répond maintenant de ce dont vous répondiez là d’où cela vient.`;
      return `${holder} Jusqu’au ${dayText(about.untilDay)}, personne d’autre ne signale l’exception comme supprimée ni ne confirme son classement sans suite : refusez-y la fonction si elle n’est plus la vôtre, ou parlez à un réviseur sécurité.`;
    }
    return `${named} a pris la fonction de ${SEAT_WORDS[about.seat]} qui vous était proposée : il ne reste rien à répondre.`;
  }

  return {
    back: 'Retour',
    heading: 'Pour vous',
    count: (count) => plural(count, { one: `${number(count)} chose vous attend`, other: `${number(count)} choses vous attendent` }),
    none: { heading: 'Rien ne vous attend', text: 'Les rappels et les escalades qui vous concernent apparaissent ici dès qu’un balayage les trouve, jusqu’à ce qu’ils soient réglés.' },
    sentence: (facts) => {
      if (facts.about.kind === 'ledgerChanged') return 'Des décisions antérieures à un balayage ne sont plus ce qu’elles étaient alors, ou un compte a été renommé. Vérifiez l’intégrité du registre.';
      if (facts.about.kind === 'adoptionDisputed') return `Une exportation du journal d’audit du locataire contredit qui a adopté une politique plus souple : elle ne compte plus. La direction des risques l’adopte de nouveau d’ici au ${dayText(facts.about.dueDay)}, ou une politique sans cette partie est écrite.`;
      if (facts.about.kind === 'seatTaken' || facts.about.kind === 'deputyNamed') return ofSeat(facts);
      return facts.about.kind === 'escalated' || !facts.due ? escalated(facts) : mine(facts, facts.due);
    },
    told: (day, as) => (BECAUSE[as] === undefined ? `Avis du ${dayText(day)}.` : `Avis du ${dayText(day)}. ${BECAUSE[as]}`),
    signOff: {
      sentence: ({ unsigned, held, quarter: { quarter, year, lastDay } }) => {
        const of = `Signature du trimestre ${number(quarter)} de ${String(year)}`;
        const which = held === 1 ? 'la seule exception dont vous répondez n’est pas signée' : plural(unsigned, { one: `${number(unsigned)} sur ${number(held)} dont vous répondez n’est pas signée`, other: `${number(unsigned)} sur ${number(held)} dont vous répondez ne sont pas signées` });
        return `${of} : ${which}, au plus tard le ${dayText(lastDay)}.`;
      },
      open: 'Parcourir et signer',
    },
    more: 'Les avis plus anciens ne sont pas affichés.',
    integrity: 'Intégrité du registre',
    policy: 'Personnes et politique',
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
