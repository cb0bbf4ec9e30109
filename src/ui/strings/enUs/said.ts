import { dayFromIso } from '../../../domain/day/day';
import type { ASKED_CONTROLS, CALENDAR_PARTS, ClauseOf, LeftOut, NOTE_CLAIMS } from '../../../domain/exception/said';
import type { Formats } from '../formats';
import { saidWords, type FactClauses, type PlainClauses, type SaidStrings } from '../saidStrings';

const PLAIN: PlainClauses = {
  exclusionsApproved: 'Every exclusion is approved',
  consentsNeeded: 'An administrator consents to what an application needs and to no risky permission',
  noSpamBypass: 'No rule lets mail past the spam filter',
  noAddressPasses: 'No address is allowed past the connection filter',
  safeListUnused: 'The safe list of third parties is not used',
  noSenderPasses: 'No sender or domain is allowed past the spam policy',
  noForwarding: 'Mail is not forwarded automatically to outside domains',
  sharePointToGuests: 'SharePoint is shared with existing guests at most',
  oneDriveToGuests: 'OneDrive is shared with existing guests at most',
  sharingDomainsApproved: 'Files are shared with people of approved domains only',
  sharingDomainApproved: 'Every domain that files may be shared with is approved',
  linksView: 'Links for anyone allow viewing only',
  calendarsToNamed: 'Calendar details and contacts are shared with named domains only',
  teamsDomainsApproved: 'Teams users talk with people of approved domains only',
  teamsDomainApproved: 'Every domain that Teams users may talk with is approved',
  trialsKeptOut: 'People of trial tenants are kept out',
  privateMayNotStart: 'People with private Teams accounts cannot start conversations',
  privateNotReached: 'Users cannot start conversations with private Teams accounts',
  skypeBlocked: 'Contact with Skype users is blocked',
  guestsSeeLess: 'Guests see less of the directory than members',
  invitersInvite: 'Only guest inviters may invite guests',
  connectionsBlocked: 'Connections between this tenant and others are blocked',
  connectionApproved: 'Every tenant that may be connected with is approved',
  trustApproved: 'The sign-in and the devices of another tenant are trusted only where somebody approved it',
  directConnectApproved: 'Shared channels and other direct connections are open to approved tenants only',
  usersAsked: 'Users are asked before another tenant receives their data, except where somebody approved it',
  synchronisationApproved: 'Another tenant creates users here only where somebody approved it',
  controlsAssessed: 'Every control of the baseline is assessed',
  controlMet: 'The control is met, so that nothing has to be explained',
  checksCount: 'Every check counts',
  emergencyApproved: 'Every account for emergency access is approved',
  decidedHere: 'The exception is decided in this register, with somebody who answers for it',
  existsNoMore: 'it no longer exists',
  takenForEmergency: 'Maester takes it for emergency access',
  policyReports: 'the policy only reports',
  policyOff: 'the policy is off',
  throughGroup: 'through a group',
  endUntold: 'the export does not tell whether it ends',
  activationLooksSame: 'an activation that was running looks the same to Maester',
  otherOrganisation: 'the application belongs to another organisation',
  signInOff: 'sign-in to it is switched off',
  ruleOff: 'the rule is off or only tested',
  filesToAnyDomain: 'Files may be shared with people of every domain that is not blocked',
  sharingOff: 'external sharing is off',
  everyDomainTalks: 'Every outside domain is allowed',
  federationOff: 'external access is off',
  privateMayStart: 'They may start them',
  privateReached: 'Users may start them',
  skypeAllowed: 'It is allowed',
  guestsSeeAll: 'Guests see the directory as members do',
  isolationOff: 'Isolation is off: every tenant can be connected with',
  tenantItself: 'it is this tenant itself, so nothing is opened',
  isolationOffAnyway: 'isolation is off anyway',
  omissionOver: 'the omission is over',
};

