import type { Difference } from '../../lists/provision/difference';
import type { SiteWorkStrings } from './siteWorkStrings';

/** Why a difference matters, and what puts it right. */
export interface DifferenceText {
  readonly what: string;
  readonly breaks: string;
  readonly mend: string;
}

/** Texts of setting up the register on a site; they come with its chunk. */
export interface SetupStrings {
  readonly heading: string;
  readonly mayText: string;
  readonly button: string;
  readonly mayNotText: string;
  readonly working: string;
  step(done: number, total: number): string;
  readonly stopped: string;
  readonly resume: string;
  readonly done: string;
  readonly doneText: string;
  /** Above a list of the ways in which the site still differs. */
  readonly differ: string;
  readonly next: string;
  difference(difference: Pick<Difference, 'code' | 'list' | 'name'>): DifferenceText;
  readonly work: SiteWorkStrings;
  /** The lists are there and lack what this version reads. */
  readonly older: {
    readonly heading: string;
    text(site: number): string;
    /** Setting up never came to its end. */
    readonly unfinished: string;
    readonly unfinishedText: string;
    readonly mayNot: string;
    readonly next: string;
  };
}
