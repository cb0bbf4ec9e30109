import Papa from 'papaparse';
import { strFromU8, unzipSync } from 'fflate';
import { HOSTILE_STRINGS, UNSTORABLE } from '../../../../../seed/hostileStrings';
import { FORMULA } from '../../../../../../src/export/formula';
import { csvOf } from '../../../../../../src/ui/view/register/export/csv';
import { exportTable, type ExportTable } from '../../../../../../src/ui/view/register/export/exportTable';
import { jsonOf } from '../../../../../../src/ui/view/register/export/json';
import { xlsxOf } from '../../../../../../src/ui/view/register/export/xlsx';
import { entryStringsFor } from '../../../../../../src/ui/strings/entryStringsFor';
import { exportStringsFor } from '../../../../../../src/ui/strings/exportStringsFor';
import { stringsFor } from '../../../../../../src/ui/strings/stringsFor';
import { LIVES } from '../../../../domain/ledger/states';
import { EVERY_STATE, linesWith, NAMES, rowIn, TODAY } from '../someLines';

const strings = stringsFor('en-US');
const entryWords = entryStringsFor(strings.formats);
const words = exportStringsFor(strings.formats);
const tableOf = (rows: Parameters<typeof linesWith>[0]): ExportTable => exportTable(linesWith(rows), { strings, words, entryWords, names: NAMES, hrefOf: (key) => `https://x.example/?exception=${key}` });

/** A text in every place of a row that people or reports fill. */
const rowWith = (text: string, id: number) =>
  rowIn('approved', id, { title: text, settingName: text, tenantId: text, exceptionKey: text, controls: [text], principal: { type: 'user', id: text, name: text }, controlOwner: { login: text || 'x', name: text }, businessOwner: { login: 'b', name: text }, securityReviewer: { login: 's', name: text } });
const TEXTS = [...HOSTILE_STRINGS, ...UNSTORABLE];
const HOSTILE = tableOf(TEXTS.map(rowWith));

/** By the name of its column. */
const column = (table: ExportTable, name: string): number => table.head.indexOf(name);
const sheetOf = (table: ExportTable): string => strFromU8(unzipSync(xlsxOf(table, 'Sheet'))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

/** Texts of a sheet as a spreadsheet reads them. */
function textsIn(xml: string): string[] {
  const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  return [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text.replace(/&\w+;/g, (entity) => entities[entity] ?? '?').replace(/_x([0-9A-F]{4})_/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16))));
}

describe('an exported CSV file', () => {
  const read = Papa.parse(csvOf(HOSTILE).replace(/^\ufeff/, ''), { delimiter: ',' });

  it('has a row for each exception and a cell for each column, whatever is in them', () => {
    expect([read.errors, read.data.length, [...new Set(read.data.map((row) => row.length))]]).toEqual([[], TEXTS.length + 1, [HOSTILE.head.length]]);
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    const dangerous = read.data.flat().filter((cell) => FORMULA.test(cell) && !cell.startsWith("'"));
    expect(dangerous).toEqual([]);
    // What is known to be one is seen as one.
    for (const text of ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '\n=1', ' =1+1', '\u00a0=1', '\u200b=1', '\ufeff=1', '"=1+1"', '＝1+1']) expect([text, FORMULA.test(text)]).toEqual([text, true]);
  });

  it('changes no other text', () => {
    const title = column(HOSTILE, 'Exception');
    for (const [at, text] of TEXTS.entries()) expect(read.data[at + 1]?.[title]).toBe(FORMULA.test(text) ? `'${text}` : text);
  });

  it('says days as days, and nothing where there is none', () => {
    const [head = [], first = []] = Papa.parse(csvOf(tableOf([rowIn('unassigned', 7)])), { delimiter: ',' }).data;
    expect([first[head.indexOf('Since')], first[head.indexOf('Ends')], first[head.indexOf('Accountable')]]).toEqual([expect.stringMatching(/^2026-0\d-\d\d$/), '', 'Nobody yet']);
  });
});

describe('an exported workbook', () => {
  const xml = sheetOf(HOSTILE);

  it('holds every text as a text, unchanged, with no formula and no broken XML', () => {
    expect(xml).not.toMatch(/<f[ >]/);
    // What XML 1.0 has no form for, and what its readers change.
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
    expect([...xml.matchAll(/&(?!(lt|gt|quot|amp);)/g)]).toEqual([]);
    const held = new Set(textsIn(xml));
    expect(HOSTILE_STRINGS.filter((text) => text !== '' && !held.has(text))).toEqual([]);
    for (const text of UNSTORABLE) expect(held).toContain(text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'));
  });

  it('keeps a text that looks as if a sign of it were escaped', () => {
    expect(textsIn(sheetOf({ head: ['a'], rows: [['_x0041_ and _x00e9_']] }))).toContain('_x0041_ and _x00e9_');
  });

  it('has an address for every cell, beyond the column Z too', () => {
    const wide = sheetOf({ head: Array.from({ length: 30 }, (_, at) => `c${at}`), rows: [Array.from({ length: 30 }, (_, at) => at)] });
    expect([...wide.matchAll(/<c r="([A-Z]+)2"/g)].map(([, name]) => name)).toEqual([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'AA', 'AB', 'AC', 'AD']);
  });

  it('holds days as the days that a spreadsheet counts', () => {
    expect(sheetOf(tableOf([rowIn('approved', 1)]))).toContain(`<v>${(rowIn('approved', 1).expiresDay ?? NaN) + 25_569}</v>`);
  });
});

describe('an exported JSON file', () => {
  it('holds what is shown with every decision in the order in which they were made', () => {
    const life = LIVES.approved();
    const json = JSON.parse(jsonOf(linesWith([rowIn('approved', 1)]), new Map([['x1', [...life.decisions].reverse()]]), { webUrl: 'https://x.example/sites/r', zone: 'Europe/Berlin', today: TODAY, confirmedAtMs: 0 })) as {
      exceptions: { id: number; state: string; open: boolean; decisions: { act: string; author: { login: string }; body: unknown }[] }[];
    };
    const [exception] = json.exceptions;
    expect(exception).toMatchObject({ id: 1, state: 'approved', open: true });
    expect(exception?.decisions.map(({ act }) => act)).toEqual(life.decisions.map(({ act }) => act));
    expect(exception?.decisions.map(({ body }) => body)).toEqual(life.decisions.map(({ body }) => body));
  });

  it('holds hostile texts unchanged', () => {
    const json = JSON.parse(jsonOf(linesWith(HOSTILE_STRINGS.map(rowWith)), new Map(), { webUrl: '', zone: '', today: TODAY, confirmedAtMs: 0 })) as { exceptions: { title: string }[] };
    expect(json.exceptions.map(({ title }) => title)).toEqual(HOSTILE_STRINGS);
  });
});

describe('an export', () => {
  it('has a name for every column and a row for every state', () => {
    const table = tableOf(EVERY_STATE);
    expect([table.rows.length, new Set(table.head).size]).toEqual([EVERY_STATE.length, table.head.length]);
  });
});
