import { createQueue } from '../../../../src/lists/rest/queue';

/** Time that passes only when it is told to. */
function stoppedTime() {
  let now = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  return {
    now: () => now,
    wait: (ms: number) => new Promise<void>((wake) => sleepers.push({ at: now + ms, wake })),
    pass: async (ms: number) => {
      now += ms;
      for (const { at, wake } of sleepers) if (at <= now) wake();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

async function enterMany(queue: ReturnType<typeof createQueue>, count: number): Promise<(() => void)[]> {
  const inside: (() => void)[] = [];
  for (let at = 0; at < count; at += 1) void queue.enter().then((leave) => inside.push(leave));
  await new Promise((resolve) => setImmediate(resolve));
  return inside;
}

describe('the queue', () => {
  test('lets six through at a time and the next one as soon as one leaves', async () => {
    const time = stoppedTime();
    const queue = createQueue(time.wait, time.now);
    const inside = await enterMany(queue, 9);
    expect(inside).toHaveLength(6);
    inside[0]?.();
    await time.pass(0);
    expect(inside).toHaveLength(7);
  });

  test('after throttling holds everything back, then lets three through, then one', async () => {
    const time = stoppedTime();
    const queue = createQueue(time.wait, time.now);
    queue.throttled(5000);
    const inside = await enterMany(queue, 9);
    await time.pass(4999);
    expect(inside).toHaveLength(0);
    await time.pass(1);
    expect(inside).toHaveLength(3);
    queue.throttled(1000);
    expect(queue.concurrency()).toBe(1);
  });

  test('refusals that come together are one sign', () => {
    const time = stoppedTime();
    const queue = createQueue(time.wait, time.now);
    for (let at = 0; at < 6; at += 1) queue.throttled(1000);
    expect(queue.concurrency()).toBe(3);
  });

  test('a longer silence asked for meanwhile is kept', async () => {
    const time = stoppedTime();
    const queue = createQueue(time.wait, time.now);
    queue.throttled(1000);
    queue.throttled(9000);
    const inside = await enterMany(queue, 1);
    await time.pass(1000);
    expect(inside).toHaveLength(0);
    await time.pass(8000);
    expect(inside).toHaveLength(1);
  });

  test('goes back to six after enough calm answers', () => {
    const time = stoppedTime();
    const queue = createQueue(time.wait, time.now);
    queue.throttled(0);
    for (let at = 0; at < 20; at += 1) queue.calm();
    expect(queue.concurrency()).toBe(6);
  });

  test('one that was stopped while waiting takes no place', async () => {
    const time = stoppedTime();
    const queue = createQueue(time.wait, time.now, [1]);
    const inside = await enterMany(queue, 1);
    const stopping = new AbortController();
    const stopped = queue.enter(stopping.signal);
    const next = queue.enter();
    stopping.abort();
    await expect(stopped).rejects.toThrow();
    inside[0]?.();
    await expect(next).resolves.toBeInstanceOf(Function);
  });
});
