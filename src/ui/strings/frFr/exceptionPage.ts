import type { Lifecycle } from '../../../domain/exception/lifecycle';
import type { Ask, LapseCause, Occurrence } from '../../../domain/ledger/parts';
import type { LedgerList } from '../../../domain/ledger/decision';
import type { ExceptionPageStrings } from '../exceptionPageStrings';
import type { Formats } from '../formats';
import { relativeDays } from './days';
import { pageSections } from './exceptionSections';
import { DISMISSAL_WORDS, LEVEL_WORDS, LIFECYCLE_WORDS } from './exceptionWords';
import { ownNames } from './ownNames';

const ASKED: Readonly<Record<Ask['kind'], string>> = { extension: 'sa prolongation', renewal: 'son renouvellement', riskAcceptance: 'son acceptation comme risque' };
const OVER: Readonly<Record<Occurrence['how'], string>> = {
  removed: 'supprimée et vérifiée',
  dismissed: 'classée sans suite, car ce n’est pas un écart',
  withdrawn: 'demande retirée',
  declined: 'demande refusée',
  merged: 'fusionnée avec une autre exception',
};
const OVER_NOW: Readonly<Partial<Record<Lifecycle, string>>> = {
  closed: 'Personne n’en répond plus : elle a été supprimée, et la suppression a été vérifiée.',
  dismissed: 'Personne n’en répond : elle a été classée sans suite, car elle n’est pas un écart à la base de référence.',
  withdrawn: 'Personne n’en répond : sa demande a été retirée avant que quoi que ce soit n’existe.',
  declined: 'Personne n’en répond : sa demande a été refusée avant que quoi que ce soit n’existe.',
  merged: 'La personne qui répond de l’exception avec laquelle elle a été fusionnée répond aussi de celle-ci.',
};
const LAPSED: Readonly<Record<'approval' | 'acceptance' | 'dismissal', string>> = {
  approval: 'L’approbation est caduque',
  acceptance: 'L’acceptation du risque est caduque',
  dismissal: 'Le classement sans suite est caduc',
};
const LAPSED_BY: Readonly<Record<LapseCause, string>> = {
  grew: 'l’exception s’est étendue',
  changed: 'le périmètre de l’exception a changé',
  expired: 'la politique ne permet pas de durée plus longue',
};

/** Whose an act is, by the list in which it is recorded. */
const WHOSE: Readonly<Record<LedgerList, string>> = {
  Requests: 'Ouvert à qui peut demander des exceptions',
  Approvals: 'Revient au responsable du contrôle',
  Reviews: 'Revient au réviseur sécurité',
  RiskDecisions: 'Revient à la direction des risques',
  Observations: 'Revient au réviseur sécurité',
};
const YOURS = 'La fonction est la vôtre, mais vous n’êtes pas dans le groupe qui peut le consigner : adressez-vous à un propriétaire du site.';

