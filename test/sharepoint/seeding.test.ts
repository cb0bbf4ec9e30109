import { codeOf, makeList, startSite } from './testing/site';
import type { Json, TestSite, Visitor } from './testing/site';

const LONG_AGO = Date.UTC(2024, 2, 1, 17, 30, 11);
const NINA = 'i:0#.f|membership|nina@contoso.example';
const OTTO = 'i:0#.f|membership|otto@contoso.example';
const COLUMNS = { Rank: 'Type="Number"', Words: 'Type="Note"', Key: 'Type="Text" Indexed="TRUE" EnforceUniqueValues="TRUE"', Colour: 'Type="Text"' };
const VALUES = { Title: 'one', Rank: 7, Words: 'a\nb', Key: 'k', Colour: null };

describe('a past that is brought into a site', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  beforeEach(async () => {
    site = await startSite();
    ada = site.as('ada');
    list = await makeList(ada, 'Log', COLUMNS);
  });
  afterEach(() => site.close());
  const seedOne = (values: object = VALUES, by = NINA, atMs = LONG_AGO): number => site.control.seedAt('/sites/empty', (seeding) => seeding.addItem({ list: 'Lists/Log', by, atMs, values: { ...values } }));

  /** All that REST tells of an item, without what is new for each. */
  async function told(id: number): Promise<object> {
    const { json } = await ada.get(`${list}/items(${id})?$select=*,OData__UIVersionString,owshiddenversion,FileRef,Author/Name,Author/Title,Editor/Name&$expand=Author,Editor`);
    const { Id, ID, GUID, Key, FileRef, ...rest } = json as unknown as Record<string, Json>;
    expect([Id, ID, FileRef]).toEqual([id, id, `/sites/empty/Lists/Log/${id}_.000`]);
    expect([typeof GUID, typeof Key]).toEqual(['string', 'string']);
    return rest;
  }

  it('is what a POST of its author would have made then', async () => {
    const seeded = seedOne();
    const nina = await ada.make('web/ensureuser', { logonName: NINA });
    await ada.make(`web/roleassignments/addroleassignment(principalid=${String(nina['Id'])},roledefid=1073741827)`);
    site.control.clock.freeze(LONG_AGO);
    const posted = await site.as('nina').make(`${list}/items`, { ...VALUES, Key: 'other' });
    site.control.clock.reset();
    expect(await told(seeded)).toEqual(await told(Number(posted['Id'])));
    expect(await told(seeded)).toMatchObject({ Created: '2024-03-01T17:30:11Z', Modified: '2024-03-01T17:30:11Z', Author: { Name: NINA }, OData__UIVersionString: '1.0', owshiddenversion: 1 });
  });

  it('gives whoever never came a user of the site, and lets those add who are gone or have lost their rights', async () => {
    seedOne(VALUES, OTTO);
    expect((await ada.get(`${list}/items(1)?$select=Author/Title&$expand=Author`)).json['Author']).toEqual({ Title: 'Otto Brandt' });
    seedOne({ ...VALUES, Key: 'l' });
    expect((await ada.get(`web/siteusers(@v)?@v='${encodeURIComponent(NINA)}'`)).json['Title']).toBe('Nina Sato');
    expect((await site.as('nina').post(`${list}/items`, { Title: 'x' })).status).toBe(403);
  });

  it('stands in the change log as added then, which keeps its 60 days', async () => {
    const before = String((await ada.get(`${list}?$select=CurrentChangeToken`)).json['CurrentChangeToken']?.['StringValue']);
    seedOne();
    const changes = (await ada.post(`${list}/getchanges`, { query: { Item: true, Add: true, ChangeTokenStart: { StringValue: before } } })).json['value'];
    expect([...(changes ?? [])].map((change) => [change['ItemId'], change['ChangeType'], change['Time']])).toEqual([[1, 1, '2024-03-01T17:30:11Z']]);
    expect((await ada.get(`${list}?$select=ItemCount,LastItemModifiedDate`)).json).toMatchObject({ ItemCount: 1, LastItemModifiedDate: '2024-03-01T17:30:11Z' });
  });

  it('is all there or nothing, and keeps to the rules of the list', () => {
    expect(() => site.control.seedAt('/sites/empty', (seeding) => {
      seeding.addItem({ list: 'Lists/Log', by: NINA, atMs: LONG_AGO, values: VALUES });
      seeding.addItem({ list: 'Lists/Log', by: NINA, atMs: LONG_AGO, values: VALUES });
    })).toThrow(expect.objectContaining({ status: 500 }) as Error);
    expect(() => seedOne({ ...VALUES, Size: 1 })).toThrow(expect.objectContaining({ status: 400 }) as Error);
    expect(() => seedOne(VALUES, 'i:0#.f|membership|nobody@contoso.example')).toThrow('There is no i:0#.f|membership|nobody@contoso.example');
    expect(() => site.control.seedAt('/sites/none', () => undefined)).toThrow('There is no site /sites/none');
    expect(site.control.seedAt('/sites/empty', (seeding) => seeding.itemCount('Lists/Log'))).toBe(0);
  });

  it('brings files as an upload would', async () => {
    await ada.make('web/lists', { Title: 'Evidence', BaseTemplate: 101 });
    site.control.seedAt('/sites/empty', (seeding) => seeding.addFile({ library: 'Evidence', by: NINA, atMs: LONG_AGO, name: 'a.csv', content: Buffer.from('day\n1\n') }));
    const file = "web/GetFileByServerRelativePath(decodedUrl='/sites/empty/Evidence/a.csv')";
    expect((await ada.get(`${file}?$select=Length,TimeCreated,TimeLastModified,UIVersionLabel`)).json).toMatchObject({ Length: '6', TimeCreated: '2024-03-01T17:30:11Z', TimeLastModified: '2024-03-01T17:30:11Z', UIVersionLabel: '1.0' });
    expect((await ada.get(`${file}/$value`)).text).toBe('day\n1\n');
    expect((await ada.get("web/lists/getByTitle('Evidence')/items?$select=Author/Name&$expand=Author")).json['value']?.[0]?.['Author']).toEqual({ Name: NINA });
    expect(() => site.control.seedAt('/sites/empty', (seeding) => seeding.addFile({ library: 'Evidence', by: NINA, atMs: LONG_AGO, name: 'a.csv', content: Buffer.from('') }))).toThrow();
  });

  it('does not stand in the way of what is done now', async () => {
    seedOne();
    const next = await ada.make(`${list}/items`, { Title: 'now', Key: 'n' });
    expect(next['Id']).toBe(2);
    expect(Date.parse(String(next['Created']))).toBeGreaterThan(LONG_AGO);
    expect(codeOf(await ada.post(`${list}/items`, { Title: 'again', Key: 'k' }))).toContain('-2130575169');
  });
});
