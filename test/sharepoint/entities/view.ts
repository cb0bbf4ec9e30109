import { escapeXml } from '../odata/atom';
import { listOf } from '../odata/values';
import { entityType } from '../operation';
import type { Property } from '../operation';
import type { ListRow, ViewRow } from '../store/rows';
import { decodedPath, listUri, viewUrl } from './list';

/** Settings of a view that can be written, with what a new one has. */
export const VIEW_SETTINGS: Readonly<Record<string, string | number | boolean | null>> = {
  Aggregations: '', AggregationsStatus: 'Off', AssociatedContentTypeId: null, CalendarViewStyles: null, ColumnWidth: null, CustomFormatter: null, CustomOrder: null, DefaultViewForContentType: false, EditorModified: false,
  Formats: null, GridLayout: null, Hidden: false, IncludeRootFolder: false, JSLink: 'clienttemplates.js', MobileDefaultView: false, MobileView: true, NewDocumentTemplates: null, Paged: true, RowLimit: 30, Scope: 0,
  TabularView: true, Toolbar: '', ViewData: '', ViewJoins: null, ViewProjectedFields: null, ViewQuery: '', ViewType2: null, VisualizationInfo: null,
};
export const viewSetting = (view: ViewRow, name: string): string | number | boolean | null => (view.settings[name] as string | number | boolean | null | undefined) ?? VIEW_SETTINGS[name] ?? null;

const SCOPES = ['', 'Recursive', 'RecursiveAll', 'FilesOnly'];
/** The definition as CAML. */
export function viewXml(list: ListRow, view: ViewRow): string {
  const scope = SCOPES[Number(viewSetting(view, 'Scope'))] ?? '';
  const text = (name: string): string => String(viewSetting(view, name) ?? '');
  return `<View Name="{${view.id.toUpperCase()}}"${view.isDefault ? ' DefaultView="TRUE"' : ''} MobileView="TRUE" MobileDefaultView="${view.isDefault ? 'TRUE' : 'FALSE'}" Type="HTML" DisplayName="${escapeXml(view.title)}" Url="${escapeXml(viewUrl(list, view.title))}" Level="1" BaseViewID="1" ContentTypeID="0x"${scope === '' ? '' : ` Scope="${scope}"`} ImageUrl="/_layouts/15/images/generic.png?rev=47"><Query>${text('ViewQuery')}</Query><ViewFields>${view.fields.map((name) => `<FieldRef Name="${escapeXml(name)}" />`).join('')}</ViewFields><RowLimit Paged="${viewSetting(view, 'Paged') === true ? 'TRUE' : 'FALSE'}">${text('RowLimit')}</RowLimit><Aggregations Value="Off">${text('Aggregations')}</Aggregations>${text('CustomFormatter') === '' ? '' : `<CustomFormatter>${escapeXml(text('CustomFormatter'))}</CustomFormatter>`}</View>`;
}

type Of = { list: ListRow; view: ViewRow };
const settings = Object.fromEntries(Object.keys(VIEW_SETTINGS).map((name): [string, Property<'view'>] => [name, { get: (_ctx, of: Of) => viewSetting(of.view, name) }]));
export const viewUri = ({ list, view }: Of): string => `${listUri(list)}/Views(guid'${view.id}')`;

export const viewEntity = entityType({
  kind: 'view',
  type: 'SP.View',
  set: 'SP.ApiData.Views',
  uri: (_ctx, of) => viewUri(of),
  properties: {
    ...settings,
    BaseViewId: { get: () => '1' },
    ContentTypeId: { get: () => ({ complex: 'SP.ContentTypeId', members: { StringValue: '0x' } }) },
    DefaultView: { get: (_ctx, of) => of.view.isDefault },
    HtmlSchemaXml: { get: (_ctx, of) => viewXml(of.list, of.view) },
    Id: { get: (_ctx, of) => of.view.id },
    ImageUrl: { get: () => '/_layouts/15/images/generic.png?rev=47' },
    ListViewXml: { get: (_ctx, of) => viewXml(of.list, of.view) },
    Method: { get: () => null },
    ModerationType: { get: () => null },
    OrderedView: { get: () => false },
    PersonalView: { get: (_ctx, of) => of.view.personalOwnerId !== null },
    ReadOnlyView: { get: () => false },
    RequiresClientIntegration: { get: () => false },
    ServerRelativePath: { get: (_ctx, of) => decodedPath(viewUrl(of.list, of.view.title)) },
    ServerRelativeUrl: { get: (_ctx, of) => viewUrl(of.list, of.view.title) },
    StyleId: { get: () => null },
    Threaded: { get: () => false },
    Title: { get: (_ctx, of) => of.view.title },
    ToolbarTemplateName: { get: () => null },
    ViewType: { get: () => 'HTML' },
  },
});

export const viewFieldsEntity = entityType({
  kind: 'viewFields',
  type: 'SP.ViewFieldCollection',
  uri: (_ctx, of) => `${viewUri(of)}/ViewFields`,
  properties: {
    Items: { get: (_ctx, of) => listOf('Edm.String', of.view.fields) },
    SchemaXml: { get: (_ctx, of) => of.view.fields.map((name) => `<FieldRef Name="${escapeXml(name)}" />`).join('') },
  },
});
