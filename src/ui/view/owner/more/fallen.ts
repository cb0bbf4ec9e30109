import { accountabilityOfRow } from '../../../../domain/brief/accountabilityOfRow';
import { judgeRow } from '../../../../domain/brief/judgeRow';
import type { Day } from '../../../../domain/day/day';
import type { Seated } from '../../../../domain/exception/seat';
import type { Due } from '../../../../domain/judge/duties';
import { REFUSED_OFTEN } from '../../../../domain/accountability/refusedOften';
import type { People } from '../../../../domain/people/people';
import type { HeldRow } from '../../../../lists/codec/heldRow';
import type { MeetingAct } from '../../exception/actions/meets';
import type { IsMine } from '../mine';
import { isNotPossible, lifeEndedOn, type LongestLife } from '../notPossible';

/** An open exception that nobody sits for as control owner, so that whoever stands in answers for it. */
export interface FallenLine {
  readonly row: HeldRow;
  readonly as: 'serviceOwner' | 'defaultAccountable';
  /** What the control owner would have to do next. */
  readonly due: Due | undefined;
  /** Who has been offered the seat and has not answered. */
  readonly offeredTo: Seated | undefined;
  /** Ways out, the first one first: none while the seat is offered. */
  readonly acts: readonly MeetingAct[];
}

/** What falls to somebody as service owner, or as the register's default accountable; the earliest day first. */
export function fallenTo(rows: readonly HeldRow[], today: Day, people: People, isMine: IsMine, policy: LongestLife): readonly FallenLine[] {
  return rows
    .flatMap((row): FallenLine[] => {
      const { brief, lifecycle } = row;
      if (row.controlOwner && brief.refusals < REFUSED_OFTEN && lifecycle !== 'emergency') return [];
      const judgement = judgeRow(row, today);
      if (!judgement.isOpen) return [];
      const { as, person, offeredTo } = accountabilityOfRow(row, judgement, people).answers;
      if ((as !== 'serviceOwner' && as !== 'defaultAccountable') || !isMine(person)) return [];
      const due = judgement.dues.find(({ duty, of }) => of === 'controlOwner' || duty === 'triage');
      return [{ row, as, due, offeredTo, acts: offeredTo ? [] : waysOut(row, as).filter((act) => !isNotPossible(act, row, lifeEndedOn(row, today, policy))) }];
    })
    .sort((a, b) => (a.due?.day ?? Infinity) - (b.due?.day ?? Infinity) || a.row.id - b.row.id);
}

/** The service owner hands on; whoever stands in may answer themselves too, by which they take the seat, until it was refused twice. */
function waysOut({ lifecycle, brief }: HeldRow, as: FallenLine['as']): readonly MeetingAct[] {
  const handOn: readonly MeetingAct[] = as === 'serviceOwner' ? ['handOn'] : [];
  if (brief.refusals >= REFUSED_OFTEN) return handOn;
  if (lifecycle === 'requested' || lifecycle === 'emergency') return [...handOn, 'approve', 'refuse'];
  return lifecycle === 'unassigned' || lifecycle === 'assigned' ? [...handOn, 'remove', 'keep'] : handOn;
}
