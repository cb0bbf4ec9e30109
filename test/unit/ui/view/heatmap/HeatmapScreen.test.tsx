/** @jest-environment jsdom */
import * as React from 'react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AGE_BANDS } from '../../../../../src/domain/day/bands';
import { heatmapTextsFor } from '../../../../../src/ui/strings/heatmapStringsFor';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { HeatmapScreen, type HeatmapScreenProps } from '../../../../../src/ui/view/heatmap/HeatmapScreen';
import { dataOf, someStore, type SomeRow } from './someRegister';

const strings = heatmapTextsFor(stringsFor('en-US'));

const ROWS: readonly SomeRow[] = [
  { family: 'conditionalAccess', severity: 'critical', age: 120, dueIn: -20 },
  { family: 'conditionalAccess', severity: 'low', age: 100, dueIn: 5, endsIn: 5, owner: 'mira' },
  { family: 'adminConsent', severity: 'high', age: 3, dueIn: -4, reviewedAgo: 12, tenantId: 'tenant-b' },
  { family: 'mailFlow', severity: 'medium', age: 400, category: 'thirdParty' },
  { family: 'mailFlow', lifecycle: 'closed', age: 400 },
];

function show(props: Partial<HeatmapScreenProps> = {}): { announced: string[] } {
  const announced: string[] = [];
  render(
    <HeatmapScreen
      data={dataOf(ROWS)}
      strings={strings}
      title=""
      firstLens="age"
      bands={AGE_BANDS}
      id="w"
      tenantNames={new Map([['tenant-a', 'Contoso']])}
      ownerNames={new Map([['mira', 'Mira Okafor']])}
      status={['up to date']}
      store={someStore()}
      onAnnounce={(text) => announced.push(text)}
      {...props}
    />,
  );
  return { announced };
}

const cell = (name: string): HTMLElement => screen.getByRole('button', { name });
const user = userEvent.setup();

