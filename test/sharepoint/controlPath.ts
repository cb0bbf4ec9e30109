import { isObject } from './body';
import type { Control } from './control';
import { EFFECTS } from './faults';
import type { Effect } from './faults';
import { DIRECTORY, personNamed } from './directory';
import type { Reply, Request } from './request';

export const CONTROL_PREFIX = '/_local/';
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const ok = (body: unknown): Reply => ({ status: 200, headers: JSON_TYPE, body: JSON.stringify(body) });
const done: Reply = { status: 204, headers: {}, body: '' };
const refuse = (why: string): Reply => ({ status: 400, headers: JSON_TYPE, body: JSON.stringify({ error: why }) });

type Handler = (control: Control, body: Record<string, unknown>, url: URL, signedIn: string) => Reply;
const number = (body: Record<string, unknown>, name: string): number | undefined => {
  const given = body[name];
  return typeof given === 'number' ? given : undefined;
};
const text = (body: Record<string, unknown>, name: string): string | undefined => {
  const given = body[name];
  return typeof given === 'string' ? given : undefined;
};

/** Members of the body: `set` (ISO instant), `freeze` (ISO instant), `advanceMs`, `reset`. */
const setClock: Handler = (control, body) => {
  const at = Date.parse(text(body, 'set') ?? text(body, 'freeze') ?? '');
  if (body['reset'] === true) control.clock.reset();
  else if (text(body, 'set') !== undefined && !Number.isNaN(at)) control.clock.set(at);
  else if (text(body, 'freeze') !== undefined && !Number.isNaN(at)) control.clock.freeze(at);
  else if (number(body, 'advanceMs') !== undefined) control.clock.advance(number(body, 'advanceMs') ?? 0);
  else return refuse('set, freeze, advanceMs or reset is wanted');
  return ok({ now: new Date(control.clock.now()).toISOString() });
};

const addFault: Handler = (control, body) => {
  const effect = text(body, 'effect') as Effect | undefined;
  if (effect === undefined || !EFFECTS.includes(effect)) return refuse(`effect is one of ${EFFECTS.join(', ')}`);
  control.addFault({
    effect,
    ...(['operation', 'method', 'url', 'retryAfter', 'body', 'list'] as const).reduce((made, name) => (text(body, name) === undefined ? made : { ...made, [name]: text(body, name) }), {}),
    ...(['nth', 'times', 'status', 'delayMs', 'jumpMs'] as const).reduce((made, name) => (number(body, name) === undefined ? made : { ...made, [name]: number(body, name) }), {}),
    retryAfterAsDate: body['retryAfterAsDate'] === true,
  });
  return done;
};

const setSwitches: Handler = (control, body) => {
  try {
    for (const [name, value] of Object.entries(body)) control.setSwitch(name, String(value));
  } catch (problem) {
    return refuse(problem instanceof Error ? problem.message : String(problem));
  }
  return ok(control.switches);
};

/** Signs a person in by cookie; with `to`, goes on to that page of this server. */
const signIn: Handler = (_control, _body, url) => {
  const person = personNamed(url.searchParams.get('name') ?? '');
  if (person === undefined) return refuse(`nobody of that name; people: ${DIRECTORY.map((each) => each.name).join(', ')}`);
  const to = url.searchParams.get('to');
  const headers: Record<string, string> = { 'set-cookie': `local-person=${person.name}; Path=/; SameSite=Lax` };
  if (to !== null && /^\/[^/\\]/.test(to)) return { status: 302, headers: { ...headers, location: to }, body: '' };
  return { status: 204, headers, body: '' };
};

const HANDLERS: Readonly<Record<string, Handler>> = {
  'GET clock': (control) => ok({ now: new Date(control.clock.now()).toISOString() }),
  'POST clock': setClock,
  'GET people': (_control, _body, _url, signedIn) => ok({ signedIn, people: DIRECTORY.map(({ name, title, about, isGone }) => ({ name, title, about, isGone })) }),
  'GET person': signIn,
  'POST person': signIn,
  'GET switches': (control) => ok(control.switches),
  'POST switches': setSwitches,
  'GET log': (control) => ok(control.requests()),
  'DELETE log': (control) => (control.clearLog(), done),
  'GET unsupported': (control) => ok(control.unsupported()),
  'POST latency': (control, body) => (control.setLatency(number(body, 'ms') ?? 0), done),
  'POST bandwidth': (control, body) => (control.setBandwidth(number(body, 'bytesPerSecond') ?? 0), done),
  'POST throttle': (control, body) => (control.throttle({ status: body['status'] === 503 ? 503 : 429, retryAfter: String(body['retryAfter'] ?? '1'), requests: number(body, 'requests') ?? 1 }), done),
  'GET faults': (control) => ok({ pending: control.pendingFaults(), held: control.heldRequests() }),
  'POST faults': addFault,
  'DELETE faults': (control) => (control.clearFaults(), done),
  'POST release': (control) => (control.releaseHeld(), done),
};

/** Answers `/_local/…`: for tests and for the picker of people; no product code knows it. */
export function controlReply(control: Control, request: Request, signedIn: string): Reply {
  const url = new URL(request.url, 'http://localhost');
  const handler = HANDLERS[`${request.method} ${url.pathname.slice(CONTROL_PREFIX.length)}`];
  if (handler === undefined) return { status: 404, headers: JSON_TYPE, body: JSON.stringify({ error: 'unknown', known: Object.keys(HANDLERS) }) };
  let body: unknown = {};
  try {
    if (request.body.length > 0) body = JSON.parse(Buffer.from(request.body).toString('utf8'));
  } catch {
    return refuse('the body is no JSON');
  }
  return handler(control, isObject(body) ? body : {}, url, signedIn);
}
