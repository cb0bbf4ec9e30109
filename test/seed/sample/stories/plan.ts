import type { Life } from '../life';
import { accepted, closedAsTold, closedAtLast, closedInTime, closedLate, declined, dismissed, moreTimeRefused, reopened, riskRefused, riskRevoked, withdrawn } from './over';
import { approvedCurrent, decidedTwice, ended, extensionAsked, handoverOffered, keptCurrent, needGone, ownerGone, renewalAsked, renewed, reviewLate, scopeUnconfirmed, withDeputy } from './standing';
import { breakGlass, emergency, handedOn, lapsed, mustGo, offered, removalReported, requested, reviewerOffered, riskAsked, taken, unassigned, usedInEmergency } from './waiting';

/** One way in which an exception may have lived, and how it stands today. */
export interface Story {
  /** Makes every decision of it. @throws NotLawful where the days that were drawn do not go together. */
  readonly tell: (life: Life) => void;
  readonly stands: 'open' | 'accepted' | 'over';
  /** Share of the number of open exceptions. */
  readonly share: number;
  /** A newest report shows it: it may be one of several of one principal. */
  readonly shown?: true;
  /** It may be asked for without that any report can show it. */
  readonly maybeUnseen?: true;
}

/** Those with a share of their own stand at least once in a register that is not tiny. */
export const STORIES = {
  keptCurrent: { tell: keptCurrent, stands: 'open', share: 0.285, shown: true },
  approvedCurrent: { tell: approvedCurrent, stands: 'open', share: 0.19, maybeUnseen: true },
  ended: { tell: ended, stands: 'open', share: 0.085, shown: true },
  reviewLate: { tell: reviewLate, stands: 'open', share: 0.045, shown: true },
  mustGo: { tell: mustGo, stands: 'open', share: 0.05, shown: true },
  lapsed: { tell: lapsed, stands: 'open', share: 0.04 },
  reopened: { tell: reopened, stands: 'open', share: 0.03 },
  taken: { tell: taken, stands: 'open', share: 0.03, shown: true },
  unassigned: { tell: unassigned, stands: 'open', share: 0.03, shown: true },
  removalReported: { tell: removalReported, stands: 'open', share: 0.03 },
  requested: { tell: requested, stands: 'open', share: 0.025, maybeUnseen: true },
  extensionAsked: { tell: extensionAsked, stands: 'open', share: 0.02 },
  offered: { tell: offered, stands: 'open', share: 0.015 },
  ownerGone: { tell: ownerGone, stands: 'open', share: 0.015 },
  handoverOffered: { tell: handoverOffered, stands: 'open', share: 0.01 },
  riskAsked: { tell: riskAsked, stands: 'open', share: 0.01 },
  renewalAsked: { tell: renewalAsked, stands: 'open', share: 0.01 },
  renewed: { tell: renewed, stands: 'open', share: 0.01 },
  handedOn: { tell: handedOn, stands: 'open', share: 0.005 },
  withDeputy: { tell: withDeputy, stands: 'open', share: 0.01 },
  breakGlass: { tell: breakGlass, stands: 'open', share: 0.005 },
  emergency: { tell: emergency, stands: 'open', share: 0.005 },
  scopeUnconfirmed: { tell: scopeUnconfirmed, stands: 'open', share: 0.005 },
  usedInEmergency: { tell: usedInEmergency, stands: 'open', share: 0.005 },
  decidedTwice: { tell: decidedTwice, stands: 'open', share: 0.005 },
  reviewerOffered: { tell: reviewerOffered, stands: 'open', share: 0.005 },
  needGone: { tell: needGone, stands: 'open', share: 0.005 },
  accepted: { tell: accepted, stands: 'accepted', share: 0.05 },
  closedInTime: { tell: closedInTime, stands: 'over', share: 0.25, maybeUnseen: true },
  closedLate: { tell: closedLate, stands: 'over', share: 0.15 },
  closedAsTold: { tell: closedAsTold, stands: 'over', share: 0.09 },
  closedAtLast: { tell: closedAtLast, stands: 'over', share: 0.2 },
  dismissed: { tell: dismissed, stands: 'over', share: 0.05 },
  declined: { tell: declined, stands: 'over', share: 0.02 },
  withdrawn: { tell: withdrawn, stands: 'over', share: 0.01 },
  moreTimeRefused: { tell: moreTimeRefused, stands: 'over', share: 0.02 },
  riskRevoked: { tell: riskRevoked, stands: 'over', share: 0.01 },
  riskRefused: { tell: riskRefused, stands: 'over', share: 0.01 },
} as const satisfies Readonly<Record<string, Story>>;
export type StoryName = keyof typeof STORIES;

/** How often each story is told, so that exactly so many exceptions are open. */
export function storyCounts(open: number): ReadonlyMap<StoryName, number> {
  const names = Object.keys(STORIES) as StoryName[];
  const counts = new Map(names.map((name) => [name, Math.max(open >= 50 ? 1 : 0, Math.round(STORIES[name].share * open))] as const));
  const told = names.filter((name) => STORIES[name].stands === 'open').reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
  counts.set('keptCurrent', (counts.get('keptCurrent') ?? 0) + open - told);
  return counts;
}
