import type { Rows } from '../../../src/register/rows';
import type { RegisterStore } from '../../../src/register/snapshot';
import { titledStore } from '../../../src/ui/titledStore';

const ROWS = { rows: [{ id: 1, title: 'one', titled: { kind: 'asked' } }, { id: 2, title: 'as written' }], unreadable: 0 } as unknown as Rows;
const STORE = { readRows: () => Promise.resolve(ROWS), refresh: () => Promise.resolve() } as unknown as RegisterStore;
const store = titledStore(STORE, ({ title, titled }) => (titled === undefined ? title : 'eins'));

describe('a store in the reader’s language', () => {
  it('gives rows the titles that are made of their facts, and leaves those without', async () => {
    expect((await store.readRows()).rows.map(({ title }) => title)).toEqual(['eins', 'as written']);
  });

  it('gives the same rows for the same rows, so that nothing is worked out twice', async () => expect(await store.readRows()).toBe(await store.readRows()));
});
