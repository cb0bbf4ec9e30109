/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import { openDesk } from '../../../../../src/decisions/desk';
import type { Gate } from '../../../../../src/lists/rest/gate';
import type { RegisterColumns } from '../../../../../src/register/columns';
import type { Route } from '../../../../../src/ui/hooks/useRoute';
import { SignOffScreen } from '../../../../../src/ui/view/signOff/SignOffScreen';
import { MIRA } from '../../../domain/ledger/life';
import { keptLife } from '../../../domain/ledger/states';
import { deskOf, STRINGS } from '../../forms/someForm';
import { day, rowOf } from '../owner/someRows';

jest.mock('../../../../../src/decisions/desk');

const ROUTE: Route = { exceptionKey: undefined, act: undefined, screen: 'signOff', moved: true, hrefOf: () => '/', open: () => undefined, replace: () => undefined, hrefOfScreen: () => '/', openScreen: () => undefined, close: () => undefined };
const settled = async (): Promise<void> => act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
const some = (): RegisterColumns => ({}) as RegisterColumns;

describe('the screen of the sign-off', () => {
  it('says nothing of what somebody answers for before the register is read, and says it anew once its rows changed', async () => {
    const desk = deskOf(MIRA, day(5));
    jest.mocked(openDesk).mockResolvedValue(desk);
    const rows = [rowOf(keptLife())];
    const said: string[] = [];
    const at = (columns: RegisterColumns | undefined): React.ReactElement => (
      <SignOffScreen gate={desk.gate as Gate} route={ROUTE} zone="UTC" tenants={[]} columns={columns} readRows={readRows} strings={STRINGS} onChanged={() => undefined} say={(text) => said.push(text)} />
    );
    const readRows = (): Promise<{ rows: typeof rows; unreadable: number }> => Promise.resolve({ rows: [...rows], unreadable: 0 });
    const { rerender } = render(at(undefined));
    await settled();
    expect([said, screen.queryByText(/^You answer for/)]).toEqual([[], null]);
    rerender(at(some()));
    await settled();
    expect(said).toEqual([expect.stringMatching(/^You answer for 1 exception and have not signed for it/)]);
    rows[0] = rowOf(keptLife().on(5).does(MIRA, 'signOff'));
    rerender(at(some()));
    await settled();
    expect(screen.getByText(/^You have signed for the one exception that you answer for/)).toBeTruthy();
    // What became of the run is not talked over.
    expect(said).toHaveLength(1);
  });
});
