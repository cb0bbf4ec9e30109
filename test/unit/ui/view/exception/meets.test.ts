import { LIFECYCLES } from '../../../../../src/domain/exception/lifecycle';
import { ruleOf } from '../../../../../src/domain/ledger/acts/acts';
import { actsMeeting } from '../../../../../src/ui/view/exception/actions/meets';

describe('what answers an owed triage', () => {
  it.each(LIFECYCLES.map((lifecycle) => [lifecycle]))('of what is %s is an act that the rules take there', (lifecycle) => {
    const over = ['closed', 'dismissed', 'withdrawn', 'declined', 'merged'].includes(lifecycle);
    for (const act of actsMeeting({ duty: 'triage' }, lifecycle)) if (!over) expect([act, ruleOf(act)?.when?.includes(lifecycle)]).toEqual([act, true]);
  });

  it('is there wherever it can be owed, but for what is reported as removed', () => {
    for (const lifecycle of ['requested', 'unassigned', 'assigned', 'approved', 'lapsed', 'refused', 'emergency', 'acceptedRisk'] as const) expect(actsMeeting({ duty: 'triage' }, lifecycle)).not.toEqual([]);
    expect(actsMeeting({ duty: 'triage' }, 'removalReported')).toEqual([]);
  });
});
