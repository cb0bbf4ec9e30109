import { makeList, startSite } from './testing/site';
import type { Answered, Json, TestSite, Visitor } from './testing/site';

const fields = (...names: readonly string[]): string => `<ViewFields>${names.map((name) => `<FieldRef Name="${name}"/>`).join('')}</ViewFields>`;

describe('RenderListDataAsStream', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  let mira: number;
  beforeAll(async () => {
    site = await startSite();
    ada = site.as('ada');
    mira = Number((await ada.make('web/ensureuser', { logonName: 'mira@contoso.example' }))['Id']);
    const homes = await makeList(ada, 'Homes');
    await ada.make(`${homes}/items`, { Title: 'Home' });
    const target = String((await ada.get(`${homes}?$select=Id`)).json['Id']);
    list = await makeList(ada, 'Stream', {
      Number1: 'Type="Number"', Share: 'Type="Number" Percentage="TRUE"', Bool1: 'Type="Boolean"', Day: 'Type="DateTime" Format="DateOnly"', Moment: 'Type="DateTime"', Money: 'Type="Currency"',
      Kinds: 'Type="MultiChoice"', Link: 'Type="URL"', Owner: 'Type="User"', Home: `Type="Lookup" List="{${target}}" ShowField="Title"`,
    });
    const instant = '2020-12-06T07:25:47Z';
    await ada.make(`${list}/items`, { Title: 'Item1', Number1: 67687, Share: 0.5, Bool1: true, Day: instant, Moment: instant, Money: 67.67, Kinds: ['Option A', 'Option B'], Link: { Url: 'https://pnp.example', Description: 'PnP' }, OwnerId: mira, HomeId: 1 });
    await ada.make(`${list}/items`, { Title: 'Item 2' });
    await ada.make(`${list}/items`, { Title: 'Item 3' });
  });
  afterAll(() => site.close());

  const render = (parameters: object, query = ''): Promise<Answered> => ada.post(`${list}/RenderListDataAsStream${query}`, { parameters });
  const rowsOf = (answer: Answered): Json[] => [...(answer.json['Row'] ?? [])];
  async function cells(...names: readonly string[]): Promise<Json | undefined> {
    return rowsOf(await render({ RenderOptions: 2, ViewXml: `<View>${fields(...names)}</View>` }))[0];
  }

  it('values are texts in the web\'s locale and time, with a raw twin', async () => {
    expect(await cells('Number1', 'Share', 'Bool1', 'Day', 'Moment', 'Money', 'Kinds', 'Link')).toEqual(
      expect.objectContaining({
        ID: '1', Attachments: '0', FSObjType: '0', PermMask: '0x7ffffffffffbffff', owshiddenversion: '1',
        Number1: '67,687', 'Number1.': '67687.0000000000', Share: '50%', 'Share.': '0.500000000000000', Bool1: 'Yes', 'Bool1.value': '1', Money: '$67.67', 'Money.': '67.6700000000000',
        // The day before: the web is west of UTC.
        Day: '12/5/2020', 'Day.': '2020-12-06T07:25:47Z', Moment: '12/5/2020 11:25 PM', 'Moment.': '2020-12-06T07:25:47Z',
        Kinds: ['Option A', 'Option B'], Link: 'https://pnp.example', 'Link.desc': 'PnP',
      }),
    );
  });
  it('persons and lookups are lists of objects, with their parts beside them', async () => {
    const row = await cells('Owner', 'Home');
    expect(row?.['Owner']).toEqual([{ id: String(mira), title: 'Mira Okafor', email: 'mira@contoso.example', sip: 'mira@contoso.example', picture: '' }]);
    expect(row).toEqual(expect.objectContaining({ 'Owner.id': String(mira), 'Owner.title': 'Mira Okafor', 'Home.': '1;#Home' }));
    expect(row?.['Home']).toEqual([{ lookupId: 1, lookupValue: 'Home', isSecretFieldValue: false }]);
  });
  it('what has no value is an empty text', async () => {
    const [, second] = rowsOf(await render({ ViewXml: `<View>${fields('Number1', 'Day', 'Owner', 'Kinds')}</View>` }));
    expect(second).toEqual(expect.objectContaining({ Number1: '', 'Number1.': '', Day: '', Owner: '', Kinds: '' }));
  });
  it('UniqueId is a GUID in capitals and braces', async () => {
    expect((await cells('Title'))?.['UniqueId']).toMatch(/^\{[0-9A-F-]{36}\}$/);
  });
  it('without a view it is the default view with its row limit', async () => {
    const answer = await render({});
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.json).toEqual(expect.objectContaining({ FirstRow: 1, LastRow: 3, RowLimit: 30, FilterLink: '?', ForceNoHierarchy: '1', HierarchyHasIndention: '', CurrentFolderSpItemUrl: '', FolderPermissions: '0x7ffffffffffbffff' }));
    expect(answer.json).not.toHaveProperty('NextHref');
  });
  it('NextHref without its question mark is the Paging of the next page', async () => {
    const view = `<View>${fields('Title')}<RowLimit Paged="TRUE">2</RowLimit></View>`;
    const first = await render({ ViewXml: view });
    const next = String(first.json['NextHref']);
    expect(next).toMatch(/^\?Paged=TRUE&p_ID=2&PageFirstRow=3&View=[0-9a-f-]{36}$/);
    const second = await render({ ViewXml: view, Paging: next.slice(1) });
    expect(rowsOf(second).map((row) => row['Title'])).toEqual(['Item 3']);
    expect(second.json).toEqual(expect.objectContaining({ FirstRow: 1, LastRow: 3 }));
    expect(second.json).not.toHaveProperty('NextHref');
  });
  it('filters and sorts by the URL', async () => {
    const filtered = await render({ ViewXml: `<View>${fields('Title')}</View>` }, '?FilterField1=Title&FilterValue1=Item%202');
    expect(rowsOf(filtered).map((row) => row['ID'])).toEqual(['2']);
    const sorted = await render({ ViewXml: `<View>${fields('Title')}</View>` }, '?SortField=ID&SortDir=Desc');
    expect(rowsOf(sorted).map((row) => row['ID'])).toEqual(['3', '2', '1']);
  });
  it.each([[{ RenderOptions: 4 }], [{ RenderOptions: 1 << 20 }], [{ OverrideViewXml: '<View/>' }]])('%j is 501: what is not rendered is not passed over', async (parameters) => {
    expect((await render(parameters)).status).toBe(501);
  });
  it('a parameter that it does not have is 400', async () => {
    expect((await render({ Nothing: 1 })).status).toBe(400);
  });
  it('renderListData gives its rows as a text', async () => {
    const json = await ada.make(`${list}/renderlistdata(@v)?@v='${encodeURIComponent(`<View>${fields('Title')}</View>`)}'`);
    expect((JSON.parse(String(json['value'])) as { Row: unknown[] }).Row).toHaveLength(3);
  });
});
