import type { Answer, Collection, Entity, Value } from './values';
import { Double, isCollection, isComplex, isEntity, isValueList } from './values';
import type { Flavour } from './flavour';

type JsonFlavour = Extract<Flavour, { kind: 'json' }>;
type Plain = unknown;

/** Node 22 has JSON.rawJSON; the types do not know it yet. */
const rawJson = (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON;
const double = (number: number): unknown => (Number.isInteger(number) && Math.abs(number) < 1e15 ? rawJson(`${number}.0`) : number);

/** Writes values in one flavour; `apiUrl` is the absolute `…/_api/` that URIs hang on. */
export function writeJson(answer: Answer, flavour: JsonFlavour, apiUrl: string): string {
  const verbose = flavour.metadata === 'verbose';
  switch (answer.is) {
    case 'entity': {
      const body = writeEntity(answer.entity, flavour, apiUrl, true);
      return JSON.stringify(verbose ? { d: body } : body);
    }
    case 'collection':
      return JSON.stringify(verbose ? { d: verboseCollection(answer.collection, flavour, apiUrl) } : topCollection(answer.collection, flavour, apiUrl));
    case 'value': {
      const written = writeValue(answer.value, flavour);
      if (verbose) return JSON.stringify({ d: { [answer.name]: written } });
      const metadata = flavour.metadata === 'none' ? {} : { [note(flavour, 'metadata')]: `${apiUrl}$metadata#${typeOf(answer.value)}` };
      if (answer.value === null) return JSON.stringify({ ...metadata, 'odata.null': true });
      if (isComplex(answer.value)) return JSON.stringify({ ...metadata, ...(written as object) });
      return JSON.stringify({ ...metadata, value: written });
    }
    case 'void':
      return JSON.stringify(verbose ? { d: { null: null } } : { 'odata.null': true });
    default:
      return '';
  }
}

const note = (flavour: JsonFlavour, name: string): string =>
  flavour.version === 4 ? `@odata.${name === 'metadata' ? 'context' : name}` : `odata.${name}`;

function typeOf(value: Value): string {
  if (typeof value === 'string') return 'Edm.String';
  if (typeof value === 'boolean') return 'Edm.Boolean';
  if (typeof value === 'number') return 'Edm.Int32';
  if (value instanceof Double) return 'Edm.Double';
  if (value === null) return 'Edm.Null';
  return isComplex(value) ? value.complex : `Collection(${value.of})`;
}

function writeValue(value: Value, flavour: JsonFlavour): Plain {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Double) return double(value.value);
  const verbose = flavour.metadata === 'verbose';
  if (isValueList(value)) {
    const results = value.values.map((each) => writeValue(each, flavour));
    return verbose ? { __metadata: { type: `Collection(${value.of})` }, results } : results;
  }
  const members: Record<string, Plain> = verbose ? { __metadata: { type: value.complex } } : {};
  for (const [name, member] of Object.entries(value.members)) members[name] = writeValue(member, flavour);
  return members;
}

function writeEntity(entity: Entity, flavour: JsonFlavour, apiUrl: string, top: boolean): Plain {
  const body: Record<string, Plain> = {};
  if (flavour.metadata === 'verbose') {
    const uri = `${apiUrl}${entity.uri}`;
    body['__metadata'] = { id: entity.id === undefined ? uri : `${apiUrl}${entity.uri}`, uri, ...(entity.etag === undefined ? {} : { etag: entity.etag }), type: entity.type };
    for (const name of entity.deferred) body[name] = { __deferred: { uri: `${uri}/${name}` } };
  } else if (flavour.metadata !== 'none') {
    if (top) body[note(flavour, 'metadata')] = `${apiUrl}$metadata#${entity.set ?? `SP.ApiData.${entity.type.replace(/^SP\./, '')}s`}/@Element`;
    body[note(flavour, 'type')] = flavour.version === 4 ? `#${entity.type}` : entity.type;
    body[note(flavour, 'id')] = entity.id ?? `${apiUrl}${entity.uri}`;
    if (entity.etag !== undefined) body[note(flavour, 'etag')] = entity.etag;
    body[note(flavour, 'editLink')] = entity.uri;
    if (flavour.metadata === 'full') for (const name of entity.deferred) body[flavour.version === 4 ? `${name}@odata.navigationLink` : `${name}@odata.navigationLinkUrl`] = `${entity.uri}/${name}`;
  }
  for (const [name, member] of Object.entries(entity.members)) body[name] = writeMember(member, flavour, apiUrl);
  return body;
}

function writeMember(member: Value | Entity | Collection, flavour: JsonFlavour, apiUrl: string): Plain {
  if (isEntity(member)) return writeEntity(member, flavour, apiUrl, false);
  if (isCollection(member)) {
    return flavour.metadata === 'verbose' ? verboseCollection(member, flavour, apiUrl) : member.entities.map((each) => writeEntity(each, flavour, apiUrl, false));
  }
  return writeValue(member, flavour);
}

const verboseCollection = (collection: Collection, flavour: JsonFlavour, apiUrl: string): Plain => ({
  results: collection.entities.map((each) => writeEntity(each, flavour, apiUrl, false)),
  ...(collection.next === undefined ? {} : { __next: collection.next }),
});

function topCollection(collection: Collection, flavour: JsonFlavour, apiUrl: string): Plain {
  const body: Record<string, Plain> = {};
  if (flavour.metadata !== 'none') body[note(flavour, 'metadata')] = `${apiUrl}$metadata#${collection.set ?? 'SP.ApiData'}`;
  body['value'] = collection.entities.map((each) => writeEntity(each, flavour, apiUrl, false));
  if (collection.next !== undefined) body[note(flavour, 'nextLink')] = collection.next;
  return body;
}