describe('the heatmap', () => {
  it('says in its heading how many are open, how many past tolerance, and for how many nobody answers', () => {
    show();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('2 of 4 open exceptions are past tolerance, and nobody answers for 3');
  });

  it('names every cell by its row, its column and its counts', () => {
    show();
    const buttons = within(screen.getByRole('table')).getAllByRole('button');
    expect(buttons).toHaveLength(11 * 9);
    for (const button of buttons) expect(button.getAttribute('aria-label')).toMatch(/^.+: .+$/);
    expect(new Set(buttons.map((button) => button.getAttribute('aria-label'))).size).toBe(buttons.length);
    expect(cell('Conditional access exclusions, 91–180 days: 2 open, 1 past tolerance').textContent).toBe('2');
    expect(cell('Federation allowances, 0–30 days: 0 open').textContent).toBe('0');
    expect(cell('All families, all: 4 open, 2 past tolerance').textContent).toBe('4');
    expect(cell('All families: 3 without an end date').textContent).toBe('3');
  });

  it('has one tab stop, and arrow keys, Home and End move inside it', async () => {
    show();
    const first = cell('Conditional access exclusions, 0–30 days: 0 open');
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('button').filter((button) => button.tabIndex === 0)).toEqual([first]);
    first.focus();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(cell('Admin consent, 31–60 days: 0 open'));
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(cell('Admin consent: 1 without an end date'));
    await user.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement).toBe(cell('All families: 3 without an end date'));
    await user.keyboard('{Control>}{Home}{/Control}{ArrowUp}{ArrowLeft}');
    expect(document.activeElement).toBe(first);
    expect(within(table).getAllByRole('button').filter((button) => button.tabIndex === 0)).toEqual([first]);
  });

  it('lists the exceptions of a cell, the most pressing first, and says so', async () => {
    const { announced } = show();
    await user.click(cell('Conditional access exclusions, 91–180 days: 2 open, 1 past tolerance'));
    const list = await screen.findByRole('table', { name: '2 open exceptions: Conditional access exclusions, 91–180 days' });
    await within(list).findByText('Exception 1');
    const titles = within(list).getAllByRole('rowheader').map((row) => within(row).getByRole('button').textContent);
    expect(titles).toEqual(['Exception 1', 'Exception 2']);
    expect(within(list).getByText('Nobody yet')).toBeTruthy();
    expect(within(list).getByText('answer 20 days late')).toBeTruthy();
    expect(within(list).getByText('ends in 5 days')).toBeTruthy();
    expect(announced).toEqual(['2 open exceptions: Conditional access exclusions, 91–180 days']);
  });

  it('lists what a total and a side column count', async () => {
    show();
    await user.click(cell('All families: 2 past tolerance'));
    expect(await screen.findByRole('table', { name: '2 open exceptions: past tolerance' })).toBeTruthy();
    await user.click(cell('All families, all: 4 open, 2 past tolerance'));
    expect(await screen.findByRole('table', { name: '4 open exceptions' })).toBeTruthy();
  });

  it('closes the list again and gives the focus back to the cell', async () => {
    const { announced } = show();
    const chosen = cell('Admin consent, 0–30 days: 1 open, 1 past tolerance');
    await user.click(chosen);
    await user.click(screen.getByRole('button', { name: 'Close the list' }));
    expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
    expect(document.activeElement).toBe(chosen);
    expect(announced[announced.length - 1]).toBe('List closed');
  });

  it('says what an empty cell means', async () => {
    show();
    await user.click(cell('Federation allowances, 0–30 days: 0 open'));
    expect(screen.getByText('No exception is open in this cell.')).toBeTruthy();
  });

  it('opens the details of an entry under its title, and closes them again', async () => {
    show();
    await user.click(cell('Mail-flow allowances, over 365 days: 1 open'));
    const title = await screen.findByRole('button', { name: 'Exception 4' });
    await user.click(title);
    expect(title.getAttribute('aria-expanded')).toBe('true');
    expect(await screen.findByText(/is control owner: it falls to the service owner, else to the register’s default accountable\./)).toBeTruthy();
    expect(screen.getByText('svc-mail (user)')).toBeTruthy();
    expect(screen.getByText('No user is left out.')).toBeTruthy();
    await user.click(title);
    expect(screen.queryByText('svc-mail (user)')).toBeNull();
  });

  it('sorts the list by its headers', async () => {
    show();
    await user.click(cell('All families, all: 4 open, 2 past tolerance'));
    await screen.findByText('Exception 4');
    await user.click(screen.getByRole('button', { name: 'Open for' }));
    const list = screen.getByRole('table', { name: '4 open exceptions' });
    expect(within(list).getAllByRole('rowheader').map((row) => within(row).getByRole('button').textContent)).toEqual(['Exception 4', 'Exception 1', 'Exception 2', 'Exception 3']);
    expect(screen.getByRole('columnheader', { name: /Open for/ }).getAttribute('aria-sort')).toBe('descending');
  });

  it('counts again when something is filtered, and keeps the shape of the table', async () => {
    const { announced } = show();
    await user.selectOptions(screen.getByLabelText('Severity'), 'Critical');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('1 trust exception is open and past tolerance, and nobody answers for it');
    expect(announced).toEqual(['1 trust exception is open and past tolerance, and nobody answers for it']);
    expect(within(screen.getByRole('table')).getAllByRole('button')).toHaveLength(99);
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('2 of 4 open exceptions');
  });

  it('tells nobody yet from anyone in the filter of the accountable', async () => {
    show();
    await user.selectOptions(screen.getByLabelText('Accountable'), 'Nobody yet');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('nobody answers for any of them');
    await user.selectOptions(screen.getByLabelText('Accountable'), 'Mira Okafor');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('1 trust exception is open');
  });

  it('shows tenants by name, and by id where the name is not known', () => {
    show();
    const options = within(screen.getByLabelText('Tenant')).getAllByRole('option').map((option) => option.textContent);
    expect(options).toEqual(['all', 'Contoso', 'tenant-b']);
  });

  it('says what it means that no exception matches', async () => {
    show();
    await user.selectOptions(screen.getByLabelText('Category'), 'tenant migration');
    expect(screen.getByText('No open exception matches these filters.')).toBeTruthy();
  });

  it('answers another question through the second lens', async () => {
    show();
    await user.click(screen.getByRole('button', { name: 'Age and last review' }));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('4 trust exceptions are open, and security has never reviewed 3 of them');
    expect(cell('never reviewed, 91–180 days: 2 open, 1 past tolerance').textContent).toBe('2');
    expect(cell('reviewed 0–30 days ago, 0–30 days: 1 open, 1 past tolerance')).toBeTruthy();
  });
});
