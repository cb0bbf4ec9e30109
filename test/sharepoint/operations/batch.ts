import { randomUUID } from 'node:crypto';
import type { Ctx } from '../context';
import { operationInvalid } from '../errors';
import { MAX_BATCH_REQUESTS } from '../limits';
import { operation } from '../operation';
import type { Module } from '../operation';
import type { Reply, Request } from '../request';

type Part = { headers: Record<string, string>; content: string };

const boundaryOf = (contentType: string | undefined): string => {
  const found = /boundary="?([^";]+)"?/i.exec(contentType ?? '')?.[1];
  if (found === undefined || contentType?.toLowerCase().startsWith('multipart/mixed') !== true) throw operationInvalid('The batch has no boundary.');
  return found.trim();
};

/** Headers, an empty line, the rest; lines end with CRLF or a bare LF. */
function readPart(text: string): Part {
  const gap = /\r?\n\r?\n/.exec(text);
  const head = gap === null ? text : text.slice(0, gap.index);
  const headers: Record<string, string> = {};
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, content: gap === null ? '' : text.slice(gap.index + gap[0].length) };
}

function split(body: string, boundary: string): Part[] {
  const pieces = `\n${body}`.split(new RegExp(`\\r?\\n--${boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  if (pieces.length < 3 || !(pieces[pieces.length - 1] ?? '').startsWith('--')) throw operationInvalid('The batch is not complete.');
  return pieces.slice(1, -1).map((piece) => readPart(piece.replace(/^[ \t]*\r?\n/, '')));
}

const REQUEST_LINE = /^(GET|POST|PUT|PATCH|MERGE|DELETE)\s+(\S+)\s+HTTP\/1\.1\s*\r?\n/;
/** One embedded request; the URL is absolute or starts at the host. */
function readRequest(ctx: Ctx, { headers, content }: Part): Request {
  const line = REQUEST_LINE.exec(content);
  if (headers['content-type']?.startsWith('application/http') !== true || line === null) throw operationInvalid('A part of the batch is no request.');
  const inner = readPart(content.slice(line[0].length));
  const url = new URL(line[2] ?? '', `${ctx.origin}${ctx.web.url}/_api/`);
  return {
    method: line[1] ?? 'GET',
    url: `${url.pathname}${url.search}`,
    // The person, the digest and the bearer of the outer request count for all parts.
    headers: { ...pick(ctx.request.headers, ['x-local-person', 'x-local-app', 'cookie', 'authorization', 'x-requestdigest']), ...inner.headers },
    body: Buffer.from(inner.content.replace(/(\r?\n)+$/, '')),
  };
}
const pick = (headers: Request['headers'], names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])) as [string, string][]);

/** Changesets are flattened in place; the order stays. */
function requestsOf(ctx: Ctx): Request[] {
  const body = Buffer.from(ctx.request.body).toString('utf8');
  return split(body, boundaryOf(ctx.request.headers['content-type'])).flatMap((part) =>
    part.headers['content-type']?.toLowerCase().startsWith('multipart/mixed') === true ? split(part.content, boundaryOf(part.headers['content-type'])).map((inner) => readRequest(ctx, inner)) : [readRequest(ctx, part)],
  );
}

const REASONS: Readonly<Record<number, string>> = { 200: 'OK', 201: 'Created', 204: 'No Content', 304: 'Not Modified', 400: 'Bad Request', 403: 'Forbidden', 404: 'Not Found', 409: 'Conflict', 412: 'Precondition Failed', 429: 'Too Many Requests', 500: 'Internal Server Error', 501: 'Not Implemented', 503: 'Service Unavailable' };
const CRLF = '\r\n';
function writePart(boundary: string, reply: Reply): string {
  const headers = Object.entries(reply.headers).map(([name, value]) => `${name.toUpperCase()}: ${value}`);
  return [`--${boundary}`, 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', `HTTP/1.1 ${reply.status} ${REASONS[reply.status] ?? 'Unknown'}`, ...headers, '', typeof reply.body === 'string' ? reply.body : Buffer.from(reply.body).toString('utf8'), ''].join(CRLF);
}

export const batch: Module = {
  operations: [
    operation({
      name: 'batch',
      on: 'root',
      method: 'POST',
      call: '$batch',
      body: 'raw',
      handler: (ctx) => {
        const requests = requestsOf(ctx);
        if (requests.length > MAX_BATCH_REQUESTS) throw operationInvalid(`The batch holds ${requests.length} requests, more than ${MAX_BATCH_REQUESTS}.`);
        const boundary = `batchresponse_${randomUUID()}`;
        // Each part is a transaction of its own, whatever becomes of the others.
        const replies = requests.map((request) => ctx.dispatch(request));
        return { is: 'raw', contentType: `multipart/mixed; boundary=${boundary}`, body: `${replies.map((reply) => writePart(boundary, reply)).join('')}--${boundary}--${CRLF}` };
      },
    }),
  ],
};
