import type { Day } from '../day/day';
import { OPEN_LIFECYCLES } from '../exception/lifecycle';
import type { RegisterRow } from '../exception/registerRow';
import { byDay, mostPressingFirst, type Due, type DutyOf } from '../judge/duties';
import type { Override } from '../judge/judge';

/** What a row means on one day: the same as `judge` says of its state by the policy that the row was written by. */
export interface RowJudgement {
  readonly today: Day;
  readonly dues: readonly Due[];
  /** Dues whose day has passed. */
  readonly overdue: readonly Due[];
  readonly pastTolerance: boolean;
  /** First day past tolerance. */
  readonly pastToleranceSinceDay: Day | undefined;
  readonly next: Readonly<Partial<Record<DutyOf, Due>>>;
  readonly override: Override | undefined;
  readonly ageDays: number;
  readonly isOpen: boolean;
  /** Signed as a baseline change: counted apart from open ones. */
  readonly isAccepted: boolean;
  readonly dismissalExpired: boolean;
}

/** Pure, and light enough for every row of a register at every paint. */
export function judgeRow(row: RegisterRow, today: Day): RowJudgement {
  const { brief, lifecycle } = row;
  const { later } = brief;
  const isLater = later !== undefined && today > later.afterDay;
  const dues = isLater ? [...brief.dues, ...later.dues].sort(byDay) : brief.dues;
  const next: Partial<Record<DutyOf, Due>> = {};
  for (const due of mostPressingFirst(dues, today)) next[due.of] ??= due;
  const pastTolerance = row.pastToleranceDay !== undefined && row.pastToleranceDay <= today;
  const dismissalExpired = lifecycle === 'dismissed' && isLater;
  return {
    today,
    dues,
    overdue: dues.filter(({ day }) => day < today),
    pastTolerance,
    pastToleranceSinceDay: pastTolerance ? Math.min(row.pastToleranceDay ?? today, (isLater ? later.pastToleranceDay : undefined) ?? today) : undefined,
    next,
    override: overrideOn(row, today),
    ageDays: Math.max(0, today - row.sinceDay),
    isOpen: dismissalExpired || OPEN_LIFECYCLES.includes(lifecycle),
    isAccepted: lifecycle === 'acceptedRisk',
    dismissalExpired,
  };
}

function overrideOn({ brief }: RegisterRow, today: Day): Override | undefined {
  if (brief.noEnd) return 'noEnd';
  return brief.overrideFromDay !== undefined && today >= brief.overrideFromDay ? 'pastLastEnd' : undefined;
}
