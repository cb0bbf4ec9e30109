/** @jest-environment jsdom */
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DirectoryPerson } from '../../../../src/discovery/spreadsheet/matchPeople';
import { IntakeAccounts } from '../../../../src/ui/intake/IntakeAccounts';
import type { FoundAccounts } from '../../../../src/ui/intake/accounts';
import { intakeStringsFor } from '../../../../src/ui/strings/intakeStringsFor';
import { stringsFor } from '../../../../src/ui/strings/stringsFor';

const words = intakeStringsFor(stringsFor('en-US').formats).table.accounts;
const user = userEvent.setup();
const MIRA: DirectoryPerson = { login: 'i:0#.f|membership|mira@contoso.example', name: 'Mira Okafor', mail: 'mira@contoso.example' };
const ADMIN: DirectoryPerson = { login: 'i:0#.f|membership|adm-mira@contoso.example', name: 'Mira Okafor (admin)' };

function show(found: Partial<FoundAccounts> = {}): ReadonlyMap<string, DirectoryPerson>[] {
  const chosen: ReadonlyMap<string, DirectoryPerson>[] = [];
  render(<IntakeAccounts found={{ accounts: new Map(), open: [{ written: 'Mira Okafor', candidates: [MIRA, ADMIN] }], unknown: 0, unasked: 0, ...found }} words={words} onChosen={(accounts) => chosen.push(accounts)} />);
  return chosen;
}

describe('a name that more than one account has', () => {
  it('is left a name until somebody chooses: nothing is guessed', async () => {
    const chosen = show();
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(chosen).toEqual([new Map()]);
  });

  it('is the account that is chosen; each is told by its address', async () => {
    const chosen = show();
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Mira Okafor' });
    expect([...choice.options].map(({ text }) => text)).toEqual(['None of these: leave it a name', 'Mira Okafor (mira@contoso.example)', 'Mira Okafor (admin) (adm-mira@contoso.example)']);
    await user.selectOptions(choice, 'Mira Okafor (admin) (adm-mira@contoso.example)');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(chosen).toEqual([new Map([['Mira Okafor', ADMIN]])]);
  });

  it('is told together with what became of the other names', () => {
    show({ accounts: new Map([['ann', { type: 'user', id: '1', name: 'Ann' }]]), unknown: 2, unasked: 1 });
    expect(screen.getAllByText(/./, { selector: 'p' }).map(({ textContent }) => textContent)).toEqual([
      'One name stands for more than one account.',
      'One other name was found.',
      '2 are not in the directory and stay names.',
      'For one the directory did not answer.',
    ]);
  });
});
