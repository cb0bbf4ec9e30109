import { expectedAccess, type Seat } from './seats';
import { addedName, doomedName, editedName, LETTERS, standingName } from './tryMatrix';
import { waysOf } from './ways';
import { LIBRARY } from './writtenMatrix';

/** What must stand in a list after these people tried everything, by the written matrix alone; in no order. */
export function expectedLeft(run: string, list: string, seats: readonly Seat[], appGrantReachesAround: boolean): string[] {
  const ways = waysOf(list);
  const left: string[] = [];
  let standing = `${standingName(run)}, as added`;
  for (const seat of seats) {
    const letters = LETTERS[expectedAccess(seat, list, appGrantReachesAround)];
    // A file keeps its name when its item is changed.
    const change = (name: string): string => `${list === LIBRARY ? name : editedName(run, seat)}, changed`;
    if (letters.includes('E')) standing = change(standingName(run));
    if (letters.includes('D')) continue;
    left.push(...Object.keys(ways.remove).map((way) => `${doomedName(run, seat, way)}, as added`));
    if (!letters.includes('A')) continue;
    left.push(...Object.keys(ways.add).map((way) => (letters.includes('E') ? change(addedName(run, seat, way)) : `${addedName(run, seat, way)}, as added`)));
  }
  return [standing, ...left];
}
