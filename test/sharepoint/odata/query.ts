/** The system query options of one request, not yet understood by kind. */
export type Query = {
  select: readonly string[];
  expand: readonly string[];
  filter: string | undefined;
  orderby: readonly { path: string; descending: boolean }[];
  top: number | undefined;
  skip: number | undefined;
  skiptoken: string | undefined;
  /** Everything, `$` options in lower case. */
  all: ReadonlyMap<string, string>;
};

const names = (text: string | undefined): string[] => (text ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');
const count = (text: string | undefined): number | undefined => (text === undefined || !/^\d+$/.test(text.trim()) ? undefined : Number(text));

export function queryOf(all: ReadonlyMap<string, string>): Query {
  return {
    select: names(all.get('$select')),
    expand: names(all.get('$expand')),
    filter: all.get('$filter') === '' ? undefined : all.get('$filter'),
    orderby: names(all.get('$orderby')).map((part) => {
      const [path = '', direction = 'asc'] = part.split(/\s+/);
      return { path, descending: direction.toLowerCase() === 'desc' };
    }),
    top: count(all.get('$top')),
    skip: count(all.get('$skip')),
    skiptoken: all.get('$skiptoken'),
    all,
  };
}
