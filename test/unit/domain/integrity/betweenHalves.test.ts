import { betweenHalves, notGiven } from '../../../../src/domain/integrity/betweenHalves';
import { isoFromDay } from '../../../../src/domain/day/day';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import type { Known } from '../../../../src/domain/ledger/fold';
import { OTHER_ANSWER } from '../ledger/lawful';
import { ANA, APPROVE, DAY_0, findingsOf, KEEP, knowing, LENA, Life, MIRA, PRIYA, REQUEST } from '../ledger/life';
import { extended } from '../ledger/longer';

const TWO = findingsOf(['policy-1', 'policy-2']);
const keyOf = (policy: string): string => findingsOf([policy])[0]?.key ?? '';
const found = (): Life => new Life().shown(['policy-1', 'policy-2']).on(1);
/** The receiving half of a split, saying what was used until now. */
const takes = (from: Life): Life =>
  new Life('x2').on(from.today - DAY_0).does(ANA, 'splitOff', { from: 'x1', answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: findingsOf(['policy-2']) }), sinceDay: DAY_0, lineage: lineageOf(from.state, [keyOf('policy-2')]) });
const gives = (life: Life, day: number): Life => life.on(day).does(ANA, 'split', { findings: [keyOf('policy-2')], into: 'x2', reason: 'Its own.' });
const short = (from: Life, into: Life): unknown => betweenHalves(from.state, () => into.state).map((finding) => (finding.code === 'lineageShort' ? [finding.decision.act, finding.untaken] : finding.code));
const alone = (into: Life, from: Life): unknown => notGiven(into.state, () => from.state).map((finding) => (finding.code === 'notGiven' ? [finding.decision.act, finding.from] : finding.code));

