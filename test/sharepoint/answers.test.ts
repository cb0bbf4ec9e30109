import { codeOf, makeList, startSite } from './testing/site';
import type { TestSite, Visitor } from './testing/site';

describe('answers have SharePoint\'s shapes', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  beforeAll(async () => {
    site = await startSite();
    ada = site.as('ada');
    list = await makeList(ada, 'My_List 1', {
      Number1: 'Type="Number"', Flag: 'Type="Boolean"', Day: 'Type="DateTime" Format="DateOnly"', Link: 'Type="URL"', Owner: 'Type="User"', Many: 'Type="UserMulti" Mult="TRUE"', Kinds: 'Type="MultiChoice"',
    });
  });
  afterAll(() => site.close());

  it.each([
    ['application/json', undefined, { 'odata.error': { code: 'CODE', message: { lang: 'en-US', value: 'TEXT' } } }],
    ['application/json;odata=nometadata', undefined, { 'odata.error': { code: 'CODE', message: { lang: 'en-US', value: 'TEXT' } } }],
    ['application/json;odata.metadata=none', undefined, { 'odata.error': { code: 'CODE', message: { lang: 'en-US', value: 'TEXT' } } }],
    ['application/json;odata=verbose', undefined, { error: { code: 'CODE', message: { lang: 'en-US', value: 'TEXT' } } }],
    ['application/json', '4.0', { error: { code: 'CODE', message: 'TEXT' } }],
  ])('an error for Accept %s and odata-version %s has its envelope', async (accept, version, shape) => {
    const answer = await ada.get('web/lists/getByTitle(\'x\')', { headers: { accept, ...(version === undefined ? {} : { 'odata-version': version }) } });
    const text = JSON.stringify(shape).replace('CODE', '-1, System.ArgumentException').replace('TEXT', `List 'x' does not exist at site with URL '${site.url}/sites/empty'.`);
    expect(answer.json).toEqual(JSON.parse(text));
  });
  it('without Accept an error is XML', async () => {
    const answer = await ada.get('web/lists/getByTitle(\'x\')', { headers: { accept: '' } });
    expect(answer.headers.get('content-type')).toMatch(/^application\/xml/);
    expect(answer.text).toContain('<m:code>-1, System.ArgumentException</m:code><m:message xml:lang="en-US">');
  });
  it.each([
    ['application/json;odata=nometadata', 'application/json;odata=nometadata;streaming=true;charset=utf-8'],
    ['application/json', 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8'],
    ['application/json;odata=verbose', 'application/json;odata=verbose;charset=utf-8'],
  ])('Accept %s is answered as %s', async (accept, type) => {
    expect((await ada.get('web', { headers: { accept } })).headers.get('content-type')).toBe(type);
  });
  it('a digest says how long it lives and when it was made', async () => {
    const { json } = await ada.send('POST', 'contextinfo', {});
    expect(json['FormDigestTimeoutSeconds']).toBe(1800);
    expect(json['FormDigestValue']).toMatch(/^0x[0-9A-F]{128},\d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d -0000$/);
    expect((await ada.send('POST', 'contextinfo', { flavour: 'verbose' })).json['d']?.['GetContextWebInformation']?.['WebFullUrl']).toBe(`${site.url}/sites/empty`);
  });
  it('a digest ends after 1800 seconds of the server\'s clock', async () => {
    const digest = String((await ada.send('POST', 'contextinfo', {})).json['FormDigestValue']);
    const add = async (): Promise<number> => (await ada.send('POST', 'web/lists', { body: { Title: `L${Math.random()}` }, headers: { 'x-requestdigest': digest } })).status;
    site.control.clock.advance(1_790_000);
    expect(await add()).toBe(201);
    site.control.clock.advance(20_000);
    expect(await add()).toBe(403);
    site.control.clock.reset();
  });
  it('a bearer needs no digest', async () => {
    expect((await ada.send('POST', 'web/lists', { body: { Title: 'By bearer' }, headers: { authorization: 'Bearer x' } })).status).toBe(201);
  });
  it('the Date header is the server\'s clock', async () => {
    site.control.clock.freeze(Date.parse('2027-03-04T05:06:07Z'));
    expect((await ada.get('web')).headers.get('date')).toBe('Thu, 04 Mar 2027 05:06:07 GMT');
    site.control.clock.reset();
  });
  it('names of types encode what a name cannot hold', async () => {
    const { json } = await ada.get(`${list}?$select=EntityTypeName,ListItemEntityTypeFullName`);
    expect(json).toEqual({ EntityTypeName: 'My_x005f_List_x0020_1List', ListItemEntityTypeFullName: 'SP.Data.My_x005f_List_x0020_1ListItem' });
  });
  it('a new item is answered whole, in SharePoint\'s order, with Location and ETag', async () => {
    const answer = await ada.post(`${list}/items`, { Title: 'a', Number1: 67687, Flag: true, Day: '2024-04-02T11:35:03Z', Link: { Url: 'https://x.example' }, OwnerId: 5, ManyId: [5, 6], Kinds: ['a', 'b'] });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f-]{36},1"$/);
    expect(answer.headers.get('location')).toMatch(/\/sites\/empty\/_api\/Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(1\)$/);
    expect(Object.keys(answer.json)).toEqual([
      'FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', 'ContentTypeId', 'Title', 'OData__ColorTag', 'ComplianceAssetId',
      'Number1', 'Flag', 'Day', 'Link', 'OwnerId', 'OwnerStringId', 'ManyId', 'ManyStringId', 'Kinds',
      'ID', 'Modified', 'Created', 'AuthorId', 'EditorId', 'OData__UIVersionString', 'Attachments', 'GUID',
    ]);
    expect(answer.text).toContain('"Number1":67687.0');
    expect(answer.json).toMatchObject({ Day: '2024-04-02T11:35:03Z', Link: { Description: 'https://x.example', Url: 'https://x.example' }, OwnerId: 5, OwnerStringId: '5', ManyId: [5, 6], ManyStringId: ['5', '6'], Kinds: ['a', 'b'], OData__UIVersionString: '1.0' });
  });
  it('an empty item shows null, and Required is not asked for', async () => {
    const { json } = await ada.post(`${list}/items`, {});
    expect(json).toMatchObject({ Title: null, Number1: null, Flag: null, Day: null, Link: null, OwnerId: null, OwnerStringId: null, ManyId: null, Kinds: null, Attachments: false });
  });
  it('minimal metadata names type, id, etag and edit link; the id of an item is no URL', async () => {
    const { json } = await ada.get(`${list}/items(1)`, { flavour: 'minimal' });
    expect(json['odata.type']).toBe('SP.Data.My_x005f_List_x0020_1ListItem');
    expect(json['odata.id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(json['odata.etag']).toBe('"1"');
    expect(json['odata.editLink']).toMatch(/^Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(1\)$/);
    expect((await ada.get(String(json['odata.editLink']))).json['Id']).toBe(1);
  });
  it('verbose wraps in d, results and deferred', async () => {
    const { json } = await ada.get(`${list}/items?$top=1`, { flavour: 'verbose' });
    const [first] = json['d']?.['results'] ?? [];
    expect(first?.['__metadata']).toMatchObject({ type: 'SP.Data.My_x005f_List_x0020_1ListItem', etag: '"1"' });
    expect(first?.['Kinds']).toEqual({ __metadata: { type: 'Collection(Edm.String)' }, results: ['a', 'b'] });
    expect(first?.['ParentList']?.['__deferred']?.['uri']).toMatch(/\/Items\(1\)\/ParentList$/);
    expect(json['d']?.['__next']).toMatch(/skiptoken/);
  });
  it('a verbose body carries __metadata and results; another body may not', async () => {
    const body = { __metadata: { type: 'SP.Data.ListItem' }, Kinds: { results: ['x'] } };
    expect((await ada.post(`${list}/items`, body, { flavour: 'verbose' })).json['d']?.['Kinds']).toMatchObject({ results: ['x'] });
    expect(codeOf(await ada.post(`${list}/items`, body))).toContain('InvalidClientQueryException');
  });
  it('MERGE and PATCH answer 204 with a new ETag; no If-Match overwrites; both forms of etag match', async () => {
    const first = await ada.write('MERGE', `${list}/items(1)`, { Title: 'b' }, { headers: { 'if-match': '"1"' } });
    expect([first.status, first.text]).toEqual([204, '']);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/,2"$/);
    expect((await ada.write('PATCH', `${list}/items(1)`, { Title: 'c' }, { headers: { 'if-match': etag } })).status).toBe(204);
    expect((await ada.write('MERGE', `${list}/items(1)`, { Title: 'd' })).status).toBe(204);
    expect((await ada.write('MERGE', `${list}/items(1)`, { Title: 'e' }, { headers: { 'if-match': '*' } })).headers.get('etag')).toMatch(/,5"$/);
  });
  it('a GET with the etag that is in force answers 304', async () => {
    const etag = (await ada.get(`${list}/items(1)`)).headers.get('etag') ?? '';
    const again = await ada.get(`${list}/items(1)`, { headers: { 'if-none-match': etag } });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await ada.get(`${list}/items(1)`, { headers: { 'if-none-match': '"x,1"' } })).status).toBe(200);
  });
  it('what SharePoint stamps is kept silently when a body names it', async () => {
    await ada.write('MERGE', `${list}/items(1)`, { Created: '2001-01-01T00:00:00Z', AuthorId: 9 });
    const { json } = await ada.get(`${list}/items(1)?$select=Created,AuthorId`);
    expect(json).toMatchObject({ AuthorId: 5 });
    expect(String(json['Created'])).not.toContain('2001');
  });
  it('persons expand to the parts that were selected', async () => {
    const { json } = await ada.get(`${list}/items(1)?$select=Id,Owner/Title,Owner/Name,Many/EMail&$expand=Owner,Many`);
    expect(json).toEqual({ Id: 1, Owner: { Title: 'Ada Lindqvist', Name: 'i:0#.f|membership|ada@contoso.example' }, Many: [{ EMail: 'ada@contoso.example' }, { EMail: 'mira@contoso.example' }] });
  });
  it('void methods answer odata.null, DELETE nothing, recycle an id', async () => {
    expect((await ada.post(`${list}/breakroleinheritance(copyroleassignments=true,clearsubscopes=true)`)).json).toEqual({ 'odata.null': true });
    const { json } = await ada.post(`${list}/items`, { Title: 'x' });
    expect((await ada.post(`${list}/items(${Number(json['Id'])})/recycle`)).json).toEqual({ value: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    const gone = await ada.write('DELETE', `${list}/items(2)`);
    expect([gone.status, gone.text]).toEqual([200, '']);
  });
  it('a page holds 100 items, the next link is there even without metadata, and $skip is ignored', async () => {
    const pages = await makeList(ada, 'Pages');
    for (let at = 0; at < 101; at += 1) await ada.make(`${pages}/items`, { Title: `t${at}` });
    const first = await ada.get(`${pages}/items?$select=Id&$skip=50`);
    expect([first.json['value']?.length, first.json['value']?.[0]?.['Id']]).toEqual([100, 1]);
    const next = String(first.json['odata.nextLink']);
    expect(next).toMatch(/\/_api\/web\/lists\(guid%27[0-9a-f-]{36}%27\)\/items\?%24skiptoken=Paged%3dTRUE%26p_ID%3d100/);
    const second = await ada.get(next.slice(next.indexOf('_api/') + 5));
    expect(second.json['value']).toEqual([{ Id: 101 }]);
    expect(second.json['odata.nextLink']).toBeUndefined();
  });
  it('pages in an order of one\'s own neither lose nor repeat an item', async () => {
    const sorted = await makeList(ada, 'Sorted', { Group: 'Type="Text"', Rank: 'Type="Number"' });
    for (let at = 0; at < 23; at += 1) await ada.make(`${sorted}/items`, { Group: ['b', 'a', null][at % 3], Rank: at % 4 === 0 ? null : at % 5 });
    for (const order of ['Group', 'Group desc', 'Rank desc,Group', 'Group,Rank desc', 'Id desc']) {
      const whole = ((await ada.get(`${sorted}/items?$select=Id&$orderby=${order}&$top=100`)).json['value'] as unknown as { Id: number }[]).map((row) => row.Id);
      const paged: number[] = [];
      let path: string | undefined = `${sorted}/items?$select=Id&$orderby=${order}&$top=4`;
      while (path !== undefined) {
        const { json } = await ada.get(path);
        paged.push(...(json['value'] as unknown as { Id: number }[]).map((row) => row.Id));
        const next = json['odata.nextLink'] as string | undefined;
        path = next?.slice(next.indexOf('_api/') + 5);
      }
      expect([order, paged]).toEqual([order, whole]);
    }
  });
});
