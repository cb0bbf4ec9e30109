import { bodyInvalid, bodyPropertyUnknown, unsupported } from './errors';

export type JsonObject = { [name: string]: unknown };
export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a JSON body: `__metadata` and `{ results: [] }` are taken away where the body says it is verbose. */
export function parseBody(bytes: Uint8Array, contentType: string | undefined): unknown {
  if (bytes.length === 0) return undefined;
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return undefined;
  if (contentType?.toLowerCase().includes('json') !== true) throw unsupported(`a body of type '${contentType ?? 'none'}'`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw bodyInvalid();
  }
  return unwrap(parsed, /odata\s*=\s*verbose/i.test(contentType));
}

function unwrap(value: unknown, verbose: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => unwrap(each, verbose));
  if (!isObject(value)) return value;
  if (verbose && Array.isArray(value['results'])) return unwrap(value['results'], verbose);
  const members: JsonObject = {};
  for (const [name, member] of Object.entries(value)) {
    if (name === '__metadata') {
      if (!verbose) throw bodyPropertyUnknown('__metadata', 'SP.ClientObject');
      continue;
    }
    if (name.startsWith('odata.') || name.includes('@odata.')) continue;
    members[name] = unwrap(member, verbose);
  }
  return members;
}

/** The body as an object of known members. One that is unknown here may well be known to SharePoint: 501, not its 400. */
export function members(body: unknown, allowed: readonly string[], type: string): JsonObject {
  if (body === undefined) return {};
  if (!isObject(body)) throw bodyInvalid();
  for (const name of Object.keys(body)) if (!allowed.includes(name)) throw unsupported(`the member '${name}' of ${type} in a body`);
  return body;
}
