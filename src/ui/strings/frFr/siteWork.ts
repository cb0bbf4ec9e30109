import type { Obstacle } from '../../../lists/provision/plan';
import type { Refusal } from '../../../lists/provision/refusal';
import type { Step, Work } from '../../../lists/provision/step';
import { OWNERS } from '../../../lists/schema/groups';
import type { SiteWorkStrings } from '../siteWorkStrings';

type Said = { readonly [kind in Step['kind']]: (step: Extract<Step, { readonly kind: kind }>) => string };

const STEPS: Said = {
  createLevel: ({ level }) => `Créer le niveau d’autorisation « ${level.name} »`,
  updateLevel: ({ level }) => `Corriger le niveau d’autorisation « ${level.name} »`,
  createGroup: ({ group }) => `Créer le groupe « ${group.title} »`,
  grantSite: ({ group }) => `Permettre à « ${group} » d’ouvrir le site`,
  createContentType: ({ contentType }) => `Créer le type de contenu « ${contentType.name} »`,
  createList: ({ list }) => `Créer la liste « ${list.title} »`,
  updateList: ({ list }) => `Configurer la liste « ${list.title} »`,
  addContentType: ({ list }) => `Donner son type de contenu à la liste « ${list.title} »`,
  removeItemContentType: ({ list }) => `Retirer le type de contenu simple de la liste « ${list.title} »`,
  createField: ({ list, name }) => `Ajouter la colonne ${name} à la liste « ${list.title} »`,
  updateField: ({ list, name }) => `Modifier la colonne ${name} de la liste « ${list.title} »`,
  createView: ({ list, view }) => `Ajouter l’affichage « ${view.title} » à la liste « ${list.title} »`,
  updateView: ({ list, view }) => `Modifier l’affichage « ${view.title} » de la liste « ${list.title} »`,
  formatSharePointsView: ({ list }) => `Masquer « Nouveau » et « Modifier » dans l’affichage propre à SharePoint de la liste « ${list.title} »`,
  addCommand: ({ list, command }) => `Proposer « ${command.title} » dans la liste « ${list.title} »`,
  breakInheritance: ({ list }) => `Donner des droits propres à la liste « ${list.title} »`,
  grant: ({ list, group }) => `Permettre ${group === OWNERS ? 'aux propriétaires du site' : `à « ${group} »`} d’utiliser la liste « ${list.title} »`,
  revoke: ({ list, group }) => `Retirer à « ${group} » un droit incorrect sur la liste « ${list.title} »`,
  seedControls: ({ rows }) => `Écrire ${rows.length} contrôles`,
  upgrade: ({ upgrade }) => `Compléter ce qui est venu avec le schéma ${upgrade.to}`,
  setVersion: ({ version }) => `Noter le schéma ${version}`,
  removeCaller: ({ list }) => `Retirer votre propre contrôle total sur la liste « ${list.title} »`,
};
const READINGS = { readSite: 'Lire le site', checkRights: 'Vérifier les droits' } as const;

const SUBSITE =
  'C’est un sous-site sans niveaux d’autorisation propres : les niveaux limités aux ajouts, sur lesquels repose le registre, ne peuvent pas y être créés. Utilisez une collection de sites à part (un site de communication).';

function adviceOf(kind: Refusal['kind']): string {
  switch (kind) {
    case 'denied':
      return 'Vous n’y êtes pas autorisé ici. Demandez à un administrateur de la collection de sites de lancer la configuration.';
    case 'nameTaken':
      return 'Une autre liste de ce site porte ce titre. Renommez cette autre liste.';
    case 'duplicate':
      return 'Une colonne qui doit être unique contient deux fois la même valeur. Corrigez ces éléments.';
    case 'threshold':
      return 'La liste est trop grande pour cette modification. Choisissez un moment où SharePoint lève sa limite, ou créez l’index à la main.';
    case 'throttled':
      return 'SharePoint est très sollicité et demande d’attendre.';
    case 'subsiteWithoutOwnLevels':
      return SUBSITE;
    case 'unavailable':
    case 'unknownOutcome':
    case 'cancelled':
      return 'SharePoint n’a pas pu être joint, ou sa réponse s’est perdue.';
    case 'notFound':
    case 'conflict':
    case 'otherPerson':
    case 'unexpected':
      return 'SharePoint l’a refusé.';
  }
}

function obstacleText(obstacle: Obstacle): string {
  switch (obstacle.code) {
    case 'subsiteWithoutOwnLevels':
      return SUBSITE;
    case 'newerSchema':
      return `Ce site est au schéma ${obstacle.site}, plus récent que cette version du registre (${obstacle.ours}). Utilisez la version plus récente.`;
    case 'readLevelMissing':
      return 'Ce site n’a pas de niveau d’autorisation Lecture. Rétablissez les niveaux propres à SharePoint, puis relancez la configuration.';
    case 'readLevelChanged':
      return 'Le niveau d’autorisation Lecture de ce site a été modifié. Tout le monde lit le registre grâce à lui : ce doit être celui de SharePoint. Rétablissez-le, puis relancez la configuration.';
  }
}

function stepText(work: Work): string {
  return work.kind === 'readSite' || work.kind === 'checkRights' ? READINGS[work.kind] : (STEPS[work.kind] as (step: Step) => string)(work);
}

export const siteWork: SiteWorkStrings = {
  step: stepText,
  obstacle: obstacleText,
  refusal: ({ kind, what, status, code, detail }) => {
    const said = detail ? ` SharePoint indique : ${detail}` : '';
    const facts = status > 0 ? ` (HTTP ${status}${code ? `, ${code}` : ''})` : '';
    return `Arrêt à cette étape : ${stepText(what)}. ${adviceOf(kind)} Relancez ensuite la configuration : elle reprend là où elle s’est arrêtée.${said}${facts}`;
  },
};
