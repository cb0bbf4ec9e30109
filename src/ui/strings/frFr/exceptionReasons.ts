import { MAX_EVIDENCE_FILES } from '../../../domain/evidence/evidence';
import type { Ask } from '../../../domain/ledger/parts';
import type { Absent, Repeated, ReviewNo, Role, VoidReason } from '../../../domain/ledger/voidReason';
import type { ExceptionStrings } from '../exceptionStrings';
import type { Formats } from '../formats';
import { daysText } from './days';
import { FIELDS, PARTS } from './exceptionFields';
import { latestDay } from './exceptionLimits';
import { LIFECYCLE_WORDS, LIST_WORDS, SEAT_WORDS } from './exceptionWords';

/** What somebody did or holds that stands in the way, and who must act in their place. */
const HAS: Readonly<Record<Role, string>> = {
  requester: 'l’a demandée ou en représente le métier',
  approver: 'répond de son approbation',
  reviewer: 'répond de sa revue',
  acceptor: 'a décidé de son risque',
};
const MUST: Readonly<Record<Role, string>> = {
  requester: 'quelqu’un d’autre doit la demander',
  approver: 'un autre responsable du contrôle doit le faire',
  reviewer: 'un autre réviseur doit le faire',
  acceptor: 'une autre personne de la direction des risques doit le faire',
};
const YOU_DID: Readonly<Record<Role, string>> = {
  requester: 'Vous avez demandé cette exception',
  approver: 'Vous avez approuvé cette exception',
  reviewer: 'Vous avez revu cette exception',
  acceptor: 'Vous avez décidé du risque de cette exception',
};
const YOU_SIT: Readonly<Record<Role, string>> = {
  requester: 'Vous êtes responsable métier de cette exception',
  approver: 'Vous êtes responsable du contrôle de cette exception',
  reviewer: 'Vous êtes réviseur sécurité de cette exception',
  acceptor: YOU_DID.acceptor,
};

/** What is asked for, after « Personne n’a demandé ». */
const ASKS: Readonly<Record<Ask['kind'], string>> = { extension: 'de prolongation', renewal: 'de renouvellement', riskAcceptance: 'l’acceptation du risque' };
const ASKED_ALREADY: Readonly<Record<Ask['kind'], string>> = {
  extension: 'Une prolongation est déjà demandée',
  renewal: 'Un renouvellement est déjà demandé',
  riskAcceptance: 'L’acceptation du risque est déjà demandée',
};

const NOT_THERE: Readonly<Record<Absent, string>> = {
  control: 'Cette mesure compensatoire n’existe plus : consultez de nouveau la liste.',
  findings: 'Les rapports ne montrent pas tout cela : choisissez parmi ce qu’ils montrent maintenant.',
  file: 'Aucune décision ne nomme ce fichier : choisissez l’une des preuves énumérées ici.',
  dismissal: 'Personne n’a proposé son classement sans suite : un réviseur sécurité le propose d’abord.',
  risk: 'Aucun risque accepté n’existe ici : il doit d’abord être demandé et accepté.',
  escalations: 'Rien n’a été escaladé : il n’y a donc rien dont prendre acte.',
  into: 'Le registre n’a aucune exception ouverte avec cette clé : choisissez-en une autre.',
};

/** What is chosen is so already, or leads back to where it began. */
const SAME: Readonly<Record<Repeated, string>> = {
  severity: 'Sa gravité est déjà celle-ci : choisissez-en une autre.',
  person: 'Personne ne peut être son propre suppléant : choisissez quelqu’un d’autre.',
  to: 'Personne ne peut se transmettre la fonction à soi-même : choisissez quelqu’un d’autre.',
  file: 'Ce fichier est déjà enregistré comme supprimé : choisissez-en un autre.',
  into: 'C’est cette exception elle-même : choisissez-en une autre.',
  from: 'C’est cette exception elle-même : elle ne peut reprendre que d’une autre.',
};

