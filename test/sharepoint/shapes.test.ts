import { makeList, startSite } from './testing/site';
import type { TestSite, Visitor } from './testing/site';

/** Names of the members that SharePoint Online answered in recordings (pnp/pnpcore, src/sdk/PnP.Core.Test, read 2026-11-24), sorted. */
const RECORDED = {
  list: 'AllowContentTypes BaseTemplate BaseType ContentTypesEnabled CrawlNonDefaultViews Created CurrentChangeToken DefaultContentApprovalWorkflowId DefaultItemOpenUseListSetting DefaultSensitivityLabelForLibrary Description Direction DisableCommenting DisableGridEditing DocumentTemplateUrl DraftVersionVisibility EnableAttachments EnableFolderCreation EnableMinorVersions EnableModeration EnableRequestSignOff EnableVersioning EntityTypeName ExemptFromBlockDownloadOfNonViewableFiles FileSavePostProcessingEnabled ForceCheckout HasExternalDataSource Hidden Id ImagePath ImageUrl IrmEnabled IrmExpire IrmReject IsApplicationList IsCatalog IsPrivate ItemCount LastItemDeletedDate LastItemModifiedDate LastItemUserModifiedDate ListExperienceOptions ListItemEntityTypeFullName MajorVersionLimit MajorWithMinorVersionsLimit MultipleDataList NoCrawl ParentWebPath ParentWebUrl ParserDisabled ServerTemplateCanCreateFolders TemplateFeatureId Title',
  view: 'Aggregations AggregationsStatus AssociatedContentTypeId BaseViewId CalendarViewStyles ColumnWidth ContentTypeId CustomFormatter CustomOrder DefaultView DefaultViewForContentType EditorModified Formats GridLayout Hidden HtmlSchemaXml Id ImageUrl IncludeRootFolder JSLink ListViewXml Method MobileDefaultView MobileView ModerationType NewDocumentTemplates OrderedView Paged PersonalView ReadOnlyView RequiresClientIntegration RowLimit Scope ServerRelativePath ServerRelativeUrl StyleId TabularView Threaded Title Toolbar ToolbarTemplateName ViewData ViewJoins ViewProjectedFields ViewQuery ViewType ViewType2 VisualizationInfo',
  role: 'BasePermissions Description Hidden Id Name Order RoleTypeKind',
  group: 'AllowMembersEditMembership AllowRequestToJoinLeave AutoAcceptRequestToJoinLeave Description Id IsHiddenInUI LoginName OnlyAllowMembersViewMembership OwnerTitle PrincipalType RequestToJoinLeaveEmailSetting Title',
  user: 'Email Expiration Id IsEmailAuthenticationGuestUser IsHiddenInUI IsShareByEmailGuestUser IsSiteAdmin LoginName PrincipalType Title UserId UserPrincipalName',
  web: 'AllowRssFeeds AlternateCssUrl AppInstanceId ClassicWelcomePage Configuration Created CurrentChangeToken CustomMasterUrl Description DesignPackageId DocumentLibraryCalloutOfficeWebAppPreviewersDisabled EnableMinimalDownload FooterEmphasis FooterEnabled FooterLayout HeaderEmphasis HeaderLayout HideTitleInHeader HorizontalQuickLaunch Id IsEduClass IsEduClassProvisionChecked IsEduClassProvisionPending IsHomepageModernized IsMultilingual IsRevertHomepageLinkHidden Language LastItemModifiedDate LastItemUserModifiedDate LogoAlignment MasterUrl MegaMenuEnabled NavAudienceTargetingEnabled NoCrawl ObjectCacheEnabled OverwriteTranslationsOnChange QuickLaunchEnabled RecycleBinEnabled ResourcePath SearchScope ServerRelativeUrl SiteLogoUrl SyndicationEnabled TenantAdminMembersCanShare Title TreeViewEnabled UIVersion UIVersionConfigurationEnabled Url WebTemplate WelcomePage',
  field: 'AutoIndexed CanBeDeleted ClientSideComponentId ClientSideComponentProperties ClientValidationFormula ClientValidationMessage CustomFormatter DefaultFormula DefaultValue Description Direction EnforceUniqueValues EntityPropertyName FieldTypeKind Filterable FromBaseType Group Hidden Id IndexStatus Indexed InternalName IsModern JSLink PinnedToFiltersPane ReadOnlyField Required SchemaXml Scope Sealed ShowInFiltersPane Sortable StaticName Title TypeAsString TypeDisplayName TypeShortDescription ValidationFormula ValidationMessage',
  Text: 'MaxLength',
  Note: 'AllowHyperlink AppendOnly IsLongHyperlink NumberOfLines RestrictedMode RichText UnlimitedLengthInDocumentLibrary WikiLinking',
  Number: 'CommaSeparator CustomUnitName CustomUnitOnRight DisplayFormat MaximumValue MinimumValue ShowAsPercentage Unit',
  DateTime: 'DateFormat DateTimeCalendarType DisplayFormat FriendlyDisplayFormat TimeFormat',
  Choice: 'Choices EditFormat FillInChoice Mappings',
  Boolean: '',
  URL: 'DisplayFormat',
  User: 'AllowDisplay AllowMultipleValues DependentLookupInternalNames IsDependentLookup IsRelationship LookupField LookupList LookupWebId Presence PrimaryFieldId RelationshipDeleteBehavior SelectionGroup SelectionMode UnlimitedLengthInDocumentLibrary UserDisplayOptions',
} as const;
const TYPES = ['Text', 'Note', 'Number', 'DateTime', 'Choice', 'Boolean', 'URL', 'User'] as const;
const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

describe('default selections hold the members that were recorded', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  const namesAt = async (path: string): Promise<string[]> => Object.keys((await ada.get(path)).json).sort();
  beforeAll(async () => {
    site = await startSite();
    ada = site.as('ada');
    list = await makeList(ada, 'Shapes', Object.fromEntries(TYPES.map((type) => [`F${type}`, `Type="${type}"`])));
  });
  afterAll(() => site.close());

  it.each([
    ['list', 'web/lists/getByTitle(\'Shapes\')'],
    ['view', 'web/lists/getByTitle(\'Shapes\')/defaultView'],
    ['role', 'web/roledefinitions/getByType(5)'],
    ['group', 'web/associatedOwnerGroup'],
    ['user', 'web/currentUser'],
    ['web', 'web'],
  ] as const)('%s', async (kind, path) => {
    expect(await namesAt(path)).toEqual(words(RECORDED[kind]));
  });
  it.each(TYPES)('a field of type %s', async (type) => {
    expect(await namesAt(`${list}/fields/getByInternalNameOrTitle('F${type}')`)).toEqual([...words(RECORDED.field), ...words(RECORDED[type])].sort());
  });
});
