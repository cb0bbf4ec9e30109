import type { Day } from '../../../../../src/domain/day/day';
import { registerRowOf } from '../../../../../src/domain/exception/registerRow';
import type { Person } from '../../../../../src/domain/people/person';
import type { HeldRow } from '../../../../../src/lists/codec/heldRow';
import { mineBy, type IsMine } from '../../../../../src/ui/view/owner/mine';
import { ownerModel, type OwnerModel } from '../../../../../src/ui/view/owner/ownerModel';
import { DAY_0, type Life } from '../../../domain/ledger/life';

/** The row that a life is written as. */
export function rowOf(life: Life, id = 1): HeldRow {
  const row = registerRowOf(life.state);
  if (!row) throw new Error('Nothing was decided in this life');
  return { ...row, id };
}

export const day = (count: number): Day => DAY_0 + count;
export const mineOf = (person: Person): IsMine => mineBy(person.login);

/** What somebody sees of these lives on a day. */
export function seenBy(person: Person, onDay: number, ...lives: readonly Life[]): OwnerModel {
  return ownerModel(lives.map((life, at) => rowOf(life, at + 1)), day(onDay), mineOf(person));
}
