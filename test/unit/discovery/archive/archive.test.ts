import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { MAX_ARCHIVE_FILES } from '../../../../src/discovery/archive/openArchive';
import { zipEntries } from '../../../../src/discovery/archive/zipEntries';
import { readReports } from '../../../../src/discovery/readReports';
import { id, policies, policy, problemsOf, readOne } from '../graph/exports';
import { TENANT } from '../reports';

const one = policies(policy(1, { excludeUsers: [id(9)] }));
const two = policies(policy(2, { excludeUsers: [id(9)] }));
const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value));
const zipped = (files: { readonly [name: string]: Uint8Array }, options: object = {}): Uint8Array => zipSync({ ...files }, { mtime: '2026-03-04T12:00:00', ...options });

/** An archive whose first entry is changed in its list of contents: by offset from the entry's mark. */
function forged(archive: Uint8Array, change: (view: DataView, central: number, local: number) => void): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  const central = view.getUint32(copy.length - 22 + 16, true);
  change(view, central, view.getUint32(central + 42, true));
  return copy;
}

describe('files in an archive', () => {
  it('are read together like files dropped together, with the archive’s name in front', async () => {
    const parsed = await readOne({ 'export.zip': zipped({ 'ca/one.json': json(one), 'ca/two.json': json(two) }) });
    expect(parsed.findings).toHaveLength(2);
    expect(parsed.report).toMatchObject({ file: 'export.zip/ca/one.json, export.zip/ca/two.json', ranOn: '2026-03-04' });
  });

  it('stored or packed, with folders, comments and what systems add, they are the same', async () => {
    const before = await readOne({ 'a.zip': zipped({ 'one.json': json(one) }) });
    const others = [zipped({ 'one.json': json(one) }, { level: 0 }), zipped({ 'one.json': json(one), 'folder/': new Uint8Array(), '__MACOSX/._one.json': strToU8('x'), '.DS_Store': strToU8('x') }), zipped({ 'one.json': json(one) }, { comment: 'x'.repeat(500) })];
    for (const archive of others) expect((await readOne({ 'a.zip': archive })).findings).toEqual(before.findings);
  });

  it('backslashes in names are folders', () => {
    expect(zipEntries(zipped({ 'ca\\one.json': json(one) }))?.map(({ name }) => name)).toEqual(['ca/one.json']);
  });

  it('a file that cannot be read is told by its path, the others are read', async () => {
    const readings = await readReports([{ name: 'a.zip', bytes: zipped({ 'one.json': json(one), 'notes.txt': strToU8('hello') }) }], { tenant: { id: TENANT } });
    expect(readings.map((reading) => (reading.outcome === 'read' ? reading.parsed.report.file : reading.problem.file))).toEqual(['a.zip/notes.txt', 'a.zip/one.json']);
  });

  it('progress rises to one through all of them, and a pause that rejects stops', async () => {
    const files = [{ name: 'a.zip', bytes: zipped({ 'one.json': json(one), 'two.json': json(two) }) }, { name: 'b.json', bytes: json(two) }];
    const seen: number[] = [];
    await readReports(files, { tenant: { id: TENANT }, onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen[seen.length - 1]).toBe(1);
    await expect(readReports(files, { pause: () => Promise.reject(new Error('stopped')) })).rejects.toThrow('stopped');
  });
});

describe('an archive that is not read', () => {
  const large = forged(zipped({ 'bomb.json': json(one) }), (view, central) => view.setUint32(central + 24, 60 * 1024 * 1024, true));

  it('is refused by what it says before anything is unpacked', async () => {
    expect(await problemsOf({ 'x.zip': large })).toMatchObject([{ file: 'x.zip', code: 'tooLarge', found: { what: 'size', megabytes: 60, most: 50, inside: { file: 'bomb.json' } } }]);
    const many = zipped(Object.fromEntries(Array.from({ length: MAX_ARCHIVE_FILES + 1 }, (_, index) => [`${index}.json`, new Uint8Array()])), { level: 0 });
    expect(await problemsOf({ 'x.zip': many })).toMatchObject([{ code: 'tooLarge', found: { what: 'files', files: 2001, most: 2000 } }]);
    const heavy = Array.from({ length: 5 }, (_, index) => [`${index}.json`, json(one)] as const);
    const together = zipped(Object.fromEntries(heavy)).slice();
    const view = new DataView(together.buffer);
    for (let at = view.getUint32(together.length - 22 + 16, true); view.getUint32(at, true) === 0x02014b50; at += 46 + view.getUint16(at + 28, true)) view.setUint32(at + 24, 45 * 1024 * 1024, true);
    expect(await problemsOf({ 'x.zip': together })).toMatchObject([{ code: 'tooLarge', found: { what: 'size', megabytes: 225, most: 200, inside: 'all' } }]);
  });

  it('a file that unpacks to more than the archive says is damaged, and little of it is held', async () => {
    const zeros = Buffer.alloc(40 * 1024 * 1024);
    const bomb = zipped({ 'bomb.json': new Uint8Array(zeros) });
    expect(deflateRawSync(zeros).length).toBeLessThan(50_000);
    const lying = forged(bomb, (view, central) => view.setUint32(central + 24, 1000, true));
    expect(await problemsOf({ 'x.zip': lying })).toMatchObject([{ file: 'x.zip/bomb.json', code: 'archive', found: { what: 'unpack', why: 'damaged' } }]);
  });

  it('one changed byte in a file is noticed', async () => {
    const archive = zipped({ 'one.json': json(one) }, { level: 0 });
    const changed = forged(archive, (view, _central, local) => view.setUint8(local + 30 + 'one.json'.length + 5, 0x20));
    expect(await problemsOf({ 'x.zip': changed })).toMatchObject([{ code: 'archive' }]);
  });

  it.each([
    ['a password', (view: DataView, central: number) => view.setUint16(central + 8, 1, true), 'encrypted'],
    ['another way of packing', (view: DataView, central: number) => view.setUint16(central + 10, 14, true), 'method'],
  ])('with %s is told', async (_what, change, why) => {
    const [problem] = await problemsOf({ 'x.zip': forged(zipped({ 'one.json': json(one) }), change) });
    expect(problem?.found).toEqual({ what: 'unpack', why });
  });

  it('cut off or damaged anywhere, it is told or read whole, and nothing is thrown', async () => {
    const archive = zipped({ 'one.json': json(one), 'two.json': json(two) });
    for (let length = 4; length < archive.length; length += 7) expect((await problemsOf({ 'x.zip': archive.slice(0, length) }))[0]?.code).toBe('archive');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), async (changes) => {
        const damaged = archive.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        await readReports([{ name: 'x.zip', bytes: damaged }], { tenant: { id: TENANT } });
      }),
      { numRuns: 400 },
    );
  });

  it('empty, or a document of Office, it is told by what it is', async () => {
    expect(await problemsOf({ 'x.zip': zipped({}) })).toMatchObject([{ code: 'empty' }]);
    expect(await problemsOf({ 'x.docx': zipped({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') }) })).toMatchObject([{ code: 'notText', looksLike: { kind: 'office' } }]);
  });
});
