import { isGuest, loginKey, type Person } from '../domain/people/person';
import type { Gate } from '../lists/rest/gate';
import { api, type ApiPath } from '../lists/rest/quote';

/** An account as the directory shows it to whoever looks for somebody. */
export interface FoundPerson extends Person {
  /** Mail address, or the sign-in name where there is none: tells two people of one name apart. */
  readonly mail: string;
  readonly jobTitle: string;
  readonly guest: boolean;
}

export interface DirectoryOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface SearchOptions extends DirectoryOptions {
  /** False leaves guests out; a form that says why they may not finds them. */
  readonly guests: boolean;
}

const SEARCH = api`SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.ClientPeoplePickerSearchUser`;
const RESOLVE = api`SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.ClientPeoplePickerResolveUser`;
const MOST_SUGGESTIONS = 20;
/** Longer texts name nobody. */
const LONGEST_QUERY = 255;
/** Users alone, from every source of them (https://learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.utilities.principaltype, read 2026-11-25). */
const USERS = 1;
const ALL_SOURCES = 15;

/**
 * People whose name, mail address or sign-in name begins like the text, in the directory's order. Also those who never
 * visited the site; never groups and apps. Whoever may read the site may ask; slowing down typing is the caller's.
 * @throws SharePointError
 */
export async function searchPeople(gate: Gate, text: string, { signal, guests }: SearchOptions): Promise<readonly FoundPerson[]> {
  const query = text.trim();
  if (query === '' || query.length > LONGEST_QUERY) return [];
  const entities = await ask(gate, SEARCH, query, signal, (answer) => (Array.isArray(answer) ? (answer as readonly (Entity | null)[]) : undefined));
  const found = entities.flatMap((entity) => personIn(entity) ?? []);
  const once = new Map(found.map((person) => [loginKey(person.login), person]));
  return [...once.values()].filter(({ guest }) => guests || !guest);
}

/**
 * The one account of a login, sign-in name or mail address; undefined where there is none, or more than one.
 * @throws SharePointError
 */
export async function resolvePerson(gate: Gate, text: string, { signal }: DirectoryOptions = {}): Promise<FoundPerson | undefined> {
  const query = text.trim();
  if (query === '' || query.length > LONGEST_QUERY) return undefined;
  return personIn(await ask(gate, RESOLVE, query, signal, (answer) => (typeof answer === 'object' && answer !== null ? (answer as Entity) : undefined)));
}

/** Asking changes nothing, so it is tried again like a read, also where the answer is none of the picker's. */
function ask<T>(gate: Gate, call: ApiPath, query: string, signal: AbortSignal | undefined, read: (answer: unknown) => T | undefined): Promise<T> {
  const queryParams = {
    QueryString: query,
    MaximumEntitySuggestions: MOST_SUGGESTIONS,
    AllowEmailAddresses: false,
    AllowMultipleEntities: false,
    PrincipalType: USERS,
    PrincipalSource: ALL_SOURCES,
  };
  const parse = (text: string): T => {
    // A text of JSON within JSON.
    const found = read(JSON.parse((JSON.parse(text) as { value: string }).value));
    if (found === undefined) throw new TypeError('not an answer of the people picker');
    return found;
  };
  return gate.readText(call, { queryParams }, parse, { signal });
}

/** An entity of the picker, as far as it is read here. */
interface Entity {
  readonly Key?: unknown;
  readonly DisplayText?: unknown;
  readonly Description?: unknown;
  readonly IsResolved?: unknown;
  readonly EntityType?: unknown;
  readonly EntityData?: { readonly [name in 'ObjectId' | 'Email' | 'Title' | 'PrincipalType']?: unknown } | null;
}

/** Claim of an account: `i:0#.f|membership|anna@contoso.example`. A group's begins with `c:`, an app's with `i:0i.t`. */
const ACCOUNT_CLAIM = /^i:0[^|]*\|membership\|./i;

/** Undefined for groups, claims of everybody, apps, and mail addresses that nobody has. */
function personIn(entity: Entity | null): FoundPerson | undefined {
  const { Key, DisplayText, Description, IsResolved, EntityType, EntityData } = entity ?? {};
  if (typeof Key !== 'string' || !ACCOUNT_CLAIM.test(Key) || IsResolved === false || (EntityType !== 'User' && EntityType !== '')) return undefined;
  const { ObjectId, Email, Title, PrincipalType } = EntityData ?? {};
  const objectId = textOf(ObjectId);
  return {
    login: Key,
    name: textOf(DisplayText) || Key,
    ...(objectId === '' ? {} : { objectId }),
    mail: textOf(Email) || textOf(Description),
    jobTitle: textOf(Title),
    guest: isGuest(Key) || PrincipalType === 'GUEST_USER',
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
