import fc from 'fast-check';
import { isoFromDay } from '../../../../src/domain/day/day';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { toldBySource } from '../../../../src/domain/ledger/bySource';
import type { Answer } from '../../../../src/domain/ledger/answer';
import type { Json } from '../../../../src/domain/ledger/canonical';
import { shownSecretEnd } from '../../../../src/domain/ledger/shownSecretEnd';
import { coveredSetting } from './decisions';
import { OTHER_ANSWER } from './lawful';
import { ANA, DAY_0, JON, KEEP, Life, MIRA } from './life';

const keyOf = (policy: string): string => `tenant|${policy}|userExcluded|user-1`;
const at = (policy: string, ...extent: string[]): Answer['findings'][number] => coveredSetting(policy, { extent });
const shows = (life: Life, day: number, source: string, ...findings: Answer['findings']): Life => life.on(day).shown([], { source, findings });
const extents = (life: Life): readonly (readonly [string, readonly string[]])[] => (life.state.parts.seen?.findings ?? []).map(({ settingId, extent }) => [settingId, extent]);
const shownIn = (life: Life, day: number): number | undefined => {
  const end = shownSecretEnd(life.state.parts.seen, DAY_0 + day);
  return end === undefined ? undefined : end - DAY_0;
};

/** What another exception had of them goes home, as the portal writes it: one answer without the name of a tool. */
function comesBack(life: Life, day: number, findings: Answer['findings'], more: object = {}, from = 'x2'): Life {
  const answer = { ...OTHER_ANSWER, source: '', reportKey: `report-${day}`, ranOn: isoFromDay(DAY_0 + day), findings, ...more } as unknown as Json;
  return life.on(day).does(ANA, 'absorb', { from, answer, sinceDay: DAY_0, lineage: lineageOf({ parts: life.state.parts, policy: life.state.policy }, findings.map(({ key }) => key)) });
}

const goesInto = (into: string, life: Life, day: number, ...policies: string[]): Life => life.on(day).does(ANA, 'split', { findings: policies.map(keyOf), into, reason: 'Its own.' });
const goes = (life: Life, day: number, ...policies: string[]): Life => goesInto('x2', life, day, ...policies);

/** Two settings of one tool, of which the second was with another exception for some days and reaches farther since. */
function back(): Life {
  const life = goes(shows(new Life(), 0, 'ScubaGear', at('policy-1'), at('policy-2', 'a')), 1, 'policy-2');
  return comesBack(life, 3, [at('policy-2', 'a', 'b')], { severity: 'critical', secretEndsOn: isoFromDay(DAY_0 + 90) });
}

