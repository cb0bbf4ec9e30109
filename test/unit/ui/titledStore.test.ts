import type { Rows } from '../../../src/register/rows';
import type { RegisterStore } from '../../../src/register/snapshot';
import { titledStore } from '../../../src/ui/titledStore';

const ROWS = { rows: [{ id: 1, title: 'one', titled: { kind: 'asked' } }, { id: 2, title: 'as written' }], unreadable: 0 } as unknown as Rows;
const TEXTS = new Map([[1, { title: 'one', titled: { kind: 'asked' }, controlOwnerName: 'Mira', controls: [] }]]) as unknown as Awaited<ReturnType<RegisterStore['readTexts']>>;
const STORE = { readRows: () => Promise.resolve(ROWS), readTexts: () => Promise.resolve(TEXTS), refresh: () => Promise.resolve() } as unknown as RegisterStore;
const store = titledStore(STORE, ({ title, titled }) => (titled === undefined ? title : 'eins'));

describe('a store in the reader’s language', () => {
  it('gives rows and texts the titles that are made of their facts, and leaves those without', async () => {
    expect((await store.readRows()).rows.map(({ title }) => title)).toEqual(['eins', 'as written']);
    expect((await store.readTexts([1])).get(1)).toMatchObject({ title: 'eins', controlOwnerName: 'Mira' });
  });

  it('gives the same rows for the same rows, so that nothing is worked out twice', async () => expect(await store.readRows()).toBe(await store.readRows()));
});
