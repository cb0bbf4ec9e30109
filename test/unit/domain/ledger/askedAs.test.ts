import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { OTHER_ANSWER } from './lawful';
import { ANA, DAY_0, findingsOf, JON, KEEP, LENA, Life, MIRA, PRIYA, REQUEST, TOM } from './life';

const THIRD_PARTY = { ...REQUEST, category: 'thirdParty', vendor: 'Acme', contractEndDay: DAY_0 + 90 } as const;
const found = (): Life => new Life().shown();
const withdrawn = (life: Life, body: object): Life => life.does(PRIYA, 'request', body).does(PRIYA, 'withdraw');
const keptAs = (life: Life, category?: string): Life => life.does(MIRA, 'keep', { ...KEEP, ...(category && { category }), secretEndDay: DAY_0 + 80 });

describe('what was asked for as a kind with rules of its own', () => {
  it('is kept as no other kind by the control owner alone, withdrawn or not', () => {
    for (const category of ['operational', 'legacyProtocol', 'deviceTrust', 'emergencyAccess', 'migration']) {
      expect(keptAs(withdrawn(found(), THIRD_PARTY), category).refused).toEqual({ code: 'askedAs' });
    }
  });

  it('is kept as that kind, by the rules of that kind', () => {
    expect(keptAs(withdrawn(found(), THIRD_PARTY).does(MIRA, 'takeControlSeat').does(MIRA, 'offerSeat', { seat: 'businessOwner', to: TOM })).state.parts).toMatchObject({ standing: { lifecycle: 'approved' }, category: 'thirdParty' });
    expect(withdrawn(found(), THIRD_PARTY).does(MIRA, 'keep', KEEP).refused).toEqual({ code: 'field', field: 'secretEndDay', problem: 'missing' });
  });

  it('stays so where it is asked for as something milder and that is withdrawn or refused', () => {
    const milder = withdrawn(withdrawn(found(), THIRD_PARTY), REQUEST);
    expect(milder.state.parts.category).toBe('operational');
    expect(keptAs(milder, 'operational').refused).toEqual({ code: 'askedAs' });
    const declined = new Life().does(PRIYA, 'request', THIRD_PARTY).does(PRIYA, 'withdraw').does(PRIYA, 'request', REQUEST).does(JON, 'refuse', { reason: 'No.' }).on(1).shown();
    expect(declined.lifecycle).toMatch(/assigned/);
    expect(declined.does(JON, 'keep', { ...KEEP, category: 'operational' }).refused).toEqual({ code: 'askedAs' });
  });

  it('is what both sides say where it is asked for anew as something else and approved', () => {
    const life = withdrawn(found(), THIRD_PARTY).does(PRIYA, 'request', REQUEST).on(1);
    life.does(MIRA, 'approve', { ...KEEP, findings: findingsOf(['policy-1']), endDay: DAY_0 + 40, answersForIt: true });
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'approved' }, category: 'operational', askedAs: undefined });
  });

  it('leaves what was asked for as any other kind to whoever keeps it', () => {
    expect(keptAs(withdrawn(found(), REQUEST), 'legacyProtocol').state.parts).toMatchObject({ standing: { lifecycle: 'approved' }, category: 'legacyProtocol' });
  });

  it('is not made so by a request that an export contradicts', () => {
    const life = new Life().does(PRIYA, 'request', THIRD_PARTY, { key: 'r' }).on(1).shown();
    life.does(TOM, 'stampContradicted', { decision: 'r', export: 'c'.repeat(64), loggedAs: 'x@contoso.example' }).does(LENA, 'confirmContradiction', { decision: 'r', reason: 'x' });
    expect(life.state.parts.askedAs).toBeUndefined();
  });

  it('stays so where it is split off, as does what it was approved as, by the rules of that kind', () => {
    const split = (from: Life): Life => new Life('x2').on(1).does(ANA, 'splitOff', { from: 'x1', answer: OTHER_ANSWER, sinceDay: DAY_0, lineage: lineageOf(from.state, OTHER_ANSWER.findings.map(({ key }) => key)) });
    const asked = split(withdrawn(found(), THIRD_PARTY));
    expect([asked.voids, asked.state.parts.category, asked.state.parts.askedAs]).toEqual([[], 'thirdParty', 'thirdParty']);
    expect(keptAs(asked, 'operational').refused).toEqual({ code: 'askedAs' });
    const drilled = split(found().does(MIRA, 'keep', { ...KEEP, category: 'emergencyAccess' }));
    expect(drilled.state.parts.category).toBe('emergencyAccess');
    expect(split(found()).state.parts).toMatchObject({ category: 'unclassified', askedAs: undefined });
  });

  it('is made of nothing that a merge brings to what is there already', () => {
    const merged = new Life('x2').shown(['policy-2']).on(1).does(ANA, 'absorb', { from: 'x1', answer: OTHER_ANSWER, sinceDay: DAY_0, lineage: lineageOf(withdrawn(found(), THIRD_PARTY).state, undefined) });
    expect([merged.voids, merged.state.parts.category]).toEqual([[], 'unclassified']);
  });
});
