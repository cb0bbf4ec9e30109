import './registerAll';
import { Args } from './args';
import { isObject, parseBody } from './body';
import type { Ctx, Server } from './context';
import { detect } from './detect';
import type { Address } from './detect';
import { isDigestValid } from './digest';
import { accessDenied, bodyInvalid, digestInvalid, parameterUnknown, resourceMissing, SharePointError, unsupported, UnsupportedError } from './errors';
import { refusalOf } from './faultReplies';
import { FaultHit, isDoneAllTheSame, isRefusal } from './faults';
import type { FaultRule } from './faults';
import { writeError, writeReply } from './odata/reply';
import { flavourOf } from './odata/flavour';
import { queryOf } from './odata/query';
import type { Method } from './operation';
import type { Reply, Request } from './request';
import { resolve } from './resolve';
import type { Resolved } from './resolve';
import { Rights } from './rights';
import { callerOf } from './signIn';
import type { Account } from './people';
import { siteById, webAt } from './store/webs';
import { stampOf } from './clock';

const METHODS: readonly string[] = ['GET', 'POST', 'MERGE', 'PUT', 'DELETE'];
/** POST with `X-HTTP-Method` counts as that method; PATCH counts as MERGE. */
function methodOf(request: Request): Method {
  const method = (request.method === 'POST' ? (request.headers['x-http-method'] ?? 'POST') : request.method).toUpperCase();
  const meant = method === 'PATCH' ? 'MERGE' : method;
  if (!METHODS.includes(meant)) throw unsupported(`the method ${method}`);
  return meant as Method;
}

/** `fault`: what happens to the answer on its way. */
export type Outcome = { reply: Reply; operation: string; fault: FaultRule | undefined };

/** One request, from URL to answer: detect, resolve, screen, run in a transaction, write. Never throws for what a client did. */
export function dispatch(server: Server, request: Request, account: Account | undefined): Outcome {
  const flavour = flavourOf(request.headers['accept'], request.headers['odata-version']);
  let operation = '-';
  let fault: FaultRule | undefined;
  const afterRefusal: (() => void)[] = [];
  try {
    const address = detect(request.url);
    if (address === undefined) throw resourceMissing(request.url);
    if (account === undefined) throw accessDenied();
    const reply = server.db.transaction(() => {
      const ctx = contextOf(server, request, address, account, (work) => afterRefusal.push(work));
      if (!ctx.rights.has({ web: ctx.web }, 'Open')) throw accessDenied();
      const method = methodOf(request);
      const resolved = resolve(ctx, address, method);
      operation = resolved.name;
      screen(ctx, resolved, method, request.method);
      fault = server.faults.take(operation, request.method, request.url);
      if (fault !== undefined && isRefusal(fault.effect)) throw refusalOf(fault.effect, ctx);
      if (fault !== undefined && !isDoneAllTheSame(fault.effect)) throw new FaultHit(fault, operation);
      return unlessKnown(request, method, writeReply(resolved.run(), flavour, ctx.apiUrl));
    });
    return { reply, operation, fault };
  } catch (problem) {
    if (!(problem instanceof SharePointError)) throw problem;
    server.db.transaction(() => afterRefusal.forEach((work) => work()));
    if (problem instanceof UnsupportedError) server.log.unsupported({ method: request.method, url: request.url, asked: problem.asked });
    return { reply: writeError(problem, flavour), operation, fault };
  }
}

/** A GET with the etag of what is there is answered 304. */
const unlessKnown = (request: Request, method: Method, reply: Reply): Reply =>
  method === 'GET' && reply.headers['etag'] !== undefined && reply.headers['etag'] === request.headers['if-none-match'] ? { status: 304, headers: { etag: reply.headers['etag'] }, body: '' } : reply;

/** The context of one request by somebody. @throws where there is no such site. */
export function contextOf(server: Server, request: Request, address: Address, account: Account, onRefusal: (work: () => void) => void): Ctx {
  const web = webAt(server.db, address.webUrl);
  const site = web === undefined ? undefined : siteById(server.db, web.siteId);
  if (web === undefined || site === undefined) throw resourceMissing(address.path);
  const caller = callerOf(server.db, site.id, account);
  const bypass = caller.user.isSiteAdmin || (caller.isApp && server.switches.appGrantReachesAroundListRights);
  return {
    ...server,
    request,
    site,
    web,
    caller,
    rights: new Rights(server.db, caller.user, bypass),
    query: queryOf(address.query),
    args: new Args(),
    body: undefined,
    onRefusal,
    stamp: () => stampOf(server.clock.now()),
    apiUrl: `${server.origin}${web.url === '/' ? '' : encodeURI(web.url)}/_api/`,
  };
}

/** Digest, query options and body, against what the operation knows. */
function screen(ctx: Ctx, resolved: Resolved, method: Method, httpMethod: string): void {
  const { operation } = resolved;
  const writes = httpMethod !== 'GET' && operation?.readOnly !== true;
  const bearer = ctx.request.headers['authorization']?.startsWith('Bearer ') === true;
  if (writes && !bearer && !isDigestValid(ctx.db, ctx.request.headers['x-requestdigest'], ctx.site.id, ctx.caller.account.loginName, ctx.clock.now())) throw digestInvalid();
  for (const name of ctx.query.all.keys()) {
    if (name.startsWith('@') || resolved.query.includes(name) || resolved.query.includes('*')) continue;
    throw unsupported(`the query option '${name}' of ${resolved.name}`);
  }
  if (operation?.body === 'raw' || ctx.request.body.length === 0) return;
  if (method === 'GET') throw unsupported(`a body of ${resolved.name}`);
  ctx.body = parseBody(ctx.request.body, ctx.request.headers['content-type']);
  if (ctx.body === undefined) return;
  if (!isObject(ctx.body)) throw bodyInvalid();
  if (operation?.body === 'any') return;
  for (const name of Object.keys(ctx.body)) {
    if (operation?.body?.includes(name) === true) continue;
    throw operation?.call === undefined ? unsupported(`the member '${name}' in a body of ${resolved.name}`) : parameterUnknown(name, operation.call);
  }
}
