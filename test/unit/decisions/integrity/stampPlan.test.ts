import { planStamps, type LedgerRead, type StampPlan } from '../../../../src/decisions/integrity/stampPlan';
import { readAuditLog } from '../../../../src/discovery/auditLog/readAuditLog';
import type { KeptDecision } from '../../../../src/domain/integrity/finding';
import { contentHashOf } from '../../../../src/domain/ledger/decisionHash';
import { NOBODY_KNOWN, peopleAt } from '../../../../src/domain/people/people';
import { auditLogCsv, type SeedRecord } from '../../../seed/auditLog';
import { ADM_MIRA, ANA, MIRA, PRIYA, REQUEST, REVIEW, sameHuman } from '../../domain/ledger/life';
import { historyOf } from '../../domain/integrity/histories';

const REQUESTS = 'aaaaaaaa-0000-4000-8000-000000000001';
const REVIEWS = 'aaaaaaaa-0000-4000-8000-000000000002';
const [request, review] = historyOf([
  { author: PRIYA, act: 'request', body: REQUEST, afterSeconds: 60, unseen: 0 },
  { author: ANA, act: 'review', body: REVIEW, afterSeconds: 3600, unseen: 0 },
]).map((decision, at): KeptDecision => ({ ...decision, uniqueId: `dddddddd-0000-4000-8000-00000000000${at}` })) as [KeptDecision, KeptDecision];

const ledger = (decisions: readonly KeptDecision[] = [request, review], people: LedgerRead['people'] = peopleAt(NOBODY_KNOWN)): LedgerRead => ({
  decisions,
  listIds: new Map([[REQUESTS, 'Requests'], [REVIEWS, 'Reviews']]),
  listPaths: new Map([['/sites/register/lists/requests', 'Requests'], ['/sites/register/lists/reviews', 'Reviews']]),
  people,
});
const at = (decision: KeptDecision, seconds = 0): string => new Date(decision.createdAt + seconds * 1000).toISOString().slice(0, 19);
const ofRequest: SeedRecord = { at: at(request), user: 'priya@contoso.example', listId: REQUESTS, itemId: request.uniqueId ?? '' };
const ofReview: SeedRecord = { at: at(review), user: 'ana@contoso.example', listId: REVIEWS, itemId: review.uniqueId ?? '' };

async function plan(records: readonly SeedRecord[], of: LedgerRead = ledger()): Promise<StampPlan> {
  const reading = await readAuditLog('export.csv', new TextEncoder().encode(auditLogCsv(records)));
  if (reading.outcome !== 'read') throw new Error('not read');
  return planStamps(reading.log, of, { dayOfInstant: (ms) => Math.floor(ms / 86_400_000) });
}

