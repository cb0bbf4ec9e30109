import { codeOf, makeList, messageOf, startSite } from './testing/site';
import type { Answered, TestSite, Visitor } from './testing/site';

describe('lists, fields and views', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  beforeAll(async () => {
    site = await startSite();
    ada = site.as('ada');
    list = await makeList(ada, 'Defined');
  });
  afterAll(() => site.close());
  const addXml = (attributes: string, options?: number, inner = ''): Promise<Answered> =>
    ada.post(`${list}/fields/createfieldasxml`, { parameters: { SchemaXml: `<Field ${attributes}>${inner}</Field>`, ...(options === undefined ? {} : { Options: options }) } });

  it('without the hint a list takes the display name for the internal name; with it, Name wins', async () => {
    expect((await addXml('Type="Text" Name="Short" DisplayName="ADDED FIELD"')).json['InternalName']).toBe('ADDED_x0020_FIELD');
    expect((await addXml('Type="Text" Name="Short" DisplayName="Added field two"', 8)).json['InternalName']).toBe('Short');
  });
  it.each([
    ['1st', '_x0031_st'],
    ['Größe', 'Gr_x00f6__x00df_e'],
    ['A very long name that goes on and on', 'A_x0020_very_x0020_long_x0020_na'],
    ['a-b', 'a_x002d_b'],
  ])('%s gets the internal name %s, which a rename leaves', async (title, name) => {
    const made = await addXml(`Type="Text" DisplayName="${title}"`);
    expect(made.json['InternalName']).toBe(name);
    const field = `${list}/fields(guid'${String(made.json['Id'])}')`;
    expect((await ada.write('MERGE', field, { Title: `New ${title}` })).status).toBe(204);
    expect((await ada.get(`${field}?$select=Title,InternalName,StaticName`)).json).toEqual({ Title: `New ${title}`, InternalName: name, StaticName: name });
  });
  it('a second field of the same name gets a number', async () => {
    const names: unknown[] = [];
    for (let at = 0; at < 3; at += 1) names.push((await addXml('Type="Text" Name="Twin" DisplayName="Twin"', 8)).json['InternalName']);
    expect(names).toEqual(['Twin', 'Twin0', 'Twin1']);
  });
  it('a typed field comes by verbose POST, with its own type', async () => {
    const body = { __metadata: { type: 'SP.FieldChoice' }, FieldTypeKind: 6, Title: 'Colour', Choices: { results: ['red', 'blue'] }, FillInChoice: true };
    const { status, json } = await ada.post(`${list}/fields`, body, { flavour: 'verbose' });
    expect([status, json['d']?.['__metadata']?.['type'], json['d']?.['Choices']?.['results']]).toEqual([201, 'SP.FieldChoice', ['red', 'blue']]);
    expect((await ada.get(`${list}/fields/getByTitle('Colour')?$select=FieldTypeKind`, { flavour: 'minimal' })).json['odata.type']).toBe('SP.FieldChoice');
  });
  it('a property of another type is refused', async () => {
    const answer = await ada.write('MERGE', `${list}/fields/getByTitle('Colour')`, { MaxLength: 5 });
    expect([answer.status, messageOf(answer)]).toEqual([400, 'The property \'MaxLength\' does not exist on type \'SP.FieldChoice\'. Make sure to only use property names that are defined by the type.']);
  });
  it('unique values want an index, and no doubles that are there already', async () => {
    await addXml('Type="Text" Name="Code" DisplayName="Code"', 8);
    const field = `${list}/fields/getByInternalNameOrTitle('Code')`;
    expect((await ada.write('MERGE', field, { EnforceUniqueValues: true })).status).toBe(500);
    await ada.make(`${list}/items`, { Code: 'a' });
    await ada.make(`${list}/items`, { Code: 'A' });
    expect(codeOf(await ada.write('MERGE', field, { Indexed: true, EnforceUniqueValues: true }))).toContain('-2130575169');
    await ada.write('MERGE', `${list}/items(1)`, { Code: 'b' });
    expect((await ada.write('MERGE', field, { Indexed: true, EnforceUniqueValues: true })).status).toBe(204);
    expect((await ada.get(`${field}?$select=Indexed,EnforceUniqueValues,SchemaXml`)).json).toMatchObject({ Indexed: true, EnforceUniqueValues: true, SchemaXml: expect.stringContaining('EnforceUniqueValues="TRUE"') });
  });
  it('a note and several choices take no index', async () => {
    for (const type of ['Note', 'MultiChoice', 'URL']) expect((await addXml(`Type="${type}" Name="No${type}" DisplayName="No${type}" Indexed="TRUE"`, 8)).status).toBe(500);
  });
  it('formatting is kept as text', async () => {
    const formatter = '{"elmType":"div","txtContent":"@currentField"}';
    await ada.write('MERGE', `${list}/fields/getByTitle('Colour')`, { CustomFormatter: formatter });
    expect((await ada.get(`${list}/fields/getByTitle('Colour')?$select=CustomFormatter`)).json).toEqual({ CustomFormatter: formatter });
  });
  it('defaults fill what a new item leaves out', async () => {
    await addXml('Type="Choice" Name="State" DisplayName="State"', 8, '<CHOICES><CHOICE>open</CHOICE></CHOICES><Default>open</Default>');
    await addXml('Type="Boolean" Name="Sure" DisplayName="Sure"', 8, '<Default>1</Default>');
    await addXml('Type="Number" Name="Level" DisplayName="Level"', 8, '<Default>3</Default>');
    await addXml('Type="DateTime" Name="Since" DisplayName="Since"', 8, '<Default>[today]</Default>');
    const { json } = await ada.post(`${list}/items`, { Level: 5 });
    expect(json).toMatchObject({ State: 'open', Sure: true, Level: 5, Since: expect.stringMatching(/Z$/) });
  });
  it('a lookup points to items that exist, expands and filters by what it shows', async () => {
    const people = await makeList(ada, 'Countries');
    const id = (await ada.get(`${people}?$select=Id`)).json['Id'];
    await ada.make(`${people}/items`, { Title: 'Ghana' });
    const made = await ada.post(`${list}/fields/AddField`, { parameters: { Title: 'Country', FieldTypeKind: 7, LookupListId: id, LookupFieldName: 'Title' } });
    expect([made.status, made.json['LookupList'], made.json['LookupField']]).toEqual([201, id, 'Title']);
    expect((await ada.post(`${list}/items`, { CountryId: 9 })).status).toBe(500);
    const { json } = await ada.post(`${list}/items`, { CountryId: 1 });
    expect((await ada.get(`${list}/items?$select=Id,CountryId,Country/Title&$expand=Country&$filter=Country/Title eq 'ghana'`)).json['value']).toEqual([{ Id: json['Id'], CountryId: 1, Country: { Title: 'Ghana' } }]);
  });
  it('a field that is deleted leaves items and views', async () => {
    await addXml('Type="Text" Name="Gone" DisplayName="Gone"', 24);
    expect((await ada.get(`${list}/defaultView/viewfields`)).json['Items']).toContain('Gone');
    expect((await ada.write('DELETE', `${list}/fields/getByInternalNameOrTitle('Gone')`)).status).toBe(200);
    expect((await ada.get(`${list}/defaultView/viewfields`)).json['Items']).not.toContain('Gone');
    expect((await ada.get(`${list}/items?$select=Gone`)).status).toBe(400);
    expect((await ada.write('DELETE', `${list}/fields/getByInternalNameOrTitle('Title')`)).status).toBe(500);
  });
  it('views keep their fields in order, and SetViewXml replaces all', async () => {
    await ada.make(`${list}/views`, { Title: 'Mine', RowLimit: 5, ViewQuery: '<OrderBy><FieldRef Name="ID" /></OrderBy>' });
    const view = `${list}/views/getByTitle('Mine')`;
    for (const name of ['Code', 'Level']) await ada.make(`${view}/viewfields/addviewfield('${name}')`);
    await ada.make(`${view}/viewfields/moveviewfieldto`, { field: 'Level', index: 0 });
    expect((await ada.get(`${view}/viewfields`)).json['Items']).toEqual(['Level', 'LinkTitle', 'Code']);
    await ada.make(`${view}/viewfields/removeviewfield('Code')`);
    await ada.make(`${view}/SetViewXml`, { viewXml: '<View Scope="RecursiveAll"><Query><Where><Eq><FieldRef Name="Level"/><Value Type="Number">3</Value></Eq></Where></Query><ViewFields><FieldRef Name="State"/></ViewFields><RowLimit Paged="TRUE">7</RowLimit></View>' });
    expect((await ada.get(`${view}?$select=Title,RowLimit,Scope,ViewQuery&$expand=ViewFields`)).json).toMatchObject({ Title: 'Mine', RowLimit: 7, Scope: 2, ViewQuery: '<Where><Eq><FieldRef Name="Level"/><Value Type="Number">3</Value></Eq></Where>', ViewFields: { Items: ['State'] } });
    expect((await ada.post(`${view}/SetViewXml`, { viewXml: '<View><Query></View>' })).status).toBe(500);
    expect((await ada.post(`${view}/SetViewXml`, { viewXml: '<View><Nope/></View>' })).status).toBe(501);
  });
  it('a list keeps its folder when it is renamed, and takes each setting that is asked for', async () => {
    await makeList(ada, 'Short');
    const settings = { NoCrawl: true, EnableAttachments: false, EnableFolderCreation: false, EnableVersioning: true, MajorVersionLimit: 100, OnQuickLaunch: true, ExcludeFromOfflineClient: true, DisableCommenting: true, DisableGridEditing: true, ListExperienceOptions: 1 };
    expect((await ada.write('MERGE', 'web/lists/getByTitle(\'Short\')', { Title: 'A longer name', ...settings })).status).toBe(204);
    const names = Object.keys(settings).join(',');
    expect((await ada.get(`web/getList('/sites/empty/Lists/Short')?$select=Title,${names}`)).json).toEqual({ Title: 'A longer name', ...settings });
    expect((await ada.write('MERGE', 'web/lists/getByTitle(\'A longer name\')', { NoCrawl: 'yes' })).status).toBe(400);
    expect((await ada.write('MERGE', 'web/lists/getByTitle(\'A longer name\')', { Title: 'Defined' })).status).toBe(500);
  });
  it('a library holds files under its own name, not under Lists', async () => {
    await ada.make('web/lists', { Title: 'Proofs', BaseTemplate: 101 });
    expect((await ada.get('web/lists/getByTitle(\'Proofs\')?$select=BaseType,EntityTypeName,ListItemEntityTypeFullName&$expand=RootFolder&$select=RootFolder/ServerRelativeUrl')).status).toBe(200);
    expect((await ada.get('web/getList(\'/sites/empty/Proofs\')?$select=ListItemEntityTypeFullName')).json).toEqual({ ListItemEntityTypeFullName: 'SP.Data.ProofsItem' });
  });
  it('a list that is deleted is gone with all that is in it', async () => {
    const gone = await makeList(ada, 'Fleeting');
    await ada.make(`${gone}/items`, { Title: 'x' });
    expect((await ada.write('DELETE', gone)).status).toBe(200);
    expect((await ada.get(gone)).status).toBe(404);
    await makeList(ada, 'Fleeting');
    expect((await ada.get(`${gone}?$select=ItemCount`)).json).toEqual({ ItemCount: 0 });
  });
});

