import { decodeText } from '../../../../src/discovery/text/decode';

const TEXT = '{"name":"Grüße 你好 😀"}';
const utf16 = (littleEndian: boolean, mark: boolean): Uint8Array => {
  const text = mark ? `\uFEFF${TEXT}` : TEXT;
  const bytes = new Uint8Array(text.length * 2);
  [...Array(text.length).keys()].forEach((index) => new DataView(bytes.buffer).setUint16(index * 2, text.charCodeAt(index), littleEndian));
  return bytes;
};

describe('decodeText', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['UTF-8 with two of them', new TextEncoder().encode(`\uFEFF\uFEFF${TEXT}`)],
    ['UTF-16 little endian', utf16(true, true)],
    ['UTF-16 big endian', utf16(false, true)],
    ['UTF-16 little endian without a mark', utf16(true, false)],
    ['UTF-16 big endian without a mark', utf16(false, false)],
  ])('reads %s', (_name, bytes) => expect(decodeText(bytes)).toEqual({ text: TEXT }));

  it.each([
    ['zipOrOffice', [0x50, 0x4b, 3, 4, 20]],
    ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['gzip', [0x1f, 0x8b, 8]],
    ['binary', [0x7b, 0x20, 0x00, 0x41, 0x42]],
  ])('tells %s by its bytes', (name, bytes) => expect(decodeText(Uint8Array.from(bytes))).toEqual({ notText: { kind: name } }));

  it('keeps the rest where single bytes are no character', () => expect(decodeText(Uint8Array.from([0x7b, 0xff, 0x7d]))).toEqual({ text: '{\uFFFD}' }));
});
