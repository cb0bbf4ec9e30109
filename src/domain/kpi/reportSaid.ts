import type { Day } from '../day/day';
import type { Doubt } from '../reconcile/answers';
import type { PrincipalUse } from './lastUse';

/** What one complete report says, as far as the measures need it. */
export interface ReportSaid {
  readonly tenantId: string;
  readonly tenantName: string;
  /** The tool that made it. */
  readonly source: string;
  readonly ranOnDay: Day;
  /**
   * Keys of the findings in force, by the newest report that looked: what this one was not asked for stands as the tool
   * last showed it.
   */
  readonly inForce: readonly string[];
  /** Findings that the same tool showed before and that nobody can tell since. */
  readonly untold: readonly (Doubt & { readonly key: string; readonly shownOnDay: Day })[];
  /** Day of the oldest report that `inForce` rests on; its own day where it was asked for all of it. */
  readonly oldestDay: Day;
  /** Parts of the tenant that it could not look at. */
  readonly unread: number;
  /** When principals were last used; who is not named is unknown, not unused. Of an attempt nobody knows whether it worked. */
  readonly lastUse: readonly PrincipalUse[];
}
