import { createGate, type Gate, type GateOptions } from '../../../../src/lists/rest/gate';
import { api } from '../../../../src/lists/rest/quote';
import { fakeSend, htmlAnswer, jsonAnswer, refusal, type Answer } from './fakeSend';

const SITE = 'https://contoso.example/sites/register';
const ITEMS = api`web/lists/items`;
const BY_KEY = api`${ITEMS}?$select=Id&$filter=Key eq ${'k'}&$top=1`;
const DUPLICATE = '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException';

interface Item {
  readonly Id: number;
}

interface Rig {
  readonly gate: Gate;
  readonly sent: ReturnType<typeof fakeSend>['sent'];
  readonly posts: () => number;
  /** Adds an item that can be found by its key. */
  readonly add: () => Promise<Item>;
}

function rig(answers: Answer[], options: Partial<GateOptions> = {}): Rig {
  const { send, sent } = fakeSend(...answers);
  const gate = createGate({ webUrl: SITE, send, random: () => 0, wait: async () => undefined, ...options });
  const findByKey = async (): Promise<Item | undefined> => (await gate.get<{ value: Item[] }>(BY_KEY)).value[0];
  return { gate, sent, posts: () => sent.filter(({ method }) => method === 'POST').length, add: () => gate.post<Item>(ITEMS, {}, { findByKey }) };
}

const NOT_FOUND = (): Response => jsonAnswer({ value: [] });
const FOUND = (): Response => jsonAnswer({ value: [{ Id: 3 }] });
const LOST = (): Answer => new TypeError('reset');

/** Answers nothing until the request is given up. */
const never: Answer = (_url, { signal }) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

