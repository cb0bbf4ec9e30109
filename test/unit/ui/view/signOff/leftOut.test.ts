import { leftOutOf, type LeftOutStorage } from '../../../../../src/ui/view/signOff/leftOut';
import { quarterOf } from '../../../../../src/domain/day/calendar';

const QUARTER = quarterOf(20_782);
const ME = 'i:0#.f|membership|mira@contoso.example';

function storage(): LeftOutStorage {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

describe('what somebody left out of their signature', () => {
  it('is still left out when they come back, however the account is written', () => {
    const kept = storage();
    leftOutOf(() => kept, 'https://x.example/sites/r', ME, QUARTER).write(new Set(['x1', 'x2']));
    expect([...leftOutOf(() => kept, 'https://X.example/sites/r', ME.toUpperCase(), QUARTER).read()]).toEqual(['x1', 'x2']);
  });

  it('is of one person, one register and one quarter', () => {
    const kept = storage();
    leftOutOf(() => kept, 'https://x.example/sites/r', ME, QUARTER).write(new Set(['x1']));
    for (const [url, login, quarter] of [['https://x.example/sites/s', ME, QUARTER], ['https://x.example/sites/r', 'jon', QUARTER], ['https://x.example/sites/r', ME, quarterOf(20_900)]] as const) expect(leftOutOf(() => kept, url, login, quarter).read().size).toBe(0);
  });

  it('is nothing where the browser keeps nothing, or something else', () => {
    const blocked = leftOutOf(() => { throw new Error('blocked'); }, 'u', ME, QUARTER);
    expect(blocked.read().size).toBe(0);
    expect(() => blocked.write(new Set(['x1']))).not.toThrow();
    for (const text of ['{', '{"a":1}', '[1,null]']) expect(leftOutOf(() => ({ getItem: () => text, setItem: () => undefined }), 'u', ME, QUARTER).read().size).toBe(0);
  });
});
