import type { Day } from '../../domain/day/day';
import type { SeatName } from '../../domain/exception/seat';

/** Texts of handing over everything that somebody holds, and of naming a deputy for all of it. */
export interface HandOverStrings {
  /** @param name undefined: the visitor */
  heading(facts: { readonly name: string | undefined; readonly count: number }): string;
  /** What handing over means: nothing becomes empty. */
  readonly text: string;
  readonly whose: { readonly label: string; readonly help: string };
  readonly nothing: { readonly mine: string; theirs(name: string): string };
  readonly list: string;
  all(count: number): string;
  /** Beside the title: `Control owner · EX-0012 · ends on 30 Nov 2026`. */
  facts(facts: { readonly seat: SeatName; readonly id: string; readonly end: Day | undefined; readonly today: Day; readonly accepted: boolean; readonly offeredTo: string | undefined; /** Of what is offered to the visitor. */ readonly heldBy: string | undefined }): string;
  /** More are chosen than go in one run. */
  most(most: number): string;
  readonly none: string;
  offer(count: number): string;
  handOn(count: number): string;
  deputy(count: number): string;
  /** What others hand over to the visitor. */
  readonly offered: { heading(count: number): string; readonly text: string; take(seat: SeatName, count: number): string };
  readonly cannot: {
    heading(count: number): string;
    /** Only they can, as long as their account is there. */
    present(name: string): string;
    /** The account is gone, and others have to. */
    gone(name: string): string;
    readonly people: string;
  };
}
