import type { Family } from '../../../domain/exception/family';
import type { FoundTitle } from '../../../domain/exception/titleFacts';
import type { Formats } from '../formats';
import { titleIn, type TitleOf, type TitleWords } from '../titleStrings';
import { ownNames } from './ownNames';

const ASKED: Readonly<Record<Family, string>> = {
  conditionalAccess: 'hors de l’accès conditionnel',
  adminConsent: 'avec un consentement pour le locataire entier',
  privilegedRoles: 'en permanence dans un rôle privilégié',
  crossTenantTrust: 'avec une confiance entre locataires',
  mailFlow: 'hors de la protection du courrier',
  externalSharing: 'avec un partage externe',
  federation: 'avec une fédération',
  guestAccess: 'avec un accès invité',
  tenantIsolation: 'hors de l’isolation des locataires',
  baselinePolicy: 'hors de la base de référence',
};

const quoted = (name: string): string => `« ${name} »`;

function wordsIn({ number, plural, list }: Formats): TitleWords {
  const policies = ({ settings: [first = '', second = ''], settingCount }: FoundTitle, others: (count: string) => string): string =>
    settingCount <= 1 ? quoted(first) : settingCount === 2 ? `${quoted(first)} et ${quoted(second)}` : `${quoted(first)} et ${others(number(settingCount - 1))}`;
  const settings = ({ settings: [first = '', second = ''], settingCount }: FoundTitle): string => (settingCount <= 1 ? first : settingCount === 2 ? `${first} et ${second}` : `${first} et ${number(settingCount - 1)} autres`);
  const by = (facts: FoundTitle): string => policies(facts, (count) => `${count} autres stratégies`);
  const out = (who: string, facts: FoundTitle): string => `${who}, hors ${plural(facts.settingCount, { one: 'de la stratégie', other: 'des stratégies' })} ${by(facts)}`;
  return {
    quoted,
    kinds: {
      userExcluded: out,
      groupExcluded: (who, facts) => out(`Membres du groupe ${who}`, facts),
      roleExcluded: (who, facts) => out(`Tous ceux qui ont le rôle ${who}`, facts),
      guestsExcluded: (who, facts) => out(facts.who.type === 'tenant' ? `Invités venant du locataire ${who}` : who, facts),
      applicationExcluded: out,
      workloadIdentityExcluded: out,
      locationExcluded: out,
      platformExcluded: (_who, facts) => out(`Appareils ${list(facts.extent)}`, facts),
      filterExcluded: (_who, facts) => out('Ce que nomme une règle de filtre', facts),
      permanentRole: (who, facts) => `${who}, en permanence dans ${plural(facts.settingCount, { one: 'le rôle', other: 'les rôles' })} ${settings(facts)}`,
      adminConsent: (who, { extentCount }) => `${who}, avec un consentement pour le locataire entier : ${plural(extentCount, { one: `${number(extentCount)} autorisation`, other: `${number(extentCount)} autorisations` })}`,
      spamFilterBypassRule: (_who, facts) => (facts.settingCount <= 1 ? `La règle ${quoted(facts.settings[0] ?? '')} laisse passer des messages outre le filtre anti-courrier indésirable` : `Les règles ${policies(facts, (count) => `${count} autres`)} laissent passer des messages outre le filtre anti-courrier indésirable`),
      ipAllowList: (_who, facts) => `Le courrier venant de ${plural(facts.extentCount, { one: `${number(facts.extentCount)} adresse`, other: `${number(facts.extentCount)} adresses` })} contourne le filtre de connexion ${by(facts)}`,
      safeList: (_who, facts) => `La liste verte de Microsoft contourne le filtre de connexion ${by(facts)}`,
      allowedSenders: (_who, facts) => `${plural(facts.extentCount, { one: `${number(facts.extentCount)} expéditeur ou domaine contourne`, other: `${number(facts.extentCount)} expéditeurs ou domaines contournent` })} la stratégie anti-courrier indésirable ${by(facts)}`,
      automaticForwarding: (who, facts) => `Du courrier peut être transféré automatiquement vers ${facts.who.id === '*' ? 'tout domaine externe' : who}`,
      sharePointSharing: () => 'SharePoint peut être partagé avec des personnes externes qui ne sont pas encore invitées',
      oneDriveSharing: () => 'OneDrive peut être partagé avec des personnes externes qui ne sont pas encore invitées',
      sharingWithAnyDomain: () => 'Des fichiers peuvent être partagés avec des personnes de tout domaine',
      sharingAllowedDomain: (who) => `Des fichiers peuvent être partagés avec des personnes du domaine ${who}`,
      anyoneLinksWithoutEnd: () => 'Les liens valables pour tous durent plus de 30 jours',
      anyoneLinksCanEdit: () => 'Les liens valables pour tous permettent de modifier',
      calendarSharing: (who, facts) => `Calendriers ou contacts partagés avec ${isEverybody(facts) ? 'tout le monde' : who} par ${by(facts)}`,
      federationWithAllDomains: () => 'Les utilisateurs de Teams peuvent échanger avec des personnes de tout domaine externe',
      federationAllowedDomain: (who) => `Les utilisateurs de Teams peuvent échanger avec des personnes du domaine ${who}`,
      trialTenantContact: () => 'Les utilisateurs de Teams peuvent échanger avec des personnes de locataires d’essai',
      unmanagedInbound: () => 'Des personnes qui ont un compte Teams privé peuvent engager des conversations',
      unmanagedOutbound: () => 'Les utilisateurs peuvent engager des conversations avec des comptes Teams privés',
      skypeContact: () => 'Les utilisateurs peuvent échanger avec des personnes sur Skype',
      guestPermissions: () => 'Les invités voient l’annuaire comme les membres',
      guestInvitations: () => 'Plus de personnes que prévu peuvent inviter',
      isolationOff: () => 'Les connexions de Power Platform vers d’autres locataires ne sont pas restreintes',
      isolationAllowedTenant: (who, facts) => `Power Platform peut se connecter avec ${facts.who.id === '*' ? 'tout locataire' : who}`,
      tenantTrusted: (who, facts) => `Confiance envers ${facts.who.id === '*' ? 'tout locataire' : who} : ${list(facts.extent.map(ownNames.reach))}`,
      directConnect: (who, facts) => `La connexion directe avec ${facts.who.id === '*' ? 'tout locataire' : who} est ouverte`,
      consentSkipped: (who, facts) => `La demande de consentement est omise avec ${facts.who.id === '*' ? 'tout locataire' : who}`,
      usersSynchronised: (who, facts) => `${facts.who.id === '*' ? 'Tout locataire' : who} peut créer ses utilisateurs ici`,
      omittedPolicy: (_who, facts) => `${settings(facts)} : pas d’évaluation`,
      annotatedPolicy: (_who, facts) => `${settings(facts)} : une explication au lieu du respect`,
    },
    more: (title, others) => `${title}, et ${plural(others, { one: 'un écart de plus', other: `${number(others)} écarts de plus` })}`,
    asked: (who, family, setting) => (setting === '' ? `${who}, ${ASKED[family]}` : `${who}, ${ASKED[family]} : ${setting}`),
  };
}

function isEverybody({ who: { id } }: FoundTitle): boolean {
  return id === '*' || id.toLowerCase() === 'anonymous';
}

export function titles(formats: Formats): TitleOf {
  return titleIn(wordsIn(formats), ownNames);
}
