import { checkRegister } from '../../src/decisions/integrity/checkRegister';
import { readTail } from '../../src/decisions/tail';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { observations } from '../../src/lists/schema/observations';
import { sweep } from '../../src/sweep/run';
import { approveInWords } from './approveInWords';
import { deskOf, mustPlay } from '../seed/play';
import type { SharePoint } from '../sharepoint/server';
import { gateAs, startSeatedRegister } from './registerSite';

/** Stands for a fault of the fold that nobody knows of yet. */
const broken = new Set<string>();
jest.mock('../../src/domain/ledger/fold', () => {
  const actual = jest.requireActual<typeof import('../../src/domain/ledger/fold')>('../../src/domain/ledger/fold');
  return {
    ...actual,
    fold: (...args: Parameters<typeof actual.fold>) => {
      if (broken.has(args[1])) throw new RangeError('Maximum call stack size exceeded');
      return actual.fold(...args);
    },
  };
});

const MS_PER_DAY = 86_400_000;
let sharePoint: SharePoint;
let webUrl: string;
beforeAll(async () => {
  sharePoint = await startSeatedRegister();
  webUrl = `${sharePoint.url}/sites/register`;
  for (const key of ['x1', 'x2']) await approveInWords(webUrl, key);
  broken.add('x1');
  sharePoint.control.clock.advance(25 * MS_PER_DAY);
});
afterAll(() => sharePoint.close());

describe('one exception that cannot be judged', () => {
  it('keeps a sweep from no other one, and is counted', async () => {
    const outcome = await sweep(await deskOf(webUrl, 'svc-sweep'));
    expect(outcome).toMatchObject({ kind: 'complete', report: { unjudged: ['x1'], failures: [], escalations: { added: 2 } } });
    const { value } = await gateAs(sharePoint, 'vic').get<{ value: { Act: string; ExceptionKey: string | null }[] }>(api`${itemsPath(webUrl, observations)}?$select=Act,ExceptionKey`);
    expect([...new Set(value.filter(({ Act }) => Act === 'escalated').map(({ ExceptionKey }) => ExceptionKey))]).toEqual(['x2']);
  });

  it('keeps no other row from being mended by who opens a page', async () => {
    broken.delete('x1');
    for (const key of ['x1', 'x2']) await mustPlay(webUrl, 'priya', key, 'comment', { text: 'x' });
    broken.add('x1');
    expect(await readTail(await deskOf(webUrl, 'ana'), undefined)).toMatchObject({ repaired: 1 });
  });

  it('keeps the check of the record from no other one, and is a finding', async () => {
    const { findings, looked } = await checkRegister(await deskOf(webUrl, 'ana'));
    expect(findings.filter(({ code }) => code === 'notJudged')).toEqual([{ code: 'notJudged', row: { exceptionKey: 'x1', title: expect.any(String) as string } }]);
    expect(looked.exceptions).toBe(2);
  });
});
