import { SEVERITIES, type Severity } from '../../../domain/exception/severity';
import type { PerSeverity, Policy } from '../../../domain/policy/defaults';
import type { PolicyDefect } from '../../../domain/policy/defects';
import type { SettingName } from '../../../domain/policy/settings';
import type { Formats } from '../formats';
import type { PolicyStrings } from '../policyStrings';
import { daysText, relativeDays } from './days';
import { SEVERITY_WORDS } from './exceptionWords';

const SETTINGS: Readonly<Record<SettingName, string>> = {
  longestTotalLifeDays: 'Durée de vie maximale d’une exception, depuis sa première approbation',
  longestGrantDays: 'Durée maximale d’un octroi',
  extensions: 'Prolongations et renouvellements',
  reviewEveryDays: 'Intervalle maximal entre deux revues de sécurité',
  toleranceDays: 'Tolérance après une date de fin, un exercice, une revue ou une réponse manqués',
  triageWithinDays: 'Délai de réponse à une exception constatée',
  decideWithinDays: 'Délai de décision sur une demande',
  signRiskAgainDays: 'Délai avant de signer de nouveau un risque accepté',
  answerOfferWithinDays: 'Délai de réponse à une proposition de fonction',
  verifyWithinDays: 'Délai de vérification d’une suppression signalée',
  decideRiskWithinDays: 'Délai de décision de la direction des risques sur un risque',
  acknowledgeAtMostDays: 'Jour le plus lointain que peut indiquer une prise d’acte',
  leadershipAfterDays: 'De la direction des risques à la direction de l’organisation',
  leadershipAgainDays: 'Intervalle entre deux rappels à la direction de l’organisation',
  drillEveryDays: 'Intervalle maximal entre deux exercices d’accès d’urgence',
  evidenceValidDays: 'Validité d’une preuve pour une mesure compensatoire',
  reviewForExtensionDays: 'Âge maximal de la revue exigée pour une prolongation',
  emergencyAtMostDays: 'Durée maximale d’une urgence non approuvée',
  emergencyApprovalWithinDays: 'Délai d’approbation d’une urgence',
  emergencyAgainAfterDays: 'Délai avant une nouvelle urgence pour le même constat',
  dismissalValidDays: 'Validité d’un classement sans suite',
  afterCutOverDays: 'Après la bascule d’une migration, délai de fin',
  deputyAtMostDays: 'Durée maximale d’une suppléance',
  twoPersonMode: 'Qui demande peut approuver (mode à deux personnes)',
  twoPersonGrantDays: 'Durée maximale d’un octroi en mode à deux personnes',
  guestsMayReview: 'Les invités peuvent revoir',
  remindBeforeDays: 'Rappels avant une date',
  draftsKeptDays: 'Durée de conservation des formulaires inachevés dans le navigateur',
};

export function policy(formats: Formats): PolicyStrings {
  const { day: dayText, list, number } = formats;
  const days = (count: number): string => daysText(formats, count);
  const perSeverity = (value: PerSeverity, name: SettingName, severity: Severity): string => (name === 'extensions' ? (value[severity] === 0 ? 'aucune' : number(value[severity])) : days(value[severity]));
  const value = (of: Policy, name: SettingName, severity: Severity = 'critical'): string => {
    const set = of[name];
    if (name === 'evidenceValidDays' && set === 0) return 'comme l’intervalle entre deux revues';
    if (name === 'draftsKeptDays' && set === 0) return 'non conservés';
    if (typeof set === 'boolean') return set ? 'oui' : 'non';
    if (typeof set === 'number') return days(set);
    if ('critical' in set) return perSeverity(set, name, severity);
    return set.length === 0 ? 'aucun' : `${list(set.map(number))} jours avant`;
  };
  return {
    heading: 'Politique en vigueur',
    isDefault: 'La politique par défaut est en vigueur.',
    lastChanged: (day) => `Dernière modification le ${dayText(day)}.`,
    columns: { setting: 'Paramètre', value: 'Valeur', since: 'Depuis' },
    bySeverity: 'Paramètres qui dépendent de la gravité',
    forAll: 'Paramètres communs à toutes les gravités',
    severities: { critical: 'Critique', high: 'Élevée', medium: 'Moyenne', low: 'Faible' },
    settings: SETTINGS,
    value,
    valueFor: (severity, text) => `${SEVERITY_WORDS[severity]} : ${text}`,
    sinceWhen: (day) => (day === undefined ? 'depuis le début' : `depuis le ${dayText(day)}`),
    since: (day) => (day === undefined ? 'le début' : dayText(day)),
    change: ({ name, before, after }) => {
      const line = (label: string, was: string, becomes: string): string => `${label} : ${becomes} au lieu de ${was}`;
      if (typeof after[name] !== 'object' || Array.isArray(after[name])) return [line(SETTINGS[name], value(before, name), value(after, name))];
      return SEVERITIES.map((severity) => [severity, value(before, name, severity), value(after, name, severity)] as const)
        .filter(([, was, becomes]) => was !== becomes)
        .map(([severity, was, becomes]) => line(`${SETTINGS[name]}, gravité ${SEVERITY_WORDS[severity]}`, was, becomes));
    },
    defects: { heading: 'Paramètres qui ne vont pas ensemble', one: defects(formats) },
    coming: { heading: (fromDay) => `D’elle-même à partir du ${dayText(fromDay)}` },
    waiting: {
      heading: (writtenDay) => `La politique écrite le ${dayText(writtenDay)} attend d’être adoptée`,
      text: (fromDay, today) => `Elle assouplit ce qui est en vigueur : cette partie ne compte donc qu’une fois que la direction des risques l’a adoptée${fromDay > today ? `, et pas avant le ${dayText(fromDay)}, ${relativeDays(formats, fromDay, today)}` : ''} :`,
      contradicted: (settleBy, today) => `Elle avait été adoptée, mais une exportation du journal d’audit du locataire contredit par qui : elle ne compte donc plus. Ce qui a été décidé d’après elle demeure. La direction des risques l’adopte de nouveau d’ici au ${dayText(settleBy)}, ${relativeDays(formats, settleBy, today)}, ou une politique sans cette partie est écrite.`,
      mayNot: 'Seule la direction des risques peut l’adopter.',
      adopt: 'Adopter cette politique',
      adoptAgain: 'Adopter de nouveau cette politique',
    },
    damaged: (writtenDay) => `Une politique écrite le ${dayText(writtenDay)} est endommagée ou incomplète : elle est sans effet.`,
  };
}

