/** @jest-environment jsdom */
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntakeTenant } from '../../../../src/ui/intake/IntakeTenant';
import type { KnownTenant } from '../../../../src/ui/intake/intakeState';
import { intakeStringsFor } from '../../../../src/ui/strings/intakeStringsFor';
import { stringsFor } from '../../../../src/ui/strings/stringsFor';

const words = intakeStringsFor(stringsFor('en-US').formats).tenant;
const TENANT = '11111111-2222-4333-8444-555555555555';
const OTHER = '22222222-2222-4333-8444-555555555555';

function show(tenants: readonly KnownTenant[]): (KnownTenant | undefined)[] {
  const chosen: (KnownTenant | undefined)[] = [];
  render(<IntakeTenant files={['scuba.yaml']} tenants={tenants} words={words} onChosen={(tenant) => chosen.push(tenant)} />);
  return chosen;
}
const user = userEvent.setup();

describe('the question which tenant a file is of', () => {
  it('offers the tenants that are known and goes on with the one that is chosen', async () => {
    const chosen = show([{ id: TENANT, name: 'Lamna Healthcare' }, { id: OTHER, name: OTHER }]);
    await user.click(screen.getByRole('radio', { name: OTHER }));
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(chosen).toEqual([{ id: OTHER, name: OTHER }]);
  });

  it('takes the id of another one, by keyboard, and says what is wrong with it', async () => {
    const chosen = show([]);
    await user.type(screen.getByRole('textbox', { name: 'Id of the tenant' }), 'contoso{Enter}');
    expect(screen.getByRole('alert').textContent).toMatch(/This is no id of a tenant/);
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), ` ${OTHER.toUpperCase()}{Enter}`);
    expect(chosen).toEqual([{ id: OTHER, name: OTHER }]);
  });

  it('has the focus when it is asked, so that the keyboard goes on', () => {
    show([{ id: TENANT, name: 'Lamna Healthcare' }]);
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /Lamna/ }));
  });

  it('can be left open: the file is left out', async () => {
    const chosen = show([{ id: TENANT, name: 'Lamna Healthcare' }]);
    await user.click(screen.getByRole('button', { name: 'Leave this file out' }));
    expect(chosen).toEqual([undefined]);
  });
});
