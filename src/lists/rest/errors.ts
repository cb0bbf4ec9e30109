export type SharePointErrorKind =
  | 'denied'
  | 'notFound'
  | 'conflict'
  | 'duplicate'
  | 'threshold'
  | 'throttled'
  | 'unavailable'
  | 'unknownOutcome'
  | 'cancelled'
  /** Somebody else is signed in than whoever the page was opened for: nothing was sent. */
  | 'otherPerson'
  | 'unexpected';

export interface SharePointErrorFacts {
  /** HTTP status, 0 where no answer came. */
  readonly status: number;
  /** SharePoint's code, e.g. `-2130575169`; empty where the answer named none. */
  readonly code: string;
  /** What SharePoint (or the network) said; localised, for logs and never for decisions. */
  readonly detail: string;
  readonly requestId: string;
  /** Method and path of the request. */
  readonly operation: string;
  readonly retryAfterSeconds?: number | undefined;
  readonly cause?: unknown;
}

/** The one error of every SharePoint request. Callers switch on `kind`; sentences for people are made in `ui/strings`. */
export class SharePointError extends Error {
  public readonly kind: SharePointErrorKind;
  public readonly status: number;
  public readonly code: string;
  public readonly detail: string;
  public readonly requestId: string;
  public readonly operation: string;
  public readonly retryAfterSeconds: number | undefined;
  public override readonly cause: unknown;

  public constructor(kind: SharePointErrorKind, facts: SharePointErrorFacts) {
    super(`${kind}: ${facts.operation} answered ${facts.status || 'nothing'} ${facts.code} ${facts.detail}`.trim());
    this.name = 'SharePointError';
    this.kind = kind;
    this.status = facts.status;
    this.code = facts.code;
    this.detail = facts.detail;
    this.requestId = facts.requestId;
    this.operation = facts.operation;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.cause = facts.cause;
  }
}

/** Code of an answer that is a page and no data: the session ended, or a proxy stands between. */
export const NOT_DATA = 'notData';
/** Code of an answer that stopped in the middle. */
export const CUT_SHORT = 'cutShort';
/** Code of an answer that is longer than its reader takes (`RequestOptions.mostBytes`). */
export const TOO_LARGE = 'tooLarge';

const KIND_BY_CODE: Readonly<Record<string, SharePointErrorKind>> = {
  '-2130575169': 'duplicate',
  // A file of that name is there already.
  '-2130575257': 'duplicate',
  '-2130575305': 'conflict',
  '-2130575342': 'conflict',
  '-2147024860': 'threshold',
  '-2147024749': 'threshold',
  '-2147024891': 'denied',
  '-2130575338': 'notFound',
  '-2130575322': 'notFound',
  '-2147024894': 'notFound',
};

/** Codes of a form digest that is missing, expired or somebody else's. */
const DIGEST_CODES: ReadonlySet<string> = new Set(['-2130575252', '-2130575251']);

export function isDigestRefusal(error: SharePointError): boolean {
  return error.status === 403 && DIGEST_CODES.has(error.code);
}

/**
 * What a refusal means: SharePoint's own code first, the status where the code says nothing, the message never (it is
 * in the site's language). A write whose answer does not come from SharePoint may have been done all the same.
 */
export function kindOf(status: number, code: string, writes: boolean, hasRetryAfter: boolean): SharePointErrorKind {
  const byCode = KIND_BY_CODE[code];
  if (byCode) return byCode;
  if (status === 429 || (status === 503 && hasRetryAfter)) return 'throttled';
  if (status === 401 || status === 403) return 'denied';
  if (status === 404) return 'notFound';
  if (status === 409 || status === 412) return 'conflict';
  // 501: it is not known there, and asking again will not teach it.
  const passing = status === 408 || (status >= 500 && status !== 501);
  // An error that SharePoint itself put into words was refused as a whole; anything else was lost on the way.
  if (passing && code === '') return writes ? 'unknownOutcome' : 'unavailable';
  if (passing && (status === 408 || status > 500)) return writes ? 'unknownOutcome' : 'unavailable';
  return 'unexpected';
}

interface Envelope {
  readonly code?: unknown;
  readonly message?: unknown;
}

/**
 * Reads SharePoint's four error shapes (sharepoint-facts 1.1): odata.error, error (verbose and OData 4), and XML.
 * Empty texts where the body is none of them, e.g. the HTML page of a throttled tenant.
 */
export function readEnvelope(body: string): { code: string; detail: string } {
  const xml = /<m:code>([^<]*)<\/m:code>\s*<m:message[^>]*>([^<]*)</.exec(body);
  if (xml) return { code: bareCode(xml[1]), detail: xml[2] ?? '' };
  try {
    const parsed = JSON.parse(body) as { 'odata.error'?: Envelope; error?: Envelope } | null;
    const envelope = parsed?.['odata.error'] ?? parsed?.error;
    if (!envelope) return { code: '', detail: '' };
    const { message } = envelope;
    const detail = typeof message === 'string' ? message : (message as { value?: unknown } | undefined)?.value;
    return { code: bareCode(envelope.code), detail: typeof detail === 'string' ? detail : '' };
  } catch {
    return { code: '', detail: '' };
  }
}

/** `-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException` → `-2130575169`. */
function bareCode(code: unknown): string {
  return typeof code === 'string' ? (code.split(',')[0] ?? '').trim() : '';
}
