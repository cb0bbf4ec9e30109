/**
 * Address of an exception on a page of the register, as it may be kept in a file: nothing of how the page stood when the
 * file was written, such as filters or what a host added, so that the same register gives the same bytes.
 */
export function exceptionLink(page: string, exceptionKey: string): string {
  const { origin, pathname } = new URL(page);
  const link = new URL(pathname, origin);
  link.searchParams.set('exception', exceptionKey);
  return link.href;
}
