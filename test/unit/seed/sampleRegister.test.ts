import { planImport } from '../../../src/decisions/importPlan';
import { EMPTY_REGISTER, type KnownException } from '../../../src/decisions/knownRegister';
import type { Act } from '../../../src/domain/ledger/acts/acts';
import type { Decision } from '../../../src/domain/ledger/decision';
import { dayFromIso, type Day } from '../../../src/domain/day/day';
import { siteZone } from '../../../src/domain/day/zone';
import { FAMILIES } from '../../../src/domain/exception/family';
import { OPEN_LIFECYCLES } from '../../../src/domain/exception/lifecycle';
import { registerRowOf } from '../../../src/domain/exception/registerRow';
import { SEVERITIES } from '../../../src/domain/exception/severity';
import { CONTROLS } from '../../../src/domain/frameworks/controls';
import { exceptionFindings } from '../../../src/domain/integrity/exceptionFindings';
import { judge } from '../../../src/domain/judge/judge';
import { policyDefects } from '../../../src/domain/policy/defects';
import { policyStanding } from '../../../src/domain/policy/standing';
import { RIGHTS } from '../../../src/lists/schema/rights';
import { ROLES } from '../../../src/lists/schema/groups';
import { GONE_BUSINESS_OWNER, GONE_CONTROL_OWNER, person, SAMPLE_MEMBERS } from '../../seed/sample/cast';
import { reportToImport } from '../../seed/sample/reports';
import { sampleRegister, type SampleRegister } from '../../seed/sample/sampleRegister';
import type { Told } from '../../seed/sample/told';

const ZONE = siteZone('America/Los_Angeles');
const TODAY = dayFromIso('2026-11-26') as Day;
const OPEN = 200;

let sample: SampleRegister;
let open: readonly Told[];
beforeAll(async () => {
  sample = await sampleRegister({ open: OPEN, today: TODAY, zone: ZONE });
  open = sample.told.filter(({ state }) => OPEN_LIFECYCLES.includes(state.parts.standing?.lifecycle ?? 'closed'));
});

/** What lives of three years are made of. */
const PLAYED: readonly Act[] = [
  'request', 'withdraw', 'comment', 'offerSeat', 'nameDeputy', 'takeBusinessSeat', 'declineBusinessSeat', 'askExtension', 'askRenewal', 'askRiskAcceptance', 'declareEmergency', 'confirmControl', 'signOff', 'reportDrill', 'reportUse', 'reportRemoved',
  'approve', 'remove', 'keep', 'handOn', 'refuse', 'grantExtension', 'grantRenewal', 'refuseAsk', 'confirmScope', 'takeControlSeat', 'declineControlSeat', 'changeControls', 'changePlan', 'confirmDismissal',
  'assign', 'rateSeverity', 'review', 'takeReviewerSeat', 'proposeDismissal', 'verifyRemoved', 'refute', 'escalate',
  'acceptRisk', 'refuseRisk', 'signAgain', 'revokeRisk', 'acknowledge', 'adoptPolicy', 'reportRead', 'answerChanged', 'escalated',
];

const share = (holds: (told: Told) => boolean): number => open.filter(holds).length / OPEN;
const judged = ({ state }: Told) => judge(state, TODAY, sample.world.policyOn(TODAY, Infinity));

function byException(decisions: readonly Decision[]): Map<string, Decision[]> {
  const own = new Map<string, Decision[]>();
  for (const decision of decisions) own.set(decision.exceptionKey, [...(own.get(decision.exceptionKey) ?? []), decision]);
  return own;
}

