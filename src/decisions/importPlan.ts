import { dayFromIso, type Day } from '../domain/day/day';
import type { Finding, Report } from '../domain/exception/finding';
import { coveredFinding, dayOr, encodeAnswer, findingsHashOf } from '../domain/ledger/answer';
import { canonicalText, hashText, type Json } from '../domain/ledger/canonical';
import { baseHashOf, type NewDecision } from '../domain/ledger/decision';
import type { Draft } from '../discovery/drafts';
import type { RoleHolder } from '../discovery/roleHolders';

/** A report as it was parsed and drafted, before anything is kept. */
export interface ReportToImport {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly drafts: readonly Draft[];
  readonly roleHolders: readonly RoleHolder[];
}

/** What the register already holds of an exception. */
export interface KnownException {
  readonly findingsHash: string;
  readonly sinceDay: Day;
}

export interface KnownRegister {
  readonly exceptions: ReadonlyMap<string, KnownException>;
  /** Decision keys of the reports that were read completely. */
  readonly reportKeys: ReadonlySet<string>;
}

export interface PlannedAnswer {
  readonly draft: Draft;
  readonly effect: 'new' | 'changed';
  readonly decision: NewDecision;
}

export interface PlannedReport {
  readonly report: Report;
  readonly reportKey: string;
  readonly onDay: Day;
  /** True where the ledger says that this very report was read before: nothing of it is to be done. */
  readonly alreadyRead: boolean;
  readonly answers: readonly PlannedAnswer[];
  readonly unchanged: readonly Draft[];
  /** Findings of settings that are off or report-only: listed, not drafted (design §5). */
  readonly notInForce: readonly Finding[];
  /** The finding keys as the file that goes to Evidence. */
  readonly evidence: { readonly name: string; readonly text: string };
}

/** What an import would do, in the order in which it is done: oldest report first. */
export interface ImportPlan {
  readonly reports: readonly PlannedReport[];
}

/**
 * Compares parsed reports with the register; pure, so that the preview shows exactly what confirming will do.
 * Every key is derived from what a report says, not from its file: the same report under another name, in another
 * encoding or read by another person makes the same decisions.
 */
export function planImport(reports: readonly ReportToImport[], known: KnownRegister): ImportPlan {
  const exceptions = new Map(known.exceptions);
  const reportKeys = new Set(known.reportKeys);
  const oldestFirst = [...reports].sort((a, b) => (a.report.ranOn < b.report.ranOn ? -1 : a.report.ranOn > b.report.ranOn ? 1 : 0));
  return {
    reports: oldestFirst.map((toImport) => {
      const planned = planReport(toImport, exceptions, reportKeys);
      reportKeys.add(planned.reportKey);
      for (const { draft } of planned.answers) exceptions.set(draft.exceptionKey, merged(exceptions.get(draft.exceptionKey), draft, planned.onDay));
      return planned;
    }),
  };
}

function planReport(toImport: ReportToImport, exceptions: ReadonlyMap<string, KnownException>, reportKeys: ReadonlySet<string>): PlannedReport {
  const { report, findings, drafts } = toImport;
  const onDay = dayFromIso(report.ranOn) ?? NaN;
  const reportKey = reportKeyOf(report, findings);
  const alreadyRead = reportKeys.has(reportKey);
  const answers: PlannedAnswer[] = [];
  const unchanged: Draft[] = [];
  for (const draft of drafts) {
    const before = exceptions.get(draft.exceptionKey);
    if (alreadyRead || (before && saysNothingNew(before, draft, onDay))) unchanged.push(draft);
    else answers.push({ draft, effect: before ? 'changed' : 'new', decision: answerOf(draft, report, reportKey, onDay) });
  }
  return {
    report,
    reportKey,
    onDay,
    alreadyRead,
    answers,
    unchanged,
    notInForce: findings.filter(({ inForce }) => !inForce),
    evidence: { name: `${reportKey}-1-findings.json`, text: evidenceText(toImport) },
  };
}

/** Key of a report by what it says: tenant, tool, day, findings and what it could not look at. */
export function reportKeyOf(report: Report, findings: readonly Finding[]): string {
  const said = { source: report.source, tenant: report.tenant.id, ranOn: report.ranOn, findings: findings.map(({ key, extent, severity, endsOn, inForce }) => [key, [...extent].sort(), severity, endsOn, inForce]), unread: report.unread.map(({ where }) => where) };
  return `report-${hashText(canonicalText(said)).slice(0, 24)}`;
}

function saysNothingNew(before: KnownException, draft: Draft, onDay: Day): boolean {
  return before.findingsHash === findingsHashOf(draft) && before.sinceDay <= sinceDayOf(draft, onDay);
}

function merged(before: KnownException | undefined, draft: Draft, onDay: Day): KnownException {
  return { findingsHash: findingsHashOf(draft), sinceDay: Math.min(before?.sinceDay ?? Infinity, sinceDayOf(draft, onDay)) };
}

function sinceDayOf(draft: Draft, onDay: Day): Day {
  return draft.findings.reduce((earliest, { since }) => Math.min(earliest, dayOr(since, onDay)), onDay);
}

function answerOf(draft: Draft, report: Report, reportKey: string, onDay: Day): NewDecision {
  const { exceptionKey, tenantId, family, principal, title, severity, controls } = draft;
  const body = encodeAnswer({
    verdict: 'undocumented',
    reportKey,
    ranOn: report.ranOn,
    tenantId,
    family,
    principal: { type: principal.type, id: principal.id, name: principal.name },
    title,
    severity,
    controls: [...controls],
    findings: draft.findings.map(coveredFinding),
  });
  return { key: `answer-${exceptionKey}-${reportKey}`, exceptionKey, act: 'answerChanged', title, onDay, base: [], baseHash: baseHashOf([]), body };
}

function evidenceText({ report, findings, roleHolders }: ReportToImport): string {
  const { file: _file, ...said } = report;
  const kept = findings.map(({ key, kind, extent, inForce, severity, since, endsOn, expected, actual, evidence }) => ({ key, kind, extent, inForce, severity, since, endsOn, expected, actual, evidence }));
  return canonicalText({ report: said, findings: kept, roleHolders } as unknown as Json);
}
