import type { Finding, Principal } from '../../domain/exception/finding';
import { inPieces, withEach, type Pieces } from '../../domain/pieces/pieces';
import { roleHoldersFrom } from '../entra/familiesOfRole';
import { lookedAtAll, mergeLooked, type LookedAt } from '../../domain/reconcile/lookedAt';
import type { FamilyReading, LookingReading, Unread } from '../makeFinding';
import { mergeFindings } from '../mergeFindings';
import type { ParsedReport } from '../parsedReport';
import { isStrangeRow } from './asTold';
import { knownObjects } from './knownObjects';
import { eachLinkIn } from './markdown';
import { portalObjects } from './portal';
import { isLong, type Scope } from './reader';
import { NEVER_TOLD, TOPICS, type Topic } from './topics';
import type { MaesterRun, MaesterTest } from './run';

const OUTCOMES: Readonly<Record<'skipped' | 'error' | 'notRun', string>> = { skipped: 'was skipped', error: 'ended in an error', notRun: 'was not run' };

/** Reads a run of Maester, topic by topic; `next` is awaited between topics. */
export async function readRun(file: string, run: MaesterRun, next: () => Promise<void>): Promise<ParsedReport> {
  const scope: Scope = { run, known: await inPieces(knownObjects(run), next) };
  const readings: LookingReading[] = [];
  for (const topic of TOPICS) {
    readings.push(await inPieces(readTopic(topic, scope), next));
    await next();
  }
  const findings = await inPieces(mergeFindings(readings.flatMap((reading) => reading.findings)), next);
  const never = NEVER_TOLD.map((where) => ({ where, why: 'Maester does not tell it' }));
  return {
    report: { file, source: 'Maester', toolVersion: run.toolVersion, tenant: run.tenant, ranOn: run.ranOn, unread: distinct([...run.unread, ...readings.flatMap(({ unread }) => unread), ...never]) },
    findings,
    looked: mergeLooked(readings.flatMap(({ looked }) => looked)),
    roleHolders: await inPieces(roleHoldersFrom(await inPieces(holders(run, findings), next)), next),
    sameAs: scope.known.applicationIdOf,
  };
}

/** Every test of a topic that ran is read. Where none of them says anything, the topic was not looked at. */
function* readTopic(topic: Topic, scope: Scope): Pieces<LookingReading> {
  const silent: string[] = [];
  const readings: FamilyReading[] = [];
  for (const [id, read] of topic.tests) {
    const found = scope.run.tests.filter((test) => test.id === id);
    if (found.length === 0) silent.push(`${id} is not in the run`);
    for (const test of found) {
      const told = hasRun(test) ? read(test, scope) : undefined;
      const reading = isLong(told) ? yield* told : told;
      if (reading) readings.push(reading);
      else silent.push(silence(test));
    }
  }
  const findings = readings.flatMap((reading) => reading.findings);
  const gaps = readings.flatMap((reading) => reading.unread);
  const unread = readings.length > 0 ? [] : [{ where: topic.what, why: distinctTexts(silent).join('; ') }];
  const why = unread[0]?.why ?? gaps.find(isStrangeRow)?.why ?? (!topic.anyTest && silent.length > 0 ? distinctTexts(silent).join('; ') : undefined);
  return { findings, unread: [...gaps, ...unread], looked: lookedAt(topic, findings, why) };
}

/** @param why why something that is there may be absent from the answers; undefined: all that the topic tells was told */
function lookedAt({ kinds, partly, wholeIn }: Topic, findings: readonly Finding[], why: string | undefined): LookedAt[] {
  const whole = why === undefined ? (wholeIn?.(findings) ?? []) : [];
  return lookedAtAll(kinds, why ?? partly).map((each) => ({ ...each, settings: whole, ...(wholeIn ? { reachUntold: true as const } : {}) }));
}

function hasRun({ outcome }: MaesterTest): boolean {
  return outcome === 'passed' || outcome === 'failed';
}

function silence({ id, outcome, reason, text }: MaesterTest): string {
  if (outcome === 'failed') return `${id} failed and ${text === '' ? 'says nothing' : 'says nothing that names an exception'}`;
  if (outcome === 'passed') return `${id} passed and says nothing`;
  return `${id} ${OUTCOMES[outcome]}${reason === '' ? '' : `: ${reason}`}`;
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

function distinct(unread: readonly Unread[]): Unread[] {
  return [...new Map(unread.map((entry) => [`${entry.where}\n${entry.why}`, entry])).values()];
}

function distinctTexts(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
