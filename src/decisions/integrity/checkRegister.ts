import { adoptionFindings } from '../../domain/integrity/adoptionFindings';
import { aheadFindings } from '../../domain/integrity/aheadFindings';
import { broughtFiles } from '../../domain/integrity/evidenceFindings';
import { exceptionFindings } from '../../domain/integrity/exceptionFindings';
import { APPEND_ONLY_LISTS, type IntegrityFinding, type KeptDecision } from '../../domain/integrity/finding';
import { betweenHalves, notGiven } from '../../domain/integrity/betweenHalves';
import { givenFindings } from '../../domain/integrity/givenFindings';
import { goneFindings } from '../../domain/integrity/goneFindings';
import { ledgerFindings } from '../../domain/integrity/ledgerFindings';
import { lineageFindings, statesUntil } from '../../domain/integrity/lineageFindings';
import { linkFindings } from '../../domain/integrity/linkFindings';
import { mergedFindings } from '../../domain/integrity/mergedFindings';
import { peopleFindings } from '../../domain/integrity/peopleFindings';
import { openGroupFindings, powersOf, twoGroupsFindings, type Power } from '../../domain/integrity/powers';
import { unconfirmedFindings } from '../../domain/integrity/unconfirmedFindings';
import { reportsRecorded, unreportedFindings } from '../../domain/integrity/unreportedFindings';
import { isByApp, rewriteSigns } from '../../domain/integrity/writtenAgain';
import { exceptionKeyMeant } from '../../domain/exception/isExceptionKey';
import { fold, type ExceptionState } from '../../domain/ledger/fold';
import type { Leaving } from '../../domain/judge/lineageOf';
import { LinkHistory } from '../../domain/people/linkHistory';
import { peopleAt } from '../../domain/people/people';
import { policyStanding } from '../../domain/policy/standing';
import { REGISTER_ROW_COLUMNS, type RegisterItem } from '../../lists/codec/registerItem';
import { SharePointError, type SharePointErrorKind } from '../../lists/rest/errors';
import { api, columnList } from '../../lists/rest/quote';
import { wait } from '../../lists/rest/wait';
import { register } from '../../lists/schema/register';
import type { Desk } from '../desk';
import { policyNow } from '../project';
import { originsIn } from '../readHistory';
import { readWholeList } from '../readWholeList';
import { checkFiles, readLibrary } from './filesCheck';
import { appendOnlyList, readKeptLists, type KeptList } from './keptLists';
import { readCompletionFindings } from './readCompletionFindings';
import { readGroups, readMasters } from './readPowers';
import { readLog } from './readLog';
import { readNoticeFindings } from './readNoticeFindings';
import { rightsDifferences } from './rightsDifferences';
import { rowFindings, type StandingRow } from './rowFindings';

export const CHECK_STAGES = ['reading', 'checking', 'files', 'rights'] as const;

export interface CheckProgress {
  readonly stage: (typeof CHECK_STAGES)[number];
  readonly done: number;
  /** 0 while it is not known how much there is. */
  readonly total: number;
}

/** Parts of a check that others than site owners may not be let into, or that failed: nothing is known of them. */
export const CHECK_PARTS = ['log', 'files', 'rights', 'groups', 'masters'] as const;
export type CheckPart = (typeof CHECK_PARTS)[number];

export interface RegisterCheck {
  readonly findings: readonly IntegrityFinding[];
  /** Titles of the register's rows, by exception. */
  readonly titles: ReadonlyMap<string, string>;
  /** Who could reach around the record; no findings. */
  readonly powers: readonly Power[];
  readonly unseen: readonly { readonly part: CheckPart; readonly kind: SharePointErrorKind }[];
  readonly looked: { readonly decisions: number; readonly exceptions: number; readonly files: number };
  readonly atMs: number;
}

