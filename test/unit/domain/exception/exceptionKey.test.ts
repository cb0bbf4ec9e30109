import fc from 'fast-check';
import { exceptionKeyOf, findingKeyOf } from '../../../../src/domain/exception/exceptionKey';
import { FINDING_KINDS, PRINCIPAL_TYPES } from '../../../../src/domain/exception/finding';
import { KINDS } from '../../../../src/domain/exception/kinds';

const principal = fc.record({ type: fc.constantFrom(...PRINCIPAL_TYPES), id: fc.string({ minLength: 1 }) });

describe('keys', () => {
  it('an exception key is one for every spelling of the ids', () => {
    const key = exceptionKeyOf({ tenantId: 'AAAA', family: 'mailFlow', principal: { type: 'domain', id: 'A.example' } });
    expect(key).toBe(exceptionKeyOf({ tenantId: 'aaaa', family: 'mailFlow', principal: { type: 'domain', id: ' a.example ' } }));
    expect(key).toBe('xb949d35d83f69166a2faea11');
  });

  it('a finding key stays apart wherever a part holds the separator', () => {
    const one = findingKeyOf({ tenantId: 't', kind: 'userExcluded', settingId: 'a|b', principal: { type: 'user', id: 'c' } });
    const other = findingKeyOf({ tenantId: 't', kind: 'userExcluded', settingId: 'a', principal: { type: 'user', id: 'b|c' } });
    expect(one).not.toBe(other);
    expect(one.split('|')).toHaveLength(4);
  });

  it('different principals have different keys', () => {
    fc.assert(
      fc.property(principal, principal, (a, b) => {
        const key = ({ type, id }: typeof a): string => exceptionKeyOf({ tenantId: 't', family: 'federation', principal: { type, id } });
        const same = a.type === b.type && a.id.trim().toLowerCase() === b.id.trim().toLowerCase();
        expect(key(a) === key(b)).toBe(same);
      }),
    );
  });
});

describe('kinds', () => {
  it('every kind has a family and a severity', () => expect(Object.keys(KINDS).sort()).toEqual([...FINDING_KINDS].sort()));
});
