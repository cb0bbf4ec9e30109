import type { Finding, FindingKind, Principal } from './finding';
import { NAME_CHARACTERS, principalName } from './principalName';
import { shortened } from './shortened';

type Titled = Pick<Finding, 'kind' | 'setting' | 'principal' | 'extent'>;

/** Longest title: what a single-line column of a list holds. */
export const TITLE_MAX_CHARACTERS = 255;

/**
 * One English sentence without a full stop, made from facts: who, what is excepted, which setting. The first kind of
 * the findings gives the verb; further settings and kinds are counted. The order of the findings does not matter.
 */
export function exceptionTitle(principal: Principal, findings: readonly Titled[]): string {
  const ordered = [...findings].sort((a, b) => compare(a.kind, b.kind) || compare(a.setting.name, b.setting.name) || compare(a.setting.id, b.setting.id));
  const kind = ordered[0]?.kind;
  if (kind === undefined) return principalName(principal);
  const ofKind = ordered.filter((finding) => finding.kind === kind);
  const sentence = SENTENCES[kind](principalName(principal), ofKind);
  const others = ordered.length - ofKind.length;
  const whole = others === 0 ? sentence : `${sentence}, and ${others === 1 ? 'one departure' : `${others} departures`} more`;
  return shortened(whole, TITLE_MAX_CHARACTERS);
}

type Sentence = (who: string, findings: readonly Titled[]) => string;

const excluded: Sentence = (who, findings) => `${who} is excluded from ${settings(findings, 'policies')}`;
const areExcluded: Sentence = (who, findings) => `${who} are excluded from ${settings(findings, 'policies')}`;

const SENTENCES: Readonly<Record<FindingKind, Sentence>> = {
  userExcluded: excluded,
  groupExcluded: (who, findings) => `Members of ${who} are excluded from ${settings(findings, 'policies')}`,
  roleExcluded: (who, findings) => `Everyone with the role ${who} is excluded from ${settings(findings, 'policies')}`,
  guestsExcluded: (who, findings) => (findings.some(({ principal }) => principal.type === 'tenant') ? areExcluded(`Guests of ${who}`, findings) : areExcluded(who, findings)),
  applicationExcluded: excluded,
  workloadIdentityExcluded: excluded,
  locationExcluded: (who, findings) => (who.startsWith('All ') ? areExcluded(who, findings) : excluded(who, findings)),
  platformExcluded: (_who, findings) => `${extents(findings).join(', ')} devices are excluded from ${settings(findings, 'policies')}`,
  filterExcluded: (_who, findings) => `What a filter rule names is excluded from ${settings(findings, 'policies')}`,
  permanentRole: (who, findings) => `${who} is permanently ${list(findings.map(({ setting }) => setting.name))}`,
  adminConsent: (who, findings) => `${who} has tenant-wide consent for ${count(extents(findings).length, 'permission')}`,
  spamFilterBypassRule: (_who, findings) => `Mail rule ${settings(findings, 'rules')} lets messages past the spam filter`,
  ipAllowList: (_who, findings) => `Mail from ${count(extents(findings).length, 'address', 'addresses')} skips the connection filter ${settings(findings, 'filters')}`,
  safeList: (_who, findings) => `Microsoft’s safe list skips the connection filter ${settings(findings, 'filters')}`,
  allowedSenders: (_who, findings) => `${count(extents(findings).length, 'sender or domain', 'senders or domains')} skip the spam policy ${settings(findings, 'policies')}`,
  automaticForwarding: (who) => (who === '*' ? 'Mail may be forwarded automatically to every outside domain' : `Mail may be forwarded automatically to ${who}`),
  sharePointSharing: () => 'SharePoint may be shared with people outside who are not yet guests',
  oneDriveSharing: () => 'OneDrive may be shared with people outside who are not yet guests',
  sharingWithAnyDomain: () => 'Files may be shared with people of every domain',
  sharingAllowedDomain: (who) => `Files may be shared with people of ${who}`,
  anyoneLinksWithoutEnd: () => 'Links that work for anyone last longer than 30 days',
  anyoneLinksCanEdit: () => 'Links that work for anyone allow editing',
  calendarSharing: (who, findings) => (who === '*' || who.toLowerCase() === 'anonymous' ? `Calendars or contacts are shared with everybody by ${settings(findings, 'policies')}` : `Calendars or contacts are shared with ${who} by ${settings(findings, 'policies')}`),
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
  tenantTrusted: (who, findings) => `${capital(anyTenant(who))} is trusted for ${inWords(extents(findings))}`,
  directConnect: (who) => `Direct connect with ${anyTenant(who)} is open`,
  consentSkipped: (who) => `The consent prompt is skipped with ${anyTenant(who)}`,
  usersSynchronised: (who) => `${capital(anyTenant(who))} may create its users here`,
  omittedPolicy: (_who, findings) => `${list(findings.map(({ setting }) => setting.id))} is left out of the assessment`,
  annotatedPolicy: (_who, findings) => `${list(findings.map(({ setting }) => setting.id))} is annotated instead of met`,
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

function settings(findings: readonly Titled[], plural: string): string {
  const names = [...new Map(findings.map(({ setting }) => [setting.id, setting.name])).values()].map((name) => `“${shortened(name, NAME_CHARACTERS)}”`);
  return names.length <= 2 ? list(names) : `${names[0] ?? ''} and ${names.length - 1} other ${plural}`;
}

function extents(findings: readonly Titled[]): string[] {
  return [...new Set(findings.flatMap(({ extent }) => extent))].sort(compare);
}

function list(words: readonly string[]): string {
  const [first = '', second = ''] = words;
  if (words.length <= 1) return first;
  return words.length === 2 ? `${first} and ${second}` : `${first} and ${words.length - 1} others`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
