import * as React from 'react';

/** Values by the name that follows the prefix; an empty text is a value. */
export type AddressValues = Readonly<Record<string, string>>;

/** Safari refuses more than 100 changes of the address in 30 seconds, so who types fast makes one in so long. */
const WRITE_EVERY_MS = 350;

export type AddressPage = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>;

/**
 * The parameters of the page's address that begin with `<prefix>.`, e.g. `register.severity=high`: what a screen shows can be
 * sent and kept. All other parameters stay. A change replaces the address, so that Back leaves the page instead of undoing
 * one choice after the other.
 */
export function useAddress(prefix: string, page: AddressPage = window): readonly [AddressValues, (next: AddressValues) => void] {
  const [values, setValues] = React.useState(() => valuesIn(page.location.href, prefix));
  const waiting = React.useRef<{ readonly next: AddressValues; readonly timer: ReturnType<typeof setTimeout> }>();
  const writtenAtMs = React.useRef(-Infinity);
  const write = React.useCallback(() => {
    if (!waiting.current) return;
    const { next, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = undefined;
    writtenAtMs.current = performance.now();
    page.history.replaceState(page.history.state, '', hrefWith(page.location.href, prefix, next));
  }, [page, prefix]);
  React.useEffect(() => {
    const follow = (): void => setValues(valuesIn(page.location.href, prefix));
    page.addEventListener('popstate', follow);
    return () => {
      page.removeEventListener('popstate', follow);
      write();
    };
  }, [page, prefix, write]);
  const set = React.useCallback(
    (next: AddressValues) => {
      setValues(next);
      if (waiting.current) clearTimeout(waiting.current.timer);
      const afterMs = writtenAtMs.current + WRITE_EVERY_MS - performance.now();
      waiting.current = { next, timer: setTimeout(write, Math.max(0, afterMs)) };
      if (afterMs <= 0) write();
    },
    [write],
  );
  return [values, set];
}

export function valuesIn(href: string, prefix: string): AddressValues {
  const found: Record<string, string> = {};
  for (const [name, value] of new URL(href).searchParams) if (name.startsWith(`${prefix}.`)) found[name.slice(prefix.length + 1)] = value;
  return found;
}

/** The address with these values in place of all that the prefix had. */
export function hrefWith(href: string, prefix: string, values: AddressValues): string {
  const url = new URL(href);
  for (const name of [...url.searchParams.keys()]) if (name.startsWith(`${prefix}.`)) url.searchParams.delete(name);
  for (const [name, value] of Object.entries(values)) url.searchParams.set(`${prefix}.${name}`, value);
  return url.href;
}