describe('what came back from another exception', () => {
  it('reaches as far as the next report of a tool says, and no farther', () => {
    expect(extents(back())).toEqual([['policy-1', []], ['policy-2', ['a', 'b']]]);
    const life = shows(back(), 5, 'ScubaGear', at('policy-1'), at('policy-2', 'a'));
    expect(extents(life)).toEqual([['policy-1', []], ['policy-2', ['a']]]);
    expect(Object.keys(life.state.parts.seen?.sources ?? {})).toEqual(['x1 ScubaGear']);
  });

  it('and grows again later, has outgrown what was approved meanwhile', () => {
    const life = shows(back(), 5, 'ScubaGear', at('policy-1'), at('policy-2', 'a'));
    life.on(6).does(JON, 'keep', { ...KEEP, findings: life.state.parts.seen?.findings ?? [], endDay: DAY_0 + 40 });
    expect([life.refused, life.lifecycle]).toEqual([undefined, 'approved']);
    expect(shows(life, 8, 'ScubaGear', at('policy-1'), at('policy-2', 'a', 'b')).state.parts.lapse?.added).toEqual([keyOf('policy-2')]);
  });

  it.each(['ScubaGear', 'Maester'])('is not told for the first time by %s, which speaks next: what it shows more is growth', (tool) => {
    const life = back().on(4).does(JON, 'keep', { ...KEEP, findings: [at('policy-1'), at('policy-2', 'a', 'b')], endDay: DAY_0 + 20 });
    expect(life.lifecycle).toBe('approved');
    expect(shows(life, 5, tool, at('policy-1'), at('policy-2', 'a', 'c')).lifecycle).toBe('lapsed');
  });

  it('is gone where the next report looked for it in vain, and not told where that cannot tell', () => {
    const says = (more: Partial<Answer>): Life => back().on(5).shown([], { source: 'ScubaGear', findings: [at('policy-1')], ...more });
    expect(extents(says({ gone: [keyOf('policy-2')] }))).toEqual([['policy-1', []]]);
    const untold = says({ untold: [{ key: keyOf('policy-2'), reason: 'notLooked', why: [] }] });
    expect(untold.state.parts.seen?.untold).toMatchObject([{ finding: { key: keyOf('policy-2'), extent: ['a', 'b'] }, reason: 'notLooked' }]);
  });

  it('stays as it came where the next report does not speak of it, or is from before', () => {
    expect(extents(back().on(5).shown([], { source: 'Maester', findings: [at('policy-1')] }))).toEqual([['policy-1', []], ['policy-2', ['a', 'b']]]);
    expect(extents(back().on(5).shown([], { source: 'Maester', findings: [at('policy-2', 'a')], ranOn: isoFromDay(DAY_0 + 2) }))).toEqual([['policy-1', []], ['policy-2', ['a', 'b']]]);
  });

  it('has the end of the secret that the next report tells, and the severity of what is left', () => {
    expect([shownIn(back(), 5), back().state.severity]).toEqual([90, 'critical']);
    const life = back().on(5).shown([], { source: 'ScubaGear', findings: [at('policy-1'), at('policy-2', 'a')], secretEndsOn: isoFromDay(DAY_0 + 200) });
    expect(shownIn(life, 6)).toBe(200);
    expect(Object.values(life.state.parts.seen?.sources ?? {}).map(({ severity }) => severity)).toEqual(['medium']);
    expect(shownIn(shows(back(), 5, 'ScubaGear', at('policy-2', 'a')), 6)).toBe(90);
  });

  it('and is spoken of in part has the severity of the rest', () => {
    const both = goes(shows(new Life(), 0, 'ScubaGear', at('policy-1'), at('policy-2'), at('policy-3')), 1, 'policy-2', 'policy-3');
    const life = comesBack(both, 3, [{ ...at('policy-2'), severity: 'critical' }, at('policy-3')], { severity: 'critical' });
    shows(life, 5, 'Maester', at('policy-1'), at('policy-2'));
    expect(Object.values(life.state.parts.seen?.sources ?? {}).find(({ tool }) => tool === '')).toMatchObject({ severity: 'high', findings: [{ settingId: 'policy-3' }] });
  });

  it('gives way to nothing that is contradicted', () => {
    const life = shows(back(), 5, 'ScubaGear', at('policy-1'), at('policy-2', 'a'));
    const answer = life.decisions[life.decisions.length - 1]?.key;
    life.does(MIRA, 'stampContradicted', { decision: answer, list: 'Observations', export: 'hash', loggedAs: 'somebody@contoso.example' });
    expect(extents(life)).toEqual([['policy-1', []], ['policy-2', ['a', 'b']]]);
  });
});

describe('what a tool said of findings that went to another exception', () => {
  it('is said again by its next report, since there nobody knows which tool showed what', () => {
    const life = goes(shows(new Life(), 0, 'ScubaGear', at('policy-1'), at('policy-2')), 1, 'policy-2');
    const told = (): unknown => toldBySource(life.state.parts, 'x1')['ScubaGear']?.contested;
    expect(told()).toBe(true);
    shows(life, 2, 'ScubaGear', at('policy-1'), at('policy-2'));
    expect(told()).toBeUndefined();
  });

  it('is the same as before where the next report says the same', () => {
    const life = shows(new Life(), 0, 'ScubaGear', at('policy-1'), at('policy-2'));
    const hash = (): unknown => toldBySource(life.state.parts, 'x1')['ScubaGear']?.hash;
    const before = hash();
    shows(goes(life, 1, 'policy-2'), 2, 'ScubaGear', at('policy-1'), at('policy-2'));
    expect([hash(), extents(life)]).toEqual([before, [['policy-1', []]]]);
  });
});

