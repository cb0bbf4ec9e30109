/** What follows the key that was meant, where another text had it: `#2`, `#3`, or eight digits that nobody can have taken. */
const FURTHER = /#(?:[23]|[0-9a-f]{8})$/;

/** The key that was meant by something that went out under a further one; any other key itself. */
export function keyMeant(key: string): string {
  return key.replace(FURTHER, '');
}

/**
 * Keys under which something goes out, one after the other, where another text has the one before: who works them out and
 * takes them keeps nothing from being written, since the last one is made anew.
 * @param random a key that was never given
 */
export function keysFor(key: string, random: string): readonly string[] {
  return [key, `${key}#2`, `${key}#3`, `${key}#${random.slice(0, 8)}`];
}
