import { codeOf, makeList, messageOf, startSite } from './testing/site';
import type { TestSite, Visitor } from './testing/site';

describe('errors are SharePoint\'s own', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  beforeAll(async () => {
    site = await startSite();
    ada = site.as('ada');
    list = await makeList(ada, 'Facts', { Key: 'Type="Text" Indexed="TRUE" EnforceUniqueValues="TRUE"', Count: 'Type="Number"', Owner: 'Type="User"', Body: 'Type="Note"' });
    await ada.make(`${list}/items`, { Title: 'one', Key: 'k1' });
  });
  afterAll(() => site.close());

  const INVALID_QUERY = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';

  it('a list title that is missing is 404 and names the site', async () => {
    const answer = await ada.get('web/lists/getByTitle(\'Nope\')');
    expect([answer.status, codeOf(answer)]).toEqual([404, '-1, System.ArgumentException']);
    expect(messageOf(answer)).toBe(`List 'Nope' does not exist at site with URL '${site.url}/sites/empty'.`);
  });
  it('a list id that is missing is 404', async () => {
    const answer = await ada.get('web/lists(guid\'00000000-0000-0000-0000-000000000001\')');
    expect([answer.status, codeOf(answer)]).toEqual([404, '-2130575322, Microsoft.SharePoint.SPException']);
  });
  it('an item that is missing is 404 with its own code', async () => {
    const answer = await ada.get(`${list}/items(99)`);
    expect([answer.status, codeOf(answer)]).toEqual([404, '-2130575338, System.ArgumentException']);
    expect(messageOf(answer)).toBe('Item does not exist. It may have been deleted by another user.');
  });
  it('a second list of the same title is 500', async () => {
    const answer = await ada.post('web/lists', { Title: 'fACTS', BaseTemplate: 100 });
    expect([answer.status, codeOf(answer)]).toEqual([500, '-2130575342, Microsoft.SharePoint.SPException']);
  });
  it.each([500, 400] as const)('a duplicate in a unique column has its code, with status %d by switch', async (status) => {
    site.control.setSwitch('duplicateStatus', String(status));
    const answer = await ada.post(`${list}/items`, { Title: 'two', Key: 'K1' });
    expect([answer.status, codeOf(answer)]).toEqual([status, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException']);
    expect(messageOf(answer)).toContain('[Key]');
    site.control.setSwitch('duplicateStatus', '500');
  });
  it('a stale If-Match is 412 and names both etags', async () => {
    const answer = await ada.write('MERGE', `${list}/items(1)`, { Title: 'x' }, { headers: { 'if-match': '"8"' } });
    expect([answer.status, codeOf(answer)]).toEqual([412, '-1, Microsoft.SharePoint.Client.ClientServiceException']);
    expect(messageOf(answer)).toMatch(/^The request ETag value '"8"' does not match the object's ETag value '"[0-9a-f-]{36},1"'\.$/);
  });
  it.each([['none', undefined], ['garbage', 'x,y'], ['of somebody else', 'jon']])('a digest that is %s is 403', async (_what, digest) => {
    const other = digest === 'jon' ? String((await site.as('ada').send('POST', 'contextinfo', {})).json['FormDigestValue']).replace(/^0x(.)/, (_whole, first: string) => (first === '0' ? '0x1' : '0x0')) : digest;
    const answer = await ada.send('POST', `${list}/items`, { body: { Title: 'x' }, ...(other === undefined ? {} : { headers: { 'x-requestdigest': other } }) });
    expect([answer.status, codeOf(answer)]).toEqual([403, '-2130575252, Microsoft.SharePoint.SPException']);
  });
  it('somebody without rights is 403', async () => {
    const answer = await site.as('vic').get('web');
    expect([answer.status, codeOf(answer)]).toEqual([403, '-2147024891, System.UnauthorizedAccessException']);
  });
  it.each(['$select=Nope', '$select=title', '$expand=Nope', '$select=Nope/Title&$expand=Nope'])('an unknown field in %s is 400', async (query) => {
    const answer = await ada.get(`${list}/items?${query}`);
    expect([answer.status, codeOf(answer)]).toEqual([400, '-1, Microsoft.SharePoint.SPException']);
    expect(messageOf(answer)).toMatch(/^The field or property '(Nope|title|Nope\/Title)' does not exist\.$/);
  });
  it.each(['$select=Author', '$select=Author/Title', '$expand=Author', '$select=Owner'])('a person without select and expand (%s) is 400', async (query) => {
    const answer = await ada.get(`${list}/items?${query}`);
    expect(answer.status).toBe(400);
    expect(messageOf(answer)).toMatch(/^The query to field '(Author|Owner)' is not valid\. The \$select query string must specify the target fields and the \$expand query string must contains (Author|Owner)\.$/);
  });
  it.each(['$filter=Nope eq 1', '$orderby=Nope'])('an unknown field in %s is 400', async (query) => {
    const answer = await ada.get(`${list}/items?${query}`);
    expect([answer.status, codeOf(answer)]).toEqual([400, '-2147024809, System.ArgumentException']);
    expect(messageOf(answer)).toBe('Column \'Nope\' does not exist. It may have been deleted by another user.');
  });
  it('an unknown member of a body is 400 and names the type', async () => {
    const answer = await ada.post(`${list}/items`, { Nope: 1 });
    expect([answer.status, codeOf(answer)]).toEqual([400, INVALID_QUERY]);
    expect(messageOf(answer)).toBe('The property \'Nope\' does not exist on type \'SP.Data.FactsListItem\'. Make sure to only use property names that are defined by the type.');
  });
  it.each(['Title eq', 'endswith(Title,\'x\')', 'Title eq \'a', '(Title eq \'a\'', 'Title in (\'a\')', 'tolower(Title) eq \'a\''])('the filter %s is not valid', async (filter) => {
    const answer = await ada.get(`${list}/items?$filter=${encodeURIComponent(filter)}`);
    expect([answer.status, codeOf(answer)]).toEqual([400, INVALID_QUERY]);
    expect(messageOf(answer)).toBe(`The expression "${filter}" is not valid.`);
  });
  it('an unknown parameter of a method is 400 and names the method', async () => {
    const answer = await ada.post(`${list}/breakroleinheritance(copy=true)`);
    expect([answer.status, codeOf(answer)]).toEqual([400, INVALID_QUERY]);
    expect(messageOf(answer)).toBe('The parameter copy does not exist in method BreakRoleInheritance.');
  });
  it.each([[{ Title: 5 }, 'Edm.String'], [{ Count: '5' }, 'Edm.Double'], [{ OwnerId: 'ada' }, 'Edm.Int32']])('a wrong JSON type %j is 400 and names %s', async (body, type) => {
    const answer = await ada.post(`${list}/items`, body);
    expect([answer.status, codeOf(answer)]).toEqual([400, INVALID_QUERY]);
    expect(messageOf(answer)).toContain(`'${type}'`);
  });
  it('masks of a level must be texts', async () => {
    const answer = await ada.post('web/roledefinitions', { BasePermissions: { High: 176, Low: 138612835 }, Name: 'Append' });
    expect([answer.status, codeOf(answer)]).toEqual([400, INVALID_QUERY]);
  });
  it('a text of 256 signs is 500, one of 255 is kept', async () => {
    const answer = await ada.post(`${list}/items`, { Title: 'x'.repeat(256) });
    expect([answer.status, codeOf(answer)]).toEqual([500, '-2130575155, Microsoft.SharePoint.SPException']);
    expect((await ada.post(`${list}/items`, { Title: 'x'.repeat(255) })).status).toBe(201);
  });
  it('a user id that is unknown is 500, an unknown name 400', async () => {
    expect((await ada.get('web/getUserById(999)')).status).toBe(500);
    const answer = await ada.post('web/ensureuser', { logonName: 'nobody@contoso.example' });
    expect([answer.status, messageOf(answer)]).toEqual([400, 'The specified user nobody@contoso.example could not be found.']);
  });
  it('more than twelve lookup columns in one query are 500', async () => {
    const wide = await makeList(ada, 'Wide', Object.fromEntries([...Array(11).keys()].map((at) => [`P${at}`, 'Type="User"'])));
    const answer = await ada.get(`${wide}/items`);
    expect([answer.status, codeOf(answer)]).toEqual([500, '-2147024749, Microsoft.SharePoint.SPQueryThrottledException']);
    expect((await ada.get(`${wide}/items?$select=Id,P0Id,P10Id`)).status).toBe(200);
  });
  it('a required column that is missing is no error', async () => {
    const strict = await makeList(ada, 'Strict', { Must: 'Type="Text" Required="TRUE"' });
    expect((await ada.post(`${strict}/items`, {})).status).toBe(201);
  });
  it('throttling carries Retry-After in seconds or as a date, and may answer HTML', async () => {
    for (const retryAfter of ['3', 'Wed, 25 Nov 2026 00:00:00 GMT']) {
      site.control.throttle({ status: 429, retryAfter, requests: 1 });
      const answer = await ada.get('web');
      expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')]).toEqual([429, retryAfter, 'text/html']);
    }
    site.control.setSwitch('throttleBodyIsHtml', 'false');
    site.control.throttle({ status: 503, retryAfter: '1', requests: 1 });
    expect(codeOf(await ada.get('web'))).toContain('SPThrottledException');
    expect((await ada.get('web')).status).toBe(200);
  });
  it('indexes end at twenty', async () => {
    const many = await makeList(ada, 'Indexes', Object.fromEntries([...Array(20).keys()].map((at) => [`C${at}`, 'Type="Number" Indexed="TRUE"'])));
    const answer = await ada.post(`${many}/fields/createfieldasxml`, { parameters: { SchemaXml: '<Field Name="C20" DisplayName="C20" Type="Number" Indexed="TRUE"/>', Options: 8 } });
    expect([answer.status, messageOf(answer)]).toEqual([500, 'You have exceeded the maximum number of indexed columns for this list.']);
    expect((await ada.get(`${many}/fields/getByInternalNameOrTitle('C20')`)).status).toBe(404);
  });
});
