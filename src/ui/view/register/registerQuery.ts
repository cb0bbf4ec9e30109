import { CATEGORIES, type Category } from '../../../domain/exception/category';
import { FAMILIES, type Family } from '../../../domain/exception/family';
import { LIFECYCLES, type Lifecycle } from '../../../domain/exception/lifecycle';
import { SEVERITIES, type Severity } from '../../../domain/exception/severity';
import type { AddressValues } from '../../hooks/useAddress';

/** Whole sets of states, and single ones. What is not named in an address: open ones. */
export const STATE_SETS = ['open', 'past', 'accepted', 'over', 'all'] as const;
export type StateChoice = (typeof STATE_SETS)[number] | Lifecycle;

export const GROUPS = ['family', 'category', 'state', 'owner', 'reviewer', 'tenant', 'severity', 'due'] as const;
export type GroupBy = (typeof GROUPS)[number];

/** Bands of the day of what must happen next (design §4). */
export const DUES = ['overdue', 'week', 'month', 'quarter', 'later', 'none'] as const;
export type DueBand = (typeof DUES)[number];

export const SORTS = ['risk', 'accountable', 'state', 'age', 'due'] as const;
export type SortBy = (typeof SORTS)[number];

/** What of the register is shown, and how. */
export interface RegisterQuery {
  /** Words that must all be found. */
  readonly find: string;
  readonly state: StateChoice;
  readonly severity: Severity | undefined;
  readonly family: Family | undefined;
  readonly category: Category | undefined;
  readonly tenantId: string | undefined;
  /** Login of a control owner; empty: nobody. */
  readonly owner: string | undefined;
  /** The same of a security reviewer. */
  readonly reviewer: string | undefined;
  readonly due: DueBand | undefined;
  readonly group: GroupBy | undefined;
  readonly sort: SortBy;
  /** The other way round than the sort goes by itself (the most pressing first). */
  readonly reversed: boolean;
}

export const WHOLE: RegisterQuery = { find: '', state: 'open', severity: undefined, family: undefined, category: undefined, tenantId: undefined, owner: undefined, reviewer: undefined, due: undefined, group: undefined, sort: 'risk', reversed: false };

/** What an address asks for; values that this version does not know are left out. */
export function queryOf(values: AddressValues): RegisterQuery {
  const sort = values.sort ?? '';
  return {
    find: values.find ?? '',
    state: oneOf<StateChoice>([...STATE_SETS, ...LIFECYCLES], values.state) ?? 'open',
    severity: oneOf(SEVERITIES, values.severity),
    family: oneOf(FAMILIES, values.family),
    category: oneOf(CATEGORIES, values.category),
    tenantId: values.tenant,
    owner: values.owner,
    reviewer: values.reviewer,
    due: oneOf(DUES, values.due),
    group: oneOf(GROUPS, values.group),
    sort: oneOf(SORTS, sort.replace(/^-/, '')) ?? 'risk',
    reversed: sort.startsWith('-'),
  };
}

/** Only what is not as it is by itself, so that an address says what is special about it. */
export function addressOf({ find, state, severity, family, category, tenantId, owner, reviewer, due, group, sort, reversed }: RegisterQuery): AddressValues {
  const values: Record<string, string | undefined> = {
    find: find.trim() === '' ? undefined : find,
    state: state === 'open' ? undefined : state,
    severity,
    family,
    category,
    tenant: tenantId,
    owner,
    reviewer,
    due,
    group,
    sort: sort === 'risk' && !reversed ? undefined : `${reversed ? '-' : ''}${sort}`,
  };
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Without a filter: what is grouped and sorted is still everything that is open. */
export function isFiltered({ find, state, severity, family, category, tenantId, owner, reviewer, due }: RegisterQuery): boolean {
  return find.trim() !== '' || state !== 'open' || [severity, family, category, tenantId, owner, reviewer, due].some((value) => value !== undefined);
}

function oneOf<Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined {
  return values.find((value) => value === text);
}
