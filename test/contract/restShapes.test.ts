import { openRestSite } from './restSite';
import type { RestSite } from './restSite';

/**
 * Members that recorded answers of SharePoint Online have, in our own words. What is listed must be there; what is not
 * listed may be (SharePoint adds members over the years).
 */
const SHAPES = {
  list: [
    'AllowContentTypes', 'BaseTemplate', 'BaseType', 'ContentTypesEnabled', 'CrawlNonDefaultViews', 'Created', 'CurrentChangeToken', 'DefaultContentApprovalWorkflowId', 'DefaultItemOpenUseListSetting', 'Description', 'Direction',
    'DisableCommenting', 'DisableGridEditing', 'DocumentTemplateUrl', 'DraftVersionVisibility', 'EnableAttachments', 'EnableFolderCreation', 'EnableMinorVersions', 'EnableModeration', 'EnableRequestSignOff', 'EnableVersioning',
    'EntityTypeName', 'ExemptFromBlockDownloadOfNonViewableFiles', 'FileSavePostProcessingEnabled', 'ForceCheckout', 'HasExternalDataSource', 'Hidden', 'Id', 'ImagePath', 'ImageUrl', 'DefaultSensitivityLabelForLibrary', 'IrmEnabled',
    'IrmExpire', 'IrmReject', 'IsApplicationList', 'IsCatalog', 'IsPrivate', 'ItemCount', 'LastItemDeletedDate', 'LastItemModifiedDate', 'LastItemUserModifiedDate', 'ListExperienceOptions', 'ListItemEntityTypeFullName',
    'MajorVersionLimit', 'MajorWithMinorVersionsLimit', 'MultipleDataList', 'NoCrawl', 'ParentWebPath', 'ParentWebUrl', 'ParserDisabled', 'ServerTemplateCanCreateFolders', 'TemplateFeatureId', 'Title',
  ],
  field: [
    'AutoIndexed', 'CanBeDeleted', 'ClientSideComponentId', 'ClientSideComponentProperties', 'ClientValidationFormula', 'ClientValidationMessage', 'CustomFormatter', 'DefaultFormula', 'DefaultValue', 'Description', 'Direction',
    'EnforceUniqueValues', 'EntityPropertyName', 'Filterable', 'FromBaseType', 'Group', 'Hidden', 'Id', 'Indexed', 'IndexStatus', 'InternalName', 'IsModern', 'JSLink', 'PinnedToFiltersPane', 'ReadOnlyField', 'Required', 'SchemaXml',
    'Scope', 'Sealed', 'ShowInFiltersPane', 'Sortable', 'StaticName', 'Title', 'FieldTypeKind', 'TypeAsString', 'TypeDisplayName', 'TypeShortDescription', 'ValidationFormula', 'ValidationMessage', 'MaxLength',
  ],
  item: ['FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', 'ContentTypeId', 'Title', 'OData__ColorTag', 'ComplianceAssetId', 'ID', 'Modified', 'Created', 'AuthorId', 'EditorId', 'OData__UIVersionString', 'Attachments', 'GUID'],
  roleDefinition: ['BasePermissions', 'Description', 'Hidden', 'Id', 'Name', 'Order', 'RoleTypeKind'],
  user: ['Id', 'IsHiddenInUI', 'LoginName', 'Title', 'PrincipalType', 'Email', 'Expiration', 'IsEmailAuthenticationGuestUser', 'IsShareByEmailGuestUser', 'IsSiteAdmin', 'UserId', 'UserPrincipalName'],
  group: ['Id', 'IsHiddenInUI', 'LoginName', 'Title', 'PrincipalType', 'AllowMembersEditMembership', 'AllowRequestToJoinLeave', 'AutoAcceptRequestToJoinLeave', 'Description', 'OnlyAllowMembersViewMembership', 'OwnerTitle', 'RequestToJoinLeaveEmailSetting'],
  file: [
    'CheckInComment', 'CheckOutType', 'ContentTag', 'CustomizedPageStatus', 'ETag', 'Exists', 'ExistsAllowThrowForPolicyFailures', 'ExistsWithException', 'IrmEnabled', 'Length', 'Level', 'LinkingUri', 'LinkingUrl', 'MajorVersion', 'MinorVersion',
    'Name', 'ServerRelativeUrl', 'TimeCreated', 'TimeLastModified', 'Title', 'UIVersion', 'UIVersionLabel', 'UniqueId',
  ],
  folder: ['Exists', 'ExistsAllowThrowForPolicyFailures', 'IsWOPIEnabled', 'ItemCount', 'Name', 'ProgID', 'ServerRelativeUrl', 'TimeCreated', 'TimeLastModified', 'UniqueId', 'WelcomePage'],
  itemVersion: ['Created', 'IsCurrentVersion', 'VersionId', 'VersionLabel', 'ID', 'ContentTypeId', 'Title', 'Modified', 'Author', 'Editor', 'OData__x005f_UIVersionString', 'Attachments', 'GUID', 'OData__x005f_ColorTag', 'ComplianceAssetId', 'OData__x005f_ModerationStatus', 'UniqueId', 'owshiddenversion', 'FSObjType', 'FileRef'],
  recycleBinItem: ['AuthorEmail', 'AuthorName', 'DeletedByEmail', 'DeletedByName', 'DeletedDate', 'DeletedDateLocalFormatted', 'DirName', 'DirNamePath', 'Id', 'ItemState', 'ItemType', 'LeafName', 'LeafNamePath', 'Size', 'Title'],
  attachment: ['FileName', 'FileNameAsPath', 'ServerRelativePath', 'ServerRelativeUrl'],
  contentType: [
    'ClientFormCustomFormatter', 'Description', 'DisplayFormTemplateName', 'DisplayFormUrl', 'DocumentTemplate', 'DocumentTemplateUrl', 'EditFormTemplateName', 'EditFormUrl', 'Group', 'Hidden', 'Id', 'JSLink', 'MobileDisplayFormUrl',
    'MobileEditFormUrl', 'MobileNewFormUrl', 'Name', 'NewFormTemplateName', 'NewFormUrl', 'ReadOnly', 'SchemaXml', 'Scope', 'Sealed', 'StringId',
  ],
  fieldLink: ['FieldInternalName', 'Hidden', 'Id', 'Name', 'Required'],
  change: ['ChangeToken', 'ChangeType', 'SiteId', 'Time', 'Editor', 'EditorEmailHint', 'ItemId', 'ListId', 'ServerRelativeUrl', 'SharedByUser', 'SharedWithUsers', 'UniqueId', 'WebId'],
  stream: ['Row', 'FirstRow', 'FolderPermissions', 'LastRow', 'RowLimit', 'FilterLink', 'ForceNoHierarchy', 'HierarchyHasIndention', 'CurrentFolderSpItemUrl'],
  streamRow: ['ID', 'PermMask', 'FSObjType', 'UniqueId', 'ContentTypeId', 'FileRef', 'FileRef.urlencode', 'FileRef.urlencodeasurl', 'FileRef.urlencoding', 'FileRef.scriptencodeasurl', 'Attachments', 'SMTotalSize', '_CommentFlags', '_CommentCount', 'Title', 'ItemChildCount', 'FolderChildCount', 'ScopeId', 'owshiddenversion', 'Restricted'],
  profile: ['AccountName', 'DirectReports', 'DisplayName', 'Email', 'ExtendedManagers', 'ExtendedReports', 'IsFollowed', 'LatestPost', 'Peers', 'PersonalSiteHostUrl', 'PersonalUrl', 'PictureUrl', 'Title', 'UserProfileProperties'],
  regionalSettings: [
    'AdjustHijriDays', 'AlternateCalendarType', 'AM', 'CalendarType', 'Collation', 'CollationLCID', 'DateFormat', 'DateSeparator', 'DecimalSeparator', 'DigitGrouping', 'FirstDayOfWeek', 'FirstWeekOfYear', 'IsEastAsia', 'IsRightToLeft', 'IsUIRightToLeft',
    'ListSeparator', 'LocaleId', 'NegativeSign', 'NegNumberMode', 'PM', 'PositiveSign', 'ShowWeeks', 'ThousandSeparator', 'Time24', 'TimeMarkerPosition', 'TimeSeparator', 'WorkDayEndHour', 'WorkDays', 'WorkDayStartHour',
  ],
  contextInfo: ['FormDigestTimeoutSeconds', 'FormDigestValue', 'LibraryVersion', 'SiteFullUrl', 'SupportedSchemaVersions', 'WebFullUrl'],
} as const;
type Shape = keyof typeof SHAPES;

