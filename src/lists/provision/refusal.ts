import { kindOf, readEnvelope, SharePointError, type SharePointErrorKind } from '../rest/errors';
import type { Work } from './step';

/** Why SharePoint did not do a step, for people who must act on it (sentences: ui/strings). */
export interface Refusal {
  readonly kind: SharePointErrorKind | 'nameTaken' | 'subsiteWithoutOwnLevels';
  readonly what: Work;
  /** HTTP status, 0 where no answer came. */
  readonly status: number;
  /** SharePoint's code and sentence, untranslated. */
  readonly code: string;
  readonly detail: string;
}

/** SharePoint's code for a title that another list has. */
const LIST_TITLE_TAKEN = '-2130575342';

/** Reads a rejection of the gate, of PnPjs, or of the fetch under it. */
export async function refusalOf(error: unknown, what: Work): Promise<Refusal> {
  if (error instanceof SharePointError) return { kind: error.kind, what, status: error.status, code: error.code, detail: error.detail };
  if (!isHttpFailure(error)) return { kind: 'unavailable', what, status: 0, code: '', detail: error instanceof Error ? error.message : String(error) };
  const { status, headers } = error.response;
  const { code, detail } = readEnvelope(await error.response.clone().text());
  return { kind: code === LIST_TITLE_TAKEN ? 'nameTaken' : kindOf(status, code, true, headers.has('Retry-After')), what, status, code, detail };
}

function isHttpFailure(error: unknown): error is { readonly response: Response } {
  return typeof error === 'object' && error !== null && 'isHttpRequestError' in error && 'response' in error && error.response instanceof Response;
}
