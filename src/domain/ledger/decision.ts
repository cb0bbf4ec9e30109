import type { Day } from '../day/day';
import type { Person } from '../people/person';
import { canonicalText, hashText, type Json } from './canonical';

/** The five append-only lists, in the order that settles two decisions of one second (design §2.4). */
export const LEDGER_LISTS = ['Requests', 'Approvals', 'Reviews', 'RiskDecisions', 'Observations'] as const;
export type LedgerList = (typeof LEDGER_LISTS)[number];

/** What an author writes: complete, in one request. */
export interface NewDecision {
  /** Unique over a ledger list. Acts that two people may both make from one report derive it from the report. */
  readonly key: string;
  /** Empty for an act that belongs to no single exception (a report read). */
  readonly exceptionKey: string;
  /** One of `ACTS`; a text here, since the ledger may hold what a later version wrote. */
  readonly act: string;
  readonly title: string;
  /** The day the act speaks about, e.g. the report's; not the day it was written. */
  readonly onDay: Day;
  /** Keys of the newest decisions of its exception that the author saw. */
  readonly base: readonly string[];
  /** `baseHashOf` everything that the author saw. */
  readonly baseHash: string;
  readonly body: Json;
}

/** A decision as the ledger holds it. */
export interface Decision extends NewDecision {
  readonly contentHash: string;
  readonly list: LedgerList;
  readonly id: number;
  /** Who wrote it, as SharePoint stamped it. */
  readonly author: Person;
  /** UTC second stamped by SharePoint, in milliseconds since 1970. */
  readonly createdAt: number;
  /** Day of `createdAt` in the site's zone. */
  readonly createdDay: Day;
  /** What shows an item that was written again: its first version is `1.0`, with Modified = Created, Editor = Author. */
  readonly version: string;
  readonly modifiedAt: number;
  readonly editorLogin: string;
}

/** Hash of what a decision says, whoever wrote it and whenever: equal for two people who read one report. */
export function contentHashOf(decision: Pick<NewDecision, 'exceptionKey' | 'act' | 'onDay' | 'body'>): string {
  const { exceptionKey, act, onDay, body } = decision;
  return hashText(canonicalText({ exceptionKey, act, onDay, body }));
}

/** What of a decision later ones vouch for: all that was written and all that SharePoint stamped on it. */
export type Vouched = Pick<Decision, 'list' | 'id' | 'key' | 'act' | 'exceptionKey' | 'onDay' | 'title' | 'base' | 'baseHash' | 'body' | 'createdAt'> & {
  readonly author: Pick<Person, 'login'>;
};

/**
 * Hash over everything an author saw (design §2.5), in any order. Whatever is changed or taken away of it later, in any
 * browser the hash no longer fits.
 */
export function baseHashOf(seen: readonly Vouched[]): string {
  return hashOfVouched(seen.map(vouchedText));
}

/** The one text of what later decisions vouch for; made once where many hashes are worked out over the same decisions. */
export function vouchedText({ list, id, key, act, exceptionKey, onDay, title, base, baseHash, body, createdAt, author }: Vouched): string {
  return canonicalText([list, id, key, act, exceptionKey, onDay, title, base, baseHash, body, createdAt, author.login.toLowerCase()]);
}

export function hashOfVouched(texts: readonly string[]): string {
  return hashText([...texts].sort().join('\n'));
}
