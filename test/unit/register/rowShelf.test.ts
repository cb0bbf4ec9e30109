import { registerRowOf } from '../../../src/domain/exception/registerRow';
import { siteZone } from '../../../src/domain/day/zone';
import { encodeRegisterRow } from '../../../src/lists/codec/registerRow';
import type { Gate } from '../../../src/lists/rest/gate';
import { buildColumns } from '../../../src/register/columns';
import { readRowOf } from '../../../src/register/load/rows';
import { createRowShelf, type RowItem } from '../../../src/register/rows';
import { Life } from '../domain/ledger/life';

const ZONE = siteZone('Europe/Berlin');

function itemOf(id: number, revision = 1): RowItem {
  const row = registerRowOf(new Life(`x${id}`).shown().state);
  if (!row) throw new Error('no row');
  return { ...encodeRegisterRow({ ...row, revision }, ZONE), Id: id };
}
const columnsOf = (items: readonly RowItem[]): ReturnType<typeof buildColumns> => buildColumns(items.map((item) => readRowOf({ ...item })));

/** A gate over some items that notes what was asked. */
function gateOver(items: readonly RowItem[]): { readonly gate: Gate; readonly asked: string[] } {
  const asked: string[] = [];
  const get = (path: { readonly text?: string }): Promise<unknown> => {
    const text = decodeURIComponent(String(path.text ?? path));
    asked.push(text);
    const ids = [...text.matchAll(/Id eq (\d+)/g)].map(([, id]) => Number(id));
    const [, after, until] = /Id gt (\d+) and Id le (\d+)/.exec(text) ?? [];
    return Promise.resolve({ value: items.filter(({ Id }) => (after === undefined ? ids.includes(Id) : Id > Number(after) && Id <= Number(until))) });
  };
  return { gate: { webUrl: 'https://contoso.example/sites/register', get } as unknown as Gate, asked };
}

describe('whole rows of the register', () => {
  test('are read once, and again only where the columns say that they changed', async () => {
    const items = [itemOf(1), itemOf(2), itemOf(3)];
    const { gate, asked } = gateOver(items);
    const shelf = createRowShelf(gate);
    const columns = columnsOf(items);
    expect((await shelf.read(columns)).rows.map(({ id }) => id)).toEqual([1, 2, 3]);
    await shelf.read(columns);
    expect(asked).toHaveLength(1);
    items[1] = itemOf(2, 7);
    const { rows } = await shelf.read(columnsOf(items));
    expect(rows.map(({ revision }) => revision)).toEqual([1, 7, 1]);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toMatch(/\$filter=\(?Id eq 2\)?&/);
  });

  test('that several web parts want at the same moment are read once for all of them', async () => {
    const items = [itemOf(1), itemOf(2)];
    const { gate, asked } = gateOver(items);
    const shelf = createRowShelf(gate);
    const columns = columnsOf(items);
    const [one, other] = await Promise.all([shelf.read(columns), shelf.read(columns, { signal: new AbortController().signal })]);
    expect(one).toBe(other);
    expect(asked).toHaveLength(1);
  });

  test('of a whole register come in ranges, not one by one', async () => {
    const items = Array.from({ length: 2500 }, (_, at) => ({ ...itemOf(1), Id: at + 1, ExceptionKey: `x${at}` }));
    const { gate, asked } = gateOver(items);
    const { rows } = await createRowShelf(gate).read(columnsOf(items));
    expect(rows).toHaveLength(2500);
    expect(asked).toHaveLength(2);
  });

  test('that lag show what their decisions say until the list has caught up', async () => {
    const items = [itemOf(1)];
    const { gate, asked } = gateOver(items);
    const shelf = createRowShelf(gate);
    await shelf.read(columnsOf(items));
    const ahead = itemOf(1, 4);
    shelf.put([ahead]);
    expect((await shelf.read(columnsOf([ahead]))).rows[0]?.revision).toBe(4);
    expect(asked).toHaveLength(1);
  });

  test('that cannot be read are counted and hide no other', async () => {
    const items = [itemOf(1), { ...itemOf(2), Brief: 'edited by hand' }, { ...itemOf(3), Brief: '{"dues":[{"duty":"conquer","of":"x","day":1}]}' }];
    const { rows, unreadable } = await createRowShelf(gateOver(items).gate).read(columnsOf(items));
    expect(rows.map(({ id }) => id)).toEqual([1]);
    expect(unreadable).toBe(2);
  });
});
