import { judge } from '../../../../src/domain/judge/judge';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { originKeysIn } from '../../../../src/domain/ledger/acts/lineage';
import { encodeAnswer, type Answer } from '../../../../src/domain/ledger/answer';
import type { Json } from '../../../../src/domain/ledger/canonical';
import { isoFromDay } from '../../../../src/domain/day/day';
import { coveredSetting } from './decisions';
import { ANA, APPROVE, DAY_0, findingsOf, JON, KEEP, knowing, LENA, Life, MIRA, PRIYA, RAJ, REQUEST, REVIEW } from './life';
import { NOTHING_USED, OTHER_ANSWER } from './lawful';
import { acceptedLife, approvedLife, keptLife, LIVES } from './states';

const keyOf = (policy: string): string => `tenant|${policy}|userExcluded|user-1`;
const says = (policies: readonly string[], day = 0, more: Partial<Answer> = {}): object => encodeAnswer({ ...OTHER_ANSWER, reportKey: `report-${day}`, ranOn: isoFromDay(DAY_0 + day), findings: findingsOf(policies), ...more }) as object;
/** A report about another exception. */
const shows = (life: Life, exceptionKey: string, policies: readonly string[], day: number): Life => life.on(day).does(RAJ, 'answerChanged', says(policies, day), { exceptionKey, base: [] });
const settings = (life: Life): readonly string[] => (life.state.parts.seen?.findings ?? []).map(({ settingId }) => settingId);
const splitOff = (life: Life, from: string, policies: readonly string[], more: object = {}): Life => life.does(ANA, 'splitOff', { from, answer: says(policies), sinceDay: DAY_0 - 50, lineage: NOTHING_USED, ...more });
const absorb = (life: Life, from: string, policies: readonly string[], more: object = {}): Life => life.does(ANA, 'absorb', { from, answer: says(policies), sinceDay: DAY_0 - 50, lineage: NOTHING_USED, ...more });

