/** @jest-environment jsdom */
import '../textEncoder';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Intent, Outcome } from '../../../../src/decisions/decide';
import type { FoundException, NamedException } from '../../../../src/register/findException';
import { exceptionNamed } from '../../../../src/ui/forms/exceptionNamed';
import { ANA, Life } from '../../domain/ledger/life';
import { showForm, workOf } from './someForm';

const found = () => new Life().shown(['policy-1', 'policy-2']);
const field = (label: string) => screen.getByLabelText(label, { selector: 'input, textarea' });
const OTHER: FoundException = { id: 12, key: 'x0123', title: 'svc-scan is excluded from “Require MFA”' };

/** A merge form over a register that holds one other exception, or cannot be asked. */
function merging(find: (named: NamedException) => Promise<FoundException | undefined>): { readonly intents: Intent[]; readonly asked: NamedException[] } {
  const intents: Intent[] = [];
  const asked: NamedException[] = [];
  const work = workOf({
    findException: (_gate, named) => (asked.push(named), find(named)),
    decide: (_desk, intent) => (intents.push(intent), new Promise<Outcome>(() => undefined)),
  });
  showForm(ANA, 'merge', found(), { work });
  return { intents, asked };
}

const holds = (named: NamedException): Promise<FoundException | undefined> => Promise.resolve(('id' in named ? named.id === OTHER.id : named.key === OTHER.key) ? OTHER : undefined);
const input = (): HTMLElement => field('The other exception');

async function send(): Promise<void> {
  await userEvent.type(field('Why'), 'The same account.');
  await userEvent.click(screen.getByRole('button', { name: 'Merge it' }));
  await userEvent.click(screen.getByRole('button', { name: 'Yes. Merge it' }));
}

describe('the other exception of a merge', () => {
  it('is named by its number, and its title is shown before anything is sent', async () => {
    const { intents, asked } = merging(holds);
    await userEvent.type(input(), 'ex-0012');
    expect(await screen.findByText(`EX-0012, ${OTHER.title}`)).toBeTruthy();
    expect(asked).toEqual([{ id: 12 }]);
    await send();
    expect(intents[0]?.body).toEqual({ into: 'x0123', reason: 'The same account.' });
  });

  it('is named by the address of its page', async () => {
    const { intents } = merging(holds);
    await userEvent.click(input());
    await userEvent.paste('https://contoso.example/sites/register/SitePages/Heatmap.aspx?exception=x0123&env=a');
    expect(await screen.findByText(`EX-0012, ${OTHER.title}`)).toBeTruthy();
    await send();
    expect(intents[0]?.body).toEqual({ into: 'x0123', reason: 'The same account.' });
  });

  it('is asked for again where the register has none of that number: nothing is sent', async () => {
    const { intents } = merging(holds);
    await userEvent.type(input(), 'EX-0099');
    expect(await screen.findByText('The register has no such exception.')).toBeTruthy();
    await userEvent.type(field('Why'), 'The same account.');
    await userEvent.click(screen.getByRole('button', { name: 'Merge it' }));
    expect(intents).toEqual([]);
    expect(input().getAttribute('aria-invalid')).toBe('true');
  });

  it('goes by its address where SharePoint does not answer', async () => {
    const { intents } = merging(() => Promise.reject(new Error('away')));
    await userEvent.click(input());
    await userEvent.paste('https://contoso.example/?exception=x0123');
    expect(await screen.findByText(/could not be looked up now/)).toBeTruthy();
    await send();
    expect(intents[0]?.body).toEqual({ into: 'x0123', reason: 'The same account.' });
  });

  it('forgets the one found as soon as another is typed', async () => {
    const { intents } = merging(holds);
    await userEvent.type(input(), 'EX-0012');
    await screen.findByText(`EX-0012, ${OTHER.title}`);
    await userEvent.type(input(), '3');
    await waitFor(() => expect(screen.queryByText(`EX-0012, ${OTHER.title}`)).toBeNull());
    await userEvent.type(field('Why'), 'The same account.');
    await userEvent.click(screen.getByRole('button', { name: 'Merge it' }));
    expect(intents).toEqual([]);
  });
});

it('a number, a key and an address are told apart', () => {
  expect(['EX-0012', ' ex 7 ', 'ex12', '', '  ', 'EX-0', 'x0123', '?exception=a%20b&c=d', '?exception=%E0%A4'].map(exceptionNamed)).toEqual([
    { id: 12 }, { id: 7 }, { id: 12 }, undefined, undefined, { key: 'EX-0' }, { key: 'x0123' }, { key: 'a b' }, { key: '%E0%A4' },
  ]);
});
