import type { Day } from '../../../../domain/day/day';
import { mostPressingFirst, type Due } from '../../../../domain/judge/duties';
import type { JudgedRow } from '../../../../domain/kpi/judged';

/** What is most pressing of an exception: of what is late the gravest, else the earliest. */
export function pressingDue({ is }: JudgedRow, today: Day): Due | undefined {
  return mostPressingFirst(is.dues, today)[0];
}
