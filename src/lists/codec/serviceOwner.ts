import type { Day } from '../../domain/day/day';
import { FAMILIES } from '../../domain/exception/family';
import type { ServiceOwnerFact } from '../../domain/people/people';
import type { WriteOf } from '../schema/item';
import type { serviceOwners } from '../schema/serviceOwners';
import { fitted, numberIn, textIn } from './cells';

/** Columns that a service owner is read from. */
export const SERVICE_OWNER_COLUMNS = ['Id', 'Tenant', 'Family', 'OwnerLogin', 'OwnerName', 'OwnerObjectId', 'Created'] as const;

/** An item of Service owners as SharePoint answers it (`odata=nometadata`). */
export type ServiceOwnerItem = { readonly [column in (typeof SERVICE_OWNER_COLUMNS)[number]]?: unknown };

/** Who is to answer for a family of a tenant; an owner without a login says that nobody does any more. */
export interface NewServiceOwner extends Pick<ServiceOwnerFact, 'tenantId' | 'family' | 'owner'> {
  /** Family and owner in one line, for who reads the list itself. */
  readonly title: string;
  readonly sinceDay: Day;
}

/** Every column but the person column, which needs an id of the site's users. */
export type ServiceOwnerWrite = Omit<Required<WriteOf<typeof serviceOwners>>, 'OwnerId'>;

export function encodeServiceOwner(key: string, { title, tenantId, family, owner, sinceDay }: NewServiceOwner): ServiceOwnerWrite {
  return {
    Title: fitted(title),
    FactKey: key,
    Tenant: tenantId || null,
    Family: family || null,
    OwnerLogin: owner.login || null,
    OwnerName: fitted(owner.name),
    OwnerObjectId: fitted(owner.objectId),
    SinceDay: sinceDay,
  };
}

/** Undefined where the item names a tenant without a family, a family without a tenant, or a family that this version does not know. */
export function decodeServiceOwner(item: ServiceOwnerItem): ServiceOwnerFact | undefined {
  const tenantId = textIn(item.Tenant).trim();
  const family = textIn(item.Family) === '' ? '' : FAMILIES.find((known) => known === item.Family);
  if (family === undefined || (tenantId === '') !== (family === '')) return undefined;
  const [login, objectId] = [textIn(item.OwnerLogin).trim(), textIn(item.OwnerObjectId)];
  return {
    tenantId,
    family,
    owner: { login, name: textIn(item.OwnerName) || login, ...(objectId === '' ? {} : { objectId }) },
    createdAt: Date.parse(textIn(item.Created)),
    id: numberIn(item.Id),
  };
}
