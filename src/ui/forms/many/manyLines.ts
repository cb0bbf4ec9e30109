import type { HeldBack, ItemResult, Planned, Ready } from '../../../decisions/bulk/bulkItem';
import type { ExceptionState } from '../../../domain/ledger/fold';
import type { ManyStrings } from '../../strings/manyStrings';
import type { FormWords } from '../effectText';
import type { Alone } from './manyNames';

/** One exception in a list of what became of many. */
export interface ManyLine {
  readonly exceptionKey: string;
  readonly title: string;
}

/** Exceptions that one sentence is true of. */
export interface ManyGroup {
  readonly why: string;
  readonly lines: readonly ManyLine[];
}

export interface ManyWords {
  readonly many: ManyStrings;
  readonly form: FormWords;
}

/** Why one is left out, in words that are the same for all that share the reason. */
export function heldBackText(why: HeldBack<Alone>, { many, form }: ManyWords): string {
  switch (why.kind) {
    case 'notForMany':
      return many.alone[why.why];
    case 'unsettled':
      return many.unsettled(why.sentAtMs);
    case 'refused':
      return why.reasons.map((reason) => form.exception.voidReason(reason, nameIn(why.state))).join(' ');
    case 'changed':
      return form.exception.voidReason(why.reason, nameIn(why.state));
  }
}

const nameIn = (state: ExceptionState) => (key: string): string | undefined => state.entries.find(({ decision }) => decision.key === key)?.decision.author.name;

/** The same reason said once, the most frequent first. */
export function grouped(lines: readonly (ManyLine & { readonly why: string })[]): readonly ManyGroup[] {
  const groups = new Map<string, ManyLine[]>();
  for (const { why, exceptionKey, title } of lines) groups.set(why, [...(groups.get(why) ?? []), { exceptionKey, title }]);
  return [...groups].map(([why, each]) => ({ why, lines: each })).sort((a, b) => b.lines.length - a.lines.length);
}

/** What became of a run. */
export interface ManyOutcome {
  readonly recorded: readonly ManyLine[];
  /** Recorded, and not in the lists yet. */
  readonly later: number;
  readonly not: readonly ManyGroup[];
  /** May be tried again: what was not reached, failed, or is not known. */
  readonly again: readonly Ready[];
  /** Keys of those of which it is not known whether they arrived. */
  readonly unconfirmed: ReadonlySet<string>;
}

export function outcomeOf(heldBack: readonly Extract<Planned<Alone>, { kind: 'heldBack' }>[], results: readonly ItemResult[], words: ManyWords): ManyOutcome {
  const notDone = results.filter(({ outcome }) => outcome.kind !== 'done');
  const again = notDone.filter(({ outcome: { kind } }) => kind === 'failed' || kind === 'unconfirmed' || kind === 'notTried');
  return {
    recorded: results.filter(({ outcome }) => outcome.kind === 'done').map(({ ready }) => lineOf(ready)),
    later: results.filter(({ outcome }) => outcome.kind === 'done' && outcome.row === 'later').length,
    not: grouped([
      ...heldBack.map(({ item: { seen }, why }) => ({ exceptionKey: seen.exceptionKey, title: seen.title, why: heldBackText(why, words) })),
      ...notDone.map((result) => ({ ...lineOf(result.ready), why: notDoneText(result, words) })),
    ]),
    again: again.map(({ ready }) => ready),
    unconfirmed: new Set(again.filter(({ outcome }) => outcome.kind === 'unconfirmed').map(({ ready }) => ready.intent.key)),
  };
}

function lineOf({ item: { seen } }: Ready): ManyLine {
  return { exceptionKey: seen.exceptionKey, title: seen.title };
}

function notDoneText({ outcome }: ItemResult, words: ManyWords): string {
  const { many, form } = words;
  switch (outcome.kind) {
    case 'done':
      return '';
    case 'refused':
    case 'changed':
      return heldBackText(outcome, words);
    case 'void':
      return many.results.without(form.exception.voidReason(outcome.reason, nameIn(outcome.state)));
    case 'failed':
      return form.form.outcome.failed.reasons[outcome.error.kind] ?? form.form.outcome.failed.other;
    case 'unconfirmed':
      return many.results.unconfirmed;
    case 'notTried':
      return many.results.notTried;
  }
}
