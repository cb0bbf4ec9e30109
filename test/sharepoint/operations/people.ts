import { members } from '../body';
import { CLAIMS } from '../claims';
import type { Ctx } from '../context';
import { accountCalled, managersOf, reportsOf, searchPeople } from '../directory';
import { bodyInvalid, forbiddenByState, parameterUnknown, unsupported } from '../errors';
import { complex, listOf, value } from '../odata/values';
import type { Answer, Value } from '../odata/values';
import { entityType, navigation, operation } from '../operation';
import type { Module } from '../operation';
import type { Account } from '../people';
import { groupsOf } from '../store/principals';

const INTERFACE = 'SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface';
const KNOWN = [
  'AllowEmailAddresses', 'AllowMultipleEntities', 'AllowOnlyEmailAddresses', 'AllUrlZones', 'EnabledClaimProviders', 'ForceClaims', 'MaximumEntitySuggestions', 'PrincipalSource', 'PrincipalType',
  'QuerySettings', 'QueryString', 'Required', 'SharePointGroupID', 'UrlZone', 'UrlZoneSpecified', 'Web', 'WebApplicationID',
];
const USERS = 1;
const SECURITY_GROUPS = 4;
const SHAREPOINT_GROUPS = 8;

type Picked = Record<string, unknown>;
const entityOf = (account: Account): Picked => ({
  Key: account.loginName,
  DisplayText: account.title,
  IsResolved: true,
  Description: account.upn,
  EntityType: 'User',
  EntityData: {
    IsAltSecIdPresent: 'False', UserKey: `i:0h.f|membership|${account.objectId}`, ObjectId: account.objectId, Title: account.jobTitle, Email: account.email, MobilePhone: '', OtherMails: '', Department: account.department,
    PrincipalType: account.isGuest ? 'GUEST_USER' : 'User',
  },
  MultipleMatches: [],
  ProviderName: 'Tenant',
  ProviderDisplayName: 'Tenant',
});
const unresolved = (text: string, matches: readonly Account[]): Picked => ({
  Key: text, DisplayText: text, IsResolved: false, Description: text, EntityType: '', EntityData: {}, MultipleMatches: matches.map(entityOf), ProviderName: '', ProviderDisplayName: '',
});

type PickerQuery = { text: string; most: number; kinds: number };
function queryOf(ctx: Ctx): PickerQuery {
  ctx.rights.demand({ web: ctx.web }, 'BrowseUserInfo');
  const given = members(ctx.body, ['queryParams'], INTERFACE)['queryParams'];
  if (typeof given !== 'object' || given === null) throw bodyInvalid();
  const query = given as Record<string, unknown>;
  for (const name of Object.keys(query)) if (!KNOWN.includes(name)) throw parameterUnknown(name, 'ClientPeoplePickerSearchUser');
  return { text: String(query['QueryString'] ?? ''), most: Number(query['MaximumEntitySuggestions'] ?? 30), kinds: Number(query['PrincipalType'] ?? USERS) };
}

function search(ctx: Ctx): Answer {
  const { text, most, kinds } = queryOf(ctx);
  const people = (kinds & USERS) === 0 ? [] : searchPeople(text, most).map(entityOf);
  const groups = (kinds & SHAREPOINT_GROUPS) === 0 || text === '' ? [] : groupsOf(ctx.db, ctx.site.id).filter((group) => group.title.toLowerCase().includes(text.toLowerCase()));
  const written = groups.map((group) => ({
    Key: group.title, DisplayText: group.title, IsResolved: true, Description: group.title, EntityType: 'SPGroup',
    EntityData: { SPGroupID: String(group.id), AccountName: group.title, PrincipalType: 'SharePointGroup' }, MultipleMatches: [], ProviderName: '', ProviderDisplayName: '',
  }));
  const claims = (kinds & SECURITY_GROUPS) === 0 || text === '' ? [] : CLAIMS.filter((claim) => claim.title.toLowerCase().startsWith(text.toLowerCase()));
  const everybody = claims.map((claim) => ({
    Key: claim.loginName, DisplayText: claim.title, IsResolved: true, Description: claim.title, EntityType: 'FormsRole', EntityData: { PrincipalType: 'SecurityGroup' }, MultipleMatches: [], ProviderName: 'Tenant', ProviderDisplayName: 'Tenant',
  }));
  return value('ClientPeoplePickerSearchUser', JSON.stringify([...people, ...everybody, ...written].slice(0, most)));
}

