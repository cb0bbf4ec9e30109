import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { append, type Site } from '../../src/decisions/append';
import { appendPersonFact, appendPolicy, appendServiceOwner } from '../../src/decisions/appendFacts';
import { readContext } from '../../src/decisions/readContext';
import { siteZone } from '../../src/domain/day/zone';
import type { NewDecision } from '../../src/domain/ledger/decision';
import { baseHashOf } from '../../src/domain/ledger/decisionHash';
import { nextFact, type NewPersonFact } from '../../src/domain/people/nextFact';
import { NOBODY_KNOWN, peopleAt } from '../../src/domain/people/people';
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy/defaults';
import { DEFAULT_HISTORY, policyAt } from '../../src/domain/policy/history';
import { encodeDecision } from '../../src/lists/codec/encodeDecision';
import { encodePersonFact } from '../../src/lists/codec/person';
import { encodePolicyItem, type NewPolicy } from '../../src/lists/codec/policyItem';
import type { NewServiceOwner } from '../../src/lists/codec/serviceOwner';
import { createGate } from '../../src/lists/rest/gate';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import type { ListSchema } from '../../src/lists/schema/list';
import { observations } from '../../src/lists/schema/observations';
import { people } from '../../src/lists/schema/people';
import { policy } from '../../src/lists/schema/policy';
import { riskDecisions } from '../../src/lists/schema/riskDecisions';
import { serviceOwners } from '../../src/lists/schema/serviceOwners';
import { fillList } from '../bench/fillList';
import { preparedRegister } from '../seed/preparedSite';
import type { SharePoint } from '../sharepoint/server';
import { personSend } from '../start/personSend';
import { loginOf } from '../unit/domain/people/facts';
import { startSeatedRegister, startWatched } from './registerSite';

const ZONE = siteZone('America/Los_Angeles');
let sharePoint: SharePoint;

const as = (person: string): Site => {
  const gate = createGate({ webUrl: `${sharePoint.url}/sites/register`, send: personSend(person), wait: () => new Promise((resolve) => setTimeout(resolve, 1)) });
  return { gate, zone: ZONE };
};
const today = (): number => ZONE.dayOfInstant(sharePoint.control.clock.now());
const ids = async (list: ListSchema): Promise<number[]> => {
  const { gate } = as('ada');
  return (await gate.get<{ value: { Id: number }[] }>(api`${itemsPath(gate.webUrl, list)}?$select=Id`)).value.map(({ Id }) => Id);
};
const add = async (person: string, list: ListSchema, item: object): Promise<void> => {
  const { gate } = as(person);
  await gate.post(itemsPath(gate.webUrl, list), item);
};

const isMira: NewPersonFact = { login: loginOf('adm-mira'), name: 'Mira Okafor (admin)', objectId: 'object-10', sameHumanAs: loginOf('mira'), manager: loginOf('lena'), state: 'present', source: "told by O'Brien", onDay: 20_000 };
const jonAnswers: NewServiceOwner = { title: 'Mail flow: Jon Bell', tenantId: 'tenant-a', family: 'mailFlow', owner: { login: loginOf('jon'), name: 'Jon Bell', objectId: 'object-3' }, sinceDay: 20_000 };
const LOOSE: Policy = { ...DEFAULT_POLICY, verifyWithinDays: 20, deputyAtMostDays: 10 };
const loosePolicy = (parts: Partial<NewPolicy> = {}): NewPolicy => ({ key: 'policy-1', title: 'More time to verify, less for deputies', effectiveDay: today(), policy: LOOSE, ...parts });
const adoption = (policyKey: string): NewDecision => ({
  key: `adopt-${policyKey}`, exceptionKey: '', act: 'adoptPolicy', title: 'Adopted', onDay: today(), base: [], baseHash: baseHashOf([]), body: { policyKey, reason: 'Two people are on leave.' },
});
const inForce = async (): Promise<Policy> => policyAt((await readContext(as('vic'))).policies, sharePoint.control.clock.now(), today());

