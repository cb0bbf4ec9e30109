import { escapeXml } from '../odata/atom';
import type { FieldRow } from '../store/rows';
import type { XmlElement } from '../xml';

/** Attributes of `<Field>` and the REST properties they become; each with how its text is read. */
type Read = (text: string) => unknown;
const yes: Read = (text) => text.toUpperCase() === 'TRUE' || text === '1';
const number: Read = (text) => Number(text);
const asIs: Read = (text) => text;
const oneOf = (names: readonly string[]): Read => (text) => Math.max(0, names.indexOf(text));

const ATTRIBUTES: Readonly<Record<string, { property: string; read: Read }>> = {
  Description: { property: 'Description', read: asIs },
  Group: { property: 'Group', read: asIs },
  MaxLength: { property: 'MaxLength', read: number },
  NumLines: { property: 'NumberOfLines', read: number },
  RichText: { property: 'RichText', read: yes },
  AppendOnly: { property: 'AppendOnly', read: yes },
  UnlimitedLengthInDocumentLibrary: { property: 'UnlimitedLengthInDocumentLibrary', read: yes },
  FillInChoice: { property: 'FillInChoice', read: yes },
  Min: { property: 'MinimumValue', read: number },
  Max: { property: 'MaximumValue', read: number },
  Decimals: { property: 'DisplayFormat', read: number },
  Percentage: { property: 'ShowAsPercentage', read: yes },
  CommaSeparator: { property: 'CommaSeparator', read: yes },
  LCID: { property: 'CurrencyLocaleId', read: number },
  List: { property: 'LookupList', read: (text) => text.replace(/[{}]/g, '') },
  ShowField: { property: 'LookupField', read: asIs },
  UserSelectionMode: { property: 'SelectionMode', read: oneOf(['PeopleOnly', 'PeopleAndGroups']) },
  UserSelectionScope: { property: 'SelectionGroup', read: number },
  CustomFormatter: { property: 'CustomFormatter', read: asIs },
  JSLink: { property: 'JSLink', read: asIs },
};
/** Read into the row itself, or of no effect here. */
const ELSEWHERE: readonly string[] = ['Type', 'ID', 'Name', 'StaticName', 'DisplayName', 'Required', 'Hidden', 'ReadOnly', 'Sealed', 'Indexed', 'EnforceUniqueValues', 'Format', 'Mult', 'SourceID', 'RichTextMode', 'IsolateStyles', 'AllowDeletion', 'CanToggleHidden', 'ShowInEditForm', 'ShowInNewForm', 'ShowInDisplayForm', 'ShowInViewForms', 'ShowInListSettings', 'ShowInVersionHistory', 'ShowInFiltersPane', 'ResultType', 'FriendlyDisplayFormat', 'RestrictedMode', 'Sortable', 'Filterable', 'AllowHyperlink', 'Version', 'ColName', 'RowOrdinal', 'Overwrite', 'OverwriteInChildScopes', 'DelayActivateTemplateBinding', 'CalType', 'AllowDuplicateValues', 'WebId'];

export type ParsedField = {
  type: string; id: string | undefined; name: string | undefined; displayName: string | undefined;
  required: boolean; hidden: boolean; readOnly: boolean; indexed: boolean; uniqueValues: boolean; settings: Record<string, unknown>;
  /** Attributes and children that this server does not know. */
  unknown: readonly string[];
};

export function parseFieldXml(element: XmlElement): ParsedField {
  const { attributes } = element;
  const has = (name: string): boolean => yes(attributes[name] ?? 'FALSE') as boolean;
  let type = attributes['Type'] ?? '';
  if (has('Mult') && (type === 'User' || type === 'Lookup')) type = `${type}Multi`;
  const settings: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const [name, text] of Object.entries(attributes)) {
    const known = ATTRIBUTES[name];
    if (known !== undefined) settings[known.property] = known.read(text);
    else if (!ELSEWHERE.includes(name)) unknown.push(`the attribute ${name} of <Field>`);
  }
  if (type === 'DateTime') settings['DisplayFormat'] = attributes['Format'] === 'DateOnly' ? 0 : 1;
  if (type === 'Choice') settings['EditFormat'] = attributes['Format'] === 'RadioButtons' ? 1 : 0;
  if (type === 'URL') settings['DisplayFormat'] = attributes['Format'] === 'Image' ? 1 : 0;
  if (type === 'Note' && attributes['RichTextMode'] === 'FullHtml') settings['RestrictedMode'] = false;
  for (const child of element.children) readChild(child, settings, unknown);
  return {
    type, settings, unknown,
    id: attributes['ID']?.replace(/[{}]/g, '').toLowerCase(),
    name: attributes['Name'] ?? attributes['StaticName'],
    displayName: attributes['DisplayName'],
    required: has('Required'), hidden: has('Hidden'), readOnly: has('ReadOnly'), indexed: has('Indexed'), uniqueValues: has('EnforceUniqueValues'),
  };
}

