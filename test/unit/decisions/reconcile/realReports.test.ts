import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { get } from '../../discovery/recount';
import { parse } from '../../discovery/reports';
import { KeptRegister } from './keptRegister';

const DATA = resolve(__dirname, '../../../../../shared/data');
const [OLD, NEW] = ['scubagear-tqhjy-1.7.0-2025-10-06.json', 'scubagear-tqhjy-1.8.0-2026-05-04.json'].map((name) => resolve(DATA, name)) as [string, string];

const list = (value: unknown, path: string): unknown[] => {
  const found = get(value, path);
  return Array.isArray(found) ? found : found === null || found === undefined ? [] : [found];
};
/** Permanent holders of the highly privileged roles, `role holder`, by plain loops over the file. */
const holders = (file: unknown): Set<string> =>
  new Set(list(file, 'Raw.privileged_roles').flatMap((role) => list(role, 'Assignments').flatMap((each) => (get(each, 'EndDateTime') === null && get(each, 'AssignmentType') === 'Assigned' ? [`${get(role, 'RoleTemplateId')} ${get(each, 'PrincipalId')}`] : []))));
/** Exclusions of policies that are on, `policy user`. */
const excluded = (file: unknown): Set<string> =>
  new Set(list(file, 'Raw.conditional_access_policies').flatMap((policy) => (get(policy, 'State') === 'enabled' ? ['ExcludeUsers', 'ExcludeGroups', 'ExcludeRoles'].flatMap((name) => list(policy, `Conditions.Users.${name}`).map((id) => `${get(policy, 'Id')} ${id}`)) : [])));
const policiesIn = (file: unknown): Map<unknown, unknown> => new Map(list(file, 'Raw.conditional_access_policies').map((policy) => [get(policy, 'Id'), get(policy, 'State')]));
const without = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((each) => !b.has(each)).sort();

describe('two real reports of one tenant, half a year and a version apart', () => {
  if (!existsSync(OLD) || !existsSync(NEW)) {
    it.skip(`are not at hand (${DATA}): nothing is recounted`, () => undefined);
    return;
  }
  const [before, after] = [OLD, NEW].map((path) => JSON.parse(new TextDecoder().decode(readFileSync(path))) as unknown);

  it('the later one says of each hole of the earlier one just what a plain recount says', async () => {
    const register = new KeptRegister();
    register.keep([await parse(new Uint8Array(readFileSync(OLD)))], 0);
    const plan = register.keep([await parse(new Uint8Array(readFileSync(NEW)))], 1);
    const absent = (plan.reports[0]?.told ?? []).flatMap((told) => told.absent);
    const pairsOf = (is: 'gone' | 'untold', kinds: readonly string[]): string[] => absent.filter((each) => each.is === is && kinds.includes(each.hole.kind)).map(({ hole }) => `${hole.setting.id} ${hole.principal.id}`).sort();
    expect(pairsOf('gone', ['permanentRole'])).toEqual(without(holders(before), holders(after)));
    const lost = without(excluded(before), excluded(after));
    const states = policiesIn(after);
    const isOn = (pair: string): boolean => states.get(pair.split(' ')[0]) === 'enabled';
    const exclusions = ['userExcluded', 'groupExcluded', 'roleExcluded'];
    expect([pairsOf('gone', exclusions), pairsOf('untold', exclusions)]).toEqual([lost.filter(isOn), lost.filter((pair) => !isOn(pair))]);
  });

  it('each read ten times adds nothing after the first time, in either order', async () => {
    const [old, recent] = await Promise.all([OLD, NEW].map(async (path) => parse(new Uint8Array(readFileSync(path)))));
    if (!old || !recent) throw new Error('Both are read');
    const register = new KeptRegister();
    register.keep([old], 0);
    register.keep([recent], 1);
    const { answers, exceptionKeys } = register;
    for (let time = 0; time < 10; time += 1) register.keep(time % 2 === 0 ? [old, recent] : [recent, old], 2);
    expect([register.answers, register.exceptionKeys.length]).toEqual([answers, exceptionKeys.length]);
  });

  it('the earlier one dropped after the later one makes no exception of what was closed in between', async () => {
    const register = new KeptRegister();
    register.keep([await parse(new Uint8Array(readFileSync(NEW)))], 0);
    const known = register.exceptionKeys.length;
    const plan = register.keep([await parse(new Uint8Array(readFileSync(OLD)))], 1);
    const closed = without(holders(before), holders(after)).length;
    expect(plan.reports[0]?.past.filter(({ kind }) => kind === 'permanentRole').length).toBe(closed);
    expect(register.exceptionKeys.length).toBeLessThanOrEqual(known + (plan.reports[0]?.answers.filter(({ effect }) => effect === 'new').length ?? 0));
  });
});
