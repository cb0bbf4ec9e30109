import type { Day } from '../../../../domain/day/day';
import { isSeen } from '../../../../domain/ledger/acts/effects';
import type { ExceptionState } from '../../../../domain/ledger/fold';
import type { Removal, Review, Untold } from '../../../../domain/ledger/parts';
import type { Told } from '../../../../decisions/readTold';
import { asDecided } from '../../../../domain/ledger/bySource';
import type { SeenUse } from '../../../../domain/kpi/lastUse';
import { addedTo } from '../../../../domain/ledger/scope';
import type { Policy } from '../../../../domain/policy/defaults';
import type { ToldRead } from '../../../hooks/useTold';
import { freshnessOf, type Freshness } from '../../exception/parts/freshness';

/** What the newest report says beside what was approved. */
export type LastReport =
  | { readonly is: 'never' }
  | { readonly is: 'gone' | 'asApproved' | 'less' | 'notApproved'; readonly ranOnDay: Day; readonly findings: number }
  /** The newest report does not show all of it, which proves nothing. */
  | { readonly is: 'untold'; readonly ranOnDay: Day; readonly doubts: readonly Untold[] }
  /** @param settings names of what is new or reaches farther */
  | { readonly is: 'more'; readonly ranOnDay: Day; readonly settings: readonly string[] };

export interface EarlierReview extends Pick<Review, 'onDay' | 'needed' | 'end' | 'controls' | 'text'> {
  readonly by: string;
  readonly decisionKey: string;
}

/** What a reviewer looks at before answering. */
export interface ReviewFacts {
  readonly report: LastReport;
  readonly endDay: Day | undefined;
  readonly controls: readonly { readonly text: string; readonly freshness: Freshness }[];
  /** Newest first. */
  readonly reviews: readonly EarlierReview[];
  readonly removal: (Pick<Removal, 'onDay' | 'text'> & { readonly by: string; /** A report that ran since shows it. */ readonly isShownSince: boolean }) | undefined;
}

export function reviewFactsOf({ parts, severity, entries }: Pick<ExceptionState, 'parts' | 'severity' | 'entries'>, today: Day, policy: Policy): ReviewFacts {
  const { removal, seen } = parts;
  return {
    report: lastReportOf(parts),
    endDay: parts.end?.day,
    controls: parts.controls.map((control) => ({ text: control.text, freshness: freshnessOf(control, severity, policy, today) })),
    reviews: entries.flatMap(reviewIn).reverse(),
    removal: removal && { onDay: removal.onDay, text: removal.text, by: removal.by.name, isShownSince: isSeen(parts) && seen?.shownOnDay !== undefined && seen.shownOnDay > removal.onDay },
  };
}

function lastReportOf(parts: ExceptionState['parts']): LastReport {
  const { seen, scope, lapse, standing } = parts;
  if (!seen) return { is: 'never' };
  const { ranOnDay, findings } = seen;
  if (!isSeen(parts)) return { is: 'gone', ranOnDay, findings: 0 };
  if (lapse?.cause === 'grew') return { is: 'more', ranOnDay, settings: [...new Set(findings.filter(({ key }) => lapse.added.includes(key)).map(({ settingName }) => settingName))] };
  if (seen.untold.length > 0) return { is: 'untold', ranOnDay, doubts: seen.untold };
  const isApproved = standing?.lifecycle === 'approved' || standing?.lifecycle === 'acceptedRisk';
  if (!isApproved || !scope || scope.findings.length === 0) return { is: 'notApproved', ranOnDay, findings: findings.length };
  // What is shown beside it by a name alone may be one of these: growth would have lapsed the approval.
  return { is: addedTo({ findings: asDecided(seen, scope.findings) }, scope.findings).length === 0 ? 'asApproved' : 'less', ranOnDay, findings: findings.length };
}

/** What exports told of one exception; undefined while they are looked for, and where they could not be read. */
export interface ToldOfOne {
  readonly lastUse: SeenUse | undefined;
  /** A later day on which somebody tried, and nobody knows whether it worked. */
  readonly lastTry: SeenUse | undefined;
  readonly lastChange: ReturnType<Told['lastChangeOf']>;
}

export function toldOf(told: ToldRead, { parts }: Pick<ExceptionState, 'parts'>): ToldOfOne | 'looking' | 'failed' {
  if (typeof told === 'string') return told;
  const keys = [...(parts.seen?.findings ?? []), ...(parts.scope?.findings ?? [])].map(({ key }) => key);
  return { lastUse: parts.subject && told.lastUseOf(parts.subject.principal), lastTry: parts.subject && told.lastTryOf(parts.subject.principal), lastChange: told.lastChangeOf(keys) };
}

/** A review is kept whole in the state after it. */
function reviewIn({ decision, void: reason, after }: ExceptionState['entries'][number]): EarlierReview[] {
  const { review } = after;
  if (decision.act !== 'review' || reason || !review) return [];
  const { onDay, needed, end, controls, text } = review;
  return [{ onDay, needed, end, controls, text, by: decision.author.name, decisionKey: decision.key }];
}
