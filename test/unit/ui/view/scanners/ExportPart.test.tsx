/** @jest-environment jsdom */
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Gate } from '../../../../../src/lists/rest/gate';
import { scannersStringsFor } from '../../../../../src/ui/strings/scannersStringsFor';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { ExportPart } from '../../../../../src/ui/view/scanners/ExportPart';
import { exportedWith, USER } from '../../../export/someExported';

const words = scannersStringsFor(stringsFor('en-US').formats);
const gate = { webUrl: 'https://x.example/sites/r', get: () => Promise.resolve({ value: [] }) } as unknown as Gate;
const EXPORTABLE = {
  exceptions: [exportedWith(), exportedWith({ exceptionKey: 'x2', tenantId: 'tenant-b', title: 'Pilots are excluded' })],
  leftOut: [
    { exceptionKey: 'x3', title: 'svc-old is excluded', tenantId: 'tenant-a', reason: 'lapsed' },
    { exceptionKey: 'x4', title: 'svc-older is excluded', tenantId: 'tenant-a', reason: 'lapsed' },
  ],
} as const;
const show = (): { said: string[] } => {
  const said: string[] = [];
  render(<ExportPart exportable={EXPORTABLE} gate={gate} linkOf={(key) => `https://x.example/?exception=${key}`} words={words} say={(text) => said.push(text)} />);
  return { said };
};

describe('the screen for scanners', () => {
  it('shows the file of the first tenant for ScubaGear before it is taken away', async () => {
    show();
    await screen.findByText(new RegExp(USER));
    const preview = screen.getByRole('region', { name: 'What the file says' }).textContent ?? '';
    expect(preview).toContain('MS.AAD.3.2v2');
    expect(preview).not.toContain('Pilots');
    expect(screen.getByRole('button', { name: 'Download scubagear-exceptions.yaml' })).toBeTruthy();
  });

  it('tells what is not in the file, and why', async () => {
    show();
    expect(await screen.findByText('2 open exceptions are not in this file')).toBeTruthy();
    expect(screen.getByText('2 lapsed, because more was found than was approved')).toBeTruthy();
  });

  it('counts what is approved and has no place in this kind of file apart', async () => {
    const user = userEvent.setup();
    show();
    await user.selectOptions(screen.getByLabelText('For'), 'prowler');
    expect(await screen.findByText('3 open exceptions are not in this file')).toBeTruthy();
    expect(screen.getByText('1 is approved, but this kind of file has no place for it')).toBeTruthy();
    expect(screen.queryByText(words.leftOut.none)).toBeNull();
    expect(screen.getByText(words.nothing)).toBeTruthy();
  });

  it('has all tenants in a file that may hold several', async () => {
    const user = userEvent.setup();
    show();
    await user.selectOptions(screen.getByLabelText('For'), 'json');
    expect(await screen.findByText(/Pilots are excluded/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Download trust-exceptions.json' })).toBeTruthy();
  });

  it('hands the file to the browser and says so', async () => {
    const user = userEvent.setup();
    const files: Blob[] = [];
    URL.createObjectURL = (blob) => `#${files.push(blob as Blob)}`;
    URL.revokeObjectURL = () => undefined;
    const { said } = show();
    await user.click(await screen.findByRole('button', { name: /^Download/ }));
    expect(files).toHaveLength(1);
    expect(said).toEqual(['scubagear-exceptions.yaml was downloaded']);
  });
});
