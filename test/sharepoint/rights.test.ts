import { codeOf, makeList, startSite } from './testing/site';
import type { TestSite, Visitor } from './testing/site';

const APPEND = { High: '176', Low: '138612835' };
const LOGIN = (name: string): string => `i:0#.f|membership|${name}@contoso.example`;

describe('rights are enforced on every call', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  let append: number;
  let group: number;
  beforeAll(async () => {
    site = await startSite();
    ada = site.as('ada');
    await ada.make('web/associatedvisitorgroup/users', { LoginName: LOGIN('jon') });
    await ada.make('web/associatedvisitorgroup/users', { LoginName: LOGIN('vic') });
    append = Number((await ada.make('web/roledefinitions', { BasePermissions: APPEND, Name: 'Append', Description: '', Order: 200 }))['Id']);
    group = Number((await ada.make('web/sitegroups', { Title: 'Requesters' }))['Id']);
    await ada.make(`web/sitegroups(${group})/users`, { LoginName: LOGIN('jon') });
    list = await makeList(ada, 'Requests');
    await ada.make(`${list}/items`, { Title: 'by ada' });
    await ada.make(`${list}/breakroleinheritance(copyroleassignments=true,clearsubscopes=true)`);
    await ada.make(`${list}/roleassignments/addroleassignment(principalid=${group},roledefid=${append})`);
  });
  afterAll(() => site.close());

  it('whoever may only add can add and read, but neither edit nor delete, not even the own item', async () => {
    const jon = site.as('jon');
    const { json, status } = await jon.post(`${list}/items`, { Title: 'mine' });
    expect(status).toBe(201);
    const own = `${list}/items(${Number(json['Id'])})`;
    expect((await jon.get(own)).status).toBe(200);
    expect((await jon.write('MERGE', own, { Title: 'x' })).status).toBe(403);
    expect((await jon.write('DELETE', own)).status).toBe(403);
    expect((await jon.post(`${own}/recycle`)).status).toBe(403);
    expect((await jon.post(`${list}/fields/createfieldasxml`, { parameters: { SchemaXml: '<Field Name="X" DisplayName="X" Type="Text"/>' } })).status).toBe(403);
  });
  it('a reader adds nothing', async () => {
    expect((await site.as('vic').post(`${list}/items`, { Title: 'x' })).status).toBe(403);
  });
  it('a digest counts for its own person and site only', async () => {
    const digest = String((await site.as('jon').send('POST', 'contextinfo', {})).json['FormDigestValue']);
    const answer = await ada.send('POST', `${list}/items`, { body: { Title: 'x' }, headers: { 'x-requestdigest': digest } });
    expect([answer.status, codeOf(answer)]).toEqual([403, '-2130575252, Microsoft.SharePoint.SPException']);
    const response = await fetch(`${site.url}/sites/register/_api/contextinfo`, { method: 'POST', headers: { accept: 'application/json;odata=nometadata' } });
    const foreign = String(((await response.json()) as { FormDigestValue: string }).FormDigestValue);
    expect((await ada.send('POST', `${list}/items`, { body: { Title: 'x' }, headers: { 'x-requestdigest': foreign } })).status).toBe(403);
  });
  it('EffectiveBasePermissions are the union of all levels, only when asked', async () => {
    const jon = site.as('jon');
    expect((await jon.get(`${list}?$select=EffectiveBasePermissions,HasUniqueRoleAssignments`)).json).toEqual({ EffectiveBasePermissions: APPEND, HasUniqueRoleAssignments: true });
    expect((await jon.get(list)).json['EffectiveBasePermissions']).toBeUndefined();
    expect((await ada.get(`${list}?$select=EffectiveBasePermissions`)).json).toEqual({ EffectiveBasePermissions: { High: '2147483647', Low: '4294705151' } });
    expect((await ada.get(`${list}/getUserEffectivePermissions(@u)?@u='${encodeURIComponent(LOGIN('jon'))}'`)).json).toEqual(APPEND);
  });
  it('breaking inheritance without copying leaves the caller alone with Full Control, who can be taken out; site admins stay in', async () => {
    const secret = await makeList(ada, 'Secret');
    await ada.make(`${secret}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    const path = `${secret}/roleassignments?$expand=Member,RoleDefinitionBindings&$select=Member/Title,RoleDefinitionBindings/Name,PrincipalId`;
    expect((await ada.get(path)).json['value']).toEqual([{ PrincipalId: 5, Member: { Title: 'Ada Lindqvist' }, RoleDefinitionBindings: [{ Name: 'Full Control' }] }]);
    expect((await site.as('jon').get(secret)).status).toBe(404);
    await ada.write('DELETE', `${secret}/roleassignments(5)`);
    expect((await ada.get(path)).json['value']).toEqual([]);
    expect((await ada.get(`${secret}/items`)).status).toBe(200);
    await ada.make(`${secret}/resetroleinheritance`);
    expect((await ada.get(`${secret}/HasUniqueRoleAssignments`)).json).toEqual({ value: false });
    expect((await site.as('jon').get(secret)).status).toBe(200);
  });
  it('an item with its own rights is hidden from others, in lists and by id', async () => {
    const { Id } = (await ada.make(`${list}/items`, { Title: 'hidden' })) as unknown as { Id: number };
    await ada.make(`${list}/items(${Id})/breakroleinheritance(copyroleassignments=false)`);
    const jon = site.as('jon');
    expect((await jon.get(`${list}/items(${Id})`)).status).toBe(404);
    expect(JSON.stringify((await jon.get(`${list}/items?$select=Id`)).json)).not.toContain(`"Id":${Id}`);
    expect((await ada.get(`${list}/items(${Id})/firstUniqueAncestorSecurableObject`)).json['Title']).toBe('hidden');
    await ada.make(`${list}/items(${Id})/roleassignments/addroleassignment(principalid=${group},roledefid=1073741826)`);
    expect((await jon.get(`${list}/items(${Id})`)).status).toBe(200);
  });
  it('a grant on a list opens the way to it with Limited Access', async () => {
    const narrow = await makeList(ada, 'Narrow');
    await ada.make(`${narrow}/breakroleinheritance(copyroleassignments=false)`);
    const tom = Number((await ada.make('web/ensureuser', { logonName: LOGIN('tom') }))['Id']);
    expect((await site.as('tom').get('web?$select=Title')).status).toBe(403);
    await ada.make(`${narrow}/roleassignments/addroleassignment(principalid=${tom},roledefid=1073741826)`);
    expect((await site.as('tom').get('web?$select=Title')).status).toBe(200);
    expect((await site.as('tom').get(`${narrow}/items`)).status).toBe(200);
    expect((await site.as('tom').get(list)).status).toBe(404);
  });
  it('ReadSecurity 2 shows one\'s own items, WriteSecurity keeps others from editing; who may override list behaviours sees and edits all', async () => {
    const own = await makeList(ada, 'Own', {}, { ReadSecurity: 2, WriteSecurity: 2 });
    await ada.make('web/associatedmembergroup/users', { LoginName: LOGIN('mira') });
    await ada.make('web/associatedmembergroup/users', { LoginName: LOGIN('priya') });
    const mira = site.as('mira');
    const priya = site.as('priya');
    await mira.make(`${own}/items`, { Title: 'mira' });
    await ada.make(`${own}/items`, { Title: 'ada' });
    expect((await mira.get(`${own}/items?$select=Title`)).json['value']).toEqual([{ Title: 'mira' }]);
    expect((await priya.get(`${own}/items`)).json['value']).toEqual([]);
    expect((await ada.get(`${own}/items`)).json['value']).toHaveLength(2);
    await ada.write('MERGE', own, { ReadSecurity: 1 });
    expect((await priya.write('MERGE', `${own}/items(1)`, { Title: 'x' })).status).toBe(403);
    expect((await mira.write('MERGE', `${own}/items(1)`, { Title: 'x' })).status).toBe(204);
    await ada.write('MERGE', own, { WriteSecurity: 4 });
    expect((await mira.write('MERGE', `${own}/items(1)`, { Title: 'x' })).status).toBe(403);
  });
  it('item-level reading and unique columns exclude each other', async () => {
    const both = await makeList(ada, 'Both', { Key: 'Type="Text" Indexed="TRUE" EnforceUniqueValues="TRUE"' });
    expect((await ada.write('MERGE', both, { ReadSecurity: 2 })).status).toBe(500);
  });
  it('an app reaches around list rights, unless the switch says that it does not', async () => {
    const sweep = site.app('sweep-app');
    expect((await sweep.get(`${list}/items`)).status).toBe(200);
    site.control.setSwitch('appGrantReachesAroundListRights', 'false');
    expect((await sweep.get(`${list}/items`)).status).toBe(403);
    await ada.make(`web/sitegroups(${group})/users`, { LoginName: 'i:0i.t|ms.sp.ext|sweep-app@contoso.example' });
    expect((await sweep.get(`${list}/items`)).status).toBe(200);
    expect((await sweep.write('MERGE', `${list}/items(1)`, { Title: 'x' })).status).toBe(403);
    site.control.setSwitch('appGrantReachesAroundListRights', 'true');
  });
  it('a refused add uses up an Id, by switch', async () => {
    const unique = await makeList(ada, 'Unique', { Key: 'Type="Text" Indexed="TRUE" EnforceUniqueValues="TRUE"' });
    const add = async (key: string): Promise<number> => Number((await ada.post(`${unique}/items`, { Key: key })).json['Id'] ?? 0);
    expect([await add('a'), await add('a'), await add('b')]).toEqual([1, 0, 3]);
    site.control.setSwitch('refusedAddUsesUpId', 'false');
    expect([await add('a'), await add('c')]).toEqual([0, 4]);
    site.control.setSwitch('refusedAddUsesUpId', 'true');
  });
  it('a library that the site comes with is made by nobody who may not make lists, and shown to nobody who may not see it', async () => {
    const vic = site.as('vic');
    expect((await vic.post('web/lists/ensuresiteassetslibrary')).status).toBe(403);
    const { Id } = await ada.make('web/lists/ensuresiteassetslibrary');
    expect((await vic.post('web/lists/ensuresiteassetslibrary')).json['Id']).toBe(Id);
    expect((await vic.get('web/defaultdocumentlibrary')).json['Id']).toBe(Id);
    await ada.make(`web/lists(guid'${String(Id)}')/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    expect((await vic.get('web/defaultdocumentlibrary')).status).toBe(404);
  });
  it('who is gone from the directory cannot sign in', async () => {
    expect((await site.as('otto').get('web')).status).toBe(403);
  });
  it('levels come with the ids and masks of SharePoint', async () => {
    const { json } = await ada.get('web/roledefinitions?$select=Id,Name,RoleTypeKind,BasePermissions&$filter=RoleTypeKind eq 3');
    expect(json['value']).toEqual([{ Id: 1073741827, Name: 'Contribute', RoleTypeKind: 3, BasePermissions: { High: '432', Low: '1011028719' } }]);
    const made = await ada.post('web/roledefinitions', { BasePermissions: { High: '48', Low: '134287360' }, Name: 'Append' });
    expect(made.status).toBe(500);
  });
});
