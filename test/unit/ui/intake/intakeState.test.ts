import type { ImportPlan } from '../../../../src/decisions/importPlan';
import type { ImportResult } from '../../../../src/decisions/importReport';
import { intakeReducer, type IntakeEvent, type IntakeState } from '../../../../src/ui/intake/intakeState';

const PLAN: ImportPlan = { reports: [], reliesOn: new Set() };
const result = (more: Partial<ImportResult>): ImportResult => ({ created: 0, changed: 0, alreadyThere: 0, reportsRecorded: 0, stopped: false, failures: [], ...more });
const after = (...events: readonly IntakeEvent[]): IntakeState => events.reduce<IntakeState>(intakeReducer, { step: 'choose' });

const PLANNED: IntakeEvent = { type: 'planned', plan: PLAN, unreadable: [], mayKeep: true };
const STARTED: IntakeEvent = { type: 'started' };

describe('the steps of reading a report', () => {
  it('show a preview before anything is kept', () => {
    expect(after({ type: 'reading', file: 'a.json', done: 0 }, PLANNED)).toEqual({ step: 'preview', plan: PLAN, unreadable: [], mayKeep: true });
  });

  it('count what was kept over all tries when one that was stopped goes on', () => {
    const state = after(PLANNED, STARTED, { type: 'stopAsked' }, { type: 'ended', result: result({ created: 20, stopped: true }) }, STARTED, { type: 'ended', result: result({ created: 31, reportsRecorded: 1 }) });
    expect(state.step === 'ended' && state.result).toMatchObject({ created: 51, reportsRecorded: 1, stopped: false });
  });

  it('say that stopping was asked for until it has stopped', () => {
    const state = after(PLANNED, STARTED, { type: 'stopAsked' }, { type: 'progress', progress: { done: 3, total: 9, what: 'x' } });
    expect(state).toMatchObject({ step: 'running', stopping: true, progress: { done: 3 } });
  });

  it('ignore what comes late from a try that is over', () => {
    const ended = after(PLANNED, STARTED, { type: 'ended', result: result({ created: 1 }) });
    expect(intakeReducer(ended, { type: 'progress', progress: { done: 1, total: 2, what: '' } })).toBe(ended);
    expect(intakeReducer(ended, { type: 'stopAsked' })).toBe(ended);
    expect(intakeReducer(ended, { type: 'ended', result: result({ created: 5 }) })).toBe(ended);
  });

  it('begin again for another report', () => {
    expect(after(PLANNED, { type: 'another' })).toEqual({ step: 'choose' });
  });
});