describe('a split', () => {
  const both = () => new Life().shown(['policy-1', 'policy-2']);
  const split = (life: Life, findings: readonly string[], into = 'x2'): Life => life.does(ANA, 'split', { findings: findings.map(keyOf), into, reason: 'Its own.' });

  it('moves findings away: they are not seen here again', () => {
    const life = split(both().on(1), ['policy-2']);
    expect(settings(life)).toEqual(['policy-1']);
    expect(settings(life.on(2).shown(['policy-1', 'policy-3'], { ranOn: '2026-06-01' }))).toEqual(['policy-1']);
    expect(settings(life.on(5).shown(['policy-1', 'policy-2', 'policy-3']))).toEqual(['policy-1', 'policy-3']);
    expect(life.on(6).shown(['policy-2']).state.parts.seen?.reportKey).toBe('report-2026-06-07');
  });

  it('leaves something here, moves only what is here, and elsewhere', () => {
    expect(split(both(), ['policy-1', 'policy-2']).refused).toEqual({ code: 'field', field: 'findings', problem: 'malformed' });
    expect(split(both(), ['policy-1', 'policy-1']).refused).toBeUndefined();
    expect(split(both(), ['policy-9']).refused).toEqual({ code: 'notThere', field: 'findings' });
    expect(split(both(), ['policy-1', 'policy-9']).refused).toEqual({ code: 'notThere', field: 'findings' });
    expect([new Life().shown(), LIVES.requested()].map((life) => split(life, ['policy-1']).refused?.code)).toEqual(['oneFinding', 'notThere']);
    expect(split(both(), ['policy-1'], 'x1').refused).toEqual({ code: 'sameAsBefore', field: 'into' });
  });

  it('whose findings no exception took in is made good by the next report that says so', () => {
    const life = split(both().on(1), ['policy-2']).on(5).shown(['policy-1', 'policy-2'], { untaken: [keyOf('policy-2')] });
    expect(settings(life)).toEqual(['policy-1', 'policy-2']);
    expect(life.state.parts).toMatchObject({ without: [], gave: [] });
    const three = split(new Life().shown(['policy-1', 'policy-2', 'policy-3']).on(1), ['policy-2', 'policy-3']).on(5).shown(['policy-1', 'policy-2', 'policy-3'], { untaken: [keyOf('policy-3')] });
    expect(settings(three)).toEqual(['policy-1', 'policy-3']);
    expect(three.state.parts).toMatchObject({ without: [keyOf('policy-2')], gave: [{ into: 'x2', only: [keyOf('policy-2')] }] });
    const ofAnother = splitOff(split(both().on(1), ['policy-2']), 'x7', ['policy-7']);
    expect(ofAnother.does(RAJ, 'answerChanged', says(['policy-7'], 2, { untaken: [keyOf('policy-2')] }), { exceptionKey: 'x7', base: [] }).state.parts.without).toEqual([keyOf('policy-2')]);
  });

  it('takes what it moves out of what was approved', () => {
    const life = LIVES.requested().shown(['policy-1', 'policy-2']).on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1', 'policy-2']) });
    split(life, ['policy-2']);
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'approved', onDay: DAY_0 + 1 }, scope: { findings: [{ key: keyOf('policy-1') }], words: 'Require MFA for all users', onDay: DAY_0 + 1 }, without: [keyOf('policy-2')] });
    const three = split(split(new Life().shown(['policy-1', 'policy-2', 'policy-3']), ['policy-2']), ['policy-3'], 'x3');
    expect(three.state.parts.without).toEqual([keyOf('policy-2'), keyOf('policy-3')]);
  });

  it('begins the other exception with the age that the findings had', () => {
    const life = splitOff(new Life('x2').on(3), 'x1', ['policy-2']);
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'unassigned', onDay: DAY_0 + 3, answerDueDay: DAY_0 + 17 }, since: { day: DAY_0 - 50, atLeast: true }, origins: [{ from: 'x1', only: [keyOf('policy-2')] }] });
    const proven = new Life('x2').does(ANA, 'splitOff', { from: 'x1', answer: says([], 0, { findings: [coveredSetting('policy-2', { since: '2026-01-01' })] }), sinceDay: DAY_0, lineage: NOTHING_USED });
    expect(proven.state.parts.since?.day).toBeLessThan(DAY_0 - 100);
    expect(splitOff(new Life('x2'), 'x2', ['policy-2']).refused).toEqual({ code: 'sameAsBefore', field: 'from' });
  });

  it('takes with it what is known of whom it is for', () => {
    expect(splitOff(new Life('x2'), 'x1', ['policy-2']).state.parts.subject).toMatchObject({ principal: OTHER_ANSWER.principal, family: 'conditionalAccess', controls: OTHER_ANSWER.controls, source: 'scan' });
  });

  it('is as old as its own findings prove, whatever others of the same report do', () => {
    const life = splitOff(new Life('x2'), 'x1', ['policy-2'], { sinceDay: DAY_0 });
    const findings = [coveredSetting('policy-1', { since: '2020-01-01' }), coveredSetting('policy-2', {})];
    life.on(5).does(RAJ, 'answerChanged', says([], 5, { findings }), { exceptionKey: 'x1', base: [] });
    expect(life.state.parts.since?.day).toBe(DAY_0);
  });

  it('sends later answers there: of its findings, and no others', () => {
    const life = splitOff(new Life('x2'), 'x1', ['policy-2']).on(1).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-2']) });
    expect(settings(shows(life, 'x1', ['policy-1', 'policy-2', 'policy-3'], 5))).toEqual(['policy-2']);
    expect(life.state.parts.seen?.ranOnDay).toBe(DAY_0 + 5);
    life.on(6).does(RAJ, 'answerChanged', says([], 6, { findings: [coveredSetting('policy-2', { extent: ['more'] })] }), { exceptionKey: 'x1', base: [] });
    expect(life.lifecycle).toBe('lapsed');
    expect(shows(life, 'x7', ['policy-2'], 8).state.parts.seen?.ranOnDay).toBe(DAY_0 + 6);
    life.does(RAJ, 'answerChanged', { odd: true }, { exceptionKey: 'x1', base: [], key: 'odd' });
    expect(life.state.entries.find(({ decision }) => decision.key === 'odd')?.void).toEqual({ code: 'field', field: 'body', problem: 'malformed' });
  });

  it('gives back nothing of the limits', () => {
    const giving = approvedLife().on(3).shown(['policy-1', 'policy-2']).state;
    const life = splitOff(new Life('x2').on(5), 'x1', ['policy-2'], { lineage: lineageOf(giving, [keyOf('policy-2')]) }).on(100);
    expect(life.state.parts.grants).toMatchObject({ firstApprovalDay: DAY_0 + 1, extensionsUsed: 0, twoPerson: false });
    expect(life.does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-2']), endDay: DAY_0 + 182 }).refused).toMatchObject({ code: 'dayTooLate', because: 'totalLife', latestDay: DAY_0 + 181 });
    expect(splitOff(new Life('x2'), 'x1', ['policy-2']).state.parts.grants.firstApprovalDay).toBeUndefined();
  });

  it('of what was itself split off still follows the first reports, here and there', () => {
    const x2 = splitOff(new Life('x2'), 'x1', ['policy-2', 'policy-3']);
    split(x2, ['policy-3'], 'x3');
    expect(settings(shows(x2, 'x1', ['policy-1', 'policy-2', 'policy-3'], 5))).toEqual(['policy-2']);
    const lineage = lineageOf(splitOff(new Life('x2'), 'x1', ['policy-2', 'policy-3']).state, [keyOf('policy-3')]);
    const x3 = splitOff(new Life('x3'), 'x2', ['policy-3'], { lineage });
    expect(x3.state.parts.origins).toEqual([{ from: 'x2', only: [keyOf('policy-3')] }, { from: 'x1', only: [keyOf('policy-3')] }]);
    expect(shows(x3, 'x1', ['policy-2', 'policy-3'], 5).state.parts.seen?.ranOnDay).toBe(DAY_0 + 5);
    expect(settings(x3)).toEqual(['policy-3']);
  });
});

