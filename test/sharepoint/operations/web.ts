import { members } from '../body';
import type { Ctx } from '../context';
import { basePermissions } from '../entities/list';
import { readEntity } from '../entities/read';
import { forbiddenByState, operationInvalid, unsupported, wrongType } from '../errors';
import { FULL_CONTROL_ROLE_ID } from '../masks';
import { collectionType, entityType, navigation, operation } from '../operation';
import type { Module, Property } from '../operation';
import type { Value } from '../odata/values';
import { appendChange, changeToken, lastChange } from '../store/changes';
import { addDefaultGroups } from '../store/defaultGroups';
import { addList } from '../store/lists';
import { addScope, assign } from '../store/scopes';
import { CHANGE } from '../store/rows';
import type { WebRow } from '../store/rows';
import { addView } from '../store/views';
import { addWeb, updateWeb, webAt, webById, websUnder } from '../store/webs';

const NO_GUID = '00000000-0000-0000-0000-000000000000';
const get = (read: (web: WebRow, ctx: Ctx) => Value, onDemand = false): Property<'web'> => ({ get: (ctx, web) => read(web, ctx), ...(onDemand ? { onDemand } : {}) });

/** Settings that can be written and are only kept. */
const KEPT: Readonly<Record<string, boolean | string | number | null>> = {
  AlternateCssUrl: '', EnableMinimalDownload: false, FooterEmphasis: 0, FooterEnabled: true, FooterLayout: 0, HeaderEmphasis: 0, HeaderLayout: 0, HideTitleInHeader: false, HorizontalQuickLaunch: true, IsMultilingual: true, LogoAlignment: 0, MegaMenuEnabled: true,
  NavAudienceTargetingEnabled: false, OverwriteTranslationsOnChange: false, QuickLaunchEnabled: true, SearchScope: 0, SiteLogoUrl: null, SyndicationEnabled: true, TreeViewEnabled: false,
};

/** Lists that a new team site comes with. */
function addFirstLists(ctx: Ctx, web: WebRow): void {
  for (const [title, baseTemplate, name] of [['Documents', 101, 'Shared Documents'], ['Site Pages', 119, 'SitePages'], ['Site Assets', 101, 'SiteAssets']] as const) {
    const list = addList(ctx.db, web, { title, description: '', baseTemplate, settings: {}, url: `${web.url}/${name}`, created: ctx.stamp() });
    addView(ctx.db, list, { title: 'All Documents', fields: ['DocIcon', 'LinkFilename', 'Modified', 'Editor'], isDefault: true, settings: {} });
  }
}