/** Begins an answer and never ends it. */
const endless: Answer = (_url, { signal }) => {
  const body = new ReadableStream({
    start: (stream) => {
      stream.enqueue(new TextEncoder().encode('{"Id":'));
      signal?.addEventListener('abort', () => stream.error(signal.reason));
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
};

describe('an answer that does not come in time', () => {
  const SOON = { timeoutMs: 5 };

  test.each([
    ['begins', never],
    ['ends', endless],
  ])('and never %s: a read is tried again', async (_name, late) => {
    const { gate, sent } = rig([late, jsonAnswer({ Id: 7 })], SOON);
    await expect(gate.get(ITEMS)).resolves.toEqual({ Id: 7 });
    expect(sent).toHaveLength(2);
  });

  test('a read ends after five tries', async () => {
    const { gate, sent } = rig([never, never, never, never, never], SOON);
    await expect(gate.get(ITEMS)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(sent).toHaveLength(5);
  });

  test.each([
    ['begins', never],
    ['ends', endless],
  ])('and never %s: a write without a key is sent once and its outcome is unknown', async (_name, late) => {
    const { gate, sent } = rig([late], SOON);
    await expect(gate.post(ITEMS, {})).rejects.toMatchObject({ kind: 'unknownOutcome' });
    expect(sent).toHaveLength(1);
  });

  test('a write under a key is looked up before it is sent again', async () => {
    const found = rig([never, FOUND()], SOON);
    await expect(found.add()).resolves.toEqual({ Id: 3 });
    expect(found.posts()).toBe(1);
    const notFound = rig([never, NOT_FOUND(), jsonAnswer({ Id: 4 }, 201)], SOON);
    await expect(notFound.add()).resolves.toEqual({ Id: 4 });
    expect(notFound.posts()).toBe(2);
  });

  test('gives its place back', async () => {
    const { gate } = rig(Array.from({ length: 8 * 5 }, () => never), SOON);
    const kinds = await Promise.all(Array.from({ length: 8 }, () => gate.get(ITEMS).catch((error: { kind: string }) => error.kind)));
    expect(kinds).toEqual(Array.from({ length: 8 }, () => 'unavailable'));
  });

  test('a file has its own, longer time', async () => {
    const late: Answer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return jsonAnswer({ ServerRelativeUrl: '/sites/register/Evidence/x' });
    };
    const { gate } = rig([late], { timeoutMs: 5, fileTimeoutMs: 60_000 });
    await expect(gate.upload(api`web/files/add`, new Uint8Array(1))).resolves.toMatchObject({ ServerRelativeUrl: '/sites/register/Evidence/x' });
    const short = rig([never], { timeoutMs: 60_000, fileTimeoutMs: 5 });
    await expect(short.gate.upload(api`web/files/add`, new Uint8Array(1))).rejects.toMatchObject({ kind: 'unknownOutcome' });
  });

  test('whoever asked can still stop it sooner', async () => {
    const stopping = new AbortController();
    const { gate, sent } = rig([never], { timeoutMs: 20_000 });
    const read = gate.get(ITEMS, { signal: stopping.signal });
    while (sent.length === 0) await Promise.resolve();
    stopping.abort();
    await expect(read).rejects.toMatchObject({ kind: 'cancelled' });
  }, 5000);
});

describe('JSON that is not SharePoint\'s answer', () => {
  test.each(['{"status":"ok"}', '{"value":"none"}', '[]', 'null', '"ok"', 'ok', ''])('%s: rows are asked for again', async (body) => {
    const { gate, sent } = rig([new Response(body, { headers: { 'content-type': 'application/json' } }), FOUND()]);
    await expect(gate.get(BY_KEY)).resolves.toEqual({ value: [{ Id: 3 }] });
    expect(sent).toHaveLength(2);
  });

  test('an item without the column that was asked for is asked for again; an empty column is an answer', async () => {
    const { gate, sent } = rig([jsonAnswer({ status: 'ok' }), jsonAnswer({ Title: null })]);
    await expect(gate.get(api`${ITEMS}(${1})?$select=Title`)).resolves.toEqual({ Title: null });
    expect(sent).toHaveLength(2);
  });

  test('ends after five tries', async () => {
    const { gate } = rig(Array.from({ length: 5 }, () => jsonAnswer({ status: 'ok' })));
    await expect(gate.get(BY_KEY)).rejects.toMatchObject({ kind: 'unavailable' });
  });

  test.each([{ status: 'ok' }, { value: [] }, null])('%j is no item that was added: an unknown outcome, resolved by its key', async (body) => {
    const bare = rig([jsonAnswer(body)]);
    await expect(bare.gate.post(ITEMS, {})).rejects.toMatchObject({ kind: 'unknownOutcome' });
    const keyed = rig([jsonAnswer(body), FOUND()]);
    await expect(keyed.add()).resolves.toEqual({ Id: 3 });
    expect(keyed.posts()).toBe(1);
  });

  test('a file that came without its address is an unknown outcome', async () => {
    await expect(rig([jsonAnswer({ status: 'ok' })]).gate.upload(api`web/files/add`, new Uint8Array(1))).rejects.toMatchObject({ kind: 'unknownOutcome' });
  });

  test('an item without an ETag is no ground for changing it', async () => {
    const { gate, sent } = rig([jsonAnswer({ Id: 1 }), jsonAnswer({ Id: 1 }, 200, { etag: '"g,1"' })]);
    await expect(gate.getWithEtag(ITEMS)).resolves.toEqual({ value: { Id: 1 }, etag: '"g,1"' });
    expect(sent).toHaveLength(2);
  });

  test('a digest is asked for again before anything is written without one', async () => {
    const asked: string[] = [];
    const infos = [jsonAnswer({ status: 'ok' }), jsonAnswer({ FormDigestValue: '0xD', FormDigestTimeoutSeconds: 1800 })];
    const gate = createGate({ webUrl: SITE, wait: async () => undefined, send: async (url, { headers }) => {
      asked.push(`${url.split('/_api/')[1]} ${new Headers(headers).get('x-requestdigest')}`);
      return infos.shift() ?? jsonAnswer({ Id: 1 }, 201);
    } });
    await gate.post(ITEMS, {});
    expect(asked).toEqual(['contextinfo null', 'contextinfo null', 'web/lists/items 0xD']);
  });
});

describe('a write whose outcome is unknown', () => {
  test.each<[string, () => Answer[]]>([
    ['the session ended', () => [htmlAnswer(200)]],
    ['it is forbidden', () => [refusal(403, '-2147024891, System.UnauthorizedAccessException')]],
    ['nothing answers', () => Array.from({ length: 5 }, LOST)],
    ['something else answers', () => Array.from({ length: 5 }, () => jsonAnswer({ status: 'ok' }))],
  ])('stays unknown and is not sent again where it cannot be looked up: %s', async (_name, lookup) => {
    const { add, posts } = rig([LOST(), ...lookup()]);
    await expect(add()).rejects.toMatchObject({ kind: 'unknownOutcome', operation: 'POST web/lists/items' });
    expect(posts()).toBe(1);
  });

  test.each<[string, () => Answer]>([
    ['denied', () => refusal(403, '-2147024891, System.UnauthorizedAccessException')],
    ['signed out', () => htmlAnswer(401)],
    ['wrong in itself', () => refusal(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException')],
    ['in conflict with something', () => refusal(409, '-2130575305, Microsoft.SharePoint.SPException')],
  ])('stays unknown where a later try is %s: that does not undo the first one', async (_name, later) => {
    await expect(rig([LOST(), NOT_FOUND(), later()]).add()).rejects.toMatchObject({ kind: 'unknownOutcome' });
  });

  test('is told by a duplicate: the first one was merely late', async () => {
    await expect(rig([LOST(), NOT_FOUND(), refusal(500, DUPLICATE)]).add()).rejects.toMatchObject({ kind: 'duplicate' });
  });

  test('is looked up after the last try too', async () => {
    const failures = (): Answer[] => Array.from({ length: 4 }, () => [LOST(), NOT_FOUND()]).flat();
    const { add, posts } = rig([...failures(), LOST(), FOUND()]);
    await expect(add()).resolves.toEqual({ Id: 3 });
    expect(posts()).toBe(5);
    const lost = rig([...failures(), LOST(), NOT_FOUND()]);
    await expect(lost.add()).rejects.toMatchObject({ kind: 'unknownOutcome' });
    expect(lost.posts()).toBe(5);
  });

  test('of a change is tried again under its ETag, where it ends as a conflict if it was done', async () => {
    const { gate, posts } = rig([LOST(), refusal(412, '-1, Microsoft.SharePoint.Client.ClientServiceException')]);
    await expect(gate.merge(api`${ITEMS}(${1})`, {}, '"g,1"')).rejects.toMatchObject({ kind: 'conflict' });
    expect(posts()).toBe(2);
  });

  test('of a change without an ETag is not tried again', async () => {
    const { gate, posts } = rig([LOST()]);
    await expect(gate.merge(api`${ITEMS}(${1})`, {}, '*')).rejects.toMatchObject({ kind: 'unknownOutcome' });
    expect(posts()).toBe(1);
  });
});

describe('a refusal under a key', () => {
  test.each<[string, () => Answer, string]>([
    ['401', () => htmlAnswer(401), 'denied'],
    ['403', () => refusal(403, '-2147024891, System.UnauthorizedAccessException'), 'denied'],
    ['409', () => refusal(409, '-2130575305, Microsoft.SharePoint.SPException'), 'conflict'],
    ['412', () => refusal(412, '-1, Microsoft.SharePoint.Client.ClientServiceException'), 'conflict'],
    ['duplicate', () => refusal(500, DUPLICATE), 'duplicate'],
  ])('%s is final', async (_name, answer, kind) => {
    const { add, sent } = rig([answer()]);
    await expect(add()).rejects.toMatchObject({ kind });
    expect(sent).toHaveLength(1);
  });

  test('ten times 429 in a row: it gives up as throttled after five, and the third time it is done once', async () => {
    const { add, sent } = rig([...Array.from({ length: 10 }, () => refusal(429, '', { 'retry-after': '1' })), jsonAnswer({ Id: 9 }, 201)]);
    await expect(add()).rejects.toMatchObject({ kind: 'throttled' });
    await expect(add()).rejects.toMatchObject({ kind: 'throttled' });
    await expect(add()).resolves.toEqual({ Id: 9 });
    expect(sent).toHaveLength(11);
  });
});
