import { principalKeyOf } from '../../domain/exception/exceptionKey';
import { dayOf } from '../dates';
import { principalOf } from '../entra/names';
import type { LastUse } from '../facts';
import { memberOf, textOf, type JsonObject } from '../json/access';
import type { Unread } from '../../domain/reconcile/gap';
import { inSlices } from '../slices';
import type { GraphSet } from './graphSet';
import { topic } from '../../domain/reconcile/where';

/** When a sign-in last worked; it is not filled in for the time before December 2023. */
const SUCCESSFUL = 'LastSuccessfulSignInDateTime';
/** Last attempts, failed ones among them (https://learn.microsoft.com/graph/api/resources/signinactivity, read 2026-11-26). */
const ATTEMPTED = ['LastSignInDateTime', 'LastNonInteractiveSignInDateTime'];
const OF_APPLICATIONS = ['LastSignInActivity', 'DelegatedClientSignInActivity', 'ApplicationAuthenticationClientSignInActivity'];

/**
 * The last day on which each principal signed in, from sign-in logs and from lists of last sign-ins. A day on which
 * somebody only tried stands beside it where it is later: a password that was guessed at is no use of the account.
 */
export async function readLastUse(set: GraphSet, pause: () => Promise<void>): Promise<LastUse[]> {
  const uses = new Map<string, LastUse>();
  const attempts = new Map<string, LastUse>();
  const note = (type: 'user' | 'application', id: unknown, day: string | null, worked: boolean): void => {
    if (textOf(id) === '' || day === null) return;
    const principal = principalOf(set.names, type, textOf(id).toLowerCase());
    const key = principalKeyOf(principal);
    const newest = worked ? uses : attempts;
    if (day > (newest.get(key)?.lastUsedOn ?? '')) newest.set(key, { principal, lastUsedOn: day, ...(worked ? {} : { isAttempt: true }) });
  };
  const noteActivity = (type: 'user' | 'application', id: unknown, activity: unknown): void => {
    const worked = dayOf(memberOf(activity, SUCCESSFUL));
    note(type, id, worked, true);
    if (worked === null) for (const member of ATTEMPTED) note(type, id, dayOf(memberOf(activity, member)), false);
  };
  await inSlices(set.of('signIns'), pause, ({ value }) => {
    const worked = succeeded(value);
    if (worked === false) return;
    const day = dayOf(value['CreatedDateTime']);
    note('user', value['UserId'], day, worked === true);
    if (textOf(value['UserId']) === '') for (const id of ['ServicePrincipalId', 'AppId']) note('application', value[id], day, worked === true);
  });
  await inSlices(set.of('users'), pause, ({ value }) => noteActivity('user', value['Id'], value['SignInActivity']));
  await inSlices(set.of('applicationSignIns'), pause, ({ value }) => {
    for (const member of OF_APPLICATIONS) noteActivity('application', value['AppId'], value[member]);
  });
  const later = [...attempts].filter(([key, { lastUsedOn }]) => lastUsedOn > (uses.get(key)?.lastUsedOn ?? ''));
  return [...uses, ...later].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, use]) => use);
}

/** Why some days of use are none for sure. */
export function onlyAttempted(lastUse: readonly LastUse[]): Unread[] {
  const tried = lastUse.filter(({ isAttempt }) => isAttempt).length;
  return tried === 0 ? [] : [{ where: topic('lastSignIns'), why: { code: 'onlyAttempts', principals: tried } }];
}

/** Undefined where the log does not say. */
function succeeded(signIn: JsonObject): boolean | undefined {
  const code = textOf(memberOf(signIn, 'Status', 'ErrorCode'));
  return code === '' ? undefined : code === '0';
}
