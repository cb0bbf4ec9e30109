/**
 * What SharePoint's list page makes of a column formatting: the elements with their expressions worked out. Knows the
 * part of the language that the schema uses and throws for all else, so that a test never passes on a misspelt word
 * (https://learn.microsoft.com/sharepoint/dev/declarative-customization/formatting-syntax-reference, read 2026-11-26).
 */
export interface Shown {
  readonly text: string;
  readonly className: string;
  readonly title: string;
  readonly style: Readonly<Record<string, string>>;
  readonly children: readonly Shown[];
}

export interface Cell {
  /** A date is an instant; an empty one is null. */
  readonly value: string | number | boolean | Date | null;
  /** What SharePoint shows without a formatting. */
  readonly displayValue?: string;
  readonly now?: Date;
  /** Time zone of whoever looks; UTC where it does not matter. */
  readonly timeZone?: string;
}

type Value = string | number | boolean | Date;

interface Element {
  readonly $schema?: string;
  readonly elmType: string;
  readonly txtContent?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly style?: Readonly<Record<string, string>>;
  readonly children?: readonly Element[];
}

const ATTRIBUTES = ['class', 'title'];
const STYLES = ['display', 'flex-direction', 'align-items', 'height', 'width'];

export function shown(formatter: string, cell: Cell): Shown {
  return shownElement(JSON.parse(formatter) as Element, cell);
}

function shownElement({ $schema: _schema, elmType, txtContent = '', attributes = {}, style = {}, children = [], ...more }: Element, cell: Cell): Shown {
  const strange = [...Object.keys(more), ...Object.keys(attributes).filter((name) => !ATTRIBUTES.includes(name)), ...Object.keys(style).filter((name) => !STYLES.includes(name))];
  if (elmType !== 'div' || strange.length > 0) throw new Error(`Unknown in <${elmType}>: ${strange.join(', ')}`);
  const text = (written: string): string => textOf(written.startsWith('=') ? evaluated(written.slice(1), cell) : written);
  return {
    text: text(txtContent),
    className: text(attributes['class'] ?? ''),
    title: text(attributes['title'] ?? ''),
    style: Object.fromEntries(Object.entries(style).map(([name, written]) => [name, text(written)])),
    children: children.map((child) => shownElement(child, cell)),
  };
}

const textOf = (value: Value): string => (value instanceof Date ? value.toISOString() : String(value));
const numberOf = (value: Value): number => (value instanceof Date ? value.getTime() : Number(value));

const FUNCTIONS: Readonly<Record<string, (value: Value, cell: Cell) => Value>> = {
  Number: numberOf,
  toString: textOf,
  floor: (value) => Math.floor(numberOf(value)),
  Date: (value) => new Date(numberOf(value)),
  toLocaleDateString: (value, { timeZone = 'UTC' }) => new Date(numberOf(value)).toLocaleDateString('en-US', { timeZone }),
};

const OPERATORS: readonly (readonly string[])[] = [['==', '!=', '<=', '>=', '<', '>'], ['+', '-'], ['*', '/']];
const TOKEN = /\s*(?:('[^']*')|(\d+(?:\.\d+)?)|(@[\w.]+|[A-Za-z]\w*)|(==|!=|<=|>=|[<>+\-*/(),]))/y;

function tokensOf(expression: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < expression.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(expression);
    if (!found) throw new Error(`Not an expression: ${expression.slice(at)}`);
    tokens.push(found[0].trim());
  }
  return tokens;
}

function evaluated(expression: string, cell: Cell): Value {
  const tokens = tokensOf(expression);
  const value = operation(tokens, 0, cell);
  if (tokens.length > 0) throw new Error(`Left over: ${tokens.join(' ')}`);
  return value;
}

function operation(tokens: string[], level: number, cell: Cell): Value {
  const operators = OPERATORS[level];
  if (!operators) return operand(tokens, cell);
  let left = operation(tokens, level + 1, cell);
  while (operators.includes(tokens[0] ?? '')) {
    const operator = tokens.shift() ?? '';
    left = applied(operator, left, operation(tokens, level + 1, cell));
  }
  return left;
}

function applied(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<=':
      return numberOf(left) <= numberOf(right);
    case '>=':
      return numberOf(left) >= numberOf(right);
    case '<':
      return numberOf(left) < numberOf(right);
    case '>':
      return numberOf(left) > numberOf(right);
    case '+':
      return typeof left === 'string' || typeof right === 'string' ? textOf(left) + textOf(right) : numberOf(left) + numberOf(right);
    case '-':
      return numberOf(left) - numberOf(right);
    case '*':
      return numberOf(left) * numberOf(right);
    default:
      return numberOf(left) / numberOf(right);
  }
}

function operand(tokens: string[], cell: Cell): Value {
  const token = tokens.shift() ?? '';
  if (token.startsWith("'")) return token.slice(1, -1);
  if (/^\d/.test(token)) return Number(token);
  if (token === '(') return closed(tokens, operation(tokens, 0, cell));
  if (token === 'true') return true;
  if (token === '@now') return cell.now ?? new Date(NaN);
  if (token === '@currentField') return cell.value ?? '';
  if (token === '@currentField.displayValue') return cell.displayValue ?? '';
  if (tokens.shift() !== '(') throw new Error(`Unknown: ${token}`);
  if (token === 'if') return chosen(tokens, cell);
  const call = FUNCTIONS[token];
  if (!call) throw new Error(`Unknown function: ${token}`);
  return closed(tokens, call(operation(tokens, 0, cell), cell));
}

function chosen(tokens: string[], cell: Cell): Value {
  const condition = operation(tokens, 0, cell);
  next(tokens, ',');
  const yes = operation(tokens, 0, cell);
  next(tokens, ',');
  const no = closed(tokens, operation(tokens, 0, cell));
  return condition === true ? yes : no;
}

function closed(tokens: string[], value: Value): Value {
  next(tokens, ')');
  return value;
}

function next(tokens: string[], wanted: string): void {
  const found = tokens.shift();
  if (found !== wanted) throw new Error(`"${wanted}" wanted, "${found ?? 'the end'}" found`);
}
