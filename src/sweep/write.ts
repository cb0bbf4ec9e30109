import { append } from '../decisions/append';
import { newDecisionKey } from '../decisions/decisionKey';
import type { Desk } from '../decisions/desk';
import { inLanes } from '../decisions/inLanes';
import { project } from '../decisions/project';
import { readHistory } from '../decisions/readHistory';
import type { GroupOnSite } from '../domain/integrity/powers';
import type { Decision, NewDecision } from '../domain/ledger/decision';
import { baseHashOf } from '../domain/ledger/decisionHash';
import { keysFor } from '../domain/ledger/furtherKey';
import { fold } from '../domain/ledger/fold';
import { newestOf } from '../domain/ledger/order';
import type { NewNotice } from '../domain/notices/notice';
import { SharePointError, type SharePointErrorKind } from '../lists/rest/errors';
import { addNotice } from './addNotice';
import { planException, type ExceptionPlan, type SweepDay } from './plan';
import { readRights } from './readRights';
import { planRights, type RightsPart } from './rights';
import type { Counted, SweepOptions, SweepReport } from './sweepOutcome';
import type { Work, WorkItem } from './work';

/** Exceptions that are written at a time; the gate may let fewer through. */
const LANES = 4;
/** Where the site let so many not be written, the rest would not be either. */
const MOST_FAILURES = 20;

/** Whether writing failed for what the site does, and not for what is to be written: somebody may have written twenty odd items. */
function isOfTheSite(kind: SharePointErrorKind): boolean {
  return kind === 'throttled' || kind === 'unavailable' || kind === 'unknownOutcome' || kind === 'denied';
}

/** What was written, and what could not be. */
export interface Written {
  readonly escalations: Counted;
  readonly notices: Counted;
  readonly untold: number;
  readonly rows: SweepReport['rows'];
  readonly rights: SweepReport['rights'];
  readonly failures: readonly SweepReport['failures'][number][];
  readonly unjudged: SweepReport['unjudged'];
  /** Exceptions whose row does not say what their decisions say. */
  readonly lagging: ReadonlySet<string>;
  /** Ids of what this sweep added to Observations and what rows show. */
  readonly own: ReadonlySet<number>;
  /** `gaveUp`: so much failed that the rest was not tried. */
  readonly ended: 'whole' | 'stopped' | 'gaveUp';
}

export interface WriteOptions extends Omit<SweepOptions, 'anyway'> {
  readonly day: SweepDay;
  /** Or why they could not be read. */
  readonly groups: readonly GroupOnSite[] | SharePointErrorKind;
  readonly run: string;
}

