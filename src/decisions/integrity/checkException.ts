import { broughtFiles } from '../../domain/integrity/evidenceFindings';
import { betweenHalves, notGiven } from '../../domain/integrity/betweenHalves';
import { exceptionFindings } from '../../domain/integrity/exceptionFindings';
import type { IntegrityFinding } from '../../domain/integrity/finding';
import { givenFindings, givenTo } from '../../domain/integrity/givenFindings';
import { reportsNamed, unreportedFindings } from '../../domain/integrity/unreportedFindings';
import { linkFindings } from '../../domain/integrity/linkFindings';
import { lineageFindings, statesUntil } from '../../domain/integrity/lineageFindings';
import { fold, type ExceptionState } from '../../domain/ledger/fold';
import type { Leaving } from '../../domain/judge/lineageOf';
import { LinkHistory } from '../../domain/people/linkHistory';
import { peopleAt } from '../../domain/people/people';
import type { Desk } from '../desk';
import type { OpenException } from '../openException';
import { policyNow } from '../project';
import { originsIn, readHistoryAs } from '../readHistory';
import { readOnward } from '../readOnward';
import { findRow } from '../registerRow';
import { AS_KEPT_DECISIONS } from './keptLists';
import { lookAtFiles, type FilesLeft } from './lookAtFiles';
import { readReportsRecorded } from './readReportsRecorded';
import { rowFindings } from './rowFindings';

export interface ExceptionCheck {
  readonly findings: readonly IntegrityFinding[];
  /** Of its files those that were not looked at (`lookAtFiles`). */
  readonly left: FilesLeft;
}

/**
 * What is wrong with the record of an exception that is open: read anew with what only a check looks at. Of its files some
 * are looked at, and read back only where something about them is odd. @throws SharePointError
 */
export async function checkException(desk: Desk, { state: { exceptionKey } }: Pick<OpenException, 'state'>, signal?: AbortSignal): Promise<ExceptionCheck> {
  // The row first: who wrote it since then also appended before.
  const row = await findRow(desk, exceptionKey, signal);
  const decisions = await readHistoryAs(AS_KEPT_DECISIONS, desk, exceptionKey, signal);
  const state = fold(decisions, exceptionKey, desk.known);
  const brought = broughtFiles([...decisions].sort((a, b) => b.createdAt - a.createdAt));
  const redacted = new Set(state.parts.redactions.map(({ file }) => file));
  const [others, recorded] = await Promise.all([readOnward(desk, [...new Set([...originsIn(decisions), ...givenTo(state)])], new Map([[exceptionKey, decisions]]), signal), readReportsRecorded(desk, reportsNamed(state), signal)]);
  const foldOf = (key: string): ExceptionState => fold(others.get(key) ?? [], key, desk.known);
  const originAt = (key: string, atMs: number): readonly Leaving[] => statesUntil(foldOf(key), atMs);
  const files = await lookAtFiles(desk, { brought, redacted }, signal);
  const findings = [...exceptionFindings(decisions, exceptionKey, (atMs) => peopleAt(desk.known.people, atMs)), ...lineageFindings(state, originAt), ...betweenHalves(state, foldOf), ...notGiven(state, foldOf), ...givenFindings(state, foldOf), ...unreportedFindings(state, recorded, desk.gate.clock.now()), ...linkFindings(state, desk.known, new LinkHistory(desk.known.people)), ...rowFindings(state, row, desk, desk.known, policyNow(desk, desk.known)), ...files.findings];
  return { findings, left: files.left };
}
