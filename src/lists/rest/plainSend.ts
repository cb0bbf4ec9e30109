import type { Operation } from './answer';
import { SharePointError } from './errors';
import type { Exchange, Send } from './exchange';

/**
 * A fetch for a client that reads answers itself (PnPjs in provisioning): same queue, same throttling, reads tried
 * again, and a refusal handed on as SharePoint gave it. Rejects with SharePointError only where there is no answer.
 */
export function createPlainSend(exchange: Exchange, timeoutMs: number): Send {
  return async (url, init) => {
    const method = (init.method ?? 'GET').toUpperCase();
    const operation: Operation = { name: `${method} ${url.split('?')[0] ?? ''}`, writes: method !== 'GET', timeoutMs };
    let last: Response | undefined;
    const whole = async (response: Response): Promise<Response> => rebuilt(response, await response.arrayBuffer());
    const attempt = async (): Promise<Response> => {
      last = undefined;
      return exchange.once(url, init, operation, whole, (response) => {
        last = response.clone();
      });
    };
    return exchange.withRetry(operation, init.signal ?? undefined, attempt).catch((error: unknown) => {
      if (last !== undefined && error instanceof SharePointError) return last;
      throw error;
    });
  };
}

/** An answer whose body is here already, so that its place in the queue can be given back. */
function rebuilt(response: Response, body: ArrayBuffer): Response {
  const { status, statusText, headers } = response;
  return new Response(status === 204 || status === 304 || body.byteLength === 0 ? null : body, { status, statusText, headers });
}
