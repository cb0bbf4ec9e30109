import type { Clause } from '../../../domain/accountability/accountability';
import { accountabilityOfRow } from '../../../domain/brief/accountabilityOfRow';
import type { RowJudgement } from '../../../domain/brief/judgeRow';
import { promiseOf } from '../../../domain/brief/promiseOf';
import type { RegisterRow } from '../../../domain/exception/registerRow';
import { NOBODY_KNOWN, peopleAt, type People } from '../../../domain/people/people';
import type { AccountabilityWords } from '../../strings/texts';
import type { Side } from '../../strings/accountabilityStrings';
import type { RichText } from '../../strings/richText';
import { accountabilityLines, type AccountabilityLines } from './accountabilityLines';
import { furtherDuties } from './furtherDuties';

/**
 * The accountability sentence of a whole row: the same as on the exception's page, but for the words of a control, and for
 * what a row has no room for of a promise. @param people undefined where it could not be read to whom an empty seat falls
 */
export function heldLines({ row, is }: { readonly row: RegisterRow; readonly is: RowJudgement }, people: People | undefined, words: AccountabilityWords): AccountabilityLines {
  const accountability = accountabilityOfRow(row, is, people ?? peopleAt(NOBODY_KNOWN));
  const lines = accountabilityLines({ accountability: { ...accountability, named: undefined }, further: furtherDuties(is.dues, row.brief, accountability), today: is.today, namedOf: (due) => promiseOf(row.brief, due) }, words);
  if (people) return lines;
  const { risk, answers, watches } = accountability;
  const clause = (side: Side, said: Clause): RichText => (said.as === 'seat' ? words.accountability.clause(side, said) : words.accountability.notSeated(side));
  return { ...lines, clauses: [...lines.clauses.slice(0, risk ? 1 : 0), clause(risk ? 'control' : 'answers', answers), clause('watches', watches)] };
}
