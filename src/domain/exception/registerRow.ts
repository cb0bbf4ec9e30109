import type { Day } from '../day/day';
import type { ExceptionState } from '../ledger/fold';
import { findingsHashOf } from '../ledger/answer';
import type { Category } from './category';
import type { Family } from './family';
import type { Principal } from './finding';
import type { Lifecycle } from './lifecycle';
import { SEVERITIES, type Severity } from './severity';

/** How the register came to know of an exception. */
export const SOURCES = ['request', 'scan', 'audit', 'incident'] as const;
export type Source = (typeof SOURCES)[number];

/** One person in a seat: the account's login text and the name it had then. */
export interface Seated {
  readonly login: string;
  readonly name: string;
}

/** The folded state of one exception as one list item holds it: a projection, never the truth (design §2.6). */
export interface RegisterRow {
  readonly exceptionKey: string;
  readonly title: string;
  readonly tenantId: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly category: Category;
  readonly lifecycle: Lifecycle;
  readonly source: Source;
  /** Kind of its worst finding, by which screens say what is excepted. */
  readonly kind: string;
  readonly principal: Principal;
  /** The setting, where all findings are of one; empty where there are several. */
  readonly settingName: string;
  readonly findingCount: number;
  readonly controls: readonly string[];
  readonly findingsHash: string;
  readonly businessOwner: Seated | undefined;
  readonly controlOwner: Seated | undefined;
  readonly securityReviewer: Seated | undefined;
  readonly controlOwnerSinceDay: Day | undefined;
  readonly sinceDay: Day;
  readonly sinceAtLeast: boolean;
  readonly reviewedDay: Day | undefined;
  readonly expiresDay: Day | undefined;
  readonly reviewDueDay: Day | undefined;
  readonly triageDueDay: Day | undefined;
  /** Earliest of the days by which something is due: end, review, triage. */
  readonly dueDay: Day | undefined;
  readonly revision: number;
  readonly lastDecisionKey: string;
}

/** The row that a state is written as. */
export function registerRowOf(state: ExceptionState): RegisterRow {
  const { findings, expiresDay, triageDueDay } = state;
  const worst = [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))[0];
  const settings = new Set(findings.map(({ settingName }) => settingName));
  const due = [expiresDay, triageDueDay].filter((day): day is Day => day !== undefined);
  return {
    exceptionKey: state.exceptionKey,
    title: state.title,
    tenantId: state.tenantId,
    family: state.family,
    severity: state.severity,
    category: 'unclassified',
    lifecycle: state.lifecycle,
    source: state.source,
    kind: worst?.kind ?? '',
    principal: state.principal,
    settingName: settings.size === 1 ? worst?.settingName ?? '' : '',
    findingCount: findings.length,
    controls: state.controls,
    findingsHash: findingsHashOf(state),
    businessOwner: undefined,
    controlOwner: undefined,
    securityReviewer: undefined,
    controlOwnerSinceDay: undefined,
    sinceDay: state.sinceDay,
    sinceAtLeast: state.sinceAtLeast,
    reviewedDay: undefined,
    expiresDay,
    reviewDueDay: undefined,
    triageDueDay,
    dueDay: due.length ? Math.min(...due) : undefined,
    revision: state.revision,
    lastDecisionKey: state.lastDecisionKey,
  };
}
