import { openDesk } from '../../../src/decisions/desk';
import { readHistory } from '../../../src/decisions/readHistory';
import { repairRow } from '../../../src/decisions/repairRow';
import { settleRows } from '../../../src/decisions/settleRows';
import { deskOf } from '../ui/view/exception/someDesk';
import { Life } from '../domain/ledger/life';

jest.mock('../../../src/decisions/desk');
jest.mock('../../../src/decisions/repairRow');
jest.mock('../../../src/decisions/readHistory', () => ({ ...jest.requireActual<object>('../../../src/decisions/readHistory'), readHistory: jest.fn() }));

const keysOf = (name: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${name}-${at}`);

describe('rows that lag, of which some are there and some are not', () => {
  /** Keys of the rows that a visit mends. */
  async function mended(lagging: readonly string[]): Promise<{ readonly mended: readonly string[]; readonly open: number }> {
    jest.mocked(openDesk).mockResolvedValue({ ...deskOf(new Life()), mayProject: true });
    jest.mocked(readHistory).mockImplementation(async (_site, key) => new Life(key).shown().decisions);
    jest.mocked(repairRow).mockClear().mockResolvedValue('updated');
    const { open } = await settleRows({} as never, lagging, (key) => (key.startsWith('there') ? 1 : undefined));
    return { mended: jest.mocked(repairRow).mock.calls.map(([, key]) => key), open: open.size };
  }

  it('are mended in turns, the oldest of each first: neither keeps the other waiting', async () => {
    const [there, missing] = [keysOf('there', 30), keysOf('missing', 30)];
    const inTurns = there.slice(0, 10).flatMap((key, at) => [key, missing[at]]);
    for (const lagging of [[...there, ...missing], [...missing, ...there]]) expect(await mended(lagging)).toEqual({ mended: inTurns, open: 40 });
  });

  it('are mended to the end where of one kind there are few', async () => {
    expect((await mended([...keysOf('there', 30), 'missing-0'])).mended).toEqual(['there-0', 'missing-0', ...keysOf('there', 19).slice(1)]);
    expect(await mended(['missing-0', 'there-0'])).toEqual({ mended: ['there-0', 'missing-0'], open: 0 });
  });
});
