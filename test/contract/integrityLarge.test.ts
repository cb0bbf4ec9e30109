import { CHECK_STAGES, checkRegister, type CheckProgress } from '../../src/decisions/integrity/checkRegister';
import { readKeptLists } from '../../src/decisions/integrity/keptLists';
import { bodyOf } from '../../src/decisions/project';
import type { Desk } from '../../src/decisions/desk';
import { encodeAnswer } from '../../src/domain/ledger/answer';
import type { Json } from '../../src/domain/ledger/canonical';
import type { Decision, NewDecision } from '../../src/domain/ledger/decision';
import { baseHashOf } from '../../src/domain/ledger/decisionHash';
import { fold } from '../../src/domain/ledger/fold';
import { newestOf } from '../../src/domain/ledger/order';
import { encodeDecision } from '../../src/lists/codec/encodeDecision';
import { deskOf } from '../seed/play';
import { addMany, Visitor } from '../sharepoint/testing/site';
import type { SharePoint } from '../sharepoint/server';
import { coveredSetting } from '../unit/domain/ledger/decisions';
import { merge } from './integrity/tampering';
import { startSeatedRegister } from './registerSite';
import { listAt } from './rights/seatedSite';

jest.setTimeout(600_000);

const EXCEPTIONS = 1000;
const ROUNDS = 5;
/** Of the site with its fourteen lists, whatever stands in them. */
const REQUESTS_AT_MOST = 130;

let sharePoint: SharePoint;
let desk: Desk;
let ana: Visitor;
beforeAll(async () => {
  sharePoint = await startSeatedRegister();
  const webUrl = `${sharePoint.url}/sites/register`;
  ana = new Visitor(webUrl, { 'x-local-person': 'ana' });
  desk = await deskOf(webUrl, 'ada');
  let kept: readonly Decision[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const byKey = byException(kept);
    const items = Array.from({ length: EXCEPTIONS }, (_, at) => encodeDecision(decisionOf(`ex-${at + 1}`, round, byKey.get(`ex-${at + 1}`) ?? [])));
    await addMany(ana, listAt(round === 1 ? 'Observations' : 'Requests'), items, webUrl);
    kept = (await readKeptLists(desk, () => undefined)).flatMap(({ decisions }) => decisions);
  }
  const rows = [...byException(kept)].map(([key, decisions]) => ({ ...bodyOf(fold(decisions, key, desk.known), desk) }));
  await addMany(new Visitor(webUrl, { 'x-local-person': 'mira' }), listAt('Register'), rows, webUrl);
});
afterAll(() => sharePoint.close());

function byException(decisions: readonly Decision[]): Map<string, Decision[]> {
  const byKey = new Map<string, Decision[]>();
  for (const decision of decisions) byKey.set(decision.exceptionKey, [...(byKey.get(decision.exceptionKey) ?? []), decision]);
  return byKey;
}

function decisionOf(exceptionKey: string, round: number, seen: readonly Decision[]): NewDecision {
  const answer = encodeAnswer({
    verdict: 'undocumented',
    reportKey: 'report-1',
    ranOn: '2026-06-04',
    tenantId: 'tenant',
    family: 'conditionalAccess',
    principal: { type: 'user', id: exceptionKey, name: exceptionKey },
    title: `${exceptionKey} is excluded`,
    severity: 'high',
    controls: ['MS.AAD.3.2v2'],
    findings: [coveredSetting(exceptionKey, {})],
  });
  const body: Json = round === 1 ? answer : { text: `Comment ${round}` };
  return { key: `${exceptionKey}-${round}`, exceptionKey, act: round === 1 ? 'answerChanged' : 'comment', title: `${exceptionKey} ${round}`, onDay: 20_600, base: newestOf(seen), baseHash: baseHashOf(seen), body };
}

describe(`a register of ${EXCEPTIONS * ROUNDS} decisions`, () => {
  it('is checked whole in a bounded number of requests, and says how far it is', async () => {
    sharePoint.control.clearLog();
    const told: CheckProgress[] = [];
    const checked = await checkRegister(desk, { onProgress: (progress) => void told.push(progress) });
    expect(checked.findings).toEqual([]);
    expect(checked.looked).toMatchObject({ decisions: EXCEPTIONS * ROUNDS, exceptions: EXCEPTIONS });
    expect(sharePoint.control.requests().length).toBeLessThanOrEqual(REQUESTS_AT_MOST);
    expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(CHECK_STAGES));
    expect(told.filter(({ done, total }) => total > 0 && done > total)).toEqual([]);
  });

  it('names the one that was changed among all of them', async () => {
    const { decisions } = (await readKeptLists(desk, () => undefined)).find(({ list }) => list === 'Requests') ?? { decisions: [] };
    const one = decisions[1234];
    if (!one) throw new Error('There is no such decision');
    const ada = new Visitor(desk.gate.webUrl, { 'x-local-person': 'ada' });
    await merge(ada, one, { Title: 'On second thoughts' });
    const { findings } = await checkRegister(desk);
    expect(findings).toMatchObject([{ code: 'writtenAgain', item: { id: one.id } }, { code: 'seenChanged', suspects: [{ key: one.key }] }]);
  });

  it('can be stopped while it checks', async () => {
    const stop = new AbortController();
    const checking = checkRegister(desk, { signal: stop.signal, onProgress: ({ stage }) => stage === 'checking' && stop.abort() });
    await expect(checking).rejects.toMatchObject({ kind: 'cancelled' });
  });
});

