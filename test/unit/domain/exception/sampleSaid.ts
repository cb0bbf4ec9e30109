import { ASKED_CONTROLS, CALENDAR_PARTS, CLAUSE_CODES, LEFT_OUT, NOTE_CLAIMS, type Clause, type ClauseCode, type ClauseOf, type PlainClause } from '../../../../src/domain/exception/said';

type Facts<Code extends ClauseCode> = readonly Omit<ClauseOf<Code>, 'code'>[];

/** A code that gets facts and no sample here does not compile. */
const WITH_FACTS: { readonly [Code in Exclude<ClauseCode, PlainClause>]: Facts<Code> } = {
  asked: ASKED_CONTROLS.map((control) => ({ control })),
  holdsForAll: [{ policy: 'MFA' }],
  rolesActivated: [{ highly: true }, { highly: false }],
  linksEndAfter: [{ days: 30 }],
  leavesOut: LEFT_OUT.flatMap((what) => [{ policy: 'MFA', what, who: 'Ann', extent: [] }, { policy: 'MFA', what, who: '', extent: ['android', 'iOS'] }]),
  directMembers: [{ members: 1 }, { members: 2 }],
  openedBy: [{ by: 'ada@lamna.example', on: '2026-04-10' }, { by: 'ada@lamna.example', on: 'no day' }],
  holdsRole: [{ who: 'Ann', role: 'Global Administrator' }],
  consented: [{ permissions: 1, risky: 0 }, { permissions: 3, risky: 2 }],
  secretEnds: [{ on: '2026-12-31' }],
  ruleBypasses: [{ rule: 'R1', spamLevel: true, header: '' }, { rule: 'R1', spamLevel: false, header: 'X-Skip' }, { rule: 'R1', spamLevel: true, header: 'X-Skip' }],
  addressesPass: [{ filter: 'Default', addresses: 0 }, { filter: 'Default', addresses: 1 }, { filter: 'Default', addresses: 2 }],
  safeListOn: [{ filter: 'Default' }],
  sendersPass: [{ policy: 'P1', senders: 1 }, { policy: 'P1', senders: 2 }],
  mailForwarded: [{ domain: '*' }, { domain: 'a.example' }],
  sharePointShared: [{ anyone: true }, { anyone: false }],
  oneDriveShared: [{ anyone: true }, { anyone: false }],
  domainListed: [{ domain: 'a.example' }],
  linksEnd: [{ days: 0 }, { days: 90 }],
  linksEdit: [{ of: 'files' }, { of: 'folders' }, { of: 'both' }],
  calendarsShared: [{ policy: 'P1', what: CALENDAR_PARTS }],
  calendarPolicyOn: [{ policy: 'P1' }],
  trialsLetIn: [{ domains: [] }, { domains: ['a.example'] }],
  othersInvite: [{ who: 'everyone' }, { who: 'adminsguestinvitersandallmembers' }, { who: 'somebody' }],
  tenantLetThrough: [{ tenant: '*', directions: [] }, { tenant: 'Contoso', directions: ['inbound', 'outbound'] }],
  tenantTrusted: [{ tenant: '*', of: ['compliant devices'] }, { tenant: 'Contoso', of: ['multifactor authentication', 'hybrid joined devices'] }],
  directConnectOpen: [{ tenant: '*', extent: ['inbound AllUsers'] }, { tenant: 'Contoso', extent: ['inbound AllUsers'] }],
  consentSkipped: [{ tenant: '*', directions: ['inbound'] }, { tenant: 'Contoso', directions: ['inbound', 'outbound'] }],
  usersCreated: [{ tenant: '*' }, { tenant: 'Contoso' }],
  leftUnassessed: [{ control: 'MS.AAD.7.6v1', reason: '' }, { control: 'MS.AAD.7.6v1', reason: 'Covered.' }],
  annotated: NOTE_CLAIMS.flatMap((claim) => [{ claim, comment: '' }, { claim, comment: 'Soon.' }]),
  checkMuted: [{ check: 'c1', resources: 1 }, { check: 'c1', resources: 2 }],
  scannerLetsOff: LEFT_OUT.map((what) => ({ what, who: 'Ann', extent: [] })),
  emergencyAccount: [{ what: 'user', who: 'Ann' }, { what: 'group', who: 'Ann' }],
  agreed: [
    { reference: '', reason: '', askedBy: '', approvedBy: '', reviewedBy: '', review: '', compensating: '' },
    { reference: 'EX-1', reason: 'Old scanner', askedBy: 'Jon', approvedBy: 'Mira', reviewedBy: 'Ana', review: '2026-05-04', compensating: 'Alerts' },
  ],
};

/** Clauses of every code, with facts of every kind. */
export function sampleSaid(): Clause[] {
  const withFacts: Readonly<Partial<Record<ClauseCode, readonly object[]>>> = WITH_FACTS;
  return CLAUSE_CODES.flatMap((code) => (withFacts[code] ?? [{}]).map((facts) => ({ code, ...facts }) as Clause));
}
