import { canBeFiltered, canBeSorted, typeOfField } from '../fieldTypes';
import { Double, listOf } from '../odata/values';
import type { Value } from '../odata/values';
import { entityType } from '../operation';
import type { Property } from '../operation';
import type { FieldRow } from '../store/rows';
import { COMMON_SETTINGS, DOUBLES, initialOf, TYPE_PROPERTIES, TYPE_PROPERTY_NAMES } from './fieldProperties';
import { schemaXmlOf } from './fieldXml';
import { listUri } from './list';

type Of = { field: FieldRow };
const get = (read: (field: FieldRow) => Value, onDemand = false): Property<'field'> => ({ get: (_ctx, of: Of) => read(of.field), ...(onDemand ? { onDemand } : {}) });

export function settingOfField(field: FieldRow, name: string): Value {
  const found = field.settings[name] ?? initialOf(field.type, name) ?? null;
  if (Array.isArray(found)) return listOf('Edm.String', found as string[]);
  return typeof found === 'number' && DOUBLES.includes(name) ? new Double(found) : (found as Value);
}
/** The name of a field in JSON of items: names that cannot begin a name in OData get `OData_`. */
export const entityPropertyName = (internalName: string): string => (/^[A-Za-z]/.test(internalName) ? internalName : `OData_${internalName}`);

const common = Object.fromEntries(Object.keys(COMMON_SETTINGS).map((name) => [name, get((field) => settingOfField(field, name))]));
const byType: Record<string, Property<'field'>> = Object.fromEntries(
  TYPE_PROPERTY_NAMES.map((name) => [name, { get: (_ctx, of: Of) => (TYPE_PROPERTIES[of.field.type]?.[name] === undefined ? undefined : settingOfField(of.field, name)) }]),
);

export const fieldEntity = entityType({
  kind: 'field',
  type: (_ctx, of) => typeOfField(of.field.type).entity,
  set: 'SP.ApiData.Fields1',
  uri: (_ctx, of) => `${of.list === undefined ? 'Web' : listUri(of.list)}/Fields(guid'${of.field.id}')`,
  properties: {
    AutoIndexed: get(() => false),
    CanBeDeleted: get((field) => field.canBeDeleted),
    ...common,
    EnforceUniqueValues: get((field) => field.uniqueValues),
    EntityPropertyName: get((field) => entityPropertyName(field.internalName)),
    Filterable: get((field) => canBeFiltered(field.type)),
    FromBaseType: get((field) => field.fromBaseType),
    Hidden: get((field) => field.hidden),
    Id: get((field) => field.id),
    Indexed: get((field) => field.indexed),
    IndexStatus: get((field) => (field.indexed ? 1 : 0)),
    InternalName: get((field) => field.internalName),
    IsModern: get(() => false),
    ReadOnlyField: get((field) => field.readOnly),
    Required: get((field) => field.required),
    SchemaXml: get((field) => schemaXmlOf(field)),
    Scope: { get: (ctx, of) => of.list?.url ?? ctx.web.url },
    Sealed: get((field) => field.sealed),
    Sortable: get((field) => canBeSorted(field.type)),
    StaticName: get((field) => field.internalName),
    Title: get((field) => field.title),
    FieldTypeKind: get((field) => typeOfField(field.type).kind),
    TypeAsString: get((field) => field.type),
    TypeDisplayName: get((field) => typeOfField(field.type).display),
    TypeShortDescription: get((field) => typeOfField(field.type).display),
    ...byType,
  },
});
