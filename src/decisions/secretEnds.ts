import type { SecretEnds } from '../discovery/facts';
import type { Principal, Report } from '../domain/exception/finding';

interface Dropped {
  readonly report: Report;
  readonly secretEnds?: SecretEnds;
  /** Object id of a service principal → id of its application (`ParsedReport`). */
  readonly sameAs?: ReadonlyMap<string, string>;
}

/**
 * What reports that are read together tell of the secrets of a tenant's applications: of each the newest that tells,
 * whichever tool it is of; also under the object id of its service principal, where any of them links the two.
 */
export function secretEndsIn(dropped: readonly Dropped[], tenantId: string): SecretEnds {
  const ofTenant = dropped.filter(({ report }) => report.tenant.id.toLowerCase() === tenantId.toLowerCase());
  const oldestFirst = ofTenant.sort((a, b) => (a.report.ranOn < b.report.ranOn ? -1 : a.report.ranOn > b.report.ranOn ? 1 : a.report.source < b.report.source ? -1 : 1));
  const ends = new Map(oldestFirst.flatMap(({ secretEnds }) => [...(secretEnds ?? [])]));
  if (ends.size === 0) return ends;
  for (const [objectId, applicationId] of ofTenant.flatMap(({ sameAs }) => [...(sameAs ?? [])])) {
    const end = ends.get(applicationId.toLowerCase());
    if (end !== undefined && !ends.has(objectId.toLowerCase())) ends.set(objectId.toLowerCase(), end);
  }
  return ends;
}

/** Of an application, by the id under which its findings stand: its own, or the object id of its service principal. Undefined: not told. */
export function secretEndOf({ type, id }: Pick<Principal, 'type' | 'id'>, secretEnds: SecretEnds): string | null | undefined {
  return type === 'application' ? secretEnds.get(id.toLowerCase()) : undefined;
}
