/** @jest-environment jsdom */
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMore } from '../../../../src/ui/hooks/useMore';

const ITEMS = Array.from({ length: 5 }, (_, at) => `item ${at}`);

function List({ itemOf }: { readonly itemOf: (name: string) => React.ReactElement }): React.ReactElement {
  const { shown, next, listRef, showMore } = useMore(ITEMS, 2);
  return (
    <>
      <ul ref={listRef}>
        {shown.map((name) => (
          <li key={name}>{itemOf(name)}</li>
        ))}
      </ul>
      {next > 0 && <button onClick={showMore}>{`Show ${next} more`}</button>}
    </>
  );
}

describe('a list that shows more', () => {
  test.each([
    ['links', (name: string) => <a href="#x">{name}</a>, 'item 4'],
    ['boxes', (name: string) => <input type="checkbox" aria-label={name} />, 'item 4'],
  ])('leads on to the first of what was added, to the last ones too: %s', async (_what, itemOf, last) => {
    const user = userEvent.setup();
    render(<List itemOf={itemOf} />);
    const focused = (): string | null | undefined => document.activeElement?.textContent || document.activeElement?.getAttribute('aria-label');
    await user.click(screen.getByRole('button', { name: 'Show 2 more' }));
    expect(focused()).toBe('item 2');
    await user.click(screen.getByRole('button', { name: 'Show 1 more' }));
    expect([screen.queryByRole('button'), focused()]).toEqual([null, last]);
  });
});
