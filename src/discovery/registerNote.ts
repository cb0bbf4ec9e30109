import type { Finding } from '../domain/exception/finding';
import { REACH_FRAMES } from '../domain/exception/ownNames';
import { plainText } from './text/plainText';

/** How an exception that this register noted stands in the extent of an annotation. */
const [NOTED] = REACH_FRAMES.noted;
/** A line as `src/export/note.ts` writes it: whatever its title says, it ends with the day and the address of the page. */
const LINE = /\| (?:until|risk accepted, to be signed again by) \d{4}-\d{2}-\d{2} \| (\S+)$/;

/**
 * How far the comment of an annotation reaches. A line that this register wrote is its exception's key alone, so that a
 * new owner, end or title is no growth; everything else is the text itself.
 */
export function noteExtent(comment: string): string[] {
  const lines = comment.split(/\r?\n/).map((line) => ({ line, key: keyIn(line) }));
  const others = plainText(lines.flatMap(({ line, key }) => (key === undefined ? [line] : [])).join('\n'));
  return [...lines.flatMap(({ key }) => (key === undefined ? [] : [`${NOTED}${key}`])), ...(others === '' ? [] : [others])];
}

/** Keys of the exceptions that an annotation names, where it says nothing else; undefined where somebody wrote more. */
export function exceptionsNoted({ kind, extent }: Pick<Finding, 'kind' | 'extent'>): readonly string[] | undefined {
  if (kind !== 'annotatedPolicy' || extent.length === 0 || !extent.every((each) => each.startsWith(NOTED))) return undefined;
  return extent.map((each) => each.slice(NOTED.length));
}

function keyIn(line: string): string | undefined {
  const [, address = ''] = LINE.exec(line.trim()) ?? [];
  try {
    return new URL(address).searchParams.get('exception') || undefined;
  } catch {
    return undefined;
  }
}