describe('shapes of answers are those that SharePoint Online was recorded with', () => {
  let site: RestSite;
  let found: Record<Shape, object>;
  let minimalItem: object;
  beforeAll(async () => {
    site = await openRestSite({});
    const [title, library] = [site.scratch(), site.scratch()];
    const list = `web/lists/getByTitle('${title}')`;
    const folder = `web/lists/getByTitle('${library}')/RootFolder`;
    const read = async (path: string): Promise<object> => (await site.ask('GET', path)).json as object;
    const post = async (path: string, body?: object): Promise<object> => (await site.ask('POST', path, body === undefined ? {} : { body })).json as object;
    const first = async (path: string): Promise<object> => ((await read(path)) as { value: object[] }).value[0] ?? {};
    const made = await post('web/lists', { Title: title, BaseTemplate: 100 });
    await post('web/lists', { Title: library, BaseTemplate: 101 });
    const item = await post(`${list}/items`, { Title: 'one' });
    const attachment = (await site.ask('POST', `${list}/items(1)/AttachmentFiles/add(FileName='a.txt')`, { raw: 'a' })).json as object;
    await post(`${list}/items`, { Title: 'two' });
    await post(`${list}/items(2)/recycle`);
    const stream = await post(`${list}/RenderListDataAsStream`, { parameters: { RenderOptions: 2, ViewXml: '<View><ViewFields><FieldRef Name="Title"/></ViewFields></View>' } });
    const changes = (await post(`${list}/getchanges`, { query: { Item: true, Add: true } })) as { value: object[] };
    found = {
      list: made,
      field: await read(`${list}/fields/getByInternalNameOrTitle('Title')`),
      item,
      roleDefinition: await first('web/roledefinitions'),
      user: await read('web/currentuser'),
      group: await first('web/sitegroups'),
      file: (await site.ask('POST', `${folder}/Files/add(url='a.txt')`, { raw: 'a' })).json as object,
      folder: await read(folder),
      itemVersion: await first(`${list}/items(1)/versions`),
      recycleBinItem: await first('web/recyclebin'),
      attachment,
      contentType: await read('web/contenttypes(\'0x01\')'),
      fieldLink: await first('web/contenttypes(\'0x01\')/fieldlinks'),
      change: changes.value[0] ?? {},
      stream,
      streamRow: (stream as { Row: object[] }).Row[0] ?? {},
      profile: await read('SP.UserProfiles.PeopleManager/GetMyProperties'),
      regionalSettings: await read('web/regionalsettings'),
      contextInfo: await post('contextinfo'),
    };
    minimalItem = (await site.ask('GET', `${list}/items(1)`, { accept: 'application/json' })).json as object;
    for (const each of [title, library]) await site.ask('DELETE', `web/lists/getByTitle('${each}')`, { headers: { 'if-match': '*' } });
  });
  afterAll(() => site.close());

  it.each(Object.keys(SHAPES) as Shape[])('%s', (shape) => {
    expect(Object.keys(found[shape])).toEqual(expect.arrayContaining([...SHAPES[shape]]));
  });
  it('an item has its members in the recorded order', () => {
    expect(Object.keys(found.item)).toEqual([...SHAPES.item.slice(0, 8), ...Object.keys(found.item).slice(8, -8), ...SHAPES.item.slice(8)]);
  });
  it('minimal metadata gives a web a URL for id, and an item a GUID; none gives neither', async () => {
    const [web, item] = [await site.ask('GET', 'web?$select=Title', { accept: 'application/json' }), minimalItem];
    expect(web.json['odata.id']).toMatch(/^https?:\/\//);
    expect(item).toEqual(expect.objectContaining({ 'odata.id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string, 'odata.etag': '"2"' }));
    expect(Object.keys(found.item).filter((name) => name.startsWith('odata.'))).toEqual([]);
  });
});
