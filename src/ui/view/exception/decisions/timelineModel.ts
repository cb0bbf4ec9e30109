import type { Day } from '../../../../domain/day/day';
import { ruleOf } from '../../../../domain/ledger/acts/acts';
import { isRefusal, readValues } from '../../../../domain/ledger/acts/field';
import { decodeAnswer } from '../../../../domain/ledger/answer';
import { itemOf, type Decision } from '../../../../domain/ledger/decision';
import type { Entry, ExceptionState } from '../../../../domain/ledger/fold';
import { ownMember } from '../../../../domain/ledger/ownMember';
import { unconfirmedIn } from '../../../../domain/ledger/unconfirmed';
import type { Decided, Told } from '../../../strings/decidedStrings';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';

/** One decision as the timeline shows it. */
export interface TimelineRow {
  /** List and decision key: two lists may have one key. */
  readonly key: string;
  readonly what: string;
  readonly more: readonly string[];
  readonly who: string;
  readonly day: Day;
  /** Why it has no effect; undefined where it has. */
  readonly noEffect: string | undefined;
  /** Why its author may be another one than it names, though it counts. */
  readonly doubt: string | undefined;
  /** `void` and `suspended` have no effect; `lapsed`: with it something stopped counting. */
  readonly is: 'counts' | 'void' | 'suspended' | 'lapsed';
  /** Another exception that it names. */
  readonly other: string | undefined;
}

/** All decisions, newest first. What a report says of an exception that this one came from shows only where it changed something. */
export function timelineRows(state: ExceptionState, words: ExceptionStrings, today: Day): readonly TimelineRow[] {
  const unconfirmed = unconfirmedIn(state.entries, today);
  const authors = new Map(state.entries.map(({ decision }) => [decision.key, decision.author.name]));
  return state.entries
    .filter(({ decision, changed }) => decision.exceptionKey === state.exceptionKey || changed.length > 0)
    .map((entry) => rowOf(entry, state, words, (key) => authors.get(key), unconfirmed.has(itemOf(entry.decision))))
    .reverse();
}

function rowOf(entry: Entry, state: ExceptionState, words: ExceptionStrings, nameOf: (key: string) => string | undefined, isUnconfirmed: boolean): TimelineRow {
  const { decision, stamp } = entry;
  const said = words.page.decisions;
  const { list, key, author, createdDay } = decision;
  const told = toldOf(entry, state, words);
  const common = { key: `${list} ${key}`, who: author.name, day: createdDay, doubt: isUnconfirmed ? said.unconfirmed : undefined, other: otherIn(decision) };
  if (stamp === 'contradicted') return { ...common, ...told, noEffect: said.suspended, is: 'suspended' };
  if (entry.void === undefined) return { ...common, ...told, noEffect: undefined, is: entry.changed.includes('lapse') && entry.after.lapse && decision.act === 'answerChanged' ? 'lapsed' : 'counts' };
  const noun = ownMember<string>(words.acts, decision.act) ?? decision.title;
  return { ...common, what: said.withoutEffect(noun), more: told.what === noun ? told.more : [told.what, ...told.more], noEffect: said.noEffect(words.voidReason(entry.void, nameOf)), is: 'void' };
}

/** What a decision says; of one that cannot be read only what it is. */
export function toldOf({ decision, changed, after }: Pick<Entry, 'decision' | 'changed'> & Partial<Pick<Entry, 'after'>>, { parts }: Pick<ExceptionState, 'parts'>, words: ExceptionStrings): Told {
  const decided = decidedIn(decision);
  if (!decided) return { what: ownMember<string>(words.acts, decision.act) ?? decision.title, more: [] };
  // What was asked for before is shown by a report, not found by it.
  const begins = changed.includes('standing') && after?.standing?.lifecycle !== 'requested';
  return words.told(decided, { controlText: (id) => parts.controls.find((control) => control.id === id)?.text, lapsed: changed.includes('lapse') ? after?.lapse?.cause : undefined, began: begins && decision.act === 'answerChanged' });
}

/** Undefined for an act that this version does not know, and for a body that its act cannot be read from. */
function decidedIn({ act, body }: Decision): Decided | undefined {
  const rule = ruleOf(act);
  if (!rule) return undefined;
  const values = act === 'answerChanged' ? decodeAnswer(body) : readValues(rule.fields, body);
  // Read by the fields of this very act.
  return values === undefined || isRefusal(values as ReturnType<typeof readValues>) ? undefined : ({ act, values } as unknown as Decided);
}

const NAMES_ANOTHER: Readonly<Record<string, 'into' | 'from'>> = { split: 'into', merge: 'into', splitOff: 'from', absorb: 'from' };

function otherIn({ act, body }: Decision): string | undefined {
  const field = ownMember(NAMES_ANOTHER, act);
  if (field === undefined || typeof body !== 'object' || body === null) return undefined;
  const key = (body as Readonly<Record<string, unknown>>)[field];
  return typeof key === 'string' && key !== '' ? key : undefined;
}
