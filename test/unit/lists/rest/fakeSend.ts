import type { Send } from '../../../../src/lists/rest/exchange';

/** One answer of a fake SharePoint; an Error is a broken connection. */
export type Answer = Response | Error | ((url: string, init: RequestInit) => Response | Promise<Response>);

export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Answers in the order given; form digests are answered besides, `0xDIGEST1`, `0xDIGEST2`, … */
export function fakeSend(...answers: Answer[]): { send: Send; sent: Sent[]; digests: () => number } {
  const sent: Sent[] = [];
  let digests = 0;
  const send: Send = async (url, init) => {
    if (url.endsWith('/_api/contextinfo')) {
      digests += 1;
      return jsonAnswer({ FormDigestValue: `0xDIGEST${digests}`, FormDigestTimeoutSeconds: 1800 });
    }
    sent.push({ url, method: init.method ?? 'GET', headers: new Headers(init.headers), body: typeof init.body === 'string' ? init.body : '' });
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`no answer left for ${url}`);
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(url, init) : answer;
  };
  return { send, sent, digests: () => digests };
}

export function jsonAnswer(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'content-type': 'application/json;odata=nometadata', ...headers } });
}

/** A refusal in the shape of `application/json;odata=nometadata`. */
export function refusal(status: number, code: string, headers: Record<string, string> = {}): Response {
  return jsonAnswer({ 'odata.error': { code, message: { lang: 'en-US', value: 'Some text in the site\'s language' } } }, status, headers);
}

export function htmlAnswer(status: number, headers: Record<string, string> = {}): Response {
  return new Response('<html><body>Sign in</body></html>', { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
}
