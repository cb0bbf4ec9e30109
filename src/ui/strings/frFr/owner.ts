import type { Day } from '../../../domain/day/day';
import type { SeatName } from '../../../domain/exception/seat';
import type { Due, Duty } from '../../../domain/judge/duties';
import type { Ask } from '../../../domain/ledger/parts';
import type { Formats } from '../formats';
import type { AskedFacts, OwnerHeadingFacts, OwnerStrings, StandInFacts } from '../ownerStrings';
import { nobody, rich, strong, type Piece } from '../richText';
import { daysText, relativeDays } from './days';
import { SEAT_WORDS } from './exceptionWords';

/** A duty as something to do, at the head of its line. */
const TASKS: Readonly<Record<Duty, string>> = {
  remove: 'La supprimer',
  drill: 'Organiser un exercice et en rendre compte',
  triage: 'Dire ce qu’il en advient',
  approveAgain: 'L’approuver de nouveau ou la supprimer',
  approveEmergency: 'Approuver ou refuser l’urgence',
  decideRequest: 'Décider de la demande',
  decideExtension: 'Décider de la prolongation',
  decideRenewal: 'Décider du renouvellement',
  confirmScope: 'Confirmer le périmètre',
  review: 'La revoir',
  verify: 'Vérifier la suppression',
  decideRisk: 'Décider d’accepter ou non le risque',
  sign: 'Signer de nouveau le risque',
  settleStamp: 'Trancher le désaccord avec le journal d’audit sur l’auteur d’une décision',
  confirmDismissal: 'Décider du classement sans suite',
  fillSeat: 'Faire pourvoir la fonction de responsable métier',
  reseat: 'Confier à quelqu’un d’autre une fonction dont le titulaire ne peut plus rien y faire',
  answerOffer: 'Répondre à la proposition de fonction',
  answerReview: 'La supprimer, ou dire pourquoi elle est encore nécessaire',
  showControl: 'Démontrer le fonctionnement de ses mesures compensatoires',
  doAcknowledged: 'Faire ce qui a été promis à la direction des risques',
  dismissalEnds: 'L’examiner de nouveau',
};

/** Shorter than on the page of one exception, since each stands in a line of its own. */
const BUTTONS: OwnerStrings['buttons'] = {
  reportRemoved: 'Signaler comme supprimée',
  reportDrill: 'Rendre compte d’un exercice',
  remove: 'Supprimer au plus tard le …',
  keep: 'Conserver jusqu’au …',
  handOn: 'Transmettre',
  assign: 'Attribuer à un responsable du contrôle',
  approve: 'Approuver',
  grantRenewal: 'Renouveler',
  grantExtension: 'Prolonger',
  refuse: 'Refuser',
  refuseAsk: 'Refuser',
  confirmScope: 'Confirmer le périmètre',
  review: 'Revoir',
  verifyRemoved: 'Vérifier la suppression',
  refute: 'Toujours présente',
  acceptRisk: 'Accepter le risque',
  refuseRisk: 'Refuser le risque',
  signAgain: 'Signer de nouveau',
  revokeRisk: 'Révoquer l’acceptation',
  confirmContradiction: 'Confirmer un autre auteur',
  confirmDismissal: 'Classer sans suite : pas d’écart',
  confirmControl: 'Démontrer une mesure compensatoire',
  reopen: 'Rouvrir',
  takeControlSeat: 'Prendre la fonction',
  takeBusinessSeat: 'Prendre la fonction',
  takeReviewerSeat: 'Prendre la fonction',
  declineControlSeat: 'Décliner',
  declineBusinessSeat: 'Décliner',
  declineReviewerSeat: 'Décliner',
  offerSeat: 'Proposer la fonction',
  nameDeputy: 'Désigner un suppléant',
  askExtension: 'Demander une prolongation',
  askRenewal: 'Demander un renouvellement',
  askRiskAcceptance: 'Demander l’acceptation du risque',
  acknowledge: 'Prendre acte',
  changeControls: 'Modifier les mesures compensatoires',
  signOff: 'Signer pour le trimestre',
};

/** What was asked for, after « Vous avez demandé » or « … a demandé ». */
const ASKED: Readonly<Record<Ask['kind'], string>> = { extension: 'une prolongation', renewal: 'un renouvellement', riskAcceptance: 'l’acceptation du risque' };

const SEATS: Readonly<Record<SeatName, string>> = { businessOwner: 'Responsable métier', controlOwner: 'Responsable du contrôle', securityReviewer: 'Réviseur sécurité' };

