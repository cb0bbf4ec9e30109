import { isObject, type JsonObject } from '../json/access';
import type { Table } from './table';

/** Headings of the table that such a file becomes: the first of each field, so that no column has to be guessed. */
const COLUMNS: readonly (readonly [heading: string, cell: (exception: JsonObject) => unknown])[] = [
  ['id', ({ exceptionKey }) => exceptionKey],
  ['tenant', ({ tenantId }) => tenantId],
  ['control family', ({ family }) => family],
  ['severity', ({ severity }) => severity],
  ['state', ({ state }) => state],
  ['principal type', ({ principal }) => memberOf(principal, 'type')],
  ['principal id', ({ principal }) => memberOf(principal, 'id')],
  ['principal', ({ principal }) => memberOf(principal, 'name')],
  ['kinds of hole', ({ findings }) => listOf(findings).map((finding) => memberOf(finding, 'kind'))],
  ['policy', ({ findings }) => listOf(findings).map((finding) => memberOf(finding, 'settingName'))],
  ['control', ({ controls }) => controls],
  ['business owner', ({ businessOwner }) => memberOf(businessOwner, 'name')],
  ['control owner', ({ controlOwner }) => memberOf(controlOwner, 'name')],
  ['reviewer', ({ securityReviewer }) => memberOf(securityReviewer, 'name')],
  ['start', ({ since }) => since],
  ['end', ({ until }) => until],
];

/**
 * The register that this register exports as JSON (`src/export/json.ts`), as the table that its CSV would be; undefined
 * for any other JSON. An entry that is no exception is a row without anything, which is told.
 */
export function registerInJson(file: string, value: unknown): Table | undefined {
  const exceptions = isObject(value) ? value['exceptions'] : undefined;
  if (!Array.isArray(exceptions) || !exceptions.every(isObject) || !exceptions.every((each) => typeof each['exceptionKey'] === 'string' && isObject(each['principal']))) return undefined;
  const rows = exceptions.map((exception, at) => ({ row: at + 1, cells: COLUMNS.map(([, cell]) => textOf(cell(exception))) }));
  return { file, sheet: '', headings: COLUMNS.map(([heading]) => heading), rows, problems: [], otherSheets: [], ends: 'whole' };
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text as it stands; of several each once. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return [...new Set(value.filter((each): each is string => typeof each === 'string'))].sort().join('; ');
  return typeof value === 'string' ? value.trim() : '';
}
