import type { Args } from './args';
import type { Ctx } from './context';
import type { Answer, Entity, Value } from './odata/values';
import type { Kind, Resources } from './resources';

export type Method = 'GET' | 'POST' | 'MERGE' | 'PUT' | 'DELETE';

/** One thing that can be asked for. PATCH counts as MERGE, HEAD is unknown. */
export type Operation<K extends Kind = Kind> = {
  /** `list.breakRoleInheritance`: what the log and COVERAGE.md call it. */
  name: string;
  on: K | readonly K[];
  method: Method;
  /** Last segment, without regard to case; none: the request is on the thing itself. */
  call?: string;
  /** Arguments in the brackets of the segment, in order. Others are refused with 400. */
  params?: readonly string[];
  /** Query options beside those of the brackets (`@v`); `*` allows any. Others are 501. */
  query?: readonly string[];
  /** Members of the JSON body; `any`: the handler checks them; `raw`: bytes, not JSON. None: a body is 501. */
  body?: readonly string[] | 'any' | 'raw';
  /** A POST that only reads: no digest is wanted. */
  readOnly?: boolean;
  handler(ctx: Ctx, target: Resources[K]): Answer;
};

/** A step from one thing to the next. `()` as segment is the key of a collection: `lists(guid'…')`. */
export type Navigation<F extends Kind = Kind, T extends Kind = Kind> = {
  from: F | readonly F[];
  /** As SharePoint writes it (`Fields`); matched without regard to case. */
  segment: string;
  params?: readonly string[];
  to: T;
  /** Where what is found can be of several kinds (a member: user or group). */
  refine?(found: Resources[T]): Kind;
  /** Can be named in `$expand`, and is listed as deferred. */
  expandable?: boolean;
  /** Undefined: there is none; reading it answers null. */
  resolve(ctx: Ctx, from: Resources[F], args: Args): Resources[T] | undefined;
};

export type Property<K extends Kind> = {
  /** Undefined: this thing has no such property (a field of another type). */
  get(ctx: Ctx, target: Resources[K]): Value | undefined;
  /** Only answered when it is selected. */
  onDemand?: boolean;
};
/** How one kind of thing is written. */
export type EntityType<K extends Kind = Kind> = {
  kind: K;
  type: string | ((ctx: Ctx, target: Resources[K]) => string);
  set?: string;
  uri(ctx: Ctx, target: Resources[K]): string;
  etag?(target: Resources[K]): string;
  properties: Readonly<Record<string, Property<K>>>;
  /** Where members depend on the thing itself (items): writes it instead of `properties`. */
  read?(ctx: Ctx, target: Resources[K], wanted: Wanted): Entity;
};
/** What `$select` and `$expand` ask for at one level. */
export type Wanted = { select: readonly string[]; expand: readonly string[] };
/** A collection kind: what is in it, before `$filter`, `$orderby`, `$top`, `$skip`. */
export type CollectionType<K extends Kind = Kind, E extends Kind = Kind> = { kind: K; of: E; all(ctx: Ctx, target: Resources[K]): readonly Resources[E][] };

/** What one file of operations/ adds to the server. */
export type Module = {
  operations?: readonly Operation[];
  navigations?: readonly Navigation[];
  entities?: readonly EntityType[];
  collections?: readonly CollectionType[];
};

// The registry holds all kinds side by side, so each is checked where it is written and then kept without its kind.
export const operation = <K extends Kind>(of: Operation<K>): Operation => of as unknown as Operation;
export const navigation = <F extends Kind, T extends Kind>(of: Navigation<F, T>): Navigation => of as unknown as Navigation;
export const entityType = <K extends Kind>(of: EntityType<K>): EntityType => of as unknown as EntityType;
export const collectionType = <K extends Kind, E extends Kind>(of: CollectionType<K, E>): CollectionType => of as unknown as CollectionType;
