import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkRegister } from '../../src/decisions/integrity/checkRegister';
import { readContext } from '../../src/decisions/readContext';
import { OPEN_LIFECYCLES } from '../../src/domain/exception/lifecycle';
import { itemsPath, listPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import { REGISTER_LIST } from '../../src/lists/schema/addresses';
import { REGISTER_VIEWS } from '../../src/lists/schema/registerViews';
import { unpackFacets } from '../../src/lists/codec/unpackFacets';
import { buildColumns } from '../../src/register/columns';
import { isOpenAt } from '../../src/register/derive/filters';
import { loadCold } from '../../src/register/load/cold';
import { readTenantNames } from '../../src/register/tenantNames';
import { sweep } from '../../src/sweep/run';
import { deskOf, mustPlay, todayOf } from '../seed/play';
import { preparedSample } from '../seed/preparedSite';
import { fillSample, NotEmpty } from '../seed/sample/fillSample';
import { sampleRegister } from '../seed/sample/sampleRegister';
import type { SharePoint } from '../sharepoint/server';
import { hasSample } from '../start/sample';
import { gateAs, startWatched } from './registerSite';

jest.setTimeout(180_000);

const OPEN = 60;
const MS_PER_DAY = 86_400_000;

let sharePoint: SharePoint;
let dataFile: string;
beforeAll(async () => {
  await preparedSample(OPEN).then((first) => rmSync(dirname(first), { recursive: true }));
  dataFile = await preparedSample(OPEN);
  sharePoint = await startWatched({ dataFile });
});
afterAll(async () => {
  await sharePoint.close();
  rmSync(dirname(dataFile), { recursive: true });
});

const webUrl = (): string => `${sharePoint.url}/sites/register`;
interface Row {
  readonly ExceptionKey: string;
  readonly Lifecycle: string;
  readonly Facets: string;
}
const readRows = async (): Promise<readonly Row[]> =>
  (await gateAs(sharePoint, 'vic').get<{ value: readonly Row[] }>(api`${itemsPath(webUrl(), register)}?$select=ExceptionKey,Lifecycle,Facets&$orderby=Id&$top=5000`)).value;

describe('a site with a generated register', () => {
  it('has a record in which nothing is amiss, and every row says what its decisions say', async () => {
    const { findings, unseen, looked } = await checkRegister(await deskOf(webUrl(), 'ada'), { everyFile: true });
    expect(findings).toEqual([]);
    expect(unseen).toEqual([]);
    expect(looked.exceptions).toBeGreaterThan(OPEN * 1.5);
    expect(looked.files).toBeGreaterThan(3);
  });

  it('shows just as many open exceptions as were asked for, of two tenants with names', async () => {
    const rows = await readRows();
    expect(rows.filter(({ Lifecycle }) => (OPEN_LIFECYCLES as readonly string[]).includes(Lifecycle))).toHaveLength(OPEN);
    const names = await readTenantNames(gateAs(sharePoint, 'vic'));
    expect(new Set(rows.map(({ Facets }) => names.get(unpackFacets(Facets)?.tenantId ?? '')))).toEqual(new Set(['Contoso', 'Fabrikam']));
  });

  it('says of people, owners and policies over REST what the generator knew', async () => {
    const desk = await deskOf(webUrl(), 'vic');
    const today = desk.zone.dayOfInstant(Date.now());
    const { world } = await sampleRegister({ open: OPEN, today, zone: desk.zone });
    const { people, policies } = await readContext(desk);
    // Who wrote a fact is SharePoint's to say; the generator knows what was written.
    const facts = people.facts.map(({ by, ...fact }) => (expect(by).toMatch(/\|/), fact));
    expect({ people: { ...people, facts }, policies }).toEqual(world.known);
  });

  it('was swept last night, and the next sweep finds what it left: the ledger as it was sealed, and every row right', async () => {
    const outcome = await sweep(await deskOf(webUrl(), 'svc-sweep'));
    expect(outcome).toMatchObject({ kind: 'complete', report: { seal: { before: 'fits' }, rows: { wrong: 0 }, failures: [] } });
    if (outcome.kind !== 'complete') return;
    const { notices, escalations } = outcome.report;
    // One day passed since.
    expect(escalations.added).toBeLessThan(OPEN * 0.2);
    expect(notices.added).toBeLessThan(OPEN);
  });

  it('is gone on with by people as with any other', async () => {
    const found = (await readRows()).find(({ Lifecycle }) => Lifecycle === 'unassigned');
    const state = await mustPlay(webUrl(), 'ana', found?.ExceptionKey ?? '', 'comment', { text: 'Looked at.' });
    expect(state.entries.filter(({ void: reason }) => reason)).toEqual([]);
    expect((await checkRegister(await deskOf(webUrl(), 'ada'))).findings).toEqual([]);
  });

  it('is not filled twice', async () => {
    expect(await hasSample(gateAs(sharePoint, 'ada'))).toBe(true);
    const { zone } = await deskOf(webUrl(), 'ada');
    const sample = await sampleRegister({ open: 5, today: zone.dayOfInstant(Date.now()), zone });
    const before = (await readRows()).length;
    expect(() => fillSample(sharePoint.control, '/sites/register', sample, zone)).toThrow(NotEmpty);
    expect(await readRows()).toHaveLength(before);
  });

  it('shows in the list’s own view as many open ones as the screens count, also after dismissals have expired', async () => {
    const gate = gateAs(sharePoint, 'vic');
    const { query } = REGISTER_VIEWS.find(({ title }) => title === 'Open')!;
    const listed = async (): Promise<number> => {
      const ViewXml = `<View><Query>${query}</Query><RowLimit>5000</RowLimit></View>`;
      return gate.readText(api`${listPath(gate.webUrl, REGISTER_LIST)}/getitems`, { query: { ViewXml } }, (answer) => (JSON.parse(answer) as { value: readonly unknown[] }).value.length);
    };
    const counted = async (): Promise<number> => {
      const columns = buildColumns((await loadCold(gate, { onRows: () => undefined })).rows);
      const today = todayOf(await deskOf(webUrl(), 'vic'));
      return Array.from(columns.id).filter((_id, at) => isOpenAt(columns, at, today)).length;
    };
    expect([await listed(), await counted()]).toEqual([OPEN, OPEN]);
    sharePoint.control.clock.advance(370 * MS_PER_DAY);
    const open = await counted();
    expect(open).toBeGreaterThan(OPEN);
    expect(await listed()).toBe(open);
  });
});
