import { SEVERITIES, type Severity } from '../../../domain/exception/severity';
import { UNUSED_DAYS } from '../../../domain/kpi/unused';
import { DEFAULT_POLICY } from '../../../domain/policy/defaults';
import type { Formats } from '../formats';
import type { GlossaryStrings } from '../glossaryStrings';
import { SEVERITY_WORDS } from './exceptionWords';

export function glossary({ number, list }: Formats): GlossaryStrings {
  const each = (days: Readonly<Record<Severity, number>>): string => list(SEVERITIES.map((severity) => `${number(days[severity])} si ${SEVERITY_WORDS[severity]}`));
  return {
    exception: 'Un écart par rapport à un ou plusieurs contrôles de la base de référence de sécurité, dans un locataire : par exemple un compte exclu d’une stratégie MFA.',
    finding: 'Une seule brèche qu’un rapport a vue dans le locataire : un paramètre, un type d’écart, un compte, un groupe, une application ou un partenaire. Elle a la même clé dans chaque rapport, on la reconnaît donc.',
    scope: 'Les constats qu’une exception couvre, avec leur étendue au moment de l’approbation. Ce qui va plus loin ensuite n’est pas approuvé : l’approbation devient caduque.',
    seats: 'Chaque exception a trois personnes : le responsable métier en a besoin, le responsable du contrôle en répond, le réviseur sécurité la surveille. Ce sont trois personnes différentes, chaque fonction en a exactement une, et la garde jusqu’à ce qu’une autre l’accepte.',
    controlOwner: 'Répond de l’exception : un responsable de l’identité ou de la plateforme qui l’a approuvée, ou qui a accepté la fonction. Si elle est vacante, le responsable de service de ce locataire et de cette famille en répond entre-temps.',
    securityReviewer: 'Surveille l’exception : l’examine à chaque revue, vérifie les suppressions et escalade.',
    serviceOwner: 'Répond d’une famille de contrôles dans un locataire. Ce dont personne d’autre ne répond lui revient.',
    ledger: 'Chaque décision est écrite une fois et n’est jamais modifiée ni effacée. L’état d’une exception se déduit de ses décisions, on peut donc le retrouver à tout moment, et ce que quelqu’un change ensuite se remarque.',
    void: 'Une décision qui enfreignait une règle quand elle a été prise : par exemple sans en avoir le droit, ou d’après un état dépassé. Elle est gardée et montrée avec sa raison, et ne change rien.',
    lapsed: 'Une approbation qui était valable et a cessé de l’être un certain jour, parce qu’un rapport a montré plus que ce qui était approuvé. Il faut approuver de nouveau, ou supprimer ce qui s’est ajouté. Un classement sans suite devient caduc aussi : quand le périmètre change, ou après la durée que permet la politique.',
    aging: 'Jours depuis lesquels on sait que l’exception est là : depuis sa première approbation, ou depuis le premier jour que le locataire lui-même prouve. « Au moins » veut dire qu’elle peut être plus ancienne. Aucune approbation ni prolongation ne la rajeunit.',
    tolerance: `De combien de jours une exception peut dépasser sa date de fin, sa revue ou sa réponse avant d’être hors tolérance : ${each(DEFAULT_POLICY.toleranceDays)}, sauf si votre politique dit autre chose.`,
    permanentOverride: 'Une exception sans date de fin, ou encore ouverte après la dernière date de fin que la politique permet. Ce n’est plus une exception : elle doit être supprimée, ou la direction des risques l’accepte comme changement de la base de référence.',
    acceptedRisk: 'Une dérogation permanente que la direction des risques a signée comme changement de la base de référence, à signer de nouveau de temps en temps. Elle est comptée à part des exceptions ouvertes, et jamais cachée.',
    control: 'Ce qui contient le risque tant que l’exception est ouverte, par exemple la connexion depuis un seul lieu. La mesure compte tant que quelqu’un a démontré, dans l’intervalle des revues, qu’elle fonctionne.',
    review: `Un réviseur sécurité réexamine l’exception, après tant de jours : ${each(DEFAULT_POLICY.reviewEveryDays)}, sauf si votre politique dit autre chose. Qui l’a demandée ou approuvée ne peut pas en faire la revue.`,
    stacked: 'Un compte, une application ou un partenaire avec plusieurs constats ouverts à la fois, par exemple administrateur permanent et exclu de la MFA. Ensemble ils pèsent plus que chacun seul, leur gravité monte donc d’un cran.',
    unused: `Une exportation montre que le compte, l’application ou le partenaire n’a pas servi pendant ${number(UNUSED_DAYS)} jours. Personne ne le regrettera : à supprimer en premier. Si aucune exportation ne montre l’utilisation, c’est dit : inconnue.`,
    escalation: 'Quelqu’un de plus haut placé reçoit l’escalade parce qu’un jour a été manqué : d’abord le supérieur hiérarchique, puis la direction des risques, puis la direction de l’organisation. Chaque étape est enregistrée.',
    signOff: 'Une fois par trimestre civil, chaque responsable du contrôle signe pour tout ce qu’il tient : il l’a examiné et continue d’en répondre.',
  };
}
