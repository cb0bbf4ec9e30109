import { draftsFrom } from '../discovery/drafts';
import type { Reading } from '../discovery/parsedReport';
import type { ReadProblem } from '../discovery/problem';
import type { Report } from '../domain/exception/finding';
import type { ReportToImport } from './importPlan';

/** What can be compared with the register, and what cannot. Without a tenant nothing can be kept. */
export function outcomeOf(readings: readonly Reading[]): { readonly reports: readonly ReportToImport[]; readonly unreadable: readonly ReadProblem[] } {
  const reports = readings.flatMap((reading): ReportToImport[] => (reading.outcome === 'read' && !isTenantless(reading) ? [{ ...reading.parsed, drafts: draftsFrom(reading.parsed) }] : []));
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
