import type { Owed, Parts } from '../parts';

type Owing = Pick<Parts, 'owed' | 'without'>;

/** What was due where findings came from, of those that are here: what goes on to another exception is due there. */
export function owedHere({ owed, without }: Owing): readonly Owed[] {
  return owed.filter(({ of }) => of === undefined || of.some((key) => !without.includes(key)));
}

/** What goes along with findings that move; undefined: all do. */
export function owedWith(parts: Owing, moved: readonly string[] | undefined): readonly Owed[] {
  return owedHere(parts).filter(({ of }) => of === undefined || moved === undefined || of.some((key) => moved.includes(key)));
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
