import { AnswerTooLarge } from './boundedText';
import { CUT_SHORT, kindOf, NOT_DATA, readEnvelope, SharePointError, TOO_LARGE, type SharePointErrorFacts } from './errors';
import { parseRetryAfter } from './retry';

/** One request as the gate knows it. */
export interface Operation {
  readonly name: string;
  /** True where sending it twice could do it twice. */
  readonly writes: boolean;
  /** True where it is done only if nobody changed the thing since (If-Match): a refusal then says that it was changed. */
  readonly conditional?: boolean;
  /** Longest time from sending it to the end of its answer. */
  readonly timeoutMs: number;
}

/** Reads an answer's body: throws SharePointError for a refusal, for a page in place of data, and for a body cut short. */
export async function readAnswer<T>(
  response: Response,
  operation: Operation,
  serverNowMs: number,
  signal: AbortSignal | undefined,
  parse: (response: Response) => Promise<T>,
): Promise<T> {
  if (!response.ok) throw await refusal(response, operation, serverNowMs);
  const type = response.headers.get('content-type') ?? '';
  if (/^text\/html/i.test(type)) {
    // A sign-in page comes with status 200: the session has ended.
    throw new SharePointError(operation.writes ? 'unknownOutcome' : 'denied', { ...factsOf(response, operation), code: NOT_DATA, detail: 'a page instead of data' });
  }
  try {
    return await parse(response);
  } catch (cause) {
    if (signal?.aborted) throw lost(cause, operation, true);
    if (cause instanceof AnswerTooLarge) throw new SharePointError('unexpected', { ...factsOf(response, operation), code: TOO_LARGE, detail: cause.message, cause });
    throw new SharePointError(operation.writes ? 'unknownOutcome' : 'unavailable', { ...factsOf(response, operation), code: CUT_SHORT, detail: 'the answer stopped in the middle', cause });
  }
}

async function refusal(response: Response, operation: Operation, serverNowMs: number): Promise<SharePointError> {
  const { code, detail } = readEnvelope(await response.text().catch(() => ''));
  const retryAfterSeconds = parseRetryAfter(response.headers.get('retry-after'), serverNowMs);
  const kind = kindOf(response.status, code, operation.writes, retryAfterSeconds !== undefined);
  return new SharePointError(kind, { ...factsOf(response, operation), code, detail, retryAfterSeconds });
}

function factsOf(response: Response, operation: Operation): SharePointErrorFacts {
  const requestId = response.headers.get('sprequestguid') ?? response.headers.get('request-id') ?? '';
  return { status: response.status, code: '', detail: '', requestId, operation: operation.name };
}

/** No answer came. A write that was on its way may have been done; a read that the caller stopped was only stopped. */
export function lost(cause: unknown, operation: Operation, aborted: boolean): SharePointError {
  const kind = operation.writes ? 'unknownOutcome' : aborted ? 'cancelled' : 'unavailable';
  return new SharePointError(kind, { ...NO_ANSWER, operation: operation.name, detail: 'no answer', cause });
}

/** The caller stopped it before it was sent. */
export function cancelled(operation: Operation, cause: unknown): SharePointError {
  return new SharePointError('cancelled', { ...NO_ANSWER, operation: operation.name, detail: 'stopped before it was sent', cause });
}

const NO_ANSWER = { status: 0, code: '', requestId: '' } as const;