describe('what decisions are judged by', () => {
  beforeAll(async () => {
    sharePoint = await startSeatedRegister();
  });
  // An owner of the site may delete, so each example begins with empty lists.
  afterEach(async () => {
    const { gate } = as('ada');
    for (const list of [people, serviceOwners, policy, riskDecisions, observations]) for (const id of await ids(list)) await gate.post(api`${itemsPath(gate.webUrl, list)}(${id})/recycle()`, {});
  });
  afterAll(() => sharePoint.close());

  it('is nothing in a new register: nobody is known, and the default policy counts', async () => {
    expect(await readContext(as('vic'))).toEqual({ people: NOBODY_KNOWN, policies: DEFAULT_HISTORY });
  });

  it('is read by everybody as the reviewer and the administrator wrote it', async () => {
    const fact = await appendPersonFact(as('ana'), 'fact-1', isMira);
    const owner = await appendServiceOwner(as('ada'), 'owner-1', jonAnswers);
    const context = await readContext(as('vic'));
    // Who wrote it, and on which day of the site, is read with its list; the answer to a new item does not tell.
    expect(context.people).toEqual({ facts: [{ ...fact, by: loginOf('ana'), createdDay: as('vic').zone.dayOfInstant(fact?.createdAt ?? 0) }], serviceOwners: [owner] });
    expect(fact).toMatchObject(isMira);
    const known = peopleAt(context.people);
    expect(known.humanOf(loginOf('mira'))).toBe(known.humanOf(loginOf('ADM-mira')));
    expect(known.managerOf(loginOf('adm-mira'))?.login).toBe(loginOf('lena'));
    expect(known.serviceOwnerOf('tenant-a', 'mailFlow')).toEqual(jonAnswers.owner);
  });

  it('keeps who belongs to whom when somebody notes that the account is gone', async () => {
    await appendPersonFact(as('ana'), 'fact-1', isMira);
    const { people: history } = await readContext(as('raj'));
    await appendPersonFact(as('raj'), 'fact-2', nextFact(history, { login: loginOf('adm-mira'), state: 'gone', source: 'leavers of November', onDay: 20_100 }));
    const known = peopleAt((await readContext(as('vic'))).people);
    expect(known.stateOf(loginOf('adm-mira'))).toBe('gone');
    expect(known.humanOf(loginOf('adm-mira'))).toBe(known.humanOf(loginOf('mira')));
  });

  it('knows who answers for all the rest, and that a family has nobody any more', async () => {
    await appendServiceOwner(as('ada'), 'owner-1', jonAnswers);
    await appendServiceOwner(as('ada'), 'owner-2', { ...jonAnswers, title: 'Mail flow: nobody', owner: { login: '', name: '' } });
    await appendServiceOwner(as('ada'), 'owner-3', { ...jonAnswers, title: 'The rest: Tom Weber', tenantId: '', family: '', owner: { login: loginOf('tom'), name: '' } });
    const known = peopleAt((await readContext(as('vic'))).people);
    expect(known.serviceOwnerOf('tenant-a', 'mailFlow')).toBeUndefined();
    expect(known.defaultAccountable()).toEqual({ login: loginOf('tom'), name: loginOf('tom') });
  });

  it('leaves out items that name nobody, or a family without a tenant', async () => {
    await add('ada', people, { Title: 'Nobody', State: 'gone' });
    await add('ada', serviceOwners, { Title: 'Half', Family: 'mailFlow', OwnerLogin: loginOf('jon') });
    await add('ada', serviceOwners, { Title: 'Other half', Tenant: 'tenant-a', OwnerLogin: loginOf('jon') });
    expect((await readContext(as('vic'))).people).toEqual(NOBODY_KNOWN);
  });

  it('counts what a policy tightens at once and what it loosens when risk leadership adopted it', async () => {
    await appendPolicy(as('ada'), loosePolicy());
    expect(await inForce()).toEqual({ ...DEFAULT_POLICY, deputyAtMostDays: 10 });
    await append(as('lena'), adoption('policy-1'));
    expect(await inForce()).toEqual(LOOSE);
  });

  it('does not count an adoption that an export of the audit log contradicts, until a newer one confirms it', async () => {
    const says = (act: string, key: string): NewDecision => ({ ...adoption('policy-1'), key, act, body: { decision: 'adopt-policy-1', export: 'c'.repeat(64), loggedAs: 'tom' } });
    await appendPolicy(as('ada'), loosePolicy());
    await append(as('lena'), adoption('policy-1'));
    await append(as('ana'), says('stampContradicted', 'no'));
    expect(await inForce()).toEqual({ ...DEFAULT_POLICY, deputyAtMostDays: 10 });
    await append(as('raj'), says('stampConfirmed', 'yes'));
    expect(await inForce()).toEqual(LOOSE);
  });

  it('does not count an adoption of which another text stands in the ledger than was written', async () => {
    await appendPolicy(as('ada'), loosePolicy());
    await add('lena', riskDecisions, { ...encodeDecision(adoption('policy-2')), Body: '{"policyKey":"policy-1","reason":"no"}' });
    await add('lena', riskDecisions, { ...encodeDecision(adoption('policy-3')), Body: 'no text at all' });
    expect(await inForce()).toEqual({ ...DEFAULT_POLICY, deputyAtMostDays: 10 });
  });

  it.each([
    ['another text than its hash says', { Body: encodePolicyItem({ key: '', title: '', effectiveDay: 0, policy: { ...DEFAULT_POLICY, verifyWithinDays: 1 } }).Body }],
    ['another day than its hash says', { EffectiveDay: 1 }],
    ['no day', { EffectiveDay: null }],
    ['half a day', (({ EffectiveDay, ContentHash }) => ({ EffectiveDay, ContentHash }))(encodePolicyItem({ key: '', title: '', effectiveDay: 0.5, policy: { ...DEFAULT_POLICY, verifyWithinDays: 2 } }))],
    ['no text', { Body: null }],
    ['half a text', { Body: '{"verifyWithinDays":' }],
  ])('does not count a policy with %s', async (_what, damage) => {
    await add('ada', policy, { ...encodePolicyItem(loosePolicy({ policy: { ...DEFAULT_POLICY, verifyWithinDays: 2 } })), ...damage });
    const { policies } = await readContext(as('vic'));
    expect(policies.items).toMatchObject([{ key: 'policy-1', policy: undefined }]);
    expect(await inForce()).toEqual(DEFAULT_POLICY);
  });
});

