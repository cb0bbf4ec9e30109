/** Reads one fact back; undefined where it is not what it should be. */
export type Fact<T> = (value: unknown) => T | undefined;

export const text: Fact<string> = (value) => (typeof value === 'string' ? value : undefined);
export const count: Fact<number> = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
export const flag: Fact<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
export const listOf = <T>(fact: Fact<T>): Fact<readonly T[]> => (value) => {
  const read = Array.isArray(value) ? value.map(fact) : [undefined];
  return read.every((each): each is NonNullable<typeof each> => each !== undefined) ? read : undefined;
};
export const oneOf = <T extends string>(words: readonly T[]): Fact<T> => (value) => words.find((word) => word === value);

/**
 * What is said by a code, with the facts that its wording needs: codes, and the facts of each. A text among the facts is
 * somebody else's (a name, an id, what stands in a report), never a sentence of ours: these are in `ui/strings`.
 */
export type Codes = Readonly<Record<string, Readonly<Record<string, Fact<unknown>>>>>;

type FactsOf<Table extends Codes, Code extends keyof Table> = { readonly [Name in keyof Table[Code]]: Table[Code][Name] extends Fact<infer T> ? T : never };
export type Coded<Table extends Codes> = { [Code in keyof Table & string]: { readonly code: Code } & FactsOf<Table, Code> }[keyof Table & string];
/** Codes that need no facts to be worded. */
export type PlainCodeOf<Table extends Codes> = { [Code in keyof Table & string]: keyof Table[Code] extends never ? Code : never }[keyof Table & string];

/** A sentence of before there were codes: it is shown as it was written, in whatever language that was. */
export interface AsWritten {
  readonly code: 'asWritten';
  readonly text: string;
}

/** Reads one back: total. Undefined for a code that this version does not know, and for facts that are not what they should be. */
export function decodeCoded<Table extends Codes>(table: Table, value: unknown): Coded<Table> | AsWritten | undefined {
  const said = membersOf(value);
  const written = text(said['text']);
  if (said['code'] === 'asWritten') return written === undefined ? undefined : { code: 'asWritten', text: written };
  const { code } = said;
  if (typeof code !== 'string' || !Object.prototype.hasOwnProperty.call(table, code)) return undefined;
  const facts = Object.entries<Fact<unknown>>(table[code] ?? {}).map(([name, read]) => [name, read(said[name])] as const);
  return facts.some(([, fact]) => fact === undefined) ? undefined : ({ code, ...Object.fromEntries(facts) } as unknown as Coded<Table>);
}

export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
