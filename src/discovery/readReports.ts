import { inPieces } from '../domain/pieces/pieces';
import { MAX_FILE_BYTES, openArchive, tooLarge, type Opened } from './archive/openArchive';
import { isXlsx, isZip } from './archive/zipEntries';
import { FORMATS } from './formats';
import { groupsOf, type GivenFacts, type Group } from './graph/groups';
import { refusalIn, takeApart, type GraphFile } from './graph/graphFile';
import { readSet } from './graph/readSet';
import { joinApplications } from './joinApplications';
import { joinNames } from './joinNames';
import { isObject } from './json/access';
import { looksLike, withoutComments } from './looksLike';
import { openFile, type Defect, type GivenFile, type OpenedFile } from './openFile';
import type { Reading } from './parsedReport';
import type { Look, Need, ProblemCode } from './problem';
import { readTable } from './spreadsheet/readTable';
import { registerInJson } from './spreadsheet/registerInJson';
import { looksLikeRegister, readRegisters, type GivenTable, type RegisterOptions } from './spreadsheet/registers';
import type { Table } from './spreadsheet/table';
import { withSecretsAlone } from './secretsAlone';
import { settleTenants } from './tenantless';

/** What is needed instead of a file of any kind; where nothing stands here, one of the formats. */
const NEEDED: Readonly<Partial<Record<ProblemCode, Need>>> = { tooLarge: 'smallerFiles', archive: 'wholeArchive', noTenant: 'tenant', noDay: 'day' };

const ANY_FORMAT: readonly Need[] = [...FORMATS.map((format) => format.needed), 'graphExport', 'register'];

export interface ReadOptions extends GivenFacts, Pick<RegisterOptions, 'rulesOf'> {
  /** Called between slices with the file that is being read and the part of all files that is done, 0 to 1. */
  readonly onProgress?: (done: number, file: string) => void;
  /** Awaited between slices, so that a page can paint; rejects to stop the reading. */
  readonly pause?: () => Promise<void>;
}

/**
 * Reads files together: each report of a scanner by itself, and the files of one tenant's export as one report. What is
 * wrong with a file comes back as a problem; only `pause` can reject.
 */
export async function readReports(files: readonly GivenFile[], options: ReadOptions = {}): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  const parts: GraphFile[] = [];
  const tables: GivenTable[] = [];
  const steps = files.length + 1;
  for await (const { before, share, found } of everyFile(files, options.pause)) {
    if (!('bytes' in found)) {
      readings.push(unreadable(found.file, found));
      continue;
    }
    const next = async (done: number): Promise<void> => {
      options.onProgress?.((before + done * share) / steps, found.name);
      await options.pause?.();
    };
    const given = options.ranOn === undefined ? found : { ...found, changedOn: options.ranOn };
    const opened = isZip(given.bytes) ? await readSheets(given, options.pause) : await openFile(given, options.pause);
    await next(0);
    const read = 'table' in opened ? opened : 'text' in opened ? await readOpened(opened, given, next, options.pause) : [unreadable(given.name, opened)];
    if ('table' in read) tables.push(read);
    else if ('strangers' in read) parts.push(read);
    else readings.push(...read);
    await next(1);
  }
  const reports = readings.flatMap((reading) => (reading.outcome === 'read' && reading.parsed.report.tenant.id !== '' ? [reading.parsed.report] : []));
  const groups = groupsOf(parts, reports, options);
  for (const [index, group] of groups.entries()) {
    const next = async (done: number): Promise<void> => {
      options.onProgress?.((files.length + (index + done) / groups.length) / steps, group.files[0]?.name ?? '');
      await options.pause?.();
    };
    readings.push(...(await readGroup(group, next)));
  }
  const joined = await inPieces(joinNames(await inPieces(joinApplications(settleTenants(readings, options.tenant)), options.pause)), options.pause);
  const settled = await inPieces(withSecretsAlone(joined), options.pause);
  const others = settled.flatMap((reading) => (reading.outcome === 'read' ? [reading.parsed] : []));
  const tenant = options.tenant && { id: options.tenant.id.trim().toLowerCase(), name: options.tenant.name ?? options.tenant.id };
  const registers = await inPieces(readRegisters(tables, others, { tenant, ranOn: options.ranOn, rulesOf: options.rulesOf }), options.pause);
  options.onProgress?.(1, files[files.length - 1]?.name ?? '');
  await options.pause?.();
  return [...settled, ...registers];
}

/** What is told as done while a file is taken apart. */
const HALF = 0.5;

/** Reads one file that holds one report; of several the first. */
export async function readReport(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  const [reading] = await readReports([{ name, bytes }], options);
  return reading as Reading;
}