describe('what another exception gave in several parts', () => {
  const received = (life: Life, day: number, findings: Answer['findings'], ranOn = day): Life => comesBack(life, day, findings, { ranOn: isoFromDay(DAY_0 + ranOn) });

  const found = (): Life => new Life().shown([], { findings: [at('policy-9')] });
  const there = (life: Life): ReturnType<typeof extents> => extents(life).filter(([policy]) => policy !== 'policy-9');

  it('is all here: no part takes the place of one that came before', () => {
    const life = received(received(found(), 1, [at('policy-1')]), 3, [at('policy-2')]);
    expect(extents(life).map(([policy]) => policy)).toEqual(['policy-1', 'policy-2', 'policy-9']);
    // Nor one that was written from what its author had seen longer ago.
    expect(extents(received(life, 4, [at('policy-3')], 0)).map(([policy]) => policy)).toEqual(['policy-1', 'policy-2', 'policy-3', 'policy-9']);
  });

  it('was granted, and has outgrown that with what comes on top of it', () => {
    const life = received(found(), 1, [at('policy-1')]).on(2).does(MIRA, 'keep', { ...KEEP, findings: [at('policy-1'), at('policy-9')], endDay: DAY_0 + 20 });
    expect(received(life, 3, [at('policy-2')]).state.parts).toMatchObject({ lapse: { added: [keyOf('policy-2')] }, scope: { findings: [{ key: keyOf('policy-1') }, { key: keyOf('policy-9') }] } });
    expect(received(life, 4, [at('policy-1', 'farther')]).state.parts.lapse?.added).toEqual([keyOf('policy-1'), keyOf('policy-2')]);
    const own = found().on(2).does(MIRA, 'keep', { ...KEEP, findings: [at('policy-9')], endDay: DAY_0 + 20 });
    expect(received(own, 3, [at('policy-9', 'farther')]).state.parts.lapse?.added).toEqual([keyOf('policy-9')]);
  });

  it('says of one finding what the part that came last says, and gives way as far as a report speaks of it', () => {
    const life = received(received(found(), 1, [at('policy-1', 'a'), at('policy-2')]), 3, [at('policy-1', 'b')]);
    expect(there(life)).toEqual([['policy-1', ['b']], ['policy-2', []]]);
    life.on(5).does(ANA, 'answerChanged', { ...OTHER_ANSWER, source: 'ScubaGear', ranOn: isoFromDay(DAY_0 + 5), findings: [at('policy-1', 'c')] }, { exceptionKey: 'x2', base: [] });
    expect(there(life)).toEqual([['policy-1', ['c']], ['policy-2', []]]);
    life.on(6).does(ANA, 'answerChanged', { ...OTHER_ANSWER, source: 'ScubaGear', ranOn: isoFromDay(DAY_0 + 6), findings: [at('policy-1', 'c')], gone: [keyOf('policy-2')] }, { exceptionKey: 'x2', base: [] });
    expect(there(life)).toEqual([['policy-1', ['c']]]);
  });

  it('is gone where a tool of that one looked for it in vain, whatever it showed before', () => {
    const life = received(found(), 1, [at('policy-1'), at('policy-2')]);
    const looked = { ...OTHER_ANSWER, source: 'ScubaGear', ranOn: isoFromDay(DAY_0 + 5), findings: [], gone: [keyOf('policy-1')] };
    expect(there(life.on(5).does(ANA, 'answerChanged', looked, { exceptionKey: 'x2', base: [] })).map(([policy]) => policy)).toEqual(['policy-2']);
  });

  it('only shows: nobody says of anything that it is gone by moving something else', () => {
    const life = received(found(), 1, [at('policy-1'), at('policy-2')]);
    expect(there(comesBack(life, 3, [at('policy-2')], { gone: [keyOf('policy-1')], source: 'ScubaGear' })).map(([policy]) => policy)).toEqual(['policy-1', 'policy-2']);
  });
});

const TOOLS = ['ScubaGear', 'Maester'] as const;
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ tool: fc.constantFrom(...TOOLS), extent: fc.subarray(['a', 'b', 'c'], { minLength: 1 }) }) },
  { weight: 3, arbitrary: fc.constant('move' as const) },
);

describe('whatever is split off and taken back between', () => {
  it('two tools that spoke since show the union of what each last said', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        const life = new Life();
        const last: Record<string, readonly string[]> = {};
        const says = (tool: string, extent: readonly string[], day: number): void => {
          last[tool] = extent;
          shows(life, day, tool, at('policy-1'), at('policy-2', ...extent));
        };
        for (const tool of TOOLS) says(tool, ['a'], 0);
        let isAway = false;
        let there: readonly string[] = [];
        // Each split begins another exception.
        let other = 'x2';
        const moves = (day: number): void => {
          if (isAway) comesBack(life, day, [at('policy-2', ...there)], {}, other);
          else goesInto((other = `y${day}`), life, day, 'policy-2');
          isAway = !isAway;
        };
        steps.forEach((each, nth) => {
          there = [...new Set(Object.values(last).flat())].sort();
          if (each === 'move') moves(nth + 1);
          else says(each.tool, each.extent, nth + 1);
        });
        const day = steps.length + 2;
        there = [...new Set(Object.values(last).flat())].sort();
        if (isAway) moves(day);
        // One tool alone speaks again: what the other said last is known all the same.
        says('ScubaGear', last['ScubaGear'] ?? [], day + 1);
        expect(life.voids).toEqual([]);
        expect(extents(life)).toEqual([['policy-1', []], ['policy-2', [...new Set(Object.values(last).flat())].sort()]]);
      }),
      { numRuns: 200 },
    );
  });
});
