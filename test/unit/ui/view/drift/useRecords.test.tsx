/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import type { ReportRecord } from '../../../../../src/decisions/reportRecords';
import { OWN_REGISTER } from '../../../../../src/domain/reconcile/ownRegister';
import type { Gate } from '../../../../../src/lists/rest/gate';
import { useRecords } from '../../../../../src/ui/view/drift/useDrift';

let mockRecords: readonly ReportRecord[] = [];
jest.mock('../../../../../src/decisions/reportRecords', () => ({ ...jest.requireActual<object>('../../../../../src/decisions/reportRecords'), readReportRecords: (_gate: unknown, most: number) => Promise.resolve(mockRecords.slice(0, most)) }));

const record = (id: number, source = 'ScubaGear'): ReportRecord => ({ id, tenantId: 'tenant-1', tenantName: 'Fabrikam', source, ranOnDay: 20_000 + id, unread: 0, told: { changes: 0, lastUse: 0 }, file: { name: `${id}`, title: '', size: 1, chosen: '', stored: '' } });

const GATE = {} as Gate;

function Told(): React.ReactElement {
  const { value } = useRecords(GATE);
  return <p>{value ? `${value.newest.length} ${value.mayBeMore}` : 'reading'}</p>;
}

describe('the reports that days are compared by', () => {
  it.each([
    [499, '499 false'],
    [500, '500 true'],
    [501, '500 true'],
  ])('are the newest 500: of %i it is told whether there may be more', async (count, told) => {
    mockRecords = Array.from({ length: count }, (_, at) => record(at));
    render(<Told />);
    expect(await screen.findByText(told)).toBeTruthy();
  });

  it('are none of an own register, which only documents, also where these fill them', async () => {
    mockRecords = Array.from({ length: 500 }, (_, at) => record(at, at < 10 ? 'Maester' : OWN_REGISTER));
    render(<Told />);
    expect(await screen.findByText('10 true')).toBeTruthy();
  });
});