const ASKS: Readonly<Record<(typeof ASKED_CONTROLS)[number], string>> = {
  'MS.AAD.1.1v1': 'Legacy sign-in is blocked for everyone',
  'MS.AAD.2.1v1': 'Users at high risk are blocked, without exception',
  'MS.AAD.2.3v1': 'Sign-ins at high risk are blocked, without exception',
  'MS.AAD.3.1v1': 'Everyone signs in with phishing-resistant multifactor authentication',
  'MS.AAD.3.2v2': 'Everyone signs in with multifactor authentication',
  'MS.AAD.3.6v1': 'Highly privileged roles sign in with phishing-resistant multifactor authentication',
  'MS.AAD.3.7v1': 'Everyone signs in from a managed device',
  'MS.AAD.3.8v1': 'Sign-in methods are registered from a managed device only',
  'MS.AAD.3.9v1': 'Device code sign-in is blocked for everyone',
};

const LEFT: Readonly<Record<LeftOut, string>> = {
  user: 'the user',
  group: 'the group',
  roleHolders: 'everyone in the role',
  allGuests: 'all guests',
  guests: 'guests',
  application: 'the application',
  workloadIdentity: 'the workload identity',
  location: 'the location',
  platforms: 'device platforms',
  devicesByRule: 'devices by the rule',
  applicationsByRule: 'applications by the rule',
  domain: 'the domain',
};

const CALENDARS: Readonly<Record<(typeof CALENDAR_PARTS)[number], string>> = { details: 'calendar details', contacts: 'contacts', calendars: 'calendars' };
const CLAIMS: Readonly<Record<(typeof NOTE_CLAIMS)[number], string>> = {
  wrong: 'The result is said to be wrong',
  untold: 'The control is explained; whether it is met is not told',
  met: 'The control is met',
  notMet: 'The control is not met',
};

/** Entra's words for who may invite. */
const INVITERS: Readonly<Record<string, string>> = { everyone: 'Everybody, guests included, may invite guests', adminsguestinvitersandallmembers: 'Every member may invite guests' };