describe('an export against the ledger', () => {
  it('confirms whoever wrote a decision under their own name', async () => {
    const { confirmed, contradicted, notInLog } = await plan([ofRequest, ofReview]);
    expect(confirmed.map(({ decision, act }) => [decision.key, act.act])).toEqual([[request.key, 'stampConfirmed'], [review.key, 'stampConfirmed']]);
    expect([contradicted, notInLog]).toEqual([[], []]);
  });

  it('contradicts a decision that the log knows by another account, and says which', async () => {
    const { confirmed, contradicted, log } = await plan([{ ...ofRequest, user: 'tom@contoso.example' }]);
    expect(confirmed).toEqual([]);
    expect(contradicted).toMatchObject([{ decision: { key: request.key }, act: { act: 'stampContradicted', exceptionKey: 'x1', body: { decision: request.key, export: log.hash, loggedAs: 'tom@contoso.example', loggedAt: `${at(request)}Z` } } }]);
  });

  it('names the list of the decision, so that two under one key are told apart', async () => {
    const twin = { ...review, key: request.key };
    const { confirmed } = await plan([ofRequest, ofReview], ledger([request, twin]));
    expect(confirmed.map(({ act }) => (act.body as { readonly list?: string }).list)).toEqual(['Requests', 'Reviews']);
    expect(new Set(confirmed.map(({ act }) => act.key)).size).toBe(2);
    const kept = confirmed.slice(0, 1).map(({ act }): KeptDecision => ({ ...request, ...act, list: 'Observations', id: 9, createdAt: review.createdAt + 1000 }));
    expect((await plan([ofRequest, ofReview], ledger([request, twin, ...kept]))).confirmed.map(({ decision }) => decision.list)).toEqual(['Reviews']);
  });

  it('contradicts a decision that was written by its author, but not then', async () => {
    expect((await plan([{ ...ofRequest, at: at(request, 7200) }])).contradicted).toHaveLength(1);
    expect((await plan([{ ...ofRequest, at: at(request, 20) }])).confirmed).toHaveLength(1);
  });

  it('is found by the address of the item where the row has no id of it', async () => {
    const byAddress = { ...ofRequest, listId: undefined, itemId: undefined } as unknown as SeedRecord;
    for (const objectId of ['https://contoso.sharepoint.com/sites/register/Lists/Requests/1_.000', 'https://contoso.sharepoint.com/sites/Register/Lists/Requests/DispForm.aspx?ID=1']) {
      expect((await plan([{ ...byAddress, objectId }])).confirmed).toMatchObject([{ decision: { key: request.key } }]);
    }
    expect(await plan([{ ...byAddress, objectId: 'https://contoso.sharepoint.com/sites/other/Lists/Requests/1_.000' }])).toMatchObject({ confirmed: [], elsewhere: 1 });
  });

  it('says nothing of an item of another list that had the same address', async () => {
    const before: SeedRecord = { ...ofRequest, user: 'tom@contoso.example', listId: 'bbbbbbbb-0000-4000-8000-000000000009', itemId: 'dddddddd-0000-4000-8000-00000000ffff', objectId: 'https://contoso.sharepoint.com/sites/register/Lists/Requests/1_.000' };
    expect(await plan([before])).toMatchObject({ contradicted: [], notThere: [], elsewhere: 1 });
    const unnamed = { ...before, listId: undefined } as unknown as SeedRecord;
    expect(await plan([unnamed])).toMatchObject({ contradicted: [], notThere: [{ account: 'tom@contoso.example' }], elsewhere: 0 });
  });

  it('takes two accounts of one human for one', async () => {
    const byMira = { ...request, author: MIRA, editorLogin: MIRA.login };
    const logged = { ...ofRequest, user: 'adm-mira@contoso.example' };
    expect((await plan([logged], ledger([byMira]))).contradicted).toHaveLength(1);
    expect((await plan([logged], ledger([byMira], peopleAt(sameHuman(ADM_MIRA, MIRA).people)))).confirmed).toHaveLength(1);
  });

  it('says nothing of what an app wrote: apps have several names', async () => {
    const byApp = { ...request, author: { login: 'i:0i.t|ms.sp.ext|sweep@contoso.example', name: 'sweep' } };
    expect(await plan([{ ...ofRequest, user: 'app@sharepoint' }], ledger([byApp]))).toMatchObject({ confirmed: [], contradicted: [], unclear: [{ row: 2 }] });
  });

  it('makes the same acts for whoever reads the file, and none a second time', async () => {
    const [first, second] = [await plan([ofRequest]), await plan([ofRequest])];
    expect(second.confirmed[0]?.act).toEqual(first.confirmed[0]?.act);
    const act = first.confirmed[0]?.act;
    if (!act) throw new Error('nothing is planned');
    const kept: KeptDecision = { ...review, ...act, list: 'Observations', id: 1, contentHash: contentHashOf(act), author: ANA, createdAt: review.createdAt + 1000 };
    expect(await plan([ofRequest], ledger([request, review, kept]))).toMatchObject({ confirmed: [], known: [{ row: 2 }] });
    expect((await plan([{ ...ofRequest, user: 'tom@contoso.example' }], ledger([request, review, kept]))).contradicted).toHaveLength(1);
  });

  it('says each thing once, where the log has it twice, and does not confirm its own confirmations', async () => {
    expect(await plan([ofRequest, ofRequest])).toMatchObject({ confirmed: [{ decision: { key: request.key } }], known: [{ row: 3 }] });
    const [stamp] = (await plan([ofRequest])).confirmed;
    if (!stamp) throw new Error('nothing is planned');
    const kept: KeptDecision = { ...review, ...stamp.act, list: 'Reviews', id: 9, uniqueId: 'dddddddd-0000-4000-8000-000000000009', author: ANA };
    const again = await plan([{ ...ofReview, itemId: kept.uniqueId ?? '' }], ledger([request, kept]));
    expect(again).toMatchObject({ confirmed: [], known: [{ row: 2 }] });
    expect(again.notInLog).toEqual([]);
  });

  it('names what the log knows and the ledger lacks, and what was done to it afterwards', async () => {
    const gone = { ...ofRequest, itemId: 'dddddddd-0000-4000-8000-00000000ffff', user: 'lena@contoso.example' };
    const found = await plan([gone, { ...ofReview, operation: 'ListItemUpdated', user: 'ada@contoso.example' }, { ...ofReview, operation: 'ListItemRecycled' }, { ...ofReview, operation: 'ListItemViewed' }]);
    expect(found).toMatchObject({ notThere: [{ account: 'lena@contoso.example' }], touched: [{ operation: 'ListItemUpdated', account: 'ada@contoso.example' }, { operation: 'ListItemRecycled' }], harmless: 1 });
  });

  it('names decisions of its time of which it says nothing', async () => {
    const { notInLog } = await plan([{ ...ofReview, at: at(request, -60) }, ofReview]);
    expect(notInLog.map(({ key }) => key)).toEqual([request.key]);
  });

  it('loses no row', async () => {
    const records = [ofRequest, ofReview, { ...ofReview, itemId: 'dddddddd-0000-4000-8000-00000000ffff' }, { ...ofReview, operation: 'ListItemDeleted' }, { ...ofReview, operation: 'ListItemViewed' }, { ...ofReview, listId: 'bbbbbbbb-0000-4000-8000-000000000009' }, { ...ofRequest, user: '' }, { ...ofReview, operation: 'FileAccessed' }, ofRequest];
    const { log, confirmed, contradicted, known, unclear, notThere, touched, harmless, elsewhere } = await plan(records);
    expect(confirmed.length + contradicted.length + known.length + unclear.length + notThere.length + touched.length + harmless + elsewhere).toBe(log.entries.length);
    expect(log.entries.length + log.problems.length + log.otherRows).toBe(records.length);
  });
});