describe('what was taken in long before it was given', () => {
  it('is named no more where it was taken back', () => {
    const from = found();
    const merged = takes(from).on(2).does(ANA, 'merge', { into: 'x1', reason: 'Back.' });
    expect([merged.voids, alone(merged, from)]).toEqual([[], []]);
    const both = (): Life => new Life('x2').shown(['policy-8']).on(2).does(ANA, 'absorb', { from: 'x1', answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: TWO }), sinceDay: DAY_0, lineage: lineageOf(from.state, undefined) });
    const apart = both().does(ANA, 'split', { findings: TWO.map(({ key }) => key), into: 'x3', reason: 'Back.' });
    const begun = (into: string): Life => new Life('x3').shown(['policy-1']).on(3).does(ANA, 'merge', { into, reason: 'Back.' });
    const told = (life: Life, into: string): readonly string[] => notGiven(life.state, (key) => (key === 'x3' ? begun(into) : from).state).map(({ code }) => code);
    expect([apart.voids, begun('x1').voids]).toEqual([[], []]);
    expect([told(apart, 'x1'), told(apart, 'x7'), told(both(), 'x1')]).toEqual([[], ['notGiven'], ['notGiven']]);
  });

  it('is nothing where half of a merge was taken back: what the other one used is charged to nothing that never left', () => {
    const from = found();
    const both = new Life('x2').shown(['policy-8']).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-8']) }).on(2).does(ANA, 'absorb', { from: 'x1', answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: TWO }), sinceDay: DAY_0, lineage: lineageOf(from.state, undefined) });
    const taken = (goes: Life, into: Life, act: 'splitOff' | 'absorb'): Life =>
      into.on(3).does(ANA, act, { from: goes.state.exceptionKey, answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: TWO }), sinceDay: DAY_0, lineage: lineageOf(goes.state, act === 'absorb' ? undefined : TWO.map(({ key }) => key)) });
    const begun = taken(both, new Life('x3'), 'splitOff');
    const [home, elsewhere] = [taken(begun, from, 'absorb'), taken(begun, new Life('x1').shown(['policy-7']), 'absorb')];
    begun.does(ANA, 'merge', { into: 'x1', reason: 'Back.' });
    expect([both.voids, begun.voids, home.voids, home.state.parts.grants.firstApprovalDay]).toEqual([[], [], [], undefined]);
    expect(short(begun, home)).toEqual([]);
    expect(elsewhere.state.parts.grants.firstApprovalDay).toBe(DAY_0);
  });

  it.each<[string, (from: Life) => Life, (both: Life) => Life]>([
    ['it was merged there for good, and opened again by hand', (from) => from.does(ANA, 'merge', { into: 'x2', reason: 'x' }).does(ANA, 'reopen', { reason: 'x' }), (both) => both],
    ['it was refused there', (from) => from, (both) => both.does(MIRA, 'remove', { byDay: DAY_0 + 30 })],
  ])('is noticed where half of a merge is said to be taken back, and %s', (_where, here, there) => {
    const from = found();
    const taken = (goes: Life, into: Life, act: 'splitOff' | 'absorb', more: object = {}): Life =>
      into.on(3).does(ANA, act, { from: goes.state.exceptionKey, answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: TWO }), sinceDay: DAY_0, lineage: { ...lineageOf(goes.state, act === 'absorb' ? undefined : TWO.map(({ key }) => key)), ...more } });
    const both = there(taken(from, new Life('x2').shown(['policy-8']).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-8']) }), 'absorb'));
    here(from.on(3));
    const begun = taken(both, new Life('x3'), 'splitOff');
    const [honest, understated] = [{}, { firstApprovalDay: undefined }].map((more): Life => {
      const life = new Life();
      life.decisions.push(...from.decisions);
      return taken(begun, life, 'absorb', more);
    });
    begun.does(ANA, 'merge', { into: 'x1', reason: 'Back.' });
    expect([from.voids, both.voids, begun.voids, honest?.voids, understated?.voids]).toEqual([[], [], [], [], []]);
    expect([honest, understated].map((home) => home && short(begun, home))).toEqual([[], [['merge', ['firstApproval']]]]);
  });

  it('is noticed where the rest was merged back by itself, and what was split off to be taken back never came home', () => {
    const from = found();
    const both = new Life('x2').shown(['policy-8']).on(2).does(ANA, 'absorb', { from: 'x1', answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: TWO }), sinceDay: DAY_0, lineage: lineageOf(from.state, undefined) });
    const apart = both.does(ANA, 'split', { findings: TWO.map(({ key }) => key), into: 'x3', reason: 'Back.', returns: 'x1' });
    const begun = new Life('x3').shown(['policy-1']);
    const rest = apart.does(ANA, 'merge', { into: 'x1', reason: 'Same cause.' });
    const told = (home: boolean): readonly string[] => notGiven(rest.state, (key) => (key !== 'x3' ? from : home ? begun.on(3).does(ANA, 'merge', { into: 'x1', reason: 'Back.' }) : begun).state).map(({ code }) => code);
    expect(rest.state.parts.standing?.lifecycle).toBe('merged');
    expect([told(false), told(true)]).toEqual([['notGiven'], []]);
  });

  it('is noticed where it was approved in between and that was not said there', () => {
    const from = found();
    const into = takes(from);
    gives(from.on(2).does(MIRA, 'keep', { ...KEEP, findings: TWO, endDay: DAY_0 + 90 }), 80);
    expect([from.voids, into.voids]).toEqual([[], []]);
    expect(short(from, into)).toEqual([['split', ['firstApproval']]]);
  });

  it('is noticed where an escalation was acknowledged in between and that was not said there', () => {
    const from = found();
    const into = takes(from);
    gives(from.on(20).does(ANA, 'escalate', { level: 'risk', reason: 'x' }).does(LENA, 'acknowledge', { who: MIRA, what: 'x', byDay: DAY_0 + 30 }), 21);
    expect([from.voids, into.voids]).toEqual([[], []]);
    expect(short(from, into)).toEqual([['split', ['acknowledged']]]);
  });

  const asked = (known?: Known): Life => new Life('x1', known).does(MIRA, 'request', { ...REQUEST, businessOwner: MIRA }).shown(['policy-1', 'policy-2']).on(1);
  const approved = (): Life => new Life().does(PRIYA, 'request', REQUEST).shown(['policy-1', 'policy-2']).on(1).does(MIRA, 'approve', { ...APPROVE, findings: TWO });

  it.each<[string, () => Life, (from: Life) => Life, string[]]>([
    ['an extension', approved, (from) => extended(from, 20, 80), ['extensions']],
    ['an approval by whoever asked', () => asked(knowing({ policy: { twoPersonMode: true } })), (from) => from.on(2).does(MIRA, 'approve', { ...APPROVE, findings: TWO, endDay: DAY_0 + 20 }), ['firstApproval', 'twoPerson']],
    ['an emergency', () => asked(), (from) => from.on(2).does(MIRA, 'declareEmergency', { untilDay: DAY_0 + 5, why: 'x' }), ['emergencies']],
    ['a pause for a removal that was none', approved, (from) => from.on(2).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 2, text: 'x', gone: true }).on(5).does(ANA, 'refute', { text: 'x' }), ['pauses']],
  ])('is noticed where %s was used in between, and no more once that is said there', (_what, begins, uses, untaken) => {
    const from = begins();
    const into = takes(from);
    uses(from);
    const again = takes(from);
    gives(from, 80);
    expect([from.voids, into.voids, again.voids]).toEqual([[], [], []]);
    expect(short(from, into)).toEqual([['split', untaken]]);
    expect(short(from, again)).toEqual([]);
    // Said twice: what it knew at best counts.
    const [said] = again.decisions;
    into.on(79).does(ANA, 'splitOff', said?.body as object);
    expect(into.voids).toEqual([]);
    expect(short(from, into)).toEqual([]);
  });

  it('is none where the other exception is there and never took it in: that is a finding of its own', () => {
    const from = gives(found().does(MIRA, 'keep', { ...KEEP, findings: TWO }), 20);
    expect(short(from, new Life('x2').shown(['policy-8']))).toEqual([]);
  });

  it('is whole where nothing was used in between, and where both halves are of one day', () => {
    const early = found();
    const into = takes(early);
    expect(short(gives(early, 30), into)).toEqual([]);
    const kept = found().does(MIRA, 'keep', { ...KEEP, findings: TWO });
    expect(short(gives(kept, 20), takes(kept))).toEqual([]);
    expect(short(kept, new Life('x2'))).toEqual([]);
  });
});

describe('what was taken in and not given', () => {
  it('is noticed until the other exception gives it away', () => {
    const from = found();
    const into = takes(from);
    expect(alone(into, from)).toEqual([['splitOff', 'x1']]);
    expect(alone(into, gives(from, 3))).toEqual([]);
    expect(alone(from, into)).toEqual([]);
  });

  it('is none where the taking has no effect, and where nothing is known of where it came from', () => {
    const from = found();
    const into = takes(from);
    expect(alone(into, new Life())).toEqual([]);
    const [taking] = into.decisions;
    const late = new Life('x2').shown(['policy-8']).on(1).does(ANA, 'splitOff', taking?.body as object);
    expect(late.refused).toMatchObject({ code: 'notNow' });
    expect(alone(late, from)).toEqual([]);
  });
});
