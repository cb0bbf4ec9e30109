import fc from 'fast-check';
import { LEDGER_LISTS, type Decision } from '../../../../src/domain/ledger/decision';
import { createSealer, sealableUpTo, type SealedUpTo } from '../../../../src/domain/ledger/seal';
import { DAY_0 } from './life';
import { acceptedLife } from './states';

const { decisions } = acceptedLife();
const byId = [...decisions].sort((a, b) => a.id - b.id);
const ALL = sealableUpTo(byId, Infinity);
const sealed = (items: readonly Decision[], ...moments: readonly SealedUpTo[]): readonly string[] => {
  const sealer = createSealer(moments);
  for (const item of items) sealer.add(item);
  return sealer.seals();
};

describe('the seal of the ledger', () => {
  it('is the same in every browser, in whatever order the lists were read', () => {
    const byList = [...byId].sort((a, b) => LEDGER_LISTS.indexOf(b.list) - LEDGER_LISTS.indexOf(a.list));
    expect(sealed(byList, ALL)).toEqual(sealed(byId, ALL));
  });

  it('of an earlier moment can be told again from the longer ledger', () => {
    const then = { ...ALL, Requests: 1 };
    const atThatTime = byId.filter(({ list, id }) => list !== 'Requests' || id <= 1);
    expect(sealed(byId, then, ALL)[0]).toBe(sealed(atThatTime, then)[0]);
    expect(sealed(byId, then, ALL)[0]).not.toBe(sealed(byId, ALL)[0]);
  });

  it('changes when any decision before it was edited or taken away', () => {
    const [seal] = sealed(byId, ALL);
    fc.assert(
      fc.property(fc.nat(byId.length - 1), fc.constantFrom('title', 'body', 'author', 'createdAt', 'gone'), (at, what) => {
        const edits: Readonly<Record<string, Partial<Decision>>> = { title: { title: 'else' }, body: { body: { reason: 'else' } }, author: { author: { login: 'else', name: 'else' } }, createdAt: { createdAt: 1 } };
        const tampered = byId.flatMap((decision, index) => (index !== at ? [decision] : what === 'gone' ? [] : [{ ...decision, ...edits[what] }]));
        expect(sealed(tampered, ALL)[0]).not.toBe(seal);
      }),
    );
  });

  it('covers nothing that may still get an older neighbour: it ends before the first decision that is too young', () => {
    const before = (day: number): SealedUpTo => sealableUpTo(byId, (DAY_0 + day) * 86_400_000);
    expect(before(0)).toEqual({});
    expect(before(2)).toEqual({ Requests: 1, Observations: 1, Approvals: 1 });
    expect(sealableUpTo([{ list: 'Requests', id: 1, createdAt: 5 }, { list: 'Requests', id: 2, createdAt: 50 }, { list: 'Requests', id: 3, createdAt: 6 }], 10)).toEqual({ Requests: 1 });
  });
});
