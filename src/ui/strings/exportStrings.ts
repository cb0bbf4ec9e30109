import type { AnswersAs } from '../../domain/accountability/fallsTo';
import type { Duty } from '../../domain/judge/duties';

/** Texts of an export of the register; they come with its chunk. */
export interface ExportStrings {
  readonly heading: string;
  /** What the files hold. */
  what(count: number): string;
  readonly safe: string;
  readonly csv: string;
  readonly xlsx: string;
  readonly json: string;
  readonly jsonHint: string;
  readonly close: string;
  readonly stop: string;
  readonly reading: string;
  read(done: number, total: number): string;
  made(name: string, count: number): string;
  readonly stopped: string;
  readonly failed: string;
  readonly again: string;
  /** Name of the one sheet. */
  readonly sheet: string;
  readonly columns: Readonly<Record<ExportColumn, string>>;
  readonly yes: string;
  readonly no: string;
  readonly answersAs: Readonly<Record<AnswersAs, string>>;
  /** What is due, in a cell of its own. */
  readonly duties: Readonly<Record<Duty, string>>;
}

export type ExportColumn =
  | 'id'
  | 'title'
  | 'principal'
  | 'principalType'
  | 'principalId'
  | 'setting'
  | 'controls'
  | 'severity'
  | 'family'
  | 'category'
  | 'tenant'
  | 'tenantId'
  | 'state'
  | 'open'
  | 'pastToleranceSince'
  | 'accountable'
  | 'accountableAs'
  | 'accountableLogin'
  | 'reviewer'
  | 'businessOwner'
  | 'since'
  | 'sinceAtLeast'
  | 'ageDays'
  | 'ends'
  | 'reviewed'
  | 'reviewDue'
  | 'nextDuty'
  | 'nextDay'
  | 'source'
  | 'key'
  | 'link';
