import type { Caller } from './context';
import { personNamed } from './directory';
import { appAccount } from './people';
import type { Account } from './people';
import type { Request } from './request';
import type { Database } from './store/database';
import { addPrincipal, principalByLogin } from './store/principals';

/** Who is signed in: the app or person of the header, the person of the cookie, else the default. Undefined: nobody of that name. */
export function accountOf(request: Request, defaultPerson: string): Account | undefined {
  const app = request.headers['x-local-app'];
  if (app !== undefined && app !== '') return appAccount(app);
  const name = request.headers['x-local-person'] ?? /(?:^|;\s*)local-person=([^;]+)/.exec(request.headers['cookie'] ?? '')?.[1] ?? defaultPerson;
  const found = personNamed(name);
  return found?.isGone === true ? undefined : found;
}

/** Whoever comes gets a user of the site, as a first visit does. */
export function callerOf(db: Database, siteId: string, account: Account): Caller {
  const user =
    principalByLogin(db, siteId, account.loginName) ??
    addPrincipal(db, siteId, { type: 1, loginName: account.loginName, title: account.title, email: account.email, isSiteAdmin: account.isSiteAdmin });
  return { account, user, isApp: account.loginName.startsWith('i:0i.t|') };
}
