import { count, decodeCoded, flag, listOf, oneOf, text, type AsWritten, type Coded, type Codes, type PlainCodeOf } from '../coded/coded';
import { canonicalText, type Json } from '../ledger/canonical';

/** What a policy leaves out, or a scanner is told to let off. */
export const LEFT_OUT = ['user', 'group', 'roleHolders', 'allGuests', 'guests', 'application', 'workloadIdentity', 'location', 'platforms', 'devicesByRule', 'applicationsByRule', 'domain'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** Controls of conditional access, of which we say in our own words what each asks for. */
export const ASKED_CONTROLS = ['MS.AAD.1.1v1', 'MS.AAD.2.1v1', 'MS.AAD.2.3v1', 'MS.AAD.3.1v1', 'MS.AAD.3.2v2', 'MS.AAD.3.6v1', 'MS.AAD.3.7v1', 'MS.AAD.3.8v1', 'MS.AAD.3.9v1'] as const;

/** What a calendar policy shares; `calendars`: how much of them is not told. */
export const CALENDAR_PARTS = ['details', 'contacts', 'calendars'] as const;
/** What an annotation says of its control. */
export const NOTE_CLAIMS = ['wrong', 'untold', 'met', 'notMet'] as const;

/**
 * What the baseline says of a hole, and what the tenant has, by code, with the facts that the wording needs. The words
 * are in `ui/strings` (`saidStrings`), for every language.
 */
const CLAUSES = {
  // What the baseline says
  asked: { control: oneOf(ASKED_CONTROLS) },
  holdsForAll: { policy: text },
  exclusionsApproved: {},
  rolesActivated: { highly: flag },
  consentsNeeded: {},
  noSpamBypass: {},
  noAddressPasses: {},
  safeListUnused: {},
  noSenderPasses: {},
  noForwarding: {},
  sharePointToGuests: {},
  oneDriveToGuests: {},
  sharingDomainsApproved: {},
  sharingDomainApproved: {},
  linksEndAfter: { days: count },
  linksView: {},
  calendarsToNamed: {},
  teamsDomainsApproved: {},
  teamsDomainApproved: {},
  trialsKeptOut: {},
  privateMayNotStart: {},
  privateNotReached: {},
  skypeBlocked: {},
  guestsSeeLess: {},
  invitersInvite: {},
  connectionsBlocked: {},
  connectionApproved: {},
  trustApproved: {},
  directConnectApproved: {},
  usersAsked: {},
  synchronisationApproved: {},
  controlsAssessed: {},
  controlMet: {},
  checksCount: {},
  emergencyApproved: {},
  decidedHere: {},
  // What the tenant has
  leavesOut: { policy: text, what: oneOf(LEFT_OUT), who: text, extent: listOf(text) },
  directMembers: { members: count },
  openedBy: { by: text, on: text },
  existsNoMore: {},
  takenForEmergency: {},
  policyReports: {},
  policyOff: {},
  holdsRole: { who: text, role: text },
  throughGroup: {},
  endUntold: {},
  activationLooksSame: {},
  consented: { permissions: count, risky: count },
  otherOrganisation: {},
  secretEnds: { on: text },
  signInOff: {},
  /** `header`: empty where it sets the spam level alone. */
  ruleBypasses: { rule: text, spamLevel: flag, header: text },
  ruleOff: {},
  /** `addresses`: 0 where it is not told how many. */
  addressesPass: { filter: text, addresses: count },
  safeListOn: { filter: text },
  sendersPass: { policy: text, senders: count },
  /** `*`: every outside domain. */
  mailForwarded: { domain: text },
  sharePointShared: { anyone: flag },
  oneDriveShared: { anyone: flag },
  filesToAnyDomain: {},
  domainListed: { domain: text },
  sharingOff: {},
  /** `days`: 0 where they never end. */
  linksEnd: { days: count },
  linksEdit: { of: oneOf(['files', 'folders', 'both'] as const) },
  calendarsShared: { policy: text, what: listOf(oneOf(CALENDAR_PARTS)) },
  calendarPolicyOn: { policy: text },
  everyDomainTalks: {},
  federationOff: {},
  trialsLetIn: { domains: listOf(text) },
  privateMayStart: {},
  privateReached: {},
  skypeAllowed: {},
  guestsSeeAll: {},
  /** `who`: Entra's own word. */
  othersInvite: { who: text },
  isolationOff: {},
  /** `*`: every tenant. */
  tenantLetThrough: { tenant: text, directions: listOf(text) },
  tenantItself: {},
  isolationOffAnyway: {},
  tenantTrusted: { tenant: text, of: listOf(text) },
  directConnectOpen: { tenant: text, extent: listOf(text) },
  consentSkipped: { tenant: text, directions: listOf(text) },
  usersCreated: { tenant: text },
  leftUnassessed: { control: text, reason: text },
  omissionOver: {},
  annotated: { claim: oneOf(NOTE_CLAIMS), comment: text },
  checkMuted: { check: text, resources: count },
  scannerLetsOff: { what: oneOf(LEFT_OUT), who: text, extent: listOf(text) },
  emergencyAccount: { what: oneOf(['user', 'group'] as const), who: text },
  /** What an organisation's own register says; empty where it says nothing of it. */
  agreed: { reference: text, reason: text, askedBy: text, approvedBy: text, reviewedBy: text, review: text, compensating: text },
} as const satisfies Codes;

export type ClauseCode = keyof typeof CLAUSES;
export type Clause = Coded<typeof CLAUSES>;
export type ClauseOf<Code extends ClauseCode> = Extract<Clause, { readonly code: Code }>;
export type PlainClause = PlainCodeOf<typeof CLAUSES>;
export const CLAUSE_CODES = Object.keys(CLAUSES) as readonly ClauseCode[];

/** Clauses of one sentence, the first of them the main one. */
export type Said = readonly Clause[];
/** As it is kept: sentences of before 2026-11-28 are shown as they were written. */
export type KeptSaid = readonly (Clause | AsWritten)[];

/** Reads what is kept back; undefined where nothing is. What a later version has more to say of is left out. */
export function decodeSaid(value: unknown): KeptSaid | undefined {
  if (typeof value === 'string') return value === '' ? undefined : [{ code: 'asWritten', text: value }];
  return Array.isArray(value) ? value.flatMap((each: unknown) => decodeCoded(CLAUSES, each) ?? []) : undefined;
}

/** Equal for equal sayings. */
export function saidKey(said: KeptSaid): string {
  return canonicalText(said as unknown as Json);
}
