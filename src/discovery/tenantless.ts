import type { Reading } from './parsedReport';

/**
 * Gives readings that name no tenant the one that all others name, or the one that the caller gives; where there are
 * several or none, their tenant stays empty and their `unread` says so.
 */
export function settleTenants(readings: readonly Reading[], given?: { readonly id: string; readonly name?: string | undefined }): readonly Reading[] {
  const named = readings.flatMap((reading) => (reading.outcome === 'read' && reading.parsed.report.tenant.id !== '' ? [reading.parsed.report] : []));
  const tenants = [...new Map(named.map(({ tenant }) => [tenant.id, tenant])).values()];
  const [only] = tenants;
  return readings.map((reading): Reading => {
    if (reading.outcome !== 'read' || !reading.inTenant) return reading;
    if (given) return { outcome: 'read', parsed: reading.inTenant({ id: given.id.trim().toLowerCase(), name: given.name ?? given.id }, { code: 'tenantGiven', files: 1, file: reading.parsed.report.file, tenant: given.name ?? given.id }) };
    if (!only || tenants.length > 1) return { outcome: 'read', parsed: reading.parsed };
    const from = named.find(({ tenant }) => tenant.id === only.id)?.file ?? '';
    return { outcome: 'read', parsed: reading.inTenant(only, { code: 'tenantFrom', files: 1, file: reading.parsed.report.file, tenant: only.name === only.id ? only.id : `${only.name} (${only.id})`, from }) };
  });
}
