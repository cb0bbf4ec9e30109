import { choice } from '../../src/lists/schema/column';
import { register } from '../../src/lists/schema/register';
import { AGE_FORMATTER } from '../../src/lists/schema/formatting';
import { SITE_SCHEMA, type SiteSchema } from '../../src/lists/schema/siteSchema';
import { viewFormatterOf } from '../../src/lists/schema/viewFormatting';
import { rightsCheck } from '../../src/lists/provision/rightsCheck';
import { provision, type Outcome, type Progress } from '../../src/lists/provision/run';
import type { Send } from '../../src/lists/rest/exchange';
import { WANTED } from '../../src/lists/provision/wanted';
import { siteWork } from '../../src/ui/strings/enUs/siteWork';
import { losingAnswer, refusingWrite, startSite, type Site } from './provisionedSite';

jest.setTimeout(60_000);

let site: Site;
const open = async (): Promise<void> => {
  site = await startSite();
};
const close = async (): Promise<void> => {
  expect(site.sharePoint.control.unsupported()).toEqual([]);
  await site.sharePoint.close();
};

const texts = async (schema: SiteSchema = SITE_SCHEMA): Promise<string[]> => (await rightsCheck(site.as('ada'), schema)).map(({ text }) => text);

describe('provision', () => {
  const steps: Progress[] = [];
  let outcome: Outcome;
  beforeAll(async () => {
    await open();
    outcome = await provision(site.as('ada'), WANTED, { onProgress: (progress) => steps.push(progress) });
    site.writes();
  });
  afterAll(close);

  it('makes an empty site what the schema says, and says each step', async () => {
    expect(outcome).toEqual({ kind: 'done', steps: steps.length });
    expect(steps.map(({ index }) => index)).toEqual(steps.map((_, position) => position + 1));
    expect(new Set(steps.map(({ total }) => total))).toEqual(new Set([steps.length]));
    expect(await texts()).toEqual([]);
  });

  it('writes nothing on a site that is right', async () => {
    expect(await provision(site.as('ada'), WANTED)).toEqual({ kind: 'done', steps: 0 });
    expect(site.writes()).toEqual([]);
  });

  it('leaves no internal name changed by SharePoint, and no list elsewhere than at its address', async () => {
    const { value } = await site.get<{ value: { InternalName: string }[] }>(`web/getList('/sites/empty/Lists/Register')/fields?$select=InternalName`);
    expect(value.map(({ InternalName }) => InternalName)).toEqual(expect.arrayContaining(Object.keys(register.columns)));
    const { Title } = await site.get<{ Title: string }>(`web/getList('/sites/empty/Lists/RiskDecisions')?$select=Title`);
    expect(Title).toBe('Risk decisions');
  });

  it("formats columns and views, SharePoint's own view too", async () => {
    const { value } = await site.get<{ value: { Title: string; CustomFormatter: string | null }[] }>(`web/getList('/sites/empty/Lists/Register')/views?$select=Title,CustomFormatter`);
    expect(value.map(({ Title }) => Title)).toEqual(expect.arrayContaining(['All Items', ...register.views.map(({ title }) => title)]));
    for (const { CustomFormatter } of value) expect(CustomFormatter).toBe(viewFormatterOf(register));
    const fields = await site.get<{ value: { InternalName: string; CustomFormatter: string | null }[] }>(`web/getList('/sites/empty/Lists/Register')/fields?$select=InternalName,CustomFormatter`);
    expect(fields.value.find(({ InternalName }) => InternalName === 'Since')?.CustomFormatter).toBe(AGE_FORMATTER);
    const tenants = await site.get<{ value: { CustomFormatter: string | null }[] }>(`web/getList('/sites/empty/Lists/Tenants')/views?$select=CustomFormatter`);
    expect(tenants.value.map(({ CustomFormatter }) => CustomFormatter)).toEqual(tenants.value.map(() => null));
  });

  it('mends a formatting that somebody took away, and writes nothing else', async () => {
    const { value } = await site.get<{ value: { Id: string }[] }>(`web/getList('/sites/empty/Lists/Register')/views?$filter=Title eq 'Oldest first'&$select=Id`);
    await site.post(`web/getList('/sites/empty/Lists/Register')/views('${value[0]?.Id}')`, { CustomFormatter: '' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
    expect(await provision(site.as('ada'), WANTED)).toEqual({ kind: 'done', steps: 1 });
    expect(await provision(site.as('ada'), WANTED)).toEqual({ kind: 'done', steps: 0 });
  });

  it('gives the register its content type in place of the plain one', async () => {
    const { value } = await site.get<{ value: { Name: string }[] }>(`web/getList('/sites/empty/Lists/Register')/contenttypes?$select=Name`);
    expect(value.map(({ Name }) => Name)).toContain('Trust exception');
    expect(value.map(({ Name }) => Name)).not.toContain('Item');
  });

  it('goes on with a list that an administrator renamed, and leaves the new title', async () => {
    await site.post(`web/getList('/sites/empty/Lists/Approvals')`, { Title: 'Freigaben' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
    expect(await provision(site.as('ada'), WANTED)).toEqual({ kind: 'done', steps: 0 });
    expect(await texts()).toEqual([]);
  });

  it('leaves nobody but the owners with Full Control, not even whoever ran it', async () => {
    const { value } = await site.get<{ value: { Member: { Title: string }; RoleDefinitionBindings: { Name: string }[] }[] }>(`web/getList('/sites/empty/Lists/Approvals')/roleassignments?$expand=Member,RoleDefinitionBindings&$select=Member/Title,RoleDefinitionBindings/Name`);
    const full = value.filter(({ RoleDefinitionBindings }) => RoleDefinitionBindings.some(({ Name }) => Name === 'Full Control'));
    const { Title } = await site.get<{ Title: string }>('web/associatedownergroup?$select=Title');
    expect(full.map(({ Member }) => Member.Title)).toEqual([Title]);
  });
});

describe('provision that is stopped', () => {
  beforeEach(open);
  afterEach(close);

  it('stops between two steps, and goes on later', async () => {
    const stop = new AbortController();
    const outcome = await provision(site.as('ada'), WANTED, { signal: stop.signal, onProgress: ({ index }) => index === 25 && stop.abort() });
    expect(outcome).toMatchObject({ kind: 'stopped', done: 25 });
    expect(await provision(site.as('ada'), WANTED)).toMatchObject({ kind: 'done' });
    expect(await texts()).toEqual([]);
  });
});

describe('provision that is refused', () => {
  beforeEach(open);
  afterEach(close);

  it.each([1, 60, 500])('stops at write %i with what was refused, and a second run finishes', async (nth) => {
    const outcome = await provision(site.as('ada', refusingWrite(nth)), WANTED);
    expect(outcome.kind).toBe('refused');
    if (outcome.kind !== 'refused') return;
    expect(siteWork.refusal(outcome.refusal)).toMatch(/^Stopped at: [A-Z].+\. You may not do this here\. Ask a site collection administrator.+Access denied\. \(HTTP 403, -2147024891\)$/);
    expect(await provision(site.as('ada'), WANTED)).toMatchObject({ kind: 'done' });
    expect(await texts()).toEqual([]);
    site.writes();
    expect(await provision(site.as('ada'), WANTED)).toEqual({ kind: 'done', steps: 0 });
    expect(site.writes()).toEqual([]);
  });

  it.each([
    ['answered by an error', async () => new Response('', { status: 500 })],
    ['cut short', async (send: () => Promise<Response>) => {
      const whole = await send();
      const text = await whole.text();
      return new Response(text.slice(0, text.length / 2), { status: 200, headers: whole.headers });
    }],
    ['lost', async () => Promise.reject(new TypeError('fetch failed'))],
  ] as const)('stops where the batch of controls is %s, and a second run adds no control twice', async (_name, answer) => {
    const through = (send: Send): Send => async (url, init) => (url.endsWith('/$batch') ? answer(async () => send(url, init)) : send(url, init));
    expect(await provision(site.as('ada', through), WANTED)).toMatchObject({ kind: 'refused', refusal: { what: { kind: 'seedControls' } } });
    expect(await provision(site.as('ada'), WANTED)).toMatchObject({ kind: 'done' });
    expect(await texts()).toEqual([]);
    expect(await site.get<{ ItemCount: number }>(`web/getList('/sites/empty/Lists/Controls')?$select=ItemCount`)).toEqual({ ItemCount: WANTED.controls.length });
  });

  it.each([2, 24, 61])('goes on after write %i was done and its answer lost', async (nth) => {
    expect(await provision(site.as('ada', losingAnswer(nth)), WANTED)).toMatchObject({ kind: 'refused', refusal: { kind: 'unknownOutcome' } });
    expect(await provision(site.as('ada'), WANTED)).toMatchObject({ kind: 'done' });
    expect(await texts()).toEqual([]);
  });

  it('says who may, where a mere reader tries', async () => {
    const outcome = await provision(site.as('vic'), WANTED);
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { kind: 'denied' }, done: 0 });
    expect(await site.get<{ value: unknown[] }>("web/lists?$filter=Title eq 'Register'")).toMatchObject({ value: [] });
  });

  it('names the list whose title is taken', async () => {
    await site.post('web/lists', { Title: 'Policy', BaseTemplate: 100 });
    await site.post(`web/getList('/sites/empty/Lists/Policy')`, { Title: 'House rules' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
    await site.post('web/lists', { Title: 'Risk decisions', BaseTemplate: 100 });
    const outcome = await provision(site.as('ada'), WANTED);
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { kind: 'nameTaken', what: { kind: 'updateList', list: { title: 'Risk decisions' } } } });
  });
});

describe('provision on a site of an earlier version', () => {
  const earlier: SiteSchema = {
    ...SITE_SCHEMA,
    version: 0,
    levels: SITE_SCHEMA.levels.map((level) => (level.access === 'project' ? { ...level, mask: { High: '176', Low: '138612847' } } : level)),
    lists: SITE_SCHEMA.lists
      .filter(({ url }) => url !== 'Tenants')
      .map((list) => (list.url === 'Register' ? { ...list, columns: { Title: register.columns.Title, Facets: register.columns.Facets, Source: choice(['request', 'gossip'], { name: 'Found by', description: 'Old words.' }) }, views: [{ title: 'Open', columns: ['LinkTitle'], query: '', isDefault: true }] } : list)),
  };

  let outcome: Outcome;
  const upgraded: string[] = [];
  beforeAll(async () => {
    await open();
    await provision(site.as('ada'), { ...WANTED, schema: earlier, controls: WANTED.controls.slice(0, 5).map((row) => ({ ...row, title: 'Old words' })) });
    await site.post(`web/getList('/sites/empty/Lists/Register')/items`, { Title: 'Kept', Facets: 'as it was', Source: 'gossip' });
    outcome = await provision(site.as('ada'), { ...WANTED, upgrades: [{ to: SITE_SCHEMA.version, run: async () => void upgraded.push('now') }, { to: SITE_SCHEMA.version + 1, run: async () => void upgraded.push('later') }] });
  });

  afterAll(close);

  it('adds what is new, corrects what changed, and runs the upgrades between the versions', async () => {
    expect(outcome.kind).toBe('done');
    expect(await texts()).toEqual([]);
    expect(upgraded).toEqual(['now']);
  });

  it('keeps every item, and every choice that items may hold', async () => {
    const { value } = await site.get<{ value: unknown[] }>(`web/getList('/sites/empty/Lists/Register')/items?$select=Title,Facets,Source`);
    expect(value).toEqual([{ Title: 'Kept', Facets: 'as it was', Source: 'gossip' }]);
  });

  it('corrects controls in place and adds none twice', async () => {
    const { value } = await site.get<{ value: { ControlId: string; Title: string }[] }>(`web/getList('/sites/empty/Lists/Controls')/items?$select=ControlId,Title&$top=5000`);
    expect(value).toHaveLength(WANTED.controls.length);
    expect(value.filter(({ Title }) => Title === 'Old words')).toEqual([]);
  });
});

describe('provision on a subsite without permission levels of its own', () => {
  beforeEach(open);
  afterEach(close);

  it('stops with that sentence and writes nothing', async () => {
    await site.post('web/webs/add', { parameters: { Title: 'Sub', Url: 'sub', Description: '', Language: 1033, WebTemplate: 'STS', UseSamePermissionsAsParentSite: true } });
    site.writes();
    const outcome = await provision(site.as('ada', undefined, 'sub'), WANTED);
    expect(outcome.kind === 'obstacle' && siteWork.obstacle(outcome.obstacle)).toMatch(/^This is a subsite without permission levels of its own/);
    expect(site.writes()).toEqual([]);
  });

  it('stops with that sentence where only its rights are its own, before it made anything', async () => {
    await site.post('web/webs/add', { parameters: { Title: 'Sub', Url: 'sub', Description: '', Language: 1033, WebTemplate: 'STS', UseSamePermissionsAsParentSite: false } });
    const outcome = await provision(site.as('ada', undefined, 'sub'), WANTED);
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { kind: 'subsiteWithoutOwnLevels' }, done: 0 });
  });
});
