import fc from 'fast-check';
import { LIFECYCLES, type Lifecycle } from '../../../../src/domain/exception/lifecycle';
import { VERDICTS } from '../../../../src/domain/reconcile/answers';
import { verdictOf, type Decided, type Shown } from '../../../../src/domain/reconcile/verdictOf';

const DAY = 20_000;
const decided = (lifecycle: Lifecycle, more: Partial<Decided> = {}): Decided => ({ lifecycle, endDay: undefined, removedOnDay: undefined, scopeUnconfirmed: false, ...more });
const shown = (more: Partial<Shown>): Shown => ({ present: 0, grew: false, narrower: false, gone: 0, untold: 0, ...more });
const THERE = shown({ present: 1 });
const GONE = shown({ gone: 1 });
const UNTOLD = shown({ untold: 1 });

describe('what a report answers about an exception', () => {
  it.each([
    ['nobody knew it', undefined, THERE, 'undocumented'],
    ['nobody approved it', decided('assigned'), THERE, 'undocumented'],
    ['it was approved', decided('approved', { endDay: DAY }), THERE, 'documented'],
    ['its risk was accepted, whatever day stands there', decided('acceptedRisk', { endDay: DAY - 9 }), THERE, 'documented'],
    ['it reaches farther', decided('approved'), shown({ present: 1, grew: true }), 'scopeGrew'],
    ['it lapsed and nobody approved it since', decided('lapsed'), THERE, 'scopeGrew'],
    ['it reaches less far', decided('approved'), shown({ present: 1, narrower: true }), 'scopeShrank'],
    ['a part of it is gone', decided('approved'), shown({ present: 1, gone: 1 }), 'scopeShrank'],
    ['a part of it cannot be told', decided('approved'), shown({ present: 1, untold: 1 }), 'documented'],
    ['its last day has passed', decided('approved', { endDay: DAY - 1 }), THERE, 'endedButPresent'],
    ['it was to be gone by a day that has passed', decided('refused', { endDay: DAY - 1 }), THERE, 'endedButPresent'],
    ['it was reported as removed', decided('removalReported', { removedOnDay: DAY - 1 }), THERE, 'endedButPresent'],
    ['it was reported as removed after the report ran', decided('removalReported', { removedOnDay: DAY }), THERE, 'documented'],
    ['it was closed', decided('closed', { removedOnDay: DAY - 1 }), THERE, 'closedButBack'],
    ['it was closed after the report ran', decided('closed', { removedOnDay: DAY }), THERE, undefined],
    ['it was closed after the report ran, which shows more', decided('closed', { removedOnDay: DAY }), shown({ present: 2, grew: true }), 'undocumented'],
    ['it was approved in words', decided('approved', { scopeUnconfirmed: true }), THERE, 'probably'],
    ['it was dismissed as it is', decided('dismissed'), THERE, 'noDeparture'],
    ['it was dismissed and changed', decided('dismissed'), shown({ present: 1, grew: true }), 'undocumented'],
    ['it was reported as removed and is gone', decided('removalReported'), GONE, 'gone'],
    ['nobody answered for it and it is gone', decided('unassigned'), GONE, 'gone'],
    ['it is approved and gone', decided('approved'), GONE, 'notSeen'],
    ['nobody can tell', decided('approved'), UNTOLD, 'cannotTell'],
    ['a part is gone and of the rest nobody can tell', decided('removalReported'), shown({ gone: 1, untold: 1 }), 'cannotTell'],
    ['it is over and not there', decided('closed'), GONE, undefined],
  ] as const)('%s: %#', (_case, standing, what, expected) => {
    expect(verdictOf(standing, what, DAY)).toBe(expected);
  });

  it('is "probably" where somebody asked for something of this very name', () => {
    expect([verdictOf(undefined, THERE, DAY, true), verdictOf(decided('approved'), THERE, DAY, true)]).toEqual(['probably', 'documented']);
  });

  it('is never that something is gone while a finding of it is shown or cannot be told', () => {
    const facts = fc.record({ present: fc.nat(2), grew: fc.boolean(), narrower: fc.boolean(), gone: fc.nat(2), untold: fc.nat(2) });
    const standing = fc.option(fc.record({ lifecycle: fc.constantFrom(...LIFECYCLES), endDay: fc.option(fc.integer({ min: DAY - 2, max: DAY + 2 }), { nil: undefined }), removedOnDay: fc.option(fc.integer({ min: DAY - 2, max: DAY + 2 }), { nil: undefined }), scopeUnconfirmed: fc.boolean() }), { nil: undefined });
    fc.assert(
      fc.property(standing, facts, fc.boolean(), (register, what, matched) => {
        const verdict = verdictOf(register, what, DAY, matched);
        if (verdict !== undefined) expect(VERDICTS).toContain(verdict);
        if (what.present + what.untold > 0) expect(['gone', 'notSeen']).not.toContain(verdict);
        if (what.present === 0 && what.untold > 0) expect(['cannotTell', undefined]).toContain(verdict);
      }),
    );
  });
});