export function owner(formats: Formats): OwnerStrings {
  const { number, plural, day: dayText, list } = formats;
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception`, other: `${number(count)} exceptions` });
  const openExceptions = (count: number): string => plural(count, { one: `${number(count)} exception ouverte`, other: `${number(count)} exceptions ouvertes` });
  const whoOr = (name: string | undefined, otherwise: string): Piece => (name === undefined ? nobody(otherwise) : strong(name));

  function askedHeading({ allTheirs, open, ending, today }: AskedFacts): string {
    const first = open === 0 ? `${allTheirs ? 'Vous avez demandé des ' : 'Vous avez besoin d’'}exceptions, et aucune n’est ouverte maintenant` : `${allTheirs ? 'Vous avez demandé' : 'Vous avez besoin de'} ${exceptions(open)}`;
    if (!ending) return open === 0 ? first : `${first}, et aucune ne prend fin dans les 30 jours`;
    const { count, day } = ending;
    const when = day < today ? `a pris fin il y a ${daysText(formats, today - day)}` : day === today ? 'prend fin aujourd’hui' : `prend fin dans ${daysText(formats, day - today)}`;
    if (count === 1) return `${first}, ${open === 1 ? 'et elle' : 'dont 1'} ${when}`;
    return `${first}, dont ${number(count)} prennent fin dans les 30 jours, et la première ${when}`;
  }

  function heading({ answersFor, watches, needAct, others, escalated, asked }: OwnerHeadingFacts): string {
    const ofThese = plural(needAct, { one: `dont ${number(needAct)} attend quelque chose de vous`, other: `dont ${number(needAct)} attendent quelque chose de vous` });
    const ofAny = plural(needAct, { one: `${exceptions(needAct)} attend quelque chose de vous`, other: `${exceptions(needAct)} attendent quelque chose de vous` });
    const needs = needAct === 0 ? 'et rien n’est attendu de vous maintenant' : others ? `et ${ofAny}` : ofThese;
    if (answersFor > 0) return `Vous répondez de ${openExceptions(answersFor)}, ${needs}`;
    if (watches > 0) return `Vous surveillez ${openExceptions(watches)}, ${needs}`;
    if (needAct > 0) return ofAny;
    if (escalated > 0) return plural(escalated, { one: `${exceptions(escalated)} escaladée vers vous`, other: `${exceptions(escalated)} escaladées vers vous` });
    return asked.open > 0 ? askedHeading(asked) : 'Vous ne répondez d’aucune exception ouverte';
  }

  function standIn({ seat, fromDay, toDay, count, today }: StandInFacts): string {
    const days = fromDay > today ? `du ${dayText(fromDay)} au ${dayText(toDay)}` : `jusqu’au ${dayText(toDay)}, ${relativeDays(formats, toDay, today)}`;
    return `${days}, comme ${SEAT_WORDS[seat]} (${exceptions(count)})`;
  }

  return {
    heading,
    status: ({ name, open }) => [
      ...(name === undefined ? [] : [name]),
      ...(open.controlOwner > 0 ? [`responsable du contrôle : ${number(open.controlOwner)}`] : []),
      ...(open.securityReviewer > 0 ? [`réviseur sécurité : ${number(open.securityReviewer)}`] : []),
      ...(open.businessOwner > 0 ? [`responsable métier : ${number(open.businessOwner)}`] : []),
    ],
    views: {
      label: 'Afficher', mine: 'Les miennes', people: (overdue) => (overdue === 0 ? 'Mon équipe' : `Mon équipe (${number(overdue)} en retard)`), handOver: 'Transmettre, ou s’absenter',
      peopleHeading: ({ people, late }) => {
        const who = plural(people, { one: `${number(people)} personne dépend de vous`, other: `${number(people)} personnes dépendent de vous` });
        return late === 0 ? `${who}, sans aucun retard` : `${who}, et ${plural(late, { one: `${exceptions(late)} est en retard dans votre équipe`, other: `${exceptions(late)} sont en retard dans votre équipe` })}`;
      },
    },
    id: (id) => `EX-${String(id).padStart(4, '0')}`,
    when: (day, today) => ({
      relative: day < today ? `${daysText(formats, today - day)} de retard` : relativeDays(formats, day, today),
      absolute: day < today ? `depuis le ${dayText(day)}` : dayText(day),
    }),
    duties: {
      heading: 'Ce que vous devez faire',
      task: (due: Due) => {
        if (due.duty === 'triage' && due.of === 'securityReviewer') return 'L’attribuer à un responsable du contrôle';
        const seat = due.duty === 'answerOffer' ? SEAT_WORDS[due.what as SeatName] : undefined;
        return seat === undefined ? TASKS[due.duty] : `Prendre la fonction de ${seat}, ou décliner`;
      },
      also: (duties) => `Aussi : ${list(duties)}.`,
      deputyFor: (name, untilDay) => `pour ${name}, que vous suppléez jusqu’au ${dayText(untilDay)}`,
      offered: 'vous est proposée : qui répond prend la fonction',
      ofRiskLeadership: 'pour la direction des risques',
      told: (onDay) => `elle a été escaladée le ${dayText(onDay)}`,
      lifeEnded: (day) => `elle a atteint la durée de vie totale la plus longue le ${dayText(day)}, personne ne peut la garder plus longtemps`,
      promised: (what) => `« ${what} »`,
      foundByReport: 'constatée par un rapport, personne ne l’a demandée',
      askedBy: (names) => `demandée par ${list(names)}`,
      none: 'Rien n’est en retard, à faire dans les 14 jours, ou en attente de votre réponse.',
      next: (title, duty) => `Ensuite : ${duty} (${title}).`,
      open: 'L’ouvrir',
    },
    offers: { sentence: (count) => `${number(count)} fonctions vous sont proposées.`, open: 'Les parcourir et les prendre ensemble' },
    buttons: BUTTONS,
    buttonFor: (button, title) => `${button} : ${title}`,
    asked: {
      heading: askedHeading,
      end: (day, today) => ({ relative: day < today ? `a pris fin ${relativeDays(formats, day, today)}` : `prend fin ${relativeDays(formats, day, today)}`, absolute: dayText(day) }),
      stands: ({ lifecycle, approvedBy, ask, refusedOnDay }) => {
        const asking = ask === undefined ? '' : ` ${ask.by === undefined ? 'Vous avez' : `${ask.by} a`} demandé ${ASKED[ask.kind]}, et cela attend une réponse.`;
        switch (lifecycle) {
          case 'requested':
            return `Elle attend une décision.${asking}`;
          case 'approved':
            return `${approvedBy === undefined ? 'Approuvée.' : `Approuvée par ${approvedBy}.`}${asking}`;
          case 'lapsed':
            return `Elle s’est étendue au-delà de ce qui a été approuvé, et doit être approuvée de nouveau.${asking}`;
          case 'refused':
            return `Refusée, et à supprimer.${asking}`;
          case 'removalReported':
            return 'Elle est signalée comme supprimée, et la sécurité le vérifie.';
          case 'acceptedRisk':
            return 'La direction des risques l’a acceptée comme risque, et la signe de nouveau de temps à autre.';
          case 'emergency':
            return 'Une urgence : en vigueur, et pas encore approuvée.';
          case 'declined':
            return refusedOnDay === undefined ? 'La demande a été refusée.' : `La demande a été refusée le ${dayText(refusedOnDay)}.`;
          default:
            return `Un rapport l’a constatée, et elle attend une réponse.${asking}`;
        }
      },
      stillNeeded: ({ removes, ended, noneLeft }) => {
        const longer = noneLeft ? 'Elle ne peut plus être prolongée : si elle doit rester, la direction des risques doit accepter le risque. ' : '';
        if (ended) return `${longer}Si vous n’en avez plus besoin, vous n’avez rien à faire : elle doit être supprimée.`;
        return `${longer}Si vous n’en avez alors plus besoin, vous n’avez rien à faire${removes === undefined ? '' : ` : ${removes} la supprime`}.`;
      },
    },
    held: {
      heading: 'Tout ce que vous tenez',
      columns: { exception: 'Exception', seat: 'Votre fonction', openFor: 'Ouverte depuis', ends: 'Date de fin' },
      seats: SEATS,
      openFor: (days, atLeast) => (atLeast ? `au moins ${daysText(formats, days)}` : daysText(formats, days)),
      sentence: ({ seat, openFor }) => `${SEATS[seat]}. Ouverte depuis ${openFor}.`,
      endsSentence: ({ endDay, today, accepted, signAgainDay }) => {
        if (accepted) return signAgainDay === undefined ? 'Un risque accepté.' : `Un risque accepté, à signer de nouveau au plus tard le ${dayText(signAgainDay)}.`;
        return endDay === undefined ? 'Elle n’a pas de date de fin.' : endDay < today ? `Elle a pris fin le ${dayText(endDay)}.` : `Elle prend fin le ${dayText(endDay)}.`;
      },
      ends: (endDay, today) => (endDay === undefined ? 'sans date de fin' : endDay < today ? `a pris fin le ${dayText(endDay)}` : dayText(endDay)),
      accepted: (signAgainDay) => (signAgainDay === undefined ? 'risque accepté' : `risque accepté, à signer de nouveau au plus tard le ${dayText(signAgainDay)}`),
      next: (duty) => `Ensuite : ${duty}.`,
      none: 'Vous ne tenez aucune fonction. On en prend une en répondant à ce qu’un rapport a constaté, en approuvant, ou en acceptant celle qui est proposée.',
    },
    waiting: {
      heading: 'En attente d’autres personnes',
      none: 'Rien de ce que vous avez demandé à d’autres n’attend de réponse.',
      offer: ({ seat, to, isOwn }) => (isOwn ? rich`La fonction de ${SEAT_WORDS[seat]} est proposée à ${strong(to)} ; elle reste la vôtre jusqu’à son acceptation.` : rich`La fonction de ${SEAT_WORDS[seat]} est proposée à ${strong(to)}.`),
      ask: ({ kind, by, onDay }) => {
        const asked = `Vous avez demandé ${ASKED[kind]} le ${dayText(onDay)}.`;
        return kind === 'riskAcceptance' ? rich`${asked} La direction des risques décide.` : rich`${asked} La décision revient à : ${whoOr(by, 'Personne pour l’instant')}.`;
      },
      request: (by) => rich`Elle est demandée. La décision revient à : ${whoOr(by, 'Personne pour l’instant')}.`,
      verify: (by) => (by === undefined ? rich`Vous l’avez signalée comme supprimée. La sécurité le vérifie.` : rich`Vous l’avez signalée comme supprimée. ${strong(by)}, ou un autre réviseur sécurité, le vérifie.`),
      dismissal: (by) => rich`Son classement sans suite est proposé. La décision revient à : ${whoOr(by, 'Personne pour l’instant')}.`,
      due: (day: Day, today: Day) => (day < today ? `${daysText(formats, today - day)} de retard, depuis le ${dayText(day)}` : `au plus tard le ${dayText(day)}, ${relativeDays(formats, day, today)}`),
    },
    deputies: {
      heading: 'Suppléants',
      actsFor: (facts) => `Vous agissez pour ${facts.name} ${standIn(facts)}. ${facts.name} continue d’en répondre.`,
      actFor: (facts) => `${facts.name} agit pour vous ${standIn(facts)}. Vous continuez d’en répondre.`,
      absence: 'Absent quelque temps ? Désignez un suppléant pour tout ce que vous tenez.',
      name: 'Désigner un suppléant pour tout',
    },
    signOff: {
      sentence: ({ unsigned, held, quarter: { quarter, year, lastDay } }) => {
        const of = `trimestre ${number(quarter)} de ${String(year)}`;
        if (unsigned === 0) return `Vous avez signé pour tout ce dont vous répondez : ${of}.`;
        if (held === 1) return `Vous n’avez pas encore signé pour elle : ${of}, au plus tard le ${dayText(lastDay)}.`;
        return `${plural(unsigned, { one: `${number(unsigned)} sur ${number(held)} dont vous répondez n’est pas signée`, other: `${number(unsigned)} sur ${number(held)} dont vous répondez ne sont pas signées` })} : ${of}, au plus tard le ${dayText(lastDay)}.`;
      },
      open: 'Parcourir et signer',
    },
    notices: { heading: 'Vos avis', show: 'Afficher les rappels et les escalades', hide: 'Masquer les rappels et les escalades' },
    nothing: {
      heading: 'Le registre ne vous nomme nulle part',
      text: 'Vous ne tenez aucune fonction, n’avez rien demandé, et rien ne vous est proposé. S’il vous faut une exception à une base de référence de sécurité, demandez-la ici.',
    },
    aroundFailed: 'Qui est qui n’a pas pu être lu. Ce que tiennent vos autres comptes, qui dépend de vous et ce qui a été escaladé vers vous ne sont pas affichés.',
    more: (count) => plural(count, { one: `Afficher ${number(count)} de plus`, other: `Afficher ${number(count)} de plus` }),
  };
}