export interface CheckOptions {
  /** Reads every evidence file back, however large. */
  readonly everyFile?: boolean | undefined;
  readonly onProgress?: ((progress: CheckProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Looks for everything that can be noticed, over all lists, exceptions and rights (README of domain/integrity says what
 * cannot). Some forty requests while no list is longer than 5,000 items, and as many again for the rights of the lists.
 * @throws SharePointError where the ledger or the register cannot be read.
 */
export async function checkRegister(desk: Desk, options: CheckOptions = {}): Promise<RegisterCheck> {
  const { onProgress, signal } = options;
  const unseen: RegisterCheck['unseen'][number][] = [];
  async function seen<T>(part: CheckPart, read: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof SharePointError) || error.kind === 'cancelled') throw error;
      if (!unseen.some((each) => each.part === part)) unseen.push({ part, kind: error.kind });
      return otherwise;
    }
  }
  const lists = APPEND_ONLY_LISTS.length;
  let done = 0;
  const tell = (): void => onProgress?.({ stage: 'reading', done: (done += 1), total: 2 * lists + 2 });
  onProgress?.({ stage: 'reading', done, total: 2 * lists + 2 });
  // Rows before the ledger: who wrote a row since then also appended before.
  const rows = await readRows(desk, signal);
  tell();
  const kept = await readKeptLists(desk, tell, signal);
  const logs = await Promise.all(kept.map(async ({ list }) => seen('log', () => readLog(desk, appendOnlyList(list), signal).finally(tell), [])));
  const findings = kept.flatMap(({ list, items }, at) => [...ledgerFindings(list, items, logs[at] ?? []), ...besideFindings(kept[at])]);
  findings.push(...(await readNoticeFindings(desk, signal)));
  const library = await seen('files', () => readLibrary(desk, signal), undefined);
  tell();

  const decisions = kept.flatMap((each) => each.decisions);
  findings.push(...(await readCompletionFindings(desk, decisions, signal)));
  findings.push(...aheadFindings(decisions), ...peopleFindings(desk.known.people), ...goneFindings(desk.known.people, decisions));
  const checked = await checkExceptions(desk, decisions, rows, options);
  findings.push(...checked.findings);

  const brought = broughtFiles(decisions);
  if (library) {
    const files = await checkFiles(desk, brought, library, checked.redacted, { everyFile: options.everyFile ?? false, signal, onFile: (read, total) => onProgress?.({ stage: 'files', done: read, total }) });
    findings.push(...files.findings);
    if (files.unread > 0) unseen.push({ part: 'files', kind: 'unavailable' });
  }

  onProgress?.({ stage: 'rights', done: 0, total: 0 });
  const [differences, groups, masters] = await Promise.all([
    seen('rights', () => rightsDifferences(desk.gate), []),
    seen('groups', () => readGroups(desk, signal), []),
    seen('masters', () => readMasters(desk, signal), { admins: [], owners: [], ownersTitle: '' }),
  ]);
  findings.push(...differences.map((difference): IntegrityFinding => ({ code: 'rights', difference })), ...openGroupFindings(groups), ...twoGroupsFindings(groups, peopleAt(desk.known.people)));
  return {
    findings: mergedFindings(findings),
    titles: new Map(rows.flatMap(({ value }) => (value.ExceptionKey && value.Title ? [[value.ExceptionKey, value.Title] as const] : []))),
    powers: powersOf(groups, masters.admins, masters.owners, masters.ownersTitle),
    unseen,
    looked: { decisions: decisions.length, exceptions: checked.exceptions, files: brought.length },
    atMs: desk.gate.clock.now(),
  };
}

/** Of lists beside the ledger, which no exception shows. */
function besideFindings(kept: KeptList | undefined): IntegrityFinding[] {
  if (!kept || kept.decisions.length > 0) return [];
  return kept.items.flatMap((item): IntegrityFinding[] => {
    const signs = rewriteSigns(item);
    return [...(signs.length > 0 ? [{ code: 'writtenAgain', item, decision: undefined, signs } as const] : []), ...(isByApp(item) ? [{ code: 'byApp', item, decision: undefined } as const] : [])];
  });
}

