import { principalKeyOf } from '../../domain/exception/exceptionKey';
import { dayOf } from '../dates';
import { principalOf } from '../entra/names';
import type { LastUse } from '../facts';
import { isObject, memberOf, textOf, type JsonObject } from '../json/access';
import { inSlices } from '../slices';
import type { GraphSet } from './graphSet';

/** Members of `signInActivity` and of a service principal's own list that tell a day of use; attempts that failed do not. */
const ACTIVITIES = [
  ['SignInActivity', 'LastSuccessfulSignInDateTime'],
  ['SignInActivity', 'LastNonInteractiveSignInDateTime'],
  ['SignInActivity', 'LastSignInDateTime'],
] as const;
const OF_APPLICATIONS = ['LastSignInActivity', 'DelegatedClientSignInActivity', 'ApplicationAuthenticationClientSignInActivity'];

/** The last day on which each principal signed in, from sign-in logs and from lists of last sign-ins. */
export async function readLastUse(set: GraphSet, pause: () => Promise<void>): Promise<LastUse[]> {
  const newest = new Map<string, LastUse>();
  const note = (type: 'user' | 'application', id: unknown, day: string | null): void => {
    if (textOf(id) === '' || day === null) return;
    const principal = principalOf(set.names, type, textOf(id).toLowerCase());
    const key = principalKeyOf(principal);
    const before = newest.get(key);
    if (before === undefined || before.lastUsedOn < day) newest.set(key, { principal, lastUsedOn: day });
  };
  await inSlices(set.of('signIns'), pause, ({ value }) => {
    if (!succeeded(value)) return;
    const day = dayOf(value['CreatedDateTime']);
    note('user', value['UserId'], day);
    if (textOf(value['UserId']) === '') for (const id of ['ServicePrincipalId', 'AppId']) note('application', value[id], day);
  });
  await inSlices(set.of('users'), pause, ({ value }) => {
    for (const path of ACTIVITIES) note('user', value['Id'], dayOf(memberOf(value, ...path)));
  });
  await inSlices(set.of('applicationSignIns'), pause, ({ value }) => {
    for (const member of OF_APPLICATIONS) note('application', value['AppId'], dayOf(memberOf(value, member, 'LastSignInDateTime')));
  });
  return [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use);
}

function succeeded(signIn: JsonObject): boolean {
  const status = signIn['Status'];
  const code = isObject(status) ? textOf(status['ErrorCode']) : '';
  return code === '' || code === '0';
}
