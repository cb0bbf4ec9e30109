import { accountabilityOf } from '../../../../src/domain/accountability/accountability';
import { accountabilityOfRow } from '../../../../src/domain/brief/accountabilityOfRow';
import { judgeRow } from '../../../../src/domain/brief/judgeRow';
import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import { judge } from '../../../../src/domain/judge/judge';
import { peopleAt } from '../../../../src/domain/people/people';
import { ANA, DAY_0, JON, knowing, Life, MIRA, RAJ } from '../ledger/life';
import { keptLife, LIVES, STATES } from '../ledger/states';

describe('who answers, as a row tells it', () => {
  const people = peopleAt(knowing({ serviceOwner: JON, defaultAccountable: RAJ, gone: [MIRA] }).people);
  const covered = keptLife().on(6).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: JON, fromDay: DAY_0 + 6, toDay: DAY_0 + 10 }).does(MIRA, 'offerSeat', { seat: 'controlOwner', to: RAJ });
  const refusedTwice = new Life().shown().does(ANA, 'assign', { controlOwner: MIRA }).does(MIRA, 'declineControlSeat', { text: 'No.' }).does(ANA, 'assign', { controlOwner: JON }).does(JON, 'declineControlSeat', { text: 'No.' });
  const lives = [...STATES.filter((state) => state !== 'new').map((state) => [state, LIVES[state]()] as const), ['covered', covered] as const, ['refused twice', refusedTwice] as const];

  it.each(lives)('is what its state tells: %s', (_name, { state }) => {
    const row = registerRowOf(state);
    if (!row) throw new Error('There is no row');
    const today = DAY_0 + 8;
    const { answers, watches, risk } = accountabilityOf(state, judge(state, today), people);
    // A row knows accounts and names; the directory's object id is in the ledger alone.
    expect(JSON.parse(JSON.stringify(accountabilityOfRow(row, judgeRow(row, today), people)))).toEqual(JSON.parse(JSON.stringify({ answers, watches, risk })));
  });
});
