import { judgeRow } from '../brief/judgeRow';
import type { Day } from '../day/day';
import type { RegisterRow } from '../exception/registerRow';
import { TOLERATED, type Due } from '../judge/duties';
import type { JudgedRow } from './judged';

/** An exception that will be past tolerance, and what must be done by whom so that it is not. */
export interface Coming extends JudgedRow {
  /** First day past tolerance. */
  readonly pastDay: Day;
  /** The one duty that prevents it: when it is done in time, this one is not past tolerance that day. */
  readonly due: Due;
}

export interface IfNobodyActs {
  readonly byDay: Day;
  /** Past tolerance then: those that are today, and those to come. */
  readonly past: number;
  /** Soonest first. */
  readonly coming: readonly Coming[];
}

/** How many will be past tolerance on a later day if nobody does anything until then (design §4). */
export function ifNobodyActs(judged: readonly JudgedRow[], byDay: Day): IfNobodyActs {
  let past = 0;
  const coming: Coming[] = [];
  for (const item of judged) {
    const then = judgeRow(item.row, byDay);
    if (!then.isOpen || !then.pastTolerance) continue;
    past += 1;
    const due = item.is.isOpen && item.is.pastTolerance ? undefined : preventing(item.row);
    if (due) coming.push({ ...item, pastDay: item.row.pastToleranceDay ?? byDay, due });
  }
  coming.sort((a, b) => a.pastDay - b.pastDay);
  return { byDay, past, coming };
}

/** Of what is reported as removed it is the verification: what was due before goes on only where nobody verifies. */
function preventing({ brief, lifecycle }: RegisterRow): Due | undefined {
  if (lifecycle === 'removalReported') return brief.dues.find(({ duty }) => duty === 'verify');
  return [...brief.dues, ...(brief.later?.dues ?? [])].filter(({ duty }) => TOLERATED.includes(duty)).sort((a, b) => a.day - b.day)[0];
}
