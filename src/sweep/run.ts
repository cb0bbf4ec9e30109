import { newDecisionKey } from '../decisions/decisionKey';
import type { Desk } from '../decisions/desk';
import { readGroups } from '../decisions/integrity/readPowers';
import { findLastCompletion, newestIdsIn } from '../decisions/lastSweep';
import type { GroupOnSite } from '../domain/integrity/powers';
import { judge } from '../domain/judge/judge';
import type { Decision } from '../domain/ledger/decision';
import { fold } from '../domain/ledger/fold';
import { createSealer, sealableUpTo, type SealedUpTo } from '../domain/ledger/seal';
import { STAMP_SLACK_MS } from '../domain/integrity/vouching';
import { peopleAt } from '../domain/people/people';
import { policyAt } from '../domain/policy/history';
import { policyStanding } from '../domain/policy/standing';
import { SharePointError, type SharePointErrorKind } from '../lists/rest/errors';
import { GROUPS, type Role } from '../lists/schema/groups';
import { notices } from '../lists/schema/notices';
import { sweeps } from '../lists/schema/sweeps';
import { mayAddTo } from '../register/mayAddTo';
import { claimHour } from './claim';
import { complete } from './complete';
import { planAdoptionsDisputed, planException, planLedgerChanged, type SweepDay } from './plan';
import { historyIn, readRegister, READS, type RegisterRead } from './readRegister';
import type { SweepOptions, SweepOutcome, SweptList } from './sweepOutcome';
import { turnTaker } from './turns';
import { toWork, type Work } from './work';
import { writeSweep } from './write';

/**
 * One sweep over the whole register: what is due and not recorded is appended, rows that lag are written, and where all of
 * that is there, a completion with marks, counts and seal. Correct by its unique keys alone: two at once, or one begun
 * again, make one set. @throws SharePointError where the register cannot be read, or reading was stopped.
 */
export async function sweep(desk: Desk, { anyway = false, onProgress, signal }: SweepOptions = {}): Promise<SweepOutcome> {
  const refused = await missingRights(desk, signal);
  if (refused.length > 0) return { kind: 'refused', lists: refused };
  const run = newDecisionKey();
  const claimed = await claimHour(desk, run, signal);
  if (claimed && !anyway) return { kind: 'claimed', claimed };

  let reads = 0;
  const total = READS + 1;
  const told = (): void => onProgress?.({ stage: 'reading', done: (reads += 1), total });
  onProgress?.({ stage: 'reading', done: 0, total });
  const groups = await groupsOrKind(desk, signal);
  told();
  const readAtMs = desk.gate.clock.now();
  const read = await readRegister(desk, told, signal);
  const members = typeof groups === 'string' ? undefined : groups;
  const day = dayOf(desk, read, members);
  const work = await judgeAll(desk, read, day, members, readAtMs, onProgress, signal);
  const written = await writeSweep(desk, work, { day, groups, run, onProgress, signal });
  return complete(desk, work, written, { run, onProgress, signal });
}

async function missingRights(desk: Desk, signal: AbortSignal | undefined): Promise<SweptList[]> {
  const [toNotices, toSweeps] = await mayAddTo(desk.gate, [notices, sweeps], signal);
  return [...(desk.mayAddTo.has('Observations') ? [] : ['Observations' as const]), ...(toNotices ? [] : ['Notices' as const]), ...(toSweeps ? [] : ['Sweeps' as const])];
}

/** Why they could not be read: nobody of risk leadership is told then, so the sweep does what it can and is not complete. */
async function groupsOrKind(desk: Desk, signal: AbortSignal | undefined): Promise<GroupOnSite[] | SharePointErrorKind> {
  try {
    return await readGroups(desk, signal);
  } catch (error) {
    if (!(error instanceof SharePointError) || error.kind === 'cancelled') throw error;
    return error.kind;
  }
}

function dayOf({ gate, zone, known }: Desk, read: RegisterRead, groups: readonly GroupOnSite[] | undefined): SweepDay {
  const nowMs = gate.clock.now();
  const today = zone.dayOfInstant(nowMs);
  return { today, policy: policyAt(known.policies, nowMs, today), around: { people: peopleAt(known.people, nowMs), riskLeadership: membersOf('riskLeadership', groups) }, known: read.known };
}

function membersOf(role: Role, groups: readonly GroupOnSite[] | undefined): GroupOnSite['members'] {
  const title = GROUPS.find((group) => group.role === role)?.title;
  return groups?.find((group) => group.title === title)?.members ?? [];
}

/** Folds and judges every exception, and seals the ledger on the way. */
async function judgeAll(
  desk: Desk,
  read: RegisterRead,
  day: SweepDay,
  groups: readonly GroupOnSite[] | undefined,
  readAtMs: number,
  onProgress: SweepOptions['onProgress'],
  signal: AbortSignal | undefined,
): Promise<Work> {
  const turn = turnTaker(signal);
  const before = await findLastCompletion(desk.gate, read.sweeps, newestIdsIn(read.decisions), signal);
  const upTo = sealableUpTo(read.decisions, readAtMs - STAMP_SLACK_MS);
  const seals = await sealed(read.decisions, [before?.sealed ?? {}, upTo], turn);
  const keys = [...new Set([...read.byException.keys(), ...read.rows.keys()])].filter((key) => key !== '');
  const items: Work['items'][number][] = [];
  const unjudged: string[] = [];
  let open = 0;
  for (const [at, exceptionKey] of keys.entries()) {
    try {
      const state = fold(historyIn(read.byException, exceptionKey), exceptionKey, desk.known);
      if (judge(state, day.today, day.policy).isOpen) open += 1;
      const item = toWork(state, planException(state, day), read.rows.get(exceptionKey), desk, day.policy);
      if (item) items.push(item);
    } catch (error) {
      // Nothing that somebody wrote about one exception keeps the others from being judged.
      if (error instanceof SharePointError) throw error;
      unjudged.push(exceptionKey);
    }
    await turn(() => onProgress?.({ stage: 'judging', done: at, total: keys.length }));
  }
  const changed = before !== undefined && seals[0] !== before.seal;
  const { waiting } = policyStanding(desk.known.policies, day.today, desk.zone.dayOfInstant);
  const told = [...day.around.riskLeadership, ...membersOf('admins', groups)];
  return {
    items,
    read,
    notices: [...(changed ? planLedgerChanged(before.key, told, day) : []), ...planAdoptionsDisputed(waiting, told, day)],
    unjudged,
    looked: { decisions: read.decisions.length, exceptions: keys.length, open },
    seal: { hash: seals[1] ?? '', upTo, before: before === undefined ? 'none' : changed ? 'changed' : 'fits' },
  };
}

async function sealed(decisions: readonly Decision[], moments: readonly SealedUpTo[], turn: ReturnType<typeof turnTaker>): Promise<readonly string[]> {
  const sealer = createSealer(moments);
  for (const decision of decisions) {
    sealer.add(decision);
    await turn();
  }
  return sealer.seals();
}
