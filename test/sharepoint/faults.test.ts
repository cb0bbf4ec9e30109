import { makeList, startSite } from './testing/site';
import type { TestSite, Visitor } from './testing/site';

describe('faults hit the n-th request of a kind', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  const add = (title: string): Promise<number | string> => ada.post(`${list}/items`, { Title: title }).then((answer) => answer.status, () => 'lost');
  const titles = async (): Promise<string[]> => ((await ada.get(`${list}/items?$select=Title`)).json['value'] as unknown as { Title: string }[]).map((row) => row.Title);
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
    const part = (title: string): string => `--b\nContent-Type: application/http\n\nPOST ${site.url}/sites/empty/_api/${list}/items HTTP/1.1\ncontent-type: application/json\naccept: application/json\n\n{"Title":"${title}"}\n`;
    const answer = await ada.post('$batch', undefined, { raw: `${part('a')}\n${part('b')}\n--b--\n`, headers: { 'content-type': 'multipart/mixed; boundary=b' } });
    expect(answer.status).toBe(504);
    expect(await titles()).toEqual(['a', 'b']);
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
    expect([people.signedIn, people.people.length]).toEqual(['ada', 13]);
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
