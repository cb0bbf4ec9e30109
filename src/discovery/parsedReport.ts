import type { Finding, Report } from '../domain/exception/finding';
import type { ReadProblem } from './problem';
import type { RoleHolder } from './roleHolders';

/** What one report says, whatever tool wrote it. Findings stand in key order and no key occurs twice. */
export interface ParsedReport {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly roleHolders: readonly RoleHolder[];
  /**
   * One principal under two ids: an application's object id in the tenant → its application id. Findings keep the id
   * that their section gives; stacking looks through this map.
   */
  readonly sameAs: ReadonlyMap<string, string>;
}

/** A file either was read or gives one problem; nothing is thrown for what a file holds. */
export type Reading = { readonly outcome: 'read'; readonly parsed: ParsedReport } | { readonly outcome: 'unreadable'; readonly problem: ReadProblem };
