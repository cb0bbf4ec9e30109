/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReportRecord } from '../../../../../src/decisions/reportRecords';
import { OWN_REGISTER } from '../../../../../src/domain/reconcile/ownRegister';
import type { Gate } from '../../../../../src/lists/rest/gate';
import { driftStringsFor } from '../../../../../src/ui/strings/driftStringsFor';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { OlderReports } from '../../../../../src/ui/view/drift/OlderReports';
import { RECORDS_AT_A_TIME, useRecords } from '../../../../../src/ui/view/drift/useDrift';

let mockRecords: readonly ReportRecord[] = [];
jest.mock('../../../../../src/decisions/reportRecords', () => ({ ...jest.requireActual<object>('../../../../../src/decisions/reportRecords'), readReportRecords: (_gate: unknown, most: number) => Promise.resolve({ records: mockRecords.slice(0, most).filter(({ tenantId }) => tenantId !== ''), looked: Math.min(mockRecords.length, most) }) }));

const record = (id: number, source = 'ScubaGear'): ReportRecord => ({ id, tenantId: 'tenant-1', tenantName: 'Fabrikam', source, ranOnDay: 20_000 + id, unread: 0, told: { changes: 0, lastUse: 0 }, file: { name: `${id}`, title: '', size: 1, chosen: '', stored: '' } });

const GATE = {} as Gate;
const words = driftStringsFor(stringsFor('en-US').formats);

const told: string[] = [];

/** As the screen has it. */
function Told(): React.ReactElement {
  const [most, setMost] = React.useState(RECORDS_AT_A_TIME);
  const { value } = useRecords(GATE, most);
  if (!value) return <p>reading</p>;
  return (
    <>
      <p>{`${value.newest.length} ${value.mayBeMore}`}</p>
      <OlderReports records={value} oldest={20_000} isReading={value.most !== most} words={words} say={(text) => told.push(text)} onMore={() => setMost(value.most + RECORDS_AT_A_TIME)} />
    </>
  );
}

describe('the reports that days are compared by', () => {
  it.each([
    [499, '499 false'],
    [500, '500 true'],
    [501, '500 true'],
  ])('are the newest 500 at first: of %i it is told whether there may be more', async (count, expected) => {
    mockRecords = Array.from({ length: count }, (_, at) => record(at));
    render(<Told />);
    expect(await screen.findByText(expected)).toBeTruthy();
  });

  it('may be more also where some of the newest are no sound records', async () => {
    mockRecords = Array.from({ length: 700 }, (_, at) => ({ ...record(at), ...(at === 3 && { tenantId: '' }) }));
    render(<Told />);
    expect(await screen.findByText('499 true')).toBeTruthy();
  });

  it('are none of an own register, which only documents, also where these fill them', async () => {
    mockRecords = Array.from({ length: 500 }, (_, at) => record(at, at < 10 ? 'Maester' : OWN_REGISTER));
    render(<Told />);
    expect(await screen.findByText('10 true')).toBeTruthy();
  });

  it('are older ones too where somebody asks for them, which is told, and the focus stays on what tells it', async () => {
    mockRecords = Array.from({ length: 1300 }, (_, at) => record(at));
    told.length = 0;
    render(<Told />);
    const older = await screen.findByRole('button', { name: words.older });
    await userEvent.click(older);
    await screen.findByText('1000 true');
    expect(document.activeElement).toBe(older);
    await userEvent.click(older);
    await screen.findByText('1300 false');
    expect(told).toEqual([words.lookedAt({ count: 1000, oldest: 20_000, areAll: false }), words.lookedAt({ count: 1300, oldest: 20_000, areAll: true })]);
    expect([screen.queryByRole('button'), document.activeElement?.textContent]).toEqual([null, told[1]]);
  });
});
