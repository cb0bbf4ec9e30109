/** What a list's change log says since a token. */
export interface ListChanges {
  /** Changed and new items, column name → text. `ID` is always there. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly deletedIds: readonly number[];
  readonly lastChangeToken: string;
  /** True where the log holds more: ask again from `lastChangeToken`. */
  readonly more: boolean;
  /** True where a delta cannot tell it all: the token is too old, or something came back or moved. Read everything. */
  readonly readAll: boolean;
}

/** Kinds of change after which the rows of this answer are complete. */
const KNOWN_CHANGES: ReadonlySet<string> = new Set(['Delete', 'MoveAway', 'SystemUpdate', 'Rename']);

/**
 * Reads the answer of GetListItemChangesSinceToken (MS-LISTSWS 3.1.4.22). A scanner of tags and attributes, since Node
 * has no DOMParser and the answer holds nothing else. @throws SyntaxError where the text stops in the middle.
 */
export function parseListChanges(xml: string): ListChanges {
  const rows: Record<string, string>[] = [];
  const deletedIds: number[] = [];
  const found = { token: '', more: false, readAll: false, open: [] as string[] };
  let change: string | undefined;
  for (const { name, kind, attributes, textAfter } of tagsOf(xml)) {
    if (kind === 'close') {
      if (found.open.pop() !== name) throw new SyntaxError(`Unexpected end of ${name}`);
      continue;
    }
    if (kind === 'open') found.open.push(name);
    if (name === 'Changes') {
      found.token = attributes['LastChangeToken'] ?? '';
      found.more = /^true$/i.test(attributes['MoreChanges'] ?? '');
    } else if (name === 'Id' && attributes['ChangeType'] !== undefined) {
      change = attributes['ChangeType'];
      if (!KNOWN_CHANGES.has(change)) found.readAll = true;
      if (change === 'Delete' || change === 'MoveAway') deletedIds.push(Number(textAfter));
    } else if (name === 'rs:data' && attributes['ListItemCollectionPositionNext'] !== undefined) {
      found.readAll = true;
    } else if (name === 'z:row') {
      rows.push(Object.fromEntries(Object.entries(attributes).map(([column, value]) => [column.replace(/^ows_/, ''), value])));
    }
  }
  if (found.open.length > 0 || rows.length + found.token.length === 0) throw new SyntaxError('The change log stops in the middle');
  return { rows, deletedIds, lastChangeToken: found.token, more: found.more, readAll: found.readAll };
}

interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'whole';
  readonly attributes: Readonly<Record<string, string>>;
  /** Text up to the next tag. */
  readonly textAfter: string;
}

const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>([^<]*)/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function* tagsOf(xml: string): Generator<Tag> {
  for (const [, close, name = '', inside = '', whole, textAfter = ''] of xml.matchAll(TAG)) {
    const attributes: Record<string, string> = {};
    for (const [, attribute = '', double, single] of inside.matchAll(ATTRIBUTE)) attributes[attribute] = unescaped(double ?? single ?? '');
    yield { name, kind: close ? 'close' : whole ? 'whole' : 'open', attributes, textAfter: unescaped(textAfter).trim() };
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });
}
