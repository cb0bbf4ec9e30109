/** What handlers answer, before it is written in one of the flavours of JSON or as XML. */

/** Edm.Double is written with a point (`67687.0`), as SharePoint does. */
export class Double {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}
export type Primitive = null | string | number | boolean | Double;
/** A complex value with its type, e.g. SP.FieldUrlValue. */
export type Complex = { complex: string; members: Record<string, Value> };
/** Collection of primitives or complex values; `of` is the Edm or SP type of a member. */
export type ValueList = { of: string; values: readonly Value[] };
export type Value = Primitive | Complex | ValueList;

export type Entity = {
  type: string;
  /** Relative to `_api/`: `Web/Lists(guid'…')`. */
  uri: string;
  /** `odata.id` where it is not the URI (items: a GUID). */
  id?: string;
  /** With its quotes: `"1"`. */
  etag?: string;
  /** Set name for odata.metadata, e.g. `SP.ApiData.Lists`. */
  set?: string;
  members: Record<string, Value | Entity | Collection>;
  /** Navigation properties that were not expanded. */
  deferred: readonly string[];
};
export type Collection = { entities: readonly Entity[]; next?: string; set?: string };

export type Answer = { status?: number; headers?: Record<string, string> } & (
  | { is: 'entity'; entity: Entity }
  | { is: 'collection'; collection: Collection }
  /** A property or the result of a function; `name` is what verbose calls it. */
  | { is: 'value'; name: string; value: Value }
  | { is: 'void' }
  | { is: 'empty' }
  | { is: 'raw'; contentType: string; body: string | Uint8Array }
);

export const isEntity = (value: Value | Entity | Collection): value is Entity => typeof value === 'object' && value !== null && 'deferred' in value;
export const isCollection = (value: Value | Entity | Collection): value is Collection => typeof value === 'object' && value !== null && 'entities' in value;
export const isComplex = (value: Value | Entity | Collection): value is Complex => typeof value === 'object' && value !== null && 'complex' in value;
export const isValueList = (value: Value | Entity | Collection): value is ValueList => typeof value === 'object' && value !== null && 'values' in value;

export const complex = (type: string, members: Record<string, Value>): Complex => ({ complex: type, members });
export const listOf = (of: string, values: readonly Value[]): ValueList => ({ of, values });
export const value = (name: string, result: Value): Answer => ({ is: 'value', name, value: result });
export const nothing: Answer = { is: 'void' };
