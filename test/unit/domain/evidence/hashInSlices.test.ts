import fc from 'fast-check';
import { hashInSlices } from '../../../../src/domain/evidence/hashInSlices';
import { hashBytes } from '../../../../src/domain/ledger/hash';

describe('hashing in slices', () => {
  it('gives the hash of the whole, and says after each slice how far it is', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), fc.integer({ min: 1, max: 64 }), (bytes, slice) => {
      const steps = hashInSlices(bytes, slice);
      const told: number[] = [];
      for (let next = steps.next(); ; next = steps.next()) {
        if (next.done) {
          expect(next.value).toBe(hashBytes(bytes));
          break;
        }
        told.push(next.value);
      }
      expect(told).toHaveLength(Math.ceil(bytes.length / slice));
      expect(told[told.length - 1] ?? 0).toBe(bytes.length);
    }));
  });
});
