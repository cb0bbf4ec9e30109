import { OPEN_LIFECYCLES } from '../../domain/exception/lifecycle';

const PAST_DUE = '<Lt><FieldRef Name="Due" /><Value Type="DateTime"><Today /></Value></Lt>';
const IN_OPEN_STATE = `<In><FieldRef Name="Lifecycle" /><Values>${OPEN_LIFECYCLES.map((code) => `<Value Type="Text">${code}</Value>`).join('')}</Values></In>`;
/** A dismissal that is older than it may be counts as open, as on the screens: its row says so by its due day alone. */
const DISMISSAL_EXPIRED = `<And><Eq><FieldRef Name="Lifecycle" /><Value Type="Text">dismissed</Value></Eq>${PAST_DUE}</And>`;
const OPEN = `<Or>${IN_OPEN_STATE}${DISMISSAL_EXPIRED}</Or>`;
const BY_DUE = '<OrderBy><FieldRef Name="Due" /></OrderBy>';
const OLDEST_FIRST = '<OrderBy><FieldRef Name="SinceDay" /></OrderBy>';
const openAnd = (condition: string) => `<Where><And>${OPEN}${condition}</And></Where>${BY_DUE}`;

/**
 * Views for people who open the list itself, without the web parts. They show the names of seats: the person columns
 * stay empty wherever the site could not look somebody up.
 */
export const REGISTER_VIEWS = [
  { title: 'Open', columns: ['LinkTitle', 'Family', 'Severity', 'Lifecycle', 'ControlOwnerName', 'Since', 'Due', 'Expires'], query: `<Where>${OPEN}</Where>${BY_DUE}`, isDefault: true },
  { title: 'Oldest first', columns: ['LinkTitle', 'Since', 'SinceAtLeast', 'Severity', 'ControlOwnerName', 'SecurityReviewerName', 'Reviewed', 'Due'], query: `<Where>${OPEN}</Where>${OLDEST_FIRST}` },
  { title: 'Overdue', columns: ['LinkTitle', 'Family', 'Severity', 'ControlOwnerName', 'Due', 'Expires', 'ReviewDue'], query: openAnd(PAST_DUE) },
  { title: 'No control owner', columns: ['LinkTitle', 'Family', 'Severity', 'Lifecycle', 'Since', 'Due'], query: openAnd('<IsNull><FieldRef Name="ControlOwnerLogin" /></IsNull>') },
  { title: 'No end date', columns: ['LinkTitle', 'Family', 'Severity', 'ControlOwnerName', 'Since', 'Due', 'ReviewDue'], query: openAnd('<IsNull><FieldRef Name="ExpiresDay" /></IsNull>') },
  { title: 'All', columns: ['LinkTitle', 'Family', 'Severity', 'Lifecycle', 'ControlOwnerName', 'SecurityReviewerName', 'Since', 'Due', 'Expires'], query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>' },
] as const;
