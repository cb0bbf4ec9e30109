import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import { NOTHING_USED, OTHER_ANSWER } from './lawful';
import { DAY_0, findingsOf, JON, KEEP, knowing, Life, MIRA, PRIYA, RAJ, SAM } from './life';
import { keptLife, LIVES } from './states';

const held = (): Life => LIVES.assigned().on(2).does(MIRA, 'takeControlSeat');
const gone = knowing({ gone: [MIRA], sinceDay: 2 });
/** What a reviewer takes in of what leaves a life, on its own or into an exception that is there. */
const taken = (from: Life, into = new Life('x2', undefined), act: 'splitOff' | 'absorb' = 'splitOff'): Life =>
  into.on(from.today - DAY_0).does(RAJ, act, { from: 'x1', answer: OTHER_ANSWER, sinceDay: DAY_0, lineage: { ...NOTHING_USED, ...lineageOf(from.state, undefined) } });

describe('what leaves somebody in the control seat by a split or a merge', () => {
  it('is theirs to answer for where nobody sits: they are asked', () => {
    for (const life of [taken(held()), taken(keptLife()), taken(held(), new Life('x2').shown(), 'absorb')]) {
      expect(life.voids).toEqual([]);
      expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'assigned' }, controlOwner: undefined, offers: { controlOwner: { to: MIRA, by: RAJ, dueDay: DAY_0 + 9 } } });
      expect(life.does(MIRA, 'takeControlSeat').refused).toBeUndefined();
    }
  });

  it('is not reported as removed behind their back by whoever declares it an emergency', () => {
    const declared = taken(held()).does(PRIYA, 'declareEmergency', { untilDay: DAY_0 + 5, why: 'x' });
    expect(declared.voids).toEqual([]);
    expect(declared.does(PRIYA, 'reportRemoved', { onDay: DAY_0 + 2, text: 'x', gone: true }).refused).toMatchObject({ code: 'notYours' });
  });

  it('is asked of whoever was only offered the seat as well', () => {
    expect(taken(LIVES.assigned().on(2)).state.parts.offers.controlOwner).toEqual({ to: MIRA, by: RAJ, onDay: DAY_0 + 2, dueDay: DAY_0 + 9 });
  });

  const removed = (life: Life, by = JON): Life => life.does(by, 'reportRemoved', { onDay: life.today, text: 'x', gone: true });
  const first = { code: 'formerOwnerFirst', name: MIRA.name, untilDay: DAY_0 + 9 };

  it('is not reported as removed by whoever takes or answers in the seat meanwhile, until they said whether it is theirs or let their day pass', () => {
    for (const answers of [(life: Life) => life.does(JON, 'takeControlSeat'), (life: Life) => life.does(JON, 'remove', { byDay: DAY_0 + 5 }), (life: Life) => life.does(RAJ, 'assign', { controlOwner: JON }).does(JON, 'takeControlSeat')]) {
      const life = answers(taken(keptLife().on(3)));
      expect(life.voids).toEqual([]);
      expect(removed(life).refused).toEqual({ ...first, untilDay: DAY_0 + 10 });
      expect(removed(answers(taken(keptLife().on(3))).on(10)).refused).toBeDefined();
      expect(removed(answers(taken(keptLife().on(3))).on(11)).refused).toBeUndefined();
    }
    expect(removed(taken(keptLife()).does(MIRA, 'takeControlSeat'), MIRA).refused).toBeUndefined();
    expect(removed(taken(keptLife()).does(MIRA, 'remove', {}), MIRA).refused).toBeUndefined();
    expect(removed(taken(keptLife()).does(MIRA, 'declineControlSeat', { text: 'x' }).does(JON, 'takeControlSeat')).refused).toBeUndefined();
    expect(removed(taken(keptLife()).does(MIRA, 'handOn', { to: JON }).does(JON, 'takeControlSeat')).refused).toBeUndefined();
  });

  it('waits for nobody who is gone by then', () => {
    const later = knowing({ gone: [MIRA], sinceDay: 4 });
    const seated = (day: number): Life => taken(keptLife().on(3), new Life('x2', later)).does(JON, 'takeControlSeat').on(day);
    expect(removed(seated(3)).refused).toEqual({ ...first, untilDay: DAY_0 + 10 });
    expect(removed(seated(5)).voids).toEqual([]);
  });

  it('is not dismissed meanwhile, either', () => {
    const proposed = taken(held()).does(RAJ, 'proposeDismissal', { reason: 'duplicate', text: 'x' });
    expect(proposed.does(JON, 'confirmDismissal').refused).toEqual(first);
    expect(taken(held()).does(RAJ, 'proposeDismissal', { reason: 'duplicate', text: 'x' }).does(MIRA, 'confirmDismissal').refused).toBeUndefined();
  });

  it('stays theirs to end where it is split or merged on meanwhile, also where somebody else sits', () => {
    const further = taken(taken(keptLife()).does(JON, 'takeControlSeat'), new Life('x3'));
    expect(further.state.parts).toMatchObject({ offers: { controlOwner: { to: JON } }, formerOwners: [{ to: JON }, { to: MIRA }] });
    expect(removed(further.does(JON, 'takeControlSeat')).refused).toEqual(first);
    const into = taken(keptLife(), new Life('x2').shown(['policy-9']).does(JON, 'takeControlSeat'), 'absorb');
    expect(into.voids).toEqual([]);
    expect(into.state.parts).toMatchObject({ controlOwner: { person: JON }, offers: {} });
    expect(removed(into).refused).toEqual(first);
    expect(removed(into.on(10)).refused).toBeUndefined();
    // What nobody had approved a reviewer gives to whoever answers there.
    expect(removed(taken(held(), new Life('x2').shown(['policy-9']).does(JON, 'takeControlSeat'), 'absorb')).refused).toBeUndefined();
  });

  /** Jon kept what nobody else sees, in an exception of his own. */
  const keptByJon = (): Life => new Life('x8').shown(['policy-8']).does(JON, 'keep', { ...KEEP, findings: findingsOf(['policy-8']) }).on(2);
  const merged = (from: Life, fromKey: string, settings: readonly string[], into: Life): Life =>
    into.on(from.today - DAY_0).does(RAJ, 'absorb', { from: fromKey, answer: encodeAnswer({ ...OTHER_ANSWER, findings: findingsOf(settings) }), sinceDay: DAY_0, lineage: { ...NOTHING_USED, ...lineageOf(from.state, undefined) } });
  const fromBoth = (): Life => merged(keptByJon(), 'x8', ['policy-8'], merged(keptLife(), 'x1', ['policy-1'], new Life('x3').shown(['policy-2'])));

  it('may be declined by them also where somebody else sits, who ends it then without waiting for their day', () => {
    const seated = (): Life => taken(keptLife(), new Life('x2').shown(['policy-9']).does(JON, 'takeControlSeat'), 'absorb');
    expect(removed(seated()).refused).toEqual(first);
    const declined = seated().does(MIRA, 'declineControlSeat', { text: 'It is theirs.' });
    expect(declined.voids).toEqual([]);
    expect(declined.state.parts).toMatchObject({ controlOwner: { person: JON }, formerOwners: [], refusals: 0 });
    expect(removed(declined).refused).toBeUndefined();
    const offered = seated().does(JON, 'offerSeat', { seat: 'controlOwner', to: SAM }).does(MIRA, 'declineControlSeat', { text: 'x' });
    expect(offered.state.parts).toMatchObject({ offers: { controlOwner: { to: SAM } }, formerOwners: [], refusals: 0 });
    expect(offered.does(MIRA, 'declineControlSeat', { text: 'x' }).refused).toMatchObject({ code: 'offeredToAnother' });
    expect(seated().does(RAJ, 'declineControlSeat', { text: 'x' }).refused).toMatchObject({ code: 'notOffered' });
  });

  it('is asked of everybody who answered for a part of it, and each answers for themselves alone', () => {
    const both = fromBoth();
    expect(both.voids).toEqual([]);
    expect(both.state.parts).toMatchObject({ offers: { controlOwner: { to: MIRA } }, formerOwners: [{ to: MIRA }, { to: JON }] });
    expect(removed(both.does(JON, 'takeControlSeat')).refused).toEqual(first);
    expect(both.state.parts.formerOwners).toMatchObject([{ to: MIRA }]);
    expect(removed(fromBoth().does(MIRA, 'takeControlSeat'), MIRA).refused).toEqual({ ...first, name: JON.name });
    expect(removed(both.on(10)).refused).toBeUndefined();
  });

  it('names of several whoever has longest', () => {
    const later = merged(keptByJon().on(5), 'x8', ['policy-8'], merged(keptLife(), 'x1', ['policy-1'], new Life('x3').shown(['policy-2']).does(SAM, 'takeControlSeat')));
    expect(removed(later, SAM).refused).toEqual({ ...first, name: JON.name, untilDay: DAY_0 + 12 });
  });

  it('goes on with everybody who is asked and with whoever approved here: nobody outranks them', () => {
    const into = merged(keptLife(), 'x1', ['policy-1'], keptByJon());
    const further = merged(into, 'x8', ['policy-8'], new Life('x3').shown(['policy-2']));
    expect(further.voids).toEqual([]);
    expect(further.state.parts).toMatchObject({ offers: { controlOwner: { to: JON } }, formerOwners: [{ to: JON }, { to: MIRA }] });
    expect(removed(further.does(MIRA, 'takeControlSeat'), MIRA).refused).toEqual({ ...first, name: JON.name });
    const offeredOn = merged(taken(keptLife()).does(RAJ, 'assign', { controlOwner: JON }), 'x2', ['policy-1'], new Life('x3').shown(['policy-2']));
    expect(offeredOn.state.parts).toMatchObject({ offers: { controlOwner: { to: MIRA } }, formerOwners: [{ to: MIRA }, { to: JON }] });
  });

  it('reads what was written before there could be several', () => {
    const { formerOwners, ...old } = { ...NOTHING_USED, ...lineageOf(keptLife().state, undefined) };
    const life = new Life('x3').on(2).does(RAJ, 'splitOff', { from: 'x1', answer: OTHER_ANSWER, sinceDay: DAY_0, lineage: old });
    expect(formerOwners).toBeUndefined();
    expect(life.state.parts.formerOwners).toMatchObject([{ to: MIRA }]);
    expect(new Life('x3').on(2).does(RAJ, 'splitOff', { from: 'x1', answer: OTHER_ANSWER, sinceDay: DAY_0, lineage: { ...old, formerOwners: [7] } }).refused).toMatchObject({ code: 'field', problem: 'malformed' });
  });

  it('is not asked for longer by taking the same in again, but by what was not here', () => {
    const sits = (): Life => merged(keptLife(), 'x1', ['policy-1'], new Life('x3').shown(['policy-2']).does(SAM, 'takeControlSeat'));
    const again = merged(keptLife().on(8), 'x1', ['policy-1'], sits());
    expect(again.voids).toEqual([]);
    expect(again.state.parts.formerOwners).toMatchObject([{ to: MIRA, dueDay: DAY_0 + 9 }]);
    expect(removed(again.on(10), SAM).refused).toBeUndefined();
    expect(merged(keptLife().on(8), 'x1', ['policy-1', 'policy-9'], sits()).state.parts.formerOwners).toMatchObject([{ to: MIRA, dueDay: DAY_0 + 15 }]);
  });

  it('stays theirs to end where it is merged into nowhere and opened again', () => {
    const again = taken(keptLife()).does(JON, 'takeControlSeat').does(RAJ, 'merge', { into: 'nowhere', reason: 'x' }).does(RAJ, 'reopen', { reason: 'x' });
    expect(again.voids).toEqual([]);
    expect(removed(again).refused).toEqual(first);
  });

  it('leaves the seat with whoever sits there, and asks nobody who cannot take it', () => {
    const into = new Life('x2').shown().does(JON, 'takeControlSeat');
    expect(taken(held(), into, 'absorb').state.parts).toMatchObject({ controlOwner: { person: JON }, offers: {} });
    expect(taken(LIVES.unassigned().on(2)).state.parts.offers).toEqual({});
    expect(taken(held(), new Life('x2', gone)).state.parts.offers).toEqual({});
  });
});