async function readRows(desk: Desk, signal: AbortSignal | undefined): Promise<StandingRow[]> {
  const items = await readWholeList<RegisterItem & { readonly Id: number }>(desk, register, api`$select=Id,${columnList(REGISTER_ROW_COLUMNS)}`, signal);
  return items.map(({ Id, ...value }) => ({ id: Id, value }));
}

/** Time that the page may be kept from painting. */
const TURN_MS = 40;

interface Checked {
  readonly findings: IntegrityFinding[];
  readonly exceptions: number;
  readonly redacted: ReadonlySet<string>;
}

/** Folds each exception by what was read, and compares it with its row. */
async function checkExceptions(desk: Desk, decisions: readonly KeptDecision[], rows: readonly StandingRow[], { onProgress, signal }: CheckOptions): Promise<Checked> {
  const byKey = new Map<string, KeptDecision[]>();
  for (const decision of decisions) {
    const same = byKey.get(decision.exceptionKey);
    if (same) same.push(decision);
    else byKey.set(decision.exceptionKey, [decision]);
  }
  const rowOf = new Map(rows.map((row) => [exceptionKeyMeant(row.value.ExceptionKey ?? ''), row]));
  const keys = new Set([...byKey.keys(), ...rowOf.keys()]);
  const findings = rows.filter(({ value }) => !value.ExceptionKey).map(({ id, value }): IntegrityFinding => ({ code: 'rowAlone', row: { id, exceptionKey: '', title: value.Title ?? '' } }));
  const redacted = new Set<string>();
  const humansAt = (atMs: number): ReturnType<typeof peopleAt> => peopleAt(desk.known.people, atMs);
  const nowMs = desk.gate.clock.now();
  const today = desk.zone.dayOfInstant(nowMs);
  const recorded = reportsRecorded(decisions);
  const policy = policyNow(desk, desk.known);
  const { waiting } = policyStanding(desk.known.policies, today, desk.zone.dayOfInstant);
  const links = new LinkHistory(desk.known.people);
  let turn = Date.now();
  let done = 0;
  const historyOf = (key: string): KeptDecision[] => {
    const own = byKey.get(key) ?? [];
    return [...own, ...originsIn(own).flatMap((from) => (byKey.get(from) ?? []).filter(({ act, list }) => act === 'answerChanged' && list === 'Observations'))];
  };
  const originAt = (key: string, atMs: number): readonly Leaving[] => statesUntil(fold(historyOf(key), key, desk.known), atMs);
  const foldOf = (key: string): ExceptionState => fold(historyOf(key), key, desk.known);
  function* findingsOf(key: string): Iterable<IntegrityFinding> {
    const history = historyOf(key);
    const found = exceptionFindings(history, key, humansAt);
    if (key === '') return yield* adoptionFindings(found, waiting);
    yield* found;
    const state = fold(history, key, desk.known);
    for (const { file } of state.parts.redactions) redacted.add(file);
    yield* rowFindings(state, rowOf.get(key), desk, desk.known, policy);
    yield* unconfirmedFindings(state, today);
    yield* unreportedFindings(state, recorded, nowMs);
    yield* lineageFindings(state, originAt);
    yield* betweenHalves(state, foldOf);
    yield* notGiven(state, foldOf);
    yield* givenFindings(state, foldOf);
    yield* linkFindings(state, desk.known, links);
  }
  for (const key of keys) {
    try {
      for (const each of findingsOf(key)) findings.push(each);
    } catch (error) {
      // Nothing that somebody wrote about one exception keeps the others from being checked.
      if (error instanceof SharePointError) throw error;
      findings.push({ code: 'notJudged', row: { exceptionKey: key, title: rowOf.get(key)?.value.Title ?? '' } });
    }
    done += 1;
    if (Date.now() - turn > TURN_MS) {
      onProgress?.({ stage: 'checking', done, total: keys.size });
      await wait(0, signal).catch((cause: unknown) => {
        throw new SharePointError('cancelled', { status: 0, code: '', detail: 'stopped while checking', requestId: '', operation: 'checkRegister', cause });
      });
      turn = Date.now();
    }
  }
  return { findings, redacted, exceptions: keys.size - (keys.has('') ? 1 : 0) };
}
