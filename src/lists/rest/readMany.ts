import { SharePointError } from './errors';
import { expectedMember, isExpected } from './expectedMember';
import type { Gate, RequestOptions } from './gate';
import { api, type ApiPath } from './quote';

/** Reads in one request. SharePoint takes 100; PnPjs sends 20 at most, and so many are surely taken everywhere. */
const MAX_PARTS = 20;
/** Stands in no part: a request line holds no blank but its own two. */
const BOUNDARY = 'batch_of_reads';

/**
 * Several reads in one request (`$batch`), answered in their order. A part that was not answered well is asked for again
 * by itself, so that it is tried again, or refused, like any other read. Throws SharePointError.
 */
export function readMany<T>(gate: Gate, paths: readonly ApiPath[], options?: RequestOptions): Promise<T[]> {
  return inBatches(gate, paths, options, (path, part) => readPart<T>(gate, path, part, options));
}

/** The same of what may not be there: undefined where SharePoint says so, without asking again. */
export function readThere<T>(gate: Gate, paths: readonly ApiPath[], options?: RequestOptions): Promise<(T | undefined)[]> {
  return inBatches(gate, paths, options, async (path, part) => {
    if (part?.status === NOT_FOUND) return undefined;
    try {
      return await readPart<T>(gate, path, part, options);
    } catch (error) {
      if (error instanceof SharePointError && error.kind === 'notFound') return undefined;
      throw error;
    }
  });
}

const NOT_FOUND = 404;

async function inBatches<T>(gate: Gate, paths: readonly ApiPath[], options: RequestOptions | undefined, read: (path: ApiPath, part: Part | undefined) => T | Promise<T>): Promise<T[]> {
  const groups = Array.from({ length: Math.ceil(paths.length / MAX_PARTS) }, (_, at) => paths.slice(at * MAX_PARTS, (at + 1) * MAX_PARTS));
  const answers = await Promise.all(
    groups.map(async (group) => {
      const parts = await gate.readText(api`$batch`, textOf(gate.webUrl, group), (text) => parseParts(text, group.length), { ...options, contentType: `multipart/mixed; boundary=${BOUNDARY}` });
      return Promise.all(group.map((path, at) => read(path, parts[at])));
    }),
  );
  return answers.flat();
}

/** The reads as they go out: lines end with CRLF, addresses are written as `fetch` would. */
function textOf(webUrl: string, paths: readonly ApiPath[]): string {
  const parts = paths.map(({ text }) =>
    ['Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', `GET ${new URL(`${webUrl}/_api/${text}`).href} HTTP/1.1`, 'Accept: application/json;odata=nometadata', '', ''].join('\r\n'),
  );
  return `${parts.map((part) => `--${BOUNDARY}\r\n${part}`).join('\r\n')}\r\n--${BOUNDARY}--\r\n`;
}

interface Part {
  readonly status: number;
  readonly body: string;
}

/** @throws SyntaxError where the answer is not whole. */
export function parseParts(text: string, count: number): Part[] {
  const boundary = /^--\S+/.exec(text)?.[0] ?? ' ';
  const pieces = `\n${text}`.split(`\n${boundary}`).slice(1);
  if (pieces.length !== count + 1 || !pieces[count]?.startsWith('--')) throw new SyntaxError('The batch is not whole');
  return pieces.slice(0, count).map((piece) => {
    const begin = piece.indexOf('HTTP/1.1 ');
    const gap = piece.indexOf('\r\n\r\n', begin);
    if (begin < 0 || gap < 0) throw new SyntaxError('A part of the batch is no answer');
    return { status: Number(piece.slice(begin + 9, begin + 12)), body: piece.slice(gap + 4) };
  });
}

function readPart<T>(gate: Gate, path: ApiPath, part: Part | undefined, options: RequestOptions | undefined): T | Promise<T> {
  const answer = part?.status === 200 ? parsed(part.body) : undefined;
  return answer !== undefined && isExpected(answer, expectedMember(path), true) ? (answer as T) : gate.get<T>(path, options);
}

/** Undefined where it is no JSON: a page, or an answer cut short. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
