import { isoFromDay } from '../../../../src/domain/day/day';
import { lineageFindings, statesUntil } from '../../../../src/domain/integrity/lineageFindings';
import { judge } from '../../../../src/domain/judge/judge';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import { OTHER_ANSWER } from './lawful';
import { ANA, APPROVE, DAY_0, findingsOf, JON, KEEP, knowing, LENA, Life, MIRA, PRIYA, RAJ, REQUEST, REVIEW, SAM } from './life';
import { ACCEPT } from './states';

const KNOWN = knowing({ serviceOwner: SAM });
const TWO = ['policy-1', 'policy-2'];
const keysOf = (policies: readonly string[]): string[] => findingsOf(policies).map(({ key }) => key);
/** Two findings, accepted as a risk on day 4, to be signed again on day 180. */
const accepted = (): Life => new Life('x9', KNOWN).shown(TWO).on(1).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(TWO) }).on(3).does(SAM, 'askRiskAcceptance', { why: 'x' }).on(4).does(LENA, 'acceptRisk', ACCEPT);
const grown = (): Life => accepted().on(5).shown([...TWO, 'policy-3']);
const reported = (): Life => accepted().on(5).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 5, text: 'x', gone: true });

/** Findings go from one exception to another, as the portal moves them. */
function moved(from: Life, day: number, policies: readonly string[], into: Life = new Life('x2', KNOWN), act: 'splitOff' | 'absorb' = 'splitOff', less: object = {}): Life {
  const lineage = { ...lineageOf(from.state, act === 'absorb' ? undefined : keysOf(policies)), ...less };
  const origin = act === 'absorb' ? 'x2' : 'x9';
  return into.on(day).does(RAJ, act, { from: origin, answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: findingsOf(policies) }), sinceDay: DAY_0, lineage });
}

