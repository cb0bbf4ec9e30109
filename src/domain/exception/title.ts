import type { FindingKind, Principal } from './finding';
import { NAME_CHARACTERS, principalName } from './principalName';
import { shortened } from './shortened';
import { titleFactsOf, type FoundTitle, type TitledFinding } from './titleFacts';

/** Longest title: what a single-line column of a list holds. */
export const TITLE_MAX_CHARACTERS = 255;

/**
 * The title of what was found, as lists hold it: one English sentence without a full stop, since everybody reads the
 * same list. Screens say it in their reader's language, by its facts.
 */
export function exceptionTitle(principal: Principal, findings: readonly TitledFinding[]): string {
  const facts = titleFactsOf(principal, findings);
  if (facts === undefined) return principalName(principal);
  const sentence = SENTENCES[facts.kind](principalName(principal), facts);
  const whole = facts.others === 0 ? sentence : `${sentence}, and ${facts.others === 1 ? 'one departure' : `${facts.others} departures`} more`;
  return shortened(whole, TITLE_MAX_CHARACTERS);
}

type Sentence = (who: string, facts: FoundTitle) => string;

const excluded: Sentence = (who, facts) => `${who} is excluded from ${settings(facts, 'policies')}`;
const areExcluded: Sentence = (who, facts) => `${who} are excluded from ${settings(facts, 'policies')}`;

const SENTENCES: Readonly<Record<FindingKind, Sentence>> = {
  userExcluded: excluded,
  groupExcluded: (who, facts) => `Members of ${who} are excluded from ${settings(facts, 'policies')}`,
  roleExcluded: (who, facts) => `Everyone with the role ${who} is excluded from ${settings(facts, 'policies')}`,
  guestsExcluded: (who, facts) => (facts.who.type === 'tenant' ? areExcluded(`Guests of ${who}`, facts) : areExcluded(who, facts)),
  applicationExcluded: excluded,
  workloadIdentityExcluded: excluded,
  locationExcluded: (who, facts) => (who.startsWith('All ') ? areExcluded(who, facts) : excluded(who, facts)),
  platformExcluded: (_who, facts) => `${facts.extent.join(', ')} devices are excluded from ${settings(facts, 'policies')}`,
  filterExcluded: (_who, facts) => `What a filter rule names is excluded from ${settings(facts, 'policies')}`,
  permanentRole: (who, facts) => `${who} is permanently ${list(facts)}`,
  adminConsent: (who, facts) => `${who} has tenant-wide consent for ${count(facts.extentCount, 'permission')}`,
  spamFilterBypassRule: (_who, facts) => `Mail rule ${settings(facts, 'rules')} lets messages past the spam filter`,
  ipAllowList: (_who, facts) => `Mail from ${count(facts.extentCount, 'address', 'addresses')} skips the connection filter ${settings(facts, 'filters')}`,
  safeList: (_who, facts) => `Microsoft’s safe list skips the connection filter ${settings(facts, 'filters')}`,
  allowedSenders: (_who, facts) => `${count(facts.extentCount, 'sender or domain', 'senders or domains')} skip the spam policy ${settings(facts, 'policies')}`,
  automaticForwarding: (who) => (who === '*' ? 'Mail may be forwarded automatically to every outside domain' : `Mail may be forwarded automatically to ${who}`),
  sharePointSharing: () => 'SharePoint may be shared with people outside who are not yet guests',
  oneDriveSharing: () => 'OneDrive may be shared with people outside who are not yet guests',
  sharingWithAnyDomain: () => 'Files may be shared with people of every domain',
  sharingAllowedDomain: (who) => `Files may be shared with people of ${who}`,
  anyoneLinksWithoutEnd: () => 'Links that work for anyone last longer than 30 days',
  anyoneLinksCanEdit: () => 'Links that work for anyone allow editing',
  calendarSharing: (who, facts) => (who === '*' || who.toLowerCase() === 'anonymous' ? `Calendars or contacts are shared with everybody by ${settings(facts, 'policies')}` : `Calendars or contacts are shared with ${who} by ${settings(facts, 'policies')}`),
  federationWithAllDomains: () => 'Teams users may talk with people of every outside domain',
  federationAllowedDomain: (who) => `Teams users may talk with people of ${who}`,
  trialTenantContact: () => 'Teams users may talk with people of trial tenants',
  unmanagedInbound: () => 'People with private Teams accounts may start conversations',
  unmanagedOutbound: () => 'Users may start conversations with private Teams accounts',
  skypeContact: () => 'Users may talk with people on Skype',
  guestPermissions: () => 'Guests see the directory as members do',
  guestInvitations: () => 'More people than guest inviters may invite guests',
  isolationOff: () => 'Power Platform connections to other tenants are not restricted',
  isolationAllowedTenant: (who) => `Power Platform may connect with ${anyTenant(who)}`,
  tenantTrusted: (who, facts) => `${capital(anyTenant(who))} is trusted for ${inWords(facts.extent)}`,
  directConnect: (who) => `Direct connect with ${anyTenant(who)} is open`,
  consentSkipped: (who) => `The consent prompt is skipped with ${anyTenant(who)}`,
  usersSynchronised: (who) => `${capital(anyTenant(who))} may create its users here`,
  omittedPolicy: (_who, facts) => `${list(facts)} is left out of the assessment`,
  annotatedPolicy: (_who, facts) => `${list(facts)} is annotated instead of met`,
};

function anyTenant(who: string): string {
  return who === 'Tenant *' ? 'every tenant' : who;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** All of them: `a, b and c`. */
function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`;
}

function settings({ settings: named, settingCount }: FoundTitle, plural: string): string {
  const names = named.map((name) => `“${shortened(name, NAME_CHARACTERS)}”`);
  return settingCount <= 2 ? names.join(' and ') : `${names[0] ?? ''} and ${settingCount - 1} other ${plural}`;
}

function list({ settings: [first = '', second = ''], settingCount }: FoundTitle): string {
  if (settingCount <= 1) return first;
  return settingCount === 2 ? `${first} and ${second}` : `${first} and ${settingCount - 1} others`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
