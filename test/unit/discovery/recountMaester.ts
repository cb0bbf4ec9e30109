import { dayOf, get, tally, type Recount } from './recount';

/**
 * A plain recount of a run of Maester by the lines of its Markdown, which shares no code with the readers: what MT.1036 says
 * is left out without a fallback, and who may invite guests. A name is an object where some text of the run tells its id.
 */
export function recountMaester(file: unknown): Recount {
  const tests = get(file, 'Tests') as readonly unknown[];
  const textOf = (test: unknown): string => {
    const text = get(test, 'ResultDetail.TestResult');
    return typeof text === 'string' ? text : '';
  };
  const said = (id: string): string => textOf(tests.find((test) => get(test, 'Id') === id));
  const all = tests.map(textOf).join('\n');
  const { add, counted } = tally(dayOf(get(file, 'ExecutedAt')) ?? NaN);
  const idOf = (name: string): string => all.split(`${name} (`)[1]?.match(/^[0-9a-f-]{36}(?=\))/)?.[0] ?? name;
  const policyIdOf = (name: string): string => all.split(`[${name}](`)[1]?.match(/policyId\/([0-9a-f-]{36})/)?.[1] ?? name;

  let [type, name] = ['', ''];
  for (const line of said('MT.1036').split('\n')) {
    const object = /^ {4}(\w+): (.+)$/.exec(line);
    if (object) [, type = '', name = ''] = object;
    const policy = /> Excluded in policy '(.*)'$/.exec(line)?.[1];
    if (policy !== undefined) add(`${type.toLowerCase()}Excluded`, 'conditionalAccess', policyIdOf(policy), idOf(name), true);
  }
  const inviters = /configured as \*\*(\w+)\*\*/.exec(said('EIDSCA.AP04'))?.[1];
  const invites = 'authorizationPolicy/AllowInvitesFrom';
  if (inviters !== undefined && !['adminsAndGuestInviters', 'none'].includes(inviters)) add('guestInvitations', 'guestAccess', invites, invites, true);
  return counted();
}

/** Of Maester's settings: each account is for emergencies. */
export function recountMaesterSettings(file: unknown): Recount {
  const { add, counted } = tally(NaN);
  for (const account of get(file, 'GlobalSettings.EmergencyAccessAccounts') as readonly unknown[]) add('userExcluded', 'conditionalAccess', 'accounts', get(account, 'Id') ?? get(account, 'UserPrincipalName'), true);
  return counted();
}
