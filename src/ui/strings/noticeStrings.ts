import type { Quarter } from '../../domain/day/calendar';
import type { Day } from '../../domain/day/day';
import type { Due } from '../../domain/judge/duties';
import type { NoticeAbout, ToldAs } from '../../domain/notices/notice';

/** What a notice is about, with what the exception says of it today. */
export interface NoticeFacts {
  readonly about: NoticeAbout;
  readonly onDay: Day;
  readonly due: Due | undefined;
  /** The compensating control or the promise that it is about; of a seat, who sits there. */
  readonly named: string | undefined;
  readonly today: Day;
}

export interface NoticeStrings {
  readonly back: string;
  readonly heading: string;
  /** For those who hear it, and above the list: how many wait. */
  count(count: number): string;
  readonly none: { readonly heading: string; readonly text: string };
  /** What must be done or what happened, as one sentence. */
  sentence(facts: NoticeFacts): string;
  /** When it was told, and why to this person, where it is not their own seat. */
  told(day: Day, as: ToldAs): string;
  /** Once a quarter; the link leads to the page where somebody signs. */
  readonly signOff: { sentence(facts: { readonly unsigned: number; readonly held: number; readonly quarter: Quarter }): string; readonly open: string };
  readonly more: string;
  readonly integrity: string;
  /** Where a policy is adopted. */
  readonly policy: string;
}
