import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import { exceptionFindings } from '../../../../src/domain/integrity/exceptionFindings';
import { exceptionKey } from '../../../../src/domain/ledger/acts/field';
import type { Decision } from '../../../../src/domain/ledger/decision';
import { fold, NOTHING_KNOWN } from '../../../../src/domain/ledger/fold';
import { historyOf } from '../integrity/histories';
import { PRIYA, REQUEST } from './life';

const [request] = historyOf([{ author: PRIYA, act: 'request', body: REQUEST, afterSeconds: 60, unseen: 0 }]) as [Decision];

describe('a key in another spelling, which SharePoint takes for the same', () => {
  it.each(['X1', 'x1 ', ' x1', 'x\u00b9'])('is of no exception: "%s" is void, has no row, is a finding and stands in no field', (spelling) => {
    const decision = { ...request, exceptionKey: spelling };
    const state = fold([decision], spelling, NOTHING_KNOWN);
    expect(state.entries.map(({ void: reason }) => reason)).toEqual([{ code: 'notAKey' }]);
    const sound = fold([request], 'x1', NOTHING_KNOWN);
    expect(registerRowOf(sound)).toBeDefined();
    expect(registerRowOf({ ...sound, exceptionKey: spelling })).toBeUndefined();
    expect(exceptionFindings([decision], spelling).filter(({ code }) => code === 'notAKey')).toHaveLength(1);
    expect(exceptionFindings([request], 'x1').filter(({ code }) => code === 'notAKey')).toEqual([]);
    expect(exceptionKey().read(spelling)).toMatchObject({ wrong: 'malformed' });
    expect(exceptionKey().read('x1')).toBe('x1');
  });
});
