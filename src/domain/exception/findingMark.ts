import { hashText } from '../ledger/hash';

/** Hex digits kept: of ten thousand findings the odds of two with one mark are below one in ten thousand. */
const MARK_CHARACTERS = 10;

/** A short stand-in for a finding's key, by which rows say which findings of a report they cover. */
export function findingMark(findingKey: string): string {
  return hashText(findingKey).slice(0, MARK_CHARACTERS);
}
