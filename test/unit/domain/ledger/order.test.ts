import fc from 'fast-check';
import type { Decision } from '../../../../src/domain/ledger/decision';
import { fold, NOTHING_KNOWN } from '../../../../src/domain/ledger/fold';
import { inLedgerOrder, newestOf, seenByAuthors } from '../../../../src/domain/ledger/order';
import { byStamp } from '../../../../src/domain/ledger/byStamp';
import { ANA, APPROVE, DAY_0, findingsOf, JON, KEEP, Life, MIRA, PRIYA, RAJ, REQUEST, REVIEW } from './life';
import { approvedLife, LIVES } from './states';

type Placed = Pick<Decision, 'key' | 'base' | 'createdAt' | 'list' | 'id'>;
const placed = (key: string, createdAt: number, base: readonly string[] = [], more: Partial<Placed> = {}): Placed => ({ key, base, createdAt, list: 'Reviews', id: 1, ...more });
const keysOf = (decisions: readonly Placed[]): string[] => inLedgerOrder(decisions).map(({ key }) => key);

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
    const seen = seenByAuthors([placed('a', 1), placed('b', 2, ['a']), placed('c', 3), placed('d', 4, ['b'])]);
    expect([...(seen.get('d')?.keys ?? [])].sort()).toEqual(['a', 'b']);
    expect(seen.get('d')?.unsureBefore).toBe(0);
  });

  it('is not sure of what came before a decision whose base is missing, and sure of what came after', () => {
    const seen = seenByAuthors([placed('a', 1), placed('b', 2, ['gone']), placed('c', 3), placed('d', 4, ['b'])]);
    expect(['a', 'b', 'c', 'd'].map((key) => seen.get(key)?.unsureBefore)).toEqual([0, 1, 0, 1]);
    const circle = seenByAuthors([placed('a', 1, ['b']), placed('b', 2, ['a']), placed('c', 3, ['a', 'lost'])]);
    expect(['a', 'b', 'c'].map((key) => [...(circle.get(key)?.keys ?? [])].sort())).toEqual([['b'], ['a'], ['a', 'b']]);
    expect(circle.get('c')?.unsureBefore).toBe(2);
  });

  it('is the same for any order of arrival', () => {
    const any = fc.uniqueArray(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), createdAt: fc.nat(2), base: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'x'), { maxLength: 2 }), list: fc.constantFrom('Requests', 'Reviews'), id: fc.nat(3) } as const), { selector: ({ key }) => key });
    fc.assert(fc.property(any.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => expect(keysOf(shuffled)).toEqual(keysOf(all))));
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

  it('under a key that is there already counts once: the first', () => {
    const life = request().does(MIRA, 'approve', APPROVE, { key: 'k' }).does(MIRA, 'comment', { text: 'x' }, { key: 'k' });
    expect(life.state.entries.map(({ decision }) => decision.act)).toEqual(['request', 'approve']);
    const doubled = fold([...life.decisions, ...life.decisions], 'x1', NOTHING_KNOWN);
    expect(doubled).toEqual(life.state);
  });

  it('of another exception counts for nothing', () => {
    const life = approvedLife().on(5).does(MIRA, 'changePlan', { plan: 'Theirs.' }, { exceptionKey: 'x2', key: 'theirs' });
    expect(life.state.parts.plan).toBe(APPROVE.plan);
    expect(life.state.revision).toBe(4);
    expect(life.state.lastDecisionKey).toBe('review-4');
  });
});
