import { createGate, type Gate } from '../../src/lists/rest/gate';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import type { FaultRule } from '../sharepoint/faults';
import type { SharePoint } from '../sharepoint/server';
import { personSend } from '../start/personSend';
import { startRegisterSite } from './registerSite';

interface Item {
  readonly Id: number;
  readonly ExceptionKey: string;
}

const DAY_MS = 86_400_000;

let sharePoint: SharePoint;
let gate: Gate;
let waits: number[] = [];

beforeAll(async () => {
  sharePoint = await startRegisterSite();
}, 60_000);
afterAll(() => sharePoint.close());
beforeEach(() => {
  gate = gateThatWaits(30_000);
  waits = [];
  sharePoint.control.clearLog();
});
afterEach(() => {
  sharePoint.control.clearFaults();
  sharePoint.control.clock.reset();
});

/** Faults are tried one after the other: nobody needs to wait for them. */
function gateThatWaits(timeoutMs: number): Gate {
  return createGate({ webUrl: `${sharePoint.url}/sites/register`, send: personSend('ada'), wait: async (ms) => void waits.push(ms), timeoutMs });
}

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

function timesAsked(operation: string): number {
  return sharePoint.control.requests().filter((asked) => asked.operation === operation).length;
}

const ADDING = { operation: 'items.add' } as const;
const FAULTS: readonly (readonly [string, FaultRule, 'done' | 'not done'])[] = [
  ...[408, 500, 502, 503, 504].flatMap((status) => [
    [`${status} before`, { effect: 'failBefore', status }, 'not done'] as const,
    [`${status} after`, { effect: 'failAfter', status }, 'done'] as const,
  ]),
  ['503 without Retry-After', { effect: 'throttle', status: 503 }, 'not done'],
  ['reset before', { effect: 'resetBefore' }, 'not done'],
  ['reset after', { effect: 'resetAfter' }, 'done'],
  ['cut short', { effect: 'truncate' }, 'done'],
  ['other JSON before', { effect: 'wrongJsonBefore' }, 'not done'],
  ['other JSON after', { effect: 'wrongJsonAfter' }, 'done'],
  ['no JSON before', { effect: 'wrongJsonBefore', body: 'upstream ok' }, 'not done'],
  ['no JSON after', { effect: 'wrongJsonAfter', body: 'upstream ok' }, 'done'],
  ['nothing in it', { effect: 'wrongJsonAfter', body: 'null' }, 'done'],
  ['sign-in page before', { effect: 'loginPageBefore' }, 'not done'],
  ['sign-in page after', { effect: 'loginPageAfter' }, 'done'],
  ['done too late', { effect: 'delayBefore' }, 'not done'],
  ['answered too late', { effect: 'delayAfter' }, 'done'],
];

describe.each(FAULTS)('%s', (name, rule, outcome) => {
  beforeEach(() => {
    if (rule.effect === 'delayBefore' || rule.effect === 'delayAfter') gate = gateThatWaits(250);
  });

  test('a write under a key ends with exactly one item, and the answer is that item', async () => {
    const key = `keyed, ${name}`;
    sharePoint.control.addFault({ ...rule, ...ADDING, times: outcome === 'done' ? 1 : 2 });
    const item = await addUnderKey(key);
    expect(sharePoint.control.pendingFaults()).toEqual([]);
    expect(timesAsked('items.add')).toBeGreaterThanOrEqual(outcome === 'done' || rule.effect === 'delayBefore' ? 1 : 3);
    sharePoint.control.releaseHeld();
    expect(await itemsOf(key)).toEqual([{ Id: item.Id, ExceptionKey: key }]);
  });

  test('a write without a key is sent once and says that its outcome is not known', async () => {
    const key = `bare, ${name}`;
    sharePoint.control.addFault({ ...rule, ...ADDING });
    await expect(add(key)).rejects.toMatchObject({ kind: 'unknownOutcome' });
    expect(await itemsOf(key)).toHaveLength(outcome === 'done' ? 1 : 0);
    sharePoint.control.releaseHeld();
    await itemsOf(key);
    expect(timesAsked('items.add')).toBe(1);
  });

  test('a change under an ETag is done once: it ends well, or as a conflict where it was done unseen', async () => {
    const { Id } = await add(`changed, ${name}`);
    const path = api`${items()}(${Id})`;
    const { etag } = await gate.getWithEtag(api`${path}?$select=Title`);
    sharePoint.control.addFault({ ...rule, operation: 'item.update' });
    const ended = await gate.merge(path, { Title: 'changed' }, etag).then(() => 'well', (error: { kind: string }) => error.kind);
    expect(ended).toBe(outcome === 'done' ? 'conflict' : 'well');
    sharePoint.control.releaseHeld();
    const changed = await gate.getWithEtag<{ Title: string }>(api`${path}?$select=Title`);
    expect([changed.value.Title, versionOf(changed.etag)]).toEqual(['changed', versionOf(etag) + 1]);
  });

  test('a read is tried again until it is whole, but not past a sign-in page', async () => {
    sharePoint.control.addFault({ ...rule, operation: 'items.read', times: 2 });
    if (rule.effect.startsWith('loginPage')) {
      await expect(itemsOf('nobody')).rejects.toMatchObject({ kind: 'denied', code: 'notData' });
      expect(timesAsked('items.read')).toBe(1);
    } else await expect(itemsOf('nobody')).resolves.toEqual([]);
  });

  test('a write whose outcome cannot be looked up is not sent again, and stays unknown', async () => {
    const key = `not looked up, ${name}`;
    sharePoint.control.addFault({ effect: 'resetAfter', ...ADDING });
    sharePoint.control.addFault({ ...rule, operation: 'items.read', times: 5 });
    await expect(addUnderKey(key)).rejects.toMatchObject({ kind: 'unknownOutcome' });
    sharePoint.control.clearFaults();
    expect(timesAsked('items.add')).toBe(1);
    expect(await itemsOf(key)).toHaveLength(1);
    await expect(addUnderKey(key)).rejects.toMatchObject({ kind: 'duplicate' });
    expect(await itemsOf(key)).toHaveLength(1);
  }, 20_000);
});

