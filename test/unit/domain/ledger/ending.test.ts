import { judge } from '../../../../src/domain/judge/judge';
import { ANA, DAY_0, findingsOf, KEEP, Life, MIRA, PRIYA, RAJ, REQUEST } from './life';
import { LIVES } from './states';

const LATER = { ...REQUEST, untilDay: DAY_0 + 60 };
const goneFromReports = (life: Life): Life => life.shown([], { findings: [], gone: findingsOf(['policy-1']).map(({ key }) => key) });
/** Asked for in words, in force at once, refused: it must be gone by day 5, and no report ever showed it. */
const refusedEmergency = (): Life => LIVES.emergency().on(2).does(MIRA, 'refuse', { reason: 'No.', byDay: DAY_0 + 5 });
const removeDue = (life: Life): readonly number[] => judge(life.state, life.today).dues.filter(({ duty }) => duty === 'remove').map(({ day }) => day - DAY_0);

describe('what may still be there', () => {
  it('stays open with its day when it is asked for once more and refused again, though no report ever showed it', () => {
    const life = refusedEmergency().on(20).does(PRIYA, 'request', LATER).does(MIRA, 'refuse', { reason: 'No.' });
    expect(life.voids).toEqual([]);
    expect([life.lifecycle, removeDue(life)]).toEqual(['refused', [5]]);
    expect(judge(life.state, life.today)).toMatchObject({ isOpen: true, pastTolerance: true });
    life.does(MIRA, 'reportRemoved', { onDay: DAY_0 + 20, text: 'Disabled.', gone: true }).does(ANA, 'verifyRemoved', { text: 'Gone.' });
    expect(life.lifecycle).toBe('closed');
  });

  it('stays open with its day when a report no longer shows it before it is asked for and refused', () => {
    const life = goneFromReports(LIVES.refused().on(31)).does(PRIYA, 'request', LATER).does(MIRA, 'refuse', { reason: 'No.' });
    expect([life.voids, life.lifecycle, removeDue(life)]).toEqual([[], 'refused', [30]]);
  });

  it('that was found and never answered is refused with a day of removal, also once no report shows it', () => {
    const life = (): Life => goneFromReports(LIVES.assigned().on(20)).does(PRIYA, 'request', LATER);
    expect(life().does(MIRA, 'refuse', { reason: 'No.' }).refused).toEqual({ code: 'field', field: 'byDay', problem: 'missing' });
    const refused = life().does(MIRA, 'refuse', { reason: 'No.', byDay: DAY_0 + 25 });
    expect([refused.lifecycle, removeDue(refused)]).toEqual(['refused', [25]]);
  });

  it('is not merged away while no report shows it: nothing of it would go on elsewhere', () => {
    const merge = (life: Life): unknown => life.does(RAJ, 'merge', { into: 'x2', reason: 'The same.' }).refused;
    expect(merge(refusedEmergency().on(20).does(PRIYA, 'request', LATER))).toEqual({ code: 'verifyFirst' });
    expect(merge(goneFromReports(LIVES.assigned().on(20)))).toEqual({ code: 'verifyFirst' });
    expect(merge(LIVES.requested())).toBeUndefined();
    expect(merge(LIVES.assigned())).toBeUndefined();
  });

  it('and was merged is there all the time: opened again, however late, it keeps its age, its limits and what was due', () => {
    const late = LIVES.merged().on(1 + 366).does(RAJ, 'reopen', { reason: 'Nothing took it in.' });
    expect([late.lifecycle, judge(late.state, late.today).ageDays]).toEqual(['unassigned', 367]);
    expect(removeDue(late)).toEqual([]);
    expect(judge(late.state, late.today).dues).toMatchObject([{ duty: 'triage', day: DAY_0 + 14 }]);
    const used = LIVES.closed().on(20).shown().does(ANA, 'merge', { into: 'x2', reason: 'The same.' }).on(400).does(RAJ, 'reopen', { reason: 'x' });
    expect(used.voids).toEqual([]);
    expect(used.state.parts.grants.firstApprovalDay).toBe(DAY_0 + 1);
  });

  it('and was refused and merged is not kept when it is opened again: its day stands', () => {
    const life = LIVES.refused().on(31).does(PRIYA, 'request', LATER).does(RAJ, 'merge', { into: 'x2', reason: 'The same.' }).on(40).does(RAJ, 'reopen', { reason: 'Nothing took it in.' });
    expect([life.voids, removeDue(life)]).toEqual([[], [30]]);
    expect(life.does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 90 }).refused).toEqual({ code: 'notNow', lifecycle: 'refused' });
  });

  it('was never there: a request in words is declined, as before', () => {
    expect(LIVES.declined().lifecycle).toBe('declined');
    expect(LIVES.closed().on(9).does(PRIYA, 'request', LATER).does(MIRA, 'refuse', { reason: 'No.' }).lifecycle).toBe('declined');
  });
});