/** The files, those of archives in place of the archives; what is too large or cannot be unpacked comes as a problem. */
async function* everyFile(files: readonly GivenFile[], pause: ReadOptions['pause']): AsyncGenerator<Opened, void, void> {
  for (const [index, file] of files.entries()) {
    if (file.bytes.length > MAX_FILE_BYTES) yield { before: index, share: 1, found: { file: file.name, ...tooLarge(file.bytes.length, { kind: isZip(file.bytes) ? 'zip' : 'veryLarge' }) } };
    else if (!isZip(file.bytes) || isXlsx(file.bytes)) yield { before: index, share: 1, found: file };
    else for await (const opened of openArchive(file, pause)) yield { ...opened, before: index + opened.before };
  }
}

async function readOpened(file: OpenedFile, given: GivenFile, next: (done: number) => Promise<void>, pause: ReadOptions['pause']): Promise<readonly Reading[] | GraphFile | GivenTable> {
  const format = FORMATS.find((one) => one.recognises(file));
  if (format) return format.read(file, next);
  if ('defect' in file.json) {
    if (isMeantAsJson(file.text)) return [unreadable(file.name, file.json.defect)];
    const looks = file.json.defect.looksLike;
    const table = looks.kind === 'csv' || looks.kind === 'plainText' ? await readTable(given, pause) : undefined;
    if (table !== undefined && 'rows' in table && looksLikeRegister(table)) return { table, changedOn: given.changedOn };
    // Half a character is all that is left of some.
    return [unreadable(file.name, file.json.defect.code === 'truncated' ? file.json.defect : strangeText(looks, table))];
  }
  const register = registerInJson(file.name, file.json.value);
  if (register) return { table: register, changedOn: file.changedOn };
  return (await takeApart(file.name, file.changedOn, file.json.value, () => next(HALF))) ?? [unreadable(file.name, strangerOf(file, file.json.value))];
}

/** An Excel file is an archive too; one in an archive is read, any other archive in one is not. */
async function readSheets(file: GivenFile, pause: ReadOptions['pause']): Promise<GivenTable | Defect> {
  if (!isXlsx(file.bytes)) return { code: 'archive', at: undefined, found: { what: 'nested' }, looksLike: { kind: 'zip' } };
  const table = await readTable(file, pause);
  if (!('rows' in table)) return table;
  return looksLikeRegister(table) ? { table, changedOn: file.changedOn } : { code: 'notAReport', at: undefined, found: { what: 'columns', headings: table.headings }, looksLike: { kind: 'excel' }, needed: ['register'] };
}

async function readGroup(group: Group, next: (done: number) => Promise<void>): Promise<readonly Reading[]> {
  if ('origin' in group) return [{ outcome: 'read', parsed: await readSet(group.files, group.origin, next) }];
  const code = group.missing === 'tenant' ? 'noTenant' : 'noDay';
  return group.files.map(({ name }) => unreadable(name, { code, at: undefined, found: group.found, looksLike: { kind: 'graphExport' } }));
}

function isMeantAsJson(text: string): boolean {
  return /^[[{]/.test(withoutComments(text));
}

/** Texts that are not even meant as JSON: that they are none says nothing. */
function strangeText(looks: Look, table: Table | Defect | undefined): Defect {
  const about = { code: 'notAReport', at: undefined, looksLike: looks } as const;
  if (looks.kind === 'csv' && table !== undefined && 'rows' in table) return { ...about, found: { what: 'columns', headings: table.headings }, needed: ['register'] };
  return { ...about, found: { what: 'nothingKnown' }, ...(looks.kind === 'markdown' ? { needed: ['maesterRun', 'register'] } : looks.kind === 'scubaCsv' || looks.kind === 'webPage' ? { needed: ['scubaResults'] } : {}) };
}

function strangerOf({ text }: OpenedFile, value: unknown): Defect {
  const refusal = refusalIn(value);
  if (refusal !== undefined) return { code: 'notAReport', at: undefined, found: { what: 'refused', answer: refusal }, looksLike: { kind: 'graphAnswer' } };
  if (Array.isArray(value) && value.length === 0) return { code: 'notAReport', at: undefined, found: { what: 'emptyList' }, looksLike: { kind: 'emptyList' } };
  const object = isObject(value) ? value : undefined;
  return { code: 'notAReport', at: undefined, found: { what: object ? 'nothingKnown' : 'notOneObject' }, looksLike: looksLike(text, object) };
}

function unreadable(file: string, defect: Defect): Reading {
  const one = NEEDED[defect.code];
  const needed = one === undefined ? ANY_FORMAT : [one];
  return { outcome: 'unreadable', problem: { needed, ...defect, file } };
}
