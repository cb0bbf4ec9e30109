import { savedViews, type ViewStorage } from '../../../../../src/ui/view/register/savedViews';

function memory(): ViewStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key) };
}
const MIRA = { tenantId: 't', webUrl: 'https://x.example/sites/r', login: 'mira' };

describe('saved views', () => {
  it('come back in the next visit of the same person, and only there', () => {
    const storage = memory();
    expect(savedViews(storage, MIRA).put({ name: ' Late ones ', values: { state: 'past' } })).toBe(true);
    expect(savedViews(storage, { ...MIRA, webUrl: 'https://X.example/sites/R' }).all()).toEqual([{ name: 'Late ones', values: { state: 'past' } }]);
    expect(savedViews(storage, { ...MIRA, login: 'jon' }).all()).toEqual([]);
    expect(savedViews(storage, { ...MIRA, webUrl: 'https://x.example/sites/other' }).all()).toEqual([]);
  });

  it('with a name that is taken stand in place of the old one; the last one that goes leaves nothing behind', () => {
    const storage = memory();
    const views = savedViews(storage, MIRA);
    views.put({ name: 'Late', values: { state: 'past' } });
    views.put({ name: 'LATE', values: { severity: 'high' } });
    expect(views.all()).toEqual([{ name: 'LATE', values: { severity: 'high' } }]);
    views.remove('late');
    expect([views.all(), storage.kept.size]).toEqual([[], 0]);
  });

  it('that are damaged are not there, and a browser that keeps nothing says so', () => {
    const storage = memory();
    savedViews(storage, MIRA).put({ name: 'Late', values: {} });
    const [key = ''] = storage.kept.keys();
    for (const text of ['{', 'null', '[1,{"name":"x"},{"name":"y","values":{"a":1}}]']) {
      storage.kept.set(key, text);
      expect(savedViews(storage, MIRA).all()).toEqual([]);
    }
    expect(savedViews(undefined, MIRA).put({ name: 'x', values: {} })).toBe(false);
    const full: ViewStorage = { ...memory(), setItem: () => { throw new Error('full'); } };
    expect(savedViews(full, MIRA).put({ name: 'x', values: {} })).toBe(false);
  });
});
