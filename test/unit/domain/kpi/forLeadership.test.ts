import { forLeadership } from '../../../../src/domain/kpi/forLeadership';
import type { Escalation } from '../../../../src/domain/ledger/parts';
import { judgedRows, TODAY, type SomeRow } from './someRow';

const told = (parts: Partial<Escalation> = {}): Escalation => ({ level: 'risk', duty: 'remove', dueDay: TODAY - 20, onDay: TODAY - 5, byHand: false, ...parts });
const late = { duty: 'remove', of: 'controlOwner', day: TODAY - 20 } as const;
const escalated = (escalations: readonly Escalation[], more: SomeRow = {}): SomeRow => ({ ...more, brief: { dues: [late], escalations, ...more.brief } });
const of = (...rows: readonly SomeRow[]) => forLeadership(judgedRows(...rows), TODAY);

describe('what waits for risk leadership', () => {
  test('are escalations to it that nobody acknowledged and whose cause is there', () => {
    expect(of(escalated([told()]))).toMatchObject([{ what: 'acknowledge', escalation: { onDay: TODAY - 5 } }]);
    expect(of(escalated([told({ level: 'manager' })]))).toEqual([]);
    const who = { login: 't', name: 'Tom' };
    expect(of(escalated([told()], { brief: { acknowledgement: { who, byDay: TODAY, onDay: TODAY - 4, escalations: 1 } } }))).toEqual([]);
    expect(of(escalated([told(), told({ level: 'leadership', onDay: TODAY })], { brief: { acknowledgement: { who, byDay: TODAY, onDay: TODAY - 4, escalations: 1 } } }))).toHaveLength(1);
    expect(of(escalated([told()], { brief: { dues: [{ ...late, day: TODAY + 30 }] } }))).toEqual([]);
    expect(of(escalated([told()], { brief: { dues: [{ ...late, day: TODAY - 30 }] } }))).toHaveLength(1);
    expect(of(escalated([told()], { lifecycle: 'closed' }))).toEqual([]);
  });

  test('an escalation by hand stands until somebody reviews', () => {
    const byHand = told({ duty: '', dueDay: undefined, byHand: true });
    expect(of(escalated([byHand], { reviewedDay: TODAY - 6 }))).toHaveLength(1);
    expect(of(escalated([byHand], { reviewedDay: TODAY - 5 }))).toEqual([]);
  });

  test('are risks to accept, signatures within 30 days, and disputed authors; the earliest day first, escalations after', () => {
    const due = (duty: 'decideRisk' | 'sign' | 'settleStamp', day: number): SomeRow => ({ title: duty, brief: { dues: [{ duty, of: 'riskLeadership', day }] } });
    expect(of(escalated([told()]), due('decideRisk', TODAY + 9), due('sign', TODAY + 30), due('settleStamp', TODAY - 1)).map(({ what }) => what)).toEqual(['settleStamp', 'decideRisk', 'sign', 'acknowledge']);
    expect(of(due('sign', TODAY + 31))).toEqual([]);
  });

  test('is a disputed author also where the exception is over, and nothing else of it', () => {
    const dues = (['decideRisk', 'settleStamp'] as const).map((duty) => ({ duty, of: 'riskLeadership', day: TODAY + 3 }) as const);
    for (const lifecycle of ['closed', 'merged', 'dismissed', 'withdrawn', 'declined'] as const) expect(of({ lifecycle, brief: { dues, escalations: [told()] } })).toMatchObject([{ what: 'settleStamp', due: { day: TODAY + 3 } }]);
  });
});
