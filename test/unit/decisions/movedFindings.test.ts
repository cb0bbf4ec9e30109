import fc from 'fast-check';
import type { Desk } from '../../../src/decisions/desk';
import { receivingOf } from '../../../src/decisions/receivingHalf';
import { isoFromDay } from '../../../src/domain/day/day';
import { OVER_LIFECYCLES } from '../../../src/domain/exception/lifecycle';
import { judge } from '../../../src/domain/judge/judge';
import type { Act } from '../../../src/domain/ledger/acts/acts';
import type { Json } from '../../../src/domain/ledger/canonical';
import type { NewDecision } from '../../../src/domain/ledger/decision';
import { formRefusals } from '../../../src/domain/ledger/refusal';
import type { Person } from '../../../src/domain/people/person';
import { bodyFor, CAST, doingOf } from '../domain/ledger/anyLife';
import { ANA, findingsOf, JON, knowing, Life, MIRA, PRIYA, REQUEST } from '../domain/ledger/life';

const KNOWN = knowing({});
const ACTS = ['request', 'withdraw', 'approve', 'keep', 'remove', 'refuse', 'confirmScope', 'assign', 'takeControlSeat', 'declareEmergency', 'reportRemoved', 'reportRemoved', 'verifyRemoved', 'verifyRemoved', 'refute', 'reopen', 'askRiskAcceptance', 'acceptRisk', 'signAgain', 'review'] as const satisfies readonly Act[];
const step = fc.record({ how: fc.constantFrom('move', 'move', 'move', 'report', 'act', 'act', 'act', 'act'), from: fc.nat(2), to: fc.nat(2), pick: fc.nat(99), who: fc.nat(99), seed: fc.nat(9999), days: fc.constantFrom(0, 0, 1, 1, 3, 9) });
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const keysOf = ({ state }: Life): readonly string[] => (state.parts.seen?.findings ?? []).map(({ key }) => key);
const isOver = ({ state }: Life): boolean => state.parts.standing === undefined || OVER_LIFECYCLES.includes(state.parts.standing.lifecycle);

/** Both halves as the portal writes them, the receiving one first; nothing where a rule stands in the way of either. */
function moves(lives: readonly Life[], { from, to, pick }: Step, author: Person): void {
  const [here, there] = [lives[from] as Life, lives[to] as Life];
  const keys = keysOf(here);
  if (here === there || keys.length === 0) return;
  const [act, into] = [there.decisions.length === 0 ? 'split' : 'merge', there.state.exceptionKey] as const;
  const body = { into, reason: 'x', ...(act === 'split' ? { findings: [keys[pick % keys.length] ?? ''] } : {}) };
  const doing = { ...doingOf(here, author, KNOWN, here.state.parts), exceptionKey: here.state.exceptionKey };
  if (formRefusals(doing, act, body).length > 0) return;
  const intent: NewDecision = { key: `${act}-${here.state.exceptionKey}-${here.decisions.length}`, exceptionKey: here.state.exceptionKey, act, title: act, onDay: here.today, base: here.state.newest, baseHash: '', body };
  const half = receivingOf({ me: author, known: KNOWN } as Desk, intent, here.decisions);
  if (!half) return;
  there.does(author, half.act as Act, half.body as object);
  if (there.refused) there.decisions.pop();
  else here.does(author, act, body);
}

function acts(life: Life, { pick, who, seed }: Step): { readonly act: Act } | undefined {
  for (let turn = 0; turn < ACTS.length; turn += 1) {
    const act = ACTS[(pick + turn * 7) % ACTS.length] ?? 'review';
    for (let at = 0; at < CAST.length; at += 1) {
      const author = CAST[(who + at) % CAST.length] as Person;
      const doing = { ...doingOf(life, author, KNOWN, life.state.parts), exceptionKey: life.state.exceptionKey };
      const body = bodyFor(act, doing, seed) as Json;
      if (formRefusals(doing, act, body).length > 0) continue;
      life.does(author, act, body as object);
      return { act };
    }
  }
  return undefined;
}

