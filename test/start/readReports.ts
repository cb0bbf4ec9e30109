import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importReport, type ImportResult } from '../../src/decisions/importReport';
import { planImport, type ImportPlan, type ReportToImport } from '../../src/decisions/importPlan';
import { readKnown } from '../../src/decisions/readKnown';
import { draftsFrom } from '../../src/discovery/drafts';
import { problemText } from '../../src/discovery/problem';
import { readReport } from '../../src/discovery/readReport';
import { DEFAULT_POLICY } from '../../src/domain/policy/defaults';
import type { Gate } from '../../src/lists/rest/gate';
import { loadZone } from '../../src/register/load/site';

export interface Reading {
  readonly plan: ImportPlan;
  readonly result: ImportResult;
  /** One sentence for each file that could not be read. */
  readonly unreadable: readonly string[];
}

/** Reads reports into the register, the same way as the portal does: read, plan, keep. */
export async function readReports(gate: Gate, paths: readonly string[], onProgress: (text: string) => void): Promise<Reading> {
  const zone = await loadZone(gate);
  if (!zone) throw new Error('The time zone of the site is not known, so days cannot be counted');
  const unreadable: string[] = [];
  const reports: ReportToImport[] = [];
  for (const path of paths) {
    const bytes = await readFile(path).catch((error: Error) => {
      unreadable.push(`${path} cannot be opened: ${error.message}`);
      return undefined;
    });
    if (!bytes) continue;
    const reading = await readReport(basename(path), bytes);
    if (reading.outcome === 'read') reports.push({ ...reading.parsed, drafts: draftsFrom(reading.parsed) });
    else unreadable.push(problemText(reading.problem));
  }
  const plan = planImport(reports, await readKnown(gate));
  const result = await importReport(plan, {
    site: { gate, zone },
    policy: DEFAULT_POLICY,
    onProgress: ({ done, total, what }) => onProgress(`${done}/${total} ${what}`),
  });
  return { plan, result, unreadable };
}
