import { utf8ToBytes } from '@noble/hashes/utils.js';
import { hashInSlices } from '../evidence/hashInSlices';
import type { Pieces } from '../pieces/pieces';
import { canonicalText, type Json } from './canonical';

/** `canonicalText`, piece by piece. @param levels down to which lists may be long */
export function* canonicalInPieces(value: Json, levels = LARGE_LEVELS): Pieces<string> {
  if (levels === 0 || value === null || typeof value !== 'object') return canonicalText(value);
  const texts: string[] = [];
  if (isList(value)) {
    for (const [index, each] of value.entries()) {
      texts.push(yield* canonicalInPieces(each, levels - 1));
      if (index % ENTRIES_A_PIECE === ENTRIES_A_PIECE - 1) yield;
    }
    return `[${texts.join(',')}]`;
  }
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member !== undefined) texts.push(`${JSON.stringify(name)}:${yield* canonicalInPieces(member, levels - 1)}`);
  }
  return `{${texts.join(',')}}`;
}

/** A report holds lists of what it looked at, and each of these a list of settings. */
const LARGE_LEVELS = 4;
const ENTRIES_A_PIECE = 100;

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

/** `hashText`, piece by piece. */
export function* hashTextInPieces(text: string): Pieces<string> {
  const slices = hashInSlices(utf8ToBytes(text), HASHED_BYTES_A_PIECE);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
    yield;
  }
}

/** Some milliseconds of work on an ordinary PC. */
const HASHED_BYTES_A_PIECE = 1024 * 1024;
