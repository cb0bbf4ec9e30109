import type { SeatDefect } from '../../domain/accountability/seatDefects';
import type { Day } from '../../domain/day/day';
import type { Lifecycle } from '../../domain/exception/lifecycle';
import type { SeatName } from '../../domain/exception/seat';
import type { Due } from '../../domain/judge/duties';
import type { Consequence } from '../../domain/judge/ifNobodyActs';
import type { Rung } from '../../domain/judge/ladder';
import type { Act } from '../../domain/ledger/acts/acts';
import type { Level } from '../../domain/ledger/parts';
import type { Role, VoidReason } from '../../domain/ledger/voidReason';
import type { AccountabilityStrings } from './accountabilityStrings';
import type { Decided, DecidedFacts, Told } from './decidedStrings';
import type { ExceptionPageStrings } from './exceptionPageStrings';
import type { LifeStrings } from './lifeStrings';

/** Texts of one exception: its page, and what its forms say of it. They come with those chunks. */
export interface ExceptionStrings {
  /** Inside a sentence: `control owner`. */
  readonly seats: Readonly<Record<SeatName, string>>;
  /** Inside a sentence, after "is": `approved`, `waiting for a decision on its request`. */
  readonly lifecycles: Readonly<Record<Lifecycle, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  /** Name of a thing that an act asks for, inside a sentence: `the end date`. */
  field(name: string): string;
  /**
   * Why a decision has no effect, or cannot be made so, and what to do: one sentence with its full stop.
   * @param nameOf who wrote a decision, by its key.
   */
  voidReason(reason: VoidReason, nameOf?: (decisionKey: string) => string | undefined): string;
  /** The same said to the visitor. @param acted whether they did what stands in the way, or only sit in its seat. */
  notYou(reason: VoidReason, acted: (role: Role) => boolean): string;
  /** An act as a noun: `Approval`. */
  readonly acts: Readonly<Record<Act, string>>;
  /** Buttons of the acts that have a form, named by what they do. */
  readonly buttons: Readonly<Partial<Record<Act, string>>>;
  told(decided: Decided, facts: DecidedFacts): Told;
  /** `remove it by 30 Nov 2026, in 7 days`, without a full stop. @param named text of a control, or what was promised. */
  duty(due: Due, today: Day, named?: string): string;
  /** `The end date passes without removal.` @param named as in `duty`. */
  consequence(consequence: Consequence, named?: string): string;
  /** Rungs of one missed duty that fall on one day. @param isSaid which duty it is was said just before. */
  toldTogether(rungs: readonly Rung[], isSaid: boolean): string;
  defect(defect: SeatDefect): string;
  readonly accountability: AccountabilityStrings;
  readonly life: LifeStrings;
  readonly page: ExceptionPageStrings;
}
