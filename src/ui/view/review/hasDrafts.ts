/** As `decisions/draftShelf` names what it keeps; looked at before that is loaded, and only for whether it is worth loading. */
const PREFIX = 'trust-exception-register:draft:';

/** Whether this browser keeps an unfinished form of somebody in a register. */
export function hasDrafts(page: Pick<Window, 'localStorage'>, webUrl: string, login: string): boolean {
  try {
    const { localStorage } = page;
    const names = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
    return names.some((name) => name.startsWith(PREFIX) && name.includes(JSON.stringify(webUrl.toLowerCase())) && name.includes(JSON.stringify(login)));
  } catch {
    // Browsers throw where a page may keep nothing.
    return false;
  }
}
