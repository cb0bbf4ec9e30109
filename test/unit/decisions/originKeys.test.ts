import { followersIn, originsIn } from '../../../src/decisions/readHistory';
import type { Decision } from '../../../src/domain/ledger/decision';
import { PRIYA, REQUEST } from '../domain/ledger/life';
import { historyOf } from '../domain/integrity/histories';

const [some] = historyOf([{ author: PRIYA, act: 'request', body: REQUEST, afterSeconds: 60, unseen: 0 }]) as [Decision];
const moved = (act: string, body: object): Decision => ({ ...some, exceptionKey: 'x1', act, body: body as Decision['body'] });

describe('exceptions that decisions name as where findings came from or went to', () => {
  it('are asked for once each, and not the exception itself', () => {
    const own = [moved('splitOff', { from: 'x2' }), moved('splitOff', { from: 'x2' }), moved('splitOff', { from: 'x1' }), moved('split', { into: 'x3' }), moved('merge', { into: 'x3' }), moved('merge', { into: 'x1' })];
    expect([originsIn(own), followersIn(own)]).toEqual([['x2'], ['x3']]);
  });

  it('are none where the key is spelt as no exception’s is: SharePoint would answer with that of another', () => {
    for (const key of ['X2', 'x2 ', ' x2', '', 'x²']) expect([originsIn([moved('splitOff', { from: key })]), followersIn([moved('split', { into: key })])]).toEqual([[], []]);
  });

  it('are none in acts that move nothing', () => {
    expect([originsIn([moved('comment', { from: 'x2' })]), followersIn([moved('comment', { into: 'x2' })])]).toEqual([[], []]);
  });
});
