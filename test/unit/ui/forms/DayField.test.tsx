/** @jest-environment jsdom */
import * as React from 'react';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dayFromIso, isoFromDay } from '../../../../src/domain/day/day';
import type { DayLimits } from '../../../../src/domain/ledger/askRule';
import { DayField } from '../../../../src/ui/forms/DayField';
import { registerFormIcons } from '../../../../src/ui/forms/icons';
import { formStringsFor } from '../../../../src/ui/strings/formStringsFor';
import { stringsFor } from '../../../../src/ui/strings/stringsFor';

const { formats } = stringsFor('en-US');
const words = formStringsFor(formats).day;
const day = (iso: string): number => dayFromIso(iso) ?? NaN;
registerFormIcons();

function Held({ first, limits, tell }: { readonly first: number | string; readonly limits: DayLimits; readonly tell: (value: number | string) => void }): React.ReactElement {
  const [value, setValue] = React.useState(first);
  return (
    <>
      <label htmlFor="end">It ends on</label>
      <DayField
        id="end"
        label="It ends on"
        describedBy={undefined}
        invalid={false}
        required
        value={value}
        today={day('2027-03-10')}
        limits={limits}
        formats={formats}
        words={words}
        onChange={(next) => {
          setValue(next);
          tell(next);
        }}
      />
    </>
  );
}

function show(first: number | string = '', limits: DayLimits = { earliestDay: undefined, latest: undefined }) {
  const told: (number | string)[] = [];
  render(<Held first={first} limits={limits} tell={(value) => told.push(value)} />);
  return told;
}
const input = () => screen.getByLabelText('It ends on') as HTMLInputElement;
const open = () => userEvent.click(screen.getByRole('button', { name: 'Choose a day: It ends on' }));

describe('a day field', () => {
  it('keeps the day that is chosen in the calendar, and goes back to its button', async () => {
    const told = show(day('2027-03-20'));
    await open();
    await userEvent.click(within(screen.getByRole('dialog', { name: 'Calendar' })).getByRole('button', { name: '14, March, 2027' }));
    expect(told.map((value) => (typeof value === 'number' ? isoFromDay(value) : value))).toEqual(['2027-03-14']);
    expect(input().value).toBe('Mar 14, 2027');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Choose a day: It ends on' }));
  });

  it('keeps the day that is typed, as soon as it is one, and the text as long as it is none', async () => {
    const told = show();
    await userEvent.type(input(), '3/14/2027');
    expect(told[told.length - 1]).toBe(day('2027-03-14'));
    expect(told.slice(0, -1).every((value) => typeof value === 'string')).toBe(true);
    await userEvent.tab();
    expect(input().value).toBe('Mar 14, 2027');
  });

  it('understands a short year when the field is left', async () => {
    const told = show();
    await userEvent.type(input(), '3/14/27');
    expect(told[told.length - 1]).toBe('3/14/27');
    await userEvent.tab();
    expect(told[told.length - 1]).toBe(day('2027-03-14'));
  });

  it('leaves a text that is no day as it was typed', async () => {
    show();
    await userEvent.type(input(), 'soon');
    await userEvent.tab();
    expect(input().value).toBe('soon');
  });

  it('begins its calendar at today, which is the site’s, where nothing is chosen', async () => {
    show();
    await open();
    expect(screen.getByRole('button', { name: /March 2027/ })).toBeTruthy();
    expect(document.querySelector('[aria-current="date"]')?.textContent).toBe('10');
  });

  it('offers no day in its calendar that the rules do not allow', async () => {
    const told = show(day('2027-03-15'), { earliestDay: day('2027-03-12'), latest: { day: day('2027-03-20'), because: 'grant' } });
    await open();
    for (const name of ['11, March, 2027', '21, March, 2027']) await userEvent.click(screen.getByRole('button', { name }), { pointerEventsCheck: 0 });
    expect(told).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '20, March, 2027' }));
    expect(told).toEqual([day('2027-03-20')]);
  });

  it('closes its calendar by Escape and keeps the day', async () => {
    const told = show(day('2027-03-15'));
    await open();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('15'));
    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape', which: 27, keyCode: 27 });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(input().value).toBe('Mar 15, 2027');
    expect(told).toEqual([]);
  });

  it('is chosen with the keyboard alone', async () => {
    const told = show(day('2027-03-15'));
    screen.getByRole('button', { name: 'Choose a day: It ends on' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('15'));
    // Fluent asks for the number of the key, which user-event does not give; it moves by the places of cells on a screen.
    fireEvent.keyDown(document.activeElement as Element, { key: 'Enter', which: 13, keyCode: 13 });
    expect(new Set(told)).toEqual(new Set([day('2027-03-15')]));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
