/** Why SharePoint did not do a step, for people who must act on it. */
export interface Refusal {
  readonly kind: 'denied' | 'throttled' | 'nameTaken' | 'subsiteWithoutOwnLevels' | 'unavailable' | 'unexpected';
  /** What was to be done (see stepText). */
  readonly what: string;
  readonly status: number | undefined;
  /** SharePoint's code and sentence, untranslated. */
  readonly code: string | undefined;
  readonly message: string;
}

interface HttpFailure {
  readonly status: number;
  readonly response: Response;
}

/** Reads a rejection of PnPjs, or of the fetch under it. */
export async function refusalOf(error: unknown, what: string): Promise<Refusal> {
  if (!isHttpFailure(error)) return { kind: 'unavailable', what, status: undefined, code: undefined, message: error instanceof Error ? error.message : String(error) };
  const { code, message } = readError(await error.response.clone().text().catch(() => ''));
  return { kind: kindOf(error.status, code), what, status: error.status, code, message: message || error.response.statusText };
}

function isHttpFailure(error: unknown): error is HttpFailure {
  return typeof error === 'object' && error !== null && 'isHttpRequestError' in error && 'response' in error;
}

/** SharePoint's hresults, as numbers before the comma of its code. */
const DENIED = '-2147024891';
const LIST_TITLE_TAKEN = '-2130575342';

function kindOf(status: number, code: string | undefined): Refusal['kind'] {
  const hresult = code?.split(',')[0];
  if (hresult === LIST_TITLE_TAKEN) return 'nameTaken';
  if (hresult === DENIED || status === 401 || status === 403) return 'denied';
  if (status === 429 || status === 503) return 'throttled';
  return status >= 502 ? 'unavailable' : 'unexpected';
}

function readError(body: string): { code: string | undefined; message: string } {
  try {
    const parsed = JSON.parse(body) as { 'odata.error'?: ErrorBody; error?: ErrorBody };
    const error = parsed['odata.error'] ?? parsed.error;
    const message = typeof error?.message === 'string' ? error.message : error?.message?.value;
    return { code: error?.code, message: message ?? '' };
  } catch {
    return { code: undefined, message: body.slice(0, 200) };
  }
}

interface ErrorBody {
  readonly code?: string;
  readonly message?: string | { readonly value?: string };
}
