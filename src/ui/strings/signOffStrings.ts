import type { Quarter } from '../../domain/day/calendar';
import type { Day } from '../../domain/day/day';
import type { WayOut } from '../view/signOff/signOffModel';

/** Texts of the page on which somebody signs for all that they answer for. */
export interface SignOffStrings {
  readonly back: string;
  readonly heading: string;
  /** The rows of the register could not be read. */
  readonly notRead: string;
  /** How far it is. */
  answer(facts: { readonly signed: number; readonly held: number; readonly quarter: Quarter }): string;
  /** What a signature says, and what it does not. */
  readonly intro: string;
  readonly mayNot: string;
  readonly list: string;
  all(count: number): string;
  more(count: number): string;
  chosen(count: number, total: number): string;
  tooMany(count: number, most: number): string;
  /** The button that goes on to the signature. */
  sign(count: number): string;
  readonly columns: Readonly<Record<'what' | 'age' | 'end' | 'review' | 'controls', string>>;
  id(id: number): string;
  age(days: number, atLeast: boolean): string;
  end(day: Day | undefined, today: Day): string;
  accepted(signAgainDay: Day | undefined): string;
  review(facts: { readonly reviewedDay: Day | undefined; readonly dueDay: Day | undefined; readonly late: boolean }): string;
  /** @param facts compensating controls, and the last day on which all of them count as shown */
  controls(facts: { readonly count: number; readonly shownUntilDay: Day | undefined }): string;
  pastTolerance(sinceDay: Day): string;
  /** Before the ways out of one that is left out. */
  readonly leftOut: string;
  readonly buttons: Readonly<Record<WayOut, string>>;
  buttonFor(button: string, title: string): string;
  signed(count: number): string;
  signedOn(day: Day, name: string): string;
}
