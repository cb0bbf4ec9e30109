import { FAMILIES, type Family } from '../../domain/exception/family';
import { peopleAt, type PeopleHistory, type ServiceOwnerFact } from '../../domain/people/people';

/** Who answers where an exception has no control owner. */
export interface OwnerLine {
  readonly tenantId: string;
  /** Empty: all the rest. */
  readonly family: Family | '';
  /** The newest entry; undefined: there was never one. */
  readonly newest: ServiceOwnerFact | undefined;
  /** The account is gone: somebody else must be named. */
  readonly isGone: boolean;
}

export interface TenantOwners {
  readonly tenantId: string;
  readonly lines: readonly OwnerLine[];
  /** How many families have somebody. */
  readonly named: number;
}

export interface OwnersModel {
  readonly fallback: OwnerLine;
  readonly tenants: readonly TenantOwners[];
}

/** @param tenantIds of the tenants that the register speaks of; those of the entries are added. */
export function ownersModel(history: PeopleHistory, tenantIds: readonly string[], nameOf: (tenantId: string) => string): OwnersModel {
  const people = peopleAt(history);
  const entries = [...history.serviceOwners].sort((a, b) => a.createdAt - b.createdAt || a.id - b.id);
  const lineOf = (tenantId: string, family: Family | ''): OwnerLine => {
    const newest = [...entries].reverse().find((entry) => entry.family === family && entry.tenantId.toLowerCase() === tenantId.toLowerCase());
    return { tenantId, family, newest, isGone: isNamed(newest) && people.stateOf(newest.owner.login) === 'gone' };
  };
  const ids = new Map([...tenantIds, ...entries.map(({ tenantId }) => tenantId)].filter((id) => id !== '').map((id) => [id.toLowerCase(), id]));
  const tenants = [...ids.values()].map((tenantId): TenantOwners => {
    const lines = FAMILIES.map((family) => lineOf(tenantId, family));
    return { tenantId, lines, named: lines.filter(({ newest }) => isNamed(newest)).length };
  });
  return { fallback: lineOf('', ''), tenants: tenants.sort((a, b) => nameOf(a.tenantId).localeCompare(nameOf(b.tenantId))) };
}

/** False where nobody was ever named, and where an entry says that nobody is any more. */
export function isNamed(newest: ServiceOwnerFact | undefined): newest is ServiceOwnerFact {
  return newest !== undefined && newest.owner.login !== '';
}
