import type { Gap, JsonKind, Unread } from '../../domain/reconcile/gap';
import { entriesOf, isObject, memberOf, textOf, type JsonObject } from './access';

/** What is of another kind, with its path. */
export interface StrangePart extends Unread {
  readonly where: string;
}

/** Members, as paths from an object on, by what stands there where a tool writes them as it should. */
export interface Shape {
  readonly objects?: readonly (readonly string[])[];
  /** Lists of ids, names or addresses. */
  readonly texts?: readonly (readonly string[])[];
  /** Lists of objects. */
  readonly lists?: readonly (readonly string[])[];
}

/** What ConvertTo-Json writes instead of what lies deeper than it was told. */
const CUT_BY_POWERSHELL = /^(System\.|Microsoft\.|@\{)/;
const SHOWN_CHARACTERS = 60;

/**
 * Members that are of another kind than a reader looks for: it would find nothing in them, and nobody would know.
 * What is missing or null is as it should be. `at` writes the path of members as the file does.
 */
export function misfits(value: JsonObject, { objects = [], texts = [], lists = [] }: Shape, at: (members: readonly string[]) => string): StrangePart[] {
  const noObjects = objects.flatMap((members): StrangePart[] => {
    const held = memberOf(value, ...members);
    if (held === undefined || held === null || held === '' || isObject(held)) return [];
    const why: Gap = typeof held === 'string' && CUT_BY_POWERSHELL.test(held) ? { code: 'cutByPowerShell', instead: textOf(held).slice(0, SHOWN_CHARACTERS) } : { code: 'otherKind', found: kindOf(held), expected: 'object' };
    return [{ where: at(members), why }];
  });
  const noTexts = texts.flatMap((members) => entriesOf(memberOf(value, ...members), at(members)).filter((entry) => textOf(entry.value) === ''));
  const noList = lists.flatMap((members) => strangersIn(memberOf(value, ...members), at(members)));
  return [...noObjects, ...noTexts.map(({ value: held, path }): StrangePart => ({ where: path, why: { code: 'otherKind', found: kindOf(held), expected: 'text' } })), ...noList];
}

/** Entries of a list that are no objects, where objects were expected. */
export function strangersIn(list: unknown, path: string): StrangePart[] {
  return entriesOf(list, path).flatMap(({ value, path: where }): StrangePart[] => (isObject(value) ? [] : [{ where, why: { code: 'otherKind', found: kindOf(value), expected: 'object' } }]));
}

export function kindOf(value: unknown): JsonKind {
  if (Array.isArray(value)) return 'list';
  if (isObject(value)) return 'object';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'flag';
}
