import { listPath } from '../../lists/schema/list';
import { REGISTER_PAGE } from '../../lists/schema/pages';
import { REGISTER_LIST } from '../../lists/schema/addresses';

/** What a list page shows, as far as the command asks. */
export interface ListPage {
  /** Path of the site on its server, `/sites/register`; `/` for the root site. */
  readonly webPath: string;
  /** Path of the list on its server; undefined while the page does not know it. */
  readonly listPath: string | undefined;
  readonly selected: number;
}

/** Offered for one item of the exception register; the list is known by its address, whatever its title became. */
export function isOffered({ webPath, listPath: path, selected }: ListPage): boolean {
  return selected === 1 && path?.toLowerCase() === `${webPath.replace(/\/+$/, '')}/${listPath(REGISTER_LIST)}`.toLowerCase();
}

/**
 * Address of the page of an exception, or of the whole register where its key is not known.
 * @param page path below the site of the page that holds the web part; the template's page where it is none of this site.
 */
export function addressOf(webUrl: string, page: string | undefined, exceptionKey: string | undefined): string {
  const site = `${webUrl.replace(/\/+$/, '')}/`;
  const url = new URL(REGISTER_PAGE, site);
  const own = page === undefined || page === '' ? undefined : urlBelow(page, site);
  if (own) url.pathname = own.pathname;
  if (exceptionKey) url.searchParams.set('exception', exceptionKey);
  return url.href;
}

function urlBelow(page: string, site: string): URL | undefined {
  try {
    const url = new URL(page, site);
    return url.href.startsWith(site) ? url : undefined;
  } catch {
    return undefined;
  }
}
