import fc from 'fast-check';
import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { isoFromDay } from '../../../../src/domain/day/day';
import { id, page, policies, policy, readOne } from '../../discovery/graph/exports';
import { lines, madeRun, userLink } from '../../discovery/maester/runs';
import { parse, resultsFile, TENANT } from '../../discovery/reports';
import { DAY_0, KEEP, MIRA } from '../../domain/ledger/life';
import { KeptRegister, toldBy } from './keptRegister';

const ANN = id(0x701);

/** Policies that leave Ann out, by id: number → name. */
type Names = Readonly<Record<number, string>>;
const byId = (names: Names, day: number): Promise<ParsedReport> =>
  readOne({ 'policies.json': policies(...Object.entries(names).map(([number, displayName]) => policy(Number(number), { excludeUsers: [ANN] }, { displayName }))), 'users.json': page('users(id,displayName)', [{ id: ANN, displayName: 'Ann Lee', userPrincipalName: 'ann@contoso.example' }]) }, { tenant: { id: TENANT }, ranOn: isoFromDay(DAY_0 + day) });
/** The same as Maester tells it, which has no link for a policy. */
const byName = (names: readonly string[], day: number, isLinked = true): Promise<ParsedReport> => {
  const excluded = lines('The following user objects did not have a fallback:', '', '    User: Ann Lee', ...names.map((name) => `        > Excluded in policy '${name}'`));
  const links = isLinked ? [{ id: 'MT.1030', text: lines('| Name |', '| --- |', `| ${userLink(ANN, 'Ann Lee')} |`) }] : [];
  return parse(madeRun([...links, { id: 'MT.1036', text: excluded }], { ExecutedAt: `${isoFromDay(DAY_0 + day)}T10:00:00Z` }));
};

/** A connection filter that lets an address through, as ScubaGear tells it. */
function filterById(day: number, guids: readonly string[] = ['guid-of-filter'], addresses: readonly string[] = ['192.0.2.1']): Promise<ParsedReport> {
  const none = { Name: 'Other', Guid: 'guid-of-other', IPAllowList: [], EnableSafeList: false };
  const scuba = resultsFile({ conn_filter: [none, ...guids.map((Guid) => ({ Name: 'Default', Guid, IPAllowList: addresses, EnableSafeList: false }))] }) as { MetaData: object };
  return parse({ ...scuba, MetaData: { ...scuba.MetaData, TimestampZulu: `${isoFromDay(DAY_0 + day)}T10:00:00Z` } });
}
/** The same as Maester tells it. */
const filterByName = (name: string, day: number): Promise<ParsedReport> =>
  parse(madeRun([{ id: 'CISA.MS.EXO.12.1', text: lines('Your tenant has lists.', '', `* ${name}`, '  * 192.0.2.1') }], { ExecutedAt: `${isoFromDay(DAY_0 + day)}T10:00:00Z` }));

/** Found by id on the first day, and approved as it was. */
async function approved(names: Names): Promise<{ readonly register: KeptRegister; readonly key: string }> {
  const register = new KeptRegister();
  register.keep([await byId(names, 0)], 0);
  const [key = ''] = register.exceptionKeys;
  register.does(key, 1, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40, findings: register.stateOf(key).parts.seen?.findings ?? [] });
  return { register, key };
}
const sourcesOf = (register: KeptRegister, key: string): string[] => Object.values(register.stateOf(key).parts.seen?.sources ?? {}).map(({ tool }) => tool).sort();
const lifecycleOf = (register: KeptRegister, key: string): string | undefined => register.stateOf(key).parts.standing?.lifecycle;

describe('two tools that are read on different days', () => {
  it.each([['with a link for the user', true], ['all by name', false]] as const)('make one exception with two sources where the later one knows names alone, %s: its approval stands', async (_how, isLinked) => {
    const { register, key } = await approved({ 1: 'MFA for all' });
    expect(toldBy(register.keep([await byName(['MFA for all'], 20, isLinked)], 20))).toEqual([expect.stringMatching(/^documented: /)]);
    expect([register.exceptionKeys, sourcesOf(register, key), lifecycleOf(register, key)]).toEqual([[key], ['Maester', 'Microsoft Graph'], 'approved']);
    expect(register.stateOf(key).parts.seen?.findings).toHaveLength(1);
  });

  it('keep a policy apart from its name: renamed in between, it is the same', async () => {
    const { register, key } = await approved({ 1: 'MFA for all' });
    register.keep([await byId({ 1: 'MFA for everyone' }, 10)], 10);
    register.keep([await byName(['MFA for everyone'], 20)], 20);
    expect([register.exceptionKeys, lifecycleOf(register, key), register.stateOf(key).parts.seen?.findings.map(({ settingId }) => settingId)]).toEqual([[key], 'approved', [id(1)]]);
  });

  it('do not take a new policy of the name of one that is gone for that one', async () => {
    const { register, key } = await approved({ 1: 'MFA' });
    register.keep([await byId({ 2: 'MFA' }, 10)], 10);
    register.keep([await byName(['MFA'], 20)], 20);
    expect(register.stateOf(key).parts.seen?.sources[`${key} Maester`]?.findings.map(({ settingId }) => settingId)).toEqual([id(2)]);
  });

  it('make one exception of a setting of Exchange that one knows by its id and the other by its name', async () => {
    const register = new KeptRegister();
    register.keep([await filterById(0)], 0);
    register.keep([await filterByName('Default', 20)], 20);
    expect(register.exceptionKeys).toHaveLength(1);
    expect(sourcesOf(register, register.exceptionKeys[0] ?? '')).toEqual(['Maester', 'ScubaGear']);
  });

  it('do not say that what one knew by its id is gone where it now shows a name that nobody knows', async () => {
    const register = new KeptRegister();
    register.keep([await filterById(0)], 0);
    register.keep([await filterByName('Default', 20)], 20);
    expect(toldBy(register.keep([await filterByName('Renamed', 30)], 30))).toEqual([expect.stringMatching(/^cannotTell: .*: nameOnly$/), expect.stringMatching(/^undocumented: /)]);
  });
});

