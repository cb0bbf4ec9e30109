import { changesBetween, type FindingChange } from '../discovery/changesBetween';
import type { ParsedReport } from '../discovery/parsedReport';
import type { Finding, Report } from '../domain/exception/finding';
import type { GapCode, Why } from '../domain/reconcile/gap';
import type { LookedAt } from '../domain/reconcile/lookedAt';
import type { GapStrings } from '../ui/strings/gapStrings';
import type { SaidStrings } from '../ui/strings/saidStrings';
import type { WhereStrings } from '../ui/strings/whereStrings';

/** A reason in words, and its code for scripts. */
interface PartOut {
  readonly where: string;
  readonly why: string;
  readonly code: GapCode;
}

type ReportOut = Omit<Report, 'unread'> & { readonly unread: readonly PartOut[] };
type FindingOut = Omit<Finding, 'expected' | 'actual'> & { readonly expected: string; readonly actual: string };
type KindOut = Omit<LookedAt, 'beyond'> & { readonly beyond: string | { readonly why: string } };

export type DiscoveryWords = GapStrings & SaidStrings & WhereStrings;

/** What `discover --json` prints: scripts rely on this shape. */
export interface Discovered {
  readonly reports: readonly ReportOut[];
  readonly findings: readonly FindingOut[];
  /** What each report really looked at, kind by kind: by it the absence of a finding is judged. */
  readonly looked: readonly { readonly file: string; readonly source: string; readonly tenantId: string; readonly kinds: readonly KindOut[] }[];
  /** What changed between reports of one tool and tenant, where several were given. */
  readonly changes: readonly (Omit<FindingChange, 'cannotTell'> & { readonly cannotTell: { readonly reason: string; readonly why: string } | null })[];
}

/** What reports say, with places, reasons and sayings in words. */
export function discovered(read: readonly ParsedReport[], words: DiscoveryWords): Discovered {
  return {
    reports: read.map(({ report: { unread, ...report } }) => ({ ...report, unread: unread.map(({ where, why }) => ({ where: words.where(where), why: words.why(why), code: why.code })) })),
    findings: read.flatMap(({ findings }) => findings.map((finding): FindingOut => ({ ...finding, expected: words.clauses(finding.expected), actual: words.clauses(finding.actual) }))),
    looked: read.map(({ report: { file, source, tenant }, looked }) => ({ file, source, tenantId: tenant.id, kinds: looked.map(({ beyond, ...kind }) => ({ ...kind, beyond: typeof beyond === 'string' ? beyond : { why: whysText(beyond.why, words) } })) })),
    changes: changesBetween(read).map((change) => ({ ...change, cannotTell: change.cannotTell && { reason: change.cannotTell.reason, why: whysText(change.cannotTell.why, words) } })),
  };
}

/** Several reasons as one text; empty where there is none. */
export function whysText(whys: readonly Why[], words: GapStrings): string {
  return whys.map(words.why).join('; ');
}
