import { sharedRead } from '../../../../src/lists/rest/sharedRead';

const leaving = (): AbortController => new AbortController();

describe('a read that several web parts of a page wait for', () => {
  it('is one read, and answers all of them', async () => {
    const read = jest.fn(() => Promise.resolve('names'));
    const ended = jest.fn();
    const join = sharedRead(read, ended);
    expect(await Promise.all([join(), join(leaving().signal)])).toEqual(['names', 'names']);
    expect(read).toHaveBeenCalledTimes(1);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('goes on while one of them is there, and stops when the last has left', () => {
    let stopped: AbortSignal | undefined;
    const ended = jest.fn();
    const join = sharedRead((signal) => ((stopped = signal), new Promise(() => undefined)), ended);
    const [first, second] = [leaving(), leaving()];
    void join(first.signal);
    void join(second.signal);
    first.abort();
    expect([stopped?.aborted, ended.mock.calls.length]).toEqual([false, 0]);
    second.abort();
    expect([stopped?.aborted, ended.mock.calls.length]).toEqual([true, 1]);
  });

  it('fails for all of them, and whoever asks later begins anew', async () => {
    const ended = jest.fn();
    const join = sharedRead(() => Promise.reject(new Error('denied')), ended);
    await expect(join()).rejects.toThrow('denied');
    await expect(join()).rejects.toThrow('denied');
    expect(ended).toHaveBeenCalledTimes(1);
  });
});
