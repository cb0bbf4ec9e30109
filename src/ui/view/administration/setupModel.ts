import { peopleFindings } from '../../../domain/integrity/peopleFindings';
import { twoGroupsFindings } from '../../../domain/integrity/powers';
import type { Readers } from '../../../domain/integrity/readers';
import { peopleAt } from '../../../domain/people/people';
import { policyDefects } from '../../../domain/policy/defects';
import { policyStanding, type PolicyStanding } from '../../../domain/policy/standing';
import type { Day } from '../../../domain/day/day';
import { GROUPS, type Role } from '../../../lists/schema/groups';
import { isNamed, ownersModel } from '../../people/ownersModel';
import { LATE_AFTER_MS } from '../SweepLate';
import type { SetupFacts } from './readSetup';
import type { SiteCheck } from './siteCheck';

/** `unknown`: the visitor may not see whether it is. */
export type StepState = 'done' | 'todo' | 'unknown';

export interface GroupLine {
  readonly role: Role;
  readonly title: string;
  /** Undefined: the group is missing on the site. */
  readonly members: readonly string[] | undefined;
  /** Somebody must be in it before the register can be used. */
  readonly isNeeded: boolean;
}

export interface SetupStep {
  readonly state: StepState;
}

export interface SetupModel {
  readonly lists: SetupStep & { readonly version: number; readonly wanted: number };
  /** Undefined lines: who is in the groups may not be seen. */
  readonly people: SetupStep & { readonly lines: readonly GroupLine[] | undefined };
  readonly owners: SetupStep & { readonly fallback: string | undefined; readonly tenants: readonly { readonly tenantId: string; readonly named: number; readonly of: number }[]; readonly gone: number };
  readonly policy: SetupStep & { readonly isDefault: boolean; readonly waiting: number; readonly defects: number; readonly damaged: number };
  readonly report: SetupStep & { readonly tenants: number };
  readonly concerns: readonly Concern[];
  /** What nobody looked at here, or may not see: nothing is known of it, least of all that it is right. */
  readonly unlooked: readonly Unlooked[];
  /** How many steps are still to be done. */
  readonly todo: number;
}

/** The record itself is never looked at here: that takes reading all of it. */
export type Unlooked = 'rights' | 'groups' | 'readers' | 'sweep' | 'rows' | 'record';

/** What is wrong with a register that runs, the worst first. */
export type Concern =
  /** In what the site differs from what the register needs, and what a run of the set-up would do. */
  | { readonly code: 'site'; readonly differences: number; readonly steps: number }
  | { readonly code: 'everyone'; readonly claim: Readers['everyone'][number] }
  | { readonly code: 'twoGroups'; readonly names: readonly string[]; readonly groups: readonly string[] }
  | { readonly code: 'manyAccounts'; readonly names: readonly string[]; readonly by: readonly string[] }
  | { readonly code: 'openGroup'; readonly group: string }
  /** An export of the audit log contradicts who adopted looser policies: risk leadership settles the first of them by that day. */
  | { readonly code: 'adoptions'; readonly count: number; readonly settleBy: Day }
  | { readonly code: 'neverSwept' }
  | { readonly code: 'sweepOld'; readonly atMs: number; readonly days: number }
  | { readonly code: 'lagging'; readonly count: number }
  | { readonly code: 'unreadable'; readonly count: number };

const MS_PER_DAY = 86_400_000;
const OPTIONAL: readonly Role[] = ['readers', 'sweep'];

export interface SetupInput {
  readonly facts: SetupFacts;
  /** The last check of lists, groups and rights; undefined while there was none. */
  readonly site: SiteCheck | undefined;
  /** Of the schema that this version of the register wants. */
  readonly wanted: number;
  /** Ids of the tenants in the register's rows. */
  readonly tenants: readonly string[];
  readonly rows: number;
  readonly unreadable: number;
  readonly today: Day;
  readonly nowMs: number;
}

