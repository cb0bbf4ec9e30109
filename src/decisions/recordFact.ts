import { nextFact, type Learnt } from '../domain/people/nextFact';
import type { PersonFact, ServiceOwnerFact } from '../domain/people/people';
import type { PolicyItem } from '../domain/policy/history';
import { decodePersonFact, PERSON_COLUMNS, PERSON_PEOPLE, type PersonItem } from '../lists/codec/person';
import { decodePolicyItem, type NewPolicy } from '../lists/codec/policyItem';
import { POLICY_COLUMNS, type PolicyItemRead } from '../lists/codec/policyColumns';
import { decodeServiceOwner, SERVICE_OWNER_COLUMNS, type NewServiceOwner, type ServiceOwnerItem } from '../lists/codec/serviceOwner';
import { SharePointError } from '../lists/rest/errors';
import type { Addressed } from '../lists/rest/listPath';
import { anyOf, api, columnList, type ApiPath } from '../lists/rest/quote';
import { PEOPLE_LIST, POLICY_LIST, SERVICE_OWNERS_LIST } from '../lists/schema/addresses';
import type { Site } from './append';
import { appendPersonFact, appendPolicy, appendServiceOwner } from './appendFacts';
import { readWholeList } from './readWholeList';

/** What became of something that was recorded beside the ledger. */
export type Recorded<Fact> =
  /** `crossed`: what others recorded at the same moment; it counts no more, the newest counts alone. */
  | { readonly kind: 'done'; readonly fact: Fact; readonly crossed: readonly Fact[] }
  /** Nothing was sent: somebody recorded `newest` since the form was opened. */
  | { readonly kind: 'changed'; readonly newest: Fact }
  /** It may be there. The same, recorded again under the same key, settles it. */
  | { readonly kind: 'unconfirmed'; readonly error: SharePointError }
  /** Certainly not kept by this call. */
  | { readonly kind: 'failed'; readonly error: SharePointError };

/** The same key was sent before and its outcome is not known: until the list could be asked, nothing is "failed". */
export interface RecordOptions {
  readonly sentBefore?: boolean | undefined;
}

/**
 * Records what somebody learnt of an account, on top of the newest that is known of it.
 * @param seen the newest fact of the account when the form was opened; undefined: there was none.
 * @param key of the fact, made with the form.
 */
export function recordPersonFact(site: Site, key: string, seen: PersonFact | undefined, learnt: Learnt, options: RecordOptions = {}): Promise<Recorded<PersonFact>> {
  // The newest entry may spell the account otherwise.
  const spellings = [...new Set([learnt.login, ...(seen ? [seen.login] : [])])];
  const read = (): Promise<Kept<PersonFact>[]> => readKept<PersonItem, PersonFact>(site, PEOPLE_LIST, PERSON_COLUMNS, api`(${anyOf(spellings.map((login) => api`Login eq ${login}`))})&$expand=${columnList(PERSON_PEOPLE)}`, decodePersonFact);
  return record(read, key, seen, options, () => appendPersonFact(site, key, nextFact({ facts: seen ? [seen] : [], serviceOwners: [] }, learnt)));
}

/** Says who answers for a control family of a tenant, where `seen` did until now; undefined: nobody ever did. */
export function recordServiceOwner(site: Site, key: string, seen: ServiceOwnerFact | undefined, owner: NewServiceOwner, options: RecordOptions = {}): Promise<Recorded<ServiceOwnerFact>> {
  const { tenantId, family } = owner;
  const where = family === '' ? api`Family eq null and Tenant eq null` : api`Family eq ${family} and Tenant eq ${tenantId}`;
  const read = (): Promise<Kept<ServiceOwnerFact>[]> => readKept<ServiceOwnerItem, ServiceOwnerFact>(site, SERVICE_OWNERS_LIST, SERVICE_OWNER_COLUMNS, where, decodeServiceOwner);
  return record(read, key, seen, options, () => appendServiceOwner(site, key, owner));
}

/**
 * Writes one complete policy after `seen`, the newest when the form was opened; undefined: there was none. What it tightens
 * counts at once, what it loosens only when risk leadership adopts it.
 */
export function recordPolicy(site: Site, key: string, seen: PolicyItem | undefined, next: Omit<NewPolicy, 'key'>, options: RecordOptions = {}): Promise<Recorded<PolicyItem>> {
  const read = async (): Promise<Kept<PolicyItem>[]> => {
    const items = await readWholeList<PolicyItemRead>(site, POLICY_LIST, api`$select=${columnList(POLICY_COLUMNS)}`, undefined);
    return inOrder(items.map((item) => decodePolicyItem(item, site.zone.dayOfInstant)).map((fact) => ({ key: fact.key.toLowerCase(), fact })));
  };
  return record(read, key, seen, options, () => appendPolicy(site, { ...next, key }));
}

interface Ordered {
  readonly createdAt: number;
  readonly id: number;
}
interface Kept<Fact> {
  readonly key: string;
  readonly fact: Fact;
}

async function readKept<Item extends object, Fact extends Ordered>(site: Site, list: Addressed, columns: readonly string[], where: ApiPath, decode: (item: Item) => Fact | undefined): Promise<Kept<Fact>[]> {
  const items = await readWholeList<Item & { readonly Id?: unknown; readonly FactKey?: unknown }>(site, list, api`$select=${columnList([...columns, 'FactKey'])}`, undefined, where);
  return inOrder(
    items.flatMap((item): Kept<Fact>[] => {
      const fact = decode(item);
      return fact ? [{ key: typeof item.FactKey === 'string' ? item.FactKey.toLowerCase() : '', fact }] : [];
    }),
  );
}

function inOrder<Fact extends Ordered>(kept: readonly Kept<Fact>[]): Kept<Fact>[] {
  return [...kept].sort(({ fact: a }, { fact: b }) => a.createdAt - b.createdAt || a.id - b.id);
}

/** Reads what is there, adds on top of it, and reads again what came between. Never rejects for what SharePoint does. */
async function record<Fact extends Ordered>(
  read: () => Promise<Kept<Fact>[]>,
  key: string,
  seen: Fact | undefined,
  { sentBefore = false }: RecordOptions,
  add: () => Promise<Fact | undefined>,
): Promise<Recorded<Fact>> {
  let maybeThere = sentBefore;
  try {
    const before = await read();
    maybeThere = before.some((kept) => kept.key === key.toLowerCase());
    const newest = before[before.length - 1]?.fact;
    if (!maybeThere && newest && newest.id !== seen?.id) return { kind: 'changed', newest };
    // Also where something stands under the key: only the list tells whether it is this text or a stranger's.
    await add().catch((error: unknown) => {
      // Another text has the key, so this one is not there.
      if (error instanceof SharePointError && error.kind === 'duplicate') maybeThere = false;
      throw error;
    });
    maybeThere = true;
    const after = await read();
    const ours = after.find((kept) => kept.key === key.toLowerCase());
    if (!ours) throw new SharePointError('unknownOutcome', { status: 0, code: '', detail: `${key} was kept and is not there when read back`, requestId: '', operation: 'record' });
    return { kind: 'done', fact: ours.fact, crossed: after.filter(({ fact }) => fact.id > (seen?.id ?? 0) && fact.id < ours.fact.id).map(({ fact }) => fact) };
  } catch (error) {
    if (!(error instanceof SharePointError)) throw error;
    return { kind: maybeThere || error.kind === 'unknownOutcome' ? 'unconfirmed' : 'failed', error };
  }
}
