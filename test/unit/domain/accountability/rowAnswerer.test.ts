import { accountabilityOf } from '../../../../src/domain/accountability/accountability';
import { rowAnswerer } from '../../../../src/domain/accountability/rowAnswerer';
import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import { judge } from '../../../../src/domain/judge/judge';
import { peopleAt, type ServiceOwnerFact } from '../../../../src/domain/people/people';
import type { Person } from '../../../../src/domain/people/person';
import { ANA, DAY_0, JON, MIRA, OLE, PRIYA } from '../ledger/life';
import { LIVES, STATES } from '../ledger/states';

const answers = (owner: Person, id: number, all = false): ServiceOwnerFact => ({ tenantId: all ? '' : 'tenant', family: all ? '' : 'conditionalAccess', owner, createdAt: 0, id });

describe('who answers for the exception of a row', () => {
  test.each([
    ['nobody is known', []],
    ['there is a service owner', [answers(JON, 1)]],
    ['there is only a default accountable', [answers(OLE, 1, true)]],
    ['the service owner sits in another seat', [answers(PRIYA, 1), answers(OLE, 2, true)]],
    ['all who could stand in sit in a seat', [answers(ANA, 1), answers(MIRA, 2, true)]],
  ])('is the one that the whole ledger names, where %s', (_title, serviceOwners) => {
    const people = peopleAt({ facts: [], serviceOwners });
    const held = LIVES.assigned().does(MIRA, 'takeControlSeat').on(2).does(MIRA, 'declareEmergency', { untilDay: DAY_0 + 6, why: 'Down.' });
    const lives = [...STATES.filter((each) => each !== 'new').map((state) => [state, LIVES[state]()] as const), ['an emergency of whoever sits there', held] as const];
    for (const [state, life] of lives) {
      const row = registerRowOf(life.state);
      if (!row) throw new Error(`${state} has no row`);
      const { as, person } = accountabilityOf(life.state, judge(life.state, life.today), people).answers;
      const answerer = rowAnswerer(row, people);
      expect([state, answerer.as, answerer.person?.login]).toEqual([state, as, person?.login]);
    }
  });
});
