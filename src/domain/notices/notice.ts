import { isDay, type Day } from '../day/day';
import { SEATS, type SeatName } from '../exception/seat';
import { DUTIES, type Duty } from '../judge/duties';
import { canonicalText, type Json } from '../ledger/canonical';
import { hashText } from '../ledger/hash';
import { LEVELS, type Level } from '../ledger/parts';
import { loginKey } from '../people/person';

/**
 * - `asked`: something waits for an answer of the recipient. - `reminder`: a day of theirs comes near. - `due`: it is there.
 * - `escalated`: a day was missed, or somebody escalated by hand. - `ledgerChanged`: decisions from before an earlier sweep
 * are not what they were then. - `seatTaken`: somebody else took a seat that the recipient was asked to take.
 * - `deputyNamed`: somebody named them to stand in. - `adoptionDisputed`: an export of the audit log contradicts who adopted a looser policy.
 */
export const NOTICE_KINDS = ['asked', 'reminder', 'due', 'escalated', 'seatTaken', 'deputyNamed', 'adoptionDisputed', 'ledgerChanged'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** As what somebody is told. */
export const TOLD_AS = ['holder', 'deputy', 'named', 'businessOwner', 'serviceOwner', 'defaultAccountable', 'riskLeadership', 'manager', 'leadership'] as const;
export type ToldAs = (typeof TOLD_AS)[number];

/** What a notice is about; the wording is built from it by the portal and by whatever mails it, never kept. */
export type NoticeAbout =
  | { readonly kind: 'asked' | 'reminder' | 'due'; readonly as: ToldAs; readonly duty: Duty; readonly dueDay: Day; readonly what?: string | undefined }
  /** `duty` is undefined where a person escalated it without naming a missed day. `decision` is the key of the recorded act. */
  | { readonly kind: 'escalated'; readonly as: ToldAs; readonly level: Level; readonly decision: string; readonly duty?: Duty | undefined; readonly dueDay?: Day | undefined }
  /** `decision`: key of the act by which it was taken. `untilDay`: by when the recipient was asked to answer. `former`: they answered for it where it came from; nobody may sit there yet. */
  | { readonly kind: 'seatTaken'; readonly as: ToldAs; readonly seat: SeatName; readonly decision: string; readonly untilDay: Day; readonly former?: true }
  | { readonly kind: 'deputyNamed'; readonly as: ToldAs; readonly seat: SeatName; readonly fromDay: Day; readonly toDay: Day }
  /** `dueDay`: day by which risk leadership adopts it again, unless another policy is written. */
  | { readonly kind: 'adoptionDisputed'; readonly as: ToldAs; readonly policyKey: string; readonly dueDay: Day }
  /** `sweep`: key of the completion whose seal does not fit any more. */
  | { readonly kind: 'ledgerChanged'; readonly as: ToldAs; readonly sweep: string };

/** A notice as it is written: one cause, one person. */
export interface NewNotice {
  readonly key: string;
  /** Empty where it is about no single exception. */
  readonly exceptionKey: string;
  /** Login of the person. */
  readonly recipient: string;
  readonly onDay: Day;
  readonly about: NoticeAbout;
}

/** One as the list holds it. */
export interface Notice extends NewNotice {
  readonly id: number;
}

/** First part of a notice's key: the same for everybody who is told of one cause. */
export type Cause = string;

const CAUSE_CHARACTERS = 32;
const RECIPIENT_CHARACTERS = 16;

/** @param facts what makes it this cause and no other. */
export function causeOf(exceptionKey: string, ...facts: readonly (string | number)[]): Cause {
  return hashText(canonicalText([exceptionKey, ...facts])).slice(0, CAUSE_CHARACTERS);
}

/** The key is made of cause and account, so that the same cause never gives the same person two notices (design §6). */
export function noticeKeyOf(cause: Cause, login: string): string {
  return `${cause}-${hashText(loginKey(login)).slice(0, RECIPIENT_CHARACTERS)}`;
}

/** What makes a notice of this kind this cause and no other. @param reminderDay of a reminder: its own day, which stands in no column */
export function causeOfAbout(exceptionKey: string, about: NoticeAbout, reminderDay: Day = 0): Cause {
  switch (about.kind) {
    case 'asked':
    case 'reminder':
    case 'due':
      return causeOf(exceptionKey, about.kind, reminderDay, about.duty, about.what ?? '', about.dueDay);
    case 'escalated':
      return causeOf(exceptionKey, 'escalated', about.decision);
    case 'seatTaken':
      return causeOf(exceptionKey, 'seatTaken', about.seat, about.decision);
    case 'deputyNamed':
      return causeOf(exceptionKey, 'deputyNamed', about.seat, about.fromDay, about.toDay);
    case 'adoptionDisputed':
      return causeOf('', 'adoptionDisputed', about.policyKey, about.dueDay);
    case 'ledgerChanged':
      return causeOf('', 'ledgerChanged', about.sweep);
  }
}

/**
 * All that a notice tells, whatever its recipient is told it as: only one that says the same has told somebody of its
 * cause. Whoever may add to the list can work out a key beforehand and put something else under it.
 */
export function saysOf({ exceptionKey, about }: Pick<NewNotice, 'exceptionKey' | 'about'>): string {
  const { as: _as, ...facts } = about;
  return canonicalText([exceptionKey, facts as Json]);
}

export function causeIn(key: string): Cause {
  return key.slice(0, CAUSE_CHARACTERS);
}

/** What is kept of a notice beside its columns. */
export function encodeAbout(about: NoticeAbout): string {
  const { kind: _kind, ...facts } = about;
  return canonicalText(facts as Json);
}

/** Undefined where the text is none that this version knows: such a notice is passed over. */
export function decodeAbout(kind: unknown, text: string): NoticeAbout | undefined {
  const { as, duty, dueDay, what, level, decision, sweep, seat, untilDay, former, fromDay, toDay, policyKey } = recordIn(text);
  if (!isOneOf(TOLD_AS, as) || !isOneOf(NOTICE_KINDS, kind)) return undefined;
  switch (kind) {
    case 'asked':
    case 'reminder':
    case 'due':
      return isOneOf(DUTIES, duty) && isDay(dueDay) ? { kind, as, duty, dueDay, ...(typeof what === 'string' ? { what } : {}) } : undefined;
    case 'escalated': {
      if (!isOneOf(LEVELS, level) || typeof decision !== 'string') return undefined;
      return { kind, as, level, decision, ...(isOneOf(DUTIES, duty) && isDay(dueDay) ? { duty, dueDay } : {}) };
    }
    case 'seatTaken':
      return isOneOf(SEATS, seat) && typeof decision === 'string' && isDay(untilDay) ? { kind, as, seat, decision, untilDay, ...(former === true && { former }) } : undefined;
    case 'deputyNamed':
      return isOneOf(SEATS, seat) && isDay(fromDay) && isDay(toDay) ? { kind, as, seat, fromDay, toDay } : undefined;
    case 'adoptionDisputed':
      return typeof policyKey === 'string' && isDay(dueDay) ? { kind, as, policyKey, dueDay } : undefined;
    case 'ledgerChanged':
      return typeof sweep === 'string' ? { kind, as, sweep } : undefined;
  }
}

function recordIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

function isOneOf<T extends string>(values: readonly T[], value: unknown): value is T {
  return (values as readonly unknown[]).includes(value);
}
