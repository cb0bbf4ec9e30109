import type { Clause } from '../../domain/accountability/accountability';
import type { Day } from '../../domain/day/day';
import type { RichText } from './richText';

/** Which of the two a clause is about. Of an accepted risk, who answers for it answers for the control alone. */
export type Side = 'answers' | 'watches' | 'control';

/** The accountability sentence and what each must do next. Names stand out; nobody is called he or she. */
export interface AccountabilityStrings {
  /** One or more sentences, each with its full stop. */
  clause(side: Side, clause: Omit<Clause, 'next'>): RichText;
  /** Of an accepted risk: who answers for the risk. */
  risk(facts: { readonly name: string; readonly onDay: Day }): RichText;
  /** What somebody must do next. @param who undefined: nobody has it yet. @param duty as `ExceptionStrings.duty` says it. */
  next(facts: { readonly who: string | undefined; readonly duty: string; readonly isLate: boolean }): RichText;
  /** Of a list's row, which does not know to whom an empty seat falls. */
  notSeated(side: Side): RichText;
  /** Of a list's row, which does not know who signed. */
  readonly riskAccepted: string;
  /** Who has a duty that no single person has. */
  readonly riskLeadership: string;
}
