import { REGISTER } from '../unit/domain/ledger/anyLife';
import { DAY_0, Life } from '../unit/domain/ledger/life';
import { ExceptionPage } from './support/exceptionPage';
import { Lists } from './support/lists';
import { usePortal } from './support/portal';
import { noonOf, writeLife } from './support/writtenLife';

const KEY = 'x-drafted';

const portal = usePortal({
  prepare: async (sharePoint) => {
    await writeLife(sharePoint, KEY, new Life('x1', REGISTER).shown(['policy-1', 'policy-2', 'policy-3']));
    sharePoint.control.clock.freeze(noonOf(DAY_0) + 3_600_000);
  },
});

const rows = (): ReturnType<Lists['openRows']> => new Lists(portal).openRows('ExceptionKey', 'FindingCount');
const counts = async (): Promise<unknown[]> => (await rows()).map(({ FindingCount }) => FindingCount).sort();

describe('a draft that a report made', () => {
  test('is split by a reviewer, and merged again, in the portal', async () => {
    const drafted = await ExceptionPage.open(portal, 'ana', KEY);
    await drafted.act('Split', 'Split it', { 'Policy policy-1': { tick: true }, Why: { text: 'Another owner.' } });
    expect(await counts()).toEqual([1, 2]);
    const begun = (await rows()).find(({ ExceptionKey }) => ExceptionKey !== KEY)?.ExceptionKey as string;

    const part = await ExceptionPage.open(portal, 'ana', begun);
    expect((await part.page.locator('.web-part').first().innerText()).match(/Policy policy-\d/g)).toContain('Policy policy-1');
    await part.act('Merge', 'Merge it', { 'The other exception': { text: `${portal.url}/page/heatmap?exception=${KEY}` }, Why: { text: 'The same owner after all.' } });
    expect(await counts()).toEqual([3]);
    expect(await new Lists(portal).history(begun)).toEqual([expect.stringMatching(/^splitOff: Ana/), expect.stringMatching(/^merge: Ana/)]);
  });
});
