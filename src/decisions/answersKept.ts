import { decodeAnswer, findingsHashOf, type Answer } from '../domain/ledger/answer';
import type { NewDecision } from '../domain/ledger/decision';
import { fold, type Known } from '../domain/ledger/fold';
import type { Site } from './append';
import { readManyHistories } from './readManyHistories';

/**
 * Keys of those answers of which the ledger says already what they say: the same tool showed the same of the exception, and
 * what is gone was said to be gone, by answers that count. Under whichever key, and by whichever report. @throws SharePointError
 */
export async function answersKept({ site, known }: { readonly site: Site; readonly known: Known }, wanted: readonly NewDecision[]): Promise<ReadonlySet<string>> {
  const histories = await readManyHistories(site, [...new Set(wanted.map(({ exceptionKey }) => exceptionKey))]);
  return new Set(
    wanted.flatMap(({ key, exceptionKey, body }) => {
      const answer = decodeAnswer(body);
      const { entries } = fold(histories.get(exceptionKey) ?? [], exceptionKey, known);
      const told = entries.flatMap(({ decision, void: reason }) => (reason === undefined && decision.act === 'answerChanged' ? (decodeAnswer(decision.body) ?? []) : []));
      return answer && isSaid(answer, told.filter(({ source }) => source === answer.source)) ? [key] : [];
    }),
  );
}

function isSaid({ gone = [], ...answer }: Answer, told: readonly Answer[]): boolean {
  const hash = findingsHashOf(answer);
  const isShown = answer.findings.length === 0 || told.some((each) => findingsHashOf(each) === hash);
  return isShown && gone.every((key) => told.some((each) => each.gone?.includes(key)));
}
