import type { Day } from '../../domain/day/day';
import type { SeatName } from '../../domain/exception/seat';
import type { Level } from '../../domain/ledger/parts';

/** Texts of what comes after the owner view has painted: what escalated, who reports to somebody, what falls to them. */
export interface OwnerMoreStrings {
  readonly escalated: {
    heading(count: number): string;
    /** Beside one by hand, which names no missed day: `told 12 days ago` and `12 Nov 2026`. */
    told(onDay: Day, today: Day): { readonly relative: string; readonly absolute: string };
    /** @param duty what was missed, as `duty` says it; undefined: escalated by hand */
    sentence(facts: { readonly level: Level; readonly onDay: Day; readonly who: string | undefined; readonly duty: string | undefined }): string;
    /** Whose duty it is where it is a group's. */
    readonly riskLeadership: string;
    readonly acknowledge: string;
  };
  readonly fallen: {
    heading(count: number): string;
    readonly text: string;
    why(facts: { readonly as: 'serviceOwner' | 'defaultAccountable'; readonly offeredTo: string | undefined }): string;
  };
  readonly people: {
    readonly source: string;
    holds(open: Readonly<Record<SeatName, number>>): string;
    late(count: number): string;
    pastTolerance(count: number): string;
    readonly nothing: string;
    readonly gone: string;
    /** The button that opens what somebody holds. */
    show(name: string, count: number): string;
    handOver(name: string): string;
    line(facts: { readonly seat: SeatName; readonly duty: string | undefined }): string;
  };
}
