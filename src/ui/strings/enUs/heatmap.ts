import type { CountFacts, HeatmapStrings } from '../heatmapStrings';
import type { Formats } from '../formats';
import { dueText, relativeDays } from './days';

export function heatmap(formats: Formats): HeatmapStrings {
  const { number, plural, day: dayText } = formats;
  const lateClause = (late: number): string => (late === 0 ? 'none of them past tolerance' : `${number(late)} of them past tolerance`);
  const areOpen = (open: number): string =>
    plural(open, { one: `${number(open)} trust exception is open`, other: `${number(open)} trust exceptions are open` });
  const counts = ({ open, late }: CountFacts): string =>
    open === 0 ? 'none open' : late === 0 ? `${number(open)} open` : `${number(open)} open, ${number(late)} past tolerance`;
  const heading = ({ open, late }: CountFacts): string =>
    open === 0
      ? 'No trust exception is open'
      : open === 1
        ? `1 trust exception is open, ${late === 0 ? 'not past tolerance' : 'and it is past tolerance'}`
        : `${areOpen(open)}, ${lateClause(late)}`;
  return {
    heading,
    headingReview: ({ open, never }) =>
      open === 0
        ? 'No trust exception is open'
        : `${areOpen(open)}, ${never === 0 ? 'all of them reviewed by security' : `security has never reviewed ${number(never)}`}`,
    lens: { label: 'Show', age: 'Age', review: 'Age and last review' },
    filters: {
      label: 'Filters',
      tenant: 'Tenant',
      severity: 'Severity',
      category: 'Category',
      accountable: 'Accountable',
      all: 'all',
      anyone: 'anyone',
      clear: 'Clear filters',
    },
    acceptedRisks: (count) => plural(count, { one: `accepted risks apart (${number(count)})`, other: `accepted risks apart (${number(count)})` }),
    upToDate: (instantMs) => `up to date, ${formats.instant(instantMs)}`,
    table: {
      caption: 'Open trust exceptions by control family and age in days',
      captionReview: 'Open trust exceptions by days since the last security review and age in days',
      family: 'Control family',
      review: 'Last security review',
      all: 'all',
      late: 'past tolerance',
      noEnd: 'no end date',
      allFamilies: 'All families',
      allReviews: 'All',
      neverReviewed: 'never reviewed',
      note: 'Number: open exceptions. Shade: weighted by severity. Age counts from the first approval or from the earliest day the tenant itself proves, whichever is earlier; what a report found may be older, so its age is “at least”.',
      keys: 'Arrow keys move between the cells, Enter lists the exceptions of a cell.',
      legend: 'Weight of severity',
      lighter: 'light',
      heavier: 'heavy',
    },
    reviewedBand: (band) => `reviewed ${band} ago`,
    cell: (row, column, facts) => `${row}, ${column}: ${counts(facts)}`,
    lateCell: (row, count) => `${row}: ${count === 0 ? 'none' : number(count)} past tolerance`,
    noEndCell: (row, count) => `${row}: ${count === 0 ? 'none' : number(count)} without an end date`,
    listHeading: ({ count, row, column, side }) => {
      const what = plural(count, { one: `${number(count)} open exception`, other: `${number(count)} open exceptions` });
      const where = [row, column, side === 'late' ? 'past tolerance' : side === 'noEnd' ? 'no end date' : undefined];
      const said = where.filter((part): part is string => part !== undefined);
      return said.length === 0 ? what : `${what}: ${said.join(', ')}`;
    },
    list: {
      columns: { risk: 'Exception', accountable: 'Accountable', age: 'Open for', due: 'Next', reviewed: 'Last security review' },
      sortBy: 'Sort by',
      sorts: { risk: 'risk', accountable: 'accountable', age: 'age', due: 'next duty', reviewed: 'last review' },
      close: 'Close the list',
      titlePending: 'Reading its name',
      titleFailed: 'Its name could not be read',
      empty: 'No exception is open in this cell.',
      never: 'never',
      noDue: 'no day set',
      id: (id) => `EX-${String(id).padStart(4, '0')}`,
      age: (text) => `Open for ${text}.`,
      next: (text) => `Next: ${text}.`,
      lastReview: (text) => `Last security review: ${text}.`,
      reviewed: (day, today) => relativeDays(formats, day, today),
    },
    duty: ({ lifecycle, dueDay, ends, today }) => dueText(formats, ends ? 'end' : lifecycle === 'unassigned' || lifecycle === 'assigned' ? 'answer' : 'review', dueDay, today),
    announce: {
      listed: (text, sort) => `${text}. Sorted by ${sort}.`,
      closed: () => 'List closed.',
    },
    detail: {
      loading: 'Reading the details',
      failed: 'The details could not be read.',
      settings: 'What it covers',
      baselineSays: 'The baseline says',
      tenantHas: 'The tenant has',
      controls: 'Controls',
      source: 'Found by',
      sources: { request: 'a request', scan: 'a report', audit: 'an audit', incident: 'an incident' },
      state: 'State',
      severity: 'Severity',
      tenant: 'Tenant',
      openFor: 'Open for',
      endsOn: 'Ends',
      noEnd: 'no end date',
      reviewed: 'Last security review',
      principal: 'Who or what',
      objectId: 'Object id',
      notStored: 'not stored',
      principalIs: (name, type) => `${name} (${type})`,
      openSince: (age, day) => `${age}, since ${dayText(day)}`,
      endsDay: (day, today) => `${dayText(day)}, ${relativeDays(formats, day, today)}`,
      thereSince: (day) => `there since ${dayText(day)} or earlier`,
      accountable: ({ name, sinceDay }) =>
        name === undefined
          ? 'Nobody answers for it yet: a security reviewer must give it to a control owner.'
          : sinceDay === undefined
            ? `${name} answers for it.`
            : `${name} answers for it, control owner since ${dayText(sinceDay)}.`,
      watching: ({ name }) => (name === undefined ? 'Nobody answers for watching it yet.' : `${name} answers for watching it.`),
    },
  };
}
