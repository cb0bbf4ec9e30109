import { append } from '../../src/decisions/append';
import { adoptPolicy } from '../../src/decisions/adoptPolicy';
import { appendPolicy } from '../../src/decisions/appendFacts';
import { newDecisionKey } from '../../src/decisions/decisionKey';
import { decide, type Intent } from '../../src/decisions/decide';
import { openDesk, type Desk } from '../../src/decisions/desk';
import { openException } from '../../src/decisions/openException';
import { readContext } from '../../src/decisions/readContext';
import { recordPersonFact, recordServiceOwner } from '../../src/decisions/recordFact';
import type { Json } from '../../src/domain/ledger/canonical';
import { baseHashOf } from '../../src/domain/ledger/decisionHash';
import type { Learnt } from '../../src/domain/people/nextFact';
import { peopleAt, type PersonFact } from '../../src/domain/people/people';
import { DEFAULT_POLICY } from '../../src/domain/policy/defaults';
import { policyStanding, type PolicyStanding } from '../../src/domain/policy/standing';
import { createGate } from '../../src/lists/rest/gate';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import type { ListSchema } from '../../src/lists/schema/list';
import { people } from '../../src/lists/schema/people';
import { register } from '../../src/lists/schema/register';
import { riskDecisions } from '../../src/lists/schema/riskDecisions';
import { serviceOwners } from '../../src/lists/schema/serviceOwners';
import { mayAddTo } from '../../src/register/mayAddTo';
import { readSeatHolders } from '../../src/register/seatHolders';
import { exceptionModel } from '../../src/ui/view/exception/exceptionModel';
import { deskOf, mustPlay, personOf, play } from '../seed/play';
import type { SharePoint } from '../sharepoint/server';
import { personSend } from '../start/personSend';
import { addItem, gateAs, startSeatedRegister } from './registerSite';

let sharePoint: SharePoint;
let webUrl: string;
beforeAll(async () => {
  sharePoint = await startSeatedRegister();
  webUrl = `${sharePoint.url}/sites/register`;
  // Mira's second account may ask for exceptions, as her first one may.
  await gateAs(sharePoint, 'ada').post(api`web/sitegroups/getbyname(${'Register requesters'})/users`, { LoginName: personOf('adm-mira').login });
});
afterEach(() => sharePoint.control.clearFaults());
afterAll(() => sharePoint.close());

/** Somebody's desk that does not wait between tries. */
async function quickDesk(person: string): Promise<Desk> {
  return { ...(await deskOf(webUrl, person)), gate: createGate({ webUrl, send: personSend(person), wait: () => Promise.resolve() }) };
}
const today = (desk: Desk): number => desk.zone.dayOfInstant(desk.gate.clock.now());
const newestOf = async (desk: Desk, login: string): Promise<PersonFact | undefined> => (await readContext(desk)).people.facts.filter((fact) => fact.login === login).pop();
const count = async (list: ListSchema): Promise<number> => (await gateAs(sharePoint, 'ada').get<{ value: unknown[] }>(api`${itemsPath(webUrl, list)}?$select=Id&$top=5000`)).value.length;
const learntOf = (desk: Desk, name: string, parts: Partial<Learnt>): Learnt => ({ login: personOf(name).login, name: personOf(name).name, source: 'told by Tom Weber', onDay: today(desk), ...parts });

const REQUEST = (asker: string) => (_state: unknown, day: number) => ({
  tenantId: 'tenant', family: 'mailFlow', principal: { type: 'application', id: asker, name: asker }, setting: 'Block auto-forwarding', why: 'Trucks report.', stops: 'No routes.', untilDay: day + 20, category: 'operational', businessOwner: personOf(asker),
});
const APPROVE = (_state: unknown, day: number) => ({ findings: [], endDay: day + 20, plan: 'A certificate.', answersForIt: true });

