import type { Pieces } from '../../domain/pieces/pieces';
import type { Found, Place } from '../problem';

/** Where a text stops being JSON. */
export interface JsonDefect extends Place {
  /** True where the text simply ends while something is open: a file that was cut off. */
  readonly cutOff: boolean;
  /** Members and indexes down to the defect, e.g. `Raw.privileged_roles[3].Assignments`. */
  readonly path: string;
  readonly found: Found;
}

type Level = { readonly kind: 'object'; name: string; expects: 'name' | 'value' } | { readonly kind: 'list'; index: number };

const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const BLANK = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const ESCAPE_BEGUN = /^\\(?:u[0-9a-fA-F]{0,3})?$/;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;
/** Some milliseconds of work on an ordinary PC. */
const TOKENS_A_PIECE = 20_000;
/** Longest excerpt of a defect that goes into a message. */
const EXCERPT_CHARACTERS = 20;

/**
 * First defect of a text that JSON.parse refused. Engines word and place their errors differently, and none says where
 * in the report it is; this walks the text once more, only after a failure.
 */
export function* findDefect(text: string): Pieces<JsonDefect> {
  const levels: Level[] = [];
  let at = 0;
  let valueExpected = true;
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const matched = pattern.exec(text)?.[0] ?? '';
    at += matched.length;
    return matched;
  };
  const defect = (found?: Found): JsonDefect => describe(text, at, levels, found);
  for (let tokens = 0; ; tokens += 1) {
    if (tokens % TOKENS_A_PIECE === TOKENS_A_PIECE - 1) yield;
    skip(BLANK);
    const character = text[at];
    const level = levels[levels.length - 1];
    if (character === undefined) return defect({ what: levels.length === 0 && !valueExpected ? 'nothingWrong' : 'textEnds' });
    if (valueExpected) {
      if (level?.kind === 'object' && level.expects === 'name') {
        if (character === '}' && level.name === '') {
          at++;
          levels.pop();
          valueExpected = false;
          continue;
        }
        const end = endOfString(text, at);
        if (end === undefined) return defect();
        level.name = JSON.parse(text.slice(at, end)) as string;
        at = end;
        skip(BLANK);
        if (text[at] !== ':') return defect();
        at++;
        level.expects = 'value';
      } else if (character === '{') {
        at++;
        levels.push({ kind: 'object', name: '', expects: 'name' });
      } else if (character === '[') {
        at++;
        levels.push({ kind: 'list', index: 0 });
      } else if (character === ']' && level?.kind === 'list' && level.index === 0) {
        at++;
        levels.pop();
        valueExpected = false;
      } else {
        const end = endOfString(text, at);
        if (end === undefined && skip(LITERAL) === '') return defect();
        at = end ?? at;
        valueExpected = false;
      }
    } else if (level === undefined) return defect();
    else if (character === ',') {
      at++;
      valueExpected = true;
      if (level.kind === 'list') level.index++;
      else level.expects = 'name';
    } else if (character === (level.kind === 'list' ? ']' : '}')) {
      at++;
      levels.pop();
    } else return defect();
  }
}

function describe(text: string, at: number, levels: readonly Level[], found: Found | undefined): JsonDefect {
  const ended = at >= text.length;
  const cutOff = ended || isUnfinished(text.slice(at));
  const before = text.slice(0, at);
  const path = levels.map((level) => (level.kind === 'list' ? `[${level.index}]` : level.name === '' ? '' : `.${level.name}`)).join('');
  return {
    cutOff,
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
    path: path.replace(/^\./, ''),
    found: found ?? (ended ? { what: 'textEnds' } : cutOff ? { what: 'endsInValue' } : { what: 'notAllowed', excerpt: text.slice(at, at + EXCERPT_CHARACTERS) }),
  };
}

/** Whether the rest of the text is the beginning of one token that never ends. */
function isUnfinished(rest: string): boolean {
  if (rest.startsWith('"')) return endOfString(`${rest}"`, 0) === rest.length + 1 || ESCAPE_BEGUN.test(rest.slice(rest.lastIndexOf('\\')));
  return rest !== '' && (['true', 'false', 'null'].some((word) => word.startsWith(rest)) || /^-?\d*\.?\d*(?:[eE][+-]?)?$/.test(rest));
}

/** Index after the string that begins at an index; undefined where none does, or it is not whole. */
function endOfString(text: string, start: number): number | undefined {
  if (text.charCodeAt(start) !== QUOTE) return undefined;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code < FIRST_PRINTABLE) return undefined;
    if (code !== BACKSLASH) continue;
    ESCAPE.lastIndex = at;
    const escape = ESCAPE.exec(text);
    if (!escape) return undefined;
    at += escape[0].length - 1;
  }
  return undefined;
}
