import { atOnce, type Pieces } from '../domain/pieces/pieces';
import { draftsInPieces } from '../discovery/drafts';
import type { Reading } from '../discovery/parsedReport';
import type { ReadProblem } from '../discovery/problem';
import type { Report } from '../domain/exception/finding';
import type { ReportToImport } from './importPlan';

/** What can be compared with the register, and what cannot. */
export interface ReadingOutcome {
  readonly reports: readonly ReportToImport[];
  readonly unreadable: readonly ReadProblem[];
}

/** `outcomeInPieces` at once. */
export function outcomeOf(readings: readonly Reading[]): ReadingOutcome {
  return atOnce(outcomeInPieces(readings));
}

/** Drafts what was read, and says what cannot be compared: without a tenant nothing can be kept. */
export function* outcomeInPieces(readings: readonly Reading[]): Pieces<ReadingOutcome> {
  const reports: ReportToImport[] = [];
  for (const reading of readings) {
    if (reading.outcome === 'read' && !isTenantless(reading)) reports.push({ ...reading.parsed, drafts: yield* draftsInPieces(reading.parsed) });
  }
  const unreadable = readings.flatMap((reading): ReadProblem[] => {
    if (reading.outcome === 'unreadable') return [reading.problem];
    return isTenantless(reading) ? [homeless(reading.parsed.report)] : [];
  });
  return { reports, unreadable };
}

/** Whether it says of which tenant it is nowhere, and nothing beside it does. */
export function isTenantless(reading: Reading): boolean {
  return reading.outcome === 'read' ? reading.parsed.report.tenant.id === '' : reading.problem.code === 'noTenant';
}

/** Configurations alone are read without a tenant. */
function homeless({ file, source }: Report): ReadProblem {
  return { file, code: 'noTenant', at: undefined, found: { what: 'noneChosen' }, looksLike: { kind: source === 'Maester settings' ? 'maesterSettings' : 'scubaConfig' }, needed: ['tenant'] };
}
