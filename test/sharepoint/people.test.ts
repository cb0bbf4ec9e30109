import { codeOf, startSite } from './testing/site';
import type { Answered, TestSite, Visitor } from './testing/site';

const PICKER = 'SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface';
type Picked = { Key: string; DisplayText: string; IsResolved: boolean; EntityData: Record<string, string>; MultipleMatches: unknown[] };

describe('people', () => {
  let site: TestSite;
  let ada: Visitor;
  beforeEach(async () => {
    site = await startSite();
    ada = site.as('ada');
  });
  afterEach(() => site.close());
  const ask = async (call: 'clientPeoplePickerSearchUser' | 'clientPeoplePickerResolveUser', text: string, more: object = {}): Promise<unknown> => {
    const answer = await ada.post(`${PICKER}.${call}`, { queryParams: { QueryString: text, MaximumEntitySuggestions: 10, PrincipalType: 1, ...more } });
    // A text of JSON within JSON.
    return JSON.parse(String(answer.json['value']));
  };
  const search = async (text: string, more: object = {}): Promise<string[]> => ((await ask('clientPeoplePickerSearchUser', text, more)) as Picked[]).map((each) => each.DisplayText);
  async function letIn(name: string, roleId: number): Promise<Visitor> {
    const user = await ada.make('web/ensureuser', { logonName: `${name}@contoso.example` });
    await ada.make(`web/roleassignments/addroleassignment(principalid=${String(user['Id'])},roledefid=${roleId})`);
    return site.as(name);
  }
  const userNamed = (login: string): Promise<Answered> => ada.get(`web/siteusers(@v)?@v='${encodeURIComponent(login)}'`);

  it('a user has the members that SharePoint gives', async () => {
    const { json } = await userNamed('i:0#.f|membership|mira@contoso.example');
    expect(Object.keys(json)).toEqual(['Id', 'IsHiddenInUI', 'LoginName', 'Title', 'PrincipalType', 'Email', 'Expiration', 'IsEmailAuthenticationGuestUser', 'IsShareByEmailGuestUser', 'IsSiteAdmin', 'UserId', 'UserPrincipalName']);
    expect(json['UserId']).toEqual({ NameId: expect.any(String) as string, NameIdIssuer: 'urn:federation:microsoftonline' });
  });
  it('who never visited has no user until ensured', async () => {
    const login = 'i:0#.f|membership|nina@contoso.example';
    expect((await userNamed(login)).status).toBe(500);
    const ensured = await ada.make('web/ensureuser', { logonName: login });
    expect((await userNamed(login)).json['Id']).toBe(ensured['Id']);
  });
  it('who is gone from the directory is still a user of the site, but is not found anywhere else', async () => {
    expect((await userNamed('i:0#.f|membership|otto@contoso.example')).json['Title']).toBe('Otto Brandt');
    expect(await search('otto')).toEqual([]);
  });
  it.each([['Read', 1073741826, 403], ['Contribute', 1073741827, 204]])('with %s (%s) giving oneself another name answers %s', async (_level, roleId, status) => {
    const mira = await letIn('mira', roleId);
    const { Id, Title } = (await mira.get('web/currentuser')).json;
    expect((await mira.write('MERGE', `web/getuserbyid(${String(Id)})`, { Title: 'Ana Ruiz' })).status).toBe(status);
    expect((await ada.get(`web/getuserbyid(${String(Id)})`)).json['Title']).toBe(status === 403 ? Title : 'Ana Ruiz');
  });
  it('a name that nobody has is 400', async () => {
    const answer = await ada.post('web/ensureuser', { logonName: 'nobody@contoso.example' });
    expect([answer.status, codeOf(answer)]).toEqual([400, '-2146232832, Microsoft.SharePoint.SPException']);
  });
  it.each([[true, 403], [false, 200]])('with ensureUserRefusedToAddOnly %s a reader who ensures a user gets %s', async (on, status) => {
    site.control.switches.ensureUserRefusedToAddOnly = on;
    const vic = await letIn('vic', 1073741826);
    expect((await vic.post('web/ensureuser', { logonName: 'nina@contoso.example' })).status).toBe(status);
  });
  it('who may edit ensures users either way', async () => {
    const mira = await letIn('mira', 1073741827);
    expect((await mira.post('web/ensureuser', { logonName: 'nina@contoso.example' })).status).toBe(200);
  });

  it.each([
    ['the beginning of a name', 'mir', ['Mira Okafor', 'Mira Okafor (admin)']],
    ['a family name', 'oka', ['Mira Okafor', 'Mira Okafor (admin)']],
    ['a mail address', 'nina@', ['Nina Sato']],
    ['a guest by the address at home', 'gus@partner', ['Gus Partner']],
  ])('the picker finds by %s', async (_rule, text, expected) => {
    expect(await search(text)).toEqual(expected);
  });
  it('the picker gives logins, and directory ids beside them', async () => {
    const [first] = (await ask('clientPeoplePickerSearchUser', 'nina')) as Picked[];
    expect(first).toEqual(expect.objectContaining({ Key: 'i:0#.f|membership|nina@contoso.example', IsResolved: true, EntityType: 'User' }));
    expect(first?.EntityData).toEqual(expect.objectContaining({ ObjectId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, Email: 'nina@contoso.example', Title: 'Buyer' }));
  });
  it('the picker keeps to the number it was given', async () => {
    expect(await search('mir', { MaximumEntitySuggestions: 1 })).toHaveLength(1);
  });
  it('groups of the site are found only where they are asked for', async () => {
    expect(await search('Owners')).toEqual([]);
    expect((await search('Owners', { PrincipalType: 15 })).length).toBeGreaterThan(0);
  });
  it('resolving is certain only for one match', async () => {
    expect(await ask('clientPeoplePickerResolveUser', 'mira@contoso.example')).toEqual(expect.objectContaining({ IsResolved: true, DisplayText: 'Mira Okafor' }));
    const several = (await ask('clientPeoplePickerResolveUser', 'mira')) as Picked;
    expect([several.IsResolved, several.MultipleMatches.length]).toEqual([false, 2]);
  });
  it('a profile tells the manager', async () => {
    const path = (what: string): string => `SP.UserProfiles.PeopleManager/${what}&@v='${encodeURIComponent('i:0#.f|membership|mira@contoso.example')}'`;
    const profile = await ada.get(path('GetPropertiesFor(accountName=@v)?').replace('?&', '?'));
    const manager = [...(profile.json['UserProfileProperties'] ?? [])].find((each) => each['Key'] === 'Manager');
    expect(manager).toEqual({ Key: 'Manager', Value: 'i:0#.f|membership|lena@contoso.example', ValueType: 'Edm.String' });
    expect((await ada.get(path('GetUserProfilePropertyFor(accountName=@v,propertyName=\'Manager\')?').replace('?&', '?'))).json['value']).toBe('i:0#.f|membership|lena@contoso.example');
  });
});

