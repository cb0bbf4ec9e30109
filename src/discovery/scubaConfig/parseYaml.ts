import type { Defect } from '../openFile';
import type { Look } from '../problem';

/** A configuration is a few kilobytes; a text this long was not written by hand. */
const MAX_YAML_CHARACTERS = 2_000_000;
/** Aliases that are resolved: enough for every control, too few for a text that grows without end. */
const MAX_ALIASES = 1_000;

/** The value of a YAML text (JSON is YAML too), or what is wrong with it. Dates stay texts. */
export async function parseYaml(text: string, looksLike: Look): Promise<{ readonly value: unknown } | { readonly defect: Defect }> {
  if (text.length > MAX_YAML_CHARACTERS) return { defect: { code: 'notAReport', at: undefined, found: { what: 'characters', characters: text.length, most: MAX_YAML_CHARACTERS }, looksLike } };
  const { parseDocument } = await import(/* webpackChunkName: 'yaml' */ 'yaml');
  try {
    const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true, logLevel: 'error' });
    const [error] = document.errors;
    if (!error) return { value: document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown };
    const [from] = error.linePos ?? [];
    const ends = error.pos[1] >= text.trimEnd().length;
    const message = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? error.code;
    return { defect: { code: ends ? 'truncated' : 'notYaml', at: from && { line: from.line, column: from.col, path: '' }, found: { what: 'yaml', message }, looksLike } };
  } catch (error) {
    // Aliases beyond the limit, or nesting too deep for the parser.
    return { defect: { code: 'notYaml', at: undefined, found: { what: 'yaml', message: (error as Error).message.split('\n')[0] ?? '' }, looksLike } };
  }
}
