import { nextFact } from '../../src/domain/people/nextFact';
import { appendPersonFact, appendPolicy } from '../../src/decisions/appendFacts';
import { checkRegister } from '../../src/decisions/integrity/checkRegister';
import { openException } from '../../src/decisions/openException';
import { judge } from '../../src/domain/judge/judge';
import { DEFAULT_POLICY } from '../../src/domain/policy/defaults';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api, columnList } from '../../src/lists/rest/quote';
import type { ListSchema } from '../../src/lists/schema/list';
import { notices } from '../../src/lists/schema/notices';
import { observations } from '../../src/lists/schema/observations';
import { register } from '../../src/lists/schema/register';
import { requests } from '../../src/lists/schema/requests';
import { sweeps } from '../../src/lists/schema/sweeps';
import { sweep } from '../../src/sweep/run';
import type { SweepOptions, SweepOutcome, SweepReport } from '../../src/sweep/sweepOutcome';
import { deskOf, mustPlay, personOf, todayOf } from '../seed/play';
import type { SharePoint } from '../sharepoint/server';
import { gateAs, startSeatedRegister } from './registerSite';

const MS_PER_DAY = 86_400_000;

let sharePoint: SharePoint;
let webUrl: string;
beforeEach(async () => {
  sharePoint = await startSeatedRegister();
  webUrl = `${sharePoint.url}/sites/register`;
});
afterEach(() => sharePoint.close());

