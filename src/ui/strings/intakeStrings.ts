import type { Day } from '../../domain/day/day';
import type { Unread } from '../../domain/reconcile/gap';
import type { IntakeTableStrings } from './intakeTableStrings';
import type { SharePointErrorKind } from '../../lists/rest/errors';
import type { ProblemStrings } from './problemStrings';

export interface IntakeStrings {
  readonly heading: string;
  readonly close: string;
  readonly choose: string;
  reading(fileName: string): string;
  readonly cancel: string;
  readonly comparing: string;
  readonly registerUnread: string;
  /** Said when a step is reached. */
  readonly said: { readonly preview: string; readonly ended: string };
  /** Asked where files do not name their tenant. */
  readonly tenant: {
    readonly heading: string;
    text(files: readonly string[]): string;
    known(name: string, id: string): string;
    readonly other: string;
    readonly id: string;
    readonly noId: string;
    readonly goOn: string;
    leaveOut(files: number): string;
  };
  readonly table: IntakeTableStrings;
  readonly preview: {
    /** The answer: how much would be kept, and how much is known already. */
    heading(facts: { readonly added: number; readonly known: number }): string;
    report(facts: { readonly tool: string; readonly tenant: string; readonly day: Day | undefined; readonly file: string }): string;
    readonly alreadyRead: string;
    notInForce(count: number): string;
    readonly notInForceWhy: string;
    unread(count: number): string;
    unreadPart(part: Unread): string;
    readonly unreadWhy: string;
    readonly family: string;
    readonly columnAdded: string;
    readonly columnChanged: string;
    readonly columnKnown: string;
    readonly which: string;
    draft(severity: string, family: string, settings: number): string;
    more(count: number): string;
    readonly willHappen: string;
    confirm(count: number): string;
    /** Where every exception is known but the report itself is not on record yet. */
    readonly confirmRecord: string;
    readonly another: string;
  };
  readonly unreadable: { heading(file: string): string; problem: ProblemStrings['problem']; readonly hint: string; more(count: number): string };
  readonly mayNot: { readonly heading: string; readonly text: string };
  readonly run: {
    readonly heading: string;
    progress(done: number, total: number): string;
    readonly stop: string;
    readonly stopping: string;
  };
  /** It ended before everything was kept: by the person, or by itself. */
  readonly stopped: { heading(done: number, total: number): string; readonly text: string; readonly resume: string };
  readonly failed: { heading(count: number): string; failure(what: string, why: string): string; readonly reasons: Readonly<Partial<Record<SharePointErrorKind, string>>> };
  readonly done: { heading(facts: { readonly created: number; readonly changed: number; readonly known: number }): string; readonly text: string; readonly nothing: string; readonly close: string };
}
