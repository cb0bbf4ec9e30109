import { exceptionKeyOf } from '../../../../src/domain/exception/exceptionKey';
import { exceptionKeyMeant, isExceptionKey } from '../../../../src/domain/exception/isExceptionKey';
import { keyFromDecision } from '../../../../src/domain/exception/keyFromDecision';
import { exceptionFindings } from '../../../../src/domain/integrity/exceptionFindings';
import { fold, NOTHING_KNOWN } from '../../../../src/domain/ledger/fold';
import { exceptionKey } from '../../../../src/domain/ledger/acts/field';
import { historyOf } from '../integrity/histories';
import { PRIYA, REQUEST } from '../ledger/life';

const OTHERWISE = ['X1', 'x1 ', ' x1', 'x\u00b9', '\u212a1', 'x1\n', 'x_1', ''];

describe('the key of an exception', () => {
  it('is what the register makes', () => {
    const made = [exceptionKeyOf({ tenantId: 'T', family: 'mail', principal: { type: 'user', id: 'U' } } as never), keyFromDecision('K'), 'x1', '0d9e9a6c-3f0a-4b8e-9d2c-5b1f6a7e8c90'];
    expect(made.filter((key) => !isExceptionKey(key))).toEqual([]);
  });

  it('has one spelling', () => {
    expect(OTHERWISE.filter(isExceptionKey)).toEqual([]);
    expect(['X1', 'x1 ', 'x1'].map(exceptionKeyMeant)).toEqual(['x1', 'x1', 'x1']);
    expect(['X1', 'x1'].map((key) => exceptionKey().read(key))).toEqual([{ wrong: 'malformed' }, 'x1']);
  });

  it.each(OTHERWISE.filter(Boolean))('makes what is decided under another one void, and a finding: %j', (spelling) => {
    const written = historyOf([{ author: PRIYA, act: 'request', body: REQUEST, afterSeconds: 1, unseen: 0 }]).map((decision) => ({ ...decision, exceptionKey: spelling }));
    const { entries, parts } = fold(written, spelling, NOTHING_KNOWN);
    expect([entries.map((entry) => entry.void), parts.standing]).toEqual([[{ code: 'notAKey' }], undefined]);
    expect(exceptionFindings(written, spelling).map(({ code }) => code)).toContain('notAKey');
  });
});
