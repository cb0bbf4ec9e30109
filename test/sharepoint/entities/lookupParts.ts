import type { Ctx } from '../context';
import { accountOfLogin } from '../directory';
import { propertyMissing, unsupported } from '../errors';
import { isPerson } from '../fieldTypes';
import type { Entity, Value } from '../odata/values';
import type { Account } from '../people';
import { internalNameOf } from '../store/columns';
import { fieldByInternalName } from '../store/fields';
import { itemsTable } from '../store/itemsTable';
import { listAnywhere } from '../store/lists';
import { principalById } from '../store/principals';
import type { FieldRow, ItemRow, PrincipalRow } from '../store/rows';
import { jsonValue } from './itemValues';

/** Makes the reader of `Author/Title,Author/EMail` or `Lookup/Title`: id → what is shown, or undefined where it is gone. */
export function lookupParts(ctx: Ctx, field: FieldRow, parts: readonly string[]): (id: number) => Entity | undefined {
  const kept = new Map<number, Entity | undefined>();
  const find = isPerson(field.type) ? personReader(ctx, parts) : itemReader(ctx, field, parts);
  return (id) => {
    if (!kept.has(id)) kept.set(id, find(id));
    return kept.get(id);
  };
}

const directoryOf = (user: PrincipalRow): Account | undefined => accountOfLogin(user.loginName);
const PERSON: Readonly<Record<string, (user: PrincipalRow) => Value>> = {
  Id: (user) => user.id,
  ID: (user) => user.id,
  Title: (user) => user.title,
  Name: (user) => user.loginName,
  EMail: (user) => user.email,
  UserName: (user) => directoryOf(user)?.upn ?? null,
  SipAddress: (user) => directoryOf(user)?.email ?? null,
  FirstName: (user) => user.title.split(' ')[0] ?? null,
  LastName: (user) => user.title.split(' ')[1] ?? null,
  JobTitle: (user) => directoryOf(user)?.jobTitle ?? null,
  Department: (user) => directoryOf(user)?.department ?? null,
};

function personReader(ctx: Ctx, parts: readonly string[]): (id: number) => Entity | undefined {
  for (const part of parts) if (PERSON[part] === undefined) throw unsupported(`'${part}' of a person`);
  return (id) => {
    const user = principalById(ctx.db, ctx.site.id, id);
    if (user === undefined) return undefined;
    return { type: 'SP.Data.UserInfoItem', uri: `Web/SiteUserInfoList/Items(${id})`, id: String(id), deferred: [], members: Object.fromEntries(parts.map((part) => [part, PERSON[part]?.(user) ?? null])) };
  };
}

function itemReader(ctx: Ctx, field: FieldRow, parts: readonly string[]): (id: number) => Entity | undefined {
  const target = listAnywhere(ctx.db, String(field.settings['LookupList'] ?? ''));
  if (target === undefined) return () => undefined;
  const columns = parts.map((part) => {
    const found = part === 'Id' ? fieldByInternalName(ctx.db, target.id, 'ID') : fieldByInternalName(ctx.db, target.id, internalNameOf(part));
    if (found === undefined || found.column === '') throw propertyMissing(`${field.internalName}/${part}`);
    return found;
  });
  const sql = `SELECT ID, ${columns.map((column) => `"${column.column}"`).join(', ')} FROM ${itemsTable(target)} WHERE ID = ?`;
  return (id) => {
    const row = ctx.db.get<ItemRow>(sql, id);
    if (row === undefined) return undefined;
    return { type: `SP.Data.${target.entityTypeName}Item`, uri: `Web/Lists(guid'${target.id}')/Items(${id})`, deferred: [], members: Object.fromEntries(parts.map((part, at) => [part, jsonValue(columns[at] as FieldRow, row[(columns[at] as FieldRow).column] ?? null)])) };
  };
}
