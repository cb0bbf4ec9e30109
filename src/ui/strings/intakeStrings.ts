import type { Day } from '../../domain/day/day';

export interface IntakeStrings {
  readonly open: string;
  readonly dropHint: string;
  readonly dropNow: string;
  readonly heading: string;
  readonly close: string;
  readonly choose: string;
  readonly formats: string;
  reading(fileName: string): string;
  readonly preview: {
    heading(facts: { readonly added: number; readonly known: number }): string;
    report(facts: { readonly tool: string; readonly tenant: string; readonly day: Day | undefined; readonly file: string }): string;
    readonly alreadyRead: string;
    added(count: number): string;
    changed(count: number): string;
    known(count: number): string;
    notInForce(count: number): string;
    unread(count: number): string;
    readonly unreadWhy: string;
    readonly notInForceWhy: string;
    readonly family: string;
    readonly columnAdded: string;
    readonly columnKnown: string;
    readonly exception: string;
    readonly severity: string;
    readonly settings: string;
    more(count: number): string;
    readonly willHappen: string;
    confirm(count: number): string;
    readonly nothingToDo: string;
    readonly another: string;
  };
  readonly unreadable: { heading(file: string): string; readonly hint: string };
  readonly mayNot: { readonly heading: string; readonly text: string };
  readonly run: {
    heading(count: number): string;
    progress(done: number, total: number): string;
    readonly stop: string;
    readonly stopping: string;
  };
  readonly stopped: { heading(done: number, total: number): string; readonly text: string; readonly resume: string };
  readonly failed: { heading(done: number, total: number): string; readonly text: string; readonly resume: string };
  readonly done: { heading(count: number): string; readonly text: string; readonly nothing: string; readonly close: string };
}