function readChild(child: XmlElement, settings: Record<string, unknown>, unknown: string[]): void {
  switch (child.name) {
    case 'CHOICES':
      settings['Choices'] = child.children.map((choice) => choice.text);
      return;
    case 'Default':
      settings['DefaultValue'] = child.text;
      return;
    case 'DefaultFormula':
      settings['DefaultFormula'] = child.text;
      return;
    case 'Formula':
      settings['Formula'] = child.text;
      return;
    case 'FieldRefs':
    case 'MAPPINGS':
      return;
    case 'Validation':
      settings['ValidationFormula'] = child.text;
      settings['ValidationMessage'] = child.attributes['Message'] ?? '';
      return;
    default:
      unknown.push(`<${child.name}> in <Field>`);
  }
}

const flag = (name: string, value: boolean): string => (value ? ` ${name}="TRUE"` : '');
const FORMAT: Readonly<Record<string, (field: FieldRow) => string>> = {
  DateTime: (field) => ` Format="${field.settings['DisplayFormat'] === 0 ? 'DateOnly' : 'DateTime'}"`,
  Choice: (field) => ` Format="${field.settings['EditFormat'] === 1 ? 'RadioButtons' : 'Dropdown'}"`,
  URL: (field) => ` Format="${field.settings['DisplayFormat'] === 1 ? 'Image' : 'Hyperlink'}"`,
};

/** The definition as SharePoint gives it back. */
export function schemaXmlOf(field: FieldRow): string {
  const named = Object.entries(ATTRIBUTES)
    .filter(([, known]) => known.property !== 'DisplayFormat' && field.settings[known.property] !== undefined && field.settings[known.property] !== null && field.settings[known.property] !== '')
    .map(([name, known]) => ` ${name}="${attribute(field.settings[known.property])}"`)
    .join('');
  const children = [
    Array.isArray(field.settings['Choices']) ? `<CHOICES>${(field.settings['Choices'] as string[]).map((choice) => `<CHOICE>${escapeXml(choice)}</CHOICE>`).join('')}</CHOICES>` : '',
    typeof field.settings['DefaultValue'] === 'string' ? `<Default>${escapeXml(field.settings['DefaultValue'])}</Default>` : '',
    typeof field.settings['Formula'] === 'string' ? `<Formula>${escapeXml(field.settings['Formula'])}</Formula>` : '',
    typeof field.settings['ValidationFormula'] === 'string' && field.settings['ValidationFormula'] !== '' ? `<Validation Message="${attribute(field.settings['ValidationMessage'] ?? '')}">${escapeXml(field.settings['ValidationFormula'])}</Validation>` : '',
  ].join('');
  const head = `Type="${field.type}" DisplayName="${escapeXml(field.title)}"${FORMAT[field.type]?.(field) ?? ''}${field.type.endsWith('Multi') ? ' Mult="TRUE"' : ''} Required="${field.required ? 'TRUE' : 'FALSE'}" EnforceUniqueValues="${field.uniqueValues ? 'TRUE' : 'FALSE'}" Indexed="${field.indexed ? 'TRUE' : 'FALSE'}"${flag('Hidden', field.hidden)}${flag('ReadOnly', field.readOnly)}${flag('Sealed', field.sealed)}`;
  const tail = ` ID="{${field.id}}" SourceID="{${field.listId ?? field.webId}}" StaticName="${escapeXml(field.internalName)}" Name="${escapeXml(field.internalName)}"${field.column === '' ? '' : ` ColName="${escapeXml(field.column)}" RowOrdinal="0"`}`;
  return children === '' ? `<Field ${head}${named}${tail} />` : `<Field ${head}${named}${tail}>${children}</Field>`;
}
const attribute = (value: unknown): string => escapeXml(typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value));
