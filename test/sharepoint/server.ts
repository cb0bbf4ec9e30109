import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Clock } from './clock';
import { controlOf } from './control';
import type { Control } from './control';
import { CONTROL_PREFIX, controlReply } from './controlPath';
import type { Server } from './context';
import { dispatch } from './dispatch';
import type { Outcome } from './dispatch';
import { FaultHit, Faults } from './faults';
import type { FaultRule } from './faults';
import { MAX_REQUEST_BYTES } from './limits';
import { Log } from './log';
import { throttleReply } from './odata/reply';
import type { Reply, Request } from './request';
import { send, sendTruncated } from './send';
import { accountOf } from './signIn';
import { Database } from './store/database';
import { seed } from './store/seed';
import { PESSIMISTIC } from './switches';
import type { Switches } from './switches';

export type Options = {
  /** 0: any free port. */
  port?: number;
  host?: string;
  /** A file, or `:memory:`. */
  dataFile?: string;
  /** Who is signed in where a request does not say. */
  as?: string;
  switches?: Partial<Switches>;
  /** Tried before SharePoint; true: it has answered. For the pages that run web parts. */
  extraHandler?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** Gets one line for each 501. */
  print?: (line: string) => void;
};
export type SharePoint = { url: string; port: number; close(): Promise<void>; control: Control };

export async function startSharePoint(options: Options = {}): Promise<SharePoint> {
  const clock = new Clock();
  const faults = new Faults();
  const switches: Switches = { ...PESSIMISTIC, ...options.switches };
  const db = new Database(options.dataFile ?? ':memory:');
  seed(db, clock.now());
  const log = new Log(options.print ?? ((): void => undefined));
  const control = controlOf(clock, switches, log, faults);
  const defaultPerson = options.as ?? 'ada';
  // A fault in a part of a batch is one of the whole batch.
  let faultInPart: FaultRule | undefined;
  const run = (request: Request): Outcome => dispatch(shared, request, accountOf(request, defaultPerson));
  const shared: Server = {
    db, clock, switches, origin: '', log, faults,
    dispatch: (request) => {
      const outcome = run(request);
      faultInPart ??= outcome.fault;
      return outcome.reply;
    },
  };

  const answer = (request: Request): Outcome => {
    const throttle = faults.takeThrottle();
    if (throttle !== undefined) return { reply: throttleReply(throttle, request, switches.throttleBodyIsHtml), operation: '-', fault: undefined };
    faultInPart = undefined;
    try {
      const outcome = run(request);
      return { ...outcome, fault: outcome.fault ?? faultInPart };
    } catch (problem) {
      if (!(problem instanceof FaultHit)) throw problem;
      return { reply: { status: problem.rule.status ?? 500, headers: { 'content-type': 'text/html' }, body: 'The request failed.' }, operation: '-', fault: problem.rule };
    }
  };

  const listener = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    if ((await options.extraHandler?.(incoming, response)) === true) return;
    const startedMs = performance.now();
    const request = await read(incoming);
    const person = accountOf(request, defaultPerson);
    const common = { date: new Date(clock.now()).toUTCString(), 'cache-control': 'private, max-age=0', 'x-content-type-options': 'nosniff' };
    if (request.url.startsWith(CONTROL_PREFIX)) return send(response, controlReply(control, request, person?.name ?? '-'), common, 0);
    if (faults.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.latencyMs));
    const { reply, operation, fault } = answer(request);
    log.add({ at: new Date(clock.now()).toISOString(), person: person?.name ?? '-', method: request.method, url: request.url, operation, status: reply.status, ms: performance.now() - startedMs, bytes: reply.body.length });
    if (fault?.effect === 'resetBefore' || fault?.effect === 'resetAfter') {
      incoming.socket.destroy();
      return undefined;
    }
    if (fault?.effect === 'truncate') return sendTruncated(response, reply, common);
    return send(response, fault?.effect === 'failAfter' ? failedAfter(fault) : reply, common, faults.bytesPerSecond);
  };
  const server = createServer((incoming, response) => {
    listener(incoming, response).catch((problem: unknown) => {
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
        server.closeAllConnections();
      }),
  };
}

const failedAfter = (rule: FaultRule): Reply => ({ status: rule.status ?? 504, headers: { 'content-type': 'text/html' }, body: 'The gateway did not receive a response in time.' });

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
