import { noteVisit, visitKey, type VisitStorage } from '../../../../../src/ui/view/leadership/board/visit';

function storage(): VisitStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

describe('the last visit', () => {
  test('is the last day before today, however often somebody looks today', () => {
    const kept = storage();
    expect(noteVisit(kept, 'k', 100)).toBeUndefined();
    expect(noteVisit(kept, 'k', 100)).toBeUndefined();
    expect(noteVisit(kept, 'k', 108)).toBe(100);
    expect(noteVisit(kept, 'k', 108)).toBe(100);
    expect(noteVisit(kept, 'k', 109)).toBe(108);
  });

  test('is kept for each person and register, and is nothing but days', () => {
    const kept = storage();
    noteVisit(kept, visitKey('https://contoso.example/sites/Register', 'MIRA'), 100);
    expect(noteVisit(kept, visitKey('https://contoso.example/sites/register', 'mira'), 101)).toBe(100);
    expect(noteVisit(kept, visitKey('https://contoso.example/sites/register', 'ana'), 101)).toBeUndefined();
    expect([...kept.kept.values()][0]).toBe('{"day":101,"beforeDay":100}');
  });

  test('is unknown where the browser keeps nothing, or something else stands there', () => {
    expect(noteVisit(undefined, 'k', 100)).toBeUndefined();
    const full: VisitStorage = { getItem: () => null, setItem: () => { throw new Error('full'); } };
    expect(noteVisit(full, 'k', 100)).toBeUndefined();
    const odd: VisitStorage = { getItem: () => '{"day":"x"', setItem: () => undefined };
    expect(noteVisit(odd, 'k', 100)).toBeUndefined();
  });
});