describe('everybody', () => {
  let site: TestSite;
  let ada: Visitor;
  beforeEach(async () => {
    site = await startSite();
    ada = site.as('ada');
  });
  afterEach(() => site.close());
  async function grant(claim: string): Promise<void> {
    const { Id, PrincipalType } = await ada.make('web/ensureuser', { logonName: claim });
    expect(PrincipalType).toBe(4);
    await ada.make(`web/roleassignments/addroleassignment(principalid=${String(Id)},roledefid=1073741826)`);
  }
  const mayOpen = async (name: string): Promise<boolean> => (await site.as(name).get('web?$select=Title')).status === 200;

  it('Everyone except external users lets in all but guests', async () => {
    expect([await mayOpen('vic'), await mayOpen('gus')]).toEqual([false, false]);
    await grant('everyone except external users');
    expect([await mayOpen('vic'), await mayOpen('gus')]).toEqual([true, false]);
  });
  it('Everyone lets in guests as well', async () => {
    await grant('c:0(.s|true');
    expect([await mayOpen('vic'), await mayOpen('gus')]).toEqual([true, true]);
  });
  it('a claim that is a member of a group gives everybody the group\'s rights', async () => {
    const visitors = (await ada.get('web/associatedvisitorgroup?$select=Id')).json['Id'];
    await ada.make('web/ensureuser', { logonName: 'everyone' });
    await ada.make(`web/sitegroups(${String(visitors)})/users`, { LoginName: 'c:0(.s|true' });
    expect(await mayOpen('vic')).toBe(true);
  });
});
