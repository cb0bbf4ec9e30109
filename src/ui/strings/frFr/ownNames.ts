import { ownNamesIn, type OwnNames } from '../ownNames';

/** Names of principals and settings and words of an extent that are ours; lists keep them in English. */
export const ownNames: OwnNames = ownNamesIn({
  types: { user: 'Utilisateur', group: 'Groupe', role: 'Rôle', application: 'Application', location: 'Emplacement', guests: 'Invités', tenant: 'Locataire', domain: 'Domaine', rule: 'Règle', setting: 'Paramètre' },
  principals: { guests: 'Invités et utilisateurs externes', trustedLocations: 'Tous les emplacements approuvés' },
  settings: {
    sharePointSharing: 'Partage externe de SharePoint',
    oneDriveSharing: 'Partage externe de OneDrive',
    sharingDomains: 'Domaines du partage externe',
    anyoneLinksEnd: 'Expiration des liens valables pour tous',
    anyoneLinksRights: 'Droits des liens valables pour tous',
    teamsExternalAccess: 'Accès externe à Teams',
    privateOutbound: 'Contact avec des comptes Teams privés',
    privateInbound: 'Contact depuis des comptes Teams privés',
    skypeContact: 'Contact avec des utilisateurs de Skype',
    trialTenants: 'Contact avec des locataires d’essai',
    guestsSee: 'Ce que les invités voient dans l’annuaire',
    guestsInvited: 'Qui peut inviter des personnes',
    tenantIsolation: 'Isolation du locataire dans Power Platform',
    crossTenantDefault: 'Accès entre locataires, par défaut',
    emergencyAccounts: 'Comptes d’accès d’urgence de Maester',
    unnamed: 'un paramètre que le registre ne nomme pas',
  },
  settingsWith: {
    partnerAccess: (name) => `Accès entre locataires de ${name}`,
    consent: (name) => `Consentement d’administrateur pour ${name}`,
    roleInConfiguration: (control) => `à hauts privilèges (${control} dans la configuration de ScubaGear)`,
    controlInConfiguration: (control) => `${control} dans la configuration de ScubaGear`,
  },
  reach: {
    mfa: 'authentification multifacteur',
    compliant: 'appareils conformes',
    hybrid: 'appareils à jonction hybride',
    inbound: 'entrant',
    outbound: 'sortant',
    members: 'membres directs',
  },
  reachWith: {
    member: (id) => `membre ${id}`,
    scope: (path) => `étendue ${path}`,
    inbound: (what) => `entrant : ${what}`,
    outbound: (what) => `sortant : ${what}`,
    allBut: (what) => `tous sauf ${what}`,
    noted: (key) => `exception du registre : ${key}`,
  },
});
