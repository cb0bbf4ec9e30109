/** About 5 ms of work for JSON.parse on an ordinary PC. */
const PIECE_CHARACTERS = 250_000;
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];
const BLANK = /[ \t\n\r]/;
/** Signs that are looked at in about 5 ms. */
const SCANNED_CHARACTERS = 500_000;

/**
 * The value of a JSON text, as JSON.parse gives it, but parsed piece by piece with `pause` awaited in between: at once,
 * 50 MB would hold a page for half a second.
 * @throws SyntaxError where the text is no JSON
 */
export async function parseInPieces(text: string, pause: () => Promise<void>, pieceCharacters: number = PIECE_CHARACTERS): Promise<unknown> {
  let paused = 0;
  const [from, to] = trimmed(0, text.length);
  return valueOf(from, to);

  function trimmed(start: number, end: number): readonly [number, number] {
    let [first, last] = [start, end];
    while (first < last && BLANK.test(text[first] ?? '')) first += 1;
    while (last > first && BLANK.test(text[last - 1] ?? '')) last -= 1;
    return [first, last];
  }

  async function parsed(piece: string): Promise<unknown> {
    paused += piece.length;
    if (paused > pieceCharacters) {
      paused = 0;
      await pause();
    }
    return JSON.parse(piece) as unknown;
  }

  /** The value that stands between two places, without blanks around it. */
  async function valueOf(start: number, end: number): Promise<unknown> {
    const kind = text.charCodeAt(start);
    const [first, last] = trimmed(start + 1, end - 1);
    if (end - start <= pieceCharacters || (kind !== LIST && kind !== OBJECT) || first >= last) return parsed(text.slice(start, end));
    if (text.charCodeAt(end - 1) !== (kind === LIST ? LIST_END : OBJECT_END)) throw new SyntaxError('a bracket is closed by another one');
    return kind === LIST ? listOf(first, last) : objectOf(first, last);
  }

  async function listOf(start: number, end: number): Promise<unknown[]> {
    const list: unknown[] = [];
    for await (const part of partsOf(start, end)) {
      const values = part.isLarge ? [await valueOf(...trimmed(part.start, part.end))] : ((await parsed(`[${text.slice(part.start, part.end)}]`)) as unknown[]);
      for (const value of values) list.push(value);
    }
    return list;
  }

  async function objectOf(start: number, end: number): Promise<object> {
    const object = {};
    // Assigned, `__proto__` would become the prototype; JSON.parse makes it a member.
    const put = (name: string, value: unknown): void => void Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
    for await (const part of partsOf(start, end)) {
      if (!part.isLarge) for (const [name, value] of Object.entries((await parsed(`{${text.slice(part.start, part.end)}}`)) as object)) put(name, value);
      else {
        const [first, last] = trimmed(part.start, part.end);
        const afterName = afterString(first);
        const [colon] = trimmed(afterName, last);
        if (text.charCodeAt(colon) !== COLON) throw new SyntaxError('a member has no value');
        put(JSON.parse(text.slice(first, afterName)) as string, await valueOf(...trimmed(colon + 1, last)));
      }
    }
    return object;
  }

  /** Entries between two brackets: small ones together in pieces, each large one alone. None is empty. */
  async function* partsOf(start: number, end: number): AsyncGenerator<{ readonly start: number; readonly end: number; readonly isLarge: boolean }, void, void> {
    let [piece, entry, depth, scanned] = [start, start, 0, start];
    for (let at = start; at <= end; at += 1) {
      const code = at === end ? COMMA : text.charCodeAt(at);
      if (code === QUOTE) at = afterString(at) - 1;
      else if (code === LIST || code === OBJECT) depth += 1;
      else if (code === LIST_END || code === OBJECT_END) depth -= 1;
      if (code !== COMMA) continue;
      if (at - scanned > SCANNED_CHARACTERS) {
        scanned = at;
        await pause();
      }
      if (depth < 0 || (at === end && depth > 0)) throw new SyntaxError('brackets do not fit');
      if (depth > 0) continue;
      const [first, last] = trimmed(entry, at);
      if (first === last) throw new SyntaxError('an entry is empty');
      if (at - entry > pieceCharacters) {
        if (entry > piece) yield { start: piece, end: entry - 1, isLarge: false };
        yield { start: entry, end: at, isLarge: true };
        piece = at + 1;
      } else if (at - piece > pieceCharacters || at === end) {
        yield { start: piece, end: at, isLarge: false };
        piece = at + 1;
      }
      entry = at + 1;
    }
  }

  /** Behind the string that begins at a place. */
  function afterString(start: number): number {
    if (text.charCodeAt(start) !== QUOTE) throw new SyntaxError('no string begins here');
    for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
      let backslashes = 0;
      while (text.charCodeAt(quote - 1 - backslashes) === BACKSLASH) backslashes += 1;
      if (backslashes % 2 === 0) return quote + 1;
    }
    throw new SyntaxError('a string does not end');
  }
}
