import type { Json } from '../domain/ledger/canonical';
import type { NewDecision } from '../domain/ledger/decision';

/** An unfinished form, or one that was sent and whose outcome is not known yet. */
export interface Draft {
  /** Key of the decision that the form will send. */
  readonly key: string;
  readonly exceptionKey: string;
  readonly act: string;
  /** What the author had seen when the form was filled (see NewDecision). */
  readonly base: readonly string[];
  readonly baseHash: string;
  /** What the form holds; null until something was entered. */
  readonly values: Json;
  readonly startedAtMs: number;
  readonly changedAtMs: number;
  readonly sentAtMs?: number | undefined;
  /** The decision as it was sent: sent again word for word, it is the same decision; with another day it would be a second. */
  readonly sent?: NewDecision | undefined;
}

/** False for a record that was damaged or that another version wrote. */
export function isDraft(value: unknown): value is Draft {
  if (!isObject(value) || !hasTexts(value, ['key', 'exceptionKey', 'act', 'baseHash']) || !isTexts(value['base']) || !('values' in value)) return false;
  const { startedAtMs, changedAtMs, sentAtMs, sent } = value;
  return typeof startedAtMs === 'number' && typeof changedAtMs === 'number' && (sentAtMs === undefined || typeof sentAtMs === 'number') && (sent === undefined || isDecision(sent));
}

function isDecision(value: unknown): boolean {
  return isObject(value) && hasTexts(value, ['key', 'exceptionKey', 'act', 'title', 'baseHash']) && isTexts(value['base']) && typeof value['onDay'] === 'number' && 'body' in value;
}

export function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasTexts(value: { readonly [name: string]: unknown }, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
