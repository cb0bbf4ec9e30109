import type { Finding, Report } from '../domain/exception/finding';
import type { Gap } from '../domain/reconcile/gap';
import type { LookedAt } from '../domain/reconcile/lookedAt';
import type { LastUse, SecretEnds, SettingChange } from './facts';
import type { ReadProblem } from './problem';
import type { RoleHolder } from './roleHolders';

/** What one report says, whatever tool wrote it. Findings stand in key order and no key occurs twice. */
export interface ParsedReport {
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** What it really looked at, one entry a kind: by it the absence of a finding is judged. Empty: it only documents. */
  readonly looked: readonly LookedAt[];
  readonly roleHolders: readonly RoleHolder[];
  /**
   * One principal under two ids: an application's object id in the tenant → its application id. Findings keep the id
   * that their section gives; stacking looks through this map.
   */
  readonly sameAs: ReadonlyMap<string, string>;
  /** Who opened and closed what, in order of time; left out where the source tells nothing of it. */
  readonly changes?: readonly SettingChange[];
  /** When principals were last used, in order of their keys; left out where the source tells nothing of it. */
  readonly lastUse?: readonly LastUse[];
  /** When secrets and certificates of applications end; left out where the source tells nothing of it. */
  readonly secretEnds?: SecretEnds;
}

/**
 * A file either was read or gives one problem; nothing is thrown for what a file holds. What names no tenant can be read
 * as one of a tenant that the other files name; `whence` says where the tenant comes from (tenantless.ts).
 */
export type Reading =
  | { readonly outcome: 'read'; readonly parsed: ParsedReport; readonly inTenant?: (tenant: Report['tenant'], whence: Gap) => ParsedReport }
  | { readonly outcome: 'unreadable'; readonly problem: ReadProblem };
