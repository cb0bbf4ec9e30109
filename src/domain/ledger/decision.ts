import type { Day } from '../day/day';
import type { Person } from '../people/person';
import type { Json } from './canonical';

/** The five append-only lists, in the order that settles two decisions of one second (design §2.4). */
export const LEDGER_LISTS = ['Requests', 'Approvals', 'Reviews', 'RiskDecisions', 'Observations'] as const;
export type LedgerList = (typeof LEDGER_LISTS)[number];

/** Tells decisions apart: a key is unique within one list alone. */
export function itemOf({ list, key }: Pick<Decision, 'list' | 'key'>): string {
  return `${list} ${key}`;
}

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
