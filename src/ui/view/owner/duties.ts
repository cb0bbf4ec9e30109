import type { Day } from '../../../domain/day/day';
import type { Lifecycle } from '../../../domain/exception/lifecycle';
import { SEATS, type Seated, type SeatName } from '../../../domain/exception/seat';
import { mostPressingFirst, type Due, type Duty } from '../../../domain/judge/duties';
import type { Act } from '../../../domain/ledger/acts/acts';
import { actsMeeting, type MeetingAct } from '../exception/actions/meets';
import type { JudgedRow } from './judgedRows';
import type { IsMine } from './mine';
import { isNotPossible, lifeEndedOn, type LongestLife } from './notPossible';

/** So many days ahead a duty with a day of its own is shown as something to do; an answer is due from the first day. */
export const SOON_DAYS = 14;

/** Somebody waits for these, whatever their day. */
const ANSWERS: readonly Duty[] = [
  'triage', 'approveAgain', 'approveEmergency', 'decideRequest', 'decideExtension', 'decideRenewal', 'confirmScope', 'answerReview', 'verify', 'decideRisk', 'settleStamp',
  'confirmDismissal', 'answerOffer', 'doAcknowledged',
];

/** As what somebody has a duty; `named`: in person, whatever seats they hold. */
export type DutyAs = 'holder' | 'deputy' | 'offered' | 'group' | 'named';

/** To hand on, to offer the seat, or to decline what was offered. */
export type WayOut = 'handOn' | 'offerSeat' | 'declineBusinessSeat' | 'declineControlSeat' | 'declineReviewerSeat';

export interface OwnDue {
  readonly due: Due;
  readonly as: DutyAs;
}

/** What one exception asks of somebody: the most pressing duty, and what else is theirs there. */
export interface DutyLine extends OwnDue {
  readonly row: JudgedRow['row'];
  /** Of a deputy: whom they stand in for, and until when. */
  readonly deputyFor: { readonly holder: Seated; readonly toDay: Day } | undefined;
  /** Undefined where no act of the register meets it. */
  readonly act: MeetingAct | undefined;
  readonly beside: readonly MeetingAct[];
  /** Where it was to be granted further and reached its longest life: that day. */
  readonly lifeEndedDay: Day | undefined;
  /** The way out where it is not theirs: to hand on, to offer the seat or to decline it. Never one that leaves a seat empty. */
  readonly wayOut: WayOut | undefined;
  readonly also: readonly Due[];
}

export interface OwnDuties {
  /** Late, soon, or waiting for an answer; the earliest day first. */
  readonly now: readonly DutyLine[];
  /** The next one where there is nothing to do now. */
  readonly later: DutyLine | undefined;
}

/**
 * @param isRisk whether they are in risk leadership, whose duties are those of each member
 * @param policy undefined until it is read: the form then says whether anything more can be granted
 */
export function ownDuties(rows: readonly JudgedRow[], today: Day, isMine: IsMine, isRisk = false, policy?: LongestLife): OwnDuties {
  const now: DutyLine[] = [];
  let later: DutyLine | undefined;
  for (const judged of rows) {
    const own = ownDues(judged, today, isMine, isRisk);
    const pressing = own.filter(({ due }) => isNow(due, today));
    if (pressing.length > 0) now.push(lineOf(judged, pressing, own, { today, isMine, policy }));
    else if (own.length > 0) {
      const line = lineOf(judged, own, own, { today, isMine, policy });
      if (!later || line.due.day < later.due.day) later = line;
    }
  }
  return { now: now.sort((a, b) => a.due.day - b.due.day || a.row.id - b.row.id), later };
}

export function isNow({ duty, day }: Due, today: Day): boolean {
  return day <= today + SOON_DAYS || ANSWERS.includes(duty);
}

/** Everything that one exception asks of somebody, whatever its day. */
export function ownDues({ row, judgement }: JudgedRow, today: Day, isMine: IsMine, isRisk: boolean): readonly OwnDue[] {
  return judgement.dues.flatMap((due): OwnDue[] => {
    const as = asWhat(row, due, today, isMine, isRisk);
    return as ? [{ due, as }] : [];
  });
}

function asWhat(row: JudgedRow['row'], { duty, of, what }: Due, today: Day, isMine: IsMine, isRisk: boolean): DutyAs | undefined {
  const { offers, deputies, acknowledgement } = row.brief;
  if (of === 'riskLeadership') return isRisk ? 'group' : undefined;
  if (of === 'named') return isMine(duty === 'answerOffer' ? offers[what as SeatName]?.to : acknowledgement?.who) ? 'named' : undefined;
  if (isMine(row[of])) return 'holder';
  const deputy = deputies[of];
  if (deputy && deputy.fromDay <= today && today <= deputy.toDay && isMine(deputy.person)) return 'deputy';
  // Whoever is offered an empty seat may answer at once, and takes it by that.
  return row[of] === undefined && isMine(offers[of]?.to) ? 'offered' : undefined;
}

