/** @jest-environment jsdom */
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { movedTo, useRovingList } from '../../../../src/ui/hooks/useRovingList';

function List({ count, letters = true }: { readonly count: number; readonly letters?: boolean }): React.ReactElement {
  const { ref, at, onFocus, onKeyDown } = useRovingList(count, letters);
  return (
    <ul ref={ref as React.RefObject<HTMLUListElement>}>
      {Array.from({ length: count }, (_, each) => (
        <li key={each}>
          <button type="button" data-at={each} tabIndex={each === at ? 0 : -1} onFocus={() => onFocus(each)} onKeyDown={onKeyDown}>
            {`item ${each}`}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Keyed({ keys, first }: { readonly keys: readonly string[]; readonly first: string }): React.ReactElement {
  const { ref, at, onFocus, onKeyDown } = useRovingList(keys.length, true, { first, keyAt: (each) => keys[each] ?? '' });
  return (
    <ul ref={ref as React.RefObject<HTMLUListElement>}>
      {keys.map((key, each) => (
        <li key={key}>
          <button type="button" data-at={each} tabIndex={each === at ? 0 : -1} onFocus={() => onFocus(each)} onKeyDown={onKeyDown}>
            {key}
          </button>
        </li>
      ))}
    </ul>
  );
}

const focused = (): string | null | undefined => document.activeElement?.textContent;

describe('a list with one tab stop', () => {
  it('is moved through by arrows, j and k, Home and End, and stops at its ends', async () => {
    const user = userEvent.setup();
    render(<List count={3} />);
    await user.tab();
    expect(focused()).toBe('item 0');
    for (const [key, item] of [['{ArrowDown}', 1], ['j', 2], ['j', 2], ['k', 1], ['{ArrowUp}', 0], ['k', 0], ['{End}', 2], ['{Home}', 0]] as const) {
      await user.keyboard(key);
      expect(focused()).toBe(`item ${item}`);
    }
    await user.keyboard('j');
    await user.tab();
    await user.tab({ shift: true });
    expect(focused()).toBe('item 1');
  });

  it('leaves single letters alone where they are switched off, and keys with Ctrl always', async () => {
    const user = userEvent.setup();
    render(<List count={3} letters={false} />);
    await user.tab();
    await user.keyboard('j');
    expect(focused()).toBe('item 0');
    await user.keyboard('{Control>}{ArrowDown}{/Control}');
    expect(focused()).toBe('item 0');
  });

  it('keeps its tab stop inside a list that became shorter', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<List count={3} />);
    await user.tab();
    await user.keyboard('{End}');
    rerender(<List count={2} />);
    expect(screen.getByText('item 1').tabIndex).toBe(0);
  });

  it('keeps its tab stop on its item where others come before it, and where it is gone on what came in its place', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<Keyed keys={['a', 'b', 'c']} first="b" />);
    const stop = (): string | null | undefined => document.querySelector('[tabindex="0"]')?.textContent;
    expect(stop()).toBe('b');
    rerender(<Keyed keys={['x', 'a', 'b', 'c']} first="b" />);
    await user.tab();
    expect(focused()).toBe('b');
    await user.keyboard('{ArrowDown}');
    rerender(<Keyed keys={['y', 'x', 'a', 'b', 'c', 'd']} first="b" />);
    expect([stop(), focused()]).toEqual(['c', 'c']);
    rerender(<Keyed keys={['y', 'x', 'a', 'b', 'd']} first="b" />);
    expect(stop()).toBe('d');
  });

  it('leads nowhere in an empty list', () => {
    expect(movedTo('ArrowDown', 0, 0, true)).toBeUndefined();
  });
});
