import type { Finding, Principal } from '../../domain/exception/finding';
import { inPieces, withEach, type Pieces } from '../../domain/pieces/pieces';
import { roleHoldersFrom } from '../entra/familiesOfRole';
import { lookedAtAll, mergeLooked, type LookedAt } from '../../domain/reconcile/lookedAt';
import { distinctUnread, type Gap, type SilentTest, type Unread } from '../../domain/reconcile/gap';
import { topic } from '../../domain/reconcile/where';
import type { FamilyReading, LookingReading } from '../makeFinding';
import { mergeFindings } from '../mergeFindings';
import type { ParsedReport } from '../parsedReport';
import { isStrangeRow } from './asTold';
import { knownObjects } from './knownObjects';
import { eachLinkIn } from './markdown';
import { portalObjects } from './portal';
import { isLong, type Scope } from './reader';
import { NEVER_TOLD, TOPICS, type Topic } from './topics';
import type { MaesterRun, MaesterTest } from './run';

/** Reads a run of Maester, topic by topic; `next` is awaited between topics. */
export async function readRun(file: string, run: MaesterRun, next: () => Promise<void>): Promise<ParsedReport> {
  const scope: Scope = { run, known: await inPieces(knownObjects(run), next) };
  const readings: LookingReading[] = [];
  for (const asked of TOPICS) {
    readings.push(await inPieces(readTopic(asked, scope), next));
    await next();
  }
  const findings = await inPieces(mergeFindings(readings.flatMap((reading) => reading.findings)), next);
  const never = NEVER_TOLD.map((never): Unread => ({ where: topic(never), why: { code: 'neverTold', tool: 'Maester' } }));
  return {
    report: { file, source: 'Maester', toolVersion: run.toolVersion, tenant: run.tenant, ranOn: run.ranOn, unread: distinctUnread([...run.unread, ...readings.flatMap(({ unread }) => unread), ...never]) },
    findings,
    looked: mergeLooked(readings.flatMap(({ looked }) => looked)),
    roleHolders: await inPieces(roleHoldersFrom(await inPieces(holders(run, findings), next)), next),
    sameAs: scope.known.applicationIdOf,
  };
}

/** Every test of a topic that ran is read. Where none of them says anything, the topic was not looked at. */
function* readTopic(asked: Topic, scope: Scope): Pieces<LookingReading> {
  const silent: SilentTest[] = [];
  const readings: FamilyReading[] = [];
  for (const [id, read] of asked.tests) {
    const found = scope.run.tests.filter((test) => test.id === id);
    if (found.length === 0) silent.push({ id, is: 'absent', said: '' });
    for (const test of found) {
      const told = hasRun(test) ? read(test, scope) : undefined;
      const reading = isLong(told) ? yield* told : told;
      if (reading) readings.push(reading);
      else silent.push(silence(test));
    }
  }
  const findings = readings.flatMap((reading) => reading.findings);
  const gaps = readings.flatMap((reading) => reading.unread);
  const tests: Gap | undefined = silent.length === 0 ? undefined : { code: 'testsSilent', tests: distinctTests(silent) };
  const unread = readings.length > 0 || !tests ? [] : [{ where: topic(asked.what), why: tests }];
  const why = unread[0]?.why ?? gaps.find(isStrangeRow)?.why ?? (asked.anyTest ? undefined : tests);
  return { findings, unread: [...gaps, ...unread], looked: lookedAt(asked, findings, why) };
}

/** @param why why something that is there may be absent from the answers; undefined: all that the topic tells was told */
function lookedAt({ kinds, partly, wholeIn }: Topic, findings: readonly Finding[], why: Gap | undefined): LookedAt[] {
  const whole = why === undefined ? (wholeIn?.(findings) ?? []) : [];
  return lookedAtAll(kinds, why ?? partly).map((each) => ({ ...each, settings: whole, ...(wholeIn ? { reachUntold: true as const } : {}) }));
}

function hasRun({ outcome }: MaesterTest): boolean {
  return outcome === 'passed' || outcome === 'failed';
}

function silence({ id, outcome, reason, text }: MaesterTest): SilentTest {
  if (outcome === 'failed') return { id, is: text === '' ? 'failedEmpty' : 'failedNameless', said: '' };
  return outcome === 'passed' ? { id, is: 'passedEmpty', said: '' } : { id, is: outcome, said: reason };
}

function distinctTests(tests: readonly SilentTest[]): SilentTest[] {
  return [...new Map(tests.map((test) => [`${test.id} ${test.is} ${test.said}`, test])).values()];
}

/** Global administrators (CISA.MS.AAD.7.1 lists them) and whoever else the run shows with a role in the whole directory. */
function* holders(run: MaesterRun, findings: readonly Finding[]): Pieces<{ readonly principal: Principal; readonly roles: readonly string[] }[]> {
  const held = new Map<string, { readonly principal: Principal; readonly roles: Set<string> }>();
  const note = (principal: Principal, role: string): void => {
    const before = held.get(principal.id) ?? { principal, roles: new Set() };
    before.roles.add(role);
    held.set(principal.id, before);
  };
  yield* withEach(findings, ({ kind, principal, setting, extent }) => {
    if (kind === 'permanentRole' && extent.length === 0) note(principal, setting.name);
  });
  for (const { id, text } of run.tests) {
    if (id !== 'CISA.MS.AAD.7.1') continue;
    yield* withEach(eachLinkIn(text), (link) => {
      const { user } = portalObjects(link.address);
      if (user !== undefined) note({ type: 'user', id: user, name: link.text }, 'Global Administrator');
    });
  }
  return [...held.values()].map(({ principal, roles }) => ({ principal, roles: [...roles].sort() }));
}