describe('one human with two accounts', () => {
  it('may hold a second seat until the register knows that it is one human, and not afterwards', async () => {
    await mustPlay(webUrl, 'adm-mira', 'x-before', 'request', REQUEST('adm-mira'));
    expect(await play(webUrl, 'mira', 'x-before', 'approve', APPROVE)).toMatchObject({ kind: 'done' });

    // Facts count from the second in which they were kept.
    sharePoint.control.clock.advance(1000);
    const ana = await deskOf(webUrl, 'ana');
    const learnt = learntOf(ana, 'adm-mira', { sameHumanAs: personOf('mira').login });
    expect(await recordPersonFact(ana, newDecisionKey(), undefined, learnt)).toMatchObject({ kind: 'done', crossed: [] });

    await mustPlay(webUrl, 'adm-mira', 'x-after', 'request', REQUEST('adm-mira'));
    expect(await play(webUrl, 'mira', 'x-after', 'approve', APPROVE)).toMatchObject({ kind: 'refused', reasons: [{ code: 'separation' }] });
    expect(await play(webUrl, 'jon', 'x-after', 'approve', APPROVE)).toMatchObject({ kind: 'done' });
    // What was decided while nobody knew it stays, and the seats show it.
    const vic = await deskOf(webUrl, 'vic');
    const { state } = await openException(vic, 'x-before');
    expect(state.parts.standing?.lifecycle).toBe('approved');
    expect(exceptionModel(state, vic).defects).toContainEqual(expect.objectContaining({ code: 'oneHumanInTwoSeats' }));
  });

  it('is one human for the fold too, whatever went around the portal', async () => {
    await mustPlay(webUrl, 'adm-mira', 'x-around', 'request', REQUEST('adm-mira'));
    const desk = await deskOf(webUrl, 'mira');
    const { state, decisions } = await openException(desk, 'x-around');
    await append(desk, { key: newDecisionKey(), exceptionKey: 'x-around', act: 'approve', base: state.newest, baseHash: baseHashOf(decisions), body: APPROVE(state, today(desk)) as unknown as Json, title: 'approve', onDay: today(desk) });
    const after = (await openException(desk, 'x-around')).state;
    expect([after.parts.standing?.lifecycle, after.entries[after.entries.length - 1]?.void?.code]).toEqual(['requested', 'separation']);
  });
});

describe('a fact about somebody', () => {
  it('is put on top of what is known, never over what somebody recorded meanwhile', async () => {
    const [ana, raj] = [await deskOf(webUrl, 'ana'), await deskOf(webUrl, 'raj')];
    const { login } = personOf('tom');
    const first = await recordPersonFact(ana, newDecisionKey(), undefined, learntOf(ana, 'tom', { manager: personOf('lena').login }));
    expect(first.kind).toBe('done');
    // Raj opened his form before that.
    const late = await recordPersonFact(raj, newDecisionKey(), undefined, learntOf(raj, 'tom', { state: 'gone' }));
    expect(late).toMatchObject({ kind: 'changed', newest: { manager: personOf('lena').login } });
    expect(await newestOf(raj, login)).toMatchObject({ state: 'cannotTell' });
    const again = await recordPersonFact(raj, newDecisionKey(), late.kind === 'changed' ? late.newest : undefined, learntOf(raj, 'tom', { state: 'gone' }));
    expect(again).toMatchObject({ kind: 'done', fact: { state: 'gone', manager: personOf('lena').login } });
  });

  it('says where another one came in between', async () => {
    const raj = await deskOf(webUrl, 'raj');
    const ana = await deskOf(webUrl, 'ana');
    const { login } = personOf('priya');
    let crossing = true;
    // Raj's fact arrives while Ana's request is on its way.
    const send: typeof fetch = async (input, init) => {
      if (crossing && init?.method === 'POST' && String(input).endsWith('/items')) {
        crossing = false;
        await recordPersonFact(raj, newDecisionKey(), undefined, learntOf(raj, 'priya', { state: 'present' }));
      }
      return personSend('ana')(String(input), init ?? {});
    };
    const crossed = await recordPersonFact({ ...ana, gate: createGate({ webUrl, send: send as ReturnType<typeof personSend> }) }, newDecisionKey(), undefined, learntOf(ana, 'priya', { manager: personOf('tom').login }));
    expect(crossed).toMatchObject({ kind: 'done', fact: { manager: personOf('tom').login }, crossed: [{ state: 'present' }] });
    expect((await newestOf(ana, login))?.state).toBe('cannotTell');
  });

  it.each(['resetAfter', 'truncate', 'failAfter'] as const)('whose answer was lost after it arrived (%s), and cannot be looked for, is settled by its key without being there twice', async (effect) => {
    const ana = await quickDesk('ana');
    const key = newDecisionKey();
    const learnt = learntOf(ana, 'vic', { state: 'present', source: effect });
    const seen = await newestOf(ana, learnt.login);
    const before = await count(people);
    sharePoint.control.addFault({ effect, operation: 'items.add' });
    // The first look at what is known goes through, none after that.
    sharePoint.control.addFault({ effect: 'failBefore', method: 'GET', url: 'Lists/People', nth: 2, times: 1000, status: 503 });
    expect(await recordPersonFact(ana, key, seen, learnt)).toMatchObject({ kind: 'unconfirmed' });
    // Asked while nothing can be read it stays open; afterwards it is found.
    expect(await recordPersonFact(ana, key, seen, learnt, { sentBefore: true })).toMatchObject({ kind: 'unconfirmed' });
    sharePoint.control.clearFaults();
    expect(await recordPersonFact(ana, key, seen, learnt, { sentBefore: true })).toMatchObject({ kind: 'done', fact: { source: effect } });
    expect(await count(people)).toBe(before + 1);
  });

  it('that arrived, and could not be read back, is not told as kept before it is found', async () => {
    const ana = await quickDesk('ana');
    const key = newDecisionKey();
    const learnt = learntOf(ana, 'gus', { manager: personOf('priya').login });
    sharePoint.control.addFault({ effect: 'failBefore', method: 'GET', url: 'Lists/People', nth: 2, times: 1000, status: 503 });
    expect(await recordPersonFact(ana, key, undefined, learnt)).toMatchObject({ kind: 'unconfirmed' });
    sharePoint.control.clearFaults();
    expect(await recordPersonFact(ana, key, undefined, learnt, { sentBefore: true })).toMatchObject({ kind: 'done', fact: { manager: personOf('priya').login } });
  });

  it('that was not even sent is not "perhaps there"', async () => {
    const ana = await quickDesk('ana');
    sharePoint.control.addFault({ effect: 'failBefore', method: 'GET', url: 'Lists/People', times: 1000, status: 503 });
    expect(await recordPersonFact(ana, newDecisionKey(), undefined, learntOf(ana, 'otto', {}))).toMatchObject({ kind: 'failed' });
  });

  it('is refused to who may not record it', async () => {
    const mira = await deskOf(webUrl, 'mira');
    expect(await recordPersonFact(mira, newDecisionKey(), undefined, learntOf(mira, 'nina', { state: 'gone' }))).toMatchObject({ kind: 'failed', error: { kind: 'denied' } });
  });
});

