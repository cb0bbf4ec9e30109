import { fitted } from '../../../../src/lists/codec/cells';

describe('fitted', () => {
  it('cuts at 255, and never through a character', () => {
    expect(fitted('a'.repeat(300))).toBe('a'.repeat(255));
    expect(fitted('😀'.repeat(200))).toBe('😀'.repeat(127));
    expect(fitted(`${'a'.repeat(254)}😀`)).toBe('a'.repeat(254));
  });

  it('holds nothing that would come back otherwise', () => {
    expect(fitted('a\u0000b\ud83d')).toBe('ab\ufffd');
    expect([fitted(''), fitted(undefined), fitted('\u0000')]).toEqual([null, null, null]);
  });
});
