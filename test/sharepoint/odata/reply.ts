import { throttled } from '../errors';
import type { SharePointError } from '../errors';
import type { Throttle } from '../faults';
import type { Reply, Request } from '../request';
import { writeAtom, writeAtomError } from './atom';
import { contentTypeOf, flavourOf } from './flavour';
import type { Flavour } from './flavour';
import { writeJson } from './json';
import type { Answer } from './values';

/** An answer in the flavour that was asked for. */
export function writeReply(answer: Answer, flavour: Flavour, apiUrl: string): Reply {
  const headers = { ...answer.headers };
  if (answer.is === 'raw') return { status: answer.status ?? 200, headers: { 'content-type': answer.contentType, ...headers }, body: answer.body };
  if (answer.is === 'empty') return { status: answer.status ?? 200, headers, body: '' };
  const body = flavour.kind === 'atom' ? writeAtom(answer, apiUrl) : writeJson(answer, flavour, apiUrl);
  return { status: answer.status ?? 200, headers: { 'content-type': typeOf(answer, flavour), ...headers }, body };
}

const typeOf = (answer: Answer, flavour: Flavour): string => {
  if (flavour.kind === 'json') return contentTypeOf(flavour);
  if (answer.is === 'entity') return contentTypeOf(flavour);
  return answer.is === 'collection' ? 'application/atom+xml;type=feed;charset=utf-8' : 'application/xml;charset=utf-8';
};

/** The four envelopes of an error: odata.error, verbose error, v4 error with a plain message, XML. */
export function writeError(problem: SharePointError, flavour: Flavour): Reply {
  const { status, code, message } = problem;
  const headers = { ...problem.headers };
  if (flavour.kind === 'atom') return { status, headers: { 'content-type': 'application/xml;charset=utf-8', ...headers }, body: writeAtomError(code, message) };
  const long = { code, message: { lang: 'en-US', value: message } };
  const body = flavour.version === 4 ? { error: { code, message } } : flavour.metadata === 'verbose' ? { error: long } : { 'odata.error': long };
  return { status, headers: { 'content-type': contentTypeOf(flavour), ...headers }, body: JSON.stringify(body) };
}

/** 429 or 503, mostly with Retry-After; the body may be HTML, whatever was asked for. */
export function throttleReply(throttle: Pick<Throttle, 'status' | 'retryAfter'>, request: Request, asHtml: boolean): Reply {
  const problem = throttled(throttle.status, throttle.retryAfter);
  if (!asHtml) return writeError(problem, flavourOf(request.headers['accept'], request.headers['odata-version']));
  return { status: problem.status, headers: { 'content-type': 'text/html', ...problem.headers }, body: '<!DOCTYPE html><html><head><title>Something went wrong</title></head><body>Too many requests.</body></html>' };
}
