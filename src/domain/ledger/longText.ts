import { utf8ToBytes } from '@noble/hashes/utils.js';
import { hashInSlices } from '../evidence/hashInSlices';
import type { Pieces } from '../pieces/pieces';
import { canonicalText, type Json } from './canonical';

/** `canonicalText`, piece by piece. @param levels down to which lists may be long @param made texts since the last piece, however they are nested */
export function* canonicalInPieces(value: Json, levels = LARGE_LEVELS, made = { texts: 0 }): Pieces<string> {
  if (levels === 0 || value === null || typeof value !== 'object') {
    made.texts += 1;
    return canonicalText(value);
  }
  const texts: string[] = [];
  if (isList(value)) {
    for (const each of value) {
      texts.push(yield* canonicalInPieces(each, levels - 1, made));
      if (made.texts < TEXTS_A_PIECE) continue;
      made.texts = 0;
      yield;
    }
    return `[${texts.join(',')}]`;
  }
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member !== undefined) texts.push(`${JSON.stringify(name)}:${yield* canonicalInPieces(member, levels - 1, made)}`);
  }
  return `{${texts.join(',')}}`;
}

/** A report holds lists of what it looked at, and each of these a list of settings. */
const LARGE_LEVELS = 4;
const TEXTS_A_PIECE = 1000;

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