describe('a service owner', () => {
  const jon = (tenantId: string, family: 'mailFlow' | '', name = 'jon') => ({ title: 'Mail flow', tenantId, family, owner: personOf(name), sinceDay: 1 });

  it('follows the one who was seen there, and nobody who was named meanwhile', async () => {
    const ada = await deskOf(webUrl, 'ada');
    const first = await recordServiceOwner(ada, newDecisionKey(), undefined, jon("tenant's", 'mailFlow'));
    expect(first).toMatchObject({ kind: 'done', fact: { owner: { name: 'Jon Bell' } } });
    expect(await recordServiceOwner(ada, newDecisionKey(), undefined, jon("tenant's", 'mailFlow', 'mira'))).toMatchObject({ kind: 'changed', newest: { owner: { name: 'Jon Bell' } } });
    expect(await recordServiceOwner(ada, newDecisionKey(), first.kind === 'done' ? first.fact : undefined, jon("tenant's", 'mailFlow', 'mira'))).toMatchObject({ kind: 'done' });
    expect(peopleAt((await readContext(ada)).people).serviceOwnerOf("tenant's", 'mailFlow')?.name).toBe('Mira Okafor');
  });

  it('of all the rest is told apart from those of a tenant', async () => {
    const ada = await deskOf(webUrl, 'ada');
    expect(await recordServiceOwner(ada, newDecisionKey(), undefined, jon('', '', 'tom'))).toMatchObject({ kind: 'done' });
    expect(peopleAt((await readContext(ada)).people).defaultAccountable()?.name).toBe('Tom Weber');
    expect(await count(serviceOwners)).toBe(3);
  });

  it('is named by register admins alone', async () => {
    const ana = await deskOf(webUrl, 'ana');
    expect(await recordServiceOwner(ana, newDecisionKey(), undefined, jon('tenant-c', 'mailFlow'))).toMatchObject({ kind: 'failed', error: { kind: 'denied' } });
    expect(await Promise.all(['ana', 'ada', 'vic'].map((name) => mayAddTo(gateAs(sharePoint, name), [people, serviceOwners])))).toEqual([[true, false], [true, true], [false, false]]);
  });
});

