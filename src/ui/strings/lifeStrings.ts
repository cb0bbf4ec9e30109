import type { Day } from '../../domain/day/day';
import type { Level } from '../../domain/ledger/parts';

/** What the life line marks. The second half is what is due: ahead, or missed where its day has passed. */
export const LIFE_KINDS = [
  'there', 'found', 'asked', 'emergency', 'granted', 'extended', 'renewed', 'refused', 'lapsed', 'reviewed', 'drill', 'removalReported', 'stillThere', 'accepted', 'signed', 'dismissed', 'over',
  'ends', 'reviewDue', 'drillDue', 'answerDue', 'signDue', 'tolerance', 'today',
] as const;
export type LifeKind = (typeof LIFE_KINDS)[number];

/** How a stretch of the life stood. */
export const STRETCHES = ['unapproved', 'approved', 'ahead', 'lapsed', 'ended', 'pastTolerance', 'accepted', 'over'] as const;
export type Stretch = (typeof STRETCHES)[number];

export interface LifeStrings {
  readonly heading: string;
  /** Name of the picture for those who hear it; its marks follow as a list. */
  readonly label: string;
  /** Under a mark: `ends`, `review missed`. @param missed its day has passed and nobody did it. */
  mark(kind: LifeKind, facts: { readonly missed: boolean; readonly nth: number; readonly ofAtMost: number }): string;
  /** Beside the heading: `open for at least 174 days`. */
  openFor(days: number, atLeast: boolean): string;
  readonly stretches: Readonly<Record<Stretch, string>>;
  told(facts: { readonly level: Level; readonly onDay: Day }): string;
}
