import { exportableOf } from '../../../src/export/exportable';
import { DAY_0 } from '../domain/ledger/life';
import { acceptedLife, approvedLife, LIVES, STATES } from '../domain/ledger/states';

const TODAY = DAY_0 + 6;
const reasonOf = (life: { readonly state: Parameters<typeof exportableOf>[0][number] }, today = TODAY): string | undefined => exportableOf([life.state], today).leftOut[0]?.reason;

describe('what scanners may be told of', () => {
  test('is what was approved and what was accepted as a risk, and of every other open state the reason against it', () => {
    const told = STATES.map((state) => {
      const { exceptions, leftOut } = exportableOf([LIVES[state]().state], TODAY);
      return [state, exceptions.length > 0 ? 'exported' : (leftOut[0]?.reason ?? 'over')];
    });
    expect(Object.fromEntries(told)).toEqual({
      new: 'over',
      requested: 'notApproved',
      unassigned: 'notApproved',
      assigned: 'notApproved',
      approved: 'exported',
      lapsed: 'lapsed',
      refused: 'notApproved',
      removalReported: 'removalReported',
      acceptedRisk: 'exported',
      closed: 'over',
      dismissed: 'over',
      withdrawn: 'over',
      emergency: 'notApproved',
      declined: 'over',
      merged: 'over',
    });
  });

  test('ends with its end date by itself, on the day after', () => {
    const life = approvedLife();
    const end = life.state.parts.end?.day ?? NaN;
    expect(exportableOf([life.state], end).exceptions).toHaveLength(1);
    expect(reasonOf(life, end + 1)).toBe('ended');
  });

  test('of an accepted risk ends when it should have been signed again', () => {
    const life = acceptedLife();
    expect(exportableOf([life.state], DAY_0 + 180).exceptions[0]?.untilDay).toBe(DAY_0 + 180);
    expect(reasonOf(life, DAY_0 + 181)).toBe('signatureDue');
  });

  test('names who answers for it and the settings that a report showed', () => {
    const [exception] = exportableOf([approvedLife().state], TODAY).exceptions;
    expect(exception).toMatchObject({ controlOwner: { name: 'Mira Okafor' }, state: 'approved' });
    expect(exception?.findings.map(({ settingName }) => settingName)).not.toContain('');
  });

  test('comes in one order, whatever the order of the register', () => {
    const states = [approvedLife().state, acceptedLife().state].map((state, at) => ({ ...state, exceptionKey: `x${9 - at}` }));
    expect(exportableOf(states, TODAY)).toEqual(exportableOf([...states].reverse(), TODAY));
  });
});
