import { checkRegister } from '../../src/decisions/integrity/checkRegister';
import { keepStamps } from '../../src/decisions/integrity/keepStamps';
import { readLedger } from '../../src/decisions/integrity/readLedger';
import { planStamps, type StampPlan } from '../../src/decisions/integrity/stampPlan';
import { openException, type OpenException } from '../../src/decisions/openException';
import { readAuditLog } from '../../src/discovery/auditLog/readAuditLog';
import type { Day } from '../../src/domain/day/day';
import type { Json } from '../../src/domain/ledger/canonical';
import { judge } from '../../src/domain/judge/judge';
import { accountOf } from '../../src/domain/people/account';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import { auditLogCsv, type SeedRecord } from '../seed/auditLog';
import { deskOf, mustPlay, personOf, todayOf } from '../seed/play';
import type { SharePoint } from '../sharepoint/server';
import { Visitor } from '../sharepoint/testing/site';
import { prepareRegister, type Prepared } from './integrity/preparedSite';
import { forgeWhileAdding } from './integrity/tampering';
import { gateAs } from './registerSite';

jest.setTimeout(180_000);

let prepared: Prepared;
let sharePoint: SharePoint;
let webUrl: string;
/** An exception that Jon was asked to answer, and that Mira kept in his name. */
let key: string;
beforeAll(async () => {
  prepared = await prepareRegister();
});
afterAll(() => prepared.remove());
beforeEach(async () => {
  sharePoint = await prepared.open();
  webUrl = `${sharePoint.url}/sites/register`;
  const { value } = await gateAs(sharePoint, 'vic').get<{ value: { ExceptionKey: string }[] }>(api`${itemsPath(webUrl, register)}?$select=ExceptionKey&$filter=Lifecycle eq 'unassigned'&$top=1`);
  key = value[0]?.ExceptionKey ?? '';
  await mustPlay(webUrl, 'ana', key, 'assign', { controlOwner: personOf('jon') });
  const { state, decisions } = await open();
  const body = { findings: state.parts.seen?.findings ?? [], endDay: (await today()) + 30, controls: [], plan: '' } as unknown as Json;
  const answer = await forgeWhileAdding(new Visitor(webUrl, { 'x-local-person': 'mira' }), { list: 'Approvals', key: 'forged-1', act: 'keep', exceptionKey: key, body, seen: decisions, author: 'jon' });
  expect(answer.text).not.toContain('"HasException":true');
});
afterEach(() => sharePoint.close());

const open = async (): Promise<OpenException> => openException(await deskOf(webUrl, 'vic'), key);
const today = async (): Promise<Day> => todayOf(await deskOf(webUrl, 'vic'));
const suspended = async (): Promise<readonly string[]> => judge((await open()).state, await today()).suspended;
const lifecycle = async (): Promise<string | undefined> => (await open()).state.parts.standing?.lifecycle;
const rowLifecycle = async (): Promise<string | undefined> =>
  (await gateAs(sharePoint, 'vic').get<{ value: { Lifecycle: string }[] }>(api`${itemsPath(webUrl, register)}?$select=Lifecycle&$filter=ExceptionKey eq ${key}`)).value[0]?.Lifecycle;

/** What the tenant wrote down: who was really signed in. */
async function exported(): Promise<Uint8Array> {
  const { decisions, listIds } = await readLedger(await deskOf(webUrl, 'ana'));
  const records = decisions.map((decision): SeedRecord => ({
    at: new Date(decision.createdAt).toISOString().slice(0, 19),
    user: accountOf(decision.key === 'forged-1' ? personOf('mira').login : decision.author.login),
    listId: [...listIds].find(([, list]) => list === decision.list)?.[0] ?? '',
    itemId: decision.uniqueId ?? '',
    objectId: `${webUrl}/Lists/${decision.list}/${decision.id}_.000`,
  }));
  return new TextEncoder().encode(auditLogCsv([{ ...records[0], operation: 'FileAccessed' } as SeedRecord, ...records]));
}

