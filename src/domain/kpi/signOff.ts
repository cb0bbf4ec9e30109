import { quarterOf, type Quarter } from '../day/calendar';
import type { Day } from '../day/day';
import type { Seated } from '../exception/seat';
import { loginKey } from '../people/person';
import { stands, type JudgedRow } from './judged';

/** What one control owner holds, and how much of it is signed for in this quarter. */
export interface OwnersSignOff {
  readonly owner: Seated;
  readonly held: readonly JudgedRow[];
  readonly unsigned: readonly JudgedRow[];
}

/** Once a quarter every control owner signs for all they hold: how far that is, for auditors. */
export interface SignOff {
  readonly quarter: Quarter;
  readonly signed: number;
  /** Exceptions and accepted risks that somebody answers for. */
  readonly held: number;
  /** By name: who holds more or signs later is not ranked. */
  readonly owners: readonly OwnersSignOff[];
  /** Nobody can sign for these. */
  readonly nobodys: readonly JudgedRow[];
}

export function signOffOf(judged: readonly JudgedRow[], today: Day): SignOff {
  const quarter = quarterOf(today);
  const owners = new Map<string, { readonly owner: Seated; readonly held: JudgedRow[]; readonly unsigned: JudgedRow[] }>();
  const nobodys: JudgedRow[] = [];
  let [signed, held] = [0, 0];
  for (const item of judged) {
    if (!stands(item)) continue;
    const owner = item.row.controlOwner;
    if (!owner) {
      nobodys.push(item);
      continue;
    }
    const of = owners.get(loginKey(owner.login)) ?? { owner, held: [], unsigned: [] };
    owners.set(loginKey(owner.login), of);
    of.held.push(item);
    held += 1;
    if (isSignedFor(item, quarter)) signed += 1;
    else of.unsigned.push(item);
  }
  return { quarter, signed, held, owners: [...owners.values()].sort((a, b) => a.owner.name.localeCompare(b.owner.name) || (loginKey(a.owner.login) < loginKey(b.owner.login) ? -1 : 1)), nobodys };
}

/** What one human answers for, apart by whether it is signed for in this quarter. */
export interface OwnSignOff<Item extends JudgedRow = JudgedRow> {
  readonly quarter: Quarter;
  readonly signed: readonly Item[];
  readonly unsigned: readonly Item[];
}

/** @param isTheirs of all accounts of the human */
export function ownSignOff<Item extends JudgedRow>(judged: readonly Item[], today: Day, isTheirs: (person: Seated | undefined) => boolean): OwnSignOff<Item> {
  const quarter = quarterOf(today);
  const held = judged.filter((item) => stands(item) && isTheirs(item.row.controlOwner));
  return { quarter, signed: held.filter((item) => isSignedFor(item, quarter)), unsigned: held.filter((item) => !isSignedFor(item, quarter)) };
}

/** What somebody signed who held the seat before counts for nobody. */
function isSignedFor({ row: { brief } }: JudgedRow, { firstDay }: Quarter): boolean {
  return brief.signedOff !== undefined && brief.signedOff.onDay >= Math.max(firstDay, brief.held.controlOwner?.sinceDay ?? -Infinity);
}
