import type { Day } from '../../../../domain/day/day';
import type { People, PeopleHistory } from '../../../../domain/people/people';
import type { HeldRow } from '../../../../lists/codec/heldRow';
import type { IsMine } from '../mine';
import type { LongestLife } from '../notPossible';
import { escalatedTo, type EscalatedLine } from './escalated';
import { fallenTo, type FallenLine } from './fallen';
import { reportsTo, type Reports } from './reports';

/** What the register says of somebody once it is known who is who. */
export interface Besides {
  readonly escalated: readonly EscalatedLine[];
  readonly reports: Reports;
  readonly fallen: readonly FallenLine[];
}

export interface WhoIsWho {
  readonly known: { readonly people: PeopleHistory };
  /** The same as known now. */
  readonly people: People;
  readonly isRisk: boolean;
  /** In force today. */
  readonly policy: LongestLife;
}

export function besidesOf({ known, people, isRisk, policy }: WhoIsWho, rows: readonly HeldRow[], today: Day, isMine: IsMine): Besides {
  return {
    escalated: escalatedTo(rows, today, { people, isMine, isRisk }),
    reports: reportsTo(rows, today, known.people, people, isMine),
    fallen: fallenTo(rows, today, people, isMine, policy),
  };
}
