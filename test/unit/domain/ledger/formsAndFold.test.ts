import fc from 'fast-check';
import { ACT_NAMES } from '../../../../src/domain/ledger/acts/acts';
import type { Json } from '../../../../src/domain/ledger/canonical';
import { fold } from '../../../../src/domain/ledger/fold';
import { actRefusal, formRefusals } from '../../../../src/domain/ledger/refusal';
import { trial } from '../../../../src/domain/ledger/trial';
import { anyStory, bodyFor, CAST, doingOf, played, REGISTER } from './anyLife';
import { MIRA } from './life';
import { LIVES } from './states';

const anyBody = fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.jsonValue() }, { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('endDay', 'text', 'findings', 'to', 'byDay', 'reason'), fc.jsonValue()) });

describe('what a form says of an act', () => {
  it('is what the ledger makes of it, sent now by somebody who has seen everything: the same reason or none', () => {
    fc.assert(
      fc.property(anyStory({ bases: true, most: 12 }), fc.array(fc.tuple(fc.constantFrom(...ACT_NAMES), fc.constantFrom(...CAST), fc.nat(9999), anyBody), { minLength: 10, maxLength: 10 }), (story, tries) => {
        const life = played(story);
        const { state } = life;
        for (const [act, author, seed, body] of tries) {
          const doing = doingOf(life, author, REGISTER, state.parts);
          const written = (body === undefined ? bodyFor(act, doing, seed) : { ...bodyFor(act, doing, seed), ...(body as object) }) as Json;
          const refusals = formRefusals(doing, act, written);
          life.does(author, act, written as object);
          const made = life.decisions.pop();
          const after = fold([...life.decisions, ...(made ? [made] : [])], 'x1', REGISTER);
          const entry = after.entries.find(({ decision }) => decision.key === made?.key);
          // What is contradicted may be this one or any other: a story of its own.
          if (act === 'stampContradicted') continue;
          expect(entry?.void).toEqual(refusals[0]);
          expect(refusals.length > 0).toBe(entry?.void !== undefined);
          const refused = actRefusal(doing, act);
          if (refused) expect(refusals).toEqual([refused]);
          const tried = trial(state, { ...doing, key: made?.key ?? '' }, act, written);
          if (entry?.void) expect(tried).toBeUndefined();
          else expect({ parts: tried?.parts, severity: tried?.severity }).toEqual({ parts: after.parts, severity: after.severity });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('names every field that is wrong by itself at once, and only then what is wrong with the whole', () => {
    const life = LIVES.requested().on(1);
    const doing = doingOf(life, MIRA, REGISTER, life.state.parts);
    expect(formRefusals(doing, 'approve', { endDay: 'soon' })).toEqual([
      { code: 'field', field: 'findings', problem: 'missing' },
      { code: 'field', field: 'endDay', problem: 'malformed' },
      { code: 'field', field: 'plan', problem: 'missing' },
      { code: 'field', field: 'answersForIt', problem: 'missing' },
    ]);
    expect(formRefusals(doing, 'approve', { findings: [], endDay: 0, plan: 'x', answersForIt: true })).toEqual([{ code: 'dayPassed', field: 'endDay' }]);
    expect(formRefusals(doing, 'approve', { findings: [], endDay: doing.day + 9, plan: 'x', answersForIt: true })).toEqual([]);
    expect(formRefusals(doing, 'nonsense', {})).toEqual([{ code: 'unknownAct' }]);
    expect(actRefusal(doing, 'nonsense')).toEqual({ code: 'unknownAct' });
    expect(trial(life.state, doing, 'nonsense', {})).toBeUndefined();
  });
});
