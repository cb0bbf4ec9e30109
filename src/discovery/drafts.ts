import { atOnce, ENTRIES_A_PIECE, inOrder, madeOfEach, withEach, type Pieces } from '../domain/pieces/pieces';
import type { Family } from '../domain/exception/family';
import { exceptionKeyOf, principalKeyOf } from '../domain/exception/exceptionKey';
import type { Finding, FindingKind, Principal } from '../domain/exception/finding';
import { isSomebody } from '../domain/exception/somebody';
import { shifted, worse, SEVERITIES, type Severity } from '../domain/exception/severity';
import { titleFactsOf, type Titled } from '../domain/exception/titleFacts';
import { exceptionTitle } from '../domain/exception/title';
import type { ParsedReport } from './parsedReport';

/** What a report gives reason to keep as one exception: the findings in force of one principal in one family. */
export interface Draft extends Titled {
  readonly exceptionKey: string;
  readonly tenantId: string;
  readonly family: Family;
  readonly principal: Principal;
  /** Kind of its worst finding. */
  readonly kind: FindingKind;
  /** The worst of its findings, one step worse where it is stacked. */
  readonly severity: Severity;
  /** `yyyy-mm-dd`: earliest day that the tenant proves, else the report's. */
  readonly since: string;
  /** A report proves only a lower bound of an age. */
  readonly sinceAtLeast: true;
  /** Last day on which its findings end by themselves; null where one of them never does. */
  readonly endsOn: string | null;
  readonly controls: readonly string[];
  readonly settingNames: readonly string[];
  /** In key order. */
  readonly findings: readonly Finding[];
  /** Keys of the same principal's drafts in other families (design §5, stacked exceptions). */
  readonly stackedWith: readonly string[];
}

/** `draftsInPieces` at once. */
export function draftsFrom(parsed: Drafted): Draft[] {
  return atOnce(draftsInPieces(parsed));
}

type Drafted = Pick<ParsedReport, 'findings' | 'report' | 'sameAs'>;

/**
 * Drafts of a report, in key order, whatever the order of its findings. Findings that are not in force are listed by
 * the report, not drafted. Grouped by tenant + family + principal; a setting is its own principal.
 */
export function* draftsInPieces(parsed: Drafted): Pieces<Draft[]> {
  // A key is a hash, so one is made for each group and not for each finding.
  const groups = new Map<string, Finding[]>();
  yield* withEach(parsed.findings, (finding) => {
    if (!finding.inForce) return;
    const group = JSON.stringify([finding.tenantId.toLowerCase(), finding.family, principalKeyOf(finding.principal)]);
    const its = groups.get(group);
    if (its) its.push(finding);
    else groups.set(group, [finding]);
  });
  const drafts: Draft[] = [];
  let since = 0;
  for (const findings of groups.values()) {
    drafts.push(draftOf(exceptionKeyOf(findings[0] as Finding), findings, parsed.report.ranOn));
    // A group that policies leave out may have thousands of findings.
    since += 1 + findings.length;
    if (since < ENTRIES_A_PIECE) continue;
    since = 0;
    yield;
  }
  return yield* inOrder(yield* stacked(drafts, parsed.sameAs), (a, b) => compare(a.exceptionKey, b.exceptionKey));
}

function draftOf(exceptionKey: string, unordered: readonly Finding[], ranOn: string): Draft {
  const findings = [...unordered].sort((a, b) => compare(a.key, b.key));
  const worst = [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compare(a.key, b.key))[0] as Finding;
  const principal = bestNamed(findings);
  const ends = findings.map(({ endsOn }) => endsOn);
  return {
    exceptionKey,
    tenantId: worst.tenantId,
    family: worst.family,
    principal,
    kind: worst.kind,
    severity: findings.reduce((severity, finding) => worse(severity, finding.severity), worst.severity),
    since: findings.reduce((earliest, { since }) => (since !== null && since < earliest ? since : earliest), ranOn),
    sinceAtLeast: true,
    endsOn: ends.reduce((last, end) => (last === null || end === null ? null : last > end ? last : end)),
    controls: distinct(findings.flatMap(({ controls }) => controls)),
    settingNames: distinct(findings.map(({ setting }) => setting.name)),
    findings,
    title: exceptionTitle(principal, findings),
    titled: titleFactsOf(principal, findings),
    stackedWith: [],
  };
}

/** A draft without some of its findings, as if the report had not shown them; undefined where none is left. */
export function draftWithout(draft: Draft, findings: readonly Finding[], ranOn: string): Draft | undefined {
  const rest = draft.findings.filter((finding) => !findings.includes(finding));
  if (rest.length === draft.findings.length) return draft;
  if (rest.length === 0) return undefined;
  const { stackedWith } = draft;
  const without = draftOf(draft.exceptionKey, rest, ranOn);
  return stackedWith.length === 0 ? without : { ...without, severity: shifted(without.severity, 1), stackedWith };
}

/** The principal with the name that a reader knows best: any name is better than an id. */
function bestNamed(findings: readonly Finding[]): Principal {
  const principals = findings.map(({ principal }) => principal);
  return [...principals].sort((a, b) => Number(a.name === a.id) - Number(b.name === b.id) || compare(a.name, b.name) || compare(a.id, b.id))[0] as Principal;
}

function* stacked(drafts: readonly Draft[], sameAs: ReadonlyMap<string, string>): Pieces<Draft[]> {
  const somebody = ({ principal }: Draft): string => {
    const key = principalKeyOf(principal);
    return sameAs.get(key) ?? key;
  };
  const together = new Map<string, Draft[]>();
  yield* withEach(drafts, (draft) => {
    if (isSomebody(draft.principal)) together.set(somebody(draft), [...(together.get(somebody(draft)) ?? []), draft]);
  });
  return yield* madeOfEach(drafts, (draft) => {
    if (!isSomebody(draft.principal)) return [draft];
    const others = (together.get(somebody(draft)) ?? []).filter(({ family }) => family !== draft.family).map(({ exceptionKey }) => exceptionKey);
    return [others.length === 0 ? draft : { ...draft, severity: shifted(draft.severity, 1), stackedWith: others.sort(compare) }];
  });
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compare);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
