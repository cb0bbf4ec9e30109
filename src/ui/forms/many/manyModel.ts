import type { BulkItem, HeldBack, Planned } from '../../../decisions/bulk/bulkItem';
import type { Desk } from '../../../decisions/desk';
import { doingOf } from '../../../decisions/doingOf';
import type { Day } from '../../../domain/day/day';
import type { Doing } from '../../../domain/ledger/acts/act';
import { dayLimits, earlyRefusal, type DayLimits, type FormValues } from '../../../domain/ledger/askRule';
import type { ExceptionState } from '../../../domain/ledger/fold';
import { readPerson } from '../readPerson';
import { bodyFor, type ManyAct } from './manyActs';
import type { Alone } from './manyNames';

/** One of the chosen, as the ledger says it now. */
export interface Chosen {
  readonly item: BulkItem;
  readonly state: ExceptionState;
  readonly doing: Doing;
}

export function chosenOf(desk: Desk, items: readonly BulkItem[], states: ReadonlyMap<string, ExceptionState>, today: Day): readonly Chosen[] {
  return items.flatMap((item) => {
    const state = states.get(item.seen.exceptionKey);
    return state ? [{ item, state, doing: doingOf(desk, state, today, item.decisionKey) }] : [];
  });
}

export type Held = Extract<Planned<Alone>, { kind: 'heldBack' }>;

export interface Looked {
  readonly can: readonly Chosen[];
  readonly heldBack: readonly Held[];
}

/**
 * Which of the chosen can be recorded, whatever is still entered, and which not: the same rules as when they are sent,
 * asked early, so that somebody sees it while filling in.
 */
export function looked(chosen: readonly Chosen[], many: ManyAct, entered: FormValues, unsettled: ReadonlyMap<string, number>): Looked {
  const can: Chosen[] = [];
  const heldBack: Held[] = [];
  const isFilled = ({ state, doing }: Chosen): boolean => many.asks.every((name) => name in bodyFor(many, state, doing, entered));
  // What some have by themselves and others lack is said of those: for all it is a field that is still empty.
  const lacking = many.each && chosen.some(isFilled) ? chosen.filter((each) => !isFilled(each)) : [];
  for (const each of chosen) {
    const why = heldBackNow(each, many, entered, unsettled) ?? (lacking.includes(each) ? missing(each, many.asks) : undefined);
    if (why) heldBack.push({ kind: 'heldBack', item: each.item, why });
    else can.push(each);
  }
  return { can, heldBack };
}

function missing({ state }: Chosen, [field = '']: readonly string[]): HeldBack<Alone> {
  return { kind: 'refused', reasons: [{ code: 'field', field, problem: 'missing' }], state };
}

function heldBackNow({ item, state, doing }: Chosen, many: ManyAct, entered: FormValues, unsettled: ReadonlyMap<string, number>): HeldBack<Alone> | undefined {
  const sentAtMs = unsettled.get(item.seen.exceptionKey);
  if (sentAtMs !== undefined) return { kind: 'unsettled', sentAtMs };
  const alone = many.only?.(state, doing);
  if (alone !== undefined) return { kind: 'notForMany', why: alone };
  const reason = earlyRefusal(doing, many.act, bodyFor(many, state, doing, entered));
  return reason && { kind: 'refused', reasons: [reason], state };
}

/** The days that all of them may have, and the latest that one of them may. */
export interface ManyDays {
  readonly limits: DayLimits;
  readonly latestForSome: Day | undefined;
}

export function manyDays(chosen: readonly Chosen[], many: ManyAct, name: string): ManyDays {
  const each = chosen.map(({ state, doing }) => dayLimits(doing, many.act, bodyFor(many, state, doing, {}), name));
  const latest = each.flatMap((limits) => limits.latest ?? []).sort((a, b) => a.day - b.day);
  const earliest = each.flatMap(({ earliestDay }) => earliestDay ?? []);
  return { limits: { earliestDay: earliest.length === 0 ? undefined : Math.max(...earliest), latest: latest[0] }, latestForSome: latest[latest.length - 1]?.day };
}

/** Whom each would be asked of where nobody is named for all. */
export function ownersOf(chosen: readonly Chosen[], many: ManyAct): { readonly owners: readonly { readonly name: string; readonly count: number }[]; readonly without: number } {
  const counts = new Map<string, number>();
  let without = 0;
  for (const { doing } of chosen) {
    const name = readPerson(many.each?.(doing)['controlOwner'])?.name;
    if (name === undefined) without += 1;
    else counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return { owners: [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count), without };
}
