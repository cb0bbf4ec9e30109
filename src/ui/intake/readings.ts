import { isTenantless } from '../../decisions/readingOutcome';
import type { Reading } from '../../discovery/parsedReport';
import type { KnownTenant } from './intakeState';

/** Files that name no tenant and that nothing beside them names one for. */
export function filesWithoutTenant(readings: readonly Reading[]): string[] {
  const files = readings.flatMap((reading) => (isTenantless(reading) ? [fileOf(reading)] : []));
  return [...new Set(files)];
}

/** Tenants that files can be of, each once, by name: those of the other files, of the register's list, and of its rows. */
export function tenantsToChoose(readings: readonly Reading[], listed: readonly KnownTenant[], inRows: readonly string[]): KnownTenant[] {
  const read = readings.flatMap((reading) => (reading.outcome === 'read' && !isTenantless(reading) ? [reading.parsed.report.tenant] : []));
  const all = [...listed, ...read, ...inRows.map((id) => ({ id, name: id }))];
  const byId = new Map<string, KnownTenant>();
  for (const { id, name } of all) if (id !== '' && (byId.get(id)?.name ?? id) === id) byId.set(id, { id, name });
  return [...byId.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Whether a text is the id of a tenant. */
export function isTenantId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text.trim());
}

function fileOf(reading: Reading): string {
  return reading.outcome === 'read' ? reading.parsed.report.file : reading.problem.file;
}
