import { SharePointError, type SharePointErrorKind } from '../../../../src/lists/rest/errors';
import type { Gate } from '../../../../src/lists/rest/gate';
import type { ApiPath } from '../../../../src/lists/rest/quote';
import { REQUESTS_LIST } from '../../../../src/lists/schema/addresses';

export const LIST = REQUESTS_LIST;

export function failing(kind: SharePointErrorKind, status = 0, code = ''): SharePointError {
  return new SharePointError(kind, { status, code, detail: '', requestId: '', operation: 'get' });
}

export interface HeldList {
  readonly gate: Gate;
  /** What was asked, in order; parts of a batch one by one. */
  readonly asked: string[];
}

/** A list of items with these Ids, in their order, that answers `$filter=Id gt … and Id le …`, `$orderby` and `$top`. @param refused what an address is refused with */
export function heldList(ids: readonly number[], refused: (path: string) => SharePointError | undefined = () => undefined): HeldList {
  const asked: string[] = [];
  const answer = (path: string): { readonly value: readonly { readonly Id: number }[] } => {
    asked.push(path);
    const error = refused(path);
    if (error) throw error;
    const bound = (name: string, otherwise: number): number => Number(new RegExp(`Id ${name} (\\d+)`).exec(path)?.[1] ?? otherwise);
    const fitting = ids.filter((id) => id > bound('gt', 0) && id <= bound('le', Infinity)).map((Id) => ({ Id }));
    return { value: (/\$orderby=Id desc/.test(path) ? fitting.reverse() : fitting).slice(0, Number(/\$top=(\d+)/.exec(path)?.[1] ?? 100)) };
  };
  const gate = {
    webUrl: 'https://contoso.example/sites/register',
    get: async (path: ApiPath) => answer(decodeURIComponent(path.text)),
    readText: async (_path: ApiPath, body: unknown, parse: (text: string) => unknown) => {
      const paths = String(body).split('\r\n').flatMap((line) => (line.startsWith('GET ') ? [decodeURIComponent(line.slice(4, -' HTTP/1.1'.length))] : []));
      return parse(`${paths.map((path) => `--b\r\n\r\nHTTP/1.1 200 OK\r\n\r\n${JSON.stringify(answer(path))}\r\n`).join('')}--b--`);
    },
  };
  return { gate: gate as unknown as Gate, asked };
}
