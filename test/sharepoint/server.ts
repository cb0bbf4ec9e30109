import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Control } from './control';
import { CONTROL_PREFIX, controlReply } from './controlPath';
import { createCore } from './core';
import type { CoreOptions } from './core';
import { replyAfter } from './faultReplies';
import { MAX_REQUEST_BYTES } from './limits';
import type { Request } from './request';
import { send, sendTruncated } from './send';

export type Options = CoreOptions & {
  /** 0: any free port. */
  port?: number;
  host?: string;
  /** Tried before SharePoint; true: it has answered. For the pages that run web parts. */
  extraHandler?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
};
export type SharePoint = { url: string; port: number; close(): Promise<void>; control: Control };

export async function startSharePoint(options: Options = {}): Promise<SharePoint> {
  const core = createCore(options);
  const { control, common, shared } = core;
  const { db, faults, log } = shared;

  const listener = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    if ((await options.extraHandler?.(incoming, response)) === true) return;
    const startedMs = performance.now();
    const request = await read(incoming);
    if (request.url.startsWith(CONTROL_PREFIX)) return send(response, controlReply(control, request, core.personOf(request)?.name ?? '-'), common(), 0);
    if (faults.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.latencyMs));
    const outcome = await core.settle(request);
    const { reply, fault } = outcome;
    core.logged(request, outcome, startedMs);
    if (fault?.effect === 'resetBefore' || fault?.effect === 'resetAfter') {
      incoming.socket.destroy();
      return undefined;
    }
    if (fault?.effect === 'truncate') return sendTruncated(response, reply, common());
    if (fault?.effect === 'delayAfter') await faults.hold(fault);
    return send(response, replyAfter(fault, reply), common(), faults.bytesPerSecond);
  };
  const server = createServer((incoming, response) => {
    listener(incoming, response).catch((problem: unknown) => {
      // The client went away before it had asked.
      if (!incoming.complete && incoming.socket.destroyed) return;
      log.unsupported({ method: incoming.method ?? '', url: incoming.url ?? '', asked: `a failure of its own: ${problem instanceof Error ? problem.message : String(problem)}` });
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(`The local SharePoint failed: ${problem instanceof Error ? problem.stack : String(problem)}`);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  shared.origin = `http://localhost:${port}`;
  return {
    url: shared.origin,
    port,
    control,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          db.close();
          resolve();
        });
        faults.abandon();
        server.closeAllConnections();
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_REQUEST_BYTES) throw new Error(`Request of more than ${MAX_REQUEST_BYTES} bytes`);
    chunks.push(chunk);
  }
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(incoming.headers)) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return { method: incoming.method ?? 'GET', url: incoming.url ?? '/', headers, body: Buffer.concat(chunks) };
}
