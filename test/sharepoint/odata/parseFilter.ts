import { expressionInvalid, unsupported } from '../errors';
import type { ColumnRef, Comparison, DatePart, Predicate, PredicateValue } from '../predicate';

/** Parses `$filter`: eq ne lt le gt ge, and or not, startswith, substringof, parts of a date. All else is refused by name. */
export function parseFilter(text: string): Predicate {
  const tokens = tokenize(text);
  const parser = new Parser(tokens, text);
  const predicate = parser.or();
  parser.end();
  return predicate;
}

type Token = { kind: 'text' | 'date' | 'number' | 'name' | 'sign'; value: string };
const TOKEN = /\s*(?:(datetime(?:offset)?|guid)?'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?)(?:[lLmMdDfF]\b)?(?![\w-])|([A-Za-z_][\w/]*)|([(),]))/y;

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    if (text.slice(TOKEN.lastIndex).trim() === '') break;
    const found = TOKEN.exec(text);
    if (found === null) throw expressionInvalid(text);
    if (found[2] !== undefined) tokens.push({ kind: found[1]?.toLowerCase().startsWith('datetime') === true ? 'date' : 'text', value: found[2].replace(/''/g, '\'') });
    else if (found[3] !== undefined) tokens.push({ kind: 'number', value: found[3] });
    else if (found[4] !== undefined) tokens.push({ kind: 'name', value: found[4] });
    else tokens.push({ kind: 'sign', value: found[5] ?? '' });
  }
  return tokens;
}

const COMPARISONS: readonly string[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
const DATE_PARTS: readonly string[] = ['day', 'month', 'year', 'hour', 'minute', 'second'];
/** OData functions and operators that SharePoint lists do not have. */
const REFUSED: readonly string[] = ['endswith', 'contains', 'tolower', 'toupper', 'concat', 'replace', 'length', 'indexof', 'substring', 'trim', 'any', 'all', 'round', 'floor', 'ceiling', 'add', 'sub', 'mul', 'div', 'mod', 'in', 'has'];

export const columnOf = (path: string): ColumnRef => {
  const [name = '', part] = path.split('/');
  return part === undefined ? { name } : { name, part };
};

class Parser {
  private at = 0;
  private readonly tokens: readonly Token[];
  private readonly text: string;
  constructor(tokens: readonly Token[], text: string) {
    this.tokens = tokens;
    this.text = text;
  }
  or(): Predicate {
    let left = this.and();
    while (this.takeName('or')) left = { op: 'or', left, right: this.and() };
    return left;
  }
  end(): void {
    if (this.at < this.tokens.length) throw this.bad();
  }
  private and(): Predicate {
    let left = this.unary();
    while (this.takeName('and')) left = { op: 'and', left, right: this.unary() };
    return left;
  }
  private unary(): Predicate {
    if (this.takeName('not')) return { op: 'not', of: this.unary() };
    if (this.takeSign('(')) {
      const inner = this.or();
      this.need(')');
      return inner;
    }
    return this.condition();
  }
  private condition(): Predicate {
    const token = this.next();
    if (token.kind !== 'name') throw this.bad();
    const name = token.value.toLowerCase();
    if (this.peekSign('(')) return this.call(name);
    const compare = this.comparison();
    const value = this.literal();
    return compareColumn(compare, columnOf(token.value), value);
  }
  private call(name: string): Predicate {
    this.need('(');
    if (name === 'startswith') {
      const column = this.column();
      this.need(',');
      const text = this.quoted();
      this.need(')');
      return this.comparedToTrue({ op: 'startsWith', column, text });
    }
    if (name === 'substringof') {
      const text = this.quoted();
      this.need(',');
      const column = this.column();
      this.need(')');
      return this.comparedToTrue({ op: 'contains', column, text });
    }
    if (DATE_PARTS.includes(name)) {
      const column = this.column();
      this.need(')');
      return { op: 'datePart', part: name as DatePart, column, compare: this.comparison(), value: Number(this.literal()) };
    }
    if (REFUSED.includes(name)) throw expressionInvalid(this.text);
    throw unsupported(`the function '${name}' in $filter`);
  }
  /** `substringof('a',Title) eq true` is the same as without `eq true`. */
  private comparedToTrue(predicate: Predicate): Predicate {
    const after = this.tokens[this.at];
    if (after?.kind !== 'name' || !['eq', 'ne'].includes(after.value.toLowerCase())) return predicate;
    const compare = this.comparison();
    const wanted = this.literal();
    return (wanted === true || wanted === 1) === (compare === 'eq') ? predicate : { op: 'not', of: predicate };
  }
  private column(): ColumnRef {
    const token = this.next();
    if (token.kind !== 'name') throw this.bad();
    return columnOf(token.value);
  }
  private comparison(): Comparison {
    const token = this.next();
    const name = token.value.toLowerCase();
    if (token.kind !== 'name' || !COMPARISONS.includes(name)) throw this.bad();
    return name as Comparison;
  }
  private literal(): PredicateValue {
    const token = this.next();
    if (token.kind === 'text') return token.value;
    if (token.kind === 'date') return { date: token.value };
    if (token.kind === 'number') return Number(token.value);
    const name = token.value.toLowerCase();
    if (token.kind === 'name' && (name === 'true' || name === 'false')) return name === 'true';
    if (token.kind === 'name' && name === 'null') return null;
    throw this.bad();
  }
  private quoted(): string {
    const given = this.literal();
    if (typeof given !== 'string') throw this.bad();
    return given;
  }
  private next(): Token {
    const token = this.tokens[this.at];
    if (token === undefined) throw this.bad();
    this.at += 1;
    return token;
  }
  private peekSign(sign: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' && token.value === sign;
  }
  private takeSign(sign: string): boolean {
    if (!this.peekSign(sign)) return false;
    this.at += 1;
    return true;
  }
  private takeName(name: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'name' || token.value.toLowerCase() !== name) return false;
    this.at += 1;
    return true;
  }
  private need(sign: string): void {
    if (!this.takeSign(sign)) throw this.bad();
  }
  private bad(): Error {
    return expressionInvalid(this.text);
  }
}

function compareColumn(compare: Comparison, column: ColumnRef, value: PredicateValue): Predicate {
  if (value !== null) return { op: compare, column, value };
  if (compare === 'eq') return { op: 'isNull', column };
  return compare === 'ne' ? { op: 'isNotNull', column } : { op: 'never' };
}
