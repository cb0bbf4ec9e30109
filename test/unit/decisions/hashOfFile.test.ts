import { createHash } from 'node:crypto';
import { hashOfFile } from '../../../src/decisions/hashOfFile';

const BYTES = new TextEncoder().encode('Who is accountable, today, für jede Ausnahme? '.repeat(1000));
const WANTED = createHash('sha256').update(BYTES).digest('hex');

describe('the hash of a report’s file', () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
  afterEach(() => own && Object.defineProperty(globalThis, 'crypto', own));

  it('is SHA-256, as every other tool gives it', async () => {
    expect(await hashOfFile(BYTES)).toBe(WANTED);
  });

  it('is the same where the browser does not help, as on a page without TLS', async () => {
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
    expect(await hashOfFile(BYTES)).toBe(WANTED);
  });

  it('is another one for other bytes', async () => {
    expect(await hashOfFile(BYTES.subarray(1))).not.toBe(WANTED);
  });
});
