import type { Family } from '../../../domain/exception/family';
import type { FoundTitle } from '../../../domain/exception/titleFacts';
import type { Formats } from '../formats';
import { titleIn, type TitleOf, type TitleWords } from '../titleStrings';
import { ownNames } from './ownNames';

const ASKED: Readonly<Record<Family, string>> = {
  conditionalAccess: 'vom bedingten Zugriff ausgenommen',
  adminConsent: 'mit Zustimmung für den ganzen Mandanten',
  privilegedRoles: 'auf Dauer in einer privilegierten Rolle',
  crossTenantTrust: 'mandantenübergreifend vertraut',
  mailFlow: 'am E-Mail-Schutz vorbeigelassen',
  externalSharing: 'nach außen freigegeben',
  federation: 'im Verbund zugelassen',
  guestAccess: 'mit Gastzugriff',
  tenantIsolation: 'durch die Mandantenisolation gelassen',
  baselinePolicy: 'aus der Baseline ausgelassen',
};

const quoted = (name: string): string => `„${name}“`;

function wordsIn({ number, plural, list }: Formats): TitleWords {
  const policies = ({ settings: [first = '', second = ''], settingCount }: FoundTitle, others: (count: string) => string): string =>
    settingCount <= 1 ? quoted(first) : settingCount === 2 ? `${quoted(first)} und ${quoted(second)}` : `${quoted(first)} und ${others(number(settingCount - 1))}`;
  const settings = ({ settings: [first = '', second = ''], settingCount }: FoundTitle): string => (settingCount <= 1 ? first : settingCount === 2 ? `${first} und ${second}` : `${first} und ${number(settingCount - 1)} weitere`);
  const outOf = (facts: FoundTitle): string => policies(facts, (count) => `${count} weiteren Richtlinien`);
  const by = (facts: FoundTitle): string => policies(facts, (count) => `${count} weitere Richtlinien`);
  const excluded = (who: string, facts: FoundTitle): string => `${who} ist ausgenommen von ${outOf(facts)}`;
  const areExcluded = (who: string, facts: FoundTitle): string => `${who} sind ausgenommen von ${outOf(facts)}`;
  return {
    quoted,
    kinds: {
      userExcluded: excluded,
      groupExcluded: (who, facts) => areExcluded(`Mitglieder von ${who}`, facts),
      roleExcluded: (who, facts) => areExcluded(`Alle mit der Rolle ${who}`, facts),
      guestsExcluded: (who, facts) => areExcluded(facts.who.type === 'tenant' ? `Gäste von ${who}` : who, facts),
      applicationExcluded: excluded,
      workloadIdentityExcluded: excluded,
      locationExcluded: (who, facts) => (facts.who.id === 'AllTrusted' ? areExcluded(who, facts) : excluded(who, facts)),
      platformExcluded: (_who, facts) => areExcluded(`Geräte mit ${list(facts.extent)}`, facts),
      filterExcluded: (_who, facts) => excluded('Was eine Filterregel nennt,', facts),
      permanentRole: (who, facts) => `${who} ist auf Dauer ${settings(facts)}`,
      adminConsent: (who, { extentCount }) => `${who} hat Zustimmung für den ganzen Mandanten: ${plural(extentCount, { one: `${number(extentCount)} Berechtigung`, other: `${number(extentCount)} Berechtigungen` })}`,
      spamFilterBypassRule: (_who, facts) => (facts.settingCount <= 1 ? `Die E-Mail-Regel ${quoted(facts.settings[0] ?? '')} lässt Nachrichten am Spamfilter vorbei` : `Die E-Mail-Regeln ${policies(facts, (count) => `${count} weitere`)} lassen Nachrichten am Spamfilter vorbei`),
      ipAllowList: (_who, facts) => `E-Mail von ${plural(facts.extentCount, { one: `${number(facts.extentCount)} Adresse`, other: `${number(facts.extentCount)} Adressen` })} umgeht den Verbindungsfilter ${by(facts)}`,
      safeList: (_who, facts) => `Microsofts Liste sicherer Absender umgeht den Verbindungsfilter ${by(facts)}`,
      allowedSenders: (_who, facts) => `${plural(facts.extentCount, { one: `${number(facts.extentCount)} Absender oder Domäne umgeht`, other: `${number(facts.extentCount)} Absender oder Domänen umgehen` })} die Antispamrichtlinie ${by(facts)}`,
      automaticForwarding: (who, facts) => `E-Mail darf automatisch weitergeleitet werden an ${facts.who.id === '*' ? 'jede fremde Domäne' : who}`,
      sharePointSharing: () => 'SharePoint darf für Außenstehende freigegeben werden, die noch keine Gäste sind',
      oneDriveSharing: () => 'OneDrive darf für Außenstehende freigegeben werden, die noch keine Gäste sind',
      sharingWithAnyDomain: () => 'Dateien dürfen für Personen aus jeder Domäne freigegeben werden',
      sharingAllowedDomain: (who) => `Dateien dürfen für Personen von ${who} freigegeben werden`,
      anyoneLinksWithoutEnd: () => 'Links, die für jeden gelten, halten länger als 30 Tage',
      anyoneLinksCanEdit: () => 'Links, die für jeden gelten, erlauben das Bearbeiten',
      calendarSharing: (who, facts) => `Kalender oder Kontakte gibt ${by(facts)} frei für ${isEverybody(facts) ? 'alle' : who}`,
      federationWithAllDomains: () => 'Teams-Benutzer dürfen mit Personen aus jeder fremden Domäne sprechen',
      federationAllowedDomain: (who) => `Teams-Benutzer dürfen mit Personen von ${who} sprechen`,
      trialTenantContact: () => 'Teams-Benutzer dürfen mit Personen aus Testmandanten sprechen',
      unmanagedInbound: () => 'Personen mit privaten Teams-Konten dürfen Unterhaltungen beginnen',
      unmanagedOutbound: () => 'Benutzer dürfen Unterhaltungen mit privaten Teams-Konten beginnen',
      skypeContact: () => 'Benutzer dürfen mit Personen bei Skype sprechen',
      guestPermissions: () => 'Gäste sehen das Verzeichnis wie Mitglieder',
      guestInvitations: () => 'Mehr Personen als vorgesehen dürfen Gäste einladen',
      isolationOff: () => 'Verbindungen von Power Platform zu anderen Mandanten sind nicht eingeschränkt',
      isolationAllowedTenant: (who, facts) => `Power Platform darf sich verbinden mit ${facts.who.id === '*' ? 'jedem Mandanten' : who}`,
      tenantTrusted: (who, facts) => `${facts.who.id === '*' ? 'Jedem Mandanten' : who} wird vertraut: ${list(facts.extent.map(ownNames.reach))}`,
      directConnect: (who, facts) => `Die direkte Verbindung mit ${facts.who.id === '*' ? 'jedem Mandanten' : who} steht offen`,
      consentSkipped: (who, facts) => `Die Zustimmungsabfrage entfällt mit ${facts.who.id === '*' ? 'jedem Mandanten' : who}`,
      usersSynchronised: (who, facts) => `${facts.who.id === '*' ? 'Jeder Mandant' : who} darf eigene Benutzer hier anlegen`,
      omittedPolicy: (_who, facts) => `${settings(facts)}: nicht bewertet`,
      annotatedPolicy: (_who, facts) => `${settings(facts)}: erklärt statt erfüllt`,
    },
    more: (title, others) => `${title}, und ${plural(others, { one: 'eine weitere Abweichung', other: `${number(others)} weitere Abweichungen` })}`,
    asked: (who, family, setting) => (setting === '' ? `${who}, ${ASKED[family]}` : `${who}, ${ASKED[family]}: ${setting}`),
  };
}

function isEverybody({ who: { id } }: FoundTitle): boolean {
  return id === '*' || id.toLowerCase() === 'anonymous';
}

export function titles(formats: Formats): TitleOf {
  return titleIn(wordsIn(formats), ownNames);
}
