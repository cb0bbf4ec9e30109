/** @jest-environment jsdom */
import * as React from 'react';
import { act, render } from '@testing-library/react';
import { useAddress, type AddressValues } from '../../../../src/ui/hooks/useAddress';

let values: AddressValues = {};
let set: (next: AddressValues) => void = () => undefined;

function Screen(): null {
  [values, set] = useAddress('register');
  return null;
}

const visit = (address: string): { unmount(): void } => {
  window.history.replaceState({ kept: 1 }, '', address);
  return render(<Screen />);
};

describe('what a screen keeps in the address', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is read from the address that somebody was sent, its own parameters alone', () => {
    visit('/p.aspx?env=prod&register.severity=high&register.owner=&review.severity=low');
    expect(values).toEqual({ severity: 'high', owner: '' });
  });

  it('replaces the address and keeps all that belongs to others', () => {
    visit('/p.aspx?env=prod&register.severity=high#part');
    const before = window.history.length;
    act(() => set({ family: 'mailFlow' }));
    expect(`${window.location.search}${window.location.hash}`).toBe('?env=prod&register.family=mailFlow#part');
    expect([window.history.length, window.history.state]).toEqual([before, { kept: 1 }]);
  });

  it('writes seldom while somebody types, the last word in the end, and also when the screen goes', () => {
    const written = jest.spyOn(window.history, 'replaceState');
    const { unmount } = visit('/p.aspx');
    written.mockClear();
    for (const find of ['l', 'le', 'leg', 'lega']) act(() => set({ find }));
    expect([written.mock.calls.length, values]).toEqual([1, { find: 'lega' }]);
    act(() => jest.advanceTimersByTime(400));
    expect([written.mock.calls.length, window.location.search]).toEqual([2, '?register.find=lega']);
    act(() => set({ find: 'legacy' }));
    act(() => set({ find: 'legacy m' }));
    unmount();
    expect(window.location.search).toBe('?register.find=legacy+m');
    written.mockRestore();
  });

  it('follows Back and Forward', () => {
    visit('/p.aspx?register.severity=low');
    window.history.replaceState(null, '', '/p.aspx?register.severity=high');
    act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
    expect(values).toEqual({ severity: 'high' });
  });
});