describe('a looser policy', () => {
  const standing = async (desk: Desk): Promise<PolicyStanding> => policyStanding((await readContext(desk)).policies, today(desk), desk.zone.dayOfInstant);
  const adopting = { policyKey: 'looser', reason: 'Two people are on leave.', title: 'Looser policy adopted' };

  it('waits until risk leadership adopts it, once, whatever became of the answer', async () => {
    const lena = await quickDesk('lena');
    await appendPolicy(await deskOf(webUrl, 'ada'), { key: 'looser', title: 'More time', effectiveDay: today(lena), policy: { ...DEFAULT_POLICY, verifyWithinDays: 14 } });
    expect((await standing(lena)).waiting.map(({ key }) => key)).toEqual(['looser']);
    const ana = await deskOf(webUrl, 'ana');
    expect(await adoptPolicy(ana, newDecisionKey(), adopting, today(ana))).toMatchObject({ kind: 'failed', error: { kind: 'denied' } });
    expect(await adoptPolicy(lena, newDecisionKey(), { ...adopting, reason: '  ' }, today(lena))).toMatchObject({ kind: 'refused', reason: { code: 'field', field: 'reason' } });

    const key = newDecisionKey();
    sharePoint.control.addFault({ effect: 'resetAfter', operation: 'items.add' });
    sharePoint.control.addFault({ effect: 'failBefore', method: 'GET', url: 'DecisionKey eq', times: 1000, status: 503 });
    expect(await adoptPolicy(lena, key, adopting, today(lena))).toMatchObject({ kind: 'unconfirmed' });
    sharePoint.control.clearFaults();
    expect(await adoptPolicy(lena, key, adopting, today(lena), { sentBefore: true })).toMatchObject({ kind: 'done' });
    expect(await count(riskDecisions)).toBe(1);
    expect(await standing(lena)).toMatchObject({ waiting: [], policy: { verifyWithinDays: 14 } });
    expect(await adoptPolicy(lena, newDecisionKey(), adopting, today(lena))).toEqual({ kind: 'changed' });
  });
});

describe('who sits in seats', () => {
  it('is told by the rows, with how many open ones each holds, in whatever range of Ids', async () => {
    const ada = gateAs(sharePoint, 'ada');
    await addItem(ada, { Title: 'closed', ExceptionKey: 'x-closed', Lifecycle: 'closed', ControlOwnerLogin: personOf('otto').login, ControlOwnerName: 'Otto Brandt' });
    await addItem(ada, { Title: 'nobody', ExceptionKey: 'x-nobody', Lifecycle: 'unassigned' });
    await addItem(ada, { Title: 'open', ExceptionKey: 'x-open', Lifecycle: 'lapsed', SecurityReviewerLogin: personOf('raj').login.toUpperCase(), SecurityReviewerName: 'Raj Patel' });
    const holders = await readSeatHolders(gateAs(sharePoint, 'vic'));
    const told = [...holders.values()].map(({ name, open }) => `${name}: ${Object.values(open).join(' ')}`).sort();
    expect(told).toEqual(['Jon Bell: 0 1 0', 'Mira Okafor (admin): 3 0 0', 'Mira Okafor: 0 1 0', 'Otto Brandt: 0 0 0', 'Raj Patel: 0 0 1']);
    expect(holders.get(personOf('raj').login)?.seats).toEqual([{ exceptionKey: 'x-open', title: 'open', seat: 'securityReviewer', login: personOf('raj').login.toUpperCase() }]);
    expect(holders.get(personOf('otto').login)?.seats).toEqual([]);
    expect(await count(register)).toBe(6);
  });
});

describe('a page that one person opened', () => {
  it('decides nothing after somebody else has signed in in another tab', async () => {
    let who = 'jon';
    const sends = { jon: personSend('jon'), mira: personSend('mira') } as const;
    const gate = createGate({ webUrl, send: (url, init) => sends[who as keyof typeof sends](url, init), wait: () => Promise.resolve() });
    const desk = await openDesk({ gate, zone: (await deskOf(webUrl, 'jon')).zone });
    await mustPlay(webUrl, 'priya', 'x-tabs', 'request', REQUEST('priya'));
    const { state, decisions } = await openException(desk, 'x-tabs');
    const day = today(desk);
    const intent: Intent = { key: newDecisionKey(), exceptionKey: 'x-tabs', act: 'approve', title: 'Approved', onDay: day, base: state.newest, baseHash: baseHashOf(decisions), body: APPROVE(undefined, day) };
    who = 'mira';
    expect(await decide(desk, intent, { today: day })).toMatchObject({ kind: 'failed', error: { kind: 'otherPerson' } });
    expect((await openException(await deskOf(webUrl, 'vic'), 'x-tabs')).state.parts.controlOwner).toBeUndefined();
    who = 'jon';
    expect(await decide(desk, intent, { today: day })).toMatchObject({ kind: 'done', decision: { author: { name: personOf('jon').name } } });
  });
});