describe('a fact that is sent', () => {
  beforeAll(async () => {
    sharePoint = await startSeatedRegister();
  });
  afterAll(() => sharePoint.close());

  const writes = [
    ['about somebody', people, (key: string) => appendPersonFact(as('ada'), key, isMira), (key: string) => appendPersonFact(as('ada'), key, { ...isMira, state: 'gone' })],
    ['of a service owner', serviceOwners, (key: string) => appendServiceOwner(as('ada'), key, jonAnswers), (key: string) => appendServiceOwner(as('ada'), key, { ...jonAnswers, sinceDay: 1 })],
    ['of a policy', policy, (key: string) => appendPolicy(as('ada'), loosePolicy({ key })), (key: string) => appendPolicy(as('ada'), loosePolicy({ key, effectiveDay: today() + 1 }))],
  ] as const;

  describe.each(writes)('%s', (_what, list, write, writeOther) => {
    it('twice under one key is there once', async () => {
      const before = await ids(list);
      const first = await write('twice');
      expect(await write('TWICE')).toEqual(first);
      expect(await ids(list)).toHaveLength(before.length + 1);
    });

    it.each(['failAfter', 'resetAfter', 'truncate'] as const)('is found by its key where the answer was lost after the commit (%s)', async (effect) => {
      const before = await ids(list);
      sharePoint.control.addFault({ effect, operation: 'items.add' });
      expect(await write(effect)).toBeDefined();
      expect(await ids(list)).toHaveLength(before.length + 1);
    });

    it('is sent again where it was lost before the commit', async () => {
      const before = await ids(list);
      sharePoint.control.addFault({ effect: 'resetBefore', operation: 'items.add' });
      await write('resetBefore');
      expect(await ids(list)).toHaveLength(before.length + 1);
    });

    it.each([[true], [false]])('is refused where another text has its key, also after an answer that was lost (%s)', async (lost) => {
      await writeOther(`taken-${lost}`);
      const before = await ids(list);
      if (lost) sharePoint.control.addFault({ effect: 'failBefore', operation: 'items.add', status: 504 });
      await expect(write(`taken-${lost}`)).rejects.toMatchObject({ kind: 'duplicate' });
      expect(await ids(list)).toEqual(before);
    });
  });

  it('is denied to who may not write it', async () => {
    await expect(appendPersonFact(as('mira'), 'x', isMira)).rejects.toMatchObject({ kind: 'denied' });
    await expect(appendServiceOwner(as('ana'), 'x', jonAnswers)).rejects.toMatchObject({ kind: 'denied' });
    await expect(appendPolicy(as('lena'), loosePolicy({ key: 'x' }))).rejects.toMatchObject({ kind: 'denied' });
  });
});

describe('more facts than a page holds', () => {
  let dataFile: string;
  afterAll(async () => {
    await sharePoint.close();
    rmSync(dirname(dataFile), { recursive: true });
  });

  it('are all read', async () => {
    dataFile = await preparedRegister();
    sharePoint = await startWatched({ dataFile });
    await appendPersonFact(as('ada'), 'fact-1', isMira);
    await sharePoint.close();
    const fields = (id: number) => ({ ...encodePersonFact(`fact-${id}`, { ...isMira, login: loginOf(`person-${id}`) }) });
    fillList(dataFile, 'People', Array.from({ length: 5003 }, (_, index) => ({ id: index + 2, fields: fields(index + 2) })));
    sharePoint = await startWatched({ dataFile });
    const { facts } = (await readContext(as('ada'))).people;
    expect(facts.map(({ id }) => id)).toEqual(Array.from({ length: 5004 }, (_, index) => index + 1));
    expect(facts[5003]?.login).toBe(loginOf('person-5004'));
  });
});
