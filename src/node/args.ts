/** `--name value`, `--flag` and plain words of a command line. */
export interface Args {
  readonly options: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly words: readonly string[];
}

/** Reads a command line. Throws a plain Error, to be shown as it is, for an option that is unknown or lacks its value. */
export function parseArgs(given: readonly string[], withValue: readonly string[], flagNames: readonly string[]): Args {
  const options = new Map<string, string>();
  const flags = new Set<string>();
  const words: string[] = [];
  for (let index = 0; index < given.length; index++) {
    const word = given[index] ?? '';
    const name = word.startsWith('--') ? word.slice(2) : undefined;
    if (name === undefined) words.push(word);
    else if (flagNames.includes(name)) flags.add(name);
    else if (withValue.includes(name)) {
      const value = given[++index];
      if (value === undefined || value.startsWith('--')) throw new Error(`--${name} needs a value.`);
      options.set(name, value);
    } else throw new Error(`Unknown option --${name}. Known: ${[...withValue, ...flagNames].map((known) => `--${known}`).join(', ')}`);
  }
  return { options, flags, words };
}
