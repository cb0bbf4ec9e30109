import type { CollectionType, EntityType, Module, Navigation, Operation } from './operation';
import type { Kind } from './resources';

/** All operations, navigations and shapes, looked up by kind and name without regard to case. */
const operations = new Map<string, Operation>();
const navigations = new Map<string, Navigation>();
const navigationsFrom = new Map<Kind, Navigation[]>();
const entities = new Map<Kind, EntityType>();
const collections = new Map<Kind, CollectionType>();

const many = <T>(of: T | readonly T[]): readonly T[] => (Array.isArray(of) ? of : [of]) as readonly T[];
const once = <T>(map: Map<string, T>, key: string, of: T): void => {
  if (map.has(key)) throw new Error(`Registered twice: ${key}`);
  map.set(key, of);
};

/** Takes in what one file of operations/ adds; registerAll.ts does it for all of them. */
export function register(module: Module): void {
  for (const each of module.operations ?? []) for (const kind of many(each.on)) once(operations, `${kind} ${each.method} ${each.call?.toLowerCase() ?? ''}`, each);
  for (const each of module.navigations ?? []) {
    for (const kind of many(each.from)) {
      once(navigations, `${kind} ${each.segment.toLowerCase()}`, each);
      navigationsFrom.set(kind, [...(navigationsFrom.get(kind) ?? []), each]);
    }
  }
  for (const each of module.entities ?? []) entities.set(each.kind, each);
  for (const each of module.collections ?? []) collections.set(each.kind, each);
}

export const operationFor = (kind: Kind, method: string, call = ''): Operation | undefined => operations.get(`${kind} ${method} ${call.toLowerCase()}`);
export const navigationFor = (kind: Kind, segment: string): Navigation | undefined => navigations.get(`${kind} ${segment.toLowerCase()}`);
export const expandableFrom = (kind: Kind): readonly Navigation[] => (navigationsFrom.get(kind) ?? []).filter((each) => each.expandable === true);
export const entityOf = (kind: Kind): EntityType | undefined => entities.get(kind);
export const collectionOf = (kind: Kind): CollectionType | undefined => collections.get(kind);
export const allOperations = (): readonly Operation[] => [...new Set(operations.values())];
export const allEntities = (): readonly EntityType[] => [...entities.values()];
export const allCollections = (): readonly CollectionType[] => [...collections.values()];
export const allNavigations = (): readonly Navigation[] => [...new Set(navigations.values())];
