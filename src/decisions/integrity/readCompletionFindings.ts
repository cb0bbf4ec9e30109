import { completionFindings } from '../../domain/integrity/completionFindings';
import type { IntegrityFinding } from '../../domain/integrity/finding';
import { LEDGER_LISTS, type Decision } from '../../domain/ledger/decision';
import { textIn } from '../../lists/codec/cells';
import { decodeCompletion } from '../../lists/codec/completion';
import type { SweepItem } from '../../lists/codec/sweep';
import type { Site } from '../append';
import { newestIdsIn } from '../lastSweep';
import { newestSweepsWithAuthorsPath } from '../sweepsWithAuthors';

/** What is wrong with the newest completed sweeps, beside all decisions. @throws SharePointError */
export async function readCompletionFindings({ gate }: Site, decisions: readonly Pick<Decision, 'list' | 'id'>[], signal?: AbortSignal): Promise<IntegrityFinding[]> {
  const { value } = await gate.get<{ value: readonly SweepItem[] }>(newestSweepsWithAuthorsPath(gate), { signal });
  const written = value.flatMap((item) => {
    const completion = decodeCompletion(item);
    if (!completion) return [];
    const saw = Object.fromEntries(LEDGER_LISTS.map((list) => [list, Math.max(completion.rows[list] ?? 0, completion.sealed[list] ?? 0)]));
    return [{ author: { login: textIn(item.Author?.Name), name: textIn(item.Author?.Title) }, saw }];
  });
  return completionFindings(written, newestIdsIn(decisions));
}
