import { checkRegister } from '../../src/decisions/integrity/checkRegister';
import { openException } from '../../src/decisions/openException';
import { judge } from '../../src/domain/judge/judge';
import { rungsOf } from '../../src/domain/judge/ladder';
import { causeOf, noticeKeyOf } from '../../src/domain/notices/notice';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { notices } from '../../src/lists/schema/notices';
import { observations } from '../../src/lists/schema/observations';
import { escalationOf } from '../../src/sweep/plan';
import { sweep } from '../../src/sweep/run';
import type { SweepOutcome } from '../../src/sweep/sweepOutcome';
import { deskOf, mustPlay, personOf } from '../seed/play';
import type { SharePoint } from '../sharepoint/server';
import { gateAs, startSeatedRegister } from './registerSite';

const MS_PER_DAY = 86_400_000;
let sharePoint: SharePoint;
let webUrl: string;
/** Keys of the escalations that will be due, which anybody who reads the decisions can work out beforehand. */
let keys: readonly string[];
beforeEach(async () => {
  sharePoint = await startSeatedRegister();
  webUrl = `${sharePoint.url}/sites/register`;
  await mustPlay(webUrl, 'priya', 'x1', 'request', (_state, today) => ({
    tenantId: 't', family: 'federation', principal: { type: 'domain', id: 'x1.example', name: 'x1.example' }, why: 'w', stops: 's', untilDay: today + 10, category: 'operational', businessOwner: personOf('priya'),
  }));
  await mustPlay(webUrl, 'mira', 'x1', 'approve', (_state, today) => ({ findings: [], endDay: today + 10, controls: [], plan: 'The partner leaves.', answersForIt: true }));
  const { state } = await openException(await deskOf(webUrl, 'ana'), 'x1');
  const end = state.parts.end?.day ?? 0;
  const due = judge(state, end + 1).dues.find(({ duty }) => duty === 'remove');
  keys = due ? rungsOf(due, state.severity, state.policy, end + 16).map((rung) => escalationOf(state, rung).key) : [];
  expect(keys).toHaveLength(2);
});
afterEach(() => sharePoint.close());

const sweepAs = async (person: string): Promise<SweepOutcome> => sweep(await deskOf(webUrl, person), { anyway: true });
const later = (days: number): void => sharePoint.control.clock.advance(days * MS_PER_DAY);
const told = async (): Promise<string[]> => {
  const { value } = await gateAs(sharePoint, 'vic').get<{ value: { Kind: string; Recipient: string; Parameters: string }[] }>(api`${itemsPath(webUrl, notices)}?$select=Kind,Recipient,Parameters&$top=500`);
  return value.filter(({ Parameters }) => Parameters !== '{}').map(({ Kind, Recipient }) => `${/\|([^|@]+)@/.exec(Recipient)?.[1] ?? ''} ${Kind}`).sort();
};
const foreign = async (): Promise<unknown[]> => (await checkRegister(await deskOf(webUrl, 'raj'))).findings.filter(({ code }) => code === 'foreignNotices');

describe('a notice whose key somebody took beforehand', () => {
  const take = async (person: string, key: string, more: object = {}): Promise<void> =>
    void (await gateAs(sharePoint, 'ana').post(itemsPath(webUrl, notices), { Title: 'x', NoticeKey: key, ExceptionKey: 'x1', Kind: 'reminder', Recipient: personOf(person).login, OnDay: 20_000, Parameters: '{}', ...more }));
  const keyFor = (person: string): string => noticeKeyOf(causeOf('x1', 'escalated', keys[1] ?? ''), personOf(person).login);

  it('is sent all the same, once, and what has its key is a finding', async () => {
    await take('lena', keyFor('lena'));
    await take('lena', `${keyFor('lena')}#2`);
    await take('lena', `${keyFor('lena')}#3`);
    later(25);
    expect(await sweepAs('svc-sweep')).toMatchObject({ kind: 'complete', report: { notices: { added: 3 }, failures: [] } });
    expect(await told()).toEqual(['lena escalated', 'mira due', 'priya due']);
    expect(await sweepAs('raj')).toMatchObject({ kind: 'complete', report: { notices: { added: 0, alreadyThere: 0 } } });
    expect(await told()).toHaveLength(3);
    expect(await foreign()).toEqual([{ code: 'foreignNotices', author: personOf('ana'), count: 3 }]);
  });

  it('is sent all the same where it reads like a notice, but of something else', async () => {
    await take('lena', keyFor('lena'), { Parameters: '{"as":"holder","duty":"review","dueDay":20000}' });
    later(25);
    await sweepAs('svc-sweep');
    expect((await told()).filter((text) => text === 'lena escalated')).toHaveLength(1);
    expect(await foreign()).toEqual([{ code: 'foreignNotices', author: personOf('ana'), count: 1 }]);
  });

  it('is no finding where sweeps alone wrote notices', async () => {
    later(25);
    await sweepAs('svc-sweep');
    later(20);
    await sweepAs('svc-sweep');
    expect(await foreign()).toEqual([]);
  });
});

describe('an escalation whose key somebody took beforehand', () => {
  const take = async (key: string): Promise<void> => void (await gateAs(sharePoint, 'ana').post(itemsPath(webUrl, observations), { Title: 'x', DecisionKey: key, ExceptionKey: 'zz', Act: 'reportRead', OnDay: 20_000, Base: '', BaseHash: '', ContentHash: '', Body: '{}' }));

  it('is recorded and told all the same, once', async () => {
    for (const key of keys) for (const taken of [key, `${key}#2`, `${key}#3`]) await take(taken);
    later(25);
    expect(await sweepAs('svc-sweep')).toMatchObject({ kind: 'complete', report: { escalations: { added: 2 }, failures: [] } });
    expect(await told()).toEqual(['lena escalated', 'mira due', 'priya due']);
    expect(await sweepAs('raj')).toMatchObject({ kind: 'complete', report: { escalations: { added: 0 }, notices: { added: 0 } } });
    expect(await told()).toHaveLength(3);
    expect((await openException(await deskOf(webUrl, 'ana'), 'x1')).state.parts.escalations.map(({ level }) => level)).toEqual(['manager', 'risk']);
  });

  it('is recorded on its day where somebody wrote the same text earlier', async () => {
    const { state } = await openException(await deskOf(webUrl, 'ana'), 'x1');
    const dueDay = state.parts.end?.day ?? 0;
    const { append } = await import('../../src/decisions/append');
    for (const key of keys.slice(1)) await append(await deskOf(webUrl, 'ana'), { key, exceptionKey: 'x1', act: 'escalated', title: 'x', onDay: dueDay + 8, base: [], baseHash: '', body: { level: 'risk', duty: 'remove', dueDay } });
    later(25);
    expect(await sweepAs('svc-sweep')).toMatchObject({ kind: 'complete' });
    const { parts } = (await openException(await deskOf(webUrl, 'ana'), 'x1')).state;
    expect(parts.escalations.filter(({ level, onDay }) => level === 'risk' && onDay > dueDay)).toHaveLength(1);
    expect((await told()).filter((text) => text === 'lena escalated')).toHaveLength(1);
  });
});
