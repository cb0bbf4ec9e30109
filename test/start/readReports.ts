import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { importReport, type ImportResult } from '../../src/decisions/importReport';
import type { ImportPlan } from '../../src/decisions/importPlan';
import { planOnSite } from '../../src/decisions/planOnSite';
import { outcomeOf } from '../../src/decisions/readingOutcome';
import { readContext } from '../../src/decisions/readContext';
import { readKnown } from '../../src/decisions/readKnown';
import { readReports as readAll } from '../../src/discovery/readReports';
import type { GivenFile } from '../../src/discovery/openFile';
import { isoFromDay } from '../../src/domain/day/day';
import type { Gate } from '../../src/lists/rest/gate';
import { formatsOf } from '../../src/ui/strings/formats';
import { problems as problemStrings } from '../../src/ui/strings/enUs/problems';
import { loadZone } from '../../src/register/load/site';

const MS_PER_DAY = 86_400_000;

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
  const words = problemStrings(formatsOf('en-US'));
  const unreadable: string[] = [];
  const files: GivenFile[] = [];
  for (const path of paths) {
    try {
      files.push({ name: basename(path), bytes: await readFile(path), changedOn: isoFromDay(Math.floor((await stat(path)).mtimeMs / MS_PER_DAY)) });
    } catch (error) {
      unreadable.push(`${path} cannot be opened: ${(error as Error).message}`);
    }
  }
  const readings = await readAll(files);
  const { reports, unreadable: problems } = outcomeOf(readings);
  unreadable.push(...problems.map(words.problem));
  const site = { gate, zone };
  const known = await readContext(site);
  const plan = await planOnSite({ site, known }, reports, await readKnown(gate, undefined, zone.dayOfInstant(gate.clock.now())));
  const result = await importReport(plan, {
    site,
    known,
    onProgress: ({ done, total, what }) => onProgress(`${done}/${total} ${what}`),
  });
  return { plan, result, unreadable };
}
