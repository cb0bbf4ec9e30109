import type { Day } from '../../day/day';
import { isExceptionKey } from '../../exception/isExceptionKey';
import type { Json } from '../canonical';
import type { VoidReason } from '../voidReason';

/**
 * One thing that an act asks for. Its kind tells a form what to draw, `read` tells whether a value may stand in the
 * ledger: the same check while typing and in the fold.
 */
export interface Field<T = unknown> {
  readonly kind: FieldKind;
  readonly optional: boolean;
  /** Values of a choice. */
  readonly values?: readonly string[];
  readonly longest?: number;
  /** Its value is the body itself and no member of it. */
  readonly whole?: true;
  /** The value, or what is wrong with it. */
  read(value: Json | undefined): T | Wrong;
}
export type FieldKind = 'text' | 'day' | 'choice' | 'person' | 'yes' | 'number' | 'principal' | 'findings' | 'keys' | 'controls' | 'evidence' | 'key' | 'answer';

export type Fields = Readonly<Record<string, Field>>;
export type Values<F extends Fields> = { readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never };

/** A plain object, so that it can be told from every value. */
export interface Wrong {
  readonly wrong: 'missing' | 'malformed' | 'tooLong' | 'tooMany';
}
export const MISSING: Wrong = { wrong: 'missing' };
export const MALFORMED: Wrong = { wrong: 'malformed' };
export const isWrong = (value: unknown): value is Wrong => typeof value === 'object' && value !== null && 'wrong' in value;

/** One paragraph at the most; the ledger is no place for documents. */
export const LONGEST_TEXT = 2000;
export const LONGEST_NAME = 255;
/** From 1970 to 2149, what the register's columns hold. */
const LAST_DAY = 65_534;

export function field<T>(kind: FieldKind, read: (value: Json) => T | Wrong, more: Partial<Field> = {}): Field<T> {
  return { kind, optional: false, ...more, read: (value) => (value === undefined || value === null || value === '' ? MISSING : read(value)) };
}

export function text(longest: number = LONGEST_TEXT): Field<string> {
  return field('text', (value) => {
    if (typeof value !== 'string') return MALFORMED;
    if (value.trim() === '') return MISSING;
    return value.length > longest ? { wrong: 'tooLong' } : value.trim();
  }, { longest });
}

export const day = (): Field<Day> => field('day', (value) => (isDay(value) ? value : MALFORMED));
export const yes = (): Field<true> => field('yes', (value) => (value === true ? true : value === false ? MISSING : MALFORMED));
export const key = (): Field<string> => field('key', (value) => (typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME ? value : MALFORMED));
export const exceptionKey = (): Field<string> => field('key', (value) => (typeof value === 'string' && value.length <= LONGEST_NAME && isExceptionKey(value) ? value : MALFORMED));
export const choice = <T extends string>(values: readonly T[]): Field<T> =>
  field('choice', (value) => values.find((each) => each === value) ?? MALFORMED, { values });
export const keys = (): Field<readonly string[]> => field('keys', (value) => (isTexts(value) && value.length > 0 ? value : MALFORMED));
/** The one field of an act whose body is that value. */
export const whole = <T>(inner: Field<T>): Field<T> => ({ ...inner, whole: true });

/** The same field, which may be left out; `otherwise` stands for it then. An empty text counts as left out. */
export function optional<T>(inner: Field<T>): Field<T | undefined>;
export function optional<T, D>(inner: Field<T>, otherwise: D): Field<T | D>;
export function optional<T>(inner: Field<T>, otherwise?: unknown): Field<unknown> {
  return {
    ...inner,
    optional: true,
    read: (value) => {
      const read = inner.read(value);
      return isWrong(read) && read.wrong === 'missing' ? otherwise : read;
    },
  };
}

/** Reads a body by its fields; what the act does not ask for is passed over. */
export function readValues<F extends Fields>(fields: F, body: Json): Values<F> | Extract<VoidReason, { code: 'field' }> {
  const members = isRecord(body) ? body : {};
  const values: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(fields)) {
    const value = each.read(each.whole ? body : members[name]);
    if (isWrong(value)) return { code: 'field', field: name, problem: value.wrong };
    values[name] = value;
  }
  return values as Values<F>;
}

/** Whether a body was refused, and for which field. */
export function isRefusal<F extends Fields>(values: Values<F> | VoidReason): values is Extract<VoidReason, { code: 'field' }> {
  return (values as VoidReason).code === 'field' && 'problem' in values;
}

export function isRecord(value: unknown): value is { readonly [name: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

export function isDay(value: unknown): value is Day {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LAST_DAY;
}
