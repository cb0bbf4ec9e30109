import { codeOf, makeList, startSite } from './testing/site';
import type { Answered, Json, TestSite, Visitor } from './testing/site';

const DAY_MS = 86_400_000;
const tokenOf = (answer: Answered): string => /LastChangeToken="([^"]+)"/.exec(answer.text)?.[1] ?? '';
const idsOf = (answer: Answered): string[] => [...answer.text.matchAll(/ows_ID="(\d+)"/g)].map((found) => found[1] ?? '');
const marksOf = (answer: Answered): string[] => [...answer.text.matchAll(/<Id ChangeType="(\w+)"[^>]*>(\d*)/g)].map((found) => `${found[1]} ${found[2]}`);

describe('the change log', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  beforeEach(async () => {
    site = await startSite();
    ada = site.as('ada');
    list = await makeList(ada, 'Log', { Rank: 'Type="Number"', Day: 'Type="DateTime" Format="DateOnly"' });
    for (const title of ['one', 'two', 'three']) await ada.make(`${list}/items`, { Title: title });
  });
  afterEach(() => site.close());

  const token = async (): Promise<string> => String((await ada.get(`${list}?$select=CurrentChangeToken`)).json['CurrentChangeToken']?.['StringValue']);
  const since = (changeToken: string, query: Record<string, string> = {}): Promise<Answered> => ada.post(`${list}/getListItemChangesSinceToken`, { query: { ChangeToken: changeToken, ...query } });
  const change = (id: number, body: Json | object): Promise<Answered> => ada.write('MERGE', `${list}/items(${id})`, body, { headers: { 'if-match': '*' } });

  it('without a token gives everything with the list\'s schema', async () => {
    const answer = await ada.post(`${list}/getListItemChangesSinceToken`, { query: {} });
    expect(idsOf(answer)).toEqual(['1', '2', '3']);
    expect(answer.text).toMatch(/<Changes LastChangeToken="1;3;[0-9a-f-]{36};\d+;\d+"><List /);
  });
  it('pages the full content by RowLimit and Paging', async () => {
    const answer = await ada.post(`${list}/getListItemChangesSinceToken`, { query: { RowLimit: '2' } });
    expect(answer.text).toContain('ListItemCollectionPositionNext="Paged=TRUE&amp;p_ID=2"');
    const rest = await ada.post(`${list}/getListItemChangesSinceToken`, { query: { RowLimit: '2', QueryOptions: '<QueryOptions><Paging ListItemCollectionPositionNext="Paged=TRUE&amp;p_ID=2"/></QueryOptions>' } });
    expect(idsOf(rest)).toEqual(['3']);
    expect(rest.text).not.toContain('<List ');
  });
  it('after a token gives only what changed, each item once, without the schema', async () => {
    const start = await token();
    await change(2, { Rank: 1 });
    await change(2, { Rank: 2 });
    const answer = await since(start);
    expect(idsOf(answer)).toEqual(['2']);
    expect(answer.text).not.toContain('<List ');
    expect(idsOf(await since(tokenOf(answer)))).toEqual([]);
  });
  it('tells of a deletion even where the query would not have shown the item', async () => {
    const start = await token();
    await ada.write('DELETE', `${list}/items(1)`);
    const answer = await since(start, { Query: '<Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">nothing</Value></Eq></Where></Query>' });
    expect(marksOf(answer)).toEqual(['Delete 1']);
  });
  it('an item that was added and deleted since is only a deletion', async () => {
    const start = await token();
    await ada.make(`${list}/items`, { Title: 'short' });
    await ada.write('DELETE', `${list}/items(4)`);
    expect(marksOf(await since(start))).toEqual(['Delete 4']);
  });
  it('what came back from the recycle bin is a Restore', async () => {
    await ada.make(`${list}/items(1)/recycle`);
    const start = await token();
    const [kept] = (await ada.get('web/recyclebin')).json['value'] ?? [];
    await ada.make(`web/recyclebin('${String(kept?.['Id'])}')/restore`);
    expect(marksOf(await since(start))).toEqual(['Restore 1']);
  });
  it('a list that came back is a Restore of everything', async () => {
    const start = await token();
    await ada.make(`${list}/recycle`);
    const [kept] = (await ada.get('web/recyclebin')).json['value'] ?? [];
    await ada.make(`web/recyclebin('${String(kept?.['Id'])}')/restore`);
    expect(marksOf(await since(start))).toEqual(['Restore ']);
  });
  it('other rights do not make the schema come again', async () => {
    const start = await token();
    await ada.make(`${list}/breakroleinheritance(copyroleassignments=true)`);
    expect((await since(start)).text).not.toContain('<List ');
  });
  it('a system update has its mark beside the row', async () => {
    const start = await token();
    await ada.make(`${list}/items(1)/validateUpdateListItem`, { formValues: [{ FieldName: 'Title', FieldValue: 'quiet' }], bNewDocumentUpdate: true });
    const answer = await since(start);
    expect([marksOf(answer), idsOf(answer)]).toEqual([['SystemUpdate 1'], ['1']]);
  });
  it('a new column makes the schema come again', async () => {
    const start = await token();
    await ada.make(`${list}/fields/createfieldasxml`, { parameters: { SchemaXml: '<Field Name="Later" DisplayName="Later" Type="Text"/>', Options: 8 } });
    expect((await since(start)).text).toContain('Name="Later"');
  });
  it('more changes than RowLimit go on from the token that was given', async () => {
    const start = await token();
    for (const id of [1, 2, 3]) await change(id, { Rank: id });
    const first = await since(start, { RowLimit: '2' });
    expect(first.text).toContain('MoreChanges="TRUE"');
    const second = await since(tokenOf(first), { RowLimit: '2' });
    expect([idsOf(first), idsOf(second)]).toEqual([['1', '2'], ['3']]);
    expect(second.text).not.toContain('MoreChanges');
  });
  it('a token older than 60 days by the server\'s clock is InvalidToken, a younger one is not', async () => {
    const start = await token();
    for (const [days, marks] of [[59, []], [2, ['InvalidToken ']]] as const) {
      site.control.clock.advance(days * DAY_MS);
      ada = site.as('ada'); // the digest of before is too old as well
      expect(marksOf(await since(start))).toEqual(marks);
    }
  });
  it('a token of another list is refused', async () => {
    const other = await makeList(ada, 'Other');
    const foreign = String((await ada.get(`${other}?$select=CurrentChangeToken`)).json['CurrentChangeToken']?.['StringValue']);
    expect((await since(foreign)).status).toBe(400);
  });
  it('Contains narrows, and IncludePermissions adds the mask', async () => {
    const start = await token();
    for (const id of [1, 2]) await change(id, { Rank: id });
    const answer = await since(start, { Contains: '<Contains><FieldRef Name="Title"/><Value Type="Text">tw</Value></Contains>', QueryOptions: '<QueryOptions><IncludePermissions>TRUE</IncludePermissions></QueryOptions>' });
    expect(idsOf(answer)).toEqual(['2']);
    expect(answer.text).toContain('ows_PermMask="0x7ffffffffffbffff"');
  });
  it('dates are in the web\'s time, or UTC with DateInUtc; texts are escaped', async () => {
    const start = await token();
    await change(1, { Title: 'a "b" <c> & d', Day: '2026-11-30T08:00:00Z' });
    const fields = '<ViewFields><FieldRef Name="Title"/><FieldRef Name="Day"/></ViewFields>';
    expect((await since(start, { ViewFields: fields })).text).toContain('ows_Title="a &quot;b&quot; &lt;c&gt; &amp; d" ows_Day="2026-11-30 00:00:00"');
    expect((await since(start, { ViewFields: fields, QueryOptions: '<QueryOptions><DateInUtc>TRUE</DateInUtc></QueryOptions>' })).text).toContain('ows_Day="2026-11-30T08:00:00Z"');
  });
  it('a body of another shape is 400, an option that is not known 501', async () => {
    const wrapped = await ada.post(`${list}/getListItemChangesSinceToken`, { d: {} });
    expect([wrapped.status, codeOf(wrapped)]).toEqual([400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException']);
    expect((await since(await token(), { QueryOptions: '<QueryOptions><Nothing/></QueryOptions>' })).status).toBe(501);
  });
  it('whoever may not see the list learns nothing from it', async () => {
    const vic = await ada.make('web/ensureuser', { logonName: 'vic@contoso.example' });
    await ada.make(`web/roleassignments/addroleassignment(principalid=${String(vic['Id'])},roledefid=1073741826)`);
    await ada.make(`${list}/breakroleinheritance(copyroleassignments=false)`);
    expect((await site.as('vic').post(`${list}/getListItemChangesSinceToken`, { query: {} })).status).toBe(404);
  });

  describe('getChanges', () => {
    const query = (more: object): object => ({ query: { Item: true, Add: true, Update: true, DeleteObject: true, ...more } });
    it('gives every change with its own token, and goes on after one', async () => {
      const start = await token();
      await ada.make(`${list}/items`, { Title: 'four' });
      await change(4, { Rank: 4 });
      await ada.write('DELETE', `${list}/items(4)`);
      const all = [...((await ada.post(`${list}/getchanges`, query({ ChangeTokenStart: { StringValue: start } }))).json['value'] ?? [])];
      expect(all.map((each) => each['ChangeType'])).toEqual([1, 2, 3]);
      const after = await ada.post(`${list}/getchanges`, query({ ChangeTokenStart: all[1]?.['ChangeToken'] }));
      expect([...(after.json['value'] ?? [])].map((each) => each['ChangeType'])).toEqual([3]);
    });
    it('needs a thing and a verb', async () => {
      expect((await ada.post(`${list}/getchanges`, { query: { Item: true } })).json['value']).toEqual([]);
      expect((await ada.post(`${list}/getchanges`, { query: { Add: true } })).json['value']).toEqual([]);
    });
    it('a folder that goes away is one change, whatever was in it', async () => {
      await ada.make('web/lists', { Title: 'Files', BaseTemplate: 101 });
      const folder = 'web/GetFolderByServerRelativePath(decodedUrl=\'/sites/empty/Files\')';
      await ada.make(`${folder}/folders/add('deep')`);
      await ada.post(`${folder}/folders('deep')/files/add(url='a.txt')`, undefined, { raw: 'a' });
      await ada.write('DELETE', `${folder}/folders('deep')`);
      const answer = await ada.post('web/lists/getByTitle(\'Files\')/getchanges', { query: { Item: true, DeleteObject: true } });
      expect(answer.json['value']).toHaveLength(1);
    });
    it('a property that the query does not have is 400', async () => {
      expect((await ada.post(`${list}/getchanges`, { query: { Nothing: true } })).status).toBe(400);
    });
  });
});
