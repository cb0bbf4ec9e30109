import type { Day } from '../../../../domain/day/day';
import type { Due, Duty } from '../../../../domain/judge/duties';
import { TOLERATED } from '../../../../domain/judge/duties';
import type { Judgement } from '../../../../domain/judge/judge';
import { pastToleranceOn } from '../../../../domain/judge/ladder';
import type { Entry, ExceptionState } from '../../../../domain/ledger/fold';
import { ownMember } from '../../../../domain/ledger/ownMember';
import type { Policy } from '../../../../domain/policy/defaults';
import type { LifeKind } from '../../../strings/lifeStrings';
import { stretchesOf, type LifeStretch } from './stretches';

/** One day that matters. */
export interface LifeMark {
  readonly day: Day;
  readonly kind: LifeKind;
  /** Its day has passed and nobody did it. */
  readonly missed: boolean;
  /** Of an extension or renewal: which one. */
  readonly nth: number;
}

export interface Life {
  /** In order of their days. */
  readonly marks: readonly LifeMark[];
  readonly stretches: readonly LifeStretch[];
  readonly today: Day;
  /** How many extensions and renewals policy allows. */
  readonly extensions: number;
  readonly openForDays: number | undefined;
  readonly atLeast: boolean;
}

const KIND_OF_ACT: Readonly<Record<string, LifeKind>> = {
  request: 'asked',
  declareEmergency: 'emergency',
  approve: 'granted',
  keep: 'granted',
  grantExtension: 'extended',
  grantRenewal: 'renewed',
  remove: 'refused',
  refuse: 'refused',
  refuseRisk: 'refused',
  revokeRisk: 'refused',
  review: 'reviewed',
  reportDrill: 'drill',
  reportRemoved: 'removalReported',
  refute: 'stillThere',
  acceptRisk: 'accepted',
  signAgain: 'signed',
  confirmDismissal: 'dismissed',
  verifyRemoved: 'over',
};

const KIND_OF_DUTY: Readonly<Partial<Record<Duty, LifeKind>>> = {
  remove: 'ends',
  review: 'reviewDue',
  drill: 'drillDue',
  sign: 'signDue',
  triage: 'answerDue',
  approveAgain: 'answerDue',
  approveEmergency: 'answerDue',
  decideRequest: 'answerDue',
  verify: 'answerDue',
};

/** The life of an exception as days: what happened in this occurrence, what is due, when tolerance ends, and today. */
export function lifeOf(state: ExceptionState, { dues, today, isOpen, ageDays }: Judgement, policy: Policy): Life {
  const { parts } = state;
  const entries = ofThisOccurrence(state, isOpen || parts.standing?.lifecycle === 'acceptedRisk');
  const happened = marksOf(entries);
  const first = happened[0]?.day ?? today;
  const there: LifeMark[] = parts.since && parts.since.day < first ? [mark(parts.since.day, 'there')] : [];
  const due = dues.flatMap((each): LifeMark[] => {
    const kind = KIND_OF_DUTY[each.duty];
    return kind ? [{ ...mark(each.day, kind), missed: each.day < today }] : [];
  });
  const marks = [...there, ...happened, ...due, ...toleranceOf(dues, state, policy, today), mark(today, 'today')];
  return {
    marks: distinct(marks).sort((a, b) => a.day - b.day),
    stretches: stretchesOf(entries, { since: there[0]?.day ?? first, today, endDay: parts.end?.day, pastToleranceSinceDay: dues.length === 0 ? undefined : pastSince(dues, state, policy, today) }),
    today,
    extensions: policy.extensions[state.severity],
    openForDays: isOpen ? ageDays : undefined,
    atLeast: parts.since?.atLeast ?? false,
  };
}

const mark = (day: Day, kind: LifeKind, nth = 0): LifeMark => ({ day, kind, missed: false, nth });

/** What counts, without what ended before this occurrence began. */
function ofThisOccurrence({ entries, parts }: ExceptionState, goesOn: boolean): readonly Entry[] {
  const counted = entries.filter((entry) => entry.void === undefined);
  const before = parts.occurrences.length - (goesOn ? 0 : 1);
  let ended = 0;
  return counted.filter(({ changed }) => {
    const isBefore = ended < before;
    if (changed.includes('occurrences')) ended += 1;
    return !isBefore;
  });
}

function marksOf(entries: readonly Entry[]): LifeMark[] {
  let extensions = 0;
  return entries.flatMap(({ decision, changed, after }): LifeMark[] => {
    const { act, createdDay, body } = decision;
    if (act === 'answerChanged') return changed.includes('lapse') && after.lapse ? [mark(createdDay, 'lapsed')] : changed.includes('standing') ? [mark(createdDay, 'found')] : [];
    const kind = changed.includes('occurrences') && act !== 'confirmDismissal' ? 'over' : ownMember(KIND_OF_ACT, act);
    if (kind === undefined || changed.length === 0) return [];
    if (kind === 'extended' || kind === 'renewed') extensions += 1;
    return [mark(kind === 'drill' ? dayIn(body, 'onDay') ?? createdDay : createdDay, kind, extensions)];
  });
}

export function dayIn(body: unknown, field: string): Day | undefined {
  const value = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>)[field] : undefined;
  return typeof value === 'number' ? value : undefined;
}

/** Last day within tolerance of the duty that is or will be past it first. */
function toleranceOf(dues: readonly Due[], state: ExceptionState, policy: Policy, today: Day): LifeMark[] {
  const past = pastSince(dues, state, policy);
  return past === undefined ? [] : [{ ...mark(past - 1, 'tolerance'), missed: past <= today }];
}

function pastSince(dues: readonly Due[], { severity }: ExceptionState, policy: Policy, today?: Day): Day | undefined {
  const days = dues.filter(({ duty }) => TOLERATED.includes(duty)).map(({ day }) => pastToleranceOn(day, severity, policy));
  const first = days.length === 0 ? undefined : Math.min(...days);
  return first !== undefined && today !== undefined && first > today ? undefined : first;
}

function distinct(marks: readonly LifeMark[]): LifeMark[] {
  return marks.filter(({ day, kind }, at) => marks.findIndex((other) => other.day === day && other.kind === kind) === at);
}
