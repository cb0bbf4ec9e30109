import { loginKey } from '../domain/people/person';
import { SharePointError } from '../lists/rest/errors';
import { api } from '../lists/rest/quote';
import type { Desk } from './desk';
import { readContextAnd, type Context } from './readContext';

const OPERATION = 'GET web/currentuser';

/**
 * People and policies as they are now, for whoever the desk belongs to: somebody else may have signed in since, in another
 * tab of the browser, and what is sent would be theirs. In the one request that reads them.
 * @throws SharePointError also of kind `otherPerson`.
 */
export async function readContextAs(desk: Desk, signal?: AbortSignal): Promise<Context> {
  const { context, along } = await readContextAnd<{ readonly LoginName?: string }>(desk, [api`web/currentuser?$select=LoginName`], signal);
  const login = along[0]?.LoginName ?? '';
  if (loginKey(login) === loginKey(desk.me.login)) return context;
  throw new SharePointError('otherPerson', { status: 0, code: '', detail: `${login} is signed in, and the page is that of ${desk.me.login}`, requestId: '', operation: OPERATION });
}
