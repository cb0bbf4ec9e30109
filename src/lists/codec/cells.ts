import { storable } from '../rest/quote';

/** Longest text that a one-line column holds, in UTF-16 units. */
const TEXT_MAX = 255;

/**
 * A text for a one-line column, so that it comes back as it was written. Null for nothing: SharePoint gives an empty text
 * back as null. Cut at a whole character.
 */
export function fitted(text: string | undefined): string | null {
  const kept = storable(text ?? '');
  if (kept === '') return null;
  if (kept.length <= TEXT_MAX) return kept;
  const cut = kept.slice(0, TEXT_MAX);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** What a text column holds; empty for anything else. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What a number column holds; NaN for anything else. */
export function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}

/** `Name` of an expanded person column is the claim text of the login. */
export function nameIn(person: unknown, part: 'Name' | 'Title'): string {
  return typeof person === 'object' && person !== null ? textIn((person as { readonly Name?: unknown; readonly Title?: unknown })[part]) : '';
}
