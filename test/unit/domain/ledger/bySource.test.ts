import fc from 'fast-check';
import { isoFromDay } from '../../../../src/domain/day/day';
import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import { isSeen } from '../../../../src/domain/ledger/acts/effects';
import type { Answer } from '../../../../src/domain/ledger/answer';
import { coveredSetting } from './decisions';
import { ANA, DAY_0, KEEP, Life, MIRA, REVIEW } from './life';

const KEY = (policy: string): string => `tenant|${policy}|userExcluded|user-1`;
const at = (policy: string, ...extent: string[]): Answer['findings'][number] => coveredSetting(policy, { extent });
const keys = (life: Life): readonly string[] => (life.state.parts.seen?.findings ?? []).map(({ settingId }) => settingId);

/** Found by ScubaGear and approved as it was. */
function approvedBy(...findings: Answer['findings']): Life {
  return new Life().shown([], { source: 'ScubaGear', findings }).on(1).does(MIRA, 'keep', { ...KEEP, findings });
}

describe('two tools that look at one exception', () => {
  it('on different days are no growth: the second says in its own way how far it reaches', () => {
    const life = approvedBy(at('policy-1', 'Microsoft Graph: Mail.Send (Application)')).on(5).shown([], { source: 'Maester', findings: [at('policy-1', 'Mail.Send')] });
    expect(life.lifecycle).toBe('approved');
    expect(life.on(6).shown([], { source: 'ScubaGear', findings: [at('policy-1', 'Microsoft Graph: Mail.Send (Application)')] }).lifecycle).toBe('approved');
    expect(life.on(9).shown([], { source: 'Maester', findings: [at('policy-1', 'Mail.Send', 'Files.Read')] }).lifecycle).toBe('lapsed');
  });

  it('a tool that says less takes nothing away, and a hole that only it shows is growth', () => {
    const both = approvedBy(at('policy-1', 'a', 'b')).on(3).shown([], { source: 'Maester', findings: [at('policy-1', 'a')] });
    expect(both.state.parts.seen?.findings).toMatchObject([{ extent: ['a', 'b'] }]);
    expect(both.on(4).shown([], { source: 'Maester', findings: [at('policy-1', 'a'), at('policy-2')] }).state.parts.lapse?.added).toEqual([KEY('policy-2')]);
  });

  it('what one tool alone says is there once and in order, however it says it', () => {
    const life = new Life().shown([], { source: 'ScubaGear', findings: [{ ...at('policy-1', 'b', 'a', 'b'), controls: ['d', 'c'] }, at('policy-2', 'x', 'y')] });
    expect(life.state.parts.seen?.findings).toMatchObject([{ extent: ['a', 'b'], controls: ['c', 'd'] }, { extent: ['x', 'y'] }]);
  });

  it('an exception called what every object answers to has just the sources that spoke of it', () => {
    const life = new Life('constructor').shown([], { source: 'ScubaGear', findings: [at('policy-1')] }).on(1).shown([], { source: '', findings: [], gone: [KEY('policy-1')] });
    expect(Object.keys(life.state.parts.seen?.sources ?? {})).toEqual(['constructor ScubaGear']);
  });

  it('what one tool does not show stays as the other showed it', () => {
    const life = approvedBy(at('policy-1'), at('policy-2')).on(5).shown([], { source: 'Maester', findings: [at('policy-1')] });
    expect(keys(life)).toEqual(['policy-1', 'policy-2']);
  });

  it('the newest look counts: gone on a later day than it was shown is gone, in any order of reading', () => {
    const shows = (life: Life): Life => life.shown([], { source: 'Maester', findings: [at('policy-1')], ranOn: isoFromDay(DAY_0 + 2) });
    const misses = (life: Life): Life => life.shown([], { source: 'ScubaGear', findings: [], gone: [KEY('policy-1')], verdict: 'notSeen', ranOn: isoFromDay(DAY_0 + 4) });
    for (const read of [(life: Life) => misses(shows(life.on(10))), (life: Life) => shows(misses(life.on(10)))]) expect(keys(read(approvedBy(at('policy-1'))))).toEqual([]);
    expect(keys(misses(approvedBy(at('policy-1')).on(10)).shown([], { source: 'Maester', findings: [at('policy-1')], ranOn: isoFromDay(DAY_0 + 4) }))).toEqual(['policy-1']);
  });
});

describe('a policy that is gone or off', () => {
  it('counts from the day on which a report found it so, whatever an older report of another tool showed', () => {
    const policyGone = { source: 'ScubaGear', findings: [], untold: [{ key: KEY('policy-1'), reason: 'policyGone', why: [] }], verdict: 'cannotTell', ranOn: isoFromDay(DAY_0 + 6) } as const;
    const life = approvedBy(at('policy-1')).on(10).shown([], { source: 'Maester', findings: [at('policy-1')], ranOn: isoFromDay(DAY_0 + 3) }).shown([], policyGone);
    expect(life.state.parts.seen?.untold).toMatchObject([{ reason: 'policyGone' }]);
    const notLooked = { ...policyGone, untold: [{ key: KEY('policy-1'), reason: 'notLooked', why: [{ code: 'listEmpty' as const }] }] } as const;
    expect(approvedBy(at('policy-1')).on(10).shown([], { source: 'Maester', findings: [at('policy-1')], ranOn: isoFromDay(DAY_0 + 3) }).shown([], notLooked).state.parts.seen?.untold).toEqual([]);
  });
});

