/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { encodeReportFile } from '../../../../../src/decisions/reportFile';
import type { ReportRecord } from '../../../../../src/decisions/reportRecords';
import { isoFromDay } from '../../../../../src/domain/day/day';
import { hashBytes } from '../../../../../src/domain/ledger/hash';
import { lookedAtAll } from '../../../../../src/domain/reconcile/lookedAt';
import type { Gate } from '../../../../../src/lists/rest/gate';
import { driftStringsFor } from '../../../../../src/ui/strings/driftStringsFor';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { DriftPart } from '../../../../../src/ui/view/drift/DriftPart';
import { finding, report } from '../../../decisions/reports';

const DAY = 20_700;
const strings = stringsFor('en-US');
const words = driftStringsFor(strings.formats);
const LOOKED = lookedAtAll(['userExcluded']);

interface Kept {
  readonly day: number;
  readonly users: readonly string[];
  readonly source?: string;
  readonly looked?: typeof LOOKED;
  readonly isChanged?: boolean;
}

function show(kept: readonly Kept[]): { said: string[] } {
  const files = new Map<string, Uint8Array>();
  const records = kept.map(({ day, users, source = 'ScubaGear', looked = LOOKED, isChanged = false }, at): ReportRecord => {
    const bytes = encodeReportFile({ report: report({ source, ranOn: isoFromDay(day) }), findings: users.map((user) => finding({ user })), looked, absent: [], roleHolders: [], changes: [], lastUse: [] });
    const name = `r${at}.json`;
    files.set(name, bytes);
    return { id: at + 1, tenantId: 'tenant-1', tenantName: 'Fabrikam', source, ranOnDay: day, unread: 0, told: { changes: 0, lastUse: 0 }, file: { name, title: name, size: bytes.length, chosen: '', stored: isChanged ? 'another' : hashBytes(bytes) } };
  });
  const gate = { webUrl: 'https://x.example/sites/r', getBytes: ({ text }: { text: string }) => Promise.resolve([...files].find(([name]) => text.includes(name))?.[1]) } as unknown as Gate;
  const said: string[] = [];
  render(<DriftPart gate={gate} records={records} days={[...new Set(kept.map(({ day }) => day))].sort((a, b) => b - a)} strings={strings} words={words} say={(text) => said.push(text)} />);
  return { said };
}

describe('what changed between two report days', () => {
  it('is said as one answer, counted by family, and told hole by hole', async () => {
    const { said } = show([{ day: DAY, users: ['a', 'b'] }, { day: DAY + 30, users: ['a', 'c'] }]);
    const heading = await screen.findByRole('heading', { level: 3 });
    expect(heading.textContent).toMatch(/^2 findings changed between .* and .*$/);
    expect(said).toEqual([heading.textContent]);
    const [row] = screen.getAllByRole('row').slice(1);
    expect(row && within(row).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['1', '1', '1']);
    expect(screen.getByText('Opened: 1')).toBeTruthy();
    expect(screen.getByText(/User c is excluded from .* \(ScubaGear\)/)).toBeTruthy();
  });

  it('says that nobody can tell where the later report did not look', async () => {
    show([{ day: DAY, users: ['a'] }, { day: DAY + 30, users: [], looked: lookedAtAll(['userExcluded'], { code: 'sectionEmpty' }) }]);
    expect((await screen.findByRole('heading', { level: 3 })).textContent).toMatch(/^Nothing changed .*; of 1 nobody can tell$/);
    expect(screen.getByText('the report could not look there (the section is empty)')).toBeTruthy();
  });

  it('compares each tool with itself, and says which one it cannot compare', async () => {
    show([{ day: DAY, users: ['a'] }, { day: DAY + 30, users: ['a'] }, { day: DAY + 30, users: ['z'], source: 'Maester' }]);
    expect((await screen.findByRole('heading', { level: 3 })).textContent).toMatch(/^Nothing changed/);
    expect(screen.getByText(/^Maester for Fabrikam: its first report/)).toBeTruthy();
    expect(screen.getByText(words.nothingChanged)).toBeTruthy();
  });

  it('takes nothing from a report by a later one of that day that was not asked for it', async () => {
    show([{ day: DAY, users: ['a'] }, { day: DAY + 30, users: ['a', 'b'] }, { day: DAY + 30, users: [], looked: [] }]);
    expect((await screen.findByRole('heading', { level: 3 })).textContent).toMatch(/^1 finding changed between [^;]*$/);
  });

  it('says where a file is not the one that was kept', async () => {
    show([{ day: DAY, users: ['a'], isChanged: true }, { day: DAY + 30, users: [] }]);
    expect(await screen.findByText(/the file of this report is not the one that was kept/)).toBeTruthy();
  });

  it('begins with the newest two days and goes to others', async () => {
    const user = userEvent.setup();
    show([{ day: DAY, users: ['a'] }, { day: DAY + 30, users: ['a'] }, { day: DAY + 60, users: ['a', 'b', 'c'] }]);
    expect((await screen.findByRole('heading', { level: 3 })).textContent).toMatch(/^2 findings/);
    await user.selectOptions(screen.getByLabelText('To'), strings.formats.day(DAY));
    expect(await screen.findByText(/^Nothing changed between/)).toBeTruthy();
  });

  it('can be counted by policy', async () => {
    const user = userEvent.setup();
    show([{ day: DAY, users: ['a'] }, { day: DAY + 30, users: [] }]);
    await user.click(await screen.findByRole('button', { name: 'Policy or setting' }));
    expect(await screen.findByRole('rowheader', { name: 'Policy p1' })).toBeTruthy();
  });
});
