/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { render, screen, within } from '@testing-library/react';
import type { ReportsSaid } from '../../../../../src/decisions/reportsSaid';
import { findingMark } from '../../../../../src/domain/exception/findingMark';
import type { ReportSaid } from '../../../../../src/domain/kpi/reportSaid';
import type { Gate } from '../../../../../src/lists/rest/gate';
import type { Rows } from '../../../../../src/register/rows';
import { driftStringsFor } from '../../../../../src/ui/strings/driftStringsFor';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { CoveragePart } from '../../../../../src/ui/view/drift/CoveragePart';
import { judgedRows, TODAY, type SomeRow } from '../../../domain/kpi/someRow';

let said: ReportsSaid = { reports: [], unreadable: [] };
jest.mock('../../../../../src/decisions/reportsSaid', () => ({ readReportsSaid: () => Promise.resolve(said) }));

const strings = stringsFor('en-US');
const words = driftStringsFor(strings.formats);
const report = (parts: Partial<ReportSaid>): ReportSaid => ({ tenantId: 'tenant-a', tenantName: 'Contoso', source: 'ScubaGear', ranOnDay: TODAY - 3, oldestDay: TODAY - 3, inForce: [], untold: [], unread: 0, lastUse: [], ...parts });
const shown = (keys: readonly string[], more: SomeRow = {}): SomeRow => ({ ...more, brief: { ...more.brief, seen: { ranOnDay: TODAY - 3, findings: keys.length, worst: 'medium', marks: keys.map(findingMark) } } });

async function show(rows: readonly SomeRow[], reports: ReportsSaid): Promise<string[][]> {
  said = reports;
  const read = (): Promise<Rows> => Promise.resolve({ rows: judgedRows(...rows).map(({ row }) => row) } as unknown as Rows);
  render(<CoveragePart gate={{} as Gate} today={TODAY} readRows={read} strings={strings} words={words} />);
  const table = await screen.findByRole('table');
  return within(table).getAllByRole('row').slice(1).map((row) => within(row).getAllByRole(/rowheader|cell/).map(({ textContent }) => textContent ?? ''));
}

describe('how much is documented', () => {
  it('is told by source, and together where there are several: a hole that both show counts once', async () => {
    const lines = await show([shown(['a', 'b'])], { reports: [report({ inForce: ['a', 'b'] }), report({ inForce: ['a'], source: 'Maester', ranOnDay: TODAY - 9, oldestDay: TODAY - 9 })], unreadable: [] });
    expect(lines.map(([name, share]) => [name, share])).toEqual([
      ['Maester, Contoso', words.coverage.share(1, 1)],
      ['ScubaGear, Contoso', words.coverage.share(2, 2)],
      [words.coverage.together, words.coverage.share(2, 2)],
    ]);
    expect(lines[2]?.[3]).toContain(words.coverage.oldest(TODAY - 9));
  });

  it('of one source is told once, and names whose report is missing or not the one that was kept', async () => {
    const gone = { tenantId: 'tenant-a', tenantName: 'Contoso', source: 'Maester', ranOnDay: TODAY - 5 };
    expect(await show([shown(['a']), { tenantId: 'tenant-b' }], { reports: [report({ inForce: ['a'] })], unreadable: [gone] })).toHaveLength(1);
    expect(screen.getByText(words.unreadable({ source: 'Maester', tenant: 'Contoso', day: TODAY - 5 }))).toBeTruthy();
    expect(screen.getByText(words.coverage.noReport(1))).toBeTruthy();
  });
});
