import type { Ctx } from '../context';
import { fieldsOf } from '../store/fields';
import type { ListRow } from '../store/rows';
import { attribute } from '../writeXml';
import { schemaXmlOf } from './fieldXml';

/** `<List>` with its columns, as the list services give a list's schema. */
export function listXml(ctx: Ctx, list: ListRow): string {
  const own = { ID: `{${list.id.toUpperCase()}}`, Name: `{${list.id.toUpperCase()}}`, Title: list.title, Description: list.description, RootFolder: list.url, ServerTemplate: String(list.baseTemplate), BaseType: String(list.baseType), Version: String(list.version), ItemCount: String(list.itemCount) };
  const attributes = Object.entries(own).map(([name, text]) => attribute(name, text)).join('');
  return `<List${attributes}><Fields>${fieldsOf(ctx.db, list.id).map((field) => schemaXmlOf(field)).join('')}</Fields></List>`;
}