describe('whatever is split, merged, merged back and decided between three exceptions', () => {
  it('nothing that was shown and was not reported as removed, and verified, ends up in no open exception', () => {
    let [moved, closed] = [0, 0];
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { minLength: 6, maxLength: 16 }), (isInWords, steps) => {
        const lives = ['x1', 'x2', 'x3'].map((key) => new Life(key, KNOWN));
        const [first, second] = lives as [Life, Life];
        if (isInWords) first.does(PRIYA, 'request', REQUEST);
        else first.shown(['policy-1']);
        second.shown(['policy-2', 'policy-3']);
        const open = new Set(lives.flatMap(keysOf));
        const reported = new Map<Life, readonly string[]>();
        let day = 0;
        for (const each of steps) {
          day += each.days;
          for (const life of lives) life.on(day);
          const life = lives[each.from] as Life;
          const [was, before, count] = [isOver(life), keysOf(life), life.decisions.length];
          if (each.how === 'move') moves(lives, each, CAST[each.who % CAST.length] as Person);
          else if (life.state.parts.standing === undefined) continue;
          else if (each.how === 'report' && !isOver(life)) {
            life.shown([], { findings: [...(life.state.parts.seen?.findings ?? []), ...(each.seed % 3 === 0 ? findingsOf(['policy-4']) : [])], ranOn: isoFromDay(life.today - (each.seed % 2)), severity: each.seed % 5 === 0 ? 'critical' : 'medium' });
            for (const key of keysOf(life)) open.add(key);
          } else if (acts(life, each)?.act === 'reportRemoved') reported.set(life, before);
          moved += each.how === 'move' && life.decisions.length > count ? 1 : 0;
          if (!was && life.lifecycle === 'closed') {
            closed += 1;
            expect(reported.get(life)).toEqual(expect.arrayContaining([...before]));
            for (const key of before) open.delete(key);
          }
          if (was && !isOver(life)) for (const key of keysOf(life)) open.add(key);
          const shown = new Set(lives.filter((one) => !isOver(one)).flatMap(keysOf));
          expect([...open].filter((key) => !shown.has(key))).toEqual([]);
          for (const one of lives) expect(unanswerable(one)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
    expect([moved > 50, closed > 0]).toEqual([true, true]);
  });
});

describe('what is split on, after whoever answered for it first let their day pass', () => {
  it('asks whoever answers for it now, and until then both', () => {
    const split = (from: Life, day: number, into: string, settings: readonly string[]): Life => {
      from.on(day);
      const intent: NewDecision = { key: `split-${into}`, exceptionKey: from.state.exceptionKey, act: 'split', title: 'x', onDay: from.today, base: from.state.newest, baseHash: '', body: { into, findings: findingsOf(settings).map(({ key }) => key), reason: 'x' } };
      const half = receivingOf({ me: ANA, known: KNOWN } as Desk, intent, from.decisions);
      return new Life(into, KNOWN).on(day).does(ANA, 'splitOff', half?.body as object);
    };
    const off = (): Life => split(new Life('x1', KNOWN).shown(['policy-1', 'policy-2', 'policy-3']).does(MIRA, 'takeControlSeat'), 0, 'x2', ['policy-1', 'policy-2']).does(JON, 'takeControlSeat');
    expect(off().voids).toEqual([]);
    expect(split(off(), 7, 'x3', ['policy-2']).state.parts).toMatchObject({ offers: { controlOwner: { to: JON } }, formerOwners: [{ to: JON }, { to: MIRA }] });
    expect(split(off(), 8, 'x3', ['policy-2']).state.parts).toMatchObject({ offers: { controlOwner: { to: JON } }, formerOwners: [{ to: JON }] });
  });
});

/**
 * Answers that are due of a control owner, for which no act of theirs is taken: whoever is on another side by what was merged hands it
 * on, and a reviewer gives it to somebody while nobody has it. A reported removal is answered by whoever verifies it.
 */
function unanswerable(life: Life): readonly string[] {
  const { parts } = life.state;
  if (parts.standing?.lifecycle === 'removalReported') return [];
  const dues = judge(life.state, life.today).dues.filter(({ duty, of }) => of === 'controlOwner' && (duty === 'triage' || duty === 'confirmScope'));
  if (dues.length === 0) return [];
  const answers: readonly (readonly [Act, object])[] = [
    ['remove', {}], ['remove', { byDay: life.today }], ['refuse', { reason: 'x', byDay: life.today }], ['refuse', { reason: 'x' }], ['confirmScope', { findings: parts.seen?.findings ?? [] }],
    // What can be granted no more is approved no more, and goes.
    ...(parts.standing?.lifecycle === 'approved' ? [['reportRemoved', { onDay: life.today, text: 'x', gone: true }] as const] : []),
  ];
  const given = CAST.flatMap((to): (readonly [Act, object])[] => [['handOn', { to }], ['assign', { controlOwner: to }]]);
  const refusedOf = (author: Person, [act, body]: readonly [Act, object]): string | undefined => formRefusals({ ...doingOf(life, author, KNOWN, parts), exceptionKey: life.state.exceptionKey }, act, body as Json)[0]?.code;
  const isBarred = CAST.some((author) => refusedOf(author, ['signOff', { text: 'x' }]) === 'separation' || refusedOf(author, ['remove', {}]) === 'separation');
  const isTaken = CAST.some((author) => [...answers, ...(isBarred ? given : [])].some((way) => refusedOf(author, way) === undefined));
  return isTaken ? [] : dues.map(({ duty }) => `${duty} of ${parts.standing?.lifecycle ?? ''}`);
}
