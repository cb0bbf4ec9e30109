import type { Owed, Parts } from '../parts';

/** What tells which of it is owed here. */
export type Owing = Pick<Parts, 'owed' | 'without' | 'seen'>;

/**
 * What was due where findings came from, of those that are here: what goes on to another exception is due there. That one was an
 * accepted risk is asked of nobody while no report shows it any more, and again once one does.
 */
export function owedHere({ owed, without, seen }: Owing): readonly Owed[] {
  const isShown = (key: string): boolean => seen?.findings.some((finding) => finding.key === key) === true;
  return owed.filter(isWith(without)).filter(({ end, of }) => end !== 'accepted' || of === undefined || of.some(isShown));
}

/** What goes along with findings that move, and with what reports show of them later; undefined: all do. */
export function owedWith({ owed, without }: Owing, moved: readonly string[] | undefined): readonly Owed[] {
  return owed.filter(isWith(without)).filter(({ of }) => of === undefined || moved === undefined || of.some((key) => moved.includes(key)));
}

function isWith(without: Parts['without']): (owed: Owed) => boolean {
  return ({ of }) => of === undefined || of.some((key) => !without.includes(key));
}

/** What is still owed when some of it is done. What is owed of findings that went away is not done by that: they may come back. */
export function owedBut(parts: Owing, isDone: (owed: Owed) => boolean): Parts['owed'] {
  const here = owedHere(parts);
  return parts.owed.filter((each) => !here.includes(each) || !isDone(each));
}

/** What is still owed when somebody has said how long it may stay, or by when it must be gone. */
export function owedAfterAnswer(parts: Owing): Parts['owed'] {
  return owedBut(parts, ({ duty }) => duty === 'triage' || duty === 'remove');
}
