import fc from 'fast-check';
import type { Decision } from '../../../../src/domain/ledger/decision';
import { fold, NOTHING_KNOWN } from '../../../../src/domain/ledger/fold';
import { CLOCK_SLACK_MS, inLedgerOrder, ledgerOrder, newestOf } from '../../../../src/domain/ledger/order';
import { byStamp } from '../../../../src/domain/ledger/byStamp';
import { seenBy, seenByAuthors } from '../../../../src/domain/ledger/seenByAuthors';
import { ANA, APPROVE, DAY_0, findingsOf, JON, KEEP, Life, MIRA, PRIYA, RAJ, REQUEST, REVIEW, TOM } from './life';
import { approvedLife, LIVES } from './states';

type Placed = Pick<Decision, 'key' | 'base' | 'createdAt' | 'list' | 'id'>;
const placed = (key: string, createdAt: number, base: readonly string[] = [], more: Partial<Placed> = {}): Placed => ({ key, base, createdAt, list: 'Reviews', id: 1, ...more });
const keysOf = (decisions: readonly Placed[]): string[] => inLedgerOrder(decisions).map(({ key }) => key);
/** By key: keys of what its author had seen, and the place before which nobody can tell. */
const sightsOf = (decisions: readonly Placed[]): Record<string, readonly [string, number]> => {
  const order = ledgerOrder(decisions);
  return Object.fromEntries(seenByAuthors(order).map(({ has, unsureBefore }, place) => [order.ordered[place]?.key, [order.ordered.flatMap(({ key }, other) => (has(other) ? [key] : [])).join(''), unsureBefore]]));
};
const LATER = CLOCK_SLACK_MS + 1000;

const KEYS = ['a', 'b', 'c', 'd', 'e'] as const;
/** Half a slack apart, with bases that name what comes later, circles, and keys that two lists have. */
const anyPlaced: fc.Arbitrary<Placed[]> = fc.uniqueArray(
  fc.record({ key: fc.constantFrom(...KEYS), createdAt: fc.nat(12).map((n) => n * (CLOCK_SLACK_MS / 2)), base: fc.array(fc.constantFrom(...KEYS, 'x'), { maxLength: 3 }), list: fc.constantFrom('Requests', 'Reviews', 'Approvals'), id: fc.nat(3) } as const),
  { selector: ({ key, list }) => `${list} ${key}`, maxLength: 12 },
);

