/** Properties that only some types of field have; the value a new field gets. Empty text where SharePoint has null-like text. */
type Initial = string | number | boolean | null | readonly string[];

const LOOKUP = { AllowMultipleValues: false, DependentLookupInternalNames: [], IsDependentLookup: false, IsRelationship: true, LookupField: '', LookupList: '', LookupWebId: '', PrimaryFieldId: null, RelationshipDeleteBehavior: 0, UnlimitedLengthInDocumentLibrary: false } as const;
const CHOICE = { FillInChoice: false, Mappings: null, Choices: [] } as const;
export const TYPE_PROPERTIES: Readonly<Record<string, Readonly<Record<string, Initial>>>> = {
  Text: { MaxLength: 255 },
  Note: { AllowHyperlink: true, AppendOnly: false, IsLongHyperlink: false, NumberOfLines: 6, RestrictedMode: true, RichText: false, UnlimitedLengthInDocumentLibrary: false, WikiLinking: false },
  DateTime: { DateFormat: 0, DateTimeCalendarType: 0, DisplayFormat: 1, FriendlyDisplayFormat: 1, TimeFormat: 0 },
  Choice: { ...CHOICE, EditFormat: 0 },
  MultiChoice: CHOICE,
  Number: { CommaSeparator: true, CustomUnitName: null, CustomUnitOnRight: false, DisplayFormat: -1, MaximumValue: 1.7976931348623157e308, MinimumValue: -1.7976931348623157e308, ShowAsPercentage: false, Unit: '' },
  Currency: { CommaSeparator: true, CustomUnitName: null, CustomUnitOnRight: false, CurrencyLocaleId: 1033, DisplayFormat: 2, MaximumValue: 1.7976931348623157e308, MinimumValue: -1.7976931348623157e308, ShowAsPercentage: false, Unit: '' },
  URL: { DisplayFormat: 0 },
  Calculated: { CurrencyLocaleId: 1033, DateFormat: 0, DisplayFormat: -1, Formula: '', OutputType: 2, ShowAsPercentage: false },
  Lookup: LOOKUP,
  LookupMulti: { ...LOOKUP, AllowMultipleValues: true },
  User: { ...LOOKUP, IsRelationship: false, AllowDisplay: true, LookupList: 'UserInfo', Presence: true, SelectionGroup: 0, SelectionMode: 1, UserDisplayOptions: null },
  UserMulti: { ...LOOKUP, IsRelationship: false, AllowDisplay: true, AllowMultipleValues: true, LookupList: 'UserInfo', Presence: true, SelectionGroup: 0, SelectionMode: 1, UserDisplayOptions: null },
  Computed: { EnableLookup: false },
};

/** Properties that every field has and that are only kept. */
export const COMMON_SETTINGS: Readonly<Record<string, Initial>> = {
  ClientSideComponentId: '00000000-0000-0000-0000-000000000000',
  ClientSideComponentProperties: null,
  ClientValidationFormula: null,
  ClientValidationMessage: null,
  CustomFormatter: null,
  DefaultFormula: null,
  DefaultValue: null,
  Description: '',
  Direction: 'none',
  Group: 'Custom Columns',
  JSLink: 'clienttemplates.js',
  PinnedToFiltersPane: false,
  ShowInFiltersPane: 0,
  ValidationFormula: null,
  ValidationMessage: null,
};

/** Numbers that are Edm.Double. */
export const DOUBLES: readonly string[] = ['MaximumValue', 'MinimumValue'];
export const TYPE_PROPERTY_NAMES: readonly string[] = [...new Set(Object.values(TYPE_PROPERTIES).flatMap((properties) => Object.keys(properties)))].sort();
export const initialOf = (type: string, name: string): Initial | undefined => TYPE_PROPERTIES[type]?.[name] ?? COMMON_SETTINGS[name];