describe('findings that a split began to move and that were taken back', () => {
  const split = (life: Life, setting: string, into = 'x2'): Life => life.does(RAJ, 'split', { findings: [keyOf(setting)], into, reason: 'Its own.' });
  const takenBack = (): Life => absorb(new Life().shown(['policy-1', 'policy-2', 'policy-3']).on(1), 'x2', ['policy-2']);

  it('are not given there any more, since what it began ends: they would be in none', () => {
    const life = split(takenBack().on(2), 'policy-2');
    expect(life.refused).toEqual({ code: 'backFromThere' });
    expect(settings(life)).toEqual(['policy-1', 'policy-2', 'policy-3']);
    expect(split(takenBack().on(2), 'policy-2', 'x3').refused).toBeUndefined();
  });

  it('are not taken back by whoever had not seen that they left meanwhile', () => {
    const life = new Life().shown(['policy-1', 'policy-2']).on(1);
    const base = life.state.newest;
    split(life, 'policy-2').on(2).does(ANA, 'absorb', { from: 'x2', answer: says(['policy-2']), sinceDay: DAY_0, lineage: NOTHING_USED }, { base });
    expect(life.refused).toMatchObject({ code: 'outOfDate', part: 'seen' });
    expect(settings(life)).toEqual(['policy-1']);
  });
});

describe('findings that half of a merge brought and that go back', () => {
  const returned = (returns?: string): Life =>
    absorb(new Life('x2').shown(['policy-9']).on(1), 'x1', ['policy-1']).on(2).does(ANA, 'split', { findings: [keyOf('policy-1')], into: 'x3', reason: 'Taken back.', ...(returns === undefined ? {} : { returns }) });

  it('bring nothing more: what reports find there later is not here, too', () => {
    expect(settings(shows(returned('x1'), 'x1', ['policy-1', 'policy-5'], 5))).toEqual(['policy-9']);
    expect(returned('x1').state.parts.origins).toEqual([{ from: 'x1', only: [keyOf('policy-1')], by: 'x1' }]);
    // What was merged for good, and is split off to an exception of its own, goes on to be followed here.
    expect(settings(shows(returned(), 'x1', ['policy-1', 'policy-5'], 5))).toEqual(['policy-5', 'policy-9']);
    expect(settings(shows(returned('x7'), 'x1', ['policy-1', 'policy-5'], 5))).toEqual(['policy-5', 'policy-9']);
  });

  it('bring all along again where they are merged again', () => {
    const life = absorb(returned('x1').on(6), 'x1', ['policy-1', 'policy-5']);
    expect(settings(life)).toEqual(['policy-1', 'policy-5', 'policy-9']);
    expect(settings(shows(life, 'x1', ['policy-1', 'policy-5', 'policy-6'], 9))).toEqual(['policy-1', 'policy-5', 'policy-6', 'policy-9']);
  });
});

