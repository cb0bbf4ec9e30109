import { append, type Site } from '../../src/decisions/append';
import { project } from '../../src/decisions/project';
import { readDecisions } from '../../src/decisions/readDecisions';
import { siteZone } from '../../src/domain/day/zone';
import type { Answer } from '../../src/domain/ledger/answer';
import type { NewDecision } from '../../src/domain/ledger/decision';
import { baseHashOf } from '../../src/domain/ledger/decisionHash';
import { NOTHING_KNOWN } from '../../src/domain/ledger/fold';
import { createGate } from '../../src/lists/rest/gate';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import type { SharePoint } from '../sharepoint/server';
import { personSend } from '../start/personSend';
import { answerDecision } from '../unit/domain/ledger/decisions';
import { gateAs, startSeatedRegister } from './registerSite';

let sharePoint: SharePoint;
let ana: Site;
beforeEach(async () => {
  sharePoint = await startSeatedRegister();
  const gate = createGate({ webUrl: `${sharePoint.url}/sites/register`, send: personSend('ana'), wait: () => new Promise((resolve) => setTimeout(resolve, 1)) });
  ana = { gate, zone: siteZone('America/Los_Angeles') };
});
afterEach(() => sharePoint.close());

function decision(key: string, parts: Partial<Answer> = {}): NewDecision {
  const { act, exceptionKey, onDay, title, body } = answerDecision(parts);
  return { key, act, exceptionKey, onDay, title, body, base: [], baseHash: baseHashOf([]) };
}
const keys = async (): Promise<string[]> => (await readDecisions(ana, 'x1')).map(({ key }) => key);

describe('append', () => {
  it('answers the decision as the ledger holds it, with the day that SharePoint stamped', async () => {
    const { decision: kept, how } = await append(ana, decision('k'));
    expect(how).toBe('added');
    // The answer to a new item names no people; reading it does.
    const login = 'i:0#.f|membership|ana@contoso.example';
    expect(await readDecisions(ana, 'x1')).toEqual([{ ...kept, author: { login, name: 'Ana Ruiz' }, editorLogin: login }]);
    expect(kept.createdDay).toBe(ana.zone.dayOfInstant(sharePoint.control.clock.now()));
  });

  it('sent again with the same content is the same decision', async () => {
    await append(ana, decision('k'));
    expect((await append(ana, decision('k'))).how).toBe('alreadyThere');
    expect(await keys()).toEqual(['k']);
  });

  it('goes out under a second key where another text stands under its own', async () => {
    await append(ana, decision('k', { title: 'somebody else’s text' }));
    expect((await append(ana, decision('k'))).how).toBe('keyTaken');
    expect(await keys()).toEqual(['k', 'k#2']);
  });

  it('goes out under a key that nobody can have taken where other texts stand under its own and the next ones', async () => {
    for (const title of ['one', 'two', 'three']) await append(ana, decision('k', { title }));
    expect(await append(ana, decision('k', { title: 'four' }))).toMatchObject({ how: 'keyTaken', decision: { key: expect.stringMatching(/^k#[0-9a-f]{8}$/) as string } });
    expect(await keys()).toEqual(['k', 'k#2', 'k#3', expect.stringMatching(/^k#[0-9a-f]{8}$/)]);
  });

  it.each(['failAfter', 'resetAfter', 'truncate'] as const)('is found by its key where the answer was lost after the commit (%s)', async (effect) => {
    sharePoint.control.addFault({ effect, operation: 'items.add' });
    expect((await append(ana, decision('k'))).decision.key).toBe('k');
    expect(await keys()).toEqual(['k']);
  });

  it('does not take a stranger’s item for its own after an unknown outcome', async () => {
    await append(ana, decision('k', { title: 'somebody else’s text' }));
    sharePoint.control.addFault({ effect: 'failAfter', operation: 'items.add', status: 504 });
    expect((await append(ana, decision('k'))).how).toBe('keyTaken');
    expect(await keys()).toEqual(['k', 'k#2']);
  });
});

describe('project', () => {
  const row = async (): Promise<object | undefined> =>
    (await ana.gate.get<{ value: object[] }>(api`${itemsPath(ana.gate.webUrl, register)}?$select=Title,FindingCount,Revision`)).value[0];

  it('reads and folds again where the row changed since it was read, and writes over nobody', async () => {
    await append(ana, decision('k'));
    await project(ana, 'x1', NOTHING_KNOWN);
    await append(ana, decision('k2', { ranOn: '2026-07-01', title: 'later' }));
    sharePoint.control.addFault({ effect: 'failBefore', operation: 'item.update', status: 412 });
    expect(await project(ana, 'x1', NOTHING_KNOWN)).toBe('updated');
    expect(await row()).toMatchObject({ Title: 'later', Revision: 2 });
  });

  it('is refused by SharePoint where a colleague wrote the row between its reading and its writing, and then reads again', async () => {
    await append(ana, decision('k'));
    await project(ana, 'x1', NOTHING_KNOWN);
    await append(ana, decision('k2', { ranOn: '2026-07-01', title: 'later' }));
    const raj = gateAs(sharePoint, 'raj');
    const items = itemsPath(raj.webUrl, register);
    const { Id } = (await raj.get<{ value: { Id: number }[] }>(api`${items}?$select=Id`)).value[0] ?? { Id: 0 };
    const statuses: number[] = [];
    const send = async (url: string, init: RequestInit): Promise<Response> => {
      const merges = new Headers(init.headers).get('x-http-method') === 'MERGE';
      if (merges && statuses.length === 0) await raj.merge(api`${items}(${Id})`, { FindingCount: 99 }, '*');
      const response = await personSend('ana')(url, init);
      if (merges) statuses.push(response.status);
      return response;
    };
    const site = { ...ana, gate: createGate({ webUrl: ana.gate.webUrl, send }) };
    expect(await project(site, 'x1', NOTHING_KNOWN)).toBe('updated');
    expect(statuses).toEqual([412, 204]);
    expect(await row()).toEqual({ Title: 'later', FindingCount: 1, Revision: 2 });
  });

  it('gives up with a word after the row kept changing', async () => {
    await append(ana, decision('k'));
    await project(ana, 'x1', NOTHING_KNOWN);
    await append(ana, decision('k2', { ranOn: '2026-07-01', title: 'later' }));
    sharePoint.control.addFault({ effect: 'failBefore', operation: 'item.update', status: 412, times: 9 });
    await expect(project(ana, 'x1', NOTHING_KNOWN)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('mends a row that somebody edited by hand', async () => {
    await append(ana, decision('k'));
    await project(ana, 'x1', NOTHING_KNOWN);
    const { Id } = (await ana.gate.get<{ value: { Id: number }[] }>(api`${itemsPath(ana.gate.webUrl, register)}?$select=Id`)).value[0] ?? { Id: 0 };
    await ana.gate.merge(api`${itemsPath(ana.gate.webUrl, register)}(${Id})`, { FindingCount: 99 }, '*');
    expect(await project(ana, 'x1', NOTHING_KNOWN)).toBe('updated');
    expect(await row()).toMatchObject({ FindingCount: 1 });
    expect(await project(ana, 'x1', NOTHING_KNOWN)).toBe('upToDate');
  });
});
