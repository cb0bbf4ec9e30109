import { adoptionsIn } from '../../../../src/domain/ledger/adoptions';
import { ANA, DAY_0, KEEP, knowing, LENA, Life, MIRA, RAJ } from './life';

const SAYS = { decision: 'adopted', export: 'c'.repeat(64), loggedAs: 'tom@contoso.example' };
const adopted = (author = LENA, body: object = { policyKey: 'p', reason: 'Two people are on leave.' }, more: object = {}): Life => new Life('').does(author, 'adoptPolicy', body, { key: 'adopted', ...more });
const counts = ({ decisions }: Life): readonly string[] => adoptionsIn(decisions).map(({ policyKey }) => policyKey);

describe('the adoption of a looser policy', () => {
  it('counts from when it was written', () => {
    const life = adopted();
    expect(adoptionsIn(life.decisions)).toEqual([{ policyKey: 'p', createdAt: life.decisions[0]?.createdAt }]);
  });

  it.each<[string, Life]>([
    ['by an app', adopted({ login: 'i:0i.t|ms.sp.ext|app@tenant', name: 'App' })],
    ['without a reason', adopted(LENA, { policyKey: 'p' })],
    ['with an empty reason', adopted(LENA, { policyKey: 'p', reason: ' ' })],
    ['without a policy', adopted(LENA, { reason: 'x' })],
    ['in another list', adopted(LENA, undefined, { list: 'Requests' })],
    ['about an exception', adopted(LENA, undefined, { exceptionKey: 'x1' })],
    ['that risk leadership found forged', adopted().does(ANA, 'stampContradicted', SAYS).does(LENA, 'confirmContradiction', { decision: 'adopted', reason: 'x' }).does(RAJ, 'stampConfirmed', SAYS)],
  ])('does not count %s', (_what, life) => {
    expect(counts(life)).toEqual([]);
  });

  it('counts until an export contradicts it: one reviewer makes nothing void that was decided meanwhile', () => {
    const life = adopted().on(50).does(ANA, 'stampContradicted', SAYS).on(60).does(RAJ, 'stampContradicted', SAYS);
    expect(adoptionsIn(life.decisions)).toEqual([{ policyKey: 'p', createdAt: life.decisions[0]?.createdAt, untilAt: life.decisions[1]?.createdAt, untilDay: DAY_0 + 50 }]);
    const { policies, people } = knowing({ policy: { longestGrantDays: { critical: 99, high: 99, medium: 150, low: 150 } } });
    const known = { people, policies: { ...policies, adoptions: adoptionsIn(life.decisions).map((each) => ({ ...each, createdAt: 0 })) } };
    const keep = (day: number): Life => new Life('x1', known).shown().on(day).does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + day + 120 });
    expect(keep(49).on(51).does(MIRA, 'comment', { text: 'x' }).voids).toEqual([]);
    expect(keep(51).refused).toMatchObject({ code: 'dayTooLate', because: 'grant' });
  });

  it('does not count where another text stands than was written', () => {
    expect(adoptionsIn(adopted().decisions.map((decision) => ({ ...decision, body: { policyKey: 'looser', reason: 'x' } })))).toEqual([]);
  });

  it('counts again where its contradiction falls, and where it is done anew', () => {
    expect(counts(adopted().does(ANA, 'stampContradicted', SAYS, { key: 'k' }).does(RAJ, 'stampContradicted', { ...SAYS, decision: 'k' }))).toEqual(['p']);
    expect(counts(adopted().does(ANA, 'stampContradicted', SAYS).does(RAJ, 'stampConfirmed', SAYS))).toEqual(['p']);
    expect(counts(adopted().does(ANA, 'stampContradicted', SAYS).does(LENA, 'adoptPolicy', { policyKey: 'p', reason: 'Again.' }))).toEqual(['p', 'p']);
  });
});
