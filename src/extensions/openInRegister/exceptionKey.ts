import { createGate } from '../../lists/rest/gate';
import { itemsPath } from '../../lists/rest/listPath';
import { api } from '../../lists/rest/quote';
import { REGISTER_LIST } from '../../lists/schema/addresses';

/** Key of the exception of a row, which a view of the list need not show. Undefined where it cannot be read now. */
export async function readExceptionKey(webUrl: string, id: number, send: typeof window.fetch = (url, init) => window.fetch(url, init)): Promise<string | undefined> {
  const gate = createGate({ webUrl, send });
  try {
    const { ExceptionKey } = await gate.get<{ ExceptionKey: string | null }>(api`${itemsPath(gate.webUrl, REGISTER_LIST)}(${id})?$select=ExceptionKey`);
    return ExceptionKey ?? undefined;
  } catch {
    return undefined;
  }
}
