import { createGate, type Gate } from '../../src/lists/rest/gate';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import { EFFECTS } from '../sharepoint/faults';
import type { SharePoint } from '../sharepoint/server';
import { personSend } from '../start/personSend';
import { startRegisterSite } from './registerSite';

interface Item {
  readonly Id: number;
  readonly ExceptionKey: string;
}

let sharePoint: SharePoint;
let gate: Gate;

beforeAll(async () => {
  sharePoint = await startRegisterSite();
  // Faults are tried one after the other: nobody needs to wait for them.
  gate = createGate({ webUrl: `${sharePoint.url}/sites/register`, send: personSend('ada'), wait: async () => undefined });
}, 60_000);
afterAll(() => sharePoint.close());
afterEach(() => sharePoint.control.clearFaults());

const items = () => itemsPath(gate.webUrl, register);

async function itemsOf(key: string): Promise<Item[]> {
  const { value } = await gate.get<{ value: Item[] }>(api`${items()}?$select=Id,ExceptionKey&$filter=ExceptionKey eq ${key}`);
  return value;
}

function add(key: string): Promise<Item> {
  return gate.post<Item>(items(), { Title: key, ExceptionKey: key });
}

function addUnderKey(key: string): Promise<Item> {
  return gate.post<Item>(items(), { Title: key, ExceptionKey: key }, { findByKey: async () => (await itemsOf(key))[0] });
}

describe.each(EFFECTS.flatMap((effect) => [500, 503, 504].map((status) => ({ effect, status }))))('$effect ($status)', ({ effect, status }) => {
  const rule = { effect, status, method: 'POST', url: 'Register' };

  test('a write under a key ends with exactly one item, and the answer is that item', async () => {
    const key = `keyed-${effect}-${status}`;
    sharePoint.control.addFault({ ...rule, times: 2 });
    const item = await addUnderKey(key);
    const kept = await itemsOf(key);
    expect(kept).toHaveLength(1);
    expect(item.Id).toBe(kept[0]?.Id);
  });

  test('a write without a key is sent once and says that its outcome is not known', async () => {
    const key = `bare-${effect}-${status}`;
    sharePoint.control.addFault(rule);
    sharePoint.control.clearLog();
    await expect(add(key)).rejects.toMatchObject({ kind: 'unknownOutcome' });
    sharePoint.control.clearFaults();
    expect((await itemsOf(key)).length).toBe(effect === 'failBefore' || effect === 'resetBefore' ? 0 : 1);
  });

  test('a read is tried again until it is whole', async () => {
    sharePoint.control.addFault({ effect, status, method: 'GET', url: 'getList', times: 3 });
    await expect(itemsOf('nobody')).resolves.toEqual([]);
  });
});

test.each([429, 503] as const)('a throttled write (%i) was refused and is sent again only under a key', async (status) => {
  sharePoint.control.throttle({ status, retryAfter: '1', requests: 1 });
  await expect(add(`throttled-${status}`)).rejects.toMatchObject({ kind: 'throttled', retryAfterSeconds: 1 });
  sharePoint.control.throttle({ status, retryAfter: '1', requests: 1 });
  await expect(addUnderKey(`throttled-${status}`)).resolves.toMatchObject({ ExceptionKey: `throttled-${status}` });
  await expect(itemsOf(`throttled-${status}`)).resolves.toHaveLength(1);
});

test('a second item under one key is a duplicate, whichever status SharePoint gives it', async () => {
  await add('twice');
  for (const status of ['400', '500']) {
    sharePoint.control.setSwitch('duplicateStatus', status);
    await expect(add('twice')).rejects.toMatchObject({ kind: 'duplicate', code: '-2130575169', status: Number(status) });
  }
});
