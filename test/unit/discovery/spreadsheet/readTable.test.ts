import fc from 'fast-check';
import { readTable } from '../../../../src/discovery/spreadsheet/readTable';
import type { Table } from '../../../../src/discovery/spreadsheet/table';
import { xlsx } from '../../../seed/xlsx';

async function table(content: string | Uint8Array): Promise<Table> {
  const read = await readTable({ name: 'register.csv', bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });
  if (!('rows' in read)) throw new Error(`not read: ${JSON.stringify(read)}`);
  return read;
}
const rowsOf = async (content: string | Uint8Array): Promise<unknown> => (await table(content)).rows.map(({ row, cells }) => [row, ...cells]);

describe('a table in a file', () => {
  it.each([
    ['commas', 'Account,Policy,Expires\nann,MFA,2026-12-31\n'],
    ['semicolons', 'Account;Policy;Expires\r\nann;MFA;2026-12-31\r\n'],
    ['tabs', 'Account\tPolicy\tExpires\nann\tMFA\t2026-12-31'],
    ['quotes', '"Account","Policy","Expires"\n"ann","MFA","2026-12-31"\n'],
    ['a byte order mark', '\uFEFFAccount,Policy,Expires\nann,MFA,2026-12-31\n'],
    ['blanks', ' Account , Policy ,Expires,,\n ann ,MFA , 2026-12-31,,\n'],
  ])('CSV with %s', async (_what, content) => {
    expect([(await table(content)).headings, await rowsOf(content)]).toEqual([['Account', 'Policy', 'Expires'], [[2, 'ann', 'MFA', '2026-12-31']]]);
  });

  it('UTF-16, and the code page that Excel writes on Windows, are read as they were meant', async () => {
    const text = 'Benutzer;Begründung;Gültig bis\nJörg;Übergang – läuft;31.12.2026\n';
    expect(await rowsOf(Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le')))).toEqual([[2, 'Jörg', 'Übergang – läuft', '31.12.2026']]);
    const windows = Uint8Array.from([...text].map((letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0))));
    expect(await rowsOf(windows)).toEqual([[2, 'Jörg', 'Übergang – läuft', '31.12.2026']]);
  });

  it('titles and notes above the headings are left out, and rows keep their numbers', async () => {
    expect(await rowsOf('sep=;\nRegister of exceptions;;\n;;\nAccount;Policy;Expires\n\nann;MFA;x\n')).toEqual([[6, 'ann', 'MFA', 'x']]);
  });

  it('a cell with line breaks and separators stays one cell', async () => {
    expect(await rowsOf('Account,Reason,Expires\nann,"first,\nsecond ""third""",x\nben,y,z\n')).toEqual([[2, 'ann', 'first,\nsecond "third"', 'x'], [3, 'ben', 'y', 'z']]);
  });

  it('a row that is wider than the headings, and quotes that never end, are told by their rows', async () => {
    const { rows, problems } = await table('Account,Policy,Expires\nann,MFA,x,and more\nben,MFA,y\n"cut off,MFA');
    expect([rows.map(({ cells }) => cells[0]), problems.map(({ row, why }) => [row, why])]).toEqual([['ben'], [[4, 'quotes'], [2, 'cells']]]);
  });

  it('cells with more semicolons than there are commas do not make it a table of semicolons', async () => {
    expect((await table('Account,Policy,Reason\nann,MFA,a;b;c;d;e;f\nben,MFA,a;b;c;d;e;f\n')).headings).toEqual(['Account', 'Policy', 'Reason']);
  });

  it('the sign for “no character” in UTF-8 does not make it another code page', async () => {
    expect(await rowsOf('Account,Policy,Reason\nJörg,MFA,a\uFFFDb\n')).toEqual([[2, 'Jörg', 'MFA', 'a\uFFFDb']]);
  });

  it('a last row that lacks cells and its line break was cut off, where all others have theirs', async () => {
    const [head, ann] = ['Account,Policy,Expires', 'ann,MFA,2026-12-31'];
    const problemsOf = async (text: string): Promise<unknown> => (await table(text)).problems.map(({ row, why }) => [row, why]);
    expect(await problemsOf(`${head}\n${ann}\nben,MF`)).toEqual([[3, 'cutOff']]);
    expect(await problemsOf(`${head}\n${ann}\nben,MF\n`)).toEqual([]);
    expect(await problemsOf(`${head}\n${ann}\ncid,MFA\nben,MF`)).toEqual([]);
    expect(await problemsOf(`${head}\n${ann}\nben,MFA,2026-12-31`)).toEqual([]);
  });

  it('without a line there is no table', async () => {
    expect(await readTable({ name: 'x.csv', bytes: new TextEncoder().encode(' \n,,\n') })).toMatchObject({ code: 'empty' });
  });
});

describe('an Excel file', () => {
  it('gives texts, numbers, days and the last values of formulas', async () => {
    const bytes = xlsx({ Register: [['Exceptions'], [], ['Account', 'Expires', 'Ticket', 'Reason'], ['ann', { day: 46387 }, 4711, { formula: 'HYPERLINK("http://evil.example")', value: 'see there' }], [], ['<b>ben</b>', '31.12.2026', 0.5, null]] });
    expect([(await table(bytes)).headings, await rowsOf(bytes)]).toEqual([['Account', 'Expires', 'Ticket', 'Reason'], [[4, 'ann', '2026-12-31', '4711', 'see there'], [6, '<b>ben</b>', '31.12.2026', '0.5', '']]]);
  });

  it('of several sheets the one with the best headings is read, the others are named', async () => {
    const read = await table(xlsx({ Notes: [['Read me'], ['x']], Exceptions: [['User', 'Policy', 'Expiry date'], ['ann', 'MFA', 'x']], Empty: [] }));
    expect([read.sheet, read.otherSheets]).toEqual(['Exceptions', ['Notes']]);
  });

  it('an Excel file whose sheets are too large is refused before it is unpacked, and says what to do instead', async () => {
    const bytes = xlsx({ Exceptions: [['Account', 'Policy', 'Expires'], ['ann', 'MFA', '2026-12-31']] });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // Where the list of contents tells the size of its first entry, unpacked.
    view.setUint32(view.getUint32(bytes.length - 22 + 16, true) + 24, 51 * 1024 * 1024, true);
    expect(await readTable({ name: 'x.xlsx', bytes })).toEqual({ code: 'tooLarge', at: undefined, found: { what: 'sheetsTooLarge', most: 50 }, looksLike: { kind: 'excel' }, needed: ['smallerSheets'] });
  });

  it('cut off or damaged it is told, and nothing is thrown', async () => {
    const bytes = xlsx({ Register: [['Account', 'Expires'], ['ann', { day: 46387 }]] });
    expect(await readTable({ name: 'x.xlsx', bytes: bytes.slice(0, bytes.length - 30) })).toMatchObject({ code: 'archive', looksLike: { kind: 'excel' } });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 }), async (changes) => {
        const damaged = bytes.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        await readTable({ name: 'x.xlsx', bytes: damaged });
      }),
      { numRuns: 150 },
    );
  });
});
