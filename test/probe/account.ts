import { createGate, type Gate } from '../../src/lists/rest/gate';
import type { Send } from '../../src/lists/rest/exchange';

/** How somebody signs in: a bearer token of a tenant, or the name of a person or an app of the local SharePoint. */
export interface SignIn {
  readonly token?: string | undefined;
  readonly person?: string | undefined;
  readonly app?: string | undefined;
}

/** Undefined where nothing says how to sign in. */
export function sendOf({ token, person, app }: SignIn): Send | undefined {
  const headers = { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...(person ? { 'x-local-person': person } : {}), ...(app ? { 'x-local-app': app } : {}) };
  if (Object.keys(headers).length === 0) return undefined;
  return (url, init) => {
    const sent = new Headers(init.headers);
    for (const [name, value] of Object.entries(headers)) sent.set(name, value);
    return fetch(url, { ...init, headers: sent });
  };
}

export function gateOf(webUrl: string, signIn: SignIn): Gate | undefined {
  const send = sendOf(signIn);
  return send && createGate({ webUrl, send });
}
