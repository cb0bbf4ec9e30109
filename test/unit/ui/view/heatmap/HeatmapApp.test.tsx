/** @jest-environment jsdom */
import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AGE_BANDS } from '../../../../../src/domain/day/bands';
import type { Gate } from '../../../../../src/lists/rest/gate';
import type { ReadProblem, RegisterSnapshot, RegisterStore } from '../../../../../src/register/snapshot';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { HeatmapApp } from '../../../../../src/ui/view/heatmap/HeatmapApp';
import { dataOf, someStore } from './someRegister';

const strings = stringsFor('en-US');
const AT_REST = { revision: 1, busy: false, progress: undefined, heldUntilMs: undefined } as const;
const UNAVAILABLE: ReadProblem = { kind: 'unavailable', code: '', requestId: 'r-1' };

/** Answers every read with the same; only names and rights are read through it here. */
const gateThatSays = (answer: unknown): Gate => ({ webUrl: 'https://x.example/sites/r', get: () => Promise.resolve(answer) }) as unknown as Gate;
const NO_REPORTS = { value: [] };

async function show(snapshot: RegisterSnapshot, gate: Gate = gateThatSays(NO_REPORTS)): Promise<{ refreshed: (string | undefined)[] }> {
  const refreshed: (string | undefined)[] = [];
  const store: RegisterStore = {
    ...someStore(snapshot),
    refresh: (how) => {
      refreshed.push(how);
      return Promise.resolve();
    },
  };
  await act(async () => {
    render(<HeatmapApp store={store} gate={gate} strings={strings} title="" firstLens="age" bands={AGE_BANDS} id="w" login="i:0#.f|membership|mira@contoso.example" />);
  });
  return { refreshed };
}
const user = userEvent.setup();
const heading = (): string => screen.getByRole('heading', { level: 2 }).textContent ?? '';

describe('the heatmap web part', () => {
  it('shows its frame while the register is read, and how far it is', async () => {
    await show({ ...AT_REST, phase: 'loading', progress: { rows: 10_000, ofAtMost: 90_000 } });
    expect(heading()).toBe('Reading the register');
    expect(screen.getByText('10,000 of at most 90,000 read')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offers to set up a register to whoever may', async () => {
    await show({ ...AT_REST, phase: 'notProvisioned' }, gateThatSays({ EffectiveBasePermissions: { High: '2147483647', Low: '4294967295' } }));
    expect(await screen.findByRole('button', { name: 'Set up the register here' })).toBeTruthy();
  });

  it('tells whom to ask where somebody may not set it up', async () => {
    await show({ ...AT_REST, phase: 'notProvisioned' }, gateThatSays({ EffectiveBasePermissions: { High: '432', Low: '1011028719' } }));
    expect(await screen.findByText('Ask an owner of this site to open this page: only an owner may set it up.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offers an owner the upgrade of lists that are older than this version, and no row', async () => {
    await show({ ...AT_REST, phase: 'olderLists', site: 1 }, gateThatSays({ EffectiveBasePermissions: { High: '2147483647', Low: '4294967295' } }));
    expect(await screen.findByRole('button', { name: 'Check now' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'The lists of this site are older than this version of the register' })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('tells whom to ask where somebody may not bring the lists up to date, and that setting up never ended', async () => {
    await show({ ...AT_REST, phase: 'olderLists', site: undefined }, gateThatSays({ EffectiveBasePermissions: { High: '432', Low: '1011028719' } }));
    expect(await screen.findByText(/Ask an owner of this site to open this page: it shows them what would change/)).toBeTruthy();
    expect(heading()).toBe('Setting up the register was never brought to its end');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows newer lists, with that said', async () => {
    await show({ ...AT_REST, phase: 'ready', data: { ...dataOf([]), newerSchema: 99 }, problem: undefined });
    expect(screen.getByText(/^The lists of this site \(schema 99\) are newer than this version/)).toBeTruthy();
  });

  it('tells whoever may not read it which group to be added to', async () => {
    await show({ ...AT_REST, phase: 'denied', problem: { kind: 'denied', code: '', requestId: '' } });
    expect(heading()).toBe('You may not read the register');
    expect(screen.getByText(/Register readers/)).toBeTruthy();
  });

  it('says why it could not be read, and reads all again when told to', async () => {
    const { refreshed } = await show({ ...AT_REST, phase: 'failed', problem: UNAVAILABLE });
    expect(screen.getByRole('alert').textContent).toContain('SharePoint did not answer.');
    expect(screen.getByText('Request r-1')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refreshed).toEqual(['all']);
  });

  it('asks to sign in again where the session has ended', async () => {
    await show({ ...AT_REST, phase: 'failed', problem: { kind: 'unexpected', code: 'notData', requestId: '' } });
    expect(screen.getByText('Your sign-in has ended. Reload the page to sign in again.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy();
  });

  it('says that no report was read where the ledger has none', async () => {
    await show({ ...AT_REST, phase: 'empty', data: dataOf([]), problem: undefined });
    expect(heading()).toBe('No report has been read yet');
    expect(await screen.findByRole('button', { name: 'Read a report' })).toBeTruthy();
  });

  it('says that nothing is open where reports were read and showed nothing', async () => {
    const body = JSON.stringify({ tenant: { id: 't', name: 'Contoso' } });
    await show({ ...AT_REST, phase: 'empty', data: dataOf([]), problem: undefined }, gateThatSays({ value: [{ Body: body }, { Body: '{' }, { Body: null }] }));
    expect(await screen.findByText('No trust exception is open')).toBeTruthy();
  });

  it('keeps the old numbers in sight where they could not be confirmed, and says so', async () => {
    const { refreshed } = await show({ ...AT_REST, phase: 'ready', data: { ...dataOf([{ severity: 'high' }]), freshness: 'cached' }, problem: UNAVAILABLE });
    expect(heading()).toContain('1 trust exception is open');
    expect(screen.getByText(/What you see is from the last time it could be read/)).toBeTruthy();
    expect(screen.queryByText(/being confirmed/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refreshed).toEqual([undefined]);
  });

  it('counts down while SharePoint asks to wait', async () => {
    await show({ ...AT_REST, phase: 'loading', heldUntilMs: Date.now() + 9_500 });
    expect(screen.getByText('SharePoint is busy and asked us to wait')).toBeTruthy();
    expect(screen.getByText('Trying again in 10 seconds.')).toBeTruthy();
  });

  it('names the tenants beside the heading, as the newest report of each says', async () => {
    const body = (id: string, name: string): { Body: string } => ({ Body: JSON.stringify({ tenant: { id, name } }) });
    await show({ ...AT_REST, phase: 'ready', data: dataOf([{}, { tenantId: 'tenant-b' }]), problem: undefined }, gateThatSays({ value: [body('tenant-a', 'Contoso'), body('tenant-a', 'Contoso (old)')] }));
    expect(await screen.findByText('Contoso', { selector: 'span' })).toBeTruthy();
    expect(screen.queryByText('Contoso (old)')).toBeNull();
  });

  it('says how many rows it cannot read', async () => {
    await show({ ...AT_REST, phase: 'ready', data: { ...dataOf([{}]), unreadableRows: 2 }, problem: undefined });
    expect(screen.getByText('2 rows cannot be read and are in no number here')).toBeTruthy();
  });
});