describe('ledger order', () => {
  it('puts a decision after those of its base, whatever the clock said', () => {
    expect(keysOf([placed('b', 1, ['a']), placed('a', 2)])).toEqual(['a', 'b']);
    expect(keysOf([placed('c', 1, ['b']), placed('b', 2, ['a']), placed('a', 3), placed('d', 0)])).toEqual(['d', 'a', 'b', 'c']);
  });

  it('else goes by Created, then list, then Id, then key', () => {
    expect(keysOf([placed('b', 2), placed('a', 1)])).toEqual(['a', 'b']);
    expect(keysOf([placed('o', 1, [], { list: 'Observations' }), placed('k', 1, [], { list: 'RiskDecisions' }), placed('v', 1), placed('p', 1, [], { list: 'Approvals' }), placed('q', 1, [], { list: 'Requests' })])).toEqual(['q', 'p', 'v', 'k', 'o']);
    expect(keysOf([placed('a', 1, [], { id: 3 }), placed('b', 1, [], { id: 2 })])).toEqual(['b', 'a']);
    expect(keysOf([placed('b', 1), placed('a', 1)])).toEqual(['a', 'b']);
    expect(byStamp(placed('a', 1), placed('a', 1))).toBe(0);
  });

  it('passes over what is not there and what names itself, and goes by the clock where bases run in a circle', () => {
    expect(keysOf([placed('b', 1, ['gone']), placed('a', 2, ['a'])])).toEqual(['b', 'a']);
    expect(keysOf([placed('b', 2, ['a']), placed('a', 1, ['b'])])).toEqual(['a', 'b']);
  });

  it('takes as newest what nobody else names', () => {
    expect(newestOf([placed('a', 1), placed('b', 2, ['a']), placed('c', 3, ['a']), placed('d', 4, ['d'])])).toEqual(['b', 'c', 'd']);
    expect(newestOf([])).toEqual([]);
  });

  it('knows all that an author had seen, however far back', () => {
    expect(sightsOf([placed('a', 1), placed('b', 2, ['a']), placed('c', 3), placed('d', 4, ['b'])])).toMatchObject({ c: ['', 0], d: ['ab', 0] });
    const many = Array.from({ length: 100 }, (_each, n) => placed(`k${n}`, n, n < 2 ? [] : [`k${n - 2}`]));
    expect(seenBy(many, placed('me', 200, ['k99', 'k98'])).map(({ key }) => key)).toEqual(many.map(({ key }) => key));
    expect(seenBy(many, placed('me', 200, ['k99'])).map(({ key }) => key)).toEqual(many.filter((_each, n) => n % 2 === 1).map(({ key }) => key));
  });

  it('is not sure of what came before a decision whose base is missing, and sure of what came after', () => {
    expect(sightsOf([placed('a', 1), placed('b', 2, ['gone']), placed('c', 3), placed('d', 4, ['b'])])).toEqual({ a: ['', 0], b: ['', 1], c: ['', 0], d: ['b', 1] });
    expect(sightsOf([placed('a', 1, ['b']), placed('b', 2, ['a']), placed('c', 3, ['a', 'lost'])])).toEqual({ a: ['', 0], b: ['a', 0], c: ['a', 2] });
    expect(sightsOf([placed('z', 0), placed('a', 1, ['b']), placed('b', 2, ['a'])])).toEqual({ z: ['', 0], a: ['', 1], b: ['a', 1] });
  });

  it('misses nothing that a decision of another exception names: of that one not all is read', () => {
    const order = ledgerOrder([placed('a', 1), placed('theirs', 2, ['not read']), placed('c', 3, ['theirs'])]);
    expect(seenByAuthors(order, ({ key }) => key !== 'theirs').map(({ unsureBefore }) => unsureBefore)).toEqual([0, 0, 0]);
  });

  it('passes over what was only written after the author wrote, as if it were not there', () => {
    const before = [placed('a', 1, ['z']), placed('b', 2, ['a'])];
    const after = [...before, placed('z', 1 + LATER)];
    expect(keysOf(after)).toEqual(['a', 'b', 'z']);
    expect(sightsOf(after)).toEqual({ ...sightsOf(before), z: ['', 0] });
    expect(newestOf(after)).toEqual(['b', 'z']);
    expect(keysOf([placed('a', 1, ['z']), placed('z', 1 + CLOCK_SLACK_MS)])).toEqual(['z', 'a']);
  });

  it('lets nobody put a later decision before one that was told: what a list got later was not there, whoever names it', () => {
    const asked = { list: 'Requests' } as const;
    const before = [placed('baited', 0, ['bait'], { ...asked, id: 1 }), placed('approved', 10_000, ['baited'], { list: 'Approvals' })];
    const after = [...before, placed('withdrawn', 20_000, [], { ...asked, id: 2 }), placed('bait', 30_000, [], { ...asked, id: 3 })];
    expect(keysOf(after)).toEqual(['baited', 'approved', 'withdrawn', 'bait']);
    expect(sightsOf(after)).toMatchObject(sightsOf(before));
  });

  it('puts a later decision of one second behind the earlier ones of its list, whatever it names', () => {
    const earlier = placed('earlier', 5000, [], { id: 7 });
    for (const base of [[], ['later'], ['earlier'], ['gone']]) expect(keysOf([placed('later', 5000, base, { id: 8 }), earlier])).toEqual(['earlier', 'later']);
    expect(keysOf([placed('later', 5000, [], { id: 8 }), placed('earlier', 5000, ['later'], { id: 7 })])).toEqual(['earlier', 'later']);
  });

  it('waits for what another server stamped later no longer than the slack, however long the chain of those is', () => {
    const chain = [placed('d', 0, ['1']), placed('h', 1, ['d']), ...Array.from({ length: 8 }, (_each, n) => placed(`${n + 1}`, (n + 1) * CLOCK_SLACK_MS, [`${n + 2}`]))];
    expect(keysOf([...chain, placed('9', 9 * CLOCK_SLACK_MS)]).slice(0, 2)).toEqual(['d', 'h']);
  });

  it('takes as newest one of those that name one another, so that whoever comes next has seen something', () => {
    expect(newestOf([placed('a', 1, ['b']), placed('b', 2, ['a'])])).toEqual(['b']);
  });

  it('takes a key for each item that had it when the author wrote: it is unique within one list only', () => {
    const twins = [placed('k', 1), placed('k', 2, [], { list: 'Requests' }), placed('k', 2 + LATER, [], { list: 'Approvals' })];
    const { ordered, named } = ledgerOrder([...twins, placed('m', 3, ['k'])]);
    const at = ordered.findIndex(({ key }) => key === 'm');
    expect(named[at]?.map((place) => ordered[place]?.list).sort()).toEqual(['Requests', 'Reviews']);
    expect(newestOf([...twins, placed('m', 3, ['k'])])).toEqual(['m', 'k']);
    expect(newestOf([placed('k', 1, ['k']), placed('k', 2, ['k'], { list: 'Requests' })])).toEqual(['k']);
  });

  it('is the same for any order of arrival', () => {
    fc.assert(
      fc.property(anyPlaced.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
        expect(ledgerOrder(shuffled)).toEqual(ledgerOrder(all));
        expect(newestOf(shuffled)).toEqual(newestOf(all));
      }),
      { numRuns: 500 },
    );
  });

  it('names before each decision nothing but what stands there, and has it all in one piece', () => {
    fc.assert(
      fc.property(anyPlaced, (all) => {
        const { ordered, named, whole } = ledgerOrder(all);
        expect(ordered).toHaveLength(all.length);
        expect(new Set(ordered)).toEqual(new Set(all));
        ordered.forEach((decision, place) => {
          for (const each of named[place] ?? []) {
            expect(each).toBeLessThan(place);
            expect(decision.base).toContain(ordered[each]?.key);
            expect(ordered[each]?.createdAt).toBeLessThanOrEqual(decision.createdAt + CLOCK_SLACK_MS);
          }
          const there = ordered.filter((each) => each !== decision && decision.base.includes(each.key) && each.createdAt <= decision.createdAt + CLOCK_SLACK_MS && !(each.list === decision.list && each.id > decision.id));
          if (whole[place]) expect(named[place]?.map((each) => ordered[each])).toEqual(expect.arrayContaining(there));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('of what is older than three times the slack is the same whatever is written now: nobody writes into the past', () => {
    fc.assert(
      fc.property(anyPlaced, fc.nat(20), (all, at) => {
        const now = at * (CLOCK_SLACK_MS / 2);
        const past = all.filter(({ createdAt }) => createdAt < now - 3 * CLOCK_SLACK_MS);
        const [before, after] = [ledgerOrder(all.filter(({ createdAt }) => createdAt < now)), ledgerOrder(all)];
        const firstOf = ({ ordered, named, whole }: ReturnType<typeof ledgerOrder>): unknown => [ordered, named, whole].map((each) => each.slice(0, past.length));
        expect(firstOf(after)).toEqual(firstOf(before));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a decision and what its author had seen', () => {
  const request = () => new Life().does(PRIYA, 'request', REQUEST, { key: 'r' }).on(1);
  const seen = { base: ['r'] };

  it('of two approvals on one base the first stands, the second is already decided', () => {
    const life = request().does(MIRA, 'approve', APPROVE, { ...seen, key: 'first' }).does(JON, 'approve', APPROVE, seen);
    expect(life.refused).toEqual({ code: 'alreadyDecided', by: 'first' });
    expect(life.state.parts.controlOwner?.person).toEqual(MIRA);
  });

  it('of an approval and a refusal on one base the first stands, whichever it is', () => {
    expect(request().does(MIRA, 'refuse', { reason: 'No.' }, { ...seen, key: 'first' }).does(JON, 'approve', APPROVE, seen).refused).toEqual({ code: 'alreadyDecided', by: 'first' });
    expect(request().does(MIRA, 'approve', APPROVE, { ...seen, key: 'first' }).does(JON, 'refuse', { reason: 'No.' }, seen).refused).toEqual({ code: 'alreadyDecided', by: 'first' });
  });

  it.each<[string, Life, string, string, object]>([
    ['keep and remove', LIVES.unassigned(), 'keep', 'remove', { byDay: DAY_0 + 9 }],
    ['two removals', LIVES.unassigned(), 'remove', 'remove', { byDay: DAY_0 + 9 }],
    ['keep and dismiss', LIVES.unassigned().does(ANA, 'proposeDismissal', { reason: 'byDesign', text: 'x' }), 'keep', 'confirmDismissal', {}],
  ])('%s on one base: the second is already decided', (_what, life, first, second, body) => {
    const base = [...life.state.newest];
    life.on(2).does(MIRA, first as 'keep', first === 'keep' ? KEEP : { byDay: DAY_0 + 9 }, { base }).does(JON, second as 'keep', body, { base });
    expect(life.refused).toMatchObject({ code: 'alreadyDecided' });
  });

  it('is out of date where a part that it reads changed, and says which and by whom', () => {
    const life = request().shown().does(MIRA, 'approve', { ...APPROVE, findings: [] }, seen);
    expect(life.refused).toEqual({ code: 'outOfDate', part: 'seen', by: 'answerChanged-2' });
    const withdrawn = request().does(PRIYA, 'withdraw', {}, { key: 'w' }).does(MIRA, 'approve', APPROVE, seen);
    expect(withdrawn.refused).toEqual({ code: 'outOfDate', part: 'standing', by: 'w' });
    expect(request().does(MIRA, 'approve', APPROVE, { key: 'first' }).does(PRIYA, 'withdraw', {}, seen).refused).toEqual({ code: 'outOfDate', part: 'standing', by: 'first' });
  });

  it('is not out of date by anything that it does not read', () => {
    const life = request().does(RAJ, 'rateSeverity', { severity: 'critical' }).does(RAJ, 'comment', { text: 'Look.' }).does(MIRA, 'approve', { ...APPROVE, endDay: DAY_0 + 31 }, seen);
    expect(life.voids).toEqual([]);
  });

  it('is not out of date by a decision that is void', () => {
    const life = request().does(PRIYA, 'approve', APPROVE, seen).does(MIRA, 'approve', APPROVE, seen);
    expect(life.voids).toEqual(['approve: separation']);
  });

  it('is not out of date by a decision of its own author that it names, at whatever second', () => {
    const life = request().does(MIRA, 'approve', APPROVE, { ...seen, key: 'ap' }).does(MIRA, 'changePlan', { plan: 'Other.' }, { base: ['ap'] });
    expect(life.voids).toEqual([]);
  });

  it('which names something that is not there is not out of date: nobody can tell', () => {
    const life = request().shown().does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) }, { base: ['lost'] });
    expect(life.voids).toEqual([]);
  });

  it('that hangs on something missing shields nothing that came after it', () => {
    const life = request().does(RAJ, 'comment', { text: 'x' }, { base: ['lost'], key: 'odd' });
    life.does(MIRA, 'approve', APPROVE, { base: ['r', 'odd'], key: 'first' }).does(JON, 'refuse', { reason: 'No.' }, { base: ['r', 'odd'] });
    expect(life.refused).toEqual({ code: 'alreadyDecided', by: 'first' });
  });

  it('that was taken away makes no later one void', () => {
    const life = approvedLife().on(5).does(RAJ, 'comment', { text: 'x' }, { key: 'c' }).does(MIRA, 'changePlan', { plan: 'Other.' }).on(6).does(ANA, 'review', REVIEW);
    const without = fold(life.decisions.filter(({ key }) => key !== 'c'), 'x1', NOTHING_KNOWN);
    expect(without.entries.filter((entry) => entry.void)).toEqual([]);
    expect(without.parts).toEqual(life.state.parts);
  });

  it('named beforehand and written later takes nothing back that was decided meanwhile', () => {
    const life = request().does(PRIYA, 'comment', { text: 'Thanks.' }, { key: 'd', base: ['r', 'z'] }).on(2).does(MIRA, 'approve', APPROVE, { key: 'ap' });
    const [before, voids] = [life.state.parts, life.voids];
    life.on(9).does(PRIYA, 'withdraw', {}, { key: 'z', base: ['r'] });
    expect(life.state.entries.map(({ decision }) => decision.key)).toEqual(['r', 'd', 'ap', 'z']);
    expect(life.state.parts).toEqual(before);
    expect(life.voids).toEqual([...voids, 'withdraw: outOfDate']);
    expect(life.state.newest).toEqual(['ap', 'z']);
  });

  it('whose base names what is written later is not void by that being written', () => {
    const life = request().does(MIRA, 'approve', APPROVE, { key: 'first' }).on(2).does(MIRA, 'changePlan', { plan: 'Other.' }, { base: ['z'] });
    expect(life.voids).toEqual([]);
    expect(life.on(5).does(PRIYA, 'comment', { text: 'x' }, { key: 'z', base: [] }).voids).toEqual([]);
  });

  it('under a key that its list has already counts once: the first', () => {
    const life = request().does(MIRA, 'approve', APPROVE, { key: 'k' }).does(JON, 'refuse', { reason: 'No.' }, { key: 'k' });
    expect(life.state.entries.map(({ decision }) => decision.act)).toEqual(['request', 'approve']);
    const doubled = fold([...life.decisions, ...life.decisions], 'x1', NOTHING_KNOWN);
    expect(doubled).toEqual(life.state);
  });

  it('under a key that another list has counts all the same, whoever took that key beforehand', () => {
    const life = new Life().does(TOM, 'comment', { text: 'Mine.' }, { key: 'answer-x1-report' }).on(1).shown();
    const taken = life.decisions.map((each) => (each.act === 'answerChanged' ? { ...each, key: 'answer-x1-report' } : each));
    const { parts, entries, newest } = fold(taken, 'x1', NOTHING_KNOWN);
    expect(parts.standing?.lifecycle).toBe('unassigned');
    expect(entries.map(({ decision }) => decision.act)).toEqual(['comment', 'answerChanged']);
    expect(newest).toEqual(['answer-x1-report']);
    expect(fold([...taken].reverse(), 'x1', NOTHING_KNOWN)).toEqual(fold(taken, 'x1', NOTHING_KNOWN));
  });

  it('of another exception counts for nothing', () => {
    const life = approvedLife().on(5).does(MIRA, 'changePlan', { plan: 'Theirs.' }, { exceptionKey: 'x2', key: 'theirs' });
    expect(life.state.parts.plan).toBe(APPROVE.plan);
    expect(life.state.revision).toBe(4);
    expect(life.state.lastDecisionKey).toBe('review-4');
  });
});
