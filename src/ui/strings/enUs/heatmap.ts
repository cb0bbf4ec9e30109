import type { CountFacts, HeadingFacts, HeatmapStrings } from '../heatmapStrings';
import type { Formats } from '../formats';

export function heatmap(formats: Formats): HeatmapStrings {
  const { number, plural } = formats;
  const answerClause = (open: number, unassigned: number): string =>
    unassigned === 0 ? 'and somebody answers for each' : unassigned === open ? 'and nobody answers for any of them' : `and nobody answers for ${number(unassigned)}`;
  const areOpen = (open: number): string =>
    plural(open, { one: `${number(open)} trust exception is open`, other: `${number(open)} trust exceptions are open` });
  const counts = ({ open, late }: CountFacts): string =>
    late === 0 ? `${number(open)} open` : `${number(open)} open, ${number(late)} past tolerance`;
  const ofOpen = (late: number, open: number): string =>
    plural(late, { one: `${number(late)} of ${number(open)} open exceptions is past tolerance`, other: `${number(late)} of ${number(open)} open exceptions are past tolerance` });
  const heading = ({ open, late, unassigned }: HeadingFacts): string => {
    if (open === 0) return 'No trust exception is open';
    if (open === 1) return `1 trust exception is open${late === 0 ? '' : ' and past tolerance'}, and ${unassigned === 0 ? 'somebody' : 'nobody'} answers for it`;
    return `${late === 0 ? areOpen(open) : ofOpen(late, open)}, ${answerClause(open, unassigned)}`;
  };
  return {
    heading,
    headingReview: ({ open, never }) =>
      open === 0
        ? 'No trust exception is open'
        : open === 1
          ? `1 trust exception is open, ${never === 0 ? 'and security has reviewed it' : 'and security has never reviewed it'}`
          : `${areOpen(open)}, ${never === 0 ? 'and security has reviewed all of them' : never === open ? 'and security has never reviewed any of them' : `and security has never reviewed ${number(never)} of them`}`,
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
    openingList: 'Opening the list',
    closeList: 'Close the list',
    emptyCell: 'No exception is open in this cell.',
    announce: {
      closed: 'List closed',
    },
  };
}
