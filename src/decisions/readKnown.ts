import type { Gate } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { api, columnList, type ApiPath } from '../lists/rest/quote';
import { observations } from '../lists/schema/observations';
import { register } from '../lists/schema/register';
import type { Selected } from '../lists/schema/item';
import type { KnownException, KnownRegister } from './importPlan';

const ROW_COLUMNS = ['Id', 'ExceptionKey', 'FindingsHash', 'SinceDay'] as const;
type Row = Selected<typeof register, (typeof ROW_COLUMNS)[number]>;

const REPORT_COLUMNS = ['Id', 'DecisionKey'] as const;
type ReportItem = Selected<typeof observations, (typeof REPORT_COLUMNS)[number]>;

/** Largest page that SharePoint gives (https://learn.microsoft.com, list view threshold, read 2026-11-24). */
const PAGE = 5000;

/** What the register already holds, for comparing reports with it. */
export async function readKnown(gate: Gate, signal?: AbortSignal): Promise<KnownRegister> {
  const [rows, reports] = await Promise.all([
    readAll<Row>(gate, (after) => api`${itemsPath(gate.webUrl, register)}?$select=${columnList(ROW_COLUMNS)}&$filter=Id gt ${after}&$orderby=Id&$top=${PAGE}`, signal),
    readAll<ReportItem>(gate, (after) => api`${itemsPath(gate.webUrl, observations)}?$select=${columnList(REPORT_COLUMNS)}&$filter=Act eq ${'reportRead'} and Id gt ${after}&$orderby=Id&$top=${PAGE}`, signal),
  ]);
  const exceptions = new Map<string, KnownException>();
  for (const { ExceptionKey, FindingsHash, SinceDay } of rows) {
    if (ExceptionKey !== null) exceptions.set(ExceptionKey, { findingsHash: FindingsHash ?? '', sinceDay: SinceDay ?? Infinity });
  }
  return { exceptions, reportKeys: new Set(reports.flatMap(({ DecisionKey }) => (DecisionKey === null ? [] : [DecisionKey]))) };
}

async function readAll<Item extends { readonly Id: number }>(gate: Gate, pageAfter: (id: number) => ApiPath, signal: AbortSignal | undefined): Promise<Item[]> {
  const items: Item[] = [];
  for (let after = 0; ; ) {
    const { value } = await gate.get<{ value: Item[] }>(pageAfter(after), { signal });
    items.push(...value);
    if (value.length < PAGE) return items;
    after = value[value.length - 1]?.Id ?? after;
  }
}
