import { codeOf, NO_METADATA, openRestSite, SWITCH_SETS } from './restSite';
import type { RestAnswer, RestSite } from './restSite';

/**
 * Facts about SharePoint's REST that the product relies on, by plain fetch. They are tried on the local SharePoint with its
 * switches either way, and can be tried on a site of a tenant: CONTRACT_SITE=https://… CONTRACT_TOKEN=… npm run jest -- restFacts
 */
describe.each(SWITCH_SETS)('REST facts with %s', (_name, switches) => {
  let site: RestSite;
  let title: string;
  let list: string;
  const ask: RestSite['ask'] = (method, path, asked) => site.ask(method, path, asked);
  const add = (body: object): Promise<RestAnswer> => ask('POST', `${list}/items`, { body });
  const field = (xml: string): Promise<RestAnswer> => ask('POST', `${list}/fields/createfieldasxml`, { body: { parameters: { SchemaXml: xml, Options: 8 } } });
  const merge = (id: number, body: object, etag: string): Promise<RestAnswer> => ask('MERGE', `${list}/items(${id})`, { body, headers: { 'if-match': etag } });

  beforeAll(async () => {
    site = await openRestSite(switches);
    title = site.scratch();
    list = `web/lists/getByTitle('${title}')`;
    await ask('POST', 'web/lists', { body: { Title: title, BaseTemplate: 100 } });
    for (const column of ['Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE"', 'Type="Number" Name="Rank" DisplayName="Rank"', 'Type="DateTime" Name="Day" DisplayName="Day" Format="DateOnly"', 'Type="User" Name="Owner" DisplayName="Owner"', 'Type="Text" Name="Wanted" DisplayName="Wanted" Required="TRUE"']) {
      await field(`<Field ${column}/>`);
    }
  });
  afterAll(async () => {
    await ask('DELETE', list, { headers: { 'if-match': '*' } });
    await site.close();
  });

  describe('errors are known by their code', () => {
    it.each([
      ['a list that is not there, by title', 'web/lists/getByTitle(\'none of this name\')', 404, '-1'],
      ['an item that is not there', 'LIST/items(99999)', 404, '-2130575338'],
      ['a file that is not there', 'web/GetFileByServerRelativePath(decodedUrl=\'SITE/none.txt\')', 404, '-2130575338'],
      ['a column in $select that is not there', 'LIST/items?$select=Nothing', 400, '-1'],
      ['a person without $expand', 'LIST/items?$select=Owner', 400, '-1'],
      ['a filter that is no filter', 'LIST/items?$filter=Title%20eq', 400, '-1'],
    ])('%s', async (_rule, path, status, code) => {
      const answer = await ask('GET', path.replace('LIST', list).replace('SITE', new URL(site.url).pathname));
      expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    });
    it('a list title that is taken', async () => {
      const answer = await ask('POST', 'web/lists', { body: { Title: title, BaseTemplate: 100 } });
      expect([answer.status, codeOf(answer)]).toEqual([500, '-2130575342']);
    });
    it('a value twice in a unique column, 400 or 500', async () => {
      await add({ Title: 'a', Key: 'twice' });
      const answer = await add({ Title: 'b', Key: 'TWICE' });
      expect([400, 500]).toContain(answer.status);
      expect(codeOf(answer)).toBe('-2130575169');
    });
    it('a number in a text column, and a text in a number column', async () => {
      expect((await add({ Title: 5 })).status).toBe(400);
      expect((await add({ Title: 'a', Rank: 'five' })).status).toBe(400);
    });
    it('a property that the list does not have', async () => {
      const answer = await add({ Title: 'a', Nothing: 1 });
      expect([answer.status, answer.json['odata.error'].code]).toEqual([400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException']);
    });
    it('a user whom the directory does not have', async () => {
      const answer = await ask('POST', 'web/ensureuser', { body: { logonName: 'nobody.at.all@example.invalid' } });
      expect([answer.status, codeOf(answer)]).toEqual([400, '-2146232832']);
    });
    it.each(['application/json', NO_METADATA, 'application/json;odata.metadata=none'])('Accept %s has the odata.error envelope', async (accept) => {
      expect((await ask('GET', `${list}/items(99999)`, { accept })).json['odata.error'].message).toEqual({ lang: 'en-US', value: expect.any(String) as string });
    });
    it('verbose has the error envelope, no Accept is XML', async () => {
      expect((await ask('GET', `${list}/items(99999)`, { accept: 'application/json;odata=verbose' })).json.error.code).toMatch(/^-2130575338,/);
      // fetch sends "*/*" where no Accept is given.
      expect((await ask('GET', `${list}/items(99999)`, { accept: 'application/atom+xml' })).text).toContain('<m:code>-2130575338,');
    });
  });

  describe('writing items', () => {
    it('adding is 201 with Location and ETag, whatever is required', async () => {
      const answer = await add({ Title: 'without what is wanted' });
      expect(answer.status).toBe(201);
      expect(answer.headers.get('location')).toContain(`Items(${String(answer.json.Id)})`);
      expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f-]{36},1"$/);
    });
    it('MERGE is 204 without a body and with the next ETag', async () => {
      const { json } = await add({ Title: 'one' });
      const answer = await merge(json.Id, { Title: 'two' }, '*');
      expect([answer.status, answer.text]).toEqual([204, '']);
      expect(answer.headers.get('etag')).toMatch(/,2"$/);
    });
    it('If-Match takes the short and the long form, and a stale one is 412', async () => {
      const { json, headers } = await add({ Title: 'one' });
      expect((await merge(json.Id, { Title: 'two' }, '"1"')).status).toBe(204);
      const stale = await merge(json.Id, { Title: 'three' }, headers.get('etag') ?? '');
      expect([stale.status, codeOf(stale)]).toEqual([412, '-1']);
      expect((await ask('GET', `${list}/items(${String(json.Id)})?$select=Title`)).json.Title).toBe('two');
    });
    it('Created and Author stay as they are when a body names them', async () => {
      const { json } = await add({ Title: 'one' });
      await merge(json.Id, { Title: 'two', Created: '2001-01-01T00:00:00Z' }, '*');
      expect((await ask('GET', `${list}/items(${String(json.Id)})?$select=Created`)).json.Created).toBe(json.Created);
    });
    it('a date column keeps the time that was sent: REST cuts nothing', async () => {
      expect((await add({ Title: 'day', Day: '2024-04-02T11:35:03Z' })).json.Day).toBe('2024-04-02T11:35:03Z');
    });
    it('a write without a digest is 403', async () => {
      const answer = await ask('POST', `${list}/items`, { body: { Title: 'x' }, headers: { 'x-requestdigest': '0x00,1 Jan 2001 00:00:00 -0000' } });
      if (process.env['CONTRACT_TOKEN'] !== undefined) return; // a bearer token stands in for the digest
      expect([answer.status, codeOf(answer)]).toEqual([403, '-2130575252']);
    });
    it('recycle answers the id in the bin, DELETE is 200 and empty', async () => {
      const [first, second] = [await add({ Title: 'a' }), await add({ Title: 'b' })];
      expect((await ask('POST', `${list}/items(${String(first.json.Id)})/recycle`)).json.value).toMatch(/^[0-9a-f-]{36}$/);
      const gone = await ask('DELETE', `${list}/items(${String(second.json.Id)})`, { headers: { 'if-match': '*' } });
      expect([gone.status, gone.text]).toEqual([200, '']);
    });
  });

  describe('reading items', () => {
    it('a page of $top goes on by odata.nextLink, with an Id in its token', async () => {
      const { json } = await ask('GET', `${list}/items?$top=1&$select=Id`);
      expect(json.value).toHaveLength(1);
      expect(json['odata.nextLink']).toMatch(/%24skiptoken=Paged%3dTRUE%26p_ID%3d\d+/i);
    });
    it('$skip does nothing', async () => {
      const [plain, skipped] = [await ask('GET', `${list}/items?$top=1&$select=Id`), await ask('GET', `${list}/items?$top=1&$select=Id&$skip=1`)];
      expect(skipped.json.value).toEqual(plain.json.value);
    });
    it('a person is an Id until expanded', async () => {
      const me = (await ask('GET', 'web/currentuser?$select=Id,Title')).json;
      const { json } = await add({ Title: 'mine', OwnerId: me.Id });
      expect(json).toEqual(expect.objectContaining({ OwnerId: me.Id, OwnerStringId: String(me.Id) }));
      expect((await ask('GET', `${list}/items(${String(json.Id)})?$select=Owner/Title&$expand=Owner`)).json.Owner).toEqual({ Title: me.Title });
    });
    it('a date in $filter needs datetime; a bare quoted one finds nothing', async () => {
      await add({ Title: 'day', Day: '2030-04-02T00:00:00Z' });
      const rows = async (filter: string): Promise<number> => Number((await ask('GET', `${list}/items?$select=Id&$filter=${encodeURIComponent(filter)}`)).json.value.length);
      expect(await rows('Day ge datetime\'2030-01-01T00:00:00Z\'')).toBe(1);
      expect(await rows('Day ge \'2030-01-01T00:00:00Z\'')).toBe(0);
    });
    it.each(['endswith(Title,\'a\')', 'contains(Title,\'a\')', 'Rank in (1,2)', 'tolower(Title) eq \'a\'', 'Rank add 1 eq 2'])('the filter %s is not known', async (filter) => {
      expect((await ask('GET', `${list}/items?$filter=${encodeURIComponent(filter)}`)).status).toBe(400);
    });
    it('a title is found without regard to case, and a doubled quote is one quote', async () => {
      await add({ Title: 'It\'s MINE' });
      expect((await ask('GET', `${list}/items?$select=Id&$filter=${encodeURIComponent('Title eq \'it\'\'s mine\'')}`)).json.value).toHaveLength(1);
      expect((await ask('GET', `web/lists/getByTitle('${title.toUpperCase()}')?$select=Id`)).status).toBe(200);
    });
  });

  describe('change log and streams', () => {
    it('after a token only what changed comes, and a deletion by its Id', async () => {
      const token = (await ask('GET', `${list}?$select=CurrentChangeToken`)).json.CurrentChangeToken.StringValue as string;
      expect(token).toMatch(/^1;3;[0-9a-f-]{36};\d{18};\d+$/);
      const [kept, gone] = [await add({ Title: 'kept' }), await add({ Title: 'gone' })];
      await ask('DELETE', `${list}/items(${String(gone.json.Id)})`, { headers: { 'if-match': '*' } });
      const { text } = await ask('POST', `${list}/getListItemChangesSinceToken`, { body: { query: { ChangeToken: token, ViewFields: '<ViewFields><FieldRef Name="Title"/></ViewFields>' } } });
      expect(text.match(/ows_ID="(\d+)"/g)).toEqual([`ows_ID="${String(kept.json.Id)}"`]);
      expect(text).toMatch(new RegExp(`<Id ChangeType="Delete"[^>]*>${String(gone.json.Id)}</Id>`));
    });
    it('rows of a stream are texts', async () => {
      const { json } = await ask('POST', `${list}/RenderListDataAsStream`, { body: { parameters: { RenderOptions: 2, ViewXml: '<View><ViewFields><FieldRef Name="Title"/><FieldRef Name="Rank"/></ViewFields><RowLimit>1</RowLimit></View>' } } });
      expect(typeof json.Row[0].ID).toBe('string');
      expect(json.NextHref).toMatch(/^\?Paged=TRUE&p_ID=\d+&PageFirstRow=2&View=/);
    });
    it('And in CAML takes two conditions', async () => {
      const caml = (conditions: string): Promise<RestAnswer> => ask('POST', `${list}/getitems`, { body: { query: { ViewXml: `<View><Query><Where><And>${conditions}</And></Where></Query></View>` } } });
      const condition = '<Eq><FieldRef Name="Title"/><Value Type="Text">x</Value></Eq>';
      expect((await caml(condition.repeat(2))).status).toBe(200);
      expect((await caml(condition.repeat(3))).status).toBeGreaterThanOrEqual(400);
    });
    it('validate-update calls answer 200 and say in rows what is wrong', async () => {
      const answer = await ask('POST', `${list}/AddValidateUpdateItemUsingPath()`, { body: { listItemCreateInfo: { FolderPath: { DecodedUrl: `${new URL(site.url).pathname}/Lists/${title}` } }, formValues: [{ FieldName: 'Title', FieldValue: 'x' }, { FieldName: 'Wanted', FieldValue: 'y' }, { FieldName: 'Day', FieldValue: '2024-33-33' }], bNewDocumentUpdate: false } });
      expect(answer.status).toBe(200);
      expect(answer.json.value.map((row: { FieldName: string; HasException: boolean; FieldValue: string }) => [row.FieldName, row.HasException])).toEqual([['Title', false], ['Wanted', false], ['Day', true], ['Id', false]]);
    });
  });

  describe('batch and rights', () => {
    it('a batch is 200 with a status for each part, and is no transaction', async () => {
      const url = encodeURI(`${site.url}/_api/${list}/items`);
      const part = (body: object): string => `--c\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nPOST ${url} HTTP/1.1\naccept: ${NO_METADATA}\ncontent-type: application/json\n\n${JSON.stringify(body)}\n`;
      const raw = `--b\nContent-Type: multipart/mixed; boundary="c"\n\n${part({ Title: 'in batch' })}\n${part({ Nothing: 1 })}\n--c--\n\n--b--\n`;
      const answer = await ask('POST', '$batch', { raw, headers: { 'content-type': 'multipart/mixed; boundary="b"' } });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=batchresponse_[0-9a-f-]{36}$/);
      expect(answer.text.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 201', 'HTTP/1.1 400']);
    });
    it('a void method answers odata.null', async () => {
      expect((await ask('POST', `${list}/breakroleinheritance(copyroleassignments=true)`)).json).toEqual({ 'odata.null': true });
      expect((await ask('GET', `${list}?$select=HasUniqueRoleAssignments`)).json).toEqual({ HasUniqueRoleAssignments: true });
    });
    it('High and Low of a permission level are texts; numbers are 400', async () => {
      const level = (High: unknown, Low: unknown): Promise<RestAnswer> => ask('POST', 'web/roledefinitions', { body: { Name: site.scratch(), Description: '', Order: 1, BasePermissions: { High, Low } } });
      expect((await level(176, 138612835)).status).toBe(400);
      const made = await level('176', '138612835');
      expect([made.status, made.json.BasePermissions, made.json.RoleTypeKind]).toEqual([201, { High: '176', Low: '138612835' }, 0]);
      await ask('DELETE', `web/roledefinitions(${String(made.json.Id)})`);
    });
  });
});