describe('a generated register', () => {
  it('has just as many open exceptions as were asked for', () => {
    expect(open).toHaveLength(OPEN);
  });

  it('is the same for the same number, seed and day, and another for another seed', async () => {
    const made = async (seed: string) => JSON.stringify((await sampleRegister({ open: 20, today: TODAY, zone: ZONE, seed })).decisions);
    const first = await made('a');
    expect(await made('a')).toBe(first);
    expect(await made('b')).not.toBe(first);
  });

  it('is as bad as registers are: a fifth past tolerance, some without an owner, most kept up', () => {
    expect(share((told) => judged(told).pastTolerance)).toBeGreaterThan(0.13);
    expect(share((told) => judged(told).pastTolerance)).toBeLessThan(0.27);
    expect(share(({ state }) => state.parts.controlOwner === undefined)).toBeGreaterThan(0.05);
    expect(share(({ state }) => state.parts.controlOwner === undefined)).toBeLessThan(0.12);
    expect(share((told) => judged(told).overdue.length === 0)).toBeGreaterThan(0.5);
    expect(share((told) => judged(told).override !== undefined)).toBeGreaterThan(0.03);
  });

  it('has every severity, nearly every family, ages of every band, and accepted risks', () => {
    expect(new Set(open.map(({ state }) => state.severity))).toEqual(new Set(SEVERITIES));
    expect(FAMILIES.filter((family) => open.some(({ hole }) => hole.family === family)).length).toBeGreaterThan(FAMILIES.length - 2);
    for (const [from, to] of [[0, 30], [31, 60], [61, 90], [91, 180], [181, 365], [366, Infinity]] as const) {
      expect(open.filter((told) => judged(told).ageDays >= from && judged(told).ageDays <= to).length).toBeGreaterThan(0);
    }
    expect(sample.told.filter(({ state }) => state.parts.standing?.lifecycle === 'acceptedRisk')).toHaveLength(10);
  });

  it('spans three years and two tenants, up to yesterday', () => {
    const days = sample.decisions.map(({ createdDay }) => createdDay);
    expect(Math.min(...days)).toBeLessThan(TODAY - 1050);
    expect(Math.max(...days)).toBe(TODAY - 1);
    const of = (name: string): number => open.filter(({ hole }) => hole.tenant.name === name).length;
    expect(of('Contoso') + of('Fabrikam')).toBe(OPEN);
    expect(of('Fabrikam')).toBeGreaterThan(OPEN * 0.15);
    for (const year of [0, 1, 2]) expect(days.filter((day) => Math.floor((TODAY - 1 - day) / 365) === year).length).toBeGreaterThan(sample.decisions.length * 0.05);
  });

  it('holds nothing void by accident, and what two people decided at once with its reason', () => {
    const voids = sample.told.flatMap(({ state, story }) => state.entries.flatMap(({ void: reason }) => (reason ? [`${story}: ${reason.code}`] : [])));
    expect(new Set(voids)).toEqual(new Set(['decidedTwice: alreadyDecided']));
  });

  it('has acts of nearly every kind', () => {
    const done = new Set(sample.decisions.map(({ act }) => act));
    expect(PLAYED.filter((act) => !done.has(act))).toEqual([]);
  });

  it('shows some principals with several open exceptions', () => {
    const principals = open.map(({ hole }) => `${hole.tenant.id} ${hole.principal.id}`);
    expect(principals.filter((each, at) => principals.indexOf(each) !== at).length).toBeGreaterThan(4);
  });

  it('names controls that the register knows', () => {
    const known = new Set(CONTROLS.map(({ id }) => id));
    expect(sample.told.flatMap(({ state }) => state.parts.subject?.controls ?? []).filter((id) => !known.has(id))).toEqual([]);
  });

  it('has people who left and hold seats still, and people who act for others', () => {
    const holds = (login: string): number => share(({ state }) => [state.parts.controlOwner, state.parts.businessOwner].some((seat) => seat?.person.login === login));
    expect(holds(GONE_CONTROL_OWNER.login)).toBeGreaterThan(0);
    expect(holds(GONE_BUSINESS_OWNER.login)).toBeGreaterThan(0);
    expect(share(({ state }) => (state.parts.deputies.controlOwner?.toDay ?? 0) >= TODAY)).toBeGreaterThan(0);
    expect(share(({ state }) => state.parts.offers.controlOwner !== undefined)).toBeGreaterThan(0);
  });
});

describe('its ledger', () => {
  it('got each decision from somebody who may add to that list', () => {
    const mayAdd = (list: Decision['list'], login: string): boolean => ROLES.some((role) => RIGHTS[list][role] !== 'read' && SAMPLE_MEMBERS[role].some((name) => person(name).login === login));
    const gone = [GONE_CONTROL_OWNER.login, GONE_BUSINESS_OWNER.login];
    const strangers = sample.decisions.filter(({ list, author }) => !gone.includes(author.login) && !mayAdd(list, author.login));
    expect(strangers.map(({ act, author }) => `${author.name}: ${act}`)).toEqual([]);
  });

  it('has Ids that rise with their instants, and days of the site’s zone', () => {
    const last = new Map<string, Decision>();
    for (const decision of sample.decisions) {
      const before = last.get(decision.list);
      expect(decision.id).toBe((before?.id ?? 0) + 1);
      expect(decision.createdAt).toBeGreaterThanOrEqual(before?.createdAt ?? 0);
      last.set(decision.list, decision);
    }
    expect(sample.decisions.filter(({ createdAt, createdDay }) => ZONE.dayOfInstant(createdAt) !== createdDay)).toEqual([]);
  });

  it('vouches for itself: every author had seen what stands there', () => {
    const findings = [...byException(sample.decisions)].flatMap(([key, own]) => exceptionFindings(own, key));
    expect(findings).toEqual([]);
  });

  it('says all that the newest report of each tenant says: reading it again adds nothing', () => {
    const known = new Map(sample.told.map(({ state }): [string, KnownException] => {
      const row = registerRowOf(state);
      return [state.exceptionKey, { findingsHash: row?.findingsHash ?? '', sinceDay: row?.sinceDay ?? Infinity }];
    }));
    for (const tenant of sample.world.tenants) {
      const newest = tenant.reports[tenant.reports.length - 1];
      if (!newest) throw new Error('There is no report');
      const toImport = reportToImport(tenant, newest, sample.told.map(({ hole }) => hole).filter((hole) => hole.tenant === tenant));
      const [planned] = planImport([toImport], { ...EMPTY_REGISTER, exceptions: known }).reports;
      expect(planned?.answers.map(({ draft, effect }) => `${effect}: ${draft?.title}`)).toEqual([]);
      expect(planned?.unchanged.length).toBeGreaterThan(20);
    }
  });

  it('has a policy of its own in force, and a looser one that waits', () => {
    const standing = policyStanding(sample.world.known.policies, TODAY, (ms) => ZONE.dayOfInstant(ms));
    expect(policyDefects(standing.policy)).toEqual([]);
    expect(standing.damaged).toEqual([]);
    expect(standing.waiting.map(({ key }) => key)).toEqual(['sample-policy-4']);
  });
});

describe.each([
  ['Pacific/Auckland', '2027-02-28'],
  ['Europe/Berlin', '2026-03-30'],
  ['America/St_Johns', '2028-01-01'],
])('in the zone %s on %s', (iana, day) => {
  it('every decision stands as well', async () => {
    const zone = siteZone(iana);
    const { decisions } = await sampleRegister({ open: 60, today: dayFromIso(day) as Day, zone, seed: iana });
    expect(decisions.filter(({ createdAt, createdDay }) => zone.dayOfInstant(createdAt) !== createdDay)).toEqual([]);
  });
});
