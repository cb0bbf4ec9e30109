import type { Ctx } from '../context';
import { entityPropertyName } from '../entities/field';
import { itemUri } from '../entities/item';
import { streamRows } from '../entities/streamRow';
import { escapeXml } from '../odata/atom';
import type { Entity } from '../odata/values';
import { entityType, navigation } from '../operation';
import type { Module } from '../operation';
import type { ItemTarget } from '../resources';
import { fieldsOf } from '../store/fields';
import { webOf } from '../entities/list';

/** One cell as people read it; several values are joined. */
function shown(cell: unknown): string {
  if (Array.isArray(cell)) return cell.map(shown).join('; ');
  if (typeof cell !== 'object' || cell === null) return String(cell ?? '');
  const { title, lookupValue } = cell as { title?: string; lookupValue?: string };
  return title ?? lookupValue ?? '';
}

/** In names of these members even the underscores at the front are encoded. */
const memberName = (internalName: string): string => entityPropertyName(internalName).replace(/_/g, (_sign, at: number) => (at < 'OData_'.length ? '_' : '_x005f_'));

function valuesOf(ctx: Ctx, { list, item }: ItemTarget, as: (text: string) => string, segment: string): Entity {
  ctx.rights.demand({ web: webOf(ctx, list), list, item }, 'ViewListItems');
  const fields = fieldsOf(ctx.db, list.id).filter((field) => field.type !== 'Computed');
  const row = streamRows(ctx, list, fields, false)(item);
  const members = Object.fromEntries(fields.map((field) => [memberName(field.internalName), as(shown(row[field.internalName]))]));
  return { type: 'SP.FieldStringValues', uri: `${itemUri(list, item.ID)}/${segment}`, members, deferred: [] };
}

export const fieldValues: Module = {
  navigations: [
    navigation({ from: 'item', segment: 'FieldValuesAsText', to: 'fieldValuesAsText', expandable: true, resolve: (_ctx, of) => of }),
    navigation({ from: 'item', segment: 'FieldValuesAsHtml', to: 'fieldValuesAsHtml', expandable: true, resolve: (_ctx, of) => of }),
  ],
  entities: [
    entityType({ kind: 'fieldValuesAsText', type: 'SP.FieldStringValues', uri: (_ctx, of) => itemUri(of.list, of.item.ID), properties: {}, read: (ctx, of, wanted) => only(valuesOf(ctx, of, (text) => text, 'FieldValuesAsText'), wanted.select) }),
    entityType({ kind: 'fieldValuesAsHtml', type: 'SP.FieldStringValues', uri: (_ctx, of) => itemUri(of.list, of.item.ID), properties: {}, read: (ctx, of, wanted) => only(valuesOf(ctx, of, escapeXml, 'FieldValuesAsHtml'), wanted.select) }),
  ],
};
const only = (entity: Entity, select: readonly string[]): Entity =>
  select.length === 0 ? entity : { ...entity, members: Object.fromEntries(Object.entries(entity.members).filter(([name]) => select.includes(name))) };