/** Appends what is due and writes rows that lag. What fails is told, and nothing else waits for it. */
export async function writeSweep(desk: Desk, work: Work, { day, groups, onProgress, signal }: WriteOptions): Promise<Written> {
  const tally = { escalations: { added: 0, alreadyThere: 0 }, notices: { added: 0, alreadyThere: 0 }, untold: 0 };
  const rows = { wrong: 0, byHand: 0, repaired: 0, left: 0 };
  const failures: Written['failures'][number][] = typeof groups === 'string' ? [{ what: 'groups', exceptionKey: '', kind: groups }] : [];
  const lagging = new Set<string>();
  const unjudged = new Set(work.unjudged);
  const own = new Set<number>();
  const stopped = (): boolean => (signal?.aborted ?? false) || failures.filter(({ kind }) => isOfTheSite(kind)).length >= MOST_FAILURES;

  /** Undefined where it could not be done. */
  async function tried<T>(what: Written['failures'][number]['what'], exceptionKey: string, run: () => Promise<T>): Promise<T | undefined> {
    try {
      return await run();
    } catch (error) {
      if (error instanceof SharePointError) failures.push({ what, exceptionKey, kind: error.kind });
      // It was read again, and what came meanwhile cannot be judged: that stops nothing else.
      else if (exceptionKey !== '') unjudged.add(exceptionKey);
      else throw error;
      return undefined;
    }
  }

  async function tell(planned: readonly NewNotice[]): Promise<void> {
    for (const notice of planned) {
      if (stopped()) return;
      const how = await tried('notice', notice.exceptionKey, () => addNotice(desk, notice));
      if (how) tally.notices[how] += 1;
    }
  }

  /** What was due when everything was read is looked at again before it is recorded: somebody may have decided meanwhile. */
  async function escalate({ exceptionKey, plan }: WorkItem): Promise<{ readonly plan: ExceptionPlan; readonly ids: readonly number[] } | undefined> {
    if (plan.escalations.length === 0) return { plan, ids: [] };
    return tried('escalation', exceptionKey, async () => {
      let history = await readHistory(desk, exceptionKey);
      const now = planException(fold(history, exceptionKey, desk.known), day);
      const ids: number[] = [];
      /** Whether what was kept records it. */
      const record = async (act: NewDecision): Promise<boolean> => {
        const { decision, how } = await append(desk, onTopOf(act, history));
        tally.escalations[how === 'alreadyThere' ? 'alreadyThere' : 'added'] += 1;
        // The answer to a new item names no people.
        const kept = decision.author.login === '' ? { ...decision, author: desk.me } : decision;
        if (!history.some(({ key, list }) => key === kept.key && list === kept.list)) history = [...history, kept];
        ids.push(kept.id);
        return how !== 'alreadyThere' || !planException(fold(history, exceptionKey, desk.known), day).escalations.some(({ key }) => key === act.key);
      };
      for (const act of now.escalations) {
        // The very text, written by somebody before its day had come, records nothing and would keep it from ever being recorded.
        if (!(await record(act))) await record({ ...act, key: keysFor(act.key, newDecisionKey()).slice(-1)[0] ?? act.key });
      }
      return { plan: now, ids };
    });
  }

  async function show(exceptionKey: string, row: WorkItem['row'], ids: readonly number[]): Promise<void> {
    if (row === 'right' && ids.length === 0) return;
    if (row === 'alone') return void (rows.left += 1);
    const how = desk.mayProject ? await tried('row', exceptionKey, () => project(desk, exceptionKey, desk.known)) : undefined;
    if (how === undefined) {
      // A row that can never be written must not keep the marks low for ever: beyond a few thousand items the tail would miss all others.
      const failed = failures.find((each) => each.what === 'row' && each.exceptionKey === exceptionKey);
      if (!unjudged.has(exceptionKey) && (!failed || isOfTheSite(failed.kind) || failed.kind === 'conflict')) lagging.add(exceptionKey);
      rows.left += 1;
      return;
    }
    for (const id of ids) own.add(id);
    if (row !== 'right' && how !== 'upToDate') rows.repaired += 1;
  }

  let done = 0;
  const total = work.items.length;
  await inLanes(work.items, LANES, stopped, async (item) => {
    const { exceptionKey, row } = item;
    if (row !== 'right') rows.wrong += 1;
    if (row === 'byHand') rows.byHand += 1;
    const escalated = await escalate(item);
    const { notices: planned, untold, escalations } = (escalated ?? item).plan;
    const unrecorded = escalated ? [] : escalations.map(({ key }) => key);
    tally.untold += untold;
    // Nobody is told of an escalation that is not recorded; everything else is told whatever became of that.
    await tell(planned.filter(({ about }) => about.kind !== 'escalated' || !unrecorded.includes(about.decision)));
    await show(exceptionKey, row, escalated?.ids ?? []);
    done += 1;
    onProgress?.({ stage: 'writing', done, total });
  });
  await tell(work.notices);
  onProgress?.({ stage: 'rights', done: 0, total: 0 });
  const rights = stopped() ? NO_RIGHTS : await snapshot();
  return { ...tally, rows, rights, failures, unjudged: [...unjudged], lagging, own, ended: signal?.aborted ? 'stopped' : stopped() ? 'gaveUp' : 'whole' };

  async function snapshot(): Promise<SweepReport['rights']> {
    const { read, unseen } = await readRights(desk, typeof groups === 'string' ? undefined : groups);
    const { act, changed } = planRights(work.read.decisions, read, day.today);
    if (!act) return { changed, unseen };
    const kept = await tried('rights', '', () => append(desk, act));
    if (kept) own.add(kept.decision.id);
    return { changed: kept ? changed : [], unseen };
  }
}

const NO_RIGHTS: { readonly changed: readonly RightsPart[]; readonly unseen: readonly RightsPart[] } = { changed: [], unseen: [] };

function onTopOf(act: NewDecision, seen: readonly Decision[]): NewDecision {
  return { ...act, base: newestOf(seen), baseHash: baseHashOf(seen) };
}
