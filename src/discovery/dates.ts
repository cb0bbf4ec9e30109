import { dayFromIso, isoFromDay } from '../domain/day/day';

const MS_PER_DAY = 86_400_000;
const POWERSHELL = /^\/?Date\((-?\d+)(?:[+-]\d{4})?\)\/?$/;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+\d{1,2}:\d{2}.*)?$/;
/** Older than any tenant: the empty dates of .NET (0001) and of files (1601) are no dates. */
const FIRST_DAY = '2000-01-01';

/**
 * Day (`yyyy-mm-dd`) of a date in a report, or null where there is none.
 * - `/Date(ms)/` and ISO with a zone are instants: their day in **UTC**, since a report does not know the site's zone.
 * - ISO without a zone and a bare date: the day as written.
 * - `05/04/2026 17:15:48 <zone name>` is month/day/year of the machine that ran the tool: the day as written.
 * - PowerShell's wrapped date (`{ value: "/Date(…)/" }`) is looked into.
 */
export function dayOf(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && 'value' in value) return dayOf((value as { value: unknown }).value);
  if (typeof value !== 'string') return null;
  const day = readDay(value.trim());
  return day !== undefined && day >= FIRST_DAY ? day : null;
}

function readDay(text: string): string | undefined {
  const powershell = POWERSHELL.exec(text.replace(/\\/g, ''));
  if (powershell) return utcDay(Number(powershell[1]));
  const iso = ISO.exec(text);
  if (iso) {
    const [, date = '', time, zone] = iso;
    if (dayFromIso(date) === undefined) return undefined;
    return time !== undefined && zone !== undefined ? utcDay(Date.parse(`${date}T${time}${zone.toUpperCase()}`)) : date;
  }
  const american = AMERICAN.exec(text);
  if (!american) return undefined;
  const [, month = '', date = '', year = ''] = american;
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return dayFromIso(written) === undefined ? undefined : written;
}

function utcDay(ms: number): string | undefined {
  return Number.isFinite(ms) && ms >= 0 && ms < 253_402_300_800_000 ? isoFromDay(Math.floor(ms / MS_PER_DAY)) : undefined;
}
