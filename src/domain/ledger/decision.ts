import type { Day } from '../day/day';
import { canonicalText, hashText, type Json } from './canonical';

/** The five append-only lists, in the order that settles two decisions of one second (design §2.4). */
export const LEDGER_LISTS = ['Requests', 'Approvals', 'Reviews', 'RiskDecisions', 'Observations'] as const;
export type LedgerList = (typeof LEDGER_LISTS)[number];

/** Acts that the register can append today. Authority is the list: each act stands in exactly one. */
export const ACTS = {
  reportRead: { list: 'Observations' },
  answerChanged: { list: 'Observations' },
} as const satisfies Record<string, { readonly list: LedgerList }>;
export type Act = keyof typeof ACTS;

/** What an author writes: complete, in one request. */
export interface NewDecision {
  /** Unique over a ledger list. Acts that two people may both make from one report derive it from the report. */
  readonly key: string;
  /** Empty for an act that belongs to no single exception (a report read). */
  readonly exceptionKey: string;
  readonly act: Act;
  readonly title: string;
  /** The day the act speaks about, e.g. the report's; not the day it was written. */
  readonly onDay: Day;
  /** Keys of the newest decisions of its exception that the author saw. */
  readonly base: readonly string[];
  readonly baseHash: string;
  readonly body: Json;
}

/** A decision as the ledger holds it. */
export interface Decision extends NewDecision {
  readonly contentHash: string;
  readonly list: LedgerList;
  readonly id: number;
  /** UTC second stamped by SharePoint, in milliseconds since 1970. */
  readonly createdAt: number;
  /** Day of `createdAt` in the site's zone. */
  readonly createdDay: Day;
}

/** Hash of what a decision says, whoever wrote it and whenever: equal for two people who read one report. */
export function contentHashOf(decision: Pick<NewDecision, 'exceptionKey' | 'act' | 'onDay' | 'body'>): string {
  const { exceptionKey, act, onDay, body } = decision;
  return hashText(canonicalText({ exceptionKey, act, onDay, body }));
}

/** Hash over everything an author saw: the content hashes of the decisions up to the base, in ledger order. */
export function baseHashOf(seen: readonly Decision[]): string {
  return hashText(canonicalText(inLedgerOrder(seen).map(({ key, contentHash }) => [key, contentHash])));
}

/** Ledger order without bases: Created, then list, then Id. */
export function inLedgerOrder(decisions: readonly Decision[]): Decision[] {
  return [...decisions].sort(
    (a, b) => a.createdAt - b.createdAt || LEDGER_LISTS.indexOf(a.list) - LEDGER_LISTS.indexOf(b.list) || a.id - b.id,
  );
}
