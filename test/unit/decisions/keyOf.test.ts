import { keyOf } from '../../../src/decisions/decideOne';
import { Life, MIRA, PRIYA, REQUEST } from '../domain/ledger/life';

describe('a decision that is sent again', () => {
  const life = new Life().does(PRIYA, 'request', REQUEST, { key: 'r' }).does(MIRA, 'refuse', { reason: 'No.' }, { key: 'mine' });
  const [, mine] = life.decisions;

  it('is found where its list has it, under its key or a further one', () => {
    if (!mine) throw new Error('not there');
    expect(keyOf(life.decisions, mine)).toBe('mine');
    expect(keyOf([{ ...mine, key: 'mine#2' }], mine)).toBe('mine#2');
  });

  it('is not there because somebody wrote its very text under its key in another list', () => {
    if (!mine) throw new Error('not there');
    expect(keyOf([{ ...mine, list: 'Requests', author: PRIYA }], mine)).toBeUndefined();
  });
});
