import { OPEN_LIFECYCLES } from '../../domain/exception/lifecycle';

const OPEN = `<In><FieldRef Name="Lifecycle" /><Values>${OPEN_LIFECYCLES.map((code) => `<Value Type="Text">${code}</Value>`).join('')}</Values></In>`;
const BY_DUE = '<OrderBy><FieldRef Name="Due" /></OrderBy>';
const openAnd = (condition: string) => `<Where><And>${OPEN}${condition}</And></Where>${BY_DUE}`;

/** Views for people who open the list itself, without the web parts. */
export const REGISTER_VIEWS = [
  { title: 'Open', columns: ['LinkTitle', 'Family', 'Severity', 'Lifecycle', 'ControlOwner', 'Due', 'Expires'], query: `<Where>${OPEN}</Where>${BY_DUE}`, isDefault: true },
  { title: 'Overdue', columns: ['LinkTitle', 'Family', 'Severity', 'ControlOwner', 'Due', 'Expires', 'ReviewDue'], query: openAnd('<Lt><FieldRef Name="Due" /><Value Type="DateTime"><Today /></Value></Lt>') },
  { title: 'No control owner', columns: ['LinkTitle', 'Family', 'Severity', 'Lifecycle', 'Due'], query: openAnd('<IsNull><FieldRef Name="ControlOwnerLogin" /></IsNull>') },
  { title: 'No end date', columns: ['LinkTitle', 'Family', 'Severity', 'ControlOwner', 'Due', 'ReviewDue'], query: openAnd('<IsNull><FieldRef Name="ExpiresDay" /></IsNull>') },
  { title: 'All', columns: ['LinkTitle', 'Family', 'Severity', 'Lifecycle', 'ControlOwner', 'SecurityReviewer', 'Due', 'Expires'], query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>' },
] as const;
