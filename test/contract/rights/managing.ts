import type { Answered, Visitor } from '../../sharepoint/testing/site';
import { listAt } from './seatedSite';
import { GROUP_OF } from './writtenMatrix';

const FULL_CONTROL = 1073741829;
/** Level Contribute of SharePoint, as a mask: what would make a ledger editable. */
const CONTRIBUTE = { High: '432', Low: '1011028719' };
const OVER_ANY = { headers: { 'if-match': '*' } };

/** What only the owners of the site may do with a list; `userId`: who tries. */
export const OF_A_LIST: Readonly<Record<string, (by: Visitor, list: string, userId: number) => Promise<Answered>>> = {
  'its settings': async (by, list) => by.write('MERGE', listAt(list), { EnableAttachments: true, EnableFolderCreation: true }, OVER_ANY),
  'its versions': async (by, list) => by.write('MERGE', listAt(list), { EnableVersioning: false }, OVER_ANY),
  'a new column': async (by, list) => by.post(`${listAt(list)}/fields`, { FieldTypeKind: 2, Title: 'More' }),
  'its title column': async (by, list) => by.write('MERGE', `${listAt(list)}/fields/getByInternalNameOrTitle('Title')`, { Title: 'Other' }),
  'a column that goes': async (by, list) => by.write('DELETE', `${listAt(list)}/fields/getByInternalNameOrTitle('Title')`),
  'a view': async (by, list) => by.post(`${listAt(list)}/views`, { Title: 'Mine for all', PersonalView: false }),
  'its default view': async (by, list) => by.write('MERGE', `${listAt(list)}/defaultview`, { RowLimit: 1 }),
  'a content type': async (by, list) => by.post(`${listAt(list)}/contenttypes/addAvailableContentType`, { contentTypeId: '0x0101' }),
  'rights of its own': async (by, list) => by.post(`${listAt(list)}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`),
  'the rights of the site': async (by, list) => by.post(`${listAt(list)}/resetroleinheritance`),
  'Full Control': async (by, list, userId) => by.post(`${listAt(list)}/roleassignments/addroleassignment(principalid=${userId},roledefid=${FULL_CONTROL})`),
  'recycling it': async (by, list) => by.post(`${listAt(list)}/recycle`),
  'deleting it': async (by, list) => by.write('DELETE', listAt(list), undefined, OVER_ANY),
};

const ofGroup = (title: string): Readonly<Record<string, OfSite>> => {
  const group = `web/sitegroups/getbyname('${title}')`;
  return {
    [`sitting in ${title}`]: async (by, _userId, login) => by.post(`${group}/users`, { LoginName: login }),
    [`who seats people in ${title}`]: async (by) => by.write('MERGE', group, { AllowMembersEditMembership: true }),
    [`owning ${title}`]: async (by, userId) => by.post(`${group}/SetUserAsOwner(${userId})`),
    [`taking people out of ${title}`]: async (by, userId) => by.post(`${group}/users/removeById(${userId})`),
    [`removing ${title}`]: async (by) => by.post(`web/sitegroups/removeByLoginName('${title}')`),
  };
};
type OfSite = (by: Visitor, userId: number, login: string) => Promise<Answered>;
const ofLevel = (name: string): OfSite => async (by) => by.write('MERGE', `web/roledefinitions/getbyname('${name}')`, { BasePermissions: CONTRIBUTE });

/** What only the owners of the site may do with the site. */
export const OF_THE_SITE: Readonly<Record<string, OfSite>> = {
  'level Register append': ofLevel('Register append'),
  'level Register project': ofLevel('Register project'),
  'level Read': ofLevel('Read'),
  'a level of its own': async (by) => by.post('web/roledefinitions', { BasePermissions: CONTRIBUTE, Name: 'Mine', Description: '', Order: 1 }),
  'Full Control of the site': async (by, userId) => by.post(`web/roleassignments/addroleassignment(principalid=${userId},roledefid=${FULL_CONTROL})`),
  'being an administrator': async (by, userId) => by.write('MERGE', `web/getuserbyid(${userId})`, { IsSiteAdmin: true }),
  'another name': async (by, userId) => by.write('MERGE', `web/getuserbyid(${userId})`, { Title: 'Lena Fischer' }),
  'the site itself': async (by) => by.write('MERGE', 'web', { Title: 'Ours' }),
  'a list': async (by) => by.post('web/lists', { Title: 'Shadow register', BaseTemplate: 100 }),
  'a library of the site': async (by) => by.post('web/lists/ensuresiteassetslibrary'),
  'a group': async (by) => by.post('web/sitegroups', { Title: 'Register approvers' }),
  'default groups': async (by) => by.post("web/createdefaultassociatedgroups(userlogin='',userlogin2='',groupnameseed='Mine')"),
  'a subsite': async (by) => by.post('web/webs/add', { parameters: { Title: 'Sub', Url: 'sub', WebTemplate: 'STS' } }),
  ...ofGroup(GROUP_OF['control owners']),
  ...ofGroup(GROUP_OF['risk leadership']),
  ...ofGroup(GROUP_OF['security reviewers']),
};
