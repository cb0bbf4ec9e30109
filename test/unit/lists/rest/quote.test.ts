import * as fc from 'fast-check';
import { anyOf, api, ApiPath, caml, columnList, storable, type Caml } from '../../../../src/lists/rest/quote';
import { HOSTILE_STRINGS, UNSTORABLE, VERY_LONG } from '../../../seed/hostileStrings';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom("'", '"', '&', '<', '>', '%', '#', '?', '/', '\\', ';', ' ', '\u0000', '\ud800', '\udc00', 'ä', ')', '(', '\n') }),
  fc.constantFrom(...HOSTILE_STRINGS),
);

/** UTF-8 has no half surrogate pairs: there and back puts the replacement character in their place. */
const wellFormed = (value: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(value));

/** What a server reads: percent-decoding first, then the text literal. */
function readLiteral(encoded: string): string {
  const decoded = decodeURIComponent(encoded);
  expect(decoded.startsWith("'") && decoded.endsWith("'")).toBe(true);
  const inner = decoded.slice(1, -1);
  expect(inner.replace(/''/g, '')).not.toContain("'");
  return inner.replace(/''/g, "'");
}

describe('api', () => {
  test('whatever a value holds, the server reads one text literal with that value', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const { text } = api`web/lists/items?$filter=Title eq ${value}&$top=${1}`;
        const encoded = /^web\/lists\/items\?\$filter=Title eq (.*)&\$top=1$/s.exec(text)?.[1] ?? '';
        expect(encoded).toMatch(/^[A-Za-z0-9\-_.!~*'()%]*$/);
        expect(readLiteral(encoded)).toBe(wellFormed(value));
      }),
      { numRuns: 1000 },
    );
  });

  test('each of more than 500 hostile texts is one balanced literal', () => {
    const texts = [...HOSTILE_STRINGS, ...UNSTORABLE, ...VERY_LONG];
    expect(texts.length).toBeGreaterThan(500);
    for (const text of texts) expect(readLiteral(api`${text}`.text)).toBe(wellFormed(text));
  });

  test('a path put into a path stands as it is', () => {
    expect(api`${api`web/getList(${'/sites/a b/Lists/Register'})`}/items(${5})`.text).toBe("web/getList('%2Fsites%2Fa%20b%2FLists%2FRegister')/items(5)");
  });

  test('numbers are whole, columns are names', () => {
    expect(() => api`items(${1.5})`).toThrow(RangeError);
    expect(() => columnList(['Title', "x'"])).toThrow(TypeError);
    expect(columnList(['Id', 'Author/Title']).text).toBe('Id,Author/Title');
  });

  test('a text with which nothing was done is no path and no CAML, nor is an object around one', () => {
    const send = (..._quoted: (ApiPath | Caml)[]): void => undefined;
    send(api`items`, caml`<Query/>`);
    // @ts-expect-error -- a raw text
    send('items');
    // @ts-expect-error -- an object around a raw text
    send({ text: 'items' });
    // @ts-expect-error -- the one for the other
    const path: ApiPath = caml`<Query/>`;
    expect(path).not.toBeInstanceOf(ApiPath);
  });

  test('one of several conditions', () => expect(anyOf([api`Id eq ${1}`, api`Id eq ${2}`]).text).toBe('(Id eq 1) or (Id eq 2)'));
});

describe('caml', () => {
  test('whatever a value holds, it stays the text of its element', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const { text } = caml`<Value Type="Text">${value}</Value>`;
        const inside = /^<Value Type="Text">([^<>"']*)<\/Value>$/.exec(text)?.[1];
        expect(inside).toBeDefined();
        expect(inside).not.toMatch(/&(?!#\d+;)/);
        const read = inside?.replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)));
        expect(read).toBe(wellFormed(value).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
      }),
      { numRuns: 1000 },
    );
  });

  test('each of more than 500 hostile texts stays one text', () => {
    for (const text of [...HOSTILE_STRINGS, ...UNSTORABLE, ...VERY_LONG]) expect(caml`<Value>${text}</Value>`.text).toMatch(/^<Value>([^<>"'&]|&#\d+;)*<\/Value>$/);
  });

  test('CAML put into CAML stands as it is', () => {
    expect(caml`<Where>${caml`<Eq><Value>${'a&b'}</Value></Eq>`}</Where>`.text).toBe('<Where><Eq><Value>a&#38;b</Value></Eq></Where>');
  });
});

describe('storable', () => {
  test('leaves a text that XML can hold as it is, and of another what XML can hold', () => {
    for (const text of HOSTILE_STRINGS) expect(storable(text)).toBe(text);
    for (const text of UNSTORABLE) {
      expect(storable(text)).not.toBe(text);
      expect(storable(storable(text))).toBe(storable(text));
    }
    expect(storable('a\u0000b\ud800c\td')).toBe('ab\ufffdc\td');
  });
});
