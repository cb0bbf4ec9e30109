import { judgeRow } from '../../../../domain/brief/judgeRow';
import type { Day } from '../../../../domain/day/day';
import { SEATS, type Seated, type SeatName } from '../../../../domain/exception/seat';
import type { Due } from '../../../../domain/judge/duties';
import { lastLearnt } from '../../../../domain/people/lastLearnt';
import type { People, PeopleHistory, PersonState } from '../../../../domain/people/people';
import { signInName } from '../../../../domain/people/signInName';
import type { HeldRow } from '../../../../lists/codec/heldRow';
import type { HeldLine } from '../held';
import type { IsMine } from '../mine';

/** One exception in which one of them holds a seat, and what is late there of theirs. */
export interface ReportLine extends HeldLine {
  /** The most pressing of their dues, late or not. */
  readonly next: Due | undefined;
}

/** Somebody who reports to the visitor, all their accounts together. */
export interface Report {
  readonly person: Seated;
  readonly state: PersonState;
  /** Open exceptions by seat. */
  readonly open: Readonly<Record<SeatName, number>>;
  /** Exceptions in which something of theirs is late, and those past tolerance among what they answer for. */
  readonly late: number;
  readonly pastTolerance: number;
  /** Late ones first, then by day. */
  readonly lines: readonly ReportLine[];
}

export interface Reports {
  readonly people: readonly Report[];
  /** Exceptions in which something of any of them is late. */
  readonly late: number;
}

interface Gathered {
  readonly person: Seated;
  readonly lines: ReportLine[];
}

/** Who reports to somebody by the People list, and what each of them holds; who has something late comes first. */
export function reportsTo(rows: readonly HeldRow[], today: Day, history: PeopleHistory, people: People, isMine: IsMine): Reports {
  const gathered = new Map<string, Gathered>();
  const states = new Map<string, PersonState>();
  for (const { newest, name } of lastLearnt(history.facts).values()) {
    const human = people.humanOf(newest.login);
    // Who has one account left is not gone.
    if ((states.get(human) ?? 'gone') === 'gone') states.set(human, people.stateOf(newest.login));
    if (!isMine(people.managerOf(newest.login)) || isMine({ login: newest.login, name })) continue;
    if (!gathered.has(human)) gathered.set(human, { person: { login: newest.login, name: name || signInName(newest.login) }, lines: [] });
  }
  if (gathered.size === 0) return { people: [], late: 0 };
  const humans = new Map<string, string>();
  const gatheredOf = ({ login }: Seated): Gathered | undefined => {
    let human = humans.get(login);
    if (human === undefined) humans.set(login, (human = people.humanOf(login)));
    return gathered.get(human);
  };
  let late = 0;
  for (const row of rows) {
    const holders = SEATS.flatMap((seat) => {
      const held = row[seat];
      const report = held && gatheredOf(held);
      return report ? [{ seat, report }] : [];
    });
    if (holders.length === 0) continue;
    const judgement = judgeRow(row, today);
    if (!judgement.isOpen && !judgement.isAccepted) continue;
    if (holders.some(({ seat }) => isLate(judgement.next[seat], today))) late += 1;
    for (const { seat, report } of holders) report.lines.push({ row, judgement, seat, next: judgement.next[seat] });
  }
  return { people: [...gathered].map(([human, each]) => reportOf(each, states.get(human) ?? 'cannotTell', today)).sort((a, b) => b.late - a.late || b.lines.length - a.lines.length || a.person.name.localeCompare(b.person.name)), late };
}

export function isLate(due: Due | undefined, today: Day): boolean {
  return due !== undefined && due.day < today;
}

function reportOf({ person, lines }: Gathered, state: PersonState, today: Day): Report {
  const openIn = (seat: SeatName): number => lines.filter((line) => line.seat === seat && line.judgement.isOpen).length;
  return {
    person,
    state,
    open: { businessOwner: openIn('businessOwner'), controlOwner: openIn('controlOwner'), securityReviewer: openIn('securityReviewer') },
    late: new Set(lines.filter(({ next }) => isLate(next, today)).map(({ row }) => row.id)).size,
    pastTolerance: lines.filter(({ seat, judgement }) => seat === 'controlOwner' && judgement.pastTolerance).length,
    lines: [...lines].sort((a, b) => Number(isLate(b.next, today)) - Number(isLate(a.next, today)) || (a.next?.day ?? Infinity) - (b.next?.day ?? Infinity) || a.row.id - b.row.id),
  };
}