describe('a merge', () => {
  it('ends the one, for good', () => {
    const life = LIVES.merged();
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'merged' }, occurrences: [{ how: 'merged' }] });
    expect(life.on(9).shown(['policy-1', 'policy-2']).lifecycle).toBe('merged');
    expect(life.state.parts.seen?.findings).toHaveLength(1);
    expect(LIVES.unassigned().does(ANA, 'merge', { into: 'x1', reason: 'x' }).refused).toEqual({ code: 'sameAsBefore', field: 'into' });
  });

  it('that the other exception never took in is open again by the next report that says so, with its age', () => {
    const untaken = { untaken: [keyOf('policy-1')] };
    const life = LIVES.merged().on(9).shown(['policy-1'], untaken);
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'unassigned', onDay: DAY_0 + 9 }, since: { day: DAY_0 }, gave: [], occurrences: [{ how: 'merged', backOnDay: DAY_0 + 9 }] });
    expect(settings(life)).toEqual(['policy-1']);
    expect(life.on(10).shown(['policy-1', 'policy-2']).state.parts.seen?.findings).toHaveLength(2);
    expect(LIVES.merged().on(9).shown([], { ...untaken, findings: [], gone: [keyOf('policy-1')] }).lifecycle).toBe('merged');
  });

  it('is opened again by a reviewer, with its age, and shows what reports showed of it', () => {
    const life = LIVES.merged().on(9).does(ANA, 'reopen', { reason: 'Nothing took it in.' });
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'unassigned' }, since: { day: DAY_0 }, gave: [] });
    expect(settings(life)).toEqual(['policy-1']);
    expect(settings(life.on(10).shown(['policy-1', 'policy-2']))).toEqual(['policy-1', 'policy-2']);
  });

  it('goes on in the other, with the earliest age of both', () => {
    const life = absorb(keptLife().on(9), 'x2', ['policy-9']);
    expect(settings(life)).toEqual(['policy-1', 'policy-9']);
    expect(life.state.parts.since).toEqual({ day: DAY_0 - 50, atLeast: true });
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'lapsed' }, lapse: { added: [keyOf('policy-9')] }, subject: { title: 'svc-legacy-mail is excluded from “Require MFA”' } });
    expect(absorb(acceptedLife().on(9), 'x2', ['policy-9']).state.parts.lapse).toMatchObject({ of: 'acceptance' });
    expect(absorb(keptLife(), 'x2', ['policy-9'], { sinceDay: DAY_0 + 1 }).state.parts.since).toEqual({ day: DAY_0, atLeast: true });
    expect(absorb(approvedLife(), 'x1', ['policy-9']).refused).toEqual({ code: 'sameAsBefore', field: 'from' });
  });

  it('shows of one finding what the newest report says', () => {
    const of = (extent: string): object => ({ findings: [coveredSetting('policy-1', { extent: [extent] })] });
    const life = new Life().shown([], of('first')).on(4).does(ANA, 'absorb', { from: 'x2', answer: says([], 0, of('theirs')), sinceDay: DAY_0, lineage: NOTHING_USED }).on(8).shown([], of('last'));
    expect(life.state.parts.seen).toMatchObject({ ranOnDay: DAY_0 + 8, reportKey: 'report-2026-06-10', findings: [{ extent: ['last'] }] });
    life.on(9).does(RAJ, 'answerChanged', says([], 9, of('theirs again')), { exceptionKey: 'x2', base: [] });
    expect(life.state.parts.seen).toMatchObject({ ranOnDay: DAY_0 + 9, findings: [{ extent: ['theirs again'] }] });
  });

  it('of several names each once', () => {
    const life = absorb(absorb(keptLife(), 'x2', ['policy-8']), 'x3', ['policy-9'], { lineage: { ...NOTHING_USED, origins: [{ from: 'x3', only: [] }, { from: 'x1' }, { from: 'x4' }] } });
    expect(life.state.parts.origins.map(({ from }) => from)).toEqual(['x2', 'x3', 'x4']);
    expect(absorb(life, 'x2', ['policy-8']).state.parts.origins).toMatchObject([{ from: 'x3' }, { from: 'x4' }, { from: 'x2' }]);
  });

  it('of a request that no report shows takes in what is seen', () => {
    const life = absorb(LIVES.requested(), 'x2', ['policy-9']);
    expect(settings(life)).toEqual(['policy-9']);
    expect(life.state.parts.since).toEqual({ day: DAY_0 - 50, atLeast: true });
  });

  it('sends later answers there, all of them', () => {
    const life = absorb(keptLife().on(4), 'x2', ['policy-9']);
    expect(settings(shows(life, 'x2', ['policy-9', 'policy-8'], 8))).toEqual(['policy-1', 'policy-8', 'policy-9']);
    expect(settings(shows(life, 'x2', ['policy-8'], 9))).toEqual(['policy-1', 'policy-8']);
    expect(settings(shows(life, 'x2', ['policy-9'], 7))).toEqual(['policy-1', 'policy-8']);
  });

  it('of one that had taken in a third still follows the reports of that', () => {
    const x2 = absorb(new Life('x2').shown(['policy-2']), 'x3', ['policy-3']);
    const life = absorb(keptLife().on(4), 'x2', ['policy-2', 'policy-3'], { lineage: lineageOf(x2.state, undefined) });
    expect(settings(shows(life, 'x3', ['policy-3', 'policy-4'], 8))).toEqual(['policy-1', 'policy-2', 'policy-3', 'policy-4']);
  });

  it('brings back what was once split off', () => {
    const life = new Life().shown(['policy-1', 'policy-2']).does(ANA, 'split', { findings: [keyOf('policy-2')], into: 'x2', reason: 'x' });
    const x2 = splitOff(new Life('x2'), 'x1', ['policy-2']);
    absorb(life.on(5), 'x2', ['policy-2'], { lineage: lineageOf(x2.state, undefined) });
    expect(life.state.parts).toMatchObject({ without: [], gave: [], origins: [{ from: 'x2' }] });
    expect(settings(life)).toEqual(['policy-1', 'policy-2']);
    expect(settings(life.on(6).shown(['policy-1', 'policy-2', 'policy-3']))).toEqual(['policy-1', 'policy-2', 'policy-3']);
  });

  it('counts together what both used of the limits', () => {
    const lineage = { origins: [], firstApprovalDay: DAY_0 - 100, extensionsUsed: 2, twoPerson: true, emergencyDays: [DAY_0 - 9] };
    expect(absorb(keptLife(), 'x2', ['policy-9'], { lineage }).state.parts.grants).toMatchObject({ firstApprovalDay: DAY_0 - 100, extensionsUsed: 2, twoPerson: true, emergencyDays: [DAY_0 - 9] });
    const less = { origins: [], firstApprovalDay: DAY_0 + 50, extensionsUsed: 0, twoPerson: false, emergencyDays: [DAY_0 - 3] };
    const emergency = LIVES.emergency().does(MIRA, 'approve', APPROVE);
    expect(absorb(emergency, 'x2', ['policy-9'], { lineage: less }).state.parts.grants).toMatchObject({ firstApprovalDay: DAY_0 + 1, extensionsUsed: 0, twoPerson: false, emergencyDays: [DAY_0 - 3, DAY_0 + 1] });
    const marked = new Life('x1', knowing({ policy: { twoPersonMode: true } })).does(PRIYA, 'request', { ...REQUEST, category: 'thirdParty', vendor: 'Acme', contractEndDay: DAY_0 + 90 }).does(PRIYA, 'approve', { ...APPROVE, endDay: DAY_0 + 20, secretEndDay: DAY_0 + 25 });
    expect(absorb(marked, 'x2', ['policy-9'], { lineage: less }).state.parts.grants).toMatchObject({ twoPerson: true, secretEndDay: DAY_0 + 25 });
    expect(absorb(LIVES.unassigned(), 'x2', ['policy-9'], { lineage: { ...less, firstApprovalDay: undefined } }).state.parts.grants.firstApprovalDay).toBeUndefined();
  });
});

