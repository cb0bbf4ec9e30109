import { HOSTILE_STRINGS, UNSTORABLE, VERY_LONG } from '../../../seed/hostileStrings';
import type { Random } from '../../../seed/sample/random';

/** A damaged file, and what was done to it. */
export interface Damaged {
  readonly bytes: Uint8Array;
  readonly how: string;
}

const HOSTILE = [...HOSTILE_STRINGS, ...UNSTORABLE, ...VERY_LONG.map((text) => text.slice(0, 5_000))];

export function truncated(bytes: Uint8Array, random: Random): Damaged {
  const length = random.between(1, bytes.length - 1);
  return { bytes: bytes.slice(0, length), how: `cut off after ${length} of ${bytes.length} bytes` };
}

/** Bytes changed, taken out, repeated or put in, at one to four places. */
export function scrambled(bytes: Uint8Array, random: Random): Damaged {
  let now = [...bytes];
  const how: string[] = [];
  for (let times = random.between(1, 4); times > 0; times -= 1) {
    const at = random.below(now.length);
    const length = random.between(1, 12);
    const kind = random.pick(['flip', 'remove', 'repeat', 'insert'] as const);
    if (kind === 'flip') now[at] = random.below(256);
    else if (kind === 'remove') now.splice(at, length);
    else if (kind === 'repeat') now.splice(at, 0, ...now.slice(at, at + length));
    else now.splice(at, 0, ...Array.from({ length }, () => random.below(256)));
    how.push(`${kind} at ${at}`);
    if (now.length === 0) now = [0x7b];
  }
  return { bytes: Uint8Array.from(now), how: how.join(', ') };
}

/** The text with a hostile one in the middle, at any place. */
export function poisoned(bytes: Uint8Array, random: Random): Damaged {
  const text = new TextDecoder().decode(bytes);
  const at = random.below(text.length);
  const hostile = random.pick(HOSTILE);
  return { bytes: new TextEncoder().encode(`${text.slice(0, at)}${hostile}${text.slice(at)}`), how: `${JSON.stringify(hostile.slice(0, 60))} put in at ${at}` };
}

type Holder = { [member: string]: unknown } | unknown[];

interface Place {
  readonly holder: Holder;
  readonly member: string;
  readonly path: string;
}

/** Every place of a value: what holds it, and under which member or index. */
function placesIn(value: unknown, path = ''): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, held]) => [{ holder: value as Holder, member, path: `${path}/${member}` }, ...placesIn(held, `${path}/${member}`)]);
}

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

/** JSON of another shape: something in it was removed, repeated, or replaced by a value of another kind. */
export function reshaped(bytes: Uint8Array, random: Random): Damaged {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const how: string[] = [];
  for (let times = random.between(1, 3); times > 0; times -= 1) {
    const places = placesIn(value);
    if (places.length === 0) break;
    const { holder, member, path } = random.pick(places);
    const kind = random.pick(['remove', 'repeat', 'replace', 'replace'] as const);
    if (kind === 'repeat' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(member)]));
    else if (kind === 'remove') {
      if (Array.isArray(holder)) holder.splice(Number(member), 1);
      else delete holder[member];
    } else (holder as { [member: string]: unknown })[member] = random.pick([null, '', 0, -1, 1e308, true, [], {}, [null], [[]], { '': '' }, nested(90), random.pick(HOSTILE), { value: random.pick(HOSTILE) }]);
    how.push(`${kind} ${path}`);
  }
  return { bytes: new TextEncoder().encode(JSON.stringify(value)), how: how.join(', ') };
}

/** JSON in which one list or object is of another kind, as a tool with a fault would write it. */
export function misshapen(bytes: Uint8Array, random: Random): Damaged {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const { holder, member, path } = random.pick(placesIn(value).filter(({ holder: held, member: name }) => typeof (held as { [member: string]: unknown })[name] === 'object'));
  const before = (holder as { [member: string]: unknown })[member];
  const after: unknown = random.pick<unknown>(Array.isArray(before) ? [{ x: 1 }, true, [[1]], [{ x: {} }], [false]] : [[1], true, 'System.Object']);
  (holder as { [member: string]: unknown })[member] = after;
  return { bytes: new TextEncoder().encode(JSON.stringify(value)), how: `${path} is ${JSON.stringify(after)}` };
}

/** JSON in which one member with a text, a number or a yes or no is not there, as another version of a tool leaves it out: one for each such member. */
export function* forgetful(bytes: Uint8Array): Generator<Damaged, void, void> {
  const text = new TextDecoder().decode(bytes);
  const isScalar = ({ holder, member }: Place): boolean => !Array.isArray(holder) && ['string', 'number', 'boolean'].includes(typeof holder[member]);
  for (const at of placesIn(JSON.parse(text)).flatMap((place, index) => (isScalar(place) ? [index] : []))) {
    const value: unknown = JSON.parse(text);
    const { holder, member, path } = placesIn(value)[at] as Place;
    delete (holder as { [member: string]: unknown })[member];
    yield { bytes: new TextEncoder().encode(JSON.stringify(value)), how: `${path} is not there` };
  }
}

/** Every text of a JSON value replaced by one hostile text where that leaves the report a report. */
export function hostileThroughout(value: unknown, hostile: string, keep: (text: string) => boolean): unknown {
  if (typeof value === 'string') return keep(value) ? value : hostile;
  if (Array.isArray(value)) return value.map((held: unknown) => hostileThroughout(held, hostile, keep));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([member, held]) => [member, hostileThroughout(held, hostile, keep)]));
}