const sweepAs = async (person: string, options?: SweepOptions): Promise<SweepOutcome> => sweep(await deskOf(webUrl, person), options);
const reportOf = (outcome: SweepOutcome): SweepReport => {
  if (!('report' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.report;
};
type Items<Name extends string> = ({ readonly Id: number } & { readonly [name in Name]: string | null })[];
const itemsOf = async <Name extends string>(list: ListSchema, ...columns: Name[]): Promise<Items<Name>> =>
  (await gateAs(sharePoint, 'vic').get<{ value: Items<Name> }>(api`${itemsPath(webUrl, list)}?$select=${columnList(['Id', ...columns])}&$top=500`)).value;
const later = (days: number): void => sharePoint.control.clock.advance(days * MS_PER_DAY);
const nameOf = (login: string | null): string => /\|([^|@]+)@/.exec(login ?? '')?.[1] ?? '';

/** `mira due remove` for each notice in the list. */
const told = async (): Promise<string[]> => {
  const items = await itemsOf(notices, 'Kind', 'Recipient', 'Parameters', 'ExceptionKey', 'NoticeKey');
  expect(new Set(items.map(({ NoticeKey }) => NoticeKey)).size).toBe(items.length);
  return items.map(({ Kind, Recipient, Parameters, ExceptionKey }) => {
    const { duty, level } = JSON.parse(Parameters ?? '') as { duty?: string; level?: string };
    return [ExceptionKey, nameOf(Recipient), Kind, level, duty].filter(Boolean).join(' ');
  });
};
const recorded = async (): Promise<string[]> => (await itemsOf(observations, 'Act', 'Body', 'ExceptionKey')).filter(({ Act }) => Act === 'escalated').map(({ ExceptionKey, Body }) => `${ExceptionKey} ${(JSON.parse(Body ?? '') as { level: string }).level}`);
const counts = async (): Promise<number[]> => Promise.all([notices, observations].map(async (list) => (await itemsOf(list)).length));

/** Requested by Priya, approved by Mira until the tenth day. */
async function approved(exceptionKey: string): Promise<void> {
  await mustPlay(webUrl, 'priya', exceptionKey, 'request', (_state, today) => ({
    tenantId: 't', family: 'federation', principal: { type: 'domain', id: `${exceptionKey}.example`, name: `${exceptionKey}.example` }, why: 'w', stops: 's', untilDay: today + 10, category: 'operational', businessOwner: personOf('priya'),
  }));
  await mustPlay(webUrl, 'mira', exceptionKey, 'approve', (_state, today) => ({ findings: [], endDay: today + 10, controls: [], plan: 'The partner leaves.', answersForIt: true }));
}

describe('a sweep', () => {
  it('tells and escalates what is due, shows it in the row, and adds nothing when it is done again', async () => {
    await approved('x1');
    const ana = await deskOf(webUrl, 'ana');
    await appendPersonFact(ana, 'f1', nextFact(ana.known.people, { login: personOf('mira').login, name: 'Mira Okafor', manager: personOf('jon').login, state: 'present', source: 'test', onDay: 0 }));
    later(25);
    const first = await sweepAs('svc-sweep');
    expect(first).toMatchObject({ kind: 'complete', report: { escalations: { added: 2 }, failures: [], looked: { exceptions: 1, open: 1 }, seal: { before: 'none' }, untold: 0 } });
    expect(await recorded()).toEqual(['x1 manager', 'x1 risk']);
    expect((await told()).sort()).toEqual(['x1 jon escalated manager remove', 'x1 lena escalated risk remove', 'x1 mira due remove', 'x1 priya due remove']);
    const [row] = await itemsOf(register, 'LastDecisionKey');
    expect(row?.LastDecisionKey).toMatch(/^escalated-/);

    const before = await counts();
    expect(await sweepAs('svc-sweep', { anyway: true })).toMatchObject({ kind: 'complete', report: { escalations: { added: 0 }, notices: { added: 0 }, rows: { wrong: 0 }, rights: { changed: [] }, failures: [] } });
    expect(await counts()).toEqual(before);
    const [notice] = await itemsOf(notices, 'Title', 'Parameters');
    expect(`${notice?.Title} ${notice?.Parameters}`).not.toMatch(/https?:|partner|example/);
  });

  it('at the same time as another writes nothing twice', async () => {
    await approved('x1');
    await approved('x2');
    later(25);
    const outcomes = await Promise.all([sweepAs('ana', { anyway: true }), sweepAs('svc-sweep', { anyway: true }), sweepAs('raj', { anyway: true })]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['complete', 'complete', 'complete']);
    expect((await recorded()).sort()).toEqual(['x1 manager', 'x1 risk', 'x2 manager', 'x2 risk']);
    expect((await told()).sort()).toEqual(['x1 lena escalated risk remove', 'x1 mira due remove', 'x1 priya due remove', 'x2 lena escalated risk remove', 'x2 mira due remove', 'x2 priya due remove']);
    const keys = (await itemsOf(observations, 'DecisionKey')).map(({ DecisionKey }) => DecisionKey);
    expect(keys.filter((key) => key?.includes('#2'))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(outcomes.map((outcome) => reportOf(outcome).rows.left)).toEqual([0, 0, 0]);
    expect(reportOf(await sweepAs('ana', { anyway: true }))).toMatchObject({ rows: { wrong: 0 }, notices: { added: 0 } });
  });

  it('is refused to those who may not add to its lists, which are named, and writes nothing', async () => {
    expect(await sweepAs('vic')).toEqual({ kind: 'refused', lists: ['Observations', 'Notices', 'Sweeps'] });
    expect(await sweepAs('mira')).toEqual({ kind: 'refused', lists: ['Observations', 'Notices', 'Sweeps'] });
    expect(await itemsOf(sweeps)).toEqual([]);
  });

  it('tells who began one in this hour, and sweeps in the next', async () => {
    expect(await sweepAs('ana')).toMatchObject({ kind: 'complete' });
    expect(await sweepAs('raj')).toMatchObject({ kind: 'claimed', claimed: { by: { name: 'Ana Ruiz' }, completedAtMs: expect.any(Number) as number } });
    expect(await sweepAs('ana')).toMatchObject({ kind: 'claimed' });
    later(1 / 24);
    expect(await sweepAs('raj')).toMatchObject({ kind: 'complete' });
    expect((await itemsOf(sweeps, 'Kind')).map(({ Kind }) => Kind)).toEqual(['claim', 'completion', 'claim', 'completion']);
  });

  it('that was stopped is on record as begun only, and goes on when the same account begins it again', async () => {
    await approved('x1');
    await approved('x2');
    later(25);
    const stop = new AbortController();
    const stopped = await sweepAs('ana', { signal: stop.signal, onProgress: ({ stage, done }) => stage === 'writing' && done === 1 && stop.abort() });
    expect(stopped).toMatchObject({ kind: 'stopped' });
    expect((await itemsOf(sweeps, 'Kind')).map(({ Kind }) => Kind)).toEqual(['claim']);
    expect(await sweepAs('raj')).toMatchObject({ kind: 'claimed', claimed: { completedAtMs: undefined } });
    expect(await sweepAs('ana')).toMatchObject({ kind: 'complete' });
    expect(await recorded()).toHaveLength(4);
    expect(await told()).toHaveLength(6);
  });

  it('puts rows right: behind, changed by hand, and missing', async () => {
    await approved('x1');
    await approved('x2');
    await approved('x3');
    await mustPlay(webUrl, 'priya', 'x1', 'reportRemoved', (_state, today) => ({ onDay: today, text: 'Gone.', gone: true })).catch(() => undefined);
    await mustPlay(webUrl, 'priya', 'x1', 'askExtension', (_state, today) => ({ untilDay: today + 20, changed: 'The vendor is late.' }));
    const ada = gateAs(sharePoint, 'ada');
    const rows = await itemsOf(register, 'ExceptionKey', 'LastDecisionKey');
    const idOf = (key: string): number => rows.find(({ ExceptionKey }) => ExceptionKey === key)?.Id ?? 0;
    await ada.merge(api`${itemsPath(webUrl, register)}(${idOf('x2')})`, { Severity: 'low' }, '*');
    await ada.post(api`${itemsPath(webUrl, register)}(${idOf('x3')})/recycle`, {});
    expect(reportOf(await sweepAs('svc-sweep')).rows).toEqual({ wrong: 3, byHand: 1, repaired: 3, left: 0 });
    expect(reportOf(await sweepAs('svc-sweep', { anyway: true })).rows).toEqual({ wrong: 0, byHand: 0, repaired: 0, left: 0 });
  });

  it('writes rows anew whose days a policy of today counts otherwise, so that lists say what is escalated', async () => {
    await approved('x1');
    const due = async (): Promise<number> => Number((await itemsOf(register, 'ReviewDueDay'))[0]?.ReviewDueDay);
    const before = await due();
    later(1);
    await appendPolicy(await deskOf(webUrl, 'ada'), { key: 'p1', title: 'Tighter', effectiveDay: 0, policy: { ...DEFAULT_POLICY, reviewEveryDays: { critical: 3, high: 3, medium: 3, low: 3 } } });
    later(1);
    expect((await checkRegister(await deskOf(webUrl, 'ana'))).findings.filter(({ code }) => code === 'rowDiffers')).toMatchObject([{ behind: true }]);
    expect(reportOf(await sweepAs('svc-sweep')).rows).toEqual({ wrong: 1, byHand: 0, repaired: 1, left: 0 });
    expect(await due()).toBeLessThan(before);
    const { state, row } = await openException(await deskOf(webUrl, 'ana'), 'x1');
    expect(row?.agrees).toBe(true);
    expect(judge(state, 0, { ...DEFAULT_POLICY, reviewEveryDays: { critical: 3, high: 3, medium: 3, low: 3 } }).dues.find(({ duty }) => duty === 'review')?.day).toBe(await due());
    expect(reportOf(await sweepAs('svc-sweep', { anyway: true })).rows.wrong).toBe(0);
    expect((await checkRegister(await deskOf(webUrl, 'ana'))).findings.filter(({ code }) => code === 'rowDiffers')).toEqual([]);
  });

  it('records whenever the rights differ from the last snapshot', async () => {
    expect(reportOf(await sweepAs('svc-sweep')).rights).toEqual({ changed: ['groups', 'masters', 'levels', 'settings'], unseen: ['assignments'] });
    expect(reportOf(await sweepAs('ana', { anyway: true })).rights.changed).toEqual([]);
    await gateAs(sharePoint, 'ada').post(api`web/sitegroups/getbyname(${'Register risk leadership'})/users`, { LoginName: personOf('vic').login });
    expect(reportOf(await sweepAs('svc-sweep', { anyway: true })).rights.changed).toEqual(['groups']);
    // Ada may also see the role assignments of the lists.
    expect(reportOf(await sweepAs('ada', { anyway: true })).rights).toEqual({ changed: ['assignments'], unseen: [] });
    expect(reportOf(await sweepAs('svc-sweep', { anyway: true })).rights.changed).toEqual([]);
  });

  it('notices that the ledger from before the last one was changed, and tells risk leadership and administrators', async () => {
    await approved('x1');
    later(1);
    await sweepAs('svc-sweep');
    later(1);
    expect(reportOf(await sweepAs('svc-sweep')).seal.before).toBe('fits');
    await gateAs(sharePoint, 'ada').merge(api`${itemsPath(webUrl, requests)}(1)`, { Title: 'something else' }, '*');
    later(1);
    expect(reportOf(await sweepAs('svc-sweep')).seal.before).toBe('changed');
    expect((await told()).filter((text) => text.includes('ledgerChanged')).sort()).toEqual(['ada ledgerChanged', 'lena ledgerChanged']);
    later(1);
    expect(reportOf(await sweepAs('svc-sweep')).seal.before).toBe('fits');
  });

  it('gives marks past all that it read and added, and no further than what others wrote meanwhile', async () => {
    await approved('x1');
    later(25);
    const outcome = await sweepAs('svc-sweep');
    const newest = Math.max(...(await itemsOf(observations)).map(({ Id }) => Id));
    expect(outcome).toMatchObject({ marks: { Requests: 1, Approvals: 1, Observations: newest } });
    const desk = await deskOf(webUrl, 'ana');
    expect(todayOf(desk)).toBeGreaterThan(0);
  });
});