describe('what was an accepted risk before it was split off', () => {
  it.each([['grew', grown], ['was reported as removed', reported]])('is neither kept nor approved nor dismissed, where it %s', (_what, from) => {
    const life = (): Life => moved(from(), 6, ['policy-1']);
    const refusal = { code: 'acceptedElsewhere' };
    expect(life().voids).toEqual([]);
    expect(life().does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 80 }).refused).toEqual(refusal);
    expect(life().does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + 80 }).refused).toEqual(refusal);
    expect(life().does(ANA, 'proposeDismissal', { reason: 'byDesign', text: 'x' }).refused).toEqual(refusal);
  });

  it('is removed, or accepted anew by risk leadership, and is free of that then', () => {
    const life = (): Life => moved(grown(), 6, ['policy-1']).does(MIRA, 'takeControlSeat');
    const gone = life().does(MIRA, 'remove', { byDay: DAY_0 + 30 });
    expect([gone.voids, gone.lifecycle, gone.state.parts.owed.filter(({ duty }) => duty === 'triage')]).toEqual([[], 'refused', []]);
    const again = life().does(SAM, 'askRiskAcceptance', { why: 'x' }).does(LENA, 'acceptRisk', ACCEPT);
    expect([again.voids, again.lifecycle, again.state.parts.owed.filter(({ duty }) => duty === 'triage')]).toEqual([[], 'acceptedRisk', []]);
  });

  it('is answered by the day on which it had to be signed again: a split gives no time', () => {
    const day = judge(grown().state, DAY_0 + 5).dues.find(({ duty }) => duty === 'sign')?.day;
    expect(day).toBeDefined();
    expect(judge(moved(grown(), 15, ['policy-1']).state, DAY_0 + 15).dues).toContainEqual({ duty: 'triage', of: 'controlOwner', day });
  });

  it('is found for the first time where it was what grew', () => {
    expect(moved(grown(), 6, ['policy-3']).does(JON, 'keep', { ...KEEP, findings: findingsOf(['policy-3']) }).refused).toBeUndefined();
  });

  it('is so through a second split, and merged into an approval it lapses that, which nobody approves again', () => {
    const x2 = (): Life => moved(grown(), 6, ['policy-1']);
    expect(moved(x2(), 7, ['policy-1'], new Life('x3', KNOWN)).does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 80 }).refused).toEqual({ code: 'acceptedElsewhere' });
    const other = (policies: readonly string[]): Life => moved(x2(), 7, ['policy-1'], new Life('x1', KNOWN).shown(policies).on(1).does(JON, 'keep', { ...KEEP, findings: findingsOf(policies) }), 'absorb');
    for (const policies of [['policy-8'], ['policy-1']]) {
      const merged = (): Life => other(policies);
      const findings = findingsOf([...new Set([...policies, 'policy-1'])]);
      expect([merged().voids, merged().lifecycle]).toEqual([[], 'lapsed']);
      expect(merged().does(JON, 'approve', { ...APPROVE, findings }).refused).toEqual({ code: 'acceptedElsewhere' });
      expect(merged().on(61).does(ANA, 'review', REVIEW).does(SAM, 'askRenewal', { untilDay: DAY_0 + 80, changed: 'x' }).does(JON, 'grantRenewal', { endDay: DAY_0 + 80, findings }).refused).toEqual({ code: 'acceptedElsewhere' });
      expect(merged().does(JON, 'remove', {}).refused).toBeUndefined();
    }
  });

  it('holds up nothing else once reports show it no more, and is so again when one does', () => {
    const other = (): Life => moved(moved(grown(), 6, ['policy-1']), 7, ['policy-1'], new Life('x1', KNOWN).shown(['policy-8']).on(1).does(JON, 'keep', { ...KEEP, findings: findingsOf(['policy-8']) }), 'absorb').on(8);
    const reports = (life: Life, day: number, more: object): Life => life.on(day).does(ANA, 'answerChanged', encodeAnswer({ ...OTHER_ANSWER, reportKey: `report-${day}`, ranOn: isoFromDay(DAY_0 + day), source: 'scubagear', findings: [], ...more }) as object, { exceptionKey: 'x2', base: [] });
    const gone = (): Life => reports(other(), 8, { gone: keysOf(['policy-1']) });
    const due = (life: Life): readonly string[] => judge(life.state, life.today).dues.map(({ duty }) => duty);
    const approve = (life: Life, policies: readonly string[]): Life => life.does(JON, 'approve', { ...APPROVE, findings: findingsOf(policies), endDay: DAY_0 + 45 });
    const approved = approve(gone(), ['policy-8']);
    expect([approved.voids, approved.lifecycle, due(approved).includes('triage')]).toEqual([[], 'approved', false]);
    const back = reports(approved, 9, { findings: findingsOf(['policy-1']) });
    expect([back.lifecycle, due(back).includes('triage')]).toEqual(['lapsed', true]);
    expect(approve(back, ['policy-8', 'policy-1']).refused).toEqual({ code: 'acceptedElsewhere' });
    const untold = reports(other(), 8, { untold: [{ key: keysOf(['policy-1'])[0], reason: 'notLooked' }] });
    expect(approve(untold, ['policy-8', 'policy-1']).refused).toEqual({ code: 'acceptedElsewhere' });
  });

  it.each([['is shown again', 22], ['is shown once the dismissal is over', 500]])('is no less so after a dismissal while no report showed it: it %s', (_when, day) => {
    const about = (life: Life, on: number, more: object): Life => life.on(on).does(RAJ, 'answerChanged', encodeAnswer({ ...OTHER_ANSWER, source: 'ScubaGear', reportKey: `report-${on}`, ranOn: isoFromDay(DAY_0 + on), findings: [], ...more }) as object, { exceptionKey: 'x2', base: [] });
    const life = moved(moved(grown(), 6, ['policy-1']), 7, ['policy-1'], new Life('x1', KNOWN).shown(['policy-8']), 'absorb');
    about(life, 8, { gone: keysOf(['policy-1']) }).on(20).does(RAJ, 'proposeDismissal', { reason: 'byDesign', text: 'x' }).on(21).does(JON, 'confirmDismissal');
    expect([life.voids, life.lifecycle]).toEqual([[], 'dismissed']);
    about(life, day, { findings: findingsOf(['policy-1']) }).on(day + 1);
    expect(life.does(JON, 'keep', { ...KEEP, findings: life.state.parts.seen?.findings ?? [], endDay: DAY_0 + day + 20 }).refused).toEqual({ code: 'acceptedElsewhere' });
  });

  it('is asked of a lineage that leaves it out, and that makes it up', () => {
    const said = (from: Life, owed: readonly object[]): readonly string[] => {
      const hand = moved(from, 6, ['policy-1'], new Life('x2', KNOWN), 'splitOff', { owed });
      return lineageFindings(hand.state, (_key, atMs) => statesUntil(from.state, atMs)).flatMap((found) => (found.code === 'lineageShort' ? found.untaken : found.code === 'lineageMore' ? found.claimed : []));
    };
    const { owed } = lineageOf(grown().state, keysOf(['policy-1']));
    expect(said(grown(), owed)).not.toContain('due');
    expect(said(grown(), owed.filter(({ end }) => end !== 'accepted'))).toContain('due');
    const kept = new Life('x9', KNOWN).shown(TWO).on(1).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(TWO) });
    const honest = lineageOf(kept.state, keysOf(['policy-1'])).owed;
    expect(said(kept, honest)).not.toContain('due');
    expect(said(kept, [...honest, { duty: 'triage', day: DAY_0 + 90, end: 'accepted' }])).toContain('due');
  });
});
