import { strToU8, zipSync } from 'fflate';
import type { Cell, ExportTable } from './exportTable';

/** The day that a workbook counts from is 25,569 days before 1970-01-01 (ECMA-376 part 1, 18.17.4.1, 1900 date system). */
const WORKBOOK_DAYS = 25_569;
/** Longest text of one cell (https://support.microsoft.com, Excel specifications and limits, read 2026-11-26). */
const LONGEST_TEXT = 32_767;
const WIDEST_COLUMN = 60;

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Numbers of the formats in STYLES. */
const STYLE = { day: 1, head: 2 } as const;
/** 14 is the short date of whoever opens the file. */
const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;
const TYPES = `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`;

/**
 * A workbook with one sheet whose first row stays in place (ECMA-376). Texts stand in their cells as texts and nothing is
 * ever written as a formula; days are days. A writer library would bring a table of shared texts that "constructor" breaks,
 * and a worker that a content security policy refuses: these six parts need neither.
 */
export function xlsxOf(table: ExportTable, sheet: string): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${inXml(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetXml(table),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function sheetXml({ head, rows }: ExportTable): string {
  const widths = head.map((text, at) => Math.min(WIDEST_COLUMN, Math.max(text.length, ...rows.slice(0, 50).map((row) => (typeof row[at] === 'string' ? (row[at] as string).length : 10))) + 2));
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  const first = head.map((text, at) => textCell(text, `${columnName(at)}1`, ` s="${STYLE.head}"`)).join('');
  const rest = rows.map((row, index) => `<row r="${index + 2}">${row.map((cell, at) => cellXml(cell, `${columnName(at)}${index + 2}`)).join('')}</row>`).join('');
  const all = `A1:${columnName(Math.max(0, head.length - 1))}${rows.length + 1}`;
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="${all}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData><row r="1">${first}</row>${rest}</sheetData><autoFilter ref="${all}"/></worksheet>`;
}

function cellXml(cell: Cell, at: string): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'object') return `<c r="${at}" s="${STYLE.day}"><v>${cell.day + WORKBOOK_DAYS}</v></c>`;
  return typeof cell === 'number' ? `<c r="${at}"><v>${cell}</v></c>` : textCell(cell, at, '');
}

function textCell(text: string, at: string, style: string): string {
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${inXml(text.slice(0, LONGEST_TEXT))}</t></is></c>`;
}

/** `A`, …, `Z`, `AA` */
function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `${columnName(Math.floor(at / 26) - 1)}${columnName(at % 26)}`;
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML has no form for, or changes when it is read; a half of a surrogate pair has none in UTF-8 either. */
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** By this Excel writes such signs (ECMA-376 part 1, 22.9.2.19); a text that looks so by itself is marked. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

function inXml(text: string): string {
  return text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(HALVES, '\ufffd')
    .replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (sign) => MARKS[sign] ?? sign);
}