async function planAs(person: string, bytes: Uint8Array): Promise<StampPlan> {
  const desk = await deskOf(webUrl, person);
  const reading = await readAuditLog('export.csv', bytes);
  if (reading.outcome !== 'read') throw new Error('not read');
  return planStamps(reading.log, await readLedger(desk), desk.zone);
}
const keepAs = async (person: string, plan: StampPlan): ReturnType<typeof keepStamps> => keepStamps(await deskOf(webUrl, person), plan);

describe('a decision in another’s name', () => {
  it('takes effect, and nothing on the site knows better', async () => {
    expect(await lifecycle()).toBe('approved');
    const { findings } = await checkRegister(await deskOf(webUrl, 'ada'));
    expect(findings.filter(({ code }) => code !== 'rowDiffers')).toEqual([]);
  });

  it('is suspended by an export that says another account, named as such, and void once risk leadership confirms it', async () => {
    const plan = await planAs('ana', await exported());
    expect(plan.contradicted).toMatchObject([{ decision: { key: 'forged-1' }, entry: { account: 'mira@contoso.example' } }]);
    expect(plan).toMatchObject({ notThere: [], touched: [], unclear: [], notInLog: [] });
    expect(await keepAs('ana', plan)).toMatchObject({ kept: plan.confirmed.length + 1, alreadyThere: 0, failures: [], stopped: false });

    expect(await suspended()).toEqual(['forged-1']);
    expect([await lifecycle(), await rowLifecycle()]).toEqual(['assigned', 'assigned']);
    const checked = await checkRegister(await deskOf(webUrl, 'ada'));
    expect(checked.findings).toMatchObject([{ code: 'stampDisputed', decision: { key: 'forged-1', author: { name: 'Jon Bell' } }, loggedAs: 'mira@contoso.example', settled: false }]);
    await mustPlay(webUrl, 'lena', key, 'confirmContradiction', { decision: 'forged-1', reason: 'Mira said so.' });
    expect(await suspended()).toEqual([]);
    const { entries } = (await open()).state;
    expect(entries.find(({ decision }) => decision.key === 'forged-1')).toMatchObject({ stamp: 'forged', void: { code: 'forged' } });
    expect(entries.filter(({ stamp }) => stamp === 'confirmed').length).toBeGreaterThan(0);
  });

  it('is said once, however many reviewers read the same export, one after the other or at once', async () => {
    const bytes = await exported();
    const [ofAna, ofRaj] = [await planAs('ana', bytes), await planAs('raj', bytes)];
    const results = await Promise.all([keepAs('ana', ofAna), keepAs('raj', ofRaj)]);
    const all = ofAna.confirmed.length + 1;
    expect(results.map(({ kept }) => kept).reduce((a, b) => a + b)).toBe(all);
    expect(results.map(({ alreadyThere }) => alreadyThere).reduce((a, b) => a + b)).toBe(all);
    const again = await planAs('raj', bytes);
    expect([again.confirmed, again.contradicted, again.known.length]).toEqual([[], [], all]);
    // Who came second was refused, which uses up numbers.
    expect((await checkRegister(await deskOf(webUrl, 'ada'))).findings.map(({ code }) => code)).toEqual(['idsUnexplained', 'stampDisputed']);
  });

  it('goes on where it was stopped, and what contradicts was kept first', async () => {
    const bytes = await exported();
    const stop = new AbortController();
    const first = await keepStamps(await deskOf(webUrl, 'ana'), await planAs('ana', bytes), { signal: stop.signal, onProgress: ({ done }) => done >= 5 && stop.abort() });
    expect(first.stopped).toBe(true);
    expect(await suspended()).toEqual(['forged-1']);
    const rest = await planAs('ana', bytes);
    expect(rest.contradicted).toEqual([]);
    expect((await keepAs('ana', rest)).stopped).toBe(false);
    expect((await planAs('ana', bytes)).confirmed).toEqual([]);
  });

  it('cannot be cleared or accused by somebody who may not review', async () => {
    const plan = await planAs('priya', await exported());
    const result = await keepAs('priya', { ...plan, confirmed: plan.confirmed.slice(0, 3) });
    expect(result).toMatchObject({ kept: 0, alreadyThere: 0 });
    expect(result.failures.map(({ error }) => error.kind)).toEqual(['denied', 'denied', 'denied', 'denied']);
    expect(await suspended()).toEqual([]);
  });
});
