/** @jest-environment jsdom */
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NOTHING_CHOSEN, type Selection } from '../../../../../src/ui/view/select/selection';
import { SelectTable } from '../../../../../src/ui/view/select/SelectTable';

const opened: string[] = [];
let chosen: Selection = NOTHING_CHOSEN;
beforeEach(() => {
  opened.length = 0;
  chosen = NOTHING_CHOSEN;
});

const identity = (item: string): string => item;

function Table({ items, narrow = false, letters = true }: { readonly items: readonly string[]; readonly narrow?: boolean; readonly letters?: boolean }): React.ReactElement {
  const [selection, setSelection] = React.useState<Selection>(NOTHING_CHOSEN);
  chosen = selection;
  return (
    <SelectTable
      items={items}
      keyOf={identity}
      nameOf={(item) => `choose ${item}`}
      columns={[{ name: 'what', header: 'What', cell: (item) => item }, { name: 'who', header: 'Who', cell: () => 'Mira' }]}
      chosen={selection}
      caption="Found items"
      narrow={narrow}
      letters={letters}
      words={{ all: (count) => `All ${count}`, more: (count) => `Show ${count} more` }}
      onChoose={setSelection}
      onOpen={(item) => opened.push(item)}
    />
  );
}

const five = ['a', 'b', 'c', 'd', 'e'];
const box = (item: string): HTMLInputElement => screen.getByRole<HTMLInputElement>('checkbox', { name: `choose ${item}` });
const now = (): string => [...chosen].sort().join('');

describe.each([[false], [true]])('a list in which many are chosen (narrow: %s)', (narrow) => {
  it('is chosen from by Space and x, from box to box, with one tab stop', async () => {
    const user = userEvent.setup();
    render(<Table items={five} narrow={narrow} />);
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(box('a'));
    await user.keyboard(' jjx');
    expect(now()).toBe('ac');
    await user.keyboard('x');
    expect(now()).toBe('a');
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });

  it('is chosen from in ranges by Shift with a click and with an arrow', async () => {
    const user = userEvent.setup();
    render(<Table items={five} narrow={narrow} />);
    await user.click(box('b'));
    await user.keyboard('{Shift>}');
    await user.click(box('d'));
    await user.keyboard('{/Shift}');
    expect(now()).toBe('bcd');
    await user.click(box('b'));
    await user.keyboard('{Shift>}');
    await user.click(box('e'));
    await user.keyboard('{/Shift}');
    expect(now()).toBe('');
    box('a').focus();
    await user.keyboard('{Home}{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(now()).toBe('abc');
    expect(document.activeElement).toBe(box('c'));
  });

  it('is chosen from in ranges by Shift with Space, from the box that was chosen last, wherever the keys led since', async () => {
    const user = userEvent.setup();
    render(<Table items={five} narrow={narrow} />);
    box('b').focus();
    await user.keyboard(' jj{Shift>} {/Shift}');
    expect(now()).toBe('bcd');
    await user.keyboard('{Control>}a{/Control}{Home} jj{Shift>} {/Shift}');
    expect(now()).toBe('de');
    await user.keyboard('{Home}{Shift>}{ArrowDown}{/Shift}');
    expect(now()).toBe('abde');
  });

  it('is chosen whole by its own box and by Ctrl+A, and emptied again', async () => {
    const user = userEvent.setup();
    render(<Table items={five} narrow={narrow} />);
    const all = screen.getByRole<HTMLInputElement>('checkbox', { name: 'All 5' });
    await user.click(box('b'));
    expect(all.indeterminate).toBe(true);
    await user.click(all);
    expect(now()).toBe('abcde');
    expect(all.indeterminate).toBe(false);
    await user.click(all);
    expect(now()).toBe('');
    box('c').focus();
    await user.keyboard('{Control>}a{/Control}');
    expect(now()).toBe('abcde');
  });

  it('opens one by Enter or o', async () => {
    const user = userEvent.setup();
    render(<Table items={five} narrow={narrow} />);
    box('b').focus();
    await user.keyboard('{Enter}');
    await user.keyboard('jo');
    expect(opened).toEqual(['b', 'c']);
    expect(now()).toBe('');
  });

  it('leaves letters alone where they are switched off', async () => {
    const user = userEvent.setup();
    render(<Table items={five} narrow={narrow} letters={false} />);
    box('b').focus();
    await user.keyboard('xjo');
    expect([now(), opened]).toEqual(['', []]);
    expect(document.activeElement).toBe(box('b'));
  });

  it('draws a long list a part at a time, and chooses all of it all the same', async () => {
    const user = userEvent.setup();
    render(<Table items={Array.from({ length: 300 }, (_, at) => `item ${at}`)} narrow={narrow} />);
    expect(document.querySelectorAll('[data-at]')).toHaveLength(200);
    await user.click(screen.getByText('All 300'));
    expect(chosen.size).toBe(300);
    await user.click(screen.getByText('Show 100 more'));
    expect(document.querySelectorAll('[data-at]')).toHaveLength(300);
  });
});
