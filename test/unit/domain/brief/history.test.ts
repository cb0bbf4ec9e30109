import * as fc from 'fast-check';
import { historyOf, type Span } from '../../../../src/domain/brief/history';
import type { Day } from '../../../../src/domain/day/day';
import { judge } from '../../../../src/domain/judge/judge';
import { fold } from '../../../../src/domain/ledger/fold';
import { anyStory, played, REGISTER } from '../ledger/anyLife';
import { ANA, Life, MIRA } from '../ledger/life';

const within = (spans: readonly Span[], day: Day): boolean => spans.some(([from, until]) => day >= from && (until === undefined || day < until));

describe('what happened so far', () => {
  test('counts an exception on every earlier day as the register counted it on that day', () => {
    fc.assert(
      fc.property(anyStory({ longGaps: true }), fc.double({ min: 0, max: 1, noNaN: true }), (story, share) => {
        const { decisions, state, today } = played(story);
        const first = decisions[0]?.createdDay ?? today;
        const day = Math.floor(first + (today - first) * share);
        const then = fold(decisions.filter(({ createdDay }) => createdDay <= day), state.exceptionKey, REGISTER);
        const { open, past, accepted } = historyOf(state);
        const judged = judge(then, day);
        expect({ open: within(open, day), accepted: within(accepted, day) }).toEqual({ open: judged.isOpen, accepted: then.parts.standing?.lifecycle === 'acceptedRisk' });
        // What is late since the last decision follows from the dues.
        if (day < (decisions[decisions.length - 1]?.createdDay ?? 0)) expect(within(past, day)).toBe(judged.pastTolerance);
      }),
      { numRuns: 150 },
    );
  });

  test('spans follow each other and do not touch', () => {
    fc.assert(
      fc.property(anyStory({ longGaps: true }), (story) => {
        const { open, past, accepted } = historyOf(played(story).state);
        for (const spans of [open, past, accepted]) {
          spans.forEach(([from, until], at) => {
            const [next] = spans[at + 1] ?? [];
            expect(until === undefined || from < until).toBe(true);
            if (next !== undefined) expect(until as Day).toBeLessThan(next);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('tells how long what was found waited for its answer, and which reviews came in time', () => {
    const life = new Life().shown().on(2).does(ANA, 'assign', { controlOwner: { login: MIRA.login, name: MIRA.name } });
    const findings = life.state.parts.seen?.findings ?? [];
    life.on(5).does(MIRA, 'keep', { findings, endDay: life.today + 20, controls: [], plan: 'x', category: 'unclassified' });
    life.on(12).does(ANA, 'review', { needed: 'yes', end: 'right', controls: 'work', text: 'x' });
    const { answers, reviews } = historyOf(life.state);
    const begun = life.decisions[0]?.createdDay ?? NaN;
    expect(answers).toEqual([{ sinceDay: begun, dueDay: expect.any(Number), onDay: begun + 5 }]);
    expect(reviews).toHaveLength(1);
    expect(reviews[0]?.onDay).toBe(begun + 12);
    expect(reviews[0]?.dueDay).toBeGreaterThan(begun + 12);
  });
});
