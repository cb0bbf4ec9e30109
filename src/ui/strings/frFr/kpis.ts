import { WINDOW_DAYS } from '../../../domain/kpi/kpis';
import type { Days } from '../../../domain/kpi/measure';
import type { Formats } from '../formats';
import type { KpiStrings } from '../kpiStrings';
import { percentOf } from '../percent';
import { daysText } from './days';

const LAST = `les ${WINDOW_DAYS} derniers jours`;

export function kpis(formats: Formats): KpiStrings {
  const { number, day, plural } = formats;
  const share = percentOf(formats);
  const days = (count: number): string => daysText(formats, count);
  const rounded = (value: number): string => days(Math.round(value));
  const count = ({ items }: { readonly items: readonly unknown[] }): string => number(items.length);
  const none = (): undefined => undefined;
  const mean = ({ mean: value }: Days): string => (value === undefined ? 'pas encore' : rounded(value));
  const nineInTen = (value: number | undefined): string | undefined => (value === undefined ? undefined : `9 sur 10 en ${days(value)} au plus`);
  return {
    open: {
      name: 'Ouvertes',
      definition: 'Exceptions en vigueur ou demandées : demandées, constatées sans réponse, approuvées, caduques, à supprimer, ou signalées comme supprimées sans vérification. Les risques acceptés sont comptés à part.',
      value: count,
      beside: none,
    },
    pastTolerance: {
      name: 'Hors tolérance',
      definition: 'Exceptions ouvertes dont la date de fin, l’exercice, la revue de sécurité ou la première réponse a été manquée de plus de jours que la politique n’en tolère pour leur gravité.',
      value: count,
      beside: none,
    },
    overdue: {
      name: 'En retard',
      definition: 'Exceptions ouvertes dont une échéance est passée sans ce qui était attendu, que ce soit dans la tolérance ou non.',
      value: count,
      beside: none,
    },
    noEnd: {
      name: 'Sans date de fin',
      definition: 'Exceptions ouvertes auxquelles personne n’a donné de date de fin et qui ne sont pas signées comme risque accepté.',
      value: count,
      beside: none,
    },
    acceptedRisks: {
      name: 'Risques acceptés',
      definition: 'Ce que la direction des risques a signé comme changement de la base de référence, à signer de nouveau à un jour donné. Ce ne sont pas des exceptions ouvertes et elles n’entrent dans aucun autre nombre.',
      value: count,
      beside: ({ nextSignatureDay }) => (nextSignatureDay === undefined ? 'à part des exceptions ouvertes' : `à part ; prochaine signature le ${day(nextSignatureDay)}`),
    },
    noControlOwner: {
      name: 'Sans responsable du contrôle',
      definition: 'Exceptions ouvertes dont la fonction de responsable du contrôle est vacante : elles reviennent au responsable de service, puis au répondant par défaut du registre.',
      value: count,
      beside: none,
    },
    noReviewer: {
      name: 'Sans réviseur sécurité',
      definition: 'Exceptions ouvertes qu’aucun réviseur sécurité ne tient.',
      value: count,
      beside: none,
    },
    waiting: {
      name: 'En attente de réponse',
      definition: 'Exceptions ouvertes constatées ou demandées auxquelles personne n’a répondu, et celles pour lesquelles une prolongation, un renouvellement ou l’acceptation du risque est demandé sans décision.',
      value: count,
      beside: ({ oldestSinceDay }) => (oldestSinceDay === undefined ? undefined : `la plus ancienne depuis le ${day(oldestSinceDay)}`),
    },
    daysToDecide: {
      name: 'Jours pour décider',
      definition: `Jours d’une demande ou d’un constat à la première réponse, en moyenne, pour les réponses données dans ${LAST}.`,
      value: mean,
      beside: (measure) => nineInTen(measure.nineInTen),
    },
    age: {
      name: 'Ancienneté moyenne',
      definition: 'Jours depuis la première approbation ou depuis le premier jour où le locataire prouve sa présence, en moyenne sur les exceptions ouvertes. Ni approbation ni prolongation ne la réduisent.',
      value: mean,
      beside: ({ nineInTen: value, atLeast }) => (value === undefined ? undefined : `9 sur 10 ont au plus ${days(value)}${atLeast > 0 ? ` ; ${plural(atLeast, { one: `${number(atLeast)} peut être plus ancienne`, other: `${number(atLeast)} peuvent être plus anciennes` })}` : ''}`),
    },
    neverReviewed: {
      name: 'Approuvées, jamais revues',
      definition: 'Exceptions ouvertes qui ont été approuvées et qu’aucun réviseur sécurité n’a jamais revues.',
      value: count,
      beside: none,
    },
    reviewsOnTime: {
      name: 'Revues à temps',
      definition: `La mesure propre à la sécurité : parmi les revues faites dans ${LAST} et celles qui sont en retard maintenant, combien ont été faites à leur échéance.`,
      value: ({ onTime, of }) => (of === 0 ? 'pas encore' : share(onTime, of)),
      beside: ({ onTime, of }) => (of === 0 ? undefined : `${number(onTime)} sur ${number(of)}, propre à la sécurité`),
    },
    daysToRemoval: {
      name: 'Jours jusqu’à la suppression vérifiée',
      definition: `Jours de la date de fin au jour où la suppression a été vérifiée, en moyenne, pour les suppressions vérifiées dans ${LAST}. Ce qui avait disparu avant sa date de fin compte pour zéro.`,
      value: mean,
      beside: (measure) => (measure.count === 0 ? undefined : plural(measure.count, { one: `${number(measure.count)} suppression`, other: `${number(measure.count)} suppressions` })),
    },
    noVerifiedControl: {
      name: 'Graves, sans mesure démontrée',
      definition: 'Exceptions ouvertes de gravité critique ou élevée pour lesquelles aucune mesure compensatoire ne compte aujourd’hui comme démontrée.',
      value: count,
      beside: ({ of }) => plural(of, { one: `sur ${number(of)} critique ou élevée`, other: `sur ${number(of)} critiques et élevées` }),
    },
    foundByUs: {
      name: 'Connues de nous d’abord',
      definition: 'Exceptions ouvertes qui ont été demandées ou constatées par nos propres rapports, parmi toutes celles qui sont ouvertes ; les autres nous sont venues d’un audit ou d’un incident.',
      value: ({ bySource, of }) => (of === 0 ? 'pas encore' : share(bySource.request + bySource.scan, of)),
      beside: ({ bySource, of }) => (of === 0 ? undefined : `demandes : ${number(bySource.request)}, rapports : ${number(bySource.scan)}, audits : ${number(bySource.audit)}, incidents : ${number(bySource.incident)}`),
    },
    reopened: {
      name: 'De retour',
      definition: 'Exceptions ouvertes qui avaient déjà été terminées et sont revenues dans les 365 jours.',
      value: count,
      beside: none,
    },
    expiredPresent: {
      name: 'À échéance, toujours présentes',
      definition: 'Exceptions ouvertes qu’un rapport postérieur à leur date de fin montre encore. Là où aucun rapport n’a regardé depuis, personne ne peut le dire.',
      value: count,
      beside: ({ cannotTell }) => (cannotTell === 0 ? undefined : `indéterminable pour ${number(cannotTell)}`),
    },
    lowered: {
      name: 'Gravité abaissée',
      definition: 'Exceptions ouvertes qu’un réviseur a jugées moins graves que les rapports, avec une raison.',
      value: count,
      beside: none,
    },
    dismissed: {
      name: 'Classées sans suite',
      definition: 'Ce qu’un responsable du contrôle a confirmé ne pas être un écart à la base de référence, tant que cela vaut.',
      value: count,
      beside: none,
    },
    emergencies: {
      name: 'Recours à l’urgence',
      definition: `Exceptions déclarées en urgence dans ${LAST} : en vigueur avant que quiconque ne les approuve.`,
      value: count,
      beside: none,
    },
    twoPerson: {
      name: 'Approuvées par le demandeur',
      definition: 'Exceptions et risques acceptés que le demandeur a approuvés en mode à deux personnes.',
      value: count,
      beside: none,
    },
    documented: {
      name: 'Documentés',
      definition: 'Parmi les constats en vigueur dans le dernier rapport complet de chaque outil et de chaque locataire, combien sont couverts par une approbation qui n’est ni échue ni caduque, ou par un risque accepté. Ce qui n’est que probablement une exception, et ce qui n’est pas un écart, n’entre dans aucun des deux nombres.',
      value: ({ documented, of }) => (of === 0 ? 'indéterminable' : share(documented, of)),
      beside: ({ of, newestDay, oldestDay, cannotTell, unreadParts, unreadTenants }) => {
        if (newestDay === undefined) return 'aucun rapport complet n’a été lu';
        const reports = oldestDay === newestDay ? `rapport du ${day(newestDay)}` : `rapports du ${day(oldestDay ?? newestDay)} au ${day(newestDay)}`;
        const unread = [
          ...(cannotTell > 0 ? [plural(cannotTell, { one: `${number(cannotTell)} constat n’est plus montré, ce qui ne prouve rien`, other: `${number(cannotTell)} constats ne sont plus montrés, ce qui ne prouve rien` })] : []),
          ...(unreadParts > 0 ? [plural(unreadParts, { one: `${number(unreadParts)} partie n’a pas pu être examinée`, other: `${number(unreadParts)} parties n’ont pas pu être examinées` })] : []),
          ...(unreadTenants.length > 0 ? [plural(unreadTenants.length, { one: `${number(unreadTenants.length)} locataire n’a pas de rapport`, other: `${number(unreadTenants.length)} locataires n’ont pas de rapport` })] : []),
        ];
        return [`sur ${plural(of, { one: `${number(of)} constat`, other: `${number(of)} constats` })}, ${reports}`, ...(unread.length > 0 ? [`indéterminable : ${unread.join(', ')}`] : [])].join(' ; ');
      },
    },
  };
}
