import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { NOTHING_USED, OTHER_ANSWER } from './lawful';
import { DAY_0, JON, knowing, Life, MIRA, PRIYA, RAJ } from './life';
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

  it('leaves the seat with whoever sits there, and asks nobody who cannot take it', () => {
    const into = new Life('x2').shown().does(JON, 'takeControlSeat');
    expect(taken(held(), into, 'absorb').state.parts).toMatchObject({ controlOwner: { person: JON }, offers: {} });
    expect(taken(LIVES.unassigned().on(2)).state.parts.offers).toEqual({});
    expect(taken(held(), new Life('x2', gone)).state.parts.offers).toEqual({});
  });
});
