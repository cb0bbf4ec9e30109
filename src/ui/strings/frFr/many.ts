import { NEWEST_REPORT_DAYS } from '../../../domain/judge/newestReport';
import type { Formats } from '../formats';
import type { ManyActWords, ManyStrings } from '../manyStrings';
import { relativeDays } from './days';

export function many(formats: Formats): ManyStrings {
  const { number, plural, day, list, instant } = formats;
  const items = (count: number, one: string, other: string): string => plural(count, { one: `${number(count)} ${one}`, other: `${number(count)} ${other}` });
  const found = (count: number): string => items(count, 'exception constatée', 'exceptions constatées');
  const exceptions = (count: number): string => items(count, 'exception', 'exceptions');
  const by = (onDay: number | undefined, today: number): string => (onDay === undefined ? 'jour choisi' : `${day(onDay)}, ${relativeDays(formats, onDay, today)}`);
  /** What all of them have in common: one decision each, the visitor's own. */
  const recorded = (count: number): string => items(count, 'décision est enregistrée à votre nom aujourd’hui', 'décisions sont enregistrées à votre nom aujourd’hui');
  const acts: ManyStrings['acts'] = {
    assign: {
      button: 'Attribuer à des responsables du contrôle',
      heading: (count) => `Attribuer ${found(count)} à des responsables du contrôle`,
      intro: 'Chacune est adressée à une personne, qui en répond dès qu’elle accepte. Vous la surveillez jusque-là.',
      submit: (count) => `Demander ${items(count, 'réponse', 'réponses')}`,
      will: ({ count, name }) => `${recorded(count)} : une réponse est demandée à ${name ?? 'chaque responsable de service'}, et vous êtes réviseur sécurité là où personne ne l’est.`,
    },
    notADeparture: {
      button: 'Pas un écart',
      heading: (count) => `Proposer le classement sans suite de ${found(count)}`,
      intro: 'Elles restent ouvertes jusqu’à ce qu’un responsable du contrôle confirme que ce ne sont pas des écarts.',
      submit: (count) => `Proposer ${items(count, 'classement sans suite', 'classements sans suite')}`,
      will: ({ count }) => `${recorded(count)} : une confirmation est demandée aux responsables du contrôle.`,
    },
    remove: {
      button: 'Supprimer au plus tard un jour donné',
      heading: (count) => `Faire supprimer ${found(count)}`,
      submit: (count) => `En faire supprimer ${number(count)} d’ici là`,
      will: ({ count, day: byDay, today }) => `${recorded(count)} : à supprimer au plus tard le ${by(byDay, today)}. Vous en répondez.`,
    },
    keep: {
      button: 'Conserver jusqu’à un jour donné',
      heading: (count) => `Conserver ${found(count)} jusqu’à un jour donné`,
      intro: 'Ceci est l’approbation. Vous répondez de chacune d’elles.',
      submit: (count) => `En conserver ${number(count)} jusque-là`,
      will: ({ count, day: endDay, today }) => `${recorded(count)} : conservation jusqu’au ${by(endDay, today)}. Vous en répondez.`,
    },
    emergencyAccount: {
      button: 'Compte d’accès d’urgence',
      heading: (count) => items(count, 'exception constatée pour des comptes d’accès d’urgence', 'exceptions constatées pour des comptes d’accès d’urgence'),
      intro: 'Comptes d’accès d’urgence : conservés d’abord jusqu’à un jour donné, avec un exercice au moins tous les 90 jours. Sans date de fin, ils ne peuvent rester qu’une fois que la direction des risques a accepté le risque.',
      submit: (count) => `En conserver ${number(count)} comme accès d’urgence`,
      will: ({ count, day: endDay, today }) => `${recorded(count)} : accès d’urgence, jusqu’au ${by(endDay, today)}. Vous en répondez.`,
    },
    handOn: {
      button: 'Transmettre',
      heading: (count) => `Transmettre ${exceptions(count)}`,
      intro: 'La personne qui tient la fonction la garde jusqu’à ce que la suivante accepte.',
      submit: (count) => `Proposer ${items(count, 'fonction', 'fonctions')}`,
      will: ({ count, name }) => `${recorded(count)} : la fonction de chacune est proposée${name === undefined ? '' : ` à ${name}`}.`,
    },
    offerSeat: {
      button: 'Proposer les fonctions',
      heading: (count) => `Proposer ${items(count, 'fonction', 'fonctions')} à quelqu’un`,
      intro: 'La personne qui tient une fonction la garde jusqu’à ce que la suivante l’accepte. Qui a déjà une autre part dans une exception ne peut pas en prendre une deuxième : celles-là sont laissées de côté, à proposer à quelqu’un d’autre.',
      submit: (count) => `Proposer ${items(count, 'fonction', 'fonctions')}`,
      will: ({ count, name }) => `${recorded(count)} : la fonction de chacune est proposée${name === undefined ? '' : ` à ${name}`}, et reste où elle est jusqu’à son acceptation.`,
    },
    takeControlSeat: {
      button: 'Prendre les fonctions',
      heading: (count) => `Devenir responsable du contrôle de ${exceptions(count)}`,
      intro: 'Vous répondez dès lors de chacune d’elles.',
      submit: (count) => `Prendre ${items(count, 'fonction', 'fonctions')}`,
      will: ({ count }) => `${recorded(count)} : vous devenez responsable du contrôle. Qui tenait ces fonctions ne les tient plus.`,
    },
    takeBusinessSeat: {
      button: 'Prendre les fonctions',
      heading: (count) => `Devenir responsable métier de ${exceptions(count)}`,
      intro: 'Vous représentez dès lors le besoin de chacune d’elles.',
      submit: (count) => `Prendre ${items(count, 'fonction', 'fonctions')}`,
      will: ({ count }) => `${recorded(count)} : vous devenez responsable métier. Qui tenait ces fonctions ne les tient plus.`,
    },
    takeReviewerSeat: {
      button: 'Prendre les fonctions',
      heading: (count) => `Devenir réviseur sécurité de ${exceptions(count)}`,
      intro: 'Vous répondez dès lors de la surveillance de chacune d’elles.',
      submit: (count) => `Prendre ${items(count, 'fonction', 'fonctions')}`,
      will: ({ count }) => `${recorded(count)} : vous devenez réviseur sécurité. Qui tenait ces fonctions ne les tient plus.`,
    },
    nameDeputy: {
      button: 'Désigner un suppléant',
      heading: (count) => `Désigner un suppléant pour ${items(count, 'fonction', 'fonctions')}`,
      intro: 'Un suppléant peut agir pour vous pendant votre absence. La fonction reste la vôtre.',
      submit: (count) => `Désigner le suppléant pour ${number(count)}`,
      will: ({ count, name, day: toDay, today }) => `${recorded(count)} : ${name ?? 'le suppléant'} peut agir pour vous${toDay === undefined ? '' : ` jusqu’au ${by(toDay, today)}`}.`,
    },
    confirmDismissal: {
      button: 'Confirmer : pas un écart',
      heading: (count) => `Confirmer : pas d’écart (${found(count)})`,
      intro: 'Elles ne sont plus des exceptions ouvertes, et se rouvrent dès que leur périmètre change, et après la durée que permet la politique.',
      submit: (count) => `En classer ${number(count)} sans suite`,
      final: 'Toutes sont alors clôturées. Vous ne pouvez pas les rouvrir : un réviseur sécurité le peut, ou un rapport qui montre autre chose.',
      will: ({ count }) => `${recorded(count)} : classement sans suite.`,
    },
    approve: {
      button: 'Approuver',
      heading: (count) => `Approuver ${exceptions(count)}`,
      submit: (count) => `En approuver ${number(count)}`,
      will: ({ count, day: endDay, today }) => `${recorded(count)} : approbation jusqu’au ${by(endDay, today)}. Vous en répondez.`,
    },
    reportRemoved: {
      button: 'Signaler comme supprimées',
      heading: (count) => items(count, 'exception à signaler comme supprimée', 'exceptions à signaler comme supprimées'),
      submit: (count) => `En signaler ${number(count)} comme ${plural(count, { one: 'supprimée', other: 'supprimées' })}`,
      will: ({ count }) => `${recorded(count)} : la sécurité est invitée à vérifier chacune.`,
    },
    verifyRemoved: {
      button: 'Vérifier les suppressions',
      heading: (count) => items(count, 'suppression à vérifier', 'suppressions à vérifier'),
      submit: (count) => items(count, 'a disparu : la clôturer', 'ont disparu : les clôturer'),
      final: 'Toutes sont alors clôturées. Ce qui revient est rouvert avec son ancienneté.',
      will: ({ count }) => `${recorded(count)} : clôture.`,
    },
    review: {
      button: 'Revoir ensemble',
      heading: (count) => `Revoir ensemble ${exceptions(count)}`,
      intro: 'Seulement ce qui n’a plus rien à examiner : encore nécessaire, date de fin juste, les mesures fonctionnent.',
      submit: (count) => `Enregistrer ${items(count, 'revue', 'revues')}`,
      will: ({ count }) => `${items(count, 'revue est enregistrée à votre nom aujourd’hui', 'revues sont enregistrées à votre nom aujourd’hui')}, chacune d’après le rapport qu’elle a vu.`,
    },
    signOff: {
      button: 'Signer pour le trimestre',
      heading: (count) => `Signer pour ${exceptions(count)}`,
      intro: 'Vous avez examiné chacune et continuez d’en répondre. Cela n’accorde rien : dates de fin, revues et escalades suivent leur cours.',
      submit: (count) => `Signer pour ${number(count)}`,
      will: ({ count }) => `${items(count, 'signature est enregistrée à votre nom aujourd’hui', 'signatures sont enregistrées à votre nom aujourd’hui')}, une pour chaque exception.`,
    },
  } satisfies Record<string, ManyActWords>;
  return {
    acts,
    reading: 'Lecture de ce que le journal des décisions dit de chacune',
    read: (done, total) => items(done, `sur ${number(total)} lue`, `sur ${number(total)} lues`),
    readFailed: 'Elles n’ont pas pu être lues',
    checking: 'Vérification de chacune selon les règles',
    ready: (ready, total) => {
      if (total === 1) return ready === 1 ? 'Elle peut être enregistrée.' : 'Elle ne peut pas être enregistrée.';
      return ready === total ? `Toutes (${number(total)}) peuvent être enregistrées.` : items(ready, `sur ${number(total)} peut être enregistrée.`, `sur ${number(total)} peuvent être enregistrées.`);
    },
    heldBack: (count) => items(count, 'est laissée de côté :', 'sont laissées de côté :'),
    willHeading: 'Ce qui va se passer',
    willNot: 'Rien pour l’instant : aucune d’elles ne peut être enregistrée.',
    owners: ({ owners, without }) => {
      const each = owners.map(({ name, count }) => `${name} (${number(count)})`);
      if (owners.length === 0) return 'Aucune d’elles n’a de responsable de service : nommez une personne pour toutes.';
      const rest = without === 0 ? '' : ` ; ${items(without, 'n’en a pas et est laissée de côté', 'n’en ont pas et sont laissées de côté')}`;
      return `Si ce champ reste vide, chacune est adressée au responsable de service de son locataire et de sa famille : ${list(each)}${rest}.`;
    },
    days: ({ latestForAll, latestForSome }) => (latestForAll === latestForSome ? `Toutes peuvent aller jusqu’au ${day(latestForAll)}.` : `Toutes peuvent aller jusqu’au ${day(latestForAll)}, certaines jusqu’au ${day(latestForSome)}.`),
    alone: {
      askedOfAnother: 'Quelqu’un d’autre est invité à y répondre : traitez-la seule.',
      severity: 'Les gravités critique et élevée sont revues une par une.',
      notApproved: 'Elle n’est pas approuvée, ou son approbation est caduque : revoyez-la seule.',
      ended: 'Sa date de fin est passée : revoyez-la seule.',
      noReport: 'Aucun rapport ne l’a recherchée : revoyez-la seule.',
      reportOld: `Le dernier rapport à son sujet a plus de ${number(NEWEST_REPORT_DAYS)} jours : lisez-en un nouveau, ou revoyez-la seule.`,
      notAsApproved: 'Le dernier rapport ne montre pas ce qui a été approuvé : revoyez-la seule.',
      noControls: 'Elle n’a aucune mesure compensatoire qui puisse être récente : revoyez-la seule.',
      controlsNotShown: 'Une mesure compensatoire n’a pas été démontrée à temps : revoyez-la seule.',
    },
    unsettled: (sentAtMs) => `Vous avez envoyé ceci le ${instant(sentAtMs)}, et on ne sait pas si c’est arrivé : ouvrez sa page et redemandez.`,
    running: 'Enregistrement',
    progress: ({ done, total, title }) => `${items(done, `sur ${number(total)} enregistrée`, `sur ${number(total)} enregistrées`)}. En cours : ${title}`,
    stop: 'Arrêter',
    stopping: 'Arrêt après ce qui est commencé',
    results: {
      heading: ({ recorded: done, not, unknown }) =>
        [
          done === 0 ? 'Aucune enregistrée' : items(done, 'enregistrée', 'enregistrées'),
          ...(not === 0 ? [] : [items(not, 'non enregistrée', 'non enregistrées')]),
          ...(unknown === 0 ? [] : [items(unknown, 'encore inconnue', 'encore inconnues')]),
        ].join(', '),
      later: 'enregistrée ; les listes du registre la montrent dès qu’une personne qui peut les modifier l’ouvre',
      unconfirmed: 'Elle a été envoyée, et SharePoint n’a pas dit si elle est arrivée. Réessayer permet de le savoir, et ne fait rien deux fois.',
      notTried: 'Son tour n’est pas venu.',
      without: (reason) => `Conservée sans effet : ${reason}`,
      because: (reason, count) => (count === 1 ? reason : `${number(count)} : ${reason}`),
      recorded: (count) => items(count, 'enregistrée', 'enregistrées'),
      again: (count) => `En réessayer ${number(count)}`,
      close: 'Retour à la liste',
    },
  };
}
