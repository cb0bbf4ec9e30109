import * as fc from 'fast-check';
import { newDecisionKey } from '../../../src/decisions/decisionKey';

describe('newDecisionKey', () => {
  it('is a GUID of version 4 whatever the random bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (random) => {
        const key = newDecisionKey({ getRandomValues: <T extends ArrayBufferView | null>(into: T): T => ((into as unknown as Uint8Array).set(random), into) });
        expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }),
    );
    expect(new Set(Array.from({ length: 1000 }, () => newDecisionKey())).size).toBe(1000);
  });
});
