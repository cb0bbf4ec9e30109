import { whileVisible } from '../../../src/register/whileVisible';

/** A page that is only seen or not. */
function fakePage() {
  let listener: (() => void) | undefined;
  const page = {
    visibilityState: 'visible',
    addEventListener: (_type: string, added: () => void) => (listener = added),
    removeEventListener: () => (listener = undefined),
  };
  const turn = (state: 'visible' | 'hidden'): void => {
    page.visibilityState = state;
    listener?.();
  };
  return { page: page as unknown as Document, turn, listens: () => listener !== undefined };
}

describe('whileVisible', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('looks when the page comes back into view and every ten minutes while it is in view', () => {
    const { page, turn } = fakePage();
    const look = jest.fn();
    whileVisible(page, look);
    turn('hidden');
    jest.advanceTimersByTime(3_600_000);
    expect(look).not.toHaveBeenCalled();
    turn('visible');
    expect(look).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(600_000);
    expect(look).toHaveBeenCalledTimes(2);
  });

  test('ends when it is told to', () => {
    const { page, listens } = fakePage();
    const look = jest.fn();
    whileVisible(page, look)();
    jest.advanceTimersByTime(3_600_000);
    expect(look).not.toHaveBeenCalled();
    expect(listens()).toBe(false);
  });
});
