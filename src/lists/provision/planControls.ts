import { controls as controlsList } from '../schema/controls';
import type { SiteSchema } from '../schema/siteSchema';
import type { ControlOnSite, ControlRow } from './site';
import type { Step } from './step';

/** Requests of one `$batch`; SharePoint takes 100, PnPjs sends 20. */
const ROWS_PER_STEP = 100;

/** Adds controls that are missing and corrects those that changed; rows that the site has besides stay. */
export function planControls(schema: SiteSchema, wanted: readonly ControlRow[], found: readonly ControlOnSite[]): Step[] {
  const list = schema.lists.find(({ url }) => url === controlsList.url);
  if (!list) return [];
  const byId = new Map(found.map((control) => [control.controlId.toLowerCase(), control]));
  const rows = wanted
    .map((row) => ({ row, on: byId.get(row.controlId.toLowerCase()) }))
    .filter(({ row, on }) => !on || !sameControl(row, on))
    .map(({ row, on }) => ({ id: on?.id, row }));
  const steps: Step[] = [];
  for (let start = 0; start < rows.length; start += ROWS_PER_STEP) steps.push({ kind: 'seedControls', list, rows: rows.slice(start, start + ROWS_PER_STEP) });
  return steps;
}

function sameControl(a: ControlRow, b: ControlRow): boolean {
  return a.title === b.title && a.framework === b.framework && a.family === b.family && a.severity === b.severity;
}
