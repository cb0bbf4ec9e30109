import type { Day } from '../domain/day/day';
import type { Brief } from '../domain/brief/brief';
import type { Category } from '../domain/exception/category';
import type { Family } from '../domain/exception/family';
import type { Principal } from '../domain/exception/finding';
import type { Severity } from '../domain/exception/severity';
import type { Told } from '../domain/ledger/bySource';
import type { PrincipalUse } from '../domain/kpi/lastUse';
import type { EarlierReport } from '../domain/reconcile/compareReports';
import type { Decided } from '../domain/reconcile/verdictOf';
import type { Titled } from '../domain/exception/titleFacts';

/** What the row of an exception tells, as far as reports are compared with it. */
export interface KnownFacts extends Decided, Titled {
  readonly id: number;
  readonly tenantId: string;
  readonly family: Family;
  readonly principal: Principal;
  readonly severity: Severity;
  readonly controls: readonly string[];
  /** `findingMark` of what reports show of it. */
  readonly marks: readonly string[];
  /** `scopeMarks` of what was approved, accepted or dismissed and stands; undefined where nothing is, and in rows of before. */
  readonly decided?: readonly string[];
  /** Keys of what reports looked for and did not find, where nothing of it is shown any more. */
  readonly goneKeys?: readonly string[];
  /** Those of them that go beyond what was approved, although that stands; undefined where none does. */
  readonly beyond?: readonly string[];
  /** It is not about what its key is made of; undefined where it is. */
  readonly misnamed?: true;
  readonly category: Category;
  /** Last day of an approval or acceptance that stands and has not lapsed. */
  readonly approvedUntilDay: Day | undefined;
  /** Exceptions to which findings went, and that findings came from: of a split with `findingMark` of each, of a merge all. */
  readonly gave?: Brief['gave'];
  readonly origins?: Brief['origins'];
  /** `departuresOf` what was approved. */
  readonly approves: readonly string[];
  /** By tool; undefined in rows of before 2026-11-26. */
  readonly told: Readonly<Record<string, Told>> | undefined;
}

/** What the register already holds of an exception. */
export interface KnownException {
  readonly findingsHash: string;
  readonly sinceDay: Day;
  /** Undefined where the row cannot be read by this version: it counts as waiting for an answer. */
  readonly facts?: KnownFacts | undefined;
}

/** When a tool last showed somebody of a tenant in use. */
export interface KnownUse extends PrincipalUse {
  readonly tenantId: string;
  readonly source: string;
}

export interface KnownRegister {
  readonly exceptions: ReadonlyMap<string, KnownException>;
  /** Keys of the reports that are on record. Anybody who may write a record can have taken one: `planOnSite` looks. */
  readonly reportKeys: ReadonlySet<string>;
  /** Keys of answers whose text the ledger holds already, of whatever report. */
  readonly answered?: ReadonlySet<string>;
  /** What each tool knows of each tenant: only by it can something be absent. */
  readonly earlier: readonly EarlierReport[];
  /** Several of one principal, where several files tell of it. */
  readonly uses: readonly KnownUse[];
  /** The site's today; undefined: no report can be told to come from the future. */
  readonly today: Day | undefined;
}

export const EMPTY_REGISTER: KnownRegister = { exceptions: new Map(), reportKeys: new Set(), earlier: [], uses: [], today: undefined };
