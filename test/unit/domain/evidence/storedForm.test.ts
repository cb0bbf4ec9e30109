import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { isStoredFormOf } from '../../../../src/domain/evidence/storedForm';

const document = (parts: Readonly<Record<string, string>>): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const CHOSEN = { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships/>', 'word/document.xml': '<w:document>hello</w:document>', 'word/media/image1.png': 'picture' };
const SHAREPOINTS = { '[Content_Types].xml': '<Types more/>', 'docProps/custom.xml': '<Properties/>', 'customXml/item1.xml': '<p:properties/>', 'word/_rels/document.xml.rels': '<Relationships/>' };

const segment = (marker: number, text: string): number[] => [0xff, marker, 0, text.length + 2, ...strToU8(text)];
const picture = (...segments: number[][]): Uint8Array => Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...segment(0xda, 'scan'), 1, 2, 0xff, 0xd9]);

describe('what SharePoint makes of a file', () => {
  it('is that file where the bytes are the same', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => isStoredFormOf(bytes, bytes.slice())));
  });

  it('is not that file where a byte of a plain file differs', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, at) => {
      const other = bytes.slice();
      other[at % other.length] = (other[at % other.length] ?? 0) ^ 1;
      expect(isStoredFormOf(bytes, other)).toBe(false);
    }));
  });

  it('is the same document where only properties were written into it', () => {
    expect(isStoredFormOf(document(CHOSEN), document({ ...CHOSEN, ...SHAREPOINTS }))).toBe(true);
  });

  it.each([
    ['another text', { ...CHOSEN, 'word/document.xml': '<w:document>hellO</w:document>' }],
    ['a part more', { ...CHOSEN, 'word/vbaProject.bin': 'macro' }],
    ['a part less', { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships/>', 'word/document.xml': CHOSEN['word/document.xml'] }],
  ])('is another document with %s', (_what, parts) => {
    expect(isStoredFormOf(document(CHOSEN), document({ ...parts, ...SHAREPOINTS }))).toBe(false);
  });

  it('is the same picture where only a comment or a description was written into it', () => {
    const table = segment(0xdb, 'table');
    expect(isStoredFormOf(picture(table), picture(segment(0xe1, 'Exif'), table, segment(0xfe, 'note')))).toBe(true);
    expect(isStoredFormOf(picture(table), picture(segment(0xdb, 'other')))).toBe(false);
  });

  it('is told of any two files, whole or damaged', () => {
    const whole = [document(CHOSEN), picture(segment(0xe1, 'Exif')), new Uint8Array()];
    const damaged = fc.tuple(fc.constantFrom(...whole), fc.nat(400), fc.uint8Array({ maxLength: 30 })).map(([bytes, cut, more]) => Uint8Array.from([...bytes.subarray(0, cut), ...more]));
    fc.assert(fc.property(damaged, damaged, (a, b) => typeof isStoredFormOf(a, b) === 'boolean'), { numRuns: 1000 });
  });
});