function versionOf(etag: string): number {
  return Number(/(\d+)"$/.exec(etag)?.[1]);
}

test('rows are no answer to a write', async () => {
  sharePoint.control.addFault({ effect: 'wrongJsonAfter', body: '{"value":[]}', ...ADDING });
  await expect(addUnderKey('rows')).resolves.toMatchObject({ ExceptionKey: 'rows' });
  expect(timesAsked('items.add')).toBe(1);
});

test('a write that is done late, after it was looked for, makes the next one a duplicate: one item', async () => {
  const key = 'late';
  gate = gateThatWaits(250);
  sharePoint.control.addFault({ effect: 'delayBefore', ...ADDING });
  const findByKey = async (): Promise<Item | undefined> => {
    const [found] = await itemsOf(key);
    sharePoint.control.releaseHeld();
    return found;
  };
  await expect(gate.post<Item>(items(), { Title: key, ExceptionKey: key }, { findByKey })).rejects.toMatchObject({ kind: 'duplicate' });
  expect(await itemsOf(key)).toHaveLength(1);
});

describe('SharePoint asks for silence', () => {
  test.each<[string, Partial<FaultRule>, number]>([
    ['429, in seconds', { retryAfter: '7' }, 7000],
    ['429, as a date', { retryAfter: '7', retryAfterAsDate: true }, 6000],
    ['429, without saying how long', {}, 500],
    ['503, in seconds', { status: 503, retryAfter: '7' }, 7000],
    ['503, as a date', { status: 503, retryAfter: '7', retryAfterAsDate: true }, 6000],
  ])('%s: a write was refused, is sent again only under a key, and not sooner', async (name, rule, atLeastMs) => {
    sharePoint.control.addFault({ effect: 'throttle', ...rule, ...ADDING });
    await expect(add(name)).rejects.toMatchObject({ kind: 'throttled' });
    waits = [];
    sharePoint.control.addFault({ effect: 'throttle', ...rule, ...ADDING });
    await expect(addUnderKey(name)).resolves.toMatchObject({ ExceptionKey: name });
    expect(await itemsOf(name)).toHaveLength(1);
    const longest = Math.max(...waits);
    expect(longest).toBeGreaterThanOrEqual(atLeastMs);
    expect(longest).toBeLessThan(12_000);
  });

  test.each([DAY_MS, -DAY_MS])('as a date, after the server\'s clock jumped by %i: no longer than it says', async (jumpMs) => {
    await itemsOf('before');
    sharePoint.control.clock.advance(jumpMs);
    sharePoint.control.addFault({ effect: 'throttle', retryAfter: '7', retryAfterAsDate: true });
    await itemsOf('after');
    expect(Math.max(...waits)).toBeGreaterThanOrEqual(6000);
    expect(Math.max(...waits)).toBeLessThan(12_000);
  });

  test('ten times in a row: it gives up after five, twice, and the third time there is one item', async () => {
    sharePoint.control.addFault({ effect: 'throttle', retryAfter: '1', ...ADDING, times: 10 });
    await expect(addUnderKey('ten')).rejects.toMatchObject({ kind: 'throttled' });
    await expect(addUnderKey('ten')).rejects.toMatchObject({ kind: 'throttled' });
    expect(timesAsked('items.add')).toBe(10);
    expect(await itemsOf('ten')).toEqual([]);
    await addUnderKey('ten');
    expect(await itemsOf('ten')).toHaveLength(1);
  });

  test('ten times in a row: a read gives up after five', async () => {
    sharePoint.control.addFault({ effect: 'throttle', operation: 'items.read', times: 10 });
    await expect(itemsOf('nobody')).rejects.toMatchObject({ kind: 'throttled' });
    expect(timesAsked('items.read')).toBe(5);
  });
});

describe('a refusal', () => {
  test.each<[string, FaultRule, string]>([
    ['not signed in', { effect: 'failBefore', status: 401 }, 'denied'],
    ['access denied', { effect: 'accessDenied' }, 'denied'],
    ['stale ETag', { effect: 'staleEtag' }, 'conflict'],
    ['save conflict', { effect: 'saveConflict' }, 'conflict'],
    ['duplicate of nothing', { effect: 'duplicate' }, 'duplicate'],
  ])('%s: is final, even under a key; nothing was done, and the same key can be tried later', async (key, rule, kind) => {
    sharePoint.control.addFault({ ...rule, ...ADDING });
    await expect(addUnderKey(key)).rejects.toMatchObject({ kind });
    expect(timesAsked('items.add')).toBe(1);
    expect(await itemsOf(key)).toEqual([]);
    await addUnderKey(key);
    expect(await itemsOf(key)).toHaveLength(1);
  });

  test('of a digest: it is renewed and the write is done once', async () => {
    sharePoint.control.addFault({ effect: 'expiredDigest', ...ADDING });
    await add('digest');
    expect(await itemsOf('digest')).toHaveLength(1);
    expect([timesAsked('items.add'), timesAsked('contextInfo')]).toEqual([2, 2]);
  });

  test('of two digests in a row is final', async () => {
    sharePoint.control.addFault({ effect: 'expiredDigest', ...ADDING, times: 9 });
    await expect(addUnderKey('digests')).rejects.toMatchObject({ kind: 'denied' });
    expect(timesAsked('items.add')).toBe(2);
    expect(await itemsOf('digests')).toEqual([]);
  });

  test('a second item under one key is a duplicate, whichever status SharePoint gives it', async () => {
    await add('twice');
    for (const status of ['400', '500']) {
      sharePoint.control.setSwitch('duplicateStatus', status);
      await expect(add('twice')).rejects.toMatchObject({ kind: 'duplicate', code: '-2130575169', status: Number(status) });
    }
  });
});

test.each(['wrongJsonBefore', 'loginPageBefore', 'failBefore', 'resetBefore', 'delayBefore', 'throttle'] as const)('%s in place of a digest: nothing is written, and with the next one there is one item', async (effect) => {
  const key = `no digest, ${effect}`;
  gate = gateThatWaits(250);
  sharePoint.control.addFault({ effect, operation: 'contextInfo', times: 5 });
  const kind = effect === 'loginPageBefore' ? 'denied' : effect === 'throttle' ? 'throttled' : 'unavailable';
  await expect(gate.post(items(), { Title: key, ExceptionKey: key })).rejects.toMatchObject({ kind });
  sharePoint.control.clearFaults();
  expect(await itemsOf(key)).toEqual([]);
  await gate.post(items(), { Title: key, ExceptionKey: key });
  expect(await itemsOf(key)).toHaveLength(1);
});

test.each([DAY_MS, -DAY_MS])('the server\'s clock jumps by %i before a write: it is done once, and the gate knows the new time', async (jumpMs) => {
  const key = `jump ${jumpMs}`;
  await add(`before ${key}`);
  sharePoint.control.addFault({ effect: 'jumpClock', jumpMs, ...ADDING });
  await add(key);
  expect(await itemsOf(key)).toHaveLength(1);
  expect(Math.abs(gate.clock.now() - sharePoint.control.clock.now())).toBeLessThan(60_000);
});

test('an administrator renames the list: everything goes on, since it is found by its address', async () => {
  sharePoint.control.addFault({ effect: 'renameList', list: register.title, ...ADDING });
  const { Id } = await addUnderKey('renamed');
  expect(sharePoint.control.pendingFaults()).toEqual([]);
  const path = api`${items()}(${Id})`;
  const { etag } = await gate.getWithEtag(api`${path}?$select=Title`);
  await gate.merge(path, { Title: 'still there' }, etag);
  expect(await itemsOf('renamed')).toHaveLength(1);
});
