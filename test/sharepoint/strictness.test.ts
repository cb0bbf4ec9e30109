import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COVERAGE_FILE, coverageText } from './coverage';
import { codeOf, makeList, messageOf, startSite } from './testing/site';
import type { TestSite, Visitor } from './testing/site';

describe('what is unknown is refused and noted', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  beforeAll(async () => {
    site = await startSite();
    ada = site.as('ada');
    list = await makeList(ada, 'Strict');
    site.control.clearLog();
  });
  afterAll(() => site.close());
  afterEach(() => site.control.clearLog());

  it.each([
    ['an endpoint', 'GET', 'web/navigation', '\'navigation\' on web (GET)'],
    ['a function', 'GET', 'web/mapToIcon(filename=\'x\')', '\'mapToIcon\'(…) on web (GET)'],
    ['a property in $select', 'GET', 'web?$select=Title,Nope', 'the property \'Nope\' of SP.Web'],
    ['a navigation in $expand', 'GET', 'web?$expand=Navigation', '$expand of \'Navigation\' on web'],
    ['a query option', 'GET', 'web/lists?$search=x', 'the query option \'$search\' of lists.read'],
    ['a query option without a dollar', 'GET', 'web?foo=1', 'the query option \'foo\' of web.read'],
    ['a method', 'PUT', 'web', 'PUT on web'],
    ['a function in $filter', 'GET', 'web/lists?$filter=startswth(Title,\'x\')', 'the function \'startswth\' in $filter'],
  ])('%s answers 501 and names what was asked', async (_what, method, path, asked) => {
    const answer = method === 'GET' ? await ada.get(path) : await ada.write('PUT', path);
    expect([answer.status, codeOf(answer)]).toEqual([501, '-1, Local.NotImplemented']);
    expect(messageOf(answer)).toBe(`The local SharePoint does not know ${asked}.`);
    const [noted, ...others] = site.control.unsupported();
    expect([noted?.method, decodeURIComponent(noted?.url ?? ''), noted?.asked, others]).toEqual([method === 'GET' ? 'GET' : 'POST', `/sites/empty/_api/${path}`, asked, []]);
  });
  it('a body where none is taken, and a list template that is unknown, answer 501', async () => {
    expect((await ada.post(`${list}/recycle`, { x: 1 })).status).toBe(400);
    expect((await ada.post('web/lists', { Title: 'x', BaseTemplate: 850 })).status).toBe(501);
  });
  it('a member of a definition that is unknown here answers 501: SharePoint may know it', async () => {
    expect((await ada.write('MERGE', list, { EnableRequestSignOff: true })).status).toBe(501);
    expect((await ada.write('MERGE', `${list}/fields/getByTitle('Title')`, { SchemaXml: '<Field/>' })).status).toBe(501);
    expect(site.control.unsupported().map(({ asked }) => asked)).toEqual(['the member \'EnableRequestSignOff\' of SP.List in a body', 'the member \'SchemaXml\' of SP.Field in a body']);
  });
  it('a field type or attribute that is unknown answers 501', async () => {
    for (const xml of ['<Field Type="Geolocation" Name="G" DisplayName="G"/>', '<Field Type="Text" Name="G" DisplayName="G" Nope="1"/>']) {
      expect((await ada.post(`${list}/fields/createfieldasxml`, { parameters: { SchemaXml: xml } })).status).toBe(501);
    }
  });
  it('what SharePoint itself refuses is no 501', async () => {
    expect((await ada.get(`${list}/items?$select=Nope`)).status).toBe(400);
    expect((await ada.get('web/lists/getByTitle(\'Nope\')')).status).toBe(404);
    expect(site.control.unsupported()).toEqual([]);
  });
  it('a request that is none of SharePoint\'s is 404', async () => {
    expect((await fetch(`${site.url}/sites/empty/SitePages/Home.aspx`)).status).toBe(404);
    expect((await fetch(`${site.url}/sites/nope/_api/web`)).status).toBe(404);
  });
  it('COVERAGE.md says what the tables say', () => {
    expect(readFileSync(join(__dirname, '..', '..', COVERAGE_FILE), 'utf8')).toBe(coverageText());
  });
});

describe('URLs are read as SharePoint reads them', () => {
  let site: TestSite;
  let ada: Visitor;
  beforeAll(async () => {
    site = await startSite();
    ada = site.as('ada');
    await makeList(ada, 'It\'s (odd) / 100%');
    await makeList(ada, 'Plain');
    await ada.make('web/lists/getByTitle(\'Plain\')/items', { Title: 'x' });
  });
  afterAll(() => site.close());

  it.each([
    'web/lists/getByTitle(\'It\'\'s%20(odd)%20%2F%20100%25\')',
    'WEB/LISTS/GETBYTITLE(\'it\'\'s (odd) %2f 100%25\')',
    'web/lists/GetByTitle(@a1)?@a1=\'It\'\'s (odd) %2F 100%25\'',
    'web/lists/getByTitle(title=\'It\'\'s (odd) %2F 100%25\')',
  ])('%s finds the list', async (path) => {
    expect((await ada.get(path)).json['Title']).toBe('It\'s (odd) / 100%');
  });
  it('a list is found by its id in each spelling, and by its folder', async () => {
    const { Id, ParentWebUrl } = (await ada.get('web/lists/getByTitle(\'Plain\')')).json as unknown as { Id: string; ParentWebUrl: string };
    for (const path of [`web/lists(guid'${Id}')`, `web/lists('${Id}')`, `Web/Lists(guid'${Id.toUpperCase()}')`, `web/lists/getById('{${Id}}')`, `web/getList('${ParentWebUrl}/Lists/Plain')`, `site/rootweb/lists/getById('${Id}')`]) {
      expect([path, (await ada.get(path)).json['Title']]).toEqual([path, 'Plain']);
    }
  });
  it('an item is found by id in each spelling, and the old service path works', async () => {
    for (const path of ['items(1)', 'items/getById(1)', 'items(\'1\')', 'getItemById(1)']) expect((await ada.get(`web/lists/getByTitle('Plain')/${path}`)).json['Id']).toBe(1);
    const response = await fetch(`${site.url}/sites/empty/_vti_bin/client.svc/web/title`, { headers: { accept: 'application/json;odata=nometadata' } });
    expect(await response.json()).toEqual({ value: 'Empty site' });
  });
});
