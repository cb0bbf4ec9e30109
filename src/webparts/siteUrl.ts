/**
 * Address of the register's site from what an editor wrote, without a slash at its end; the empty text where nothing is
 * written. Undefined where it is no address on the page's own host: the browser would not send the sign-in elsewhere.
 */
export function parseSiteUrl(text: string, pageOrigin: string): string | undefined {
  const written = text.trim();
  if (written === '') return '';
  try {
    const url = new URL(written, pageOrigin);
    return url.origin === pageOrigin ? `${url.origin}${url.pathname.replace(/\/+$/, '')}` : undefined;
  } catch {
    return undefined;
  }
}
