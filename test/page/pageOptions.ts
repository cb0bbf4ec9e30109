export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Widths of a column in CSS pixels: a telephone, one of SharePoint's columns, the whole page. */
export const WIDTHS = ['320', '768', 'full'] as const;
export type Width = (typeof WIDTHS)[number];

/** What the address of a page says about it. */
export interface PageOptions {
  readonly theme: Theme;
  readonly width: Width;
  readonly locale: string;
  readonly edit: boolean;
  /** Web part properties that stand over the ones of its manifest. */
  readonly props: Readonly<Record<string, unknown>>;
  /** Server-relative address of a site other than the register's, or empty. */
  readonly site: string;
}

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

/** Whether SharePoint lays out its pages from right to left in this language. */
export const isRightToLeft = (locale: string): boolean => RIGHT_TO_LEFT.includes(locale.split('-')[0] ?? '');

const oneOf = <T extends string>(values: readonly T[], given: string | null): T | undefined => values.find((value) => value === given);

function parseProps(text: string | null): Readonly<Record<string, unknown>> | undefined {
  if (!text) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where `props` is not a JSON object; what else is not known counts as usual. */
export function parsePageOptions(query: URLSearchParams): PageOptions | undefined {
  const locale = query.get('locale') ?? '';
  const site = query.get('site') ?? '';
  const props = parseProps(query.get('props'));
  return (
    props && {
      theme: oneOf(THEMES, query.get('theme')) ?? 'light',
      width: oneOf(WIDTHS, query.get('width')) ?? 'full',
      locale: /^[a-z]{2,3}(-[A-Za-z]{2,8})*$/.test(locale) ? locale : 'en-US',
      edit: query.get('edit') === '1',
      props,
      site: /^(\/[\w-]+)+$/.test(site) ? site : '',
    }
  );
}

/** The query that says the same; what is as usual is left out. */
export function pageQuery(options: Partial<PageOptions>): string {
  const query = new URLSearchParams();
  if (options.theme && options.theme !== 'light') query.set('theme', options.theme);
  if (options.width && options.width !== 'full') query.set('width', options.width);
  if (options.locale && options.locale !== 'en-US') query.set('locale', options.locale);
  if (options.edit) query.set('edit', '1');
  if (options.site) query.set('site', options.site);
  if (options.props && Object.keys(options.props).length > 0) query.set('props', JSON.stringify(options.props));
  const text = query.toString();
  return text && `?${text}`;
}