/** To what the last review says no, and the way out. */
const REVIEW_NO: Readonly<Record<ReviewNo, string>> = {
  notNeeded: 'La dernière revue dit qu’elle n’est plus nécessaire : supprimez-la, ou demandez au réviseur sécurité de l’examiner de nouveau.',
  doNotWork: 'La dernière revue dit que ses mesures compensatoires ne fonctionnent pas : remplacez-les ou démontrez leur fonctionnement, puis demandez au réviseur sécurité de l’examiner de nouveau.',
  notShown: 'Selon la dernière revue, le fonctionnement de ses mesures compensatoires n’est pas démontré : démontrez d’abord celui de chacune.',
};

export function fieldName(name: string): string {
  return (FIELDS as Readonly<Record<string, string>>)[name] ?? 'l’un de ses champs';
}

/** Why a decision has no effect: one sentence for each rule, true both of what was written and of what is being written. */
export function reasons(formats: Formats): Pick<ExceptionStrings, 'voidReason' | 'notYou'> {
  const { day, number, plural } = formats;
  const days = (count: number): string => daysText(formats, count);
  const either = new Intl.ListFormat(formats.locale, { type: 'disjunction' });

  function missing(field: string, problem: Extract<VoidReason, { code: 'field' }>['problem']): string {
    if (problem === 'missing') return `À indiquer : ${fieldName(field)}.`;
    if (problem === 'tooMany') return `Une décision apporte ${number(MAX_EVIDENCE_FILES)} fichiers au plus : laissez-en de côté et ajoutez-les avec un commentaire.`;
    return problem === 'tooLong' ? `Texte trop long, à raccourcir : ${fieldName(field)}.` : `À vérifier, car inacceptable en l’état : ${fieldName(field)}.`;
  }

  function voidReason(reason: VoidReason, nameOf: (decisionKey: string) => string | undefined = () => undefined): string {
    switch (reason.code) {
      case 'unknownAct':
        return 'Cette version ne sait pas ce que cela signifie : mettez à jour les composants WebPart.';
      case 'unreadable':
        return 'Son contenu est illisible : demandez à la personne qui l’a écrite ce qu’elle voulait dire, et de décider à nouveau dans le portail.';
      case 'notAKey':
        return 'Sa clé d’exception n’est pas écrite comme le registre écrit ses clés, elle ne relève donc d’aucune exception : décidez dans le portail, sur la page de l’exception voulue.';
      case 'wrongList':
        return `Elle se trouve dans une autre liste que « ${LIST_WORDS[reason.list]} », où est sa place : ceux qui peuvent en décider doivent l’y écrire.`;
      case 'notAPerson':
        return 'Une application l’a écrite : seules des personnes décident.';
      case 'forged':
        return 'Le journal d’audit du locataire nomme un autre auteur, elle ne compte donc pas : ceux qui peuvent en décider doivent le faire de nouveau.';
      case 'ownStamp':
        return 'Personne ne confirme ce qu’il a écrit lui-même, ou ce qu’il a écrit selon le journal d’audit du locataire : quelqu’un d’autre doit lire l’exportation.';
      case 'field':
        return missing(reason.field, reason.problem);
      case 'outOfDate':
        return `${nameOf(reason.by) ?? 'Quelqu’un'} a modifié entre-temps ${PARTS[reason.part]} : regardez ce qui a changé, puis décidez de nouveau.`;
      case 'alreadyDecided':
        return `${nameOf(reason.by) ?? 'Quelqu’un'} en a décidé d’abord, et cette décision tient.`;
      case 'notNow':
        return reason.lifecycle === undefined ? 'Le registre ne connaît pas encore cette exception.' : `Impossible tant que l’exception est ${LIFECYCLE_WORDS[reason.lifecycle]}.`;
      case 'notYours': {
        const seats = either.format(reason.seats.map((seat) => SEAT_WORDS[seat]));
        return reason.holder === undefined ? `Réservé à la fonction suivante : ${seats}. Elle est vacante et doit d’abord être pourvue.` : `Réservé à la fonction suivante : ${seats}. Elle est tenue par ${reason.holder}.`;
      }
      case 'offeredToAnother':
        return `La fonction est proposée à ${reason.name} : attendez la réponse.`;
      case 'separation':
        return `${reason.name} ${HAS[reason.has]} : ${MUST[reason.wanted]}.`;
      case 'guest':
        return `Un invité ne peut pas être ${SEAT_WORDS[reason.seat]} : choisissez une personne de l’organisation.`;
      case 'gone':
        return `${reason.name} : ce compte n’existe plus. Choisissez quelqu’un d’autre.`;
      case 'dayPassed':
        return 'Ce jour est passé : choisissez aujourd’hui ou un jour ultérieur.';
      case 'dayTooLate':
        return latestDay(reason.because, day(reason.latestDay));
      case 'dayTooEarly':
        return `Le premier jour possible est le ${day(reason.earliestDay)} : choisissez ce jour ou un jour ultérieur.`;
      case 'noExtensionLeft':
        return reason.allowed === 0
          ? 'Cette gravité ne permet aucune prolongation : supprimez-la, ou demandez à la direction des risques d’accepter le risque.'
          : `${plural(reason.allowed, { one: 'Son unique prolongation est utilisée', other: `Ses ${number(reason.allowed)} prolongations sont utilisées` })} : supprimez-la, ou demandez à la direction des risques d’accepter le risque.`;
      case 'lifeUsedUp':
        return `Sa durée de vie totale la plus longue, jusqu’au ${day(reason.lastDay)}, est épuisée : supprimez-la, ou demandez à la direction des risques d’accepter le risque.`;
      case 'reviewFirst':
        return reason.afterDay === undefined
          ? `Il faut d’abord une revue datant au plus de ${days(reason.withinDays)} : demandez-la au réviseur sécurité.`
          : `Il faut d’abord une revue postérieure au ${day(reason.afterDay)} : demandez-la au réviseur sécurité.`;
      case 'reviewSaysNo':
        return REVIEW_NO[reason.says];
      case 'notAsked':
        return `Personne n’a demandé ${ASKS[reason.kind]} : le responsable métier ou le responsable de service demande d’abord.`;
      case 'askedAs':
        return 'Elle a été demandée sous une catégorie qui a ses propres règles : gardez-la sous cette catégorie, ou le responsable métier la redemande sous une autre.';
      case 'askedAlready':
        return `${ASKED_ALREADY[reason.kind]} : attendez la réponse.`;
      case 'endedRenew':
        return `Elle a pris fin le ${day(reason.endDay)} : demandez plutôt un renouvellement.`;
      case 'endedElsewhere':
        return `Là d’où elle vient, elle était approuvée jusqu’au ${day(reason.endDay)}, et ce jour est passé : elle n’est pas approuvée de nouveau ici. Fusionnez-la de nouveau et faites-la renouveler là-bas, supprimez-la, ou demandez que le risque soit accepté.`;
      case 'acceptedElsewhere':
        return 'Là d’où elle vient, c’était un risque accepté : elle n’est ici ni approuvée ni classée sans suite. Supprimez-la, ou demandez que le risque soit accepté de nouveau.';
      case 'notEndedExtend':
        return `Elle n’a pas encore pris fin, sa date de fin est le ${day(reason.endDay)} : demandez plutôt une prolongation.`;
      case 'scopeNotAsSeen':
        return 'Les rapports montrent autre chose que ce qui est confirmé ici : regardez le périmètre actuel et confirmez celui-là.';
      case 'nothingSeen':
        return 'Aucun rapport ne la montre encore : lisez d’abord un rapport.';
      case 'nothingEnds':
        return 'Personne ne l’a accordée ici jusqu’à une date : aucune date de fin ne peut donc être avancée. Indiquez que la date de fin est juste, et qu’elle n’est plus nécessaire si elle doit disparaître.';
      case 'shownNoMore':
        return 'Aucun rapport ne la montre plus, il n’y a donc rien à approuver ni à accepter : faites signaler et vérifier sa suppression, et demandez-la de nouveau si elle redevient nécessaire. Une demande en cours est refusée pour cela.';
      case 'controlDoubted':
        return `La dernière revue n’a pas trouvé que « ${reason.control} » fonctionne : démontrez son fonctionnement, ou remplacez-la par une autre mesure compensatoire.`;
      case 'verifyFirst':
        return 'Aucun rapport ne la montre, mais personne n’a vérifié qu’elle est supprimée : faites plutôt signaler et vérifier sa suppression.';
      case 'oneFinding':
        return 'Elle n’a qu’un seul constat : il n’en resterait aucun ici.';
      case 'settleFirst':
        return 'Une exportation du journal d’audit contredit l’auteur de son ouverture : rien n’y met fin tant que la direction des risques n’a pas tranché, ou qu’elle n’est pas supprimée et vérifiée.';
      case 'reportShowsIt':
        return `Le rapport du ${day(reason.ranOnDay)} la montre encore : dites qu’elle est toujours présente, ou lisez un rapport plus récent.`;
      case 'showsMore':
        return 'Les rapports montrent ici autre chose, que personne n’a signalé comme supprimé : séparez-le et vérifiez le reste, ou dites qu’elle est toujours présente.';
      case 'beingVerified':
        return 'L’autre exception est signalée comme supprimée : ce qui viendrait s’y ajouter serait vérifié avec elle. Faites d’abord vérifier ou réfuter cela.';
      case 'formerOwnerFirst':
        return `${reason.name} en répondait là d’où elle vient et n’a pas encore dit si c’est aussi le cas ici : jusqu’au ${day(reason.untilDay)}, personne d’autre ne la signale comme supprimée ni ne confirme son classement sans suite.`;
      case 'notOffered':
        return `La fonction de ${SEAT_WORDS[reason.seat]} n’est proposée à personne : la personne qui la tient ou un réviseur la propose d’abord.`;
      case 'offerInVain':
        return `${reason.name} ne peut plus prendre la fonction de responsable métier qui lui est proposée : ce compte n’existe plus, ou aurait un second rôle dans cette exception. Proposez-la d’abord à quelqu’un d’autre.`;
      case 'emergencyUsed':
        return `Une urgence a été déclarée récemment pour elle ; la prochaine est possible à partir du ${day(reason.againOnDay)}. Demandez une approbation.`;
      case 'goesOnThere':
        return 'L’exception avec laquelle elle a été fusionnée a repris ses constats : regardez-les là-bas, et séparez-les là-bas s’il leur en faut une à eux.';
      case 'backFromThere':
        return 'Ces constats ont été repris de l’autre exception. Si celle-ci est encore ouverte, revenez en arrière encore une fois, ou fusionnez-la avec la présente ; s’il leur faut une exception à eux, séparez-les dans une nouvelle.';
      case 'noControlOwner':
        return 'Personne n’est responsable du contrôle : un réviseur doit d’abord l’attribuer.';
      case 'acknowledgedAlready':
        return `Il a déjà été pris acte de ce qui a été escaladé : l’escalade reprend après le ${day(reason.byDay)} si le retard demeure.`;
      case 'notThere':
        return NOT_THERE[reason.field];
      case 'sameAsBefore':
        return SAME[reason.field];
    }
  }

  return {
    voidReason,
    notYou: (reason, acted) => (reason.code === 'separation' ? `${(acted(reason.has) ? YOU_DID : YOU_SIT)[reason.has]} : ${MUST[reason.wanted]}.` : voidReason(reason)),
  };
}