interface Asking {
  readonly today: Day;
  readonly isMine: IsMine;
  readonly policy: LongestLife | undefined;
}

/** @param shown what of `own` stands in the line: what is to be done now, or all where nothing is */
function lineOf({ row }: JudgedRow, shown: readonly OwnDue[], own: readonly OwnDue[], { today, isMine, policy }: Asking): DutyLine {
  const order = mostPressingFirst(shown.map(({ due }) => due), today);
  // To answer what is asked in an offered seat is to take it.
  const main = order.find(({ duty }, _at, all) => duty !== 'answerOffer' || all.length === 1) ?? (order[0] as Due);
  const as = shown.find(({ due }) => due === main)?.as ?? 'holder';
  const offered = main.duty === 'answerOffer' ? (main.what as SeatName) : as === 'offered' ? (main.of as SeatName) : undefined;
  const seat = SEATS.find((each) => each === main.of);
  const deputy = seat && as === 'deputy' ? row.brief.deputies[seat] : undefined;
  const holder = seat && row[seat];
  const met = main.duty === 'doAcknowledged' ? promisedDue(row, own, today) : main;
  const out = wayOut(seat, as, offered, row.lifecycle);
  const isAsker = row.brief.askedBy.some(isMine);
  const theirs = met ? actsMeeting(met, row.lifecycle).filter((act) => isTheirs(act, met) && act !== out && !isElses(act, met, as, isAsker)) : [];
  const endedDay = lifeEndedOn(row, today, policy);
  const acts = theirs.filter((act) => !isNotPossible(act, row, endedDay));
  // A deputy, or whoever sits elsewhere, may be offered a seat besides: to take it is no part of their other duty.
  const offerBeside = offered === undefined ? order.filter(({ duty }) => duty === 'answerOffer').flatMap((due) => actsMeeting(due, row.lifecycle)) : [];
  return {
    row,
    due: main,
    as,
    deputyFor: deputy && holder ? { holder, toDay: deputy.toDay } : undefined,
    act: acts[0],
    beside: [...acts.slice(1), ...offerBeside].filter((act) => act !== out),
    lifeEndedDay: row.lifecycle !== 'removalReported' && acts.length < theirs.length ? endedDay : undefined,
    wayOut: out,
    also: order.filter((due) => due !== main && (due.duty !== 'answerOffer' || offered === undefined)),
  };
}

/** A promise is kept by what was escalated, where that is theirs; one by hand names nothing, so by whatever is theirs there. */
function promisedDue({ brief: { escalations, acknowledgement } }: JudgedRow['row'], own: readonly OwnDue[], today: Day): Due | undefined {
  const about = escalations.slice(0, acknowledgement?.escalations ?? 0).map(({ duty }) => duty);
  const theirs = mostPressingFirst(own.map(({ due }) => due), today).filter(({ duty }) => duty !== 'doAcknowledged' && duty !== 'answerOffer');
  return theirs.find(({ duty }) => about.includes(duty)) ?? (about.includes('') ? theirs[0] : undefined);
}

/** Acts that meet a duty, but of others: the business side asks for longer, a reviewer gives to a control owner. */
function isTheirs(act: Act, { duty, of }: Due): boolean {
  if (duty === 'remove') return act === 'reportRemoved';
  if (duty === 'triage') return (act === 'assign') === (of === 'securityReviewer');
  return !(duty === 'approveAgain' && act === 'grantRenewal');
}

/** A deputy gives no seat away, and whoever asked for an emergency or declared it does not answer it. */
function isElses(act: Act, { duty }: Due, as: DutyAs, isAsker: boolean): boolean {
  return act === 'handOn' ? as === 'deputy' : isAsker && duty === 'approveEmergency' && act !== 'reportRemoved';
}

const DECLINE: Readonly<Record<SeatName, WayOut>> = { businessOwner: 'declineBusinessSeat', controlOwner: 'declineControlSeat', securityReviewer: 'declineReviewerSeat' };

function wayOut(seat: SeatName | undefined, as: DutyAs, offered: SeatName | undefined, lifecycle: Lifecycle): WayOut | undefined {
  // What was reported as removed is verified first: until then its seat is offered or declined, and nobody else has to answer.
  const mayHandOn = lifecycle !== 'removalReported';
  if (offered !== undefined) return as === 'offered' && offered === 'controlOwner' && mayHandOn ? 'handOn' : DECLINE[offered];
  // A deputy's way out is to tell the holder; whose seat it is stays as it is.
  if (as !== 'holder' || seat === undefined) return undefined;
  return seat === 'controlOwner' && mayHandOn ? 'handOn' : 'offerSeat';
}
