import type { CheckPart, CheckProgress } from '../../decisions/integrity/checkRegister';
import type { AuditLogUnreadable, LogEntry, RowProblem } from '../../discovery/auditLog/auditLog';
import type { Grade, IntegrityFinding } from '../../domain/integrity/finding';
import type { Power } from '../../domain/integrity/powers';
import type { LedgerList, Decision } from '../../domain/ledger/decision';
import type { SharePointErrorKind } from '../../lists/rest/errors';

/** A finding in words: what is the matter, and what to do about it. Whole sentences. */
export interface FindingWords {
  readonly what: string;
  readonly todo: string;
}

/** Texts of integrity: findings, the check of the whole register, and exports of the audit log. */
export interface IntegrityStrings {
  finding(finding: IntegrityFinding): FindingWords;
  readonly grades: Readonly<Record<Grade, { readonly heading: string; readonly means: string }>>;
  /** A decision by what it is, whose and when: `Approval by Mira Okafor of 3 Jun 2026`. */
  decision(decision: Decision): string;
  readonly back: string;
  readonly heading: string;
  readonly check: {
    readonly intro: string;
    readonly now: string;
    readonly again: string;
    readonly stop: string;
    readonly everyFile: string;
    readonly everyFileMeans: string;
    progress(progress: CheckProgress): string;
    /** The answer, as a heading. */
    result(facts: { readonly record: number; readonly rights: number; readonly repair: number }): string;
    looked(facts: { readonly decisions: number; readonly exceptions: number; readonly files: number; readonly atMs: number }): string;
    failed(kind: SharePointErrorKind): string;
    readonly stopped: string;
    readonly unseen: string;
    readonly parts: Readonly<Record<CheckPart, string>>;
    more(count: number): string;
    /** Leads to the policies, where risk leadership adopts one whose adoption is contradicted. */
    readonly adoptAgain: string;
    /** A row of which no exception is known. */
    row(title: string): string;
  };
  readonly cannot: { readonly heading: string; readonly points: readonly string[] };
  readonly powers: { readonly heading: string; readonly means: string; power(power: Power): string };
  readonly repair: { readonly button: string; running(done: number, total: number): string; done(written: number, failed: number): string };
  readonly auditLog: {
    readonly heading: string;
    readonly intro: string;
    readonly mayNot: string;
    readonly choose: string;
    reading(file: string): string;
    readonly comparing: string;
    unreadable(problem: AuditLogUnreadable): string;
    registerUnread(kind: SharePointErrorKind): string;
    result(facts: { readonly contradicted: number; readonly confirmed: number }): string;
    file(facts: { readonly file: string; readonly rows: number; readonly fromMs: number | undefined; readonly toMs: number | undefined }): string;
    contradicted(facts: { readonly decision: Decision; readonly entry: LogEntry; readonly otherTime: boolean }): string;
    known(count: number): string;
    unclear(count: number): string;
    notThere(count: number): string;
    touched(count: number): string;
    notInLog(count: number): string;
    leftOut(count: number): string;
    problems(count: number): string;
    entry(entry: LogEntry): string;
    problem(problem: RowProblem): string;
    readonly willHappen: string;
    keep(count: number): string;
    readonly another: string;
    readonly nothing: string;
    running(done: number, total: number): string;
    readonly stop: string;
    readonly stopping: string;
    ended(facts: { readonly kept: number; readonly alreadyThere: number; readonly failed: number; readonly stopped: boolean }): string;
    readonly next: string;
    failure(decision: Decision, kind: SharePointErrorKind): string;
    readonly resume: string;
    more(count: number): string;
  };
  lists(list: LedgerList): string;
}
