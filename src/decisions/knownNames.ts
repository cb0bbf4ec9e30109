import { anyOf, madeOfEach, type Pieces } from '../domain/pieces/pieces';
import { draftsInPieces, type Draft } from '../discovery/drafts';
import { isByName, joinerOf, type NamedHole } from '../discovery/joinNames';
import { mergeFindings } from '../discovery/mergeFindings';
import type { Finding, Report } from '../domain/exception/finding';
import { OWN_REGISTER } from '../domain/reconcile/ownRegister';
import { knownApplications } from './knownApplications';
import type { KnownRegister } from './knownRegister';

/** A report with its drafts, before it is compared. */
interface Drafted {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly drafts: readonly Draft[];
  readonly sameAs?: ReadonlyMap<string, string>;
}

export interface Named<Dropped> {
  readonly reports: readonly Dropped[];
  /** Keys of the exceptions whose rows decided which id is known. */
  readonly reliesOn: ReadonlySet<string>;
}

/**
 * Reports whose findings have the id by which the register knows them, where they tell a name alone: two tools that are
 * read on different days show one hole. What newer reports say of a name counts before older ones, and what a report shows
 * before what it can tell nothing of. An own register keeps its names: nothing in the tenant stands behind them.
 */
export function* withKnownIds<Dropped extends Drafted>(reports: readonly Dropped[], known: Pick<KnownRegister, 'earlier' | 'exceptions'>): Pieces<Named<Dropped>> {
  const [byName, applications] = [yield* nameJoiner(reports, known), yield* knownApplications(reports, known)];
  const joined = (finding: Finding): Finding => applications.joined(byName(finding));
  const all: Dropped[] = [];
  for (const report of reports) {
    const findings = report.report.source === OWN_REGISTER ? report.findings : yield* madeOfEach(report.findings, (finding) => [joined(finding)]);
    if (findings === report.findings || !(yield* anyOf(findings, (finding, at) => finding !== report.findings[at]))) {
      all.push(report);
      continue;
    }
    const merged = yield* mergeFindings(findings);
    all.push({ ...report, findings: merged, drafts: yield* draftsInPieces({ report: report.report, findings: merged, sameAs: report.sameAs ?? new Map<string, string>() }) });
  }
  return { reports: all, reliesOn: applications.asked };
}

function* nameJoiner(reports: readonly Drafted[], { earlier }: Pick<KnownRegister, 'earlier'>): Pieces<(finding: Finding) => Finding> {
  const dropped = yield* madeOfEach(reports, ({ findings }) => findings);
  if (!(yield* anyOf(dropped, isByName))) return (finding) => finding;
  const newestFirst = [...earlier].sort((a, b) => b.ranOnDay - a.ranOnDay);
  const known: NamedHole[][] = [];
  for (const isShown of [true, false]) {
    for (const { tenantId, ranOnDay, holes } of newestFirst) known.push(yield* madeOfEach(holes, (hole) => ((hole.shownOnDay === ranOnDay) === isShown ? [{ ...hole, tenantId }] : [])));
  }
  return yield* joinerOf([dropped, ...known]);
}