const NEW_WEB = ['Title', 'Url', 'Description', 'Language', 'WebTemplate', 'UseSamePermissionsAsParentSite'];
function createWeb(ctx: Ctx, parent: WebRow): WebRow {
  ctx.rights.demand({ web: parent }, 'ManageSubwebs');
  const { Title: title, Url: leaf, Description: description = '', Language: language = 1033, WebTemplate: template = 'STS', UseSamePermissionsAsParentSite: inherits = true } = members(members(ctx.body, ['parameters'], 'SP.WebCollection')['parameters'], NEW_WEB, 'SP.WebCreationInformation');
  if (typeof title !== 'string' || typeof leaf !== 'string' || typeof description !== 'string' || typeof template !== 'string') throw wrongType('Edm.String');
  if (typeof language !== 'number') throw wrongType('Edm.Int32');
  const url = `${parent.url}/${leaf}`;
  if (leaf === '' || /[/~"#%&*:<>?\\{|}]/.test(leaf) || webAt(ctx.db, url) !== undefined) throw forbiddenByState(`The Web site address "${url}" is already in use.`);
  const scopeId = inherits === true ? null : addScope(ctx.db, ctx.site.id, '', null, null);
  const settings = scopeId === null ? {} : addDefaultGroups(ctx.db, ctx.site.id, scopeId, title);
  if (scopeId !== null) assign(ctx.db, scopeId, ctx.caller.user.id, FULL_CONTROL_ROLE_ID);
  const web = addWeb(ctx.db, { siteId: parent.siteId, parentId: parent.id, url, title, description, language, template, created: ctx.stamp(), timeZoneId: parent.timeZoneId, localeId: language, scopeId, settings });
  if (scopeId !== null) ctx.db.run('UPDATE scopes SET webId = ? WHERE id = ?', web.id, scopeId);
  addFirstLists(ctx, web);
  appendChange(ctx.db, { siteId: ctx.site.id, webId: web.id, kind: 'web', type: CHANGE.add, atMs: ctx.clock.now(), editorId: ctx.caller.user.id });
  return web;
}

function changeWeb(ctx: Ctx, web: WebRow): void {
  ctx.rights.demand({ web }, 'ManageWeb');
  const { Title: title = web.title, Description: description = web.description, ...kept } = members(ctx.body, ['Title', 'Description', ...Object.keys(KEPT)], 'SP.Web');
  if (typeof title !== 'string' || typeof description !== 'string') throw wrongType('Edm.String');
  updateWeb(ctx.db, { ...web, title, description, settings: { ...web.settings, ...kept } });
}

function removeWeb(ctx: Ctx, web: WebRow): void {
  ctx.rights.demand({ web }, 'ManageWeb');
  if (web.parentId === null) throw operationInvalid('The top-level site of a site collection cannot be deleted here.');
  if (websUnder(ctx.db, web.id).length > 0) throw forbiddenByState('Sites that have subsites cannot be deleted.');
  throw unsupported('deleting a web');
}

export const web: Module = {
  navigations: [
    navigation({ from: 'root', segment: 'web', to: 'web', resolve: (_ctx, from) => from }),
    navigation({ from: 'web', segment: 'Webs', to: 'webs', expandable: true, resolve: (_ctx, from) => from }),
    navigation({ from: 'web', segment: 'ParentWeb', to: 'web', expandable: true, resolve: (ctx, from) => webById(ctx.db, from.parentId ?? '') ?? from }),
    navigation({ from: 'web', segment: 'AllProperties', to: 'webProperties', expandable: true, resolve: (_ctx, from) => from }),
  ],
  collections: [collectionType({ kind: 'webs', of: 'web', all: (ctx, parent) => websUnder(ctx.db, parent.id).filter((each) => ctx.rights.has({ web: each }, 'Open')) })],
  entities: [
    entityType({
      kind: 'web',
      type: 'SP.Web',
      set: 'SP.ApiData.Webs',
      uri: () => 'Web',
      properties: {
        AllowRssFeeds: get(() => true),
        AppInstanceId: get(() => NO_GUID),
        ClassicWelcomePage: get(() => null),
        Configuration: get(() => 0),
        Created: get((of) => of.created.replace('Z', '')),
        CurrentChangeToken: { get: (ctx, of) => ({ complex: 'SP.ChangeToken', members: { StringValue: changeToken(2, of.id, ctx.clock.now(), lastChange(ctx.db)) } }) },
        DesignPackageId: get(() => NO_GUID),
        IsEduClass: get(() => false),
        IsEduClassProvisionChecked: get(() => false),
        IsEduClassProvisionPending: get(() => false),
        TenantAdminMembersCanShare: get(() => 0),
        CustomMasterUrl: get((of) => `${of.url}/_catalogs/masterpage/Seattle.master`),
        Description: get((of) => of.description),
        DocumentLibraryCalloutOfficeWebAppPreviewersDisabled: get(() => false),
        Id: get((of) => of.id),
        IsHomepageModernized: get(() => false),
        IsRevertHomepageLinkHidden: get(() => false),
        Language: get((of) => of.language),
        LastItemModifiedDate: get((of) => of.created),
        LastItemUserModifiedDate: get((of) => of.created),
        MasterUrl: get((of) => `${of.url}/_catalogs/masterpage/Seattle.master`),
        NoCrawl: get(() => false),
        ObjectCacheEnabled: get(() => false),
        RecycleBinEnabled: get(() => true),
        ResourcePath: get((of, ctx) => ({ complex: 'SP.ResourcePath', members: { DecodedUrl: `${ctx.origin}${of.url}` } })),
        ServerRelativePath: get((of) => ({ complex: 'SP.ResourcePath', members: { DecodedUrl: of.url } }), true),
        ServerRelativeUrl: get((of) => of.url),
        Title: get((of) => of.title),
        UIVersion: get(() => 15),
        UIVersionConfigurationEnabled: get(() => false),
        Url: get((of, ctx) => `${ctx.origin}${of.url}`),
        WebTemplate: get((of) => of.template),
        WelcomePage: get(() => 'SitePages/Home.aspx'),
        ...Object.fromEntries(Object.entries(KEPT).map(([name, initial]) => [name, get((of) => (of.settings[name] as string | number | boolean | undefined) ?? initial)])),
        EffectiveBasePermissions: get((of, ctx) => basePermissions(ctx.rights.mask({ web: of })), true),
        HasUniqueRoleAssignments: get((of) => of.scopeId !== null, true),
        RequestAccessEmail: get(() => '', true),
      },
    }),
    entityType({ kind: 'webProperties', type: 'SP.PropertyValues', uri: () => 'Web/AllProperties', properties: {} }),
  ],
  operations: [
    operation({
      name: 'webProperties.read',
      on: 'webProperties',
      method: 'GET',
      query: ['$select'],
      handler: (ctx, of) => {
        const stored = ctx.db.all<{ key: string; value: string }>('SELECT key, value FROM webProperties WHERE webId = ? ORDER BY key', of.id);
        const wanted = ctx.query.select;
        return { is: 'entity', entity: { type: 'SP.PropertyValues', uri: 'Web/AllProperties', deferred: [], members: Object.fromEntries(stored.filter(({ key }) => wanted.length === 0 || wanted.includes(key)).map(({ key, value }) => [key, value])) } };
      },
    }),
    operation({
      name: 'webs.add',
      on: 'webs',
      method: 'POST',
      call: 'Add',
      params: [],
      query: ['$select'],
      body: ['parameters'],
      handler: (ctx, parent) => ({ is: 'entity', status: 201, entity: readEntity(ctx, 'web', createWeb(ctx, parent), ctx.query) }),
    }),
    operation({ name: 'web.update', on: 'web', method: 'MERGE', query: ['$select'], body: 'any', handler: (ctx, of) => (changeWeb(ctx, of), { is: 'empty', status: 204 }) }),
    operation({ name: 'web.delete', on: 'web', method: 'DELETE', handler: (ctx, of) => (removeWeb(ctx, of), { is: 'empty' }) }),
  ],
};
