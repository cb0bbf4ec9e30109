import { PERSON_STATES } from '../../domain/people/people';
import { PEOPLE_LIST } from './addresses';
import { choice, day, text } from './column';
import { asWords } from './formatting';
import { listOf } from './list';

/** Append-only; the newest item of a login wins (design §3). */
export const people = listOf({
  ...PEOPLE_LIST,
  title: 'People',
  description: 'What the register knows of accounts: which belong to one human, who manages whom, who is gone.',
  columns: {
    Title: text({ name: 'Title', description: 'Name of the person.' }),
    FactKey: text({ name: 'Fact key', description: 'Key of the fact; sending it twice adds nothing.', unique: true }),
    Login: text({ name: 'Login', description: 'Login text of the account.', indexed: true }),
    ObjectId: text({ name: 'Object id', description: 'Id of the account in the directory, where known.', indexed: true }),
    SameHumanAs: text({ name: 'Same human as (login)', description: 'Login of the first account of the same human.', indexed: true }),
    Manager: text({ name: 'Manager (login)', description: "Login of the person's manager." }),
    State: choice(PERSON_STATES, { name: 'State', description: 'Whether the account is there.', indexed: true, formatter: asWords(PERSON_STATES) }),
    Source: text({ name: 'Source', description: 'Where this was learnt.' }),
    OnDay: day({ name: 'Day (number)', description: 'Day on which this was learnt, as days since 1970-01-01.' }),
  },
  views: [{ title: 'Newest first', columns: ['LinkTitle', 'Login', 'State', 'Manager', 'SameHumanAs', 'Source', 'Created'], query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>', isDefault: true }],
});
