/** @jest-environment jsdom */
import * as React from 'react';
import { act, render } from '@testing-library/react';
import type { Gate } from '../../../../src/lists/rest/gate';
import { RecordedContext } from '../../../../src/ui/hooks/recorded';
import { useAround } from '../../../../src/ui/hooks/useAround';
import { readAround, type Around } from '../../../../src/ui/view/owner/readAround';

jest.mock('../../../../src/ui/view/owner/readAround');

const gate = {} as Gate;
const seen: (Around | undefined)[] = [];
function Screen(): null {
  seen.push(useAround(gate, 'Europe/Berlin', true).read);
  return null;
}
const settled = async (): Promise<void> => act(async () => new Promise((resolve) => setTimeout(resolve, 0)));

describe('who is who, beside the rows', () => {
  it('is read again when something was recorded elsewhere, and shown as it was until then', async () => {
    const [before, after] = [{}, {}] as Around[] as [Around, Around];
    jest.mocked(readAround).mockResolvedValueOnce(before).mockResolvedValueOnce(after);
    const at = (recorded: number): React.ReactElement => (
      <RecordedContext.Provider value={recorded}>
        <Screen />
      </RecordedContext.Provider>
    );
    const { rerender } = render(at(0));
    await settled();
    rerender(at(0));
    await settled();
    expect(readAround).toHaveBeenCalledTimes(1);
    rerender(at(1));
    expect(seen[seen.length - 1]).toBe(before);
    await settled();
    expect(seen[seen.length - 1]).toBe(after);
  });
});