function withFacts({ number, plural, list, day }: Formats): FactClauses {
  const dayText = (iso: string): string => {
    const known = dayFromIso(iso);
    return known === undefined ? iso : day(known);
  };
  const tenant = (name: string): string => (name === '*' ? 'every tenant' : name);
  const beside = (parts: readonly string[]): string => (parts.length === 0 ? '' : ` (${parts.join(', ')})`);
  const left = ({ what, who, extent }: Pick<ClauseOf<'leavesOut'>, 'what' | 'who' | 'extent'>): string => `${LEFT[what]}${who === '' ? '' : ` ${who}`}${beside(extent)}`;
  return {
    asked: ({ control }) => ASKS[control],
    holdsForAll: ({ policy }) => `“${policy}” holds for all that it is meant for`,
    rolesActivated: ({ highly }) => `${highly ? 'Highly privileged' : 'Privileged'} roles are activated for a limited time and never held for good`,
    linksEndAfter: ({ days }) => `Links for anyone end after ${number(days)} days at most`,
    leavesOut: ({ policy, ...facts }) => `“${policy}” leaves out ${left(facts)}`,
    directMembers: ({ members }) => plural(members, { one: `${number(members)} direct member`, other: `${number(members)} direct members` }),
    openedBy: ({ by, on }) => `${by} did this on ${dayText(on)}`,
    holdsRole: ({ who, role }) => `${who} holds ${role} without an end`,
    consented: ({ permissions, risky }) => `An administrator consented to ${plural(permissions, { one: `${number(permissions)} permission`, other: `${number(permissions)} permissions` })} for the whole tenant, ${number(risky)} of them risky`,
    secretEnds: ({ on }) => `its last secret or certificate ends on ${dayText(on)}`,
    ruleBypasses: ({ rule, spamLevel, header }) => `“${rule}” ${[...(spamLevel ? ['sets the spam level to -1'] : []), ...(header === '' ? [] : [`sets the header ${header}`])].join(' and ')}`,
    addressesPass: ({ filter, addresses }) => `${addresses === 0 ? 'Addresses are' : plural(addresses, { one: `${number(addresses)} address is`, other: `${number(addresses)} addresses are` })} on the allow list of “${filter}”`,
    safeListOn: ({ filter }) => `The safe list is on in “${filter}”`,
    sendersPass: ({ policy, senders }) => `${plural(senders, { one: `${number(senders)} sender or domain is`, other: `${number(senders)} senders or domains are` })} allowed past “${policy}”`,
    mailForwarded: ({ domain }) => `Mail may be forwarded automatically to ${domain === '*' ? 'every outside domain' : domain}`,
    sharePointShared: ({ anyone }) => `SharePoint may be shared with ${anyone ? 'anyone who has a link' : 'new guests'}`,
    oneDriveShared: ({ anyone }) => `OneDrive may be shared with ${anyone ? 'anyone who has a link' : 'new guests'}`,
    domainListed: ({ domain }) => `${domain} is on the list of allowed domains`,
    linksEnd: ({ days }) => `Links for anyone ${days === 0 ? 'never end' : `end after ${number(days)} days`}`,
    linksEdit: ({ of }) => `Links for anyone allow editing of ${of === 'both' ? 'files and folders' : of}`,
    calendarsShared: ({ policy, what }) => `“${policy}” shares ${list(what.map((part) => CALENDARS[part]))} with everybody`,
    calendarPolicyOn: ({ policy }) => `“${policy}” is on; with whom it shares calendars is not told`,
    trialsLetIn: ({ domains }) => `They are let in${beside(domains)}`,
    othersInvite: ({ who }) => INVITERS[who] ?? `“${who}” may invite guests`,
    tenantLetThrough: ({ tenant: name, directions }) => `${name === '*' ? 'Every tenant' : name} is let through${beside(directions)}`,
    tenantTrusted: ({ tenant: name, of }) => `Of ${tenant(name)} these are taken as good: ${of.join(', ')}`,
    directConnectOpen: ({ tenant: name, extent }) => `Direct connect with ${tenant(name)} is open: ${extent.join(', ')}`,
    consentSkipped: ({ tenant: name, directions }) => `Between this tenant and ${tenant(name)} users are not asked: ${list(directions)}`,
    usersCreated: ({ tenant: name }) => `${name === '*' ? 'Every tenant' : name} may create and change its users here`,
    leftUnassessed: ({ control, reason }) => `${control} is left out of the assessment${reason === '' ? ' without a reason' : `: ${reason}`}`,
    annotated: ({ claim, comment }) => `${CLAIMS[claim]}${comment === '' ? '' : `: ${comment}`}`,
    checkMuted: ({ check, resources }) => `${check} is muted for ${plural(resources, { one: `${number(resources)} resource`, other: `${number(resources)} resources` })}`,
    scannerLetsOff: (facts) => `ScubaGear is told to let off ${left(facts)}, without a reason or an end`,
    emergencyAccount: ({ what, who }) => `Maester is told to take ${LEFT[what]} ${who} for emergency access, without a reason or an end`,
    agreed: ({ reference, reason, askedBy, approvedBy, reviewedBy, review, compensating }) => {
      const said = [['reference', reference], ['reason', reason], ['asked for by', askedBy], ['approved by', approvedBy], ['reviewed by', reviewedBy], ['review', review], ['compensating controls', compensating]].flatMap(([what, text]) => (text === '' ? [] : [`${what ?? ''}: ${text ?? ''}`]));
      return said.length === 0 ? 'The register says no more of it' : `The register says: ${said.join('; ')}`;
    },
  };
}

export function said(formats: Formats): SaidStrings {
  return saidWords(PLAIN, withFacts(formats), '; ');
}