export function setupModel({ facts, site, wanted, tenants, rows, unreadable, today, nowMs }: SetupInput): SetupModel {
  const { desk, groups, version } = facts;
  const { people: history, policies } = desk.known;
  const lines = groups && GROUPS.map(({ role, title }): GroupLine => ({ role, title, members: groups.find((group) => group.title === title)?.members.map(({ name, login }) => name || login), isNeeded: !OPTIONAL.includes(role) }));
  const owners = ownersModel(history, tenants, (id) => id);
  const standing = policyStanding(policies, today, desk.zone.dayOfInstant);
  const fallback = isNamed(owners.fallback.newest) ? owners.fallback.newest.owner.name : undefined;
  const hasOwners = fallback !== undefined || (owners.tenants.length > 0 && owners.tenants.every(({ named, lines: families }) => named === families.length));
  const gone = [owners.fallback, ...owners.tenants.flatMap((tenant) => tenant.lines)].filter(({ isGone }) => isGone).length;
  const defects = policyDefects(standing.policy).length;
  const model = {
    lists: { state: done(version === wanted), version, wanted },
    people: { state: lines ? done(lines.every(({ members, isNeeded }) => !isNeeded || (members?.length ?? 0) > 0)) : 'unknown', lines },
    owners: { state: done(hasOwners && gone === 0), fallback, tenants: owners.tenants.map((tenant) => ({ tenantId: tenant.tenantId, named: tenant.named, of: tenant.lines.length })), gone },
    policy: { state: done(standing.waiting.length === 0 && defects === 0 && standing.damaged.length === 0), isDefault: policies.items.length === 0, waiting: standing.waiting.length, defects, damaged: standing.damaged.length },
    report: { state: done(rows > 0), tenants: tenants.length },
  } as const;
  return { ...model, concerns: [...siteConcern(site), ...adoptionsConcern(standing), ...concernsOf(facts, rows + unreadable, unreadable, nowMs)], unlooked: unlookedIn(facts, site), todo: Object.values(model).filter(({ state }) => state === 'todo').length };
}

function done(isDone: boolean): StepState {
  return isDone ? 'done' : 'todo';
}

function unlookedIn({ groups, readers, sweep, lagging }: SetupFacts, site: SiteCheck | undefined): readonly Unlooked[] {
  const parts: readonly (readonly [Unlooked, boolean])[] = [
    ['rights', site === undefined || site.outcome === 'refused'],
    ['groups', groups === undefined],
    ['readers', readers === undefined],
    ['sweep', sweep === undefined],
    ['rows', lagging === undefined],
    ['record', true],
  ];
  return parts.flatMap(([part, isUnlooked]) => (isUnlooked ? [part] : []));
}

function siteConcern(site: SiteCheck | undefined): readonly Concern[] {
  if (site === undefined || site.outcome === 'refused') return [];
  const [differences, steps] = [site.differences.length, site.outcome === 'checked' ? site.steps.length : 0];
  return differences + steps > 0 ? [{ code: 'site', differences, steps }] : [];
}

function adoptionsConcern({ waiting }: PolicyStanding): readonly Concern[] {
  const days = waiting.flatMap(({ settleBy }) => settleBy ?? []);
  return days.length === 0 ? [] : [{ code: 'adoptions', count: days.length, settleBy: Math.min(...days) }];
}

function concernsOf({ readers, groups, desk, sweep, lagging = 0 }: SetupFacts, rows: number, unreadable: number, nowMs: number): readonly Concern[] {
  return [
    ...(readers?.everyone ?? []).map((claim): Concern => ({ code: 'everyone', claim })),
    ...twoGroupsFindings(groups ?? [], peopleAt(desk.known.people)).flatMap((finding): Concern[] => (finding.code === 'twoGroups' ? [{ code: 'twoGroups', names: finding.accounts.map(({ name, login }) => name || login), groups: finding.groups }] : [])),
    ...peopleFindings(desk.known.people).flatMap((finding): Concern[] => (finding.code === 'manyAccounts' ? [{ code: 'manyAccounts', names: finding.accounts.map(({ name }) => name), by: finding.by.map(({ name }) => name) }] : [])),
    ...(groups ?? []).filter(({ isOpen }) => isOpen).map(({ title }): Concern => ({ code: 'openGroup', group: title })),
    // As long as nothing stands in the register there is nobody to remind.
    ...(sweep === 'none' && rows > 0 ? [{ code: 'neverSwept' } as const] : []),
    ...(sweep !== undefined && sweep !== 'none' && nowMs - sweep.atMs > LATE_AFTER_MS ? [{ code: 'sweepOld', atMs: sweep.atMs, days: Math.floor((nowMs - sweep.atMs) / MS_PER_DAY) } as const] : []),
    ...(lagging > 0 ? [{ code: 'lagging', count: lagging } as const] : []),
    ...(unreadable > 0 ? [{ code: 'unreadable', count: unreadable } as const] : []),
  ];
}
