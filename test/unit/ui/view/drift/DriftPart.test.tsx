/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { fireEvent, render, screen, within } from '@testing-library/react';
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
  readonly tenant?: string;
}

function show(kept: readonly Kept[], areAll = true): { said: string[] } {
  const files = new Map<string, Uint8Array>();
  const records = kept.map(({ day, users, source = 'ScubaGear', looked = LOOKED, isChanged = false, tenant = 'tenant-1' }, at): ReportRecord => {
    const bytes = encodeReportFile({ report: report({ source, ranOn: isoFromDay(day) }), findings: users.map((user) => finding({ user })), looked, absent: [], roleHolders: [], changes: [], lastUse: [] });
    const name = `r${at}.json`;
    files.set(name, bytes);
    return { id: at + 1, tenantId: tenant, tenantName: tenant === 'tenant-1' ? 'Fabrikam' : 'Lamna', source, ranOnDay: day, unread: 0, told: { changes: 0, lastUse: 0 }, file: { name, title: name, size: bytes.length, chosen: '', stored: isChanged ? 'another' : hashBytes(bytes) } };
  });
  const gate = { webUrl: 'https://x.example/sites/r', getBytes: ({ text }: { text: string }) => Promise.resolve([...files].find(([name]) => text.includes(name))?.[1]) } as unknown as Gate;
  const said: string[] = [];
  render(<DriftPart gate={gate} records={records} areAll={areAll} days={[...new Set(kept.map(({ day }) => day))].sort((a, b) => b - a)} today={DAY + 100} strings={strings} words={words} say={(text) => said.push(text)} />);
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
    expect(screen.getByText(words.notYet({ source: 'Maester', tenant: 'Fabrikam', from: DAY, first: DAY + 30 }))).toBeTruthy();
    expect(screen.getByText(words.compared({ source: 'ScubaGear', tenant: 'Fabrikam', from: DAY, to: DAY + 30 }))).toBeTruthy();
    expect(screen.getByText(words.nothingChanged)).toBeTruthy();
  });

  it('takes nothing from a report by a later one of that day that was not asked for it', async () => {
    show([{ day: DAY, users: ['a'] }, { day: DAY + 30, users: ['a', 'b'] }, { day: DAY + 30, users: [], looked: [] }]);
    expect((await screen.findByRole('heading', { level: 3 })).textContent).toMatch(/^1 finding changed between [^;]*$/);
  });

  it('says where a file is not the one that was kept', async () => {
    show([{ day: DAY, users: ['a'], isChanged: true }, { day: DAY + 30, users: [] }]);
    expect(await screen.findByText(/the file of this report is not the one that was kept/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe(words.nothingCompared({ from: DAY, to: DAY + 30 }));
    expect(screen.queryByText(words.nothingChanged)).toBeNull();
  });

  const choose = (label: string, day: number): void => void fireEvent.change(screen.getByLabelText(label), { target: { value: isoFromDay(day) } });
  const answer = async (text: string | RegExp): Promise<HTMLElement> => screen.findByRole('heading', { level: 3, name: text });

  it('begins with the newest two days and goes to any others, in either order', async () => {
    show([{ day: DAY, users: ['a'] }, { day: DAY + 30, users: ['a'] }, { day: DAY + 60, users: ['a', 'b', 'c'] }]);
    await answer(words.answer({ from: DAY + 30, to: DAY + 60, changed: 2, cannotTell: 0 }));
    choose('To', DAY + 2);
    await answer(words.answer({ from: DAY + 2, to: DAY + 30, changed: 0, cannotTell: 0 }));
    expect(screen.getByText(words.compared({ source: 'ScubaGear', tenant: 'Fabrikam', from: DAY, to: DAY + 30 }))).toBeTruthy();
  });

  it('says that nobody looked in between where no report was made between two days', async () => {
    show([{ day: DAY, users: ['a'] }, { day: DAY + 30, users: ['b'] }]);
    await answer(words.answer({ from: DAY, to: DAY + 30, changed: 2, cannotTell: 0 }));
    choose('From', DAY + 31);
    choose('To', DAY + 60);
    await answer(words.nothingCompared({ from: DAY + 31, to: DAY + 60 }));
    expect(screen.getByText(words.notAgain({ source: 'ScubaGear', tenant: 'Fabrikam', day: DAY + 30 }))).toBeTruthy();
    expect(screen.queryByText(words.nothingChanged)).toBeNull();
  });

  it('says of a day before the first report which one was the first', async () => {
    show([{ day: DAY, users: ['a'] }, { day: DAY + 30, users: ['b'] }]);
    await answer(/^2 findings/);
    choose('From', DAY - 9);
    await answer(words.nothingCompared({ from: DAY - 9, to: DAY + 30 }));
    expect(screen.getByText(words.notYet({ source: 'ScubaGear', tenant: 'Fabrikam', from: DAY - 9, first: DAY }))).toBeTruthy();
  });

  it('says of a day before the oldest report that is looked at no more than that', async () => {
    show([{ day: DAY, users: ['a'] }, { day: DAY + 30, users: ['b'] }], false);
    await answer(/^2 findings/);
    choose('From', DAY - 9);
    await answer(words.nothingCompared({ from: DAY - 9, to: DAY + 30 }));
    expect(screen.getByText(words.notYet({ source: 'ScubaGear', tenant: 'Fabrikam', from: DAY - 9, first: undefined }))).toBeTruthy();
  });

  it('asks for two days where both are one', async () => {
    show([{ day: DAY, users: ['a'] }, { day: DAY + 30, users: ['b'] }]);
    await answer(/^2 findings/);
    choose('From', DAY + 30);
    await answer(words.sameDay(DAY + 30));
  });

  it('takes no day that is half typed, none to come, and none that is taken out', async () => {
    show([{ day: DAY, users: ['a'] }, { day: DAY + 30, users: ['b'] }]);
    await answer(/^2 findings/);
    for (const value of ['0202-11-04', '']) fireEvent.change(screen.getByLabelText('To'), { target: { value } });
    fireEvent.blur(screen.getByLabelText('To'));
    expect([screen.getByLabelText<HTMLInputElement>('To').value, screen.getByRole('heading', { level: 3 }).textContent]).toEqual([isoFromDay(DAY + 30), words.answer({ from: DAY, to: DAY + 30, changed: 2, cannotTell: 0 })]);
    choose('To', DAY + 999);
    await answer(words.answer({ from: DAY, to: DAY + 100, changed: 2, cannotTell: 0 }));
  });

  it('can be counted by tenant, and shows one alone', async () => {
    const user = userEvent.setup();
    show([{ day: DAY, users: ['a'] }, { day: DAY + 30, users: ['a', 'b'] }, { day: DAY, users: ['a'], tenant: 'tenant-2' }, { day: DAY + 30, users: [], tenant: 'tenant-2' }]);
    await answer(/^2 findings/);
    await user.click(screen.getByRole('button', { name: 'Tenant' }));
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['Fabrikam', 'Lamna']);
    await user.selectOptions(screen.getByLabelText('Tenant'), 'Fabrikam');
    await answer(words.answer({ from: DAY, to: DAY + 30, changed: 1, cannotTell: 0 }));
  });

  it('can be counted by policy', async () => {
    const user = userEvent.setup();
    show([{ day: DAY, users: ['a'] }, { day: DAY + 30, users: [] }]);
    await user.click(await screen.findByRole('button', { name: 'Policy or setting' }));
    expect(await screen.findByRole('rowheader', { name: 'Policy p1' })).toBeTruthy();
  });
});
