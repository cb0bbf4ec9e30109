import { addMany, codeOf, makeList, startSite } from './testing/site';
import type { TestSite, Visitor } from './testing/site';

const where = (condition: string, more = ''): string => `<View><Query><Where>${condition}</Where></Query>${more}</View>`;
const compare = (op: string, field: string, value: string, attributes = ''): string => `<${op}><FieldRef Name="${field}"${attributes}/><Value Type="Text">${value}</Value></${op}>`;

describe('CAML', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  let mira: number;
  beforeAll(async () => {
    site = await startSite();
    // Noon of 24 November in the web's zone (Pacific), 20:00 UTC.
    site.control.clock.freeze(Date.UTC(2026, 10, 24, 20));
    ada = site.as('ada');
    mira = Number((await ada.make('web/ensureuser', { logonName: 'mira@contoso.example' }))['Id']);
    list = await makeList(ada, 'Queries', { Rank: 'Type="Number" Indexed="TRUE"', Day: 'Type="DateTime" Format="DateOnly"', Owner: 'Type="User"', Tags: 'Type="MultiChoice"', Text: 'Type="Note"' });
    await ada.make(`${list}/items`, { Title: 'Alpha', Rank: 1, Day: '2026-11-24T08:00:00Z', OwnerId: mira, Tags: ['red', 'blue'] });
    await ada.make(`${list}/items`, { Title: 'beta', Rank: 2, Day: '2026-11-25T07:59:59Z', Text: 'some words' });
    await ada.make(`${list}/items`, { Title: 'Gamma 100%', Rank: 3, Day: '2026-11-25T08:00:00Z', Tags: ['red'] });
    await ada.make(`${list}/items`, { Title: 'delta' });
  });
  afterAll(() => site.close());

  async function titles(viewXml: string, query: Record<string, unknown> = {}): Promise<string[]> {
    const answer = await ada.post(`${list}/getitems`, { query: { ViewXml: viewXml, ...query } });
    expect(answer.status).toBe(200);
    return [...(answer.json['value'] ?? [])].map((item) => String(item['Title']));
  }

  it.each([
    ['text without regard to case', compare('Eq', 'Title', 'ALPHA'), ['Alpha']],
    ['beginnings', compare('BeginsWith', 'Title', 'b'), ['beta']],
    ['parts, with a sign that LIKE would read', compare('Contains', 'Title', '100%'), ['Gamma 100%']],
    ['parts of a note', compare('Contains', 'Text', 'words'), ['beta']],
    ['unlike, without rows that have no value', compare('Neq', 'Rank', '1'), ['beta', 'Gamma 100%']],
    ['numbers', `<And>${compare('Geq', 'Rank', '2')}${compare('Lt', 'Rank', '3')}</And>`, ['beta']],
    ['one of several values', '<In><FieldRef Name="Rank"/><Values><Value Type="Number">1</Value><Value Type="Number">3</Value></Values></In>', ['Alpha', 'Gamma 100%']],
    ['no value', '<IsNull><FieldRef Name="Rank"/></IsNull>', ['delta']],
    ['some value of a person', '<IsNotNull><FieldRef Name="Owner"/></IsNotNull>', ['Alpha']],
    ['one of a column with several values', compare('Includes', 'Tags', 'blue'), ['Alpha']],
    ['the name of a person', compare('Eq', 'Owner', 'Mira Okafor'), ['Alpha']],
    ['what does not hold', `<Not>${compare('Eq', 'Rank', '1')}</Not>`, ['beta', 'Gamma 100%']],
    ['either of two', `<Or>${compare('Eq', 'Rank', '1')}${compare('Eq', 'Title', 'delta')}</Or>`, ['Alpha', 'delta']],
  ])('finds %s', async (_rule, condition, expected) => {
    expect(await titles(where(condition))).toEqual(expected);
  });
  it('finds a person by the id with LookupId', async () => {
    expect(await titles(where(`<Eq><FieldRef Name="Owner" LookupId="TRUE"/><Value Type="Integer">${mira}</Value></Eq>`))).toEqual(['Alpha']);
  });
  it('UserID is whoever asks', async () => {
    expect(await titles(where('<Eq><FieldRef Name="Author"/><Value Type="Integer"><UserID/></Value></Eq>'))).toHaveLength(4);
  });
  it('a day is compared as a day of the web, not of UTC', async () => {
    expect(await titles(where('<Eq><FieldRef Name="Day"/><Value Type="DateTime">2026-11-24T00:00:00Z</Value></Eq>'))).toEqual(['Alpha', 'beta']);
  });
  it.each([
    ['Eq', '<Today/>', ['Alpha', 'beta']],
    ['Gt', '<Today/>', ['Gamma 100%']],
    ['Leq', '<Today OffsetDays="-1"/>', []],
    ['Eq', '<Today OffsetDays="1"/>', ['Gamma 100%']],
  ])('%s %s is the web\'s today', async (op, value, expected) => {
    expect(await titles(where(`<${op}><FieldRef Name="Day"/><Value Type="DateTime">${value}</Value></${op}>`))).toEqual(expected);
  });
  it('IncludeTimeValue compares instants of the web\'s clock', async () => {
    expect(await titles(where('<Lt><FieldRef Name="Day"/><Value Type="DateTime" IncludeTimeValue="TRUE">2026-11-24T00:00:01</Value></Lt>'))).toEqual(['Alpha']);
  });
  it('OrderBy sorts, the largest first where Ascending is FALSE', async () => {
    expect(await titles('<View><Query><OrderBy><FieldRef Name="Rank" Ascending="FALSE"/></OrderBy></Query></View>')).toEqual(['Gamma 100%', 'beta', 'Alpha', 'delta']);
  });
  it('RowLimit cuts, and the position goes on after it', async () => {
    const view = '<View><RowLimit Paged="TRUE">2</RowLimit></View>';
    expect(await titles(view)).toEqual(['Alpha', 'beta']);
    expect(await titles(view, { ListItemCollectionPosition: { PagingInfo: 'Paged=TRUE&p_ID=2' } })).toEqual(['Gamma 100%', 'delta']);
  });
  it('ViewFields choose the columns', async () => {
    const answer = await ada.post(`${list}/getitems`, { query: { ViewXml: '<View><ViewFields><FieldRef Name="Owner"/></ViewFields><RowLimit>1</RowLimit></View>' } });
    expect(answer.json['value']?.[0]).toEqual(expect.objectContaining({ OwnerId: mira }));
    expect(answer.json['value']?.[0]).not.toHaveProperty('Rank');
  });

  it.each([
    ['And with one child', `<And>${compare('Eq', 'Title', 'a')}</And>`],
    ['And with three children', `<And>${compare('Eq', 'Title', 'a').repeat(3)}</And>`],
    ['two conditions without And', compare('Eq', 'Title', 'a').repeat(2)],
    ['In that is negated', '<Not><In><FieldRef Name="Rank"/><Values><Value Type="Number">1</Value></Values></In></Not>'],
    ['XML that is not well formed', '<Eq><FieldRef Name="Title"></Eq>'],
    ['a column that is not there', compare('Eq', 'Nothing', 'a')],
  ])('refuses %s', async (_rule, condition) => {
    expect((await ada.post(`${list}/getitems`, { query: { ViewXml: where(condition) } })).status).toBe(400);
  });
  it.each(['<GroupBy><FieldRef Name="Title"/></GroupBy>', '<Where><DateRangesOverlap/></Where>'])('%s is 501, never passed over', async (part) => {
    expect((await ada.post(`${list}/getitems`, { query: { ViewXml: `<View><Query>${part}</Query></View>` } })).status).toBe(501);
  });

  it('over 5,000 rows a condition on a column without an index is throttled, one on an index is not', async () => {
    const big = await makeList(ada, 'Big', { Rank: 'Type="Number" Indexed="TRUE"', Plain: 'Type="Number"' });
    await addMany(ada, big, Array.from({ length: 5001 }, (_, at) => ({ Rank: at, Plain: at })), `${site.url}/sites/empty`);
    const ask = (field: string): Promise<string> => ada.post(`${big}/getitems`, { query: { ViewXml: where(compare('Eq', field, '7')) } }).then((answer) => (answer.status === 200 ? String(answer.json['value']?.length) : codeOf(answer)));
    expect(await ask('Plain')).toBe('-2147024860, Microsoft.SharePoint.SPQueryThrottledException');
    expect(await ask('Rank')).toBe('1');
  }, 60_000);
});
