import { hashText } from '../../domain/ledger/hash';
import { formatterOf, isIndexed, isUnique, type Column } from './column';
import type { ListSchema } from './list';
import { element, textElement, type Attributes } from './xml';

const flag = (value: boolean): string => (value ? 'TRUE' : 'FALSE');

/** Type of the column's field and what only that type has. */
function typeAttributes(column: Column): Attributes {
  switch (column.kind) {
    case 'text':
      return { Type: 'Text', MaxLength: 255 };
    case 'note':
      return { Type: 'Note', NumLines: 6, RichText: 'FALSE', AppendOnly: 'FALSE' };
    case 'number':
    case 'day':
      return { Type: 'Number', Decimals: 0 };
    case 'dateOnly':
      return { Type: 'DateTime', Format: 'DateOnly', FriendlyDisplayFormat: 'Disabled' };
    case 'yesNo':
      return { Type: 'Boolean' };
    case 'choice':
      return { Type: 'Choice', Format: 'Dropdown', FillInChoice: 'FALSE' };
    case 'person':
      return { Type: 'User', List: 'UserInfo', ShowField: 'ImnName', UserSelectionMode: 'PeopleOnly', UserSelectionScope: 0, Mult: 'FALSE' };
  }
}

function typeChildren(column: Column): string[] {
  if (column.kind === 'choice') return [element('CHOICES', {}, column.choices.map((value) => textElement('CHOICE', value)))];
  return column.kind === 'yesNo' ? [textElement('Default', '0')] : [];
}

/** The `<Field>` element from which SharePoint makes the column. The internal name is `name`, whatever people read. */
export function fieldXml(list: Pick<ListSchema, 'url'>, name: string, column: Column): string {
  const attributes: Attributes = {
    ID: `{${fieldId(list, name)}}`,
    Name: name,
    StaticName: name,
    DisplayName: column.name,
    Description: column.description,
    ...typeAttributes(column),
    Required: 'FALSE',
    Indexed: isIndexed(column) ? flag(true) : undefined,
    EnforceUniqueValues: isUnique(column) ? flag(true) : undefined,
    CustomFormatter: formatterOf(column) || undefined,
  };
  return element('Field', attributes, typeChildren(column));
}

/** GUID of a column, the same on every site: a template that is applied again finds its columns by it. */
export function fieldId(list: Pick<ListSchema, 'url'>, name: string): string {
  const hex = hashText(`column|${list.url}|${name}`);
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
