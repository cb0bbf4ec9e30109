import { createServerClock } from '../../../../src/lists/rest/serverClock';

const LOCAL = Date.UTC(2026, 10, 24, 12);
const answer = (serverMs: number, more: Record<string, string> = {}): Headers => new Headers({ date: new Date(serverMs).toUTCString(), ...more });

describe('the server clock', () => {
  test('is the clock of the PC until an answer says more', () => {
    const clock = createServerClock(() => LOCAL);
    expect(clock.now()).toBe(LOCAL);
    expect(clock.offsetMs()).toBeUndefined();
  });

  test('takes the difference from the Date header, to within its second and the way', () => {
    const clock = createServerClock(() => LOCAL);
    clock.observe(answer(LOCAL + 3_600_000), LOCAL - 100, LOCAL + 100);
    expect(Math.abs(clock.now() - (LOCAL + 3_600_000))).toBeLessThanOrEqual(600);
  });

  test('passes over answers that a cache gave', () => {
    const clock = createServerClock(() => LOCAL);
    clock.observe(answer(LOCAL - 600_000, { age: '600' }), LOCAL, LOCAL);
    expect(clock.offsetMs()).toBeUndefined();
  });

  test('keeps the answer that came quickest', () => {
    const clock = createServerClock(() => LOCAL);
    clock.observe(answer(LOCAL), LOCAL - 20, LOCAL + 20);
    const quick = clock.offsetMs();
    clock.observe(answer(LOCAL + 1000), LOCAL - 4000, LOCAL);
    expect(clock.offsetMs()).toBe(quick);
  });

  test('follows a PC whose clock was set', () => {
    const clock = createServerClock(() => LOCAL);
    clock.observe(answer(LOCAL), LOCAL - 20, LOCAL + 20);
    clock.observe(answer(LOCAL + 7_200_000), LOCAL - 400, LOCAL + 400);
    expect(clock.offsetMs()).toBeGreaterThan(7_000_000);
  });

  test('a kept offset counts only until the first answer', () => {
    const clock = createServerClock(() => LOCAL);
    clock.assume(-5000);
    expect(clock.now()).toBe(LOCAL - 5000);
    clock.observe(answer(LOCAL + 60_000), LOCAL, LOCAL);
    clock.assume(-5000);
    expect(clock.offsetMs()).toBeGreaterThan(59_000);
  });
});