describe('webs and groups', () => {
  let site: TestSite;
  let ada: Visitor;
  beforeAll(async () => {
    site = await startSite();
    ada = site.as('ada');
  });
  afterAll(() => site.close());

  it('a site comes with its three groups and nobody in them', async () => {
    for (const [group, title] of [['Owner', 'Owners'], ['Member', 'Members'], ['Visitor', 'Visitors']]) {
      expect((await ada.get(`web/associated${group}group?$select=Title`)).json).toEqual({ Title: `Empty site ${title}` });
      expect((await ada.get(`web/associated${group}group/users`)).json['value']).toEqual([]);
    }
  });
  it('a group has one name only, and loses members and itself', async () => {
    const { Id } = (await ada.make('web/sitegroups', { Title: 'One' })) as unknown as { Id: number };
    expect((await ada.post('web/sitegroups', { Title: 'ONE' })).status).toBe(500);
    await ada.make(`web/sitegroups(${Id})/users`, { LoginName: 'i:0#.f|membership|jon@contoso.example' });
    const jon = Number((await ada.get(`web/sitegroups(${Id})/users?$select=Id`)).json['value']?.[0]?.['Id']);
    expect((await ada.get(`web/getUserById(${jon})/groups?$select=Title`)).json['value']).toEqual([{ Title: 'One' }]);
    await ada.make(`web/sitegroups(${Id})/users/removeById(${jon})`);
    expect((await ada.get(`web/sitegroups(${Id})/users`)).json['value']).toEqual([]);
    await ada.make(`web/sitegroups/removeById(${Id})`);
    expect((await ada.get(`web/sitegroups(${Id})`)).status).toBe(404);
  });
  it('a subsite inherits groups and levels, and may not make levels of its own', async () => {
    const { Url } = (await ada.make('web/webs/add', { parameters: { Title: 'Sub', Url: 'sub', Description: '', Language: 1033, WebTemplate: 'STS', UseSamePermissionsAsParentSite: true } })) as unknown as { Url: string };
    expect(Url).toBe(`${site.url}/sites/empty/sub`);
    const sub = async (method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }> => {
      const response = await fetch(`${Url}/_api/${path}`, { method, headers: { accept: 'application/json;odata=nometadata', 'content-type': 'application/json', authorization: 'Bearer x' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
      return { status: response.status, json: await response.json() };
    };
    expect((await sub('GET', 'web/associatedownergroup?$select=Title')).json).toEqual({ Title: 'Empty site Owners' });
    expect((await sub('GET', 'web/hasUniqueRoleAssignments')).json).toEqual({ value: false });
    expect((await sub('POST', 'web/roledefinitions', { Name: 'X', BasePermissions: { High: '0', Low: '1' } })).status).toBe(500);
    expect((await sub('GET', 'web/lists?$select=Title')).json).toEqual({ value: [{ Title: 'Documents' }, { Title: 'Site Assets' }, { Title: 'Site Pages' }] });
    expect((await ada.get('web/webs?$select=Title')).json['value']).toEqual([{ Title: 'Sub' }]);
  });
});

describe('custom actions of a list', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  beforeAll(async () => {
    site = await startSite();
    ada = site.as('ada');
    list = await makeList(ada, 'Offering');
  });
  afterAll(() => site.close());
  const COMMAND = { Name: 'Open', Title: 'Open it', Location: 'ClientSideExtension.ListViewCommandSet', ClientSideComponentId: '7D1F4B0E-3C52-4C7A-9A57-2F0D6B8E4A19', ClientSideComponentProperties: '{}' };

  it('are added, read, changed and taken away, and a rename of the list leaves them', async () => {
    const made = await ada.post(`${list}/UserCustomActions`, COMMAND);
    expect([made.status, made.json]).toMatchObject([201, { ...COMMAND, ClientSideComponentId: COMMAND.ClientSideComponentId.toLowerCase(), Scope: 4, RegistrationType: 0, Sequence: 0, Description: null, ScriptSrc: null }]);
    const action = `${list}/UserCustomActions(guid'${String(made.json['Id'])}')`;
    expect((await ada.write('MERGE', action, { Title: 'Show it' })).status).toBe(204);
    expect((await ada.write('MERGE', list, { Description: 'Other words.' })).status).toBe(204);
    expect((await ada.get(`${list}/UserCustomActions?$select=Title,Location`)).json['value']).toEqual([{ Title: 'Show it', Location: COMMAND.Location }]);
    expect((await ada.write('DELETE', action)).status).toBe(200);
    expect((await ada.get(`${list}/UserCustomActions`)).json['value']).toEqual([]);
    expect((await ada.get(action)).json).toEqual({ 'odata.null': true });
  });
  it('want the right to manage the list, a place, and a component id that is one', async () => {
    expect((await site.as('mira').post(`${list}/UserCustomActions`, COMMAND)).status).toBe(403);
    expect((await ada.post(`${list}/UserCustomActions`, { Title: 'Nowhere' })).status).toBe(400);
    expect((await ada.post(`${list}/UserCustomActions`, { ...COMMAND, ClientSideComponentId: 'mine' })).status).toBe(400);
  });
  it('with a script, or a member that is not known, are not known here', async () => {
    expect((await ada.post(`${list}/UserCustomActions`, { ...COMMAND, ScriptBlock: 'alert(1)' })).status).toBe(501);
    expect((await ada.post(`${list}/UserCustomActions`, { ...COMMAND, HostProperties: '' })).status).toBe(501);
  });
});
