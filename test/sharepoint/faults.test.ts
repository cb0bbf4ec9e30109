import { DIRECTORY } from './directory';
import { EFFECTS } from './faults';
import type { FaultRule } from './faults';
import { codeOf, makeList, startSite } from './testing/site';
import type { Answered, TestSite, Visitor } from './testing/site';

const DAY_MS = 86_400_000;

describe('faults hit the n-th request of a kind', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  const add = (title: string): Promise<number | string> => ada.post(`${list}/items`, { Title: title }).then((answer) => answer.status, () => 'lost');
  const titles = async (): Promise<string[]> => ((await ada.get(`${list}/items?$select=Title`)).json['value'] as unknown as { Title: string }[]).map((row) => row.Title);
  const addThree = async (rule?: FaultRule): Promise<Answered[]> => {
    if (rule !== undefined) site.control.addFault(rule);
    const answers: Answered[] = [];
    for (const Title of ['one', 'two', 'three']) answers.push(await ada.post(`${list}/items`, { Title }));
    return answers;
  };
  const batch = (...names: string[]): Promise<Answered> => {
    const part = (title: string): string => `--b\nContent-Type: application/http\n\nPOST ${site.url}/sites/empty/_api/${list}/items HTTP/1.1\ncontent-type: application/json\naccept: application/json\n\n{"Title":"${title}"}\n`;
    return ada.post('$batch', undefined, { raw: `${names.map(part).join('\n')}\n--b--\n`, headers: { 'content-type': 'multipart/mixed; boundary=b' } });
  };
  const held = async (): Promise<void> => {
    while (site.control.heldRequests() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  beforeEach(async () => {
    site = await startSite();
    ada = site.as('ada');
    list = await makeList(ada, 'Faults');
  });
  afterEach(() => site.close());

  it.each([
    ['failBefore', 500, false],
    ['failAfter', 504, true],
    ['resetBefore', 'lost', false],
    ['resetAfter', 'lost', true],
    ['truncate', 'lost', true],
  ] as const)('%s at the second add: the client sees %s, and it is done: %s', async (effect, seen, done) => {
    site.control.addFault({ effect, operation: 'items.add', nth: 2 });
    expect([await add('one'), await add('two'), await add('three')]).toEqual([201, seen, 201]);
    expect(await titles()).toEqual(done ? ['one', 'two', 'three'] : ['one', 'three']);
  });
  it('a fault can be bound to a method and a part of the URL, last several requests, and choose its status', async () => {
    site.control.addFault({ effect: 'failBefore', method: 'GET', url: 'getByTitle(\'Faults\')/items', times: 2, status: 503 });
    const read = async (): Promise<number> => (await ada.get(`${list}/items`)).status;
    expect([(await ada.get('web')).status, await read(), await read(), await read()]).toEqual([200, 503, 503, 200]);
  });
  it('a fault in a part of a batch hits the whole batch', async () => {
    site.control.addFault({ effect: 'failAfter', operation: 'items.add', nth: 2 });
    expect((await batch('a', 'b')).status).toBe(504);
    expect(await titles()).toEqual(['a', 'b']);
  });
  it.each([
    [{ effect: 'wrongJsonBefore' }, 200, '{"status":"ok"}', false],
    [{ effect: 'wrongJsonAfter' }, 200, '{"status":"ok"}', true],
    [{ effect: 'wrongJsonAfter', body: '"upstream ok"' }, 200, 'upstream ok', true],
    [{ effect: 'loginPageBefore' }, 200, 'Sign in to your account', false],
    [{ effect: 'loginPageAfter' }, 200, 'Sign in to your account', true],
    [{ effect: 'throttle' }, 429, 'Too many requests', false],
    [{ effect: 'throttle', status: 503 }, 503, 'Too many requests', false],
    [{ effect: 'failBefore', status: 401 }, 401, 'The request failed', false],
  ] as const)('%p at the second add: the client reads %s %s, and it is done: %s', async (rule, status, text, done) => {
    const answers = await addThree({ ...rule, operation: 'items.add', nth: 2 });
    expect(answers.map((answer) => answer.status)).toEqual([201, status, 201]);
    expect(answers[1]?.text).toContain(text);
    expect(answers[1]?.headers.get('content-type')).toMatch(rule.effect.startsWith('wrongJson') ? /json/ : /^text\/html/);
    expect(await titles()).toEqual(done ? ['one', 'two', 'three'] : ['one', 'three']);
  });
  it.each([
    ['expiredDigest', 403, '-2130575252, Microsoft.SharePoint.SPException'],
    ['accessDenied', 403, '-2147024891, System.UnauthorizedAccessException'],
    ['staleEtag', 412, '-1, Microsoft.SharePoint.Client.ClientServiceException'],
    ['saveConflict', 409, '-2130575305, Microsoft.SharePoint.SPException'],
    ['duplicate', 500, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException'],
  ] as const)('%s at the second add: refused with %s and SharePoint\'s own code, and nothing is done', async (effect, status, code) => {
    const answers = await addThree({ effect, operation: 'items.add', nth: 2 });
    expect(answers.map((answer) => answer.status)).toEqual([201, status, 201]);
    expect(answers[1] && codeOf(answers[1])).toBe(code);
    expect(await titles()).toEqual(['one', 'three']);
  });
  it('a throttled request names its time in seconds, as a date by the server\'s clock, or not at all', async () => {
    site.control.clock.freeze(Date.UTC(2030, 0, 1));
    const waits: (string | null)[] = [];
    for (const more of [{ retryAfter: '7' }, { retryAfter: '7', retryAfterAsDate: true }, {}]) {
      site.control.addFault({ effect: 'throttle', ...more });
      waits.push((await ada.get('web')).headers.get('retry-after'));
    }
    expect(waits).toEqual(['7', 'Tue, 01 Jan 2030 00:00:07 GMT', null]);
  });
  it('a request that is delayed before it is done is done after those that came later', async () => {
    site.control.addFault({ effect: 'delayBefore', operation: 'items.add' });
    await ada.get('web');
    const late = add('late');
    await held();
    expect([await add('sooner'), await titles()]).toEqual([201, ['sooner']]);
    site.control.releaseHeld();
    expect([await late, await titles()]).toEqual([201, ['sooner', 'late']]);
  });
  it('an answer that is delayed belongs to a request that was done at once', async () => {
    site.control.addFault({ effect: 'delayAfter', operation: 'items.add' });
    const late = add('one');
    await held();
    expect(await titles()).toEqual(['one']);
    site.control.releaseHeld();
    expect(await late).toBe(201);
  });
  it('a delayed request is done although its client has gone', async () => {
    site.control.addFault({ effect: 'delayBefore', operation: 'items.add' });
    const gone = new AbortController();
    const { FormDigestValue } = (await ada.post('contextinfo')).json as unknown as { FormDigestValue: string };
    const sent = fetch(`${site.url}/sites/empty/_api/${list}/items`, { method: 'POST', signal: gone.signal, headers: { 'x-local-person': 'ada', 'x-requestdigest': FormDigestValue, 'content-type': 'application/json' }, body: '{"Title":"one"}' });
    await held();
    gone.abort();
    await expect(sent).rejects.toThrow();
    expect(await titles()).toEqual([]);
    site.control.releaseHeld();
    expect(await titles()).toEqual(['one']);
    expect(site.control.unsupported()).toEqual([]);
  });
  it('a delay ends by itself', async () => {
    site.control.addFault({ effect: 'delayBefore', operation: 'items.add', delayMs: 5 });
    expect([await add('one'), await titles()]).toEqual([201, ['one']]);
  });
  it.each([DAY_MS, -DAY_MS])('the server\'s clock jumps by %s at a chosen request: digests made before are refused', async (jumpMs) => {
    const before = site.control.clock.now();
    site.control.addFault({ effect: 'jumpClock', jumpMs, operation: 'items.add', nth: 2 });
    const answers = await addThree();
    expect(answers.map((answer) => answer.status)).toEqual([201, 403, 403]);
    expect(Math.abs(site.control.clock.now() - before - jumpMs)).toBeLessThan(60_000);
    expect(await titles()).toEqual(['one']);
  });
  it('a list is renamed at a chosen request: its title leads nowhere from then on, its address still does', async () => {
    site.control.addFault({ effect: 'renameList', list: 'Faults', operation: 'items.add', nth: 2 });
    expect((await addThree()).map((answer) => answer.status)).toEqual([201, 404, 404]);
    const byUrl = await ada.get(`web/getList('/sites/empty/Lists/Faults')?$select=Title,ItemCount`);
    expect(byUrl.json).toEqual({ Title: 'Faults (renamed)', ItemCount: 1 });
  });
  it('a request that goes on after a fault in between is counted once, each part of a batch too', async () => {
    site.control.addFault({ effect: 'jumpClock', jumpMs: 5, operation: 'items.add', nth: 2 });
    site.control.addFault({ effect: 'failAfter', operation: 'items.add', nth: 4 });
    expect((await batch('a', 'b', 'c')).status).toBe(200);
    expect([await add('d'), await add('e')]).toEqual([504, 201]);
    expect(await titles()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
  it('a refusal of a part of a batch is that part\'s alone', async () => {
    site.control.addFault({ effect: 'duplicate', operation: 'items.add', nth: 2 });
    expect((await batch('a', 'b', 'c')).text.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 201', 'HTTP/1.1 500', 'HTTP/1.1 201']);
    expect(await titles()).toEqual(['a', 'c']);
  });
  it('says which faults were not met yet, and which request met one', async () => {
    for (const effect of EFFECTS) site.control.addFault({ effect, operation: 'items.add', nth: 2 });
    await add('one');
    expect(site.control.pendingFaults().map(({ effect }) => effect)).toEqual(EFFECTS);
    await add('two');
    await add('three');
    expect(site.control.pendingFaults()).toEqual([]);
    expect(site.control.requests().flatMap(({ fault }) => fault ?? [])).toEqual(['failBefore']);
  });
  it('latency and bandwidth slow an answer down', async () => {
    const timed = async (): Promise<number> => {
      const started = performance.now();
      await ada.get('web/lists');
      return performance.now() - started;
    };
    site.control.setLatency(120);
    expect(await timed()).toBeGreaterThan(110);
    site.control.setLatency(0);
    site.control.setBandwidth(20_000);
    expect(await timed()).toBeGreaterThan(60);
  });
  it('the control path offers the same, and the log says who asked what', async () => {
    const control = async (method: string, path: string, body?: unknown): Promise<Response> => fetch(`${site.url}/_local/${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }), redirect: 'manual' });
    expect((await control('POST', 'faults', { effect: 'failBefore', operation: 'items.add' })).status).toBe(204);
    expect(await add('x')).toBe(500);
    expect((await control('POST', 'faults', { effect: 'explode' })).status).toBe(400);
    expect((await control('POST', 'faults', { effect: 'delayBefore', url: 'web', delayMs: 60_000 })).status).toBe(204);
    expect(await (await control('GET', 'faults')).json()).toEqual({ pending: [{ effect: 'delayBefore', url: 'web', delayMs: 60_000, retryAfterAsDate: false }], held: 0 });
    const delayed = ada.get('web');
    await held();
    expect((await control('POST', 'release')).status).toBe(204);
    expect((await delayed).status).toBe(200);
    expect((await control('POST', 'throttle', { status: 503, retryAfter: 2, requests: 1 })).status).toBe(204);
    expect((await ada.get('web')).status).toBe(503);
    expect(await (await control('POST', 'clock', { freeze: '2030-01-01T00:00:00Z' })).json()).toEqual({ now: '2030-01-01T00:00:00.000Z' });
    expect((await control('POST', 'switches', { duplicateStatus: 400 })).status).toBe(200);
    expect(site.control.switches.duplicateStatus).toBe(400);
    expect((await control('POST', 'switches', { nope: true })).status).toBe(400);
    const signIn = await control('GET', 'person?name=mira&to=/page');
    expect([signIn.status, signIn.headers.get('location'), signIn.headers.get('set-cookie')]).toEqual([302, '/page', 'local-person=mira; Path=/; SameSite=Lax']);
    expect((await control('GET', 'person?name=mira&to=//evil.example')).status).toBe(204);
    const people = (await (await control('GET', 'people')).json()) as { signedIn: string; people: unknown[] };
    expect([people.signedIn, people.people.length]).toEqual(['ada', DIRECTORY.length]);
    const log = (await (await control('GET', 'log')).json()) as { person: string; operation: string; status: number }[];
    expect(log[log.length - 1]).toMatchObject({ person: 'ada', status: 503 });
    expect((await control('GET', 'nope')).status).toBe(404);
  });
  it('what was written is still there when the same file is opened again', async () => {
    const { mkdtempSync, rmSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const { join } = await import('node:path');
    const folder = mkdtempSync(join(tmpdir(), 'sharepoint-'));
    const dataFile = join(folder, 'data.sqlite');
    const first = await startSite({ dataFile });
    const kept = await makeList(first.as('ada'), 'Kept', { Key: 'Type="Text"' });
    await first.as('ada').make(`${kept}/items`, { Title: 'x', Key: 'k' });
    await first.close();
    const second = await startSite({ dataFile });
    expect((await second.as('ada').get(`${kept}/items(1)?$select=Title,Key`)).json).toEqual({ Title: 'x', Key: 'k' });
    await second.close();
    const { DatabaseSync } = await import('node:sqlite');
    const other = new DatabaseSync(dataFile);
    other.exec('PRAGMA user_version = 7');
    other.close();
    await expect(startSite({ dataFile })).rejects.toThrow('was made by another version of the local SharePoint');
    rmSync(folder, { recursive: true });
  });
});