describe('an answer that was owed', () => {
  const overdue = (): Life => new Life('x9').shown(['policy-2', 'policy-3']).on(200);
  const owed = (life: Life): number | undefined => judge(life.state, life.today).dues.find(({ duty }) => duty === 'triage')?.day;
  const due = owed(overdue());

  it('is owed by the same day after a split', () => {
    expect(due).toBeLessThan(DAY_0 + 200);
    const lineage = lineageOf(overdue().state, [keyOf('policy-2')]);
    expect(owed(splitOff(new Life('x2').on(200), 'x9', ['policy-2'], { lineage }))).toBe(due);
    expect(owed(splitOff(new Life('x2').on(200), 'x9', ['policy-2']))).toBeGreaterThan(DAY_0 + 200);
  });

  it('is owed by the same day after a merge, into what is found or asked for', () => {
    const lineage = lineageOf(overdue().state, undefined);
    for (const into of [new Life().on(199).shown(['policy-1']), new Life().on(199).does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + 230 })]) {
      const life = absorb(into.on(200), 'x9', ['policy-2', 'policy-3'], { lineage });
      expect(life.refused).toBeUndefined();
      expect(owed(life)).toBe(due);
    }
  });

  it('is owed by the day by which a request had to be decided, too: to move it is no answer', () => {
    const asked = new Life('x9').shown(['policy-2', 'policy-3']).does(PRIYA, 'request', REQUEST);
    expect(judge(asked.state, DAY_0).dues.map(({ duty, day }) => [duty, day - DAY_0])).toEqual([['decideRequest', 10], ['triage', 14]]);
    expect(owed(splitOff(new Life('x2'), 'x9', ['policy-2'], { lineage: lineageOf(asked.state, [keyOf('policy-2')]) }))).toBe(DAY_0 + 10);
  });

  it('is told once, by what is due; what was written before that says it by itself', () => {
    expect(JSON.stringify(lineageOf(overdue().state, undefined)).split(String(due))).toHaveLength(2);
    expect(owed(splitOff(new Life('x2').on(200), 'x9', ['policy-2'], { lineage: { ...NOTHING_USED, answerDueDay: due } }))).toBe(due);
  });

  it('leaves an earlier one and what was answered as they are', () => {
    const later = { ...NOTHING_USED, answerDueDay: DAY_0 + 900 };
    expect(owed(absorb(overdue(), 'x2', ['policy-9'], { lineage: later }))).toBe(due);
    expect(owed(approvedLife())).toBeUndefined();
  });
});

