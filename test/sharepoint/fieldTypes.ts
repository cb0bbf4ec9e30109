/** What each `TypeAsString` is: its number, its REST type, how a value is stored. */
export type Storage = 'text' | 'number' | 'integer' | 'date' | 'flag' | 'id' | 'ids' | 'url' | 'choices' | 'none';
export type FieldType = { kind: number; entity: string; storage: Storage; display: string };

export const FIELD_TYPES: Readonly<Record<string, FieldType>> = {
  Integer: { kind: 1, entity: 'SP.FieldNumber', storage: 'integer', display: 'Integer' },
  Text: { kind: 2, entity: 'SP.FieldText', storage: 'text', display: 'Single line of text' },
  Note: { kind: 3, entity: 'SP.FieldMultiLineText', storage: 'text', display: 'Multiple lines of text' },
  DateTime: { kind: 4, entity: 'SP.FieldDateTime', storage: 'date', display: 'Date and Time' },
  Counter: { kind: 5, entity: 'SP.Field', storage: 'integer', display: 'Counter' },
  Choice: { kind: 6, entity: 'SP.FieldChoice', storage: 'text', display: 'Choice' },
  Lookup: { kind: 7, entity: 'SP.FieldLookup', storage: 'id', display: 'Lookup' },
  LookupMulti: { kind: 7, entity: 'SP.FieldLookup', storage: 'ids', display: 'Lookup' },
  Boolean: { kind: 8, entity: 'SP.Field', storage: 'flag', display: 'Yes/No' },
  Number: { kind: 9, entity: 'SP.FieldNumber', storage: 'number', display: 'Number' },
  Currency: { kind: 10, entity: 'SP.FieldCurrency', storage: 'number', display: 'Currency' },
  URL: { kind: 11, entity: 'SP.FieldUrl', storage: 'url', display: 'Hyperlink or Picture' },
  Computed: { kind: 12, entity: 'SP.FieldComputed', storage: 'none', display: 'Computed' },
  Guid: { kind: 14, entity: 'SP.FieldGuid', storage: 'text', display: 'Guid' },
  MultiChoice: { kind: 15, entity: 'SP.FieldMultiChoice', storage: 'choices', display: 'Choice' },
  Calculated: { kind: 17, entity: 'SP.FieldCalculated', storage: 'none', display: 'Calculated' },
  File: { kind: 18, entity: 'SP.Field', storage: 'text', display: 'File' },
  Attachments: { kind: 19, entity: 'SP.Field', storage: 'flag', display: 'Attachments' },
  User: { kind: 20, entity: 'SP.FieldUser', storage: 'id', display: 'Person or Group' },
  UserMulti: { kind: 20, entity: 'SP.FieldUser', storage: 'ids', display: 'Person or Group' },
  ModStat: { kind: 23, entity: 'SP.Field', storage: 'integer', display: 'Approval Status' },
  ContentTypeId: { kind: 25, entity: 'SP.Field', storage: 'text', display: 'Content Type Id' },
};

/** Of a type that this server has; lists take no other. */
export const isFieldType = (type: string): boolean => FIELD_TYPES[type] !== undefined;
export const typeOfField = (type: string): FieldType => FIELD_TYPES[type] ?? { kind: 0, entity: 'SP.Field', storage: 'none', display: type };
export const typeNameOfKind = (kind: number): string | undefined => Object.keys(FIELD_TYPES).find((name) => FIELD_TYPES[name]?.kind === kind);

export const isPerson = (type: string): boolean => type === 'User' || type === 'UserMulti';
export const isLookup = (type: string): boolean => type === 'Lookup' || type === 'LookupMulti';
export const hasMany = (type: string): boolean => type === 'UserMulti' || type === 'LookupMulti';

/** Columns that can have an index; others are refused. */
export const canBeIndexed = (type: string): boolean => ['Text', 'Choice', 'Number', 'Currency', 'DateTime', 'Boolean', 'User', 'Lookup', 'Integer', 'Counter', 'Guid', 'UserMulti'].includes(type);
export const canBeUnique = (type: string): boolean => ['Text', 'Choice', 'Number', 'Currency', 'DateTime', 'User', 'Lookup'].includes(type);
export const canBeSorted = (type: string): boolean => !['Note', 'MultiChoice', 'LookupMulti', 'UserMulti', 'URL'].includes(type);
export const canBeFiltered = (type: string): boolean => type !== 'Note';

const SQL: Readonly<Record<Storage, string>> = { text: 'TEXT COLLATE NOCASE', number: 'REAL', integer: 'INTEGER', date: 'TEXT', flag: 'INTEGER', id: 'INTEGER', ids: 'TEXT', url: 'TEXT', choices: 'TEXT COLLATE NOCASE', none: '' };
export const sqlTypeOf = (type: string): string => SQL[typeOfField(type).storage];
