import { siteZone } from '../../src/domain/day/zone';
import { encodeRegisterRow } from '../../src/lists/codec/registerRow';
import type { Gate } from '../../src/lists/rest/gate';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import { buildColumns, changeColumns, rowAt, type ReadRow, type RegisterColumns } from '../../src/register/columns';
import { loadCold } from '../../src/register/load/cold';
import { loadDelta } from '../../src/register/load/delta';
import { loadZone } from '../../src/register/load/site';
import { createStore } from '../../src/register/pageStore';
import { readDetail } from '../../src/register/detail';
import { readTexts } from '../../src/register/texts';
import { fullRow } from '../bench/fullRow';
import { seededRows } from '../bench/seededRows';
import type { SharePoint } from '../sharepoint/server';
import { addItem, gateAs, startSeatedRegister } from './registerSite';

const ZONE = siteZone('America/Los_Angeles');
const NO_CACHE = { read: async () => undefined, write: async () => undefined, forget: async () => undefined };
const itemOf = (row: ReadRow): object => encodeRegisterRow(fullRow(row), ZONE);
const rowsOf = (columns: RegisterColumns): ReadRow[] => Array.from({ length: columns.count }, (_, at) => rowAt(columns, at));

let sharePoint: SharePoint;
let gate: Gate;

beforeAll(async () => {
  sharePoint = await startSeatedRegister();
  gate = gateAs(sharePoint, 'ada');
  for (const row of seededRows(12)) await addItem(gate, itemOf(row));
}, 60_000);

afterAll(() => sharePoint.close());

test('the zone of the site is known', async () => {
  await expect(loadZone(gate)).resolves.toMatchObject({ iana: 'America/Los_Angeles' });
});

test('a cold load reads what was written, in the order of Ids', async () => {
  const { rows } = await loadCold(gate);
  expect(rows).toEqual(seededRows(12));
});

test('a delta after changes, adds and deletes is what reading everything gives', async () => {
  const { rows, changeToken } = await loadCold(gate);
  const items = itemsPath(gate.webUrl, register);
  const added = await addItem(gate, itemOf({ ...(seededRows(1)[0] as ReadRow), id: 501 }));
  const { etag } = await gate.getWithEtag(api`${items}(${3})?$select=Id`);
  await gate.merge(api`${items}(${3})`, { DueDay: null, ControlOwnerLogin: 'i:0#.f|membership|mira@contoso.example', Revision: 99 }, etag);
  await gate.post(api`${items}(${5})/recycle()`, {});
  const delta = await loadDelta(gate, changeToken);
  expect(delta?.changed.map(({ id }) => id).sort((a, b) => a - b)).toEqual([3, added]);
  expect([...(delta?.deletedIds ?? [])]).toEqual([5]);
  const after = changeColumns(buildColumns(rows), delta?.changed ?? [], delta?.deletedIds ?? new Set());
  expect(rowsOf(after)).toEqual(rowsOf(buildColumns((await loadCold(gate)).rows)));
  const nothing = await loadDelta(gate, delta?.changeToken ?? '');
  expect(nothing).toMatchObject({ changed: [], changeToken: expect.any(String) as string });
});

test('an item that came back from the recycle bin makes everything be read', async () => {
  const { changeToken } = await loadCold(gate);
  const id = await addItem(gate, itemOf({ ...(seededRows(1)[0] as ReadRow), id: 502 }));
  const { value: binId } = await gate.post<{ value: string }>(api`${itemsPath(gate.webUrl, register)}(${id})/recycle()`, {});
  await gate.post(api`web/recycleBin(${binId})/restore()`, {});
  await expect(loadDelta(gate, changeToken)).resolves.toBeUndefined();
});

test('texts are read for the Ids that are asked for, and only what is there', async () => {
  const texts = await readTexts(gate, [1, 2, 4444]);
  expect([...texts.keys()]).toEqual([1, 2]);
  expect(texts.get(1)).toMatchObject({ title: fullRow(seededRows(1)[0] as ReadRow).title, controls: ['MS.AAD.3.1v1', 'MS.AAD.3.2v1'] });
});

test('the detail of an exception of which no report speaks has no findings', async () => {
  await expect(readDetail(gate, 2)).resolves.toMatchObject({ id: 2, kind: 'excludedUser', findings: undefined, principal: { type: 'user' } });
});

test('somebody who is in no group of the register is denied, and a reader sees what an administrator sees', async () => {
  await expect(loadCold(gateAs(sharePoint, 'nina'))).rejects.toMatchObject({ kind: 'denied' });
  expect((await loadCold(gateAs(sharePoint, 'vic'))).rows).toEqual((await loadCold(gate)).rows);
});

test('a site without a register is "not provisioned"', async () => {
  const empty = gateAs(sharePoint, 'ada', 'empty');
  const store = createStore({ gate: empty, cache: NO_CACHE, key: { tenantId: 't', webUrl: empty.webUrl, login: 'ada' } });
  await store.refresh();
  expect(store.getSnapshot().phase).toBe('notProvisioned');
});

test('the server clock is followed when the site\'s clock stands elsewhere', async () => {
  await gate.get(api`web?$select=Id`);
  expect(Math.abs(gate.clock.now() - sharePoint.control.clock.now())).toBeLessThanOrEqual(1500);
});
