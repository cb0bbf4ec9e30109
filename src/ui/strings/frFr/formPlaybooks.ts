import type { PlaybookStep } from '../../../domain/playbooks/playbook';
import type { Policy } from '../../../domain/policy/defaults';
import type { Formats } from '../formats';
import { daysText } from './days';

/** Steps of the playbooks, each one thing to do. */
export function playbookSteps(formats: Formats): (step: PlaybookStep, policy: Policy) => string {
  return (step, policy) => {
    const word = WORDS[step];
    return typeof word === 'string' ? word : word(policy, formats);
  };
}

const WORDS: Readonly<Record<PlaybookStep, string | ((policy: Policy, formats: Formats) => string)>> = {
  twoAccounts: 'Garder au moins deux comptes d’accès d’urgence, uniquement dans le cloud.',
  storeCredentials: 'Ranger leurs informations d’identification séparément, et savoir qui peut les ouvrir.',
  alertOnUse: 'Alerter à chaque connexion, et signaler ici chaque utilisation.',
  drill: ({ drillEveryDays }, formats) => `Organiser un exercice au moins une fois par période de ${daysText(formats, drillEveryDays)}.`,
  acceptAsBaseline: 'Pour rester sans date de fin, la faire accepter comme changement de la base de référence.',
  nameVendor: 'Nommer le fournisseur.',
  contractEnd: 'Savoir quand le contrat prend fin : l’exception prend fin avec lui.',
  leastPermissions: 'Ne pas donner plus d’autorisations qu’elle n’en utilise.',
  secretEnd: 'Savoir quand son secret ou certificat prend fin.',
  watchSignIns: 'Surveiller ses connexions.',
  revokeAtEnd: 'Révoquer le consentement à la fin du contrat.',
  nameTenants: 'Nommer les deux locataires.',
  cutOver: ({ afterCutOverDays }, formats) => `Fixer le jour de la bascule : l’exception prend fin au plus tard ${daysText(formats, afterCutOverDays)} après.`,
  milestones: 'Planifier la suppression par étapes.',
  removeTrust: 'Supprimer la confiance entre les locataires.',
  applicationOwner: 'Le propriétaire de l’application est le responsable métier.',
  controlOwnerFromPlatform: 'Le responsable du contrôle vient de l’équipe identité ou plateforme.',
  alternative: 'Chercher une solution qui se passe d’exception.',
  reviewControls: 'Revoir chaque fois les mesures compensatoires.',
  reason: 'Dire pourquoi elle est nécessaire et ce qui s’arrête sans elle.',
  endDate: 'Lui donner une date de fin.',
  compensate: 'Ajouter des mesures compensatoires, et montrer qu’elles fonctionnent.',
  removalPlan: 'Dire comment elle sera supprimée.',
};
