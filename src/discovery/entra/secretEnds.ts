import { withEach, type Pieces } from '../../domain/pieces/pieces';
import { dayOf } from '../dates';
import type { SecretEnds } from '../facts';
import { objectsOf, textOf, type JsonObject } from '../json/access';
import type { Said } from '../../domain/exception/said';

/** Lists of an application and of its service principal that hold what it signs in with. */
export const CREDENTIALS = ['KeyCredentials', 'PasswordCredentials'] as const;
/** Sign-in with a token of somewhere else, which has no end: ScubaGear's own list, and what `$expand` brings of Graph. */
const FEDERATED = ['FederatedCredentials', 'FederatedIdentityCredentials'] as const;
/** With a key of this usage the tenant signs what it hands to the application (SAML): nobody signs in with it. */
const SIGNS_TOKENS = 'sign';

/** An application object, a service principal, or what a tool made of both; with capital members. */
export interface CredentialHolder {
  readonly value: JsonObject;
  /** Empty where it is not told. */
  readonly applicationId: string;
  /** Of the service principal; empty where it is not told. */
  readonly objectId: string;
  /** Whether it is, or holds, the application object, where most secrets stand; that of another organisation is in no tenant but its own. */
  readonly isWhole: boolean;
}

/** When the last credential of each application ends, by both of its ids. */
export function* secretEndsOf(holders: readonly CredentialHolder[], ranOn: string): Pieces<SecretEnds> {
  const byApplication = new Map<string, CredentialHolder[]>();
  yield* withEach(holders, (holder) => {
    const id = (holder.applicationId || holder.objectId).toLowerCase();
    const its = byApplication.get(id);
    if (its) its.push(holder);
    else byApplication.set(id, [holder]);
  });
  const ends = new Map<string, string | null>();
  yield* withEach([...byApplication.values()], (its) => {
    const end = lastCredentialEnd(its, ranOn);
    if (end === undefined) return;
    for (const id of its.flatMap(({ applicationId, objectId }) => [applicationId, objectId])) if (id !== '') ends.set(id.toLowerCase(), end);
  });
  return ends;
}

/**
 * The day on which the last credential of an application ends that had not ended on the report's own day: until then it
 * can sign in, whatever ends before, so the **last** one bounds how long an exception for it makes sense. One that is to
 * begin later counts: it was put there to go on with. `null`: nothing bounds it, since none is left, one never ends, or
 * it signs in with a token of somewhere else. Undefined: cannot be told.
 * (https://learn.microsoft.com/graph/api/resources/passwordcredential and …/keycredential, read 2026-11-27: instants in UTC.)
 * @param ranOn day of the report, `yyyy-mm-dd`
 */
function lastCredentialEnd(holders: readonly CredentialHolder[], ranOn: string): string | null | undefined {
  const values = holders.map(({ value }) => value);
  if (values.some((value) => CREDENTIALS.some((list) => value[list] === undefined))) return undefined;
  if (values.some((value) => FEDERATED.some((list) => objectsOf(value[list], '').length > 0))) return null;
  const credentials = values.flatMap(credentialsIn);
  if (credentials.some((credential) => credential['EndDateTime'] === null)) return null;
  const ends = credentials.map((credential) => dayOf(credential['EndDateTime']));
  if (ends.includes(null)) return undefined;
  const left = ends.filter((day): day is string => day !== null && day >= ranOn);
  if (left.length > 0) return lastOf(left);
  return holders.some(({ isWhole }) => isWhole) ? null : undefined;
}

/** What ends last, ended already or not, as a clause; empty where there is nothing. */
export function lastSecretSaid(values: readonly JsonObject[]): Said {
  const ends = values.flatMap(credentialsIn).map((credential) => dayOf(credential['EndDateTime'])).filter((day): day is string => day !== null);
  return ends.length === 0 ? [] : [{ code: 'secretEnds', on: lastOf(ends) }];
}

function lastOf(days: readonly string[]): string {
  return days.reduce((last, day) => (day > last ? day : last));
}

function credentialsIn(holder: JsonObject): JsonObject[] {
  return CREDENTIALS.flatMap((list) => objectsOf(holder[list], '')).map(({ value }) => value).filter((credential) => textOf(credential['Usage']).toLowerCase() !== SIGNS_TOKENS);
}
