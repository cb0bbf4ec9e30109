import type { Day } from '../../../domain/day/day';
import { SEATS, type Seated, type SeatName } from '../../../domain/exception/seat';
import { loginKey } from '../../../domain/people/person';
import type { JudgedRow } from './judgedRows';
import type { IsMine } from './mine';

/** Exceptions in which one person stands in for another in the same seat over the same days. */
export interface Standing {
  readonly holder: Seated;
  readonly deputy: Seated;
  readonly seat: SeatName;
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly count: number;
}

export interface Deputies {
  /** For whom they act, today or on days to come. */
  readonly actsFor: readonly Standing[];
  /** Who acts for them. */
  readonly actFor: readonly Standing[];
}

export function deputiesOf(rows: readonly JudgedRow[], today: Day, isMine: IsMine): Deputies {
  const all = new Map<string, { standing: Standing; isDeputy: boolean }>();
  for (const { row, judgement } of rows) {
    if (!judgement.isOpen && !judgement.isAccepted) continue;
    for (const seat of SEATS) {
      const holder = row[seat];
      const deputy = row.brief.deputies[seat];
      if (!holder || !deputy || deputy.toDay < today || isMine(holder) === isMine(deputy.person)) continue;
      const { person, fromDay, toDay } = deputy;
      const key = [loginKey(holder.login), loginKey(person.login), seat, fromDay, toDay].join('|');
      const count = (all.get(key)?.standing.count ?? 0) + 1;
      all.set(key, { standing: { holder, deputy: person, seat, fromDay, toDay, count }, isDeputy: isMine(person) });
    }
  }
  const of = (isDeputy: boolean): readonly Standing[] => [...all.values()].filter((each) => each.isDeputy === isDeputy).map(({ standing }) => standing).sort((a, b) => a.toDay - b.toDay);
  return { actsFor: of(true), actFor: of(false) };
}