describe('a report that no longer shows something', () => {
  const gone = { source: 'ScubaGear', findings: [], gone: [KEY('policy-1')], verdict: 'notSeen' } as const;
  const untold = { source: 'ScubaGear', findings: [], untold: [{ key: KEY('policy-1'), reason: 'policyGone', why: [] }], verdict: 'cannotTell' } as const;

  it('closes nothing: looked for in vain, it stands as it was decided, and nothing is shown', () => {
    const life = approvedBy(at('policy-1')).on(5).shown([], gone);
    expect(life.lifecycle).toBe('approved');
    expect([isSeen(life.state.parts), registerRowOf(life.state)?.brief.told?.['ScubaGear']?.verdict]).toEqual([false, 'notSeen']);
  });

  it('that cannot tell leaves it there, with the day on which it was last shown', () => {
    const life = approvedBy(at('policy-1')).on(5).shown([], untold);
    expect(keys(life)).toEqual(['policy-1']);
    expect(life.state.parts.seen).toMatchObject({ ranOnDay: DAY_0 + 5, shownOnDay: undefined, untold: [{ reason: 'policyGone', shownOnDay: DAY_0 }] });
  });

  it('lets its removal be verified, and one that shows it since does not', () => {
    const reported = (): Life => approvedBy(at('policy-1')).on(2).does(ANA, 'review', REVIEW).on(3).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 3, text: 'Taken out.', gone: true });
    expect(reported().lifecycle).toBe('removalReported');
    expect(reported().on(5).shown([], gone).does(ANA, 'verifyRemoved', { text: 'Gone.' }).lifecycle).toBe('closed');
    expect(reported().on(5).shown([], untold).does(ANA, 'verifyRemoved', { text: 'Gone.' }).refused).toBeUndefined();
    expect(reported().on(5).shown([], { source: 'ScubaGear', findings: [at('policy-1')] }).does(ANA, 'verifyRemoved', { text: 'Gone.' }).refused).toEqual({ code: 'reportShowsIt', ranOnDay: DAY_0 + 5 });
  });

  it('and is not answered at all is not told, never gone', () => {
    const life = approvedBy(at('policy-1'), at('policy-2')).on(5).shown([], { source: 'ScubaGear', findings: [at('policy-1')] });
    expect(keys(life)).toEqual(['policy-1', 'policy-2']);
    expect(life.state.parts.seen?.untold).toMatchObject([{ finding: { settingId: 'policy-2' }, reason: 'notAsked' }]);
  });

  it('says nothing of what is closed', () => {
    const closed = approvedBy(at('policy-1')).on(3).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 3, text: 'Out.', gone: true }).on(4).does(ANA, 'verifyRemoved', { text: 'Gone.' });
    const before = closed.state.parts;
    expect(closed.on(9).shown([], gone).state.parts).toEqual(before);
  });
});

describe('a report from a day to come', () => {
  it('does not make the reports after it older', () => {
    const life = approvedBy(at('policy-1')).on(5).shown([], { source: 'ScubaGear', findings: [at('policy-1')], ranOn: '2031-01-01' });
    expect(life.on(6).shown([], { source: 'ScubaGear', findings: [at('policy-1'), at('policy-2')] }).lifecycle).toBe('lapsed');
  });
});

describe('answers of before tools were named', () => {
  it('count as of whatever tool speaks next, and an own register gives way too', () => {
    const old = new Life().shown(['policy-1']).on(3).shown([], { source: 'ScubaGear', findings: [at('policy-1')] });
    expect(Object.keys(old.state.parts.seen?.sources ?? {})).toEqual(['x1 ScubaGear']);
    const own = new Life().shown([], { source: 'Own register', findings: [at('as they call it')] }).on(3).shown([], { source: 'ScubaGear', findings: [at('policy-1')] });
    expect(keys(own)).toEqual(['policy-1']);
  });
});

describe('whatever tools answer', () => {
  const POLICIES = ['policy-1', 'policy-2', 'policy-3'];
  const answer = fc.record({ day: fc.integer({ min: 1, max: 8 }), tool: fc.constantFrom('ScubaGear', 'Maester', 'Microsoft Graph'), shown: fc.subarray(POLICIES), gone: fc.subarray(POLICIES), untold: fc.subarray(POLICIES) });

  it('what was shown is shown until a tool says that it looked and did not find it', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 8 }), (answers) => {
        const life = approvedBy(at('policy-1'), at('policy-2')).on(9);
        const everGone = new Set<string>();
        for (const { day, tool, shown, gone, untold } of answers) {
          const missing = gone.filter((policy) => !shown.includes(policy));
          const doubted = untold.filter((policy) => !shown.includes(policy) && !missing.includes(policy));
          if (shown.length + missing.length + doubted.length === 0) continue;
          for (const policy of missing) everGone.add(policy);
          life.shown([], { source: tool, ranOn: isoFromDay(DAY_0 + day), findings: shown.map((policy) => at(policy)), gone: missing.map(KEY), untold: doubted.map((policy) => ({ key: KEY(policy), reason: 'notLooked', why: [{ code: 'listEmpty' as const }] })), verdict: 'documented' });
        }
        expect(life.voids).toEqual([]);
        for (const policy of ['policy-1', 'policy-2']) if (!everGone.has(policy)) expect(keys(life)).toContain(policy);
        expect(['approved', 'lapsed']).toContain(life.lifecycle);
      }),
      { numRuns: 150 },
    );
  });
});
