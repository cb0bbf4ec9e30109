import { ifNobodyActs } from '../../../../src/domain/judge/ifNobodyActs';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { ANA, DAY_0, KEEP, LENA, Life, MIRA } from '../ledger/life';
import { acceptedLife, approvedLife, keptLife, LIVES } from '../ledger/states';

/** What happens after a day up to a later one, counted from DAY_0. */
function happens(life: Life, today: number, until: number): string[] {
  return ifNobodyActs(life.state, DAY_0 + today, DAY_0 + until).map((event) => {
    const what = event.what === 'told' ? `${event.rung.level} is told of ${event.rung.duty}` : event.what === 'override' ? event.override : `${event.due.duty} ${event.what}`;
    return `${event.day - DAY_0} ${what}`;
  });
}

describe('what happens if nobody acts', () => {
  it('is told in order, from tomorrow to the day that was asked for', () => {
    expect(happens(keptLife(), 2, 70)).toEqual([
      '61 remove missed',
      '63 review missed',
      '63 showControl missed',
      '64 manager is told of remove',
      '66 manager is told of review',
      '68 remove pastTolerance',
      '68 risk is told of remove',
      '70 review pastTolerance',
      '70 risk is told of review',
    ]);
    expect(happens(keptLife(), 2, 61)).toEqual(['61 remove missed']);
    expect(happens(keptLife(), 2, 60)).toEqual([]);
    expect(happens(keptLife(), 61, 63)).toEqual(['63 review missed', '63 showControl missed']);
    expect(happens(keptLife(), 70, 70)).toEqual([]);
  });

  it('repeats to leadership until somebody decides', () => {
    expect(happens(LIVES.refused(), 38, 120).filter((event) => event.includes('leadership is told of remove'))).toEqual(['52 leadership is told of remove', '82 leadership is told of remove', '112 leadership is told of remove']);
  });

  it('escalates nothing but what tolerance is for', () => {
    expect(happens(LIVES.requested(), 1, 200)).toEqual(['6 decideRequest missed']);
    expect(happens(acceptedLife(), 5, 182)).toContain('181 sign missed');
  });

  it('tells what falls into a pause when that is over', () => {
    const life = LIVES.refused().on(34).does(ANA, 'escalated', { level: 'manager', duty: 'remove', dueDay: DAY_0 + 30 }).on(35).does(LENA, 'acknowledge', { who: MIRA, what: 'x', byDay: DAY_0 + 45 });
    expect(happens(life, 35, 60)).toEqual(['38 remove pastTolerance', '46 risk is told of remove', '46 doAcknowledged missed', '52 leadership is told of remove']);
    expect(happens(LIVES.refused().on(33).does(ANA, 'escalate', { level: 'risk', reason: 'x' }).does(LENA, 'acknowledge', { who: MIRA, what: 'x', byDay: DAY_0 + 35 }), 33, 37)).toEqual(['36 manager is told of remove', '36 doAcknowledged missed']);
  });

  it('goes on after the time to verify a removal', () => {
    const reported = keptLife().on(62).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 62, text: 'x', gone: true });
    expect(happens(reported, 62, 75)).toEqual([
      '63 review missed',
      '63 showControl missed',
      '68 remove pastTolerance',
      '70 manager is told of remove',
      '70 risk is told of remove',
      '70 review pastTolerance',
      '70 manager is told of review',
      '70 risk is told of review',
      '70 verify missed',
    ]);
  });

  it('becomes a permanent override when the last end date that policy allows has passed', () => {
    expect(happens(approvedLife(), 5, 300).filter((event) => event.includes('End'))).toEqual(['182 pastLastEnd']);
    const critical = new Life().shown(['policy-1'], { severity: 'critical' }).on(1).does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 10 });
    expect(happens(critical, 1, 11).filter((event) => event.includes('End'))).toEqual(['11 pastLastEnd']);
    expect(happens(critical, 10, 30)).toContain('11 pastLastEnd');
    expect(happens(critical, 11, 60).filter((event) => event.includes('End'))).toEqual([]);
    expect(happens(LIVES.unassigned(), 1, 60).filter((event) => event.includes('noEnd'))).toEqual([]);
  });

  it('is open again when a dismissal is over', () => {
    expect(happens(LIVES.dismissed(), 5, 400)).toEqual(['367 dismissalEnds missed', '381 triage missed', '384 manager is told of triage', '388 triage pastTolerance', '388 risk is told of triage']);
  });

  it('goes by the policy that is asked for', () => {
    const policy = { ...DEFAULT_POLICY, toleranceDays: { critical: 0, high: 0, medium: 0, low: 0 } };
    expect(ifNobodyActs(keptLife().state, DAY_0 + 2, DAY_0 + 61, policy).map(({ what }) => what)).toEqual(['missed', 'pastTolerance', 'told', 'told']);
  });

  it('is nothing where nothing is due', () => {
    for (const life of [LIVES.closed(), LIVES.merged(), new Life()]) expect(happens(life, 6, 900)).toEqual([]);
  });
});
