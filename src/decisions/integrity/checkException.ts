import { broughtFiles } from '../../domain/integrity/evidenceFindings';
import { betweenHalves, notGiven } from '../../domain/integrity/betweenHalves';
import { exceptionFindings } from '../../domain/integrity/exceptionFindings';
import type { IntegrityFinding } from '../../domain/integrity/finding';
import { givenFindings, givenTo } from '../../domain/integrity/givenFindings';
import { linkFindings } from '../../domain/integrity/linkFindings';
import { lineageFindings, statesUntil } from '../../domain/integrity/lineageFindings';
import { fold, type ExceptionState } from '../../domain/ledger/fold';
import type { Leaving } from '../../domain/judge/lineageOf';
import { LinkHistory } from '../../domain/people/linkHistory';
import { peopleAt } from '../../domain/people/people';
import type { Desk } from '../desk';
import type { OpenException } from '../openException';
import { policyNow } from '../project';
import { originsIn, readHistories, readHistoryAs } from '../readHistory';
import { findRow } from '../registerRow';
import { checkFiles, readFiles } from './filesCheck';
import { AS_KEPT_DECISIONS } from './keptLists';
import { rowFindings } from './rowFindings';

/**
 * What is wrong with the record of an exception that is open: read anew with what only a check looks at. Files are read
 * back only where something about them is odd. @throws SharePointError
 */
export async function checkException(desk: Desk, { state: { exceptionKey } }: Pick<OpenException, 'state'>, signal?: AbortSignal): Promise<IntegrityFinding[]> {
  // The row first: who wrote it since then also appended before.
  const row = await findRow(desk, exceptionKey, signal);
  const decisions = await readHistoryAs(AS_KEPT_DECISIONS, desk, exceptionKey, signal);
  const state = fold(decisions, exceptionKey, desk.known);
  const brought = broughtFiles(decisions);
  const kept = await readFiles(desk, brought.map(({ file }) => file.name), signal);
  const redacted = new Set(state.parts.redactions.map(({ file }) => file));
  const others = await readHistories(desk, [...new Set([...originsIn(decisions), ...givenTo(state)])], signal);
  const foldOf = (key: string): ExceptionState => fold(others.get(key) ?? [], key, desk.known);
  const originAt = (key: string, atMs: number): readonly Leaving[] => statesUntil(foldOf(key), atMs);
  const { findings } = await checkFiles(desk, brought, kept, redacted, { everyFile: false, signal });
  return [...exceptionFindings(decisions, exceptionKey, (atMs) => peopleAt(desk.known.people, atMs)), ...lineageFindings(state, originAt), ...betweenHalves(state, foldOf), ...notGiven(state, foldOf), ...givenFindings(state, foldOf), ...linkFindings(state, desk.known, new LinkHistory(desk.known.people)), ...rowFindings(state, row, desk, desk.known, policyNow(desk, desk.known)), ...findings];
}
