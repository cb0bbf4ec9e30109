import fc from 'fast-check';
import { isOpen } from '../../../../src/domain/ledger/acts/suspended';
import { anyStory, played } from './anyLife';
import { ANA, APPROVE, DAY_0, findingsOf, KEEP, LENA, Life, MIRA, PRIYA, RAJ, REQUEST, REVIEW, TOM } from './life';

const EXPORT = { export: 'c'.repeat(64), loggedAs: 'gus@contoso.example' };
const contradicts = (life: Life, decision: string): Life => life.does(RAJ, 'stampContradicted', { decision, ...EXPORT });
const confirms = (life: Life, decision: string): Life => life.does(LENA, 'confirmContradiction', { decision, reason: 'The log is right.' });

/** Used once: an extension until 50 days after the day. */
const extended = (life: Life, on: number): Life =>
  life.on(on).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + on + 50, changed: 'x' }).does(MIRA, 'grantExtension', { endDay: DAY_0 + on + 50 });
const removed = (life: Life, on: number, key: string): Life => life.on(on).does(MIRA, 'reportRemoved', { onDay: DAY_0 + on, text: 'Gone.', gone: true }).on(on + 1).does(ANA, 'verifyRemoved', { text: 'Seen.' }, { key });
const asked = (life: Life, on: number, key: string): Life => life.on(on).does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + on + 30 }, { key });
const approved = (life: Life, on: number): Life => life.on(on).does(MIRA, 'approve', { ...APPROVE, findings: life.state.parts.seen?.findings ?? [], endDay: DAY_0 + on + 30 });

describe('what was used of the limits', () => {
  it('is kept where the verification after which it was granted anew is contradicted, each time', () => {
    const life = new Life().shown();
    for (const [nth, key] of ['v1', 'v2', 'v3'].entries()) {
      const on = nth * 45;
      life.on(on + 1);
      if (nth > 0) life.shown();
      life.does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-1']), endDay: DAY_0 + on + 10 });
      if (nth === 0) life.does(MIRA, 'offerSeat', { seat: 'businessOwner', to: PRIYA }).does(PRIYA, 'takeBusinessSeat');
      if (nth > 0) extended(life, on + 5);
      removed(life, on + 20, key);
    }
    expect(life.lifecycle).toBe('closed');
    expect(life.state.parts.grants).toMatchObject({ extensionsUsed: 2, firstApprovalDay: DAY_0 + 1 });
    life.on(120);
    for (const key of ['v3', 'v2', 'v1']) {
      for (const settle of [contradicts, confirms]) {
        settle(life, key);
        expect(life.state.parts).toMatchObject({ grants: { extensionsUsed: 2, firstApprovalDay: DAY_0 + 1 }, since: { day: DAY_0 } });
      }
    }
    expect(life.lifecycle).toBe('removalReported');
  });

  it('adds up where it had begun anew more than 365 days after a verification that is contradicted', () => {
    const life = extended(approved(asked(new Life(), 0, 'r1').shown(), 1), 20);
    removed(life, 40, 'v');
    extended(approved(asked(life.on(420).shown(), 421, 'r2'), 422), 440);
    expect(life.state.parts.grants).toMatchObject({ extensionsUsed: 1, firstApprovalDay: DAY_0 + 422 });
    contradicts(life, 'v');
    expect(life.state.parts.grants).toMatchObject({ extensionsUsed: 2, firstApprovalDay: DAY_0 + 1 });
  });

  it('is kept where what was only asked for was withdrawn, asked for anew by somebody else and taken at once, and the withdrawal is contradicted', () => {
    const life = asked(new Life(), 0, 'r1').on(1).does(PRIYA, 'withdraw', {}, { key: 'w' });
    life.on(2).does(TOM, 'request', { ...REQUEST, businessOwner: TOM }).does(TOM, 'declareEmergency', { untilDay: DAY_0 + 6, why: 'x' });
    expect(life.state.parts.grants.emergencyDays).toEqual([DAY_0 + 2]);
    contradicts(life.on(3), 'w');
    expect(life.state.parts.grants.emergencyDays).toEqual([DAY_0 + 2]);
    expect(life.does(PRIYA, 'declareEmergency', { untilDay: DAY_0 + 6, why: 'x' }).refused).toMatchObject({ code: 'emergencyUsed' });
  });

  it('is kept over any number of openings that are contradicted', () => {
    const life = extended(approved(asked(new Life(), 0, 'o1').shown(), 1), 20);
    removed(life, 25, 'v1');
    extended(approved(asked(life.on(30).does(ANA, 'reopen', { reason: 'x' }, { key: 'o2' }), 31, 'r2'), 32), 50);
    removed(life, 60, 'v2');
    life.on(65).does(ANA, 'reopen', { reason: 'x' }, { key: 'o3' });
    asked(life, 66, 'r3').on(67).does(MIRA, 'remove', { byDay: DAY_0 + 90 });
    const used = life.state.parts.grants;
    expect(used).toMatchObject({ extensionsUsed: 2, firstApprovalDay: DAY_0 + 1 });
    life.on(70);
    for (const key of ['o1', 'o2', 'o3', 'v2', 'v1', 'r2']) {
      contradicts(life, key);
      expect(life.state.parts.grants).toMatchObject({ extensionsUsed: 2, firstApprovalDay: DAY_0 + 1 });
    }
  });

  it('and its age are kept where an approval in words is contradicted on which more was granted', () => {
    const life = asked(new Life(), 0, 'r').on(1).does(MIRA, 'approve', APPROVE, { key: 'a' });
    contradicts(extended(life, 20).on(25), 'a');
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'requested' }, grants: { extensionsUsed: 1, firstApprovalDay: DAY_0 + 1 }, since: { day: DAY_0 + 1 } });
  });

  it('is given back by no contradiction of what opened or ended it, in any order', () => {
    let tried = 0;
    fc.assert(
      fc.property(anyStory({ most: 30 }), fc.array(fc.nat(99), { minLength: 1, maxLength: 6 }), (story, picks) => {
        const life = played(story);
        const { entries: before, parts: { grants: used } } = life.state;
        const wereVoid = new Set(before.flatMap(({ decision, void: reason }) => (reason ? [decision] : [])));
        for (const pick of picks) {
          const { entries } = life.state;
          const turns = entries.filter(({ after, stamp }, place) => stamp === 'stamped' && isOpen(after) !== (place > 0 && isOpen(entries[place - 1]?.after ?? after)));
          const turn = turns[pick % turns.length];
          if (!turn) return;
          tried += 1;
          contradicts(life, turn.decision.key);
          // What was void before may count now, and ends it otherwise: that is told, not prevented.
          if (life.state.entries.some(({ decision, void: reason }) => !reason && wereVoid.has(decision))) return;
          const { grants } = life.state.parts;
          expect(grants.extensionsUsed).toBeGreaterThanOrEqual(used.extensionsUsed);
          expect(grants.pausedDays).toBeGreaterThanOrEqual(used.pausedDays);
          expect(grants.firstApprovalDay ?? Infinity).toBeLessThanOrEqual(used.firstApprovalDay ?? Infinity);
          expect(grants.emergencyDays).toEqual(expect.arrayContaining([...used.emergencyDays]));
          if (used.twoPerson) expect(grants.twoPerson).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
    expect(tried).toBeGreaterThan(60);
  });
});
