import { Args } from './args';
import type { Ctx } from './context';
import type { Address, Segment } from './detect';
import { fileNotFound, parameterUnknown, SharePointError, unsupported } from './errors';
import { isCollection, isEntity } from './odata/values';
import type { Answer, Collection, Entity, Value } from './odata/values';
import { readCollection, readEntity, typeOfKind } from './entities/read';
import type { EntityType, Method, Operation } from './operation';
import { collectionOf, entityOf, navigationFor, operationFor } from './registry';
import type { Kind, Resources } from './resources';

/** What a request came to: a name for the log, what it may carry, and how to run it. */
export type Resolved = {
  name: string;
  /** Allowed query options; `*` allows any. */
  query: readonly string[];
  operation: Operation | undefined;
  run(): Answer;
};

const READ_OPTIONS = ['$select', '$expand', '$filter', '$orderby', '$top', '$skip'];

/** Walks the segments from the web; the last one may be an operation's call or a property. Throws the real error or 501. */
export function resolve(ctx: Ctx, address: Address, method: Method): Resolved {
  let kind: Kind = 'root';
  let target: Resources[Kind] = ctx.web;
  const segments = address.segments;
  for (let at = 0; at < segments.length; at += 1) {
    const segment = segments[at] as Segment;
    const isLast = at === segments.length - 1;
    if (isLast) {
      const call = operationFor(kind, method, segment.name);
      if (call !== undefined) return callOf(ctx, call, target, segment);
    }
    const step = stepFrom(kind, segment);
    if (step === undefined) {
      const property = isLast && method === 'GET' && segment.args.empty ? propertyOf(ctx, kind, target, segment.name) : undefined;
      if (property !== undefined) return property;
      throw unsupported(`'${segment.name}'${segment.args.empty ? '' : '(…)'} on ${kind} (${method})`);
    }
    const [nextKind, next] = step(ctx, target);
    if (next === undefined) return absent(nextKind, segment, isLast && method === 'GET');
    [kind, target] = [nextKind, next];
  }
  const own = operationFor(kind, method);
  if (own !== undefined) return { name: own.name, query: own.query ?? [], operation: own, run: () => own.handler(ctx, target) };
  if (method === 'GET') {
    const read = readOf(ctx, kind, target);
    if (read !== undefined) return read;
  }
  throw unsupported(`${method} on ${kind}`);
}

/** What could be there and is not: null where it is read, 404 for all else. */
function absent(kind: Kind, segment: Segment, isRead: boolean): Resolved {
  if (!isRead) throw fileNotFound();
  return { name: `${kind}.absent`, query: READ_OPTIONS, operation: undefined, run: () => ({ is: 'value', name: segment.name, value: null }) };
}

function callOf(ctx: Ctx, call: Operation, target: Resources[Kind], segment: Segment): Resolved {
  for (const name of segment.args.named.keys()) {
    if (call.params?.some((param) => param.toLowerCase() === name) !== true) throw parameterUnknown(name, call.call ?? call.name);
  }
  if (segment.args.positional.length > (call.params?.length ?? 0)) throw parameterUnknown(String(segment.args.positional[call.params?.length ?? 0]), call.call ?? call.name);
  ctx.args = segment.args;
  return { name: call.name, query: call.query ?? [], operation: call, run: () => call.handler(ctx, target) };
}

type Step = (ctx: Ctx, target: Resources[Kind]) => [Kind, Resources[Kind] | undefined];
/** A segment with brackets is a function of its own, or a collection with a key. */
function stepFrom(kind: Kind, segment: Segment): Step | undefined {
  const found = navigationFor(kind, segment.name);
  if (found === undefined) return undefined;
  if (segment.args.empty || found.params !== undefined) {
    for (const name of segment.args.named.keys()) if (found.params?.some((param) => param.toLowerCase() === name) !== true) throw parameterUnknown(name, found.segment);
    return (ctx, target) => {
      const next = found.resolve(ctx, target, segment.args);
      return [next === undefined ? found.to : (found.refine?.(next) ?? found.to), next];
    };
  }
  const keyed = navigationFor(found.to, '()');
  if (keyed === undefined) return undefined;
  return (ctx, target) => {
    const collection = found.resolve(ctx, target, new Args());
    return [keyed.to, collection === undefined ? undefined : keyed.resolve(ctx, collection, segment.args)];
  };
}

/** Undefined for a name that the item does not have: a path, unlike `$select`, is then unknown here. */
function readMember(ctx: Ctx, type: EntityType, target: Resources[Kind], name: string): Value | Entity | Collection | undefined {
  try {
    return type.read?.(ctx, target, { select: [name], expand: [] }).members[name];
  } catch (problem) {
    if (problem instanceof SharePointError && problem.status === 400) return undefined;
    throw problem;
  }
}

/** An item has the members of its own list. */
function memberOf(ctx: Ctx, kind: Kind, target: Resources[Kind], segment: string): Resolved | undefined {
  const type = entityOf(kind);
  if (type?.read === undefined) return undefined;
  const found = readMember(ctx, type, target, segment);
  return found === undefined || isEntity(found) || isCollection(found) ? undefined : { name: `${kind}.${segment}`, query: ['$select'], operation: undefined, run: () => ({ is: 'value', name: segment, value: found }) };
}

function propertyOf(ctx: Ctx, kind: Kind, target: Resources[Kind], segment: string): Resolved | undefined {
  const found = Object.entries(entityOf(kind)?.properties ?? {}).find(([name]) => name.toLowerCase() === segment.toLowerCase());
  if (found === undefined) return memberOf(ctx, kind, target, segment);
  const [name, property] = found;
  return { name: `${kind}.${name}`, query: ['$select'], operation: undefined, run: () => ({ is: 'value', name, value: property.get(ctx, target) ?? null }) };
}

function readOf(ctx: Ctx, kind: Kind, target: Resources[Kind]): Resolved | undefined {
  const collection = collectionOf(kind);
  if (collection !== undefined) {
    typeOfKind(collection.of);
    return { name: `${kind}.read`, query: READ_OPTIONS, operation: undefined, run: () => ({ is: 'collection', collection: readCollection(ctx, collection.of, collection.all(ctx, target), ctx.query) }) };
  }
  if (entityOf(kind) === undefined) return undefined;
  return {
    name: `${kind}.read`,
    query: ['$select', '$expand'],
    operation: undefined,
    run: () => {
      const entity = readEntity(ctx, kind, target, ctx.query);
      return { is: 'entity', entity, ...(entity.etag === undefined ? {} : { headers: { etag: entity.etag } }) };
    },
  };
}
