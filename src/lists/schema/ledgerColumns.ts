import { day, note, text } from './column';
import type { View } from './list';

/** The columns of every ledger list: one item is one decision, complete and never edited (design §2). */
export const LEDGER_COLUMNS = {
  Title: text({ name: 'Title', description: 'One line that says what was decided.' }),
  DecisionKey: text({ name: 'Decision key', description: 'Key of the decision; sending it twice adds nothing.', unique: true }),
  ExceptionKey: text({ name: 'Exception key', description: 'Exception that the decision is about; empty where it is about none.', indexed: true }),
  Act: text({ name: 'Act', description: 'What was done.', indexed: true }),
  OnDay: day({ name: 'Day (number)', description: 'Day that the decision speaks of, as days since 1970-01-01.' }),
  Base: note({ name: 'Base', description: 'Keys of the newest decisions that the author had seen, one a line.' }),
  BaseHash: text({ name: 'Base hash', description: 'SHA-256 over everything that the author had seen.' }),
  ContentHash: text({ name: 'Content hash', description: 'SHA-256 over what this decision says.' }),
  Body: note({ name: 'Body', description: 'The fields of the decision as canonical JSON.' }),
} as const;

/** Name of the content type of all ledger items. */
export const DECISION_CONTENT_TYPE = 'Register decision';

/** Views of every ledger list. */
export const LEDGER_VIEWS: readonly View<keyof typeof LEDGER_COLUMNS>[] = [
  { title: 'Newest first', columns: ['LinkTitle', 'Act', 'ExceptionKey', 'Created', 'Author'], query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>', isDefault: true },
  {
    title: 'Integrity',
    columns: ['LinkTitle', 'DecisionKey', 'BaseHash', 'ContentHash', 'Created', 'Author', 'Modified', 'Editor'],
    query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>',
  },
];
