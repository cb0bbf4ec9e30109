import { POLICY_LIST } from './addresses';
import { day, note, text } from './column';
import { DAY_FORMATTER } from './formatting';
import { listOf } from './list';

/** Append-only; one item is one complete policy, the newest valid one counts (design §4). */
export const policy = listOf({
  ...POLICY_LIST,
  title: 'Policy',
  description: 'Rules of the register: longest lives, review intervals, tolerances. The newest complete policy counts.',
  columns: {
    Title: text({ name: 'Title', description: 'What changed, in one line.' }),
    PolicyKey: text({ name: 'Policy key', description: 'Key of the policy; sending it twice adds nothing.', unique: true }),
    EffectiveDay: day({ name: 'In force from (number)', description: 'First day on which the policy counts, as days since 1970-01-01; never before it was written.', indexed: true, formatter: DAY_FORMATTER }),
    ContentHash: text({ name: 'Content hash', description: 'SHA-256 over the body and the day from which it counts.' }),
    Body: note({ name: 'Body', description: 'The complete policy as canonical JSON.' }),
  },
  views: [{ title: 'Newest first', columns: ['LinkTitle', 'EffectiveDay', 'Created', 'Author'], query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>', isDefault: true }],
});
