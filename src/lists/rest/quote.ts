/**
 * A path below `/_api/` whose values went through our quoting. A class with a member of its own, so that neither a
 * raw string nor an object around one fits the type; a string does not pass when the program runs either. PnPjs' typed
 * filters do not escape quotes, hence our own.
 */
export class ApiPath {
  declare protected readonly quoted: true;
  public readonly text: string;

  public constructor(text: string) {
    this.text = text;
  }
}

/** A piece of CAML whose values went through our quoting. */
export class Caml {
  declare protected readonly quoted: true;
  public readonly text: string;

  public constructor(text: string) {
    this.text = text;
  }
}

/**
 * Builds a request path: the template is ours, each value is quoted. A string becomes an OData text literal with its
 * quotes doubled and all else percent-encoded; a whole number and an ApiPath stand as they are.
 */
export function api(template: TemplateStringsArray, ...values: readonly (string | number | ApiPath)[]): ApiPath {
  return new ApiPath(joined(template, values, (value) => (value instanceof ApiPath ? value.text : typeof value === 'number' ? wholeNumber(value) : odataText(value))));
}

/** Internal column names for `$select` and `$orderby`; anything else is refused. */
export function columnList(names: readonly string[]): ApiPath {
  for (const name of names) if (!/^[A-Za-z_][A-Za-z0-9_/]*$/.test(name)) throw new TypeError(`Not a column name: ${name}`);
  return new ApiPath(names.join(','));
}

/** Conditions of which one must hold: `(Id eq 1) or (Id eq 2)`. */
export function anyOf(conditions: readonly ApiPath[]): ApiPath {
  return new ApiPath(conditions.map(({ text }) => `(${text})`).join(' or '));
}

/** Builds CAML: the template is ours, strings are escaped for XML, whole numbers and Caml (one or several) stand as they are. */
export function caml(template: TemplateStringsArray, ...values: readonly (string | number | Caml | readonly Caml[])[]): Caml {
  return new Caml(joined(template, values, camlText));
}

function camlText(value: string | number | Caml | readonly Caml[]): string {
  if (typeof value === 'string') return xmlText(value);
  if (typeof value === 'number') return wholeNumber(value);
  return value instanceof Caml ? value.text : value.map(({ text }) => text).join('');
}

/** An OData text literal for a URL. */
function odataText(value: string): string {
  return `'${encodeURIComponent(wellFormed(value).replace(/'/g, "''"))}'`;
}

/** Text for XML content or an attribute value. */
function xmlText(value: string): string {
  return storable(value).replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * A text without what XML 1.0 cannot hold in any spelling: control characters are left out, half a surrogate pair becomes
 * the replacement character. SharePoint hands texts on in XML, so nothing else should get into a column.
 */
export function storable(value: string): string {
  return wellFormed(value).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

function wholeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number: ${value}`);
  return String(value);
}

/** Half a surrogate pair has no UTF-8 form and would make encodeURIComponent throw. */
export function wellFormed(value: string): string {
  return value.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : '\ufffd'));
}

function joined<T>(template: TemplateStringsArray, values: readonly T[], quoted: (value: T) => string): string {
  return template.reduce((text, part, index) => text + quoted(values[index - 1] as T) + part);
}
