import type { Formats } from '../formats';
import type { Strings } from '../strings';
import { frenchFormats } from './frenchFormats';
import { states } from './states';
import { titles } from './titles';

/** French, with the numbers and days of the reader's country. */
export function frFr(given: Formats): Strings {
  const formats = frenchFormats(given);
  const { number } = formats;
  return {
    formats,
    families: {
      conditionalAccess: 'Exclusions de l’accès conditionnel',
      adminConsent: 'Consentement administrateur',
      privilegedRoles: 'Rôles privilégiés permanents',
      crossTenantTrust: 'Confiance entre locataires',
      mailFlow: 'Autorisations de flux de messagerie',
      externalSharing: 'Partage externe',
      federation: 'Autorisations de fédération',
      guestAccess: 'Accès invité',
      tenantIsolation: 'Isolation du locataire',
      baselinePolicy: 'Stratégies de référence omises',
    },
    severities: { critical: 'Critique', high: 'Élevée', medium: 'Moyenne', low: 'Faible' },
    categories: {
      unclassified: 'pas encore classée',
      emergencyAccess: 'accès d’urgence',
      thirdParty: 'intégration tierce',
      migration: 'migration de locataire',
      businessCritical: 'intégration critique pour le métier',
      legacyProtocol: 'protocole hérité',
      deviceTrust: 'confiance dans les appareils',
      operational: 'exploitation',
    },
    band: ({ from, to }) => (to === Infinity ? `plus de ${number(from - 1)} jours` : `${number(from)}–${number(to)} jours`),
    bandShort: ({ from, to }) => (to === Infinity ? `plus de ${number(from - 1)}` : `${number(from)}–${number(to)}`),
    title: titles(formats),
    nobodyYet: 'Personne pour l’instant',
    ask: 'Demander une exception',
    moreScreens: 'Le reste du registre',
    screens: { notices: 'Pour vous', people: 'Personnes et politique', drift: 'Ce qui a changé', integrity: 'Intégrité', scanners: 'Pour les outils d’analyse', signOff: 'Signature', sweep: 'Balayage' },
    states: states(formats),
    reports: { open: 'Lire un rapport', opening: 'Ouverture', dropHint: 'ou déposez-le ici', dropNow: 'Déposez le rapport ici' },
  };
}
