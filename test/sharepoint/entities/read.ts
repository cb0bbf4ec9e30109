import { Args } from '../args';
import type { Ctx } from '../context';
import { lookupNotExpanded, unsupported } from '../errors';
import type { EntityType, Wanted } from '../operation';
import type { Collection, Entity } from '../odata/values';
import type { Query } from '../odata/query';
import { collectionOf, entityOf, expandableFrom, navigationFor } from '../registry';
import type { Kind, Resources } from '../resources';
import { filterInMemory, sortInMemory } from './filter';

const under = (paths: readonly string[], name: string): string[] => paths.filter((path) => path.startsWith(`${name}/`)).map((path) => path.slice(name.length + 1));

/** Writes one thing with `$select` and `$expand`; what its type does not know is 501. */
export function readEntity<K extends Kind>(ctx: Ctx, kind: K, target: Resources[K], asked: Wanted): Entity {
  const type = typeOfKind(kind);
  if (type.read !== undefined) return type.read(ctx, target, asked);
  const spell = spelling(kind, type);
  const wanted: Wanted = { select: asked.select.map(spell), expand: asked.expand.map(spell) };
  const typeName = typeof type.type === 'string' ? type.type : type.type(ctx, target);
  const entity: Entity = {
    type: typeName,
    uri: type.uri(ctx, target),
    ...(type.set === undefined ? {} : { set: type.set }),
    ...(type.etag === undefined ? {} : { etag: type.etag(target) }),
    members: {},
    deferred: expandableFrom(kind).map((each) => each.segment),
  };
  const direct = wanted.select.filter((path) => !path.includes('/'));
  const all = direct.includes('*') || wanted.select.length === 0;
  const expanded = [...new Set(wanted.expand.map((path) => path.split('/')[0] ?? ''))];
  for (const [name, property] of Object.entries(type.properties)) {
    const isWanted = direct.includes(name) || expanded.includes(name) || (all && property.onDemand !== true);
    const value = isWanted ? property.get(ctx, target) : undefined;
    if (value !== undefined) entity.members[name] = value;
  }
  for (const name of expanded) {
    if (type.properties[name] !== undefined) continue;
    entity.members[name] = expandInto(ctx, kind, target, name, wanted);
  }
  for (const path of wanted.select) {
    const [head = '', rest] = path.split('/');
    if (path === '*' || type.properties[head] !== undefined || expanded.includes(head)) continue;
    if (expandableFrom(kind).some((each) => each.segment === head)) {
      if (rest !== undefined) throw lookupNotExpanded(head);
      continue;
    }
    throw unsupported(`the property '${path}' of ${typeName}`);
  }
  return { ...entity, deferred: entity.deferred.filter((name) => entity.members[name] === undefined) };
}

export function expandInto(ctx: Ctx, kind: Kind, target: Resources[Kind], name: string, above: Wanted): Entity | Collection | null {
  const wanted: Wanted = { select: under(above.select, name), expand: under(above.expand, name) };
  const step = navigationFor(kind, name);
  if (step?.expandable !== true) throw unsupported(`$expand of '${name}' on ${kind}`);
  const found = step.resolve(ctx, target, new Args());
  const collection = collectionOf(step.to);
  if (collection !== undefined && found !== undefined) return { entities: collection.all(ctx, found).map((each) => readEntity(ctx, collection.of, each, wanted)) };
  return found === undefined || found === null ? null : readEntity(ctx, step.refine?.(found) ?? step.to, found, wanted);
}

/** Names of definitions are taken without regard to case (`$select=ID`), and answered as SharePoint spells them. */
function spelling<K extends Kind>(kind: K, type: EntityType<K>): (path: string) => string {
  const names = new Map([...Object.keys(type.properties), ...expandableFrom(kind).map((each) => each.segment)].map((name) => [name.toLowerCase(), name]));
  return (path) => {
    const [head = '', ...rest] = path.split('/');
    return [names.get(head.toLowerCase()) ?? head, ...rest].join('/');
  };
}

/** Writes a collection with all system options, in memory: for definitions, not for items. */
export function readCollection<K extends Kind>(ctx: Ctx, kind: K, targets: readonly Resources[K][], query: Query): Collection {
  const type = typeOfKind(kind);
  let found = query.filter === undefined ? targets : filterInMemory(ctx, type, targets, query.filter);
  if (query.orderby.length > 0) found = sortInMemory(ctx, type, found, query.orderby);
  found = found.slice(query.skip ?? 0, query.top === undefined ? undefined : (query.skip ?? 0) + query.top);
  return { entities: found.map((each) => readEntity(ctx, kind, each, query)), ...(type.set === undefined ? {} : { set: type.set }) };
}

export function typeOfKind<K extends Kind>(kind: K): EntityType<K> {
  const type = entityOf(kind);
  if (type === undefined) throw unsupported(`reading ${kind}`);
  return type as unknown as EntityType<K>;
}
