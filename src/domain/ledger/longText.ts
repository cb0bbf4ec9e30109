import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Pieces } from '../pieces/pieces';
import { canonicalText, type Json } from './canonical';

/** A text that may be too long to be held as one: its parts in order are the text, and each of them is whole characters. */
export type TextParts = readonly string[];

/** Some milliseconds of work on an ordinary PC. */
const PART_CHARACTERS = 100_000;
/** Texts in a value that is made at once: a finding has some twenty. */
const SMALL_TEXTS = 200;

/** `canonicalText` in parts, piece by piece, however its lists are nested. */
export function* canonicalInPieces(value: Json): Pieces<TextParts> {
  const parts: string[] = [];
  let [texts, characters]: [string[], number] = [[], 0];
  yield* write(value);
  return [...parts, texts.join('')];

  function put(text: string): boolean {
    texts.push(text);
    characters += text.length;
    if (characters < PART_CHARACTERS) return false;
    parts.push(texts.join(''));
    [texts, characters] = [[], 0];
    return true;
  }

  function* each(entries: Iterable<readonly [before: string, value: Json]>): Pieces<void> {
    let between = '';
    for (const [before, entry] of entries) {
      put(`${between}${before}`);
      between = ',';
      if (!isSmall(entry)) yield* write(entry);
      else if (put(canonicalText(entry))) yield;
    }
  }

  function* write(whole: Json): Pieces<void> {
    if (isSmall(whole)) put(canonicalText(whole));
    else if (isList(whole)) {
      put('[');
      yield* each(entriesOf(whole));
      put(']');
    } else {
      put('{');
      yield* each(membersOf(whole as { readonly [name: string]: Json | undefined }));
      put('}');
    }
  }
}

function* entriesOf(list: readonly Json[]): Iterable<readonly [string, Json]> {
  for (const entry of list) yield ['', entry];
}

function* membersOf(object: { readonly [name: string]: Json | undefined }): Iterable<readonly [string, Json]> {
  for (const name of Object.keys(object).sort()) {
    const member = object[name];
    if (member !== undefined) yield [`${JSON.stringify(name)}:`, member];
  }
}

function isSmall(value: Json): boolean {
  return roomAfter(value, SMALL_TEXTS) >= 0;
}

/** Texts that still fit behind a value; less than none where it does not fit itself. */
function roomAfter(value: Json | undefined, room: number): number {
  if (value === null || typeof value !== 'object') return room - 1;
  let rest = room;
  for (const each of Object.values(value) as Iterable<Json | undefined>) {
    if (rest < 0) return rest;
    rest = roomAfter(each, rest);
  }
  return rest;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** `hashText` of the text that the parts make, piece by piece. */
export function* hashTextInPieces(parts: TextParts): Pieces<string> {
  const hash = sha256.create();
  for (const part of parts) {
    hash.update(utf8ToBytes(part));
    yield;
  }
  return bytesToHex(hash.digest());
}

/** The text that the parts make in UTF-8, piece by piece. */
export function* bytesInPieces(parts: TextParts): Pieces<Uint8Array> {
  const encoded: Uint8Array[] = [];
  for (const part of parts) {
    encoded.push(utf8ToBytes(part));
    yield;
  }
  const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const part of encoded) {
    bytes.set(part, filled);
    filled += part.length;
    yield;
  }
  return bytes;
}
