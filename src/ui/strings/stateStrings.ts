import type { LastSweep, ReadProblem } from '../../register/snapshot';

export interface StateStrings {
  readonly loading: string;
  unreadableRows(count: number): string;
  progress(rows: number, ofAtMost: number): string;
  readonly empty: { readonly heading: string; readonly text: string };
  readonly nothingOpen: { readonly heading: string; readonly text: string };
  readonly nothingMatches: string;
  /** The lists are of a schema that this version of the register does not know. */
  newerLists(site: number): string;
  /** Counted apart from open exceptions, beside their number. */
  acceptedRisks(count: number): string;
  readonly denied: { readonly heading: string; readonly text: string };
  readonly failed: {
    readonly heading: string;
    readonly kept: string;
    readonly retry: string;
    readonly reload: string;
    /** Why, by kind of failure; `other` where nothing more can be said. */
    readonly reasons: Readonly<Partial<Record<ReadProblem['kind'], string>>> & { readonly other: string };
    readonly sessionEnded: string;
    /** For whoever is asked for help: code and request id, small. */
    reference(code: string, requestId: string): string;
  };
  readonly throttled: { readonly heading: string; wait(seconds: number): string };
  upToDate(instantMs: number): string;
  stale(instantMs: number): string;
  asOf(instantMs: number): string;
  /** No sweep came to its end for long, or ever. */
  sweepLate(lastSweepAtMs: LastSweep): string;
  readonly broken: { readonly heading: string; readonly text: string; readonly again: string };
}