describe('what was due', () => {
  const into = (from: Life, act: 'splitOff' | 'absorb', life: Life): Life => {
    const day = from.today - DAY_0;
    const findings = from.state.parts.seen?.findings ?? [];
    return life.on(day).does(ANA, act, { from: 'x9', answer: says([], day, { findings }), sinceDay: DAY_0, lineage: lineageOf(from.state, undefined) });
  };
  const refused = (): Life => new Life('x9').shown(['policy-2']).on(1).does(MIRA, 'remove', { byDay: DAY_0 + 5 }).on(30);
  const due = (life: Life, duty: string): number | undefined => judge(life.state, life.today).dues.find((each) => each.duty === duty)?.day;

  it('is due by the same day after a split: what was refused is not kept, and is removed no later', () => {
    const life = into(refused(), 'splitOff', new Life('x2'));
    expect(life.refused).toBeUndefined();
    expect(judge(life.state, life.today)).toMatchObject({ pastTolerance: true, pastToleranceSinceDay: DAY_0 + 13 });
    expect([due(life, 'remove'), due(life, 'review')]).toEqual([DAY_0 + 5, DAY_0 + 61]);
    expect(life.does(RAJ, 'keep', { ...KEEP, findings: findingsOf(['policy-2']) }).refused).toEqual({ code: 'notNow', lifecycle: 'refused' });
    expect(life.does(RAJ, 'proposeDismissal', { reason: 'byDesign', text: 'x' }).refused).toEqual({ code: 'notNow', lifecycle: 'refused' });
    expect(life.does(JON, 'remove', { byDay: DAY_0 + 31 }).refused).toMatchObject({ code: 'dayTooLate', latestDay: DAY_0 + 5 });
    expect(life.does(JON, 'remove', {}).state.parts.end).toMatchObject({ day: DAY_0 + 5, by: 'removeBy' });
    expect(due(life, 'review')).toBe(DAY_0 + 61);
    life.does(ANA, 'review', REVIEW);
    expect(life.refused).toBeUndefined();
    expect(due(life, 'review')).toBe(DAY_0 + 90);
  });

  it('is due by the same day after a merge into what was approved, until somebody answers', () => {
    const found = (): Life => new Life('x9').shown(['policy-2']).on(30);
    const life = into(found(), 'absorb', keptLife());
    expect(life.lifecycle).toBe('lapsed');
    expect(judge(life.state, life.today)).toMatchObject({ pastTolerance: true, levelsDue: [{ level: 'manager', duty: 'triage' }, { level: 'risk', duty: 'triage' }] });
    life.does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1', 'policy-2']) });
    expect(life.refused).toBeUndefined();
    expect(judge(life.state, life.today).pastTolerance).toBe(false);
  });

  it('is due of nobody who may not do it: a review and a drill are done wherever they are owed, and a review of a draft only there', () => {
    const kept = (): Life => new Life('x9').shown(['policy-2']).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-2']), category: 'emergencyAccess' }).on(30);
    const draft = (): Life => into(kept(), 'splitOff', new Life('x2', knowing({ serviceOwner: JON })));
    const asked = (): Life => draft().does(PRIYA, 'request', REQUEST);
    for (const life of [draft, asked, () => into(kept(), 'absorb', new Life('x2', knowing({ serviceOwner: JON })).shown(['policy-1']))]) {
      expect([due(life(), 'review'), due(life(), 'drill')]).toEqual([DAY_0 + 60, DAY_0 + 90]);
      const done = life().does(RAJ, 'review', REVIEW).does(JON, 'reportDrill', { onDay: DAY_0 + 30, text: 'x' });
      expect([done.refused, due(done, 'review'), due(done, 'drill'), done.state.parts.end?.by]).toEqual([undefined, undefined, undefined, life().state.parts.end?.by]);
    }
    for (const never of [LIVES.unassigned, LIVES.assigned, LIVES.requested]) expect(never().does(RAJ, 'review', REVIEW).refused).toEqual({ code: 'notNow', lifecycle: never().lifecycle });
  });

  it('is a drill that no drill of before does', () => {
    const life = into(new Life('x9').shown(['policy-2']).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-2']), category: 'emergencyAccess' }).on(30), 'splitOff', new Life('x2', knowing({ serviceOwner: JON })));
    expect(due(life.does(JON, 'reportDrill', { onDay: DAY_0 - 400, text: 'x' }), 'drill')).toBe(DAY_0 + 90);
  });

  it('and its review shortens nothing before somebody answers: there is no end yet that could be earlier', () => {
    const findings = [coveredSetting('policy-2', { endsOn: isoFromDay(DAY_0 + 90) })];
    const ending = into(new Life('x9').shown([], { findings }).does(MIRA, 'keep', { ...KEEP, findings }).on(30), 'splitOff', new Life('x2'));
    const draft = (): Life => into(keptLife().on(30), 'splitOff', new Life('x2'));
    for (const life of [draft(), draft().does(PRIYA, 'request', REQUEST), ending]) {
      expect(life.does(RAJ, 'review', { ...REVIEW, end: 'earlier', byDay: DAY_0 + 31 }).refused).toEqual({ code: 'nothingEnds', field: 'end' });
      expect(life.does(RAJ, 'review', REVIEW).refused).toBeUndefined();
    }
  });

  describe('where findings came in and leave again', () => {
    const back = (): Life => into(refused(), 'absorb', new Life().shown(['policy-1']).on(25).does(ANA, 'assign', { controlOwner: JON }));
    const away = (life: Life, policy: string, day: number): Life => life.on(day).does(ANA, 'split', { findings: [keyOf(policy)], into: 'x3', reason: 'x' });

    it('is due no longer, and what is here may be kept again', () => {
      const life = back();
      expect(due(life, 'remove')).toBe(DAY_0 + 5);
      expect(life.does(JON, 'keep', { ...KEEP, findings: life.state.parts.seen?.findings ?? [] }).refused).toMatchObject({ code: 'notNow' });
      away(life, 'policy-2', 31);
      expect([due(life, 'remove'), due(life, 'triage')]).toEqual([undefined, DAY_0 + 14]);
      expect(life.does(JON, 'keep', { ...KEEP, endDay: DAY_0 + 60 }).refused).toBeUndefined();
    });

    it('goes along with them, and not with others', () => {
      const lineage = (policy: string): readonly string[] => lineageOf(back().state, [keyOf(policy)]).owed.map(({ duty, day, end = '' }) => `${duty} ${day - DAY_0} ${end}`);
      expect(lineage('policy-2')).toEqual(expect.arrayContaining(['remove 5 ', 'remove 5 refused']));
      expect(lineage('policy-1')).toEqual(['triage 14 ']);
    });

    it('stays due while one of them is here, and is due again where no exception took them in', () => {
      const two = into(new Life('x9').shown(['policy-2', 'policy-3']).on(1).does(MIRA, 'remove', { byDay: DAY_0 + 5 }).on(30), 'absorb', new Life().shown(['policy-1']));
      expect(due(away(two, 'policy-2', 31), 'remove')).toBe(DAY_0 + 5);
      expect(due(away(two, 'policy-3', 32), 'remove')).toBeUndefined();
      expect(due(two.on(33).shown(['policy-1', 'policy-2'], { untaken: [keyOf('policy-2')] }), 'remove')).toBe(DAY_0 + 5);
    });

    it('is not answered by what is decided of the others meanwhile', () => {
      const life = away(back(), 'policy-2', 31).does(JON, 'keep', { ...KEEP, endDay: DAY_0 + 60 }).does(ANA, 'review', REVIEW);
      expect(life.voids).toEqual([]);
      life.on(33).shown(['policy-1', 'policy-2'], { untaken: [keyOf('policy-2')] });
      expect([due(life, 'remove'), due(life, 'review')]).toEqual([DAY_0 + 5, DAY_0 + 61]);
    });
  });

  it('of what was approved before it was refused is granted nowhere, not by asking for it there either', () => {
    const from = approvedLife().on(5).does(PRIYA, 'askRiskAcceptance', { why: 'x' }).does(LENA, 'refuseRisk', { reason: 'x', byDay: DAY_0 + 20 });
    const life = into(from, 'splitOff', new Life('x2'));
    expect(life.does(PRIYA, 'request', REQUEST).refused).toEqual({ code: 'notNow', lifecycle: 'refused' });
    const merged = into(from, 'absorb', new Life().shown(['policy-8']).on(1).does(JON, 'keep', { ...KEEP, findings: findingsOf(['policy-8']) }).on(5).shown(['policy-7', 'policy-8']));
    expect(merged.does(JON, 'approve', { ...APPROVE, findings: merged.state.parts.seen?.findings ?? [] }).refused).toEqual({ code: 'notNow', lifecycle: 'refused' });
  });

  it('pauses nothing anew for a removal that was reported and refuted, or only reported, where the findings came from', () => {
    const reported = (): Life => new Life('x9').shown(['policy-2']).on(1).does(MIRA, 'remove', { byDay: DAY_0 + 5 }).on(6).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 6, text: 'x', gone: true });
    expect(into(reported().on(8).does(ANA, 'refute', { text: 'x' }), 'splitOff', new Life('x2')).state.parts.grants.pausedDays).toBe(3);
    expect(into(reported(), 'absorb', new Life().on(6).shown(['policy-1'])).state.parts.grants.pausedDays).toBe(8);
  });

  it('counts as severe as it did, until a reviewer rates it', () => {
    const from = new Life('x9').shown(['policy-2']).does(ANA, 'rateSeverity', { severity: 'critical' });
    const life = into(from, 'splitOff', new Life('x2'));
    expect(life.state.severity).toBe('critical');
    expect(life.does(ANA, 'rateSeverity', { severity: 'medium', reason: 'It alone is not.' }).state.severity).toBe('medium');
  });
});

describe('where findings came from', () => {
  it('is named straight and through others, whatever else the body holds', () => {
    expect(originKeysIn({ from: 'x1', lineage: { origins: [{ from: 'x2' }, { from: 'x3', only: ['k'] }] } })).toEqual(['x1', 'x2', 'x3']);
    for (const odd of [null, 'x', [], { from: 7 }, { lineage: null }, { lineage: { origins: 'x' } }, { lineage: { origins: [null, { from: 1 }, 'x'] } }] as Json[]) expect(originKeysIn(odd)).toEqual([]);
  });
});
