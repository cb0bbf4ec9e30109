import { NOTICES_LIST } from './addresses';
import { day, note, text } from './column';
import { listOf } from './list';

/** One reminder or escalation each. No free text and no address: portal and flow build the wording. */
export const notices = listOf({
  ...NOTICES_LIST,
  title: 'Notices',
  description: 'Reminders and escalations; a rule or flow turns a new item into mail.',
  columns: {
    Title: text({ name: 'Title', description: 'Kind of the notice.' }),
    NoticeKey: text({ name: 'Notice key', description: 'Key of cause and recipient: the same cause never gives the same person two notices.', unique: true }),
    Kind: text({ name: 'Kind', description: 'What the notice is about.', indexed: true }),
    ExceptionKey: text({ name: 'Exception key', description: 'Exception that the notice is about.', indexed: true }),
    Recipient: text({ name: 'Recipient (login)', description: 'Login of the person that the notice is for.', indexed: true }),
    OnDay: day({ name: 'Day (number)', description: 'Day of the notice, as days since 1970-01-01.', indexed: true }),
    Parameters: note({ name: 'Parameters', description: 'Days, levels and keys that the wording needs, as JSON.' }),
  },
  views: [{ title: 'Newest first', columns: ['LinkTitle', 'Recipient', 'ExceptionKey', 'Created'], query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>', isDefault: true }],
});