function defects(formats: Formats): (defect: PolicyDefect) => string {
  const { number, plural } = formats;
  const days = (count: number): string => daysText(formats, count);
  const of = (severity: Severity): string => `Pour la gravité ${SEVERITY_WORDS[severity]},`;
  return (defect) => {
    switch (defect.code) {
      case 'grantLongerThanLife':
        return `${of(defect.severity)} l’octroi maximal (${days(defect.grantDays)}) est plus long que la durée de vie maximale (${days(defect.lifeDays)}) : il ne peut jamais être accordé en entier.`;
      case 'extensionNeverFits':
        return `${of(defect.severity)} ${plural(defect.extensions, { one: `${number(defect.extensions)} prolongation est permise`, other: `${number(defect.extensions)} prolongations sont permises` })}, mais après l’octroi maximal (${days(defect.grantDays)}) il ne reste rien de la durée de vie maximale (${days(defect.lifeDays)}).`;
      case 'reviewNeverDue':
        return `${of(defect.severity)} une revue est à faire après ${days(defect.reviewDays)}, au-delà de la durée de vie maximale (${days(defect.lifeDays)}) : aucune revue n’arrive jamais à échéance.`;
      case 'missedReviewTolerated':
        return `${of(defect.severity)} une revue manquée est tolérée pendant ${days(defect.toleranceDays)}, jusqu’à l’échéance de la suivante (intervalle : ${days(defect.reviewDays)}).`;
      case 'toleranceDoublesGrant':
        return `${of(defect.severity)} une date de fin manquée est tolérée pendant ${days(defect.toleranceDays)}, aussi longtemps que l’octroi maximal lui-même (${days(defect.grantDays)}).`;
      case 'evidenceNeverStale':
        return `${of(defect.severity)} une preuve compte pendant ${days(defect.evidenceDays)}, soit toute la durée de vie maximale (${days(defect.lifeDays)}) : personne n’est jamais invité à la renouveler.`;
      case 'worseIsLooser':
        return `« ${SETTINGS[defect.setting]} » est plus souple pour la gravité ${SEVERITY_WORDS[defect.severity]} (${number(defect.value)}) que pour la gravité ${SEVERITY_WORDS[defect.than]} (${number(defect.thanValue)}).`;
      case 'emergencyLongerThanGrant':
        return `${of(defect.severity)} une urgence peut rester non approuvée pendant ${days(defect.emergencyDays)}, plus longtemps qu’une exception approuvée (${days(defect.grantDays)}).`;
      case 'emergencyEndsUnapproved':
        return `Une urgence se termine après ${days(defect.emergencyDays)}, avant de devoir être approuvée (délai : ${days(defect.approvalDays)}).`;
      case 'emergencyWithoutEnd':
        return `Une urgence peut en suivre une autre sans un jour d’écart : chacune dure ${days(defect.emergencyDays)}, la suivante est permise après ${days(defect.againDays)}.`;
      case 'reminderNeverFires':
        return `Le rappel ${days(defect.beforeDays)} avant une date n’arrive jamais : l’octroi maximal est de ${days(defect.grantDays)}, et aucun rappel n’arrive dans sa première moitié.`;
      case 'acknowledgementSkipsStep':
        return `Une prise d’acte peut retenir l’escalade pendant ${days(defect.acknowledgeDays)}, plus longtemps qu’un échelon entier (${days(defect.stepDays)}).`;
      case 'verificationSkipsStep':
        return `Une suppression signalée retient l’escalade pendant ${days(defect.verifyDays)}, plus longtemps qu’un échelon entier (${days(defect.stepDays)}).`;
      case 'drillRarerThanReviews':
        return `L’intervalle entre deux exercices est de ${days(defect.drillDays)}, plus long que celui de n’importe quelle revue (${days(defect.reviewDays)}).`;
      case 'twoPersonNotShorter':
        return `En mode à deux personnes, un octroi peut durer ${days(defect.twoPersonDays)}, pas moins qu’autrement (${days(defect.grantDays)}).`;
    }
  };
}