export function exceptionPage(formats: Formats): ExceptionPageStrings {
  const { number, plural, list } = formats;
  const dayText = formats.day;
  const onDay = (day: number, today: number): string => `${dayText(day)}, ${relativeDays(formats, day, today)}`;
  return {
    ...pageSections(formats),
    loading: 'Lecture de l’exception',
    soFar: (count) => `Beaucoup a été écrit à son sujet. Lu jusqu’ici : ${plural(count, { one: `${number(count)} décision`, other: `${number(count)} décisions` })}.`,
    back: 'Retour',
    notFound: {
      heading: 'Aucune exception n’a cette clé',
      text: 'L’adresse a pu être tronquée à l’envoi, ou elle appartient à un autre registre. Demandez l’adresse complète à la personne qui l’a envoyée, ou cherchez l’exception dans la carte thermique.',
    },
    failed: { heading: 'L’exception n’a pas pu être lue' },
    ticket: (ticket) => `ticket ${ticket}`,
    twoPerson: 'demandée et approuvée par une même personne',
    probably: 'C’est probablement ce qui a été demandé dans l’une de ces exceptions. Si c’est le cas, un réviseur sécurité la fusionne avec celle-ci :',
    match: (id, title) => `EX-${String(id).padStart(4, '0')}, ${title}`,
    more: 'Plus',
    actions: 'Ce que vous pouvez faire',
    onlyReading: 'Vous pouvez la lire. Ceux qui en décident sont dans un groupe du registre : un propriétaire du site peut vous y ajouter.',
    whyNot: 'Ce que vous ne pouvez pas faire maintenant, et pourquoi',
    othersDo: (of, is, name) => (is === 'you' ? YOURS : is === 'group' ? `${WHOSE[of]}.` : is === 'seated' ? `${WHOSE[of]} : ${name}.` : is === 'offered' ? `${WHOSE[of]} : la fonction est proposée à ${name}.` : `${WHOSE[of]} : la fonction n’est pas encore occupée.`),
    notYours: (acts, why) => `${list(acts)} – ${why}`,
    loadingForm: 'Ouverture du formulaire',
    waits: 'Votre décision est en cours d’enregistrement : d’ici là, rien d’autre ne peut être commencé.',
    after: ({ what, next, later }) => `${what}. C’est enregistré à votre nom aujourd’hui.${next === '' ? '' : ` Ensuite : ${next}`}${later ? ' Les listes et la carte thermique le montrent dès qu’une personne qui peut y écrire l’ouvre.' : ''}`,
    afterVoid: (reason) => `C’est conservé, mais sans effet. ${reason}`,
    mayNotAsk: 'Vous pouvez lire le registre, mais pas demander d’exception. Demandez à un propriétaire du site de vous ajouter au groupe « Register requesters ».',
    over: (lifecycle) => OVER_NOW[lifecycle] ?? 'Personne n’en répond plus : elle est terminée.',
    untitled: 'Une exception sans données',
    explain: 'Qu’est-ce que cela veut dire ?',
    standing: {
      label: 'Où elle en est',
      is: ({ lifecycle, onDay: sinceDay, end, today }) => {
        const stands = `Elle est ${LIFECYCLE_WORDS[lifecycle]}`;
        if (OVER_NOW[lifecycle] !== undefined || !end) return `${stands} depuis le ${onDay(sinceDay, today)}.`;
        if (end.by === 'tenant') return `${stands} depuis le ${dayText(sinceDay)} ; le locataire lui-même y met fin le ${onDay(end.day, today)}.`;
        const until = end.by === 'removeBy' ? 'doit avoir disparu au plus tard le' : end.day < today ? 'a pris fin le' : 'prend fin le';
        const why = end.by === 'secret' ? ', quand son secret ou certificat expire, comme un rapport l’a montré après l’approbation' : '';
        return `${stands} depuis le ${dayText(sinceDay)} et ${until} ${onDay(end.day, today)}${why}.`;
      },
      pastTolerance: (sinceDay, today) => `Hors tolérance depuis le ${onDay(sinceDay, today)}.`,
      override: {
        noEnd: 'Elle n’a pas de date de fin : c’est une dérogation permanente. Seule la suppression, ou l’acceptation du risque comme changement de la base de référence, y met fin.',
        pastLastEnd: 'Elle est ouverte après la dernière date de fin que permet la politique : c’est une dérogation permanente. Seule la suppression, ou l’acceptation du risque comme changement de la base de référence, y met fin.',
      },
      lapse: ({ of, cause, onDay: lapsedOn }, settings) => `${LAPSED[of]} depuis le ${dayText(lapsedOn)}, car ${LAPSED_BY[cause]}${settings.length === 0 ? '' : ` : ${list(settings.map(ownNames.name))}`}.`,
      escalation: ({ level, onDay: toldOn, byHand }) => `${capital(LEVEL_WORDS[level])} a reçu l’escalade le ${dayText(toldOn)}${byHand ? ', par un réviseur' : ''}.`,
      mustBeTold: (levels) => `Escalade à faire vers ${list(levels.map((level) => LEVEL_WORDS[level]))} : aucun balayage ne l’a encore enregistrée.`,
      scopeUnconfirmed: 'Un rapport montre maintenant ce qui peut être cette exception. Tant que le responsable du contrôle n’en a pas confirmé le périmètre, elle ne compte pas parmi les exceptions documentées.',
      dismissalExpired: 'Elle a été classée sans suite il y a plus longtemps que la politique ne le permet : elle compte de nouveau comme ouverte.',
      ask: ({ kind, by, untilDay, text, onDay: askedOn, dueDay }) => `${by.name} a demandé le ${dayText(askedOn)} ${ASKED[kind]}${untilDay === undefined ? '' : ` jusqu’au ${dayText(untilDay)}`} : « ${text} » Une réponse est attendue au plus tard le ${dayText(dueDay)}.`,
      suspended: (count) =>
        plural(count, { one: 'Le journal d’audit du locataire nomme un autre auteur pour une décision : elle est suspendue jusqu’à ce que la direction des risques tranche.', other: `Le journal d’audit du locataire nomme d’autres auteurs pour ${number(count)} décisions : elles sont suspendues jusqu’à ce que la direction des risques tranche.` }),
      suspendedOpening: 'L’une d’elles l’a ouverte : tant que ce n’est pas tranché, elle n’est ni classée sans suite ni fusionnée.',
      severityLowered: (reason) => `Un réviseur a abaissé sa gravité : « ${reason} »`,
      rowBehind: 'Les listes et la carte thermique ne montrent pas encore ses dernières décisions. Cette page les montre.',
      removal: ({ onDay: removedOn, by, text, pausesUntilDay }) => `${by} l’a signalée comme supprimée le ${dayText(removedOn)} : « ${text} » ${pausesUntilDay === undefined ? 'L’escalade continue : le délai pendant lequel les signalements de suppression la suspendent est épuisé.' : `L’escalade est suspendue jusqu’au ${dayText(pausesUntilDay)}.`}`,
      dismissal: ({ reason, by, text, untilDay }) => `${by} ${untilDay === undefined ? 'propose son classement sans suite' : 'a obtenu son classement sans suite'}, au motif suivant : ${DISMISSAL_WORDS[reason]}. « ${text} »${untilDay === undefined ? '' : ` Jusqu’au ${dayText(untilDay)}.`}`,
      risk: ({ residualRisk, why }) => `Risque résiduel : « ${residualRisk} » Accepté parce que : « ${why} »`,
    },
    need: {
      heading: 'Pourquoi elle est nécessaire',
      none: 'Personne n’a dit à quoi elle sert : elle a été constatée par un rapport.',
      why: 'Pourquoi',
      stops: 'Ce qui s’arrête sans elle',
      until: 'Nécessaire jusqu’au',
      setting: 'Paramètre',
      vendor: 'Fournisseur',
      contractEnds: 'Fin du contrat',
      secretEnds: 'Fin du secret ou du certificat',
      cutOver: 'Bascule',
      tenants: 'Locataires',
      ticket: 'Ticket',
      fromTo: (from, to) => `de : ${from}, vers : ${to}`,
      dayIs: onDay,
    },
    nobodyActs: {
      heading: 'Ce qui arrive si personne n’agit',
      none: 'Rien dans les 90 prochains jours.',
      within: (count) => plural(count, { one: 'Dans le prochain jour', other: `Dans les ${number(count)} prochains jours` }),
      label: 'Ce qui arrive, jour par jour',
    },
    occurrences: {
      heading: 'Occurrences antérieures',
      one: ({ sinceDay, endedOnDay, how }) => (sinceDay === undefined ? `Jusqu’au ${dayText(endedOnDay)} : ${OVER[how]}.` : `Du ${dayText(sinceDay)} au ${dayText(endedOnDay)} : ${OVER[how]}.`),
    },
    record: {
      heading: 'Il y a une anomalie dans ce qui est enregistré sur cette exception',
      more: (count) => plural(count, { one: 'Un autre signe', other: `${number(count)} autres signes` }),
      unlooked: (count) => plural(count, { one: 'Un fichier de preuve de cette exception n’a pas été vérifié.', other: `${number(count)} fichiers de preuve de cette exception n’ont pas été vérifiés.` }),
      lookOn: 'Vérifier les fichiers suivants',
      looking: 'Vérification des fichiers',
    },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
