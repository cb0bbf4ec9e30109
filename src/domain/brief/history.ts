import type { Day } from '../day/day';
import { OPEN_LIFECYCLES, type Lifecycle } from '../exception/lifecycle';
import { duesOf } from '../judge/dues';
import { laterDues, pastToleranceFrom } from '../judge/later';
import type { Entry, ExceptionState } from '../ledger/fold';
import type { Parts } from '../ledger/parts';
import { dismissedUntil, partsOn } from '../ledger/partsOn';
import { severityOf } from '../ledger/severityOf';

/** From the first day to the day before the second; without a second it lasts. */
export type Span = readonly [from: Day, until?: Day];

/** What happened so far, as far as numbers over many exceptions need it. */
export interface History {
  /** Counted as open. */
  readonly open: readonly Span[];
  /** Past tolerance, up to the last decision; what is late since then follows from the dues. */
  readonly past: readonly Span[];
  readonly accepted: readonly Span[];
  /** Day of the last decision: from then on what is past tolerance follows from the dues. */
  readonly toldUntilDay: Day | undefined;
  /** Since when a request or what was found waits for its answer; undefined where nothing waits. */
  readonly waitingSinceDay: Day | undefined;
  /** Security reviews: by when they were due and when they were done. */
  readonly reviews: readonly { readonly dueDay: Day | undefined; readonly onDay: Day }[];
  /** Answers to a request or to what was found: waiting since, by when, answered on. */
  readonly answers: readonly { readonly sinceDay: Day; readonly dueDay: Day | undefined; readonly onDay: Day }[];
  /** Removals that were verified, with the end date that stood then. */
  readonly removals: readonly { readonly endDay: Day | undefined; readonly onDay: Day }[];
}

const WAITING: readonly Lifecycle[] = ['requested', 'unassigned', 'assigned'];

/** What the states between the decisions were, each judged by the policy and severity of its time. */
export function historyOf({ entries }: Pick<ExceptionState, 'entries'>): History {
  const open: Span[] = [];
  const past: Span[] = [];
  const accepted: Span[] = [];
  const reviews: History['reviews'][number][] = [];
  const answers: History['answers'][number][] = [];
  const removals: History['removals'][number][] = [];
  let before: Parts | undefined;
  let waitingSince: Day | undefined;
  let waitingUntil: Day | undefined;
  entries.forEach((entry, at) => {
    const { after, decision } = entry;
    const day = decision.createdDay;
    const until = entries[at + 1]?.decision.createdDay;
    const lifecycle = after.standing?.lifecycle;
    if (until === undefined || until > day) {
      for (const span of openSpans(entry, day, until)) join(open, span);
      if (lifecycle === 'acceptedRisk') join(accepted, until === undefined ? [day] : [day, until]);
      if (until !== undefined) {
        const from = Math.max(day, pastToleranceFrom(duesAround(entry), severityOf(after), entry.policy));
        if (from < until) join(past, [from, until]);
      }
    }
    if (!entry.void && decision.act === 'review') reviews.push({ dueDay: before && reviewDue(before, entry), onDay: day });
    const waits = lifecycle !== undefined && WAITING.includes(lifecycle);
    if (waits) {
      waitingSince ??= day;
      waitingUntil = duesAround(entry).dues.find(({ duty }) => duty === (lifecycle === 'requested' ? 'decideRequest' : 'triage'))?.day;
    } else if (waitingSince !== undefined) {
      answers.push({ sinceDay: waitingSince, dueDay: waitingUntil, onDay: day });
      waitingSince = undefined;
    }
    if (lifecycle === 'closed' && before?.standing?.lifecycle !== 'closed') removals.push({ endDay: before?.end?.day, onDay: day });
    before = after;
  });
  return { open, past, accepted, toldUntilDay: entries[entries.length - 1]?.decision.createdDay, waitingSinceDay: waitingSince, reviews, answers, removals };
}

/** A dismissal that is older than it may be leaves an open exception by itself. */
function openSpans({ after, policy }: Entry, day: Day, until: Day | undefined): readonly Span[] {
  const { standing } = after;
  if (!standing) return [];
  const end = until === undefined ? [] : [until];
  if (OPEN_LIFECYCLES.includes(standing.lifecycle)) return [[day, ...end] as unknown as Span];
  const expires = dismissedUntil(after, policy);
  if (standing.lifecycle !== 'dismissed' || expires === undefined || (until !== undefined && expires + 1 >= until)) return [];
  return partsOn(after, expires + 1, policy) === after ? [] : [[Math.max(day, expires + 1), ...end] as unknown as Span];
}

function duesAround({ after, policy }: Entry): Parameters<typeof pastToleranceFrom>[0] {
  const severity = severityOf(after);
  return { dues: duesOf({ parts: after, severity, policy }), later: laterDues({ parts: after, severity, policy }) };
}

function reviewDue(parts: Parts, { policy }: Entry): Day | undefined {
  return duesOf({ parts, severity: severityOf(parts), policy }).find(({ duty }) => duty === 'review')?.day;
}

/** Spans that touch are one. */
function join(spans: Span[], next: Span): void {
  const last = spans[spans.length - 1];
  if (last?.[1] !== undefined && last[1] >= next[0]) spans[spans.length - 1] = next[1] === undefined ? [last[0]] : [last[0], Math.max(last[1], next[1])];
  else spans.push(next);
}