describe('a setting that is its own principal, found by its name', () => {
  it('keeps its exception and its age when its id is told, whichever tool speaks next', async () => {
    const register = new KeptRegister();
    register.keep([await filterByName('Default', 0)], 0);
    const [key = ''] = register.exceptionKeys;
    for (const [day, report] of [[20, filterById(20)], [21, filterByName('Default', 21)], [22, filterById(22)]] as const) register.keep([await report], day);
    expect([register.exceptionKeys, sourcesOf(register, key), register.stateOf(key).parts.since?.day]).toEqual([[key], ['Maester', 'ScubaGear'], DAY_0]);
  });

  it('keeps its exception beside a row that somebody added, unless decisions stand behind it', async () => {
    const register = new KeptRegister();
    register.keep([await filterByName('Default', 0)], 0);
    const [key = ''] = register.exceptionKeys;
    const { reliesOn } = register.plan([await filterById(20)], DAY_0 + 20, register.known.exceptions.get(key)?.facts?.marks);
    expect([...reliesOn].sort()).toEqual(expect.arrayContaining([key, 'planted']));
  });

  it.each([['as far', ['192.0.2.1'], 'documented', 'approved'], ['farther', ['192.0.2.1', '192.0.2.9'], 'scopeGrew', 'lapsed']] as const)('keeps its approval where its id is told and it reaches just as far: it reaches %s', async (_how, addresses, verdict, lifecycle) => {
    const register = new KeptRegister();
    register.keep([await filterByName('Default', 0)], 0);
    const [key = ''] = register.exceptionKeys;
    register.does(key, 1, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40, findings: register.stateOf(key).parts.seen?.findings ?? [] });
    expect(toldBy(register.keep([await filterById(20, ['guid-of-filter'], addresses)], 20))).toEqual([expect.stringMatching(new RegExp(`^${verdict}: `))]);
    expect([register.exceptionKeys, lifecycleOf(register, key)]).toEqual([[key], lifecycle]);
  });

  it('is told as gone of that exception where the tool that knows its id no longer shows it', async () => {
    const register = new KeptRegister();
    register.keep([await filterByName('Default', 0)], 0);
    register.keep([await filterById(20)], 20);
    expect(toldBy(register.keep([await filterById(30, [])], 30))).toEqual([expect.stringMatching(/^gone: /)]);
    expect(register.exceptionKeys).toHaveLength(1);
  });

  it('is not guessed at where two settings have the name', async () => {
    const register = new KeptRegister();
    register.keep([await filterByName('Default', 0)], 0);
    register.keep([await filterById(20, ['guid-one', 'guid-two'])], 20);
    expect(register.exceptionKeys).toHaveLength(3);
  });
});

describe('a name that nobody knows an id for', () => {
  it('lapses no approval: it may be what was approved, renamed', async () => {
    const { register, key } = await approved({ 1: 'MFA for all' });
    expect(toldBy(register.keep([await byName(['MFA for everyone'], 20)], 20))).toEqual([expect.stringMatching(/^documented: /)]);
    expect(lifecycleOf(register, key)).toBe('approved');
  });

  it('is growth where the tool shows more of them than were approved', async () => {
    const { register, key } = await approved({ 1: 'MFA for all' });
    expect(toldBy(register.keep([await byName(['MFA for everyone', 'No legacy sign-in'], 20)], 20))).toEqual([expect.stringMatching(/^scopeGrew: /)]);
    expect(lifecycleOf(register, key)).toBe('lapsed');
  });

  it('does not hide what the other tool shows by its id', async () => {
    const { register, key } = await approved({ 1: 'MFA for all' });
    register.keep([await byName(['MFA for everyone'], 20)], 20);
    expect(toldBy(register.keep([await byId({ 1: 'MFA for everyone', 2: 'Another' }, 30)], 30))).toEqual([expect.stringMatching(/^scopeGrew: /)]);
    expect(lifecycleOf(register, key)).toBe('lapsed');
  });

  it('that was approved lapses nothing where its id is told later', async () => {
    const register = new KeptRegister();
    register.keep([await byName(['MFA for all'], 0)], 0);
    const [key = ''] = register.exceptionKeys;
    register.does(key, 1, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40, findings: register.stateOf(key).parts.seen?.findings ?? [] });
    expect(toldBy(register.keep([await byId({ 1: 'MFA for all' }, 20)], 20))).toEqual([expect.stringMatching(/^documented: /)]);
    expect(lifecycleOf(register, key)).toBe('approved');
  });
});

describe('whatever policies there are and are renamed to', () => {
  it('the tool that knows names makes no exception of its own and lapses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }), fc.uniqueArray(fc.integer({ min: 1, max: 9 })), fc.boolean(), async (numbers, renamed, isSeen) => {
        const { register, key } = await approved(Object.fromEntries(numbers.map((number) => [number, `Policy ${number}`])));
        const later = Object.fromEntries(numbers.map((number) => [number, `Policy ${number}${renamed.includes(number) ? ', new' : ''}`]));
        if (isSeen) register.keep([await byId(later, 10)], 10);
        register.keep([await byName(Object.values(later), 20)], 20);
        expect([register.exceptionKeys, lifecycleOf(register, key)]).toEqual([[key], 'approved']);
        if (isSeen) expect(register.stateOf(key).parts.seen?.findings).toHaveLength(numbers.length);
      }),
      { numRuns: 25 },
    );
  });
});
