import type { FieldRow } from '../store/rows';

/** What a query refers to without naming it: columns of the list, the reader, the day of the web. */
export type CamlContext = {
  /** Throws 400 for a column that the list does not have. */
  field(name: string): FieldRow;
  userId: number;
  /** Ids of the groups that the reader is in. */
  groupIds(): readonly number[];
  membersOf(groupId: number): readonly number[];
  usersOfWeb(): readonly number[];
  nowMs: number;
  timeZoneId: number;
};
