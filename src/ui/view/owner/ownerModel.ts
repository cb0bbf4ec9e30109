import type { Day } from '../../../domain/day/day';
import type { Policy } from '../../../domain/policy/defaults';
import type { HeldRow } from '../../../lists/codec/heldRow';
import { ownSignOff, type OwnSignOff } from '../../../domain/kpi/signOff';
import { askedFor, type Asked } from './asked';
import { deputiesOf, type Deputies } from './deputies';
import { ownDuties, type OwnDuties } from './duties';
import { heldBy, type Held } from './held';
import { judgedRows } from './judgedRows';
import type { IsMine } from './mine';
import { waitingFor, type WaitingLine } from './waiting';

/** Everything that the register's rows say about one person today. */
export interface OwnerModel {
  readonly today: Day;
  readonly duties: OwnDuties;
  readonly asked: Asked;
  readonly held: Held;
  readonly waiting: readonly WaitingLine[];
  readonly deputies: Deputies;
  /** What they answer for, apart by whether it is signed for in this quarter. */
  readonly signOff: OwnSignOff;
  /** They answer for nothing and nothing is asked of them: at most they asked for something. */
  readonly onlyAsks: boolean;
  /** The register names them nowhere. */
  readonly isNobody: boolean;
}

/** What is not in the rows and comes after them. */
export interface LaterKnown {
  /** Whether they are in risk leadership. */
  readonly isRisk: boolean;
  readonly policy: Pick<Policy, 'extensions' | 'longestTotalLifeDays'>;
}

export function ownerModel(rows: readonly HeldRow[], today: Day, isMine: IsMine, later?: LaterKnown): OwnerModel {
  const isRisk = later?.isRisk;
  const judged = judgedRows(rows, today, isMine, isRisk);
  const duties = ownDuties(judged, today, isMine, isRisk, later?.policy);
  const asked = askedFor(judged, today, isMine, later?.policy);
  const held = heldBy(judged, isMine);
  const waiting = waitingFor(judged, isMine);
  const deputies = deputiesOf(judged, today, isMine);
  const signOff = ownSignOff(judged.map(({ row, judgement }) => ({ row, is: judgement })), today, isMine);
  const onlyAsks = held.open.controlOwner + held.open.securityReviewer + duties.now.length === 0;
  const isNobody = duties.now.length + asked.lines.length + held.lines.length + waiting.length + deputies.actsFor.length === 0;
  return { today, duties, asked, held, waiting, deputies, signOff, onlyAsks, isNobody };
}
