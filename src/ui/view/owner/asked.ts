import type { Day } from '../../../domain/day/day';
import type { Act } from '../../../domain/ledger/acts/acts';
import type { Ask } from '../../../domain/ledger/parts';
import type { Policy } from '../../../domain/policy/defaults';
import type { JudgedRow } from './judgedRows';
import type { IsMine } from './mine';

/** So many days before its end whoever asked for it is asked whether it is still needed: the first reminder of design §4. */
export const ASK_AGAIN_DAYS = 30;
/** A refusal is shown so long. */
const REFUSED_SHOWN_DAYS = 30;

/** An exception that somebody asked for, or that is for them, and what they can do about its end. */
export interface AskedLine extends JudgedRow {
  /**
   * It ends soon, or ended: whether it is still needed must be said. Undefined: nothing is to be said, or it was asked
   * already. Where no extension is left, or no day of the longest life, only the risk can be accepted.
   */
  readonly act: Extract<Act, 'askExtension' | 'askRenewal' | 'askRiskAcceptance'> | undefined;
  /** What was asked for and waits for an answer; `by`: by whom where it was somebody else, such as a service owner. */
  readonly ask: { readonly kind: Ask['kind']; readonly by: string | undefined } | undefined;
  /** When the request was refused, where it was. */
  readonly refusedOnDay: Day | undefined;
}

export interface Asked {
  readonly lines: readonly AskedLine[];
  /** False where they took the business seat of some over: then they need these, whoever asked. */
  readonly allTheirs: boolean;
  /** Open ones. */
  readonly open: number;
  /** Of these, those that end within 30 days or have ended, and the earliest of these days. */
  readonly ending: { readonly count: number; readonly day: Day } | undefined;
}

/**
 * What somebody asked for, by the day it ends; who asked for it never answers for it.
 * @param policy undefined until it is read: the form then says whether an extension is left
 */
export function askedFor(rows: readonly JudgedRow[], today: Day, isMine: IsMine, policy?: Pick<Policy, 'extensions' | 'longestTotalLifeDays'>): Asked {
  const lines = rows.flatMap(({ row, judgement }): AskedLine[] => {
    const { businessOwner, brief } = row;
    // Somebody else took the business seat over: it is theirs now.
    if (!(businessOwner ? isMine(businessOwner) : brief.askedBy.some(isMine))) return [];
    const refusedOnDay = row.lifecycle === 'declined' ? brief.history.answers[brief.history.answers.length - 1]?.onDay : undefined;
    if (!judgement.isOpen && !judgement.isAccepted && !(refusedOnDay !== undefined && today - refusedOnDay <= REFUSED_SHOWN_DAYS)) return [];
    return [{ row, judgement, act: isMine(businessOwner) ? askAgain({ row, judgement }, today, policy) : undefined, ask: brief.ask && { kind: brief.ask.kind, by: isMine(brief.ask.by) ? undefined : brief.ask.by.name }, refusedOnDay }];
  });
  const open = lines.filter(({ judgement }) => judgement.isOpen);
  const ends = open.flatMap(({ row: { expiresDay } }) => (expiresDay !== undefined && expiresDay <= today + ASK_AGAIN_DAYS ? [expiresDay] : []));
  const allTheirs = lines.every(({ row: { businessOwner, brief } }) => businessOwner === undefined || brief.held.businessOwner?.how !== 'accepted');
  return { lines: lines.sort(byEnd), allTheirs, open: open.length, ending: ends.length === 0 ? undefined : { count: ends.length, day: Math.min(...ends) } };
}

function askAgain({ row: { lifecycle, expiresDay, severity, brief } }: JudgedRow, today: Day, policy: Pick<Policy, 'extensions' | 'longestTotalLifeDays'> | undefined): AskedLine['act'] {
  if (lifecycle !== 'approved' && lifecycle !== 'lapsed') return undefined;
  if (expiresDay === undefined || brief.ask !== undefined || expiresDay > today + ASK_AGAIN_DAYS) return undefined;
  const lastDay = policy && brief.firstApprovalDay !== undefined ? brief.firstApprovalDay + policy.longestTotalLifeDays[severity] : Infinity;
  if ((policy && brief.extensionsUsed >= policy.extensions[severity]) || lastDay <= expiresDay || lastDay < today) return 'askRiskAcceptance';
  return today <= expiresDay ? 'askExtension' : 'askRenewal';
}

/** What ends first comes first; what has no end, and what was refused, comes last. */
export function byEnd(a: JudgedRow, b: JudgedRow): number {
  return endOf(a) - endOf(b) || a.row.id - b.row.id;
}

function endOf({ row, judgement }: JudgedRow): number {
  return judgement.isOpen ? (row.expiresDay ?? Number.MAX_SAFE_INTEGER - 1) : Number.MAX_SAFE_INTEGER;
}