function resolve(ctx: Ctx): Answer {
  const { text } = queryOf(ctx);
  const exact = accountCalled(text);
  const found = exact === undefined ? searchPeople(text, 30) : [exact];
  const [only] = found;
  return value('ClientPeoplePickerResolveUser', JSON.stringify(only !== undefined && found.length === 1 ? entityOf(only) : unresolved(text, found)));
}

const keyValue = (key: string, text: string): Value => complex('SP.KeyValue', { Key: key, Value: text, ValueType: 'Edm.String' });
/** Properties of a profile that this directory knows. */
function profileOf(account: Account): Record<string, string> {
  const [firstName = '', ...rest] = account.title.split(' ');
  const [manager] = managersOf(account);
  return {
    UserProfile_GUID: account.objectId, SID: `i:0h.f|membership|${account.objectId}`, AccountName: account.loginName, FirstName: firstName, LastName: rest.join(' '), PreferredName: account.title,
    WorkPhone: '', Department: account.department, Title: account.jobTitle, 'SPS-JobTitle': account.jobTitle, 'SPS-Department': account.department, Manager: manager?.loginName ?? '', AboutMe: '', PictureURL: '',
    UserName: account.upn, WorkEmail: account.email, 'SPS-UserPrincipalName': account.upn, 'msOnline-ObjectId': account.objectId,
  };
}
const logins = (accounts: readonly Account[]): Value => listOf('Edm.String', accounts.map((each) => each.loginName));

function account(name: string | undefined): Account {
  const found = accountCalled(name ?? '');
  // SharePoint answers a person without a profile in its own way: the method gives a null object.
  if (found === undefined) throw forbiddenByState('User Profile Error 1000: User Not Found: Could not load profile data from the database.');
  return found;
}
const propertiesOf = (of: Account): Answer => {
  const managers = managersOf(of);
  const peers = managers[0] === undefined ? [] : reportsOf(managers[0]).filter((each) => each.name !== of.name);
  const written = {
    AccountName: of.loginName, DirectReports: logins(reportsOf(of)), DisplayName: of.title, Email: of.email, ExtendedManagers: logins([...managers].reverse()), ExtendedReports: logins([of, ...reportsOf(of)]),
    IsFollowed: false, LatestPost: null, Peers: logins(peers), PersonalSiteHostUrl: '', PersonalUrl: '', PictureUrl: null, Title: of.jobTitle,
    UserProfileProperties: listOf('SP.KeyValue', Object.entries(profileOf(of)).map(([key, text]) => keyValue(key, text))), UserUrl: '',
  };
  return { is: 'entity', entity: { type: 'SP.UserProfiles.PersonProperties', uri: `SP.UserProfiles.PersonProperties${of.objectId}`, members: written, deferred: [] } };
};

export const people: Module = {
  navigations: [navigation({ from: 'root', segment: 'SP.UserProfiles.PeopleManager', to: 'peopleManager', resolve: (_ctx, web) => web })],
  entities: [
    entityType({ kind: 'peopleManager', type: 'SP.UserProfiles.PeopleManager', uri: () => 'SP.UserProfiles.PeopleManager', properties: { EditProfileLink: { get: () => '' }, IsMyPeopleListPublic: { get: () => false } } }),
  ],
  operations: [
    operation({ name: 'peoplePicker.search', on: 'root', method: 'POST', call: `${INTERFACE}.ClientPeoplePickerSearchUser`, body: ['queryParams'], handler: search }),
    operation({ name: 'peoplePicker.resolve', on: 'root', method: 'POST', call: `${INTERFACE}.ClientPeoplePickerResolveUser`, body: ['queryParams'], handler: resolve }),
    operation({
      name: 'peopleManager.getPropertiesFor',
      on: 'peopleManager',
      method: 'GET',
      call: 'GetPropertiesFor',
      params: ['accountName'],
      query: ['$select'],
      handler: (ctx) => {
        if (ctx.query.select.length > 0) throw unsupported('$select on a profile');
        return propertiesOf(account(ctx.args.text('accountName')));
      },
    }),
    operation({ name: 'peopleManager.getMyProperties', on: 'peopleManager', method: 'GET', call: 'GetMyProperties', params: [], handler: (ctx) => propertiesOf(account(ctx.caller.account.loginName)) }),
    operation({
      name: 'peopleManager.getUserProfilePropertyFor',
      on: 'peopleManager',
      method: 'GET',
      call: 'GetUserProfilePropertyFor',
      params: ['accountName', 'propertyName'],
      handler: (ctx) => value('GetUserProfilePropertyFor', profileOf(account(ctx.args.text('accountName')))[ctx.args.text('propertyName', 1) ?? ''] ?? ''),
    }),
  ],
};
