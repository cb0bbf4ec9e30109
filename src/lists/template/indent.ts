/** One element a line, two blanks a level; elements that hold text stay on one line. Takes what `element` writes. */
export function indent(xml: string): string {
  const tokens = xml.match(/<[^>]+>|[^<]+/g) ?? [];
  const lines: string[] = [];
  let depth = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? '';
    const next = tokens[index + 1] ?? '';
    if (token.startsWith('</')) {
      depth -= 1;
      lines.push(pad(depth) + token);
    } else if (/\/>$|^<[?!]/.test(token)) {
      lines.push(pad(depth) + token);
    } else if (!next.startsWith('<')) {
      lines.push(pad(depth) + token + next + (tokens[index + 2] ?? ''));
      index += 2;
    } else {
      lines.push(pad(depth) + token);
      depth += 1;
    }
  }
  return `${lines.join('\n')}\n`;
}

const pad = (depth: number): string => '  '.repeat(depth);
