import fc from 'fast-check';
import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { isoFromDay } from '../../../../src/domain/day/day';
import { parse, resultsFile, TENANT } from '../../discovery/reports';
import { id, page, policies, policy, readOne } from '../../discovery/graph/exports';
import { madeRun, type MadeTest } from '../../discovery/maester/runs';
import { ANA, APPROVE, DAY_0, KEEP, MIRA, PRIYA, REQUEST } from '../../domain/ledger/life';
import { KeptRegister, toldBy } from './keptRegister';

const [ANN, BEN, CAT] = [id(0x701), id(0x702), id(0x703)];

interface Tenant {
  /** Policy → whom it leaves out. */
  readonly policies: Readonly<Record<number, readonly string[]>>;
  readonly off?: readonly number[];
  readonly reportOnly?: readonly number[];
  readonly names?: Readonly<Record<number, string>>;
  /** The section is missing, or the command that fills it failed. */
  readonly without?: 'section' | 'command';
  readonly tenant?: string;
}

const stateOf = ({ off = [], reportOnly = [] }: Tenant, number: number): string => (off.includes(number) ? 'disabled' : reportOnly.includes(number) ? 'enabledForReportingButNotEnforced' : 'enabled');
const policiesOf = (tenant: Tenant): readonly { readonly [member: string]: unknown }[] =>
  Object.entries(tenant.policies).map(([number, excludeUsers]) => policy(Number(number), { excludeUsers }, { state: stateOf(tenant, Number(number)), displayName: tenant.names?.[Number(number)] ?? `Policy ${number}` }));

/** A report of a tenant by each of the tools; days count from the first day of every life. */
const SOURCES = {
  async scubaGear(tenant: Tenant, day: number): Promise<ParsedReport> {
    const capital = (value: unknown): unknown => (Array.isArray(value) ? value.map(capital) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, held]) => [name.charAt(0).toUpperCase() + name.slice(1), capital(held)])) : value);
    const raw = { ...(tenant.without === 'section' ? {} : { conditional_access_policies: policiesOf(tenant).map(capital) }), ...(tenant.without === 'command' ? { aad_unsuccessful_commands: ['Get-MgBetaIdentityConditionalAccessPolicy'] } : {}) };
    const file = resultsFile(raw) as { MetaData: object };
    return parse({ ...file, MetaData: { ...file.MetaData, TenantId: tenant.tenant ?? TENANT, TimestampZulu: `${isoFromDay(DAY_0 + day)}T10:00:00Z` } });
  },
  graph(tenant: Tenant, day: number): Promise<ParsedReport> {
    return readOne({ 'policies.json': policies(...policiesOf(tenant)) }, { tenant: { id: tenant.tenant ?? TENANT }, ranOn: isoFromDay(DAY_0 + day) });
  },
};
const maester = (tests: readonly MadeTest[], day: number): Promise<ParsedReport> => parse(madeRun(tests, { ExecutedAt: `${isoFromDay(DAY_0 + day)}T10:00:00Z` }));

const keysOf = (register: KeptRegister): readonly string[] => register.exceptionKeys;

/** Found by a first report and approved as it was by a control owner. */
async function approved(tenant: Tenant, read = SOURCES.scubaGear): Promise<KeptRegister> {
  const register = new KeptRegister();
  register.keep([await read(tenant, 0)], 0);
  for (const key of keysOf(register)) register.does(key, 1, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40, findings: register.stateOf(key).parts.seen?.findings ?? [] });
  return register;
}

describe.each(['scubaGear', 'graph'] as const)('the next report of %s', (tool) => {
  const read = SOURCES[tool];
  const next = async (register: KeptRegister, tenant: Tenant, day = 10): Promise<string[]> => toldBy(register.keep([await read(tenant, day)], day));
  const ONE: Tenant = { policies: { 1: [ANN], 2: [] } };

  it('that shows the same finds everything documented, and adds nothing but its record', async () => {
    const register = await approved(ONE, read);
    expect(await next(register, ONE)).toEqual([expect.stringMatching(/^documented: /)]);
    expect(register.answers).toBe(1);
  });

  it('that shows somebody else finds one that nobody documented', async () => {
    const register = await approved(ONE, read);
    expect(await next(register, { policies: { 1: [ANN, BEN], 2: [] } })).toEqual([expect.stringMatching(/^documented/), expect.stringMatching(/^undocumented/)]);
  });

  it('that shows more of the same principal says what was added, and the approval has lapsed', async () => {
    const register = await approved(ONE, read);
    const plan = register.keep([await read({ policies: { 1: [ANN], 2: [ANN] } }, 10)], 10);
    expect(plan.reports[0]?.told).toMatchObject([{ verdict: 'scopeGrew', added: ['Policy 2'] }]);
    expect(register.stateOf(keysOf(register)[0] ?? '').parts.standing?.lifecycle).toBe('lapsed');
  });

  it('that shows less says so, and the approval stands', async () => {
    const register = await approved({ policies: { 1: [ANN], 2: [ANN] } }, read);
    expect(await next(register, ONE)).toEqual([expect.stringMatching(/^scopeShrank: .*: gone$/)]);
    expect(register.stateOf(keysOf(register)[0] ?? '').parts.standing?.lifecycle).toBe('approved');
  });

  it('that no longer shows it although it looked: not seen while approved, gone once its removal was reported', async () => {
    const none: Tenant = { policies: { 1: [], 2: [] } };
    expect(await next(await approved(ONE, read), none)).toEqual([expect.stringMatching(/^notSeen: .*: gone$/)]);
    const reported = await approved(ONE, read);
    reported.does(keysOf(reported)[0] ?? '', 5, MIRA, 'reportRemoved', { onDay: DAY_0 + 5, text: 'Taken out.', gone: true });
    expect(await next(reported, none)).toEqual([expect.stringMatching(/^gone: .*: gone$/)]);
    expect(await next(reported, ONE, 11)).toEqual([expect.stringMatching(/^endedButPresent/)]);
  });

  it('that shows what was verified as removed says that it is back, with its age, and says nothing where it stays away', async () => {
    const closed = async (): Promise<KeptRegister> => {
      const register = await approved(ONE, read);
      const [key = ''] = keysOf(register);
      return register.does(key, 5, MIRA, 'reportRemoved', { onDay: DAY_0 + 5, text: 'Taken out.', gone: true }).does(key, 6, ANA, 'verifyRemoved', { text: 'Gone.' });
    };
    expect(await next(await closed(), { policies: { 1: [], 2: [] } })).toEqual([]);
    const back = await closed();
    const since = back.stateOf(keysOf(back)[0] ?? '').parts.since;
    expect(await next(back, ONE)).toEqual([expect.stringMatching(/^closedButBack/)]);
    const { standing, since: now, occurrences } = back.stateOf(keysOf(back)[0] ?? '').parts;
    expect([standing?.lifecycle, now, occurrences.map(({ backOnDay }) => backOnDay)]).toEqual(['assigned', since, [DAY_0 + 10]]);
  });

  it.each([
    ['the policy itself is gone', { policies: { 2: [] } }, 'policyGone'],
    ['the policy was switched off', { policies: { 1: [ANN], 2: [] }, off: [1] }, 'policyOff'],
    ['the policy was switched off and the exclusion taken out', { policies: { 1: [], 2: [] }, off: [1] }, 'policyOff'],
    ['the policy only reports', { policies: { 1: [ANN], 2: [] }, reportOnly: [1] }, 'policyReportOnly'],
  ] as const)('cannot tell where %s, and closes nothing', async (_why, tenant: Tenant, reason) => {
    const register = await approved(ONE, read);
    expect(await next(register, tenant)).toEqual([expect.stringMatching(new RegExp(`^cannotTell: .*: ${reason}$`))]);
    const { parts } = register.stateOf(keysOf(register)[0] ?? '');
    expect([parts.standing?.lifecycle, parts.seen?.findings.length, parts.seen?.untold.map((each) => each.reason)]).toEqual(['approved', 1, [reason]]);
    // Told once.
    expect([register.answers, await next(register, tenant, 11), register.answers]).toEqual([2, [expect.stringMatching(/^cannotTell/)], 2]);
    expect(await next(register, ONE, 12)).toEqual([expect.stringMatching(/^documented/)]);
  });

  it('with another name for the policy, another order and repetitions says the same, and gives the new titles once', async () => {
    const register = await approved({ policies: { 1: [ANN, BEN], 2: [CAT] } }, read);
    expect(await next(register, { policies: { 2: [CAT, CAT], 1: [BEN, ANN, BEN] }, names: { 1: 'Renamed', 2: 'Renamed too' } })).toHaveLength(3);
    // Each title follows the new name, once.
    expect(register.answers).toBe(6);
    expect(toldBy(register.plan([await read({ policies: { 1: [BEN, ANN], 2: [CAT] } }, 13)])).every((line) => line.startsWith('documented'))).toBe(true);
  });

  it('past the end that was granted says that it is still there, once for each end', async () => {
    const register = await approved(ONE, read);
    expect([await next(register, ONE, 41), await next(register, ONE, 42), register.answers]).toEqual([[expect.stringMatching(/^endedButPresent/)], [expect.stringMatching(/^endedButPresent/)], 2]);
  });

  it('of the same day, ten times, adds nothing', async () => {
    const register = await approved(ONE, read);
    for (let run = 0; run < 10; run += 1) register.keep([await read(ONE, 0)], 0);
    for (let run = 0; run < 10; run += 1) register.keep([await read(ONE, 3)], 3);
    expect(register.answers).toBe(1);
  });

  it('from before the newest one adds nothing, and finds nothing that was closed in between', async () => {
    const register = await approved({ policies: { 1: [ANN], 2: [] } }, read);
    register.keep([await read(ONE, 10)], 10);
    const plan = register.keep([await read({ policies: { 1: [ANN, BEN], 2: [ANN] } }, 5)], 11);
    expect([plan.reports[0]?.olderThan, plan.reports[0]?.past.length, register.answers, keysOf(register).length]).toEqual([DAY_0 + 10, 2, 1, 1]);
  });

  it('of another tenant touches nothing of this one', async () => {
    const register = await approved(ONE, read);
    const plan = register.keep([await read({ policies: { 2: [] }, tenant: id(0x999) }, 10)], 10);
    expect([plan.reports[0]?.isNewTenant, plan.reports[0]?.told]).toEqual([true, []]);
  });

  it('from a day to come keeps nothing', async () => {
    const register = await approved(ONE, read);
    const plan = register.keep([await read({ policies: { 1: [ANN, BEN], 2: [] } }, 12)], 10);
    expect([plan.reports[0]?.fromTheFuture, plan.reports[0]?.answers, register.answers]).toEqual([true, [], 1]);
    expect(register.plan([await read(ONE, 11)], DAY_0 + 10).reports[0]?.fromTheFuture).toBe(false);
  });

  it('whatever changes in the tenant, an approved hole is "not seen" only where its policy is there and on', async () => {
    const change = fc.record({ users: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.subarray([ANN, BEN, CAT])), off: fc.subarray([1, 2, 3]), reportOnly: fc.subarray([1, 2, 3]) });
    await fc.assert(
      fc.asyncProperty(change, async ({ users, off, reportOnly }) => {
        const register = await approved({ policies: { 1: [ANN, BEN], 2: [ANN], 3: [CAT] } }, read);
        const plan = register.keep([await read({ policies: users, off, reportOnly }, 10)], 10);
        const isOn = (number: number): boolean => String(number) in users && !off.includes(number) && !reportOnly.includes(number);
        for (const { verdict, absent, exceptionKey } of plan.reports[0]?.told ?? []) {
          for (const { hole, is } of absent) expect([is, isOn([1, 2, 3].find((number) => id(number) === hole.setting.id) ?? 0)]).toEqual([is, is === 'gone']);
          if (verdict === 'notSeen' || verdict === 'gone') expect(absent.every(({ is }) => is === 'gone')).toBe(true);
          expect(['approved', 'lapsed', 'unassigned']).toContain(register.stateOf(exceptionKey).parts.standing?.lifecycle);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('a role in a part of the directory', () => {
  it('of which Maester stops telling the part has not shrunk by that, and is gone only where nobody is left', async () => {
    const link = `[Ann](https://entra.microsoft.com/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/${ANN})`;
    const everybody = ['| Role | Principal Type | Display Name | Status |', '| --- | --- | --- | --- |', `| User Administrator | user | ${link} | No Expiration |`, ''].join('\n');
    const mailbox = ['These directory role assignments for UserMailbox exists:', '', `  - ${link} with User Administrator on scope /administrativeUnits/${id(5)}`, ''].join('\n');
    const whole: MadeTest = { id: 'CISA.MS.AAD.7.4', text: everybody };
    const register = new KeptRegister();
    register.keep([await maester([whole, { id: 'MT.1028', text: mailbox }], 0)], 0);
    const [key = ''] = keysOf(register);
    register.does(key, 1, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40, findings: register.stateOf(key).parts.seen?.findings ?? [] });
    expect(toldBy(register.keep([await maester([whole, { id: 'MT.1028', result: 'Passed', text: 'Well done.' }], 5)], 5))).toEqual([expect.stringMatching(/^documented/)]);
    expect(toldBy(register.keep([await maester([{ id: 'MT.1028', result: 'Passed', text: 'Well done.' }], 6)], 6))).toEqual([expect.stringMatching(/^cannotTell: .*: notLooked$/)]);
    expect(toldBy(register.keep([await maester([{ ...whole, result: 'Passed', text: 'Well done.' }], 7)], 7))).toEqual([expect.stringMatching(/^notSeen: .*: gone$/)]);
  });
});

describe('members of an excluded group', () => {
  const CREW = id(0x801);
  /** @param members undefined: not exported */
  const crew = (members: readonly string[] | undefined, day: number): Promise<ParsedReport> =>
    readOne({ 'policies.json': policies(policy(1, { excludeGroups: [CREW] })), ...(members ? { [`members-${CREW}.json`]: page('directoryObjects', members.map((member) => ({ '@odata.type': '#microsoft.graph.user', id: member }))) } : {}) }, { tenant: { id: TENANT }, ranOn: isoFromDay(DAY_0 + day) });
  const groupApproved = async (members: readonly string[] | undefined): Promise<KeptRegister> => {
    const register = new KeptRegister();
    register.keep([await crew(members, 0)], 0);
    for (const key of keysOf(register)) register.does(key, 1, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40, findings: register.stateOf(key).parts.seen?.findings ?? [] });
    return register;
  };
  const next = async (register: KeptRegister, members: readonly string[] | undefined, day: number): Promise<[string | undefined, string | undefined]> => {
    const plan = register.keep([await crew(members, day)], day);
    return [plan.reports[0]?.told[0]?.verdict, register.stateOf(keysOf(register)[0] ?? '').parts.standing?.lifecycle];
  };

  it('who are more than were approved let the approval lapse, and fewer let it stand', async () => {
    expect(await next(await groupApproved([ANN]), [ANN, BEN], 10)).toEqual(['scopeGrew', 'lapsed']);
    expect(await next(await groupApproved([ANN, BEN]), [ANN], 10)).toEqual(['scopeShrank', 'approved']);
    expect(await next(await groupApproved([ANN]), [], 10)).toEqual(['scopeShrank', 'approved']);
    expect(await next(await groupApproved([]), [ANN], 10)).toEqual(['scopeGrew', 'lapsed']);
  });

  it('who are not exported neither grow nor shrink, and are compared with those that were told last', async () => {
    const register = await groupApproved([ANN]);
    expect(await next(register, undefined, 10)).toEqual(['documented', 'approved']);
    expect(await next(register, [ANN], 11)).toEqual(['documented', 'approved']);
    expect(await next(register, undefined, 12)).toEqual(['documented', 'approved']);
    expect(await next(register, [ANN, BEN], 13)).toEqual(['scopeGrew', 'lapsed']);
  });

  it('who are told for the first time after the approval are no growth, and whoever comes later is', async () => {
    const register = await groupApproved(undefined);
    expect(await next(register, [ANN], 10)).toEqual(['documented', 'approved']);
    expect(await next(register, undefined, 11)).toEqual(['documented', 'approved']);
    expect(await next(register, [ANN], 12)).toEqual(['documented', 'approved']);
    expect(await next(register, [ANN, BEN], 13)).toEqual(['scopeGrew', 'lapsed']);
  });

  it('read again with and without them add nothing', async () => {
    const register = await groupApproved(undefined);
    const [plain, whole] = [await crew(undefined, 10), await crew([ANN], 10)];
    for (const report of [plain, whole]) register.keep([report], 10);
    const { answers } = register;
    for (const report of [plain, whole, plain, whole]) register.keep([report], 10);
    expect([register.answers, register.stateOf(keysOf(register)[0] ?? '').parts.standing?.lifecycle]).toEqual([answers, 'approved']);
  });
});

describe('a report that could not look', () => {
  const ONE: Tenant = { policies: { 1: [ANN] } };

  it.each(['section', 'command'] as const)('of ScubaGear, for want of a %s, cannot tell and says why', async (without) => {
    const register = await approved(ONE);
    const plan = register.keep([await SOURCES.scubaGear({ policies: without === 'command' ? { 2: [] } : {}, without }, 10)], 10);
    expect(toldBy(plan)).toEqual([expect.stringMatching(/^cannotTell: .*: notLooked$/)]);
  });

  it('of ScubaGear in a tenant that lost the licence lists roles and nobody who holds them: no holder is gone', async () => {
    const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';
    const roles = (day: number, held: object): Promise<ParsedReport> => {
      const file = resultsFile({ privileged_roles: [{ DisplayName: 'Global Administrator', RoleTemplateId: GLOBAL, ...held }] }) as { MetaData: object };
      return parse({ ...file, MetaData: { ...file.MetaData, TimestampZulu: `${isoFromDay(DAY_0 + day)}T10:00:00Z` } });
    };
    const register = new KeptRegister();
    register.keep([await roles(0, { Assignments: [{ PrincipalId: ANN, AssignmentType: 'Assigned', EndDateTime: null }] })], 0);
    expect(toldBy(register.keep([await roles(10, {})], 10))).toEqual([expect.stringMatching(/^cannotTell: .*: notLooked$/)]);
    expect(toldBy(register.keep([await roles(11, { Assignments: [] })], 11))).toEqual([expect.stringMatching(/^gone: .*: gone$/)]);
  });

  it('an export of something else says nothing, keeps what it knew and adds no answer', async () => {
    const register = await approved(ONE, SOURCES.graph);
    const other = await readOne({ 'default.json': page('policies/crossTenantAccessPolicy/partners', []) }, { tenant: { id: TENANT }, ranOn: isoFromDay(DAY_0 + 5) });
    expect([toldBy(register.keep([other], 5)), register.answers]).toEqual([[expect.stringMatching(/^cannotTell: .*: notAsked$/)], 1]);
    expect(toldBy(register.keep([await SOURCES.graph({ policies: { 1: [] } }, 10)], 10))).toEqual([expect.stringMatching(/^notSeen: .*: gone$/)]);
  });

  it('a further page that is missing is a part that nobody looked at', async () => {
    const register = await approved({ policies: { 1: [ANN], 2: [] } }, SOURCES.graph);
    const first = { ...(policies(...policiesOf({ policies: { 2: [] } })) as object), '@odata.nextLink': 'https://graph.microsoft.com/v1.0/x?$skiptoken=1' };
    const half = await readOne({ 'policies.json': first }, { tenant: { id: TENANT }, ranOn: isoFromDay(DAY_0 + 5) });
    expect(toldBy(register.keep([half], 5))).toEqual([expect.stringMatching(/^cannotTell: .*: notLooked$/)]);
  });
});

describe('files of one export', () => {
  it('split, merged and repeated make the same answers', async () => {
    const whole = policiesOf({ policies: { 1: [ANN], 2: [BEN], 3: [CAT] } });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.subarray([0, 1, 2]), { minLength: 1, maxLength: 4 }), async (parts) => {
        const given = [...parts, [0, 1, 2].filter((at) => !parts.flat().includes(at))].filter((part) => part.length > 0);
        const files = Object.fromEntries(given.map((part, at) => [`part-${at}.json`, policies(...part.map((each) => whole[each]))]));
        const options = { tenant: { id: TENANT }, ranOn: isoFromDay(DAY_0 + 10) };
        const register = await approved({ policies: { 1: [ANN], 2: [BEN], 3: [CAT] } }, SOURCES.graph);
        expect(toldBy(register.keep([await readOne(files, options)], 10)).map((line) => line.split(':')[0])).toEqual(['documented', 'documented', 'documented']);
        expect(register.answers).toBe(3);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('two tools', () => {
  it('that show the same hole make one exception with two sources, and neither takes it from the other', async () => {
    const register = await approved({ policies: { 1: [ANN], 2: [] } });
    register.keep([await SOURCES.graph({ policies: { 1: [ANN], 2: [] } }, 2)], 2);
    const [key = ''] = keysOf(register);
    expect([keysOf(register).length, Object.values(register.stateOf(key).parts.seen?.sources ?? {}).map(({ tool }) => tool).sort()]).toEqual([1, ['Microsoft Graph', 'ScubaGear']]);
    const run = await maester([{ id: 'MT.1005', result: 'Passed', text: 'Fine.' }], 3);
    register.keep([run], 3);
    expect(register.stateOf(key).parts.standing?.lifecycle).toBe('approved');
    expect(register.answers).toBe(2);
  });

  it('Maester that lists only what has no fallback never says that an exclusion is gone', async () => {
    const text = 'The following user objects did not have a fallback:\n\nUser: Ann Lee\n\n- Excluded in policy \'Policy 1\'\n';
    const register = new KeptRegister();
    register.keep([await maester([{ id: 'MT.1036', result: 'Failed', text }], 0)], 0);
    expect(keysOf(register)).toHaveLength(1);
    const plan = register.keep([await maester([{ id: 'MT.1036', result: 'Passed', text: 'Well done.' }], 5)], 5);
    expect(toldBy(plan)).toEqual([expect.stringMatching(/^cannotTell: .*: notLooked$/)]);
  });
});

describe('what was asked for in words', () => {
  it('is probably what a report shows under the same name', async () => {
    const register = new KeptRegister();
    const [draft] = register.keep([await SOURCES.scubaGear({ policies: { 1: [ANN] } }, 0)], 0).reports[0]?.told ?? [];
    expect(draft?.verdict).toBe('undocumented');
    const words = new KeptRegister();
    words.does('asked', 0, PRIYA, 'request', { ...REQUEST, tenantId: TENANT, principal: { type: 'user', id: 'as she is called', name: ANN } });
    expect(words.keep([await SOURCES.scubaGear({ policies: { 1: [ANN] } }, 2)], 2).reports[0]?.told).toMatchObject([{ verdict: 'probably', matches: [{ exceptionKey: 'asked' }] }]);
  });

  const approvedInWords = (more: object = {}): KeptRegister =>
    new KeptRegister().does('asked', 0, PRIYA, 'request', { ...REQUEST, tenantId: TENANT, principal: { type: 'user', id: '', name: 'Ghost' }, ...more }).does('asked', 1, MIRA, 'approve', { ...APPROVE, findings: [] });
  const saidOf = (register: KeptRegister, parsed: ParsedReport): unknown => register.plan([parsed]).reports[0]?.told.map(({ verdict, doubt }) => [verdict, ...(doubt ? [doubt.reason, ...doubt.why.map(({ code }) => code)] : [])]);

  it('and approved was not seen only by a report that looked wherever it may be', async () => {
    const graph = (files: object): Promise<ParsedReport> => readOne(files as { readonly [name: string]: unknown }, { tenant: { id: TENANT }, ranOn: isoFromDay(DAY_0 + 5) });
    const said = async (files: object, more?: object): Promise<unknown> => saidOf(approvedInWords(more), await graph(files));
    expect(await said({ 'p.json': policies(policy(1), policy(2, {}, { state: 'disabled' })) })).toEqual([['notSeen']]);
    expect(await said({ 'p.json': page('identity/conditionalAccess/policies', [policy(1)], { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next' }) })).toEqual([['cannotTell', 'notLooked', 'pageMissing']]);
    expect(await said({ 'p.json': policy(1) })).toEqual([['cannotTell', 'notLooked', 'partExported']]);
    expect(await said({ 'p.json': policies(policy(1), { ...policy(2), conditions: '@{users=; applications=}' }) })).toEqual([['cannotTell', 'notLooked']]);
    expect(await said({ 'p.json': policies() })).toEqual([['cannotTell', 'policyGone']]);
    expect(await said({ 'p.json': policies(policy(1, {}, { state: 'disabled' })) })).toEqual([['cannotTell', 'policyOff']]);
    expect(await said({ 'p.json': policies(policy(1, {}, { state: 'enabledForReportingButNotEnforced' })) })).toEqual([['cannotTell', 'policyReportOnly']]);
    expect(await said({ 'g.json': page('oauth2PermissionGrants', []) }, { family: 'adminConsent', principal: { type: 'application', id: '', name: 'Ghost' } })).toEqual([['cannotTell', 'notLooked', 'notExported']]);
  });

  it('is told nothing by a report that was not asked for anything of the family', async () => {
    expect(saidOf(approvedInWords({ family: 'mailFlow', principal: { type: 'domain', id: '', name: 'ghost.example' } }), await SOURCES.graph({ policies: { 1: [] } }, 5))).toEqual([]);
  });

  it('and stands in a policy that is off cannot be told by the policies that are on', async () => {
    const user = { 'u.json': page('users', [{ id: ANN, displayName: 'Ghost', userPrincipalName: 'ghost' }]) };
    const parsed = await readOne({ ...user, 'p.json': policies(policy(1), policy(2, { excludeUsers: [ANN] }, { state: 'disabled' })) }, { tenant: { id: TENANT }, ranOn: isoFromDay(DAY_0 + 5) });
    expect(saidOf(approvedInWords({ principal: { type: 'user', id: '', name: parsed.findings[0]?.principal.name } }), parsed)).toEqual([['cannotTell', 'policyOff']]);
  });

  it('of ScubaGear, may be what its report does not hold', async () => {
    const mail = { family: 'mailFlow', principal: { type: 'domain', id: '', name: 'ghost.example' } };
    const read = (raw: object): Promise<ParsedReport> => parse({ ...resultsFile(raw) });
    const whole = { remote_domains: [{ Guid: 'D1', DomainName: '*', AutoForwardEnabled: false }], hosted_content_filter_policies: [{ Guid: 'S1', AllowedSenders: [], AllowedSenderDomains: [] }] };
    expect(saidOf(approvedInWords(mail), await read(whole))).toEqual([['notSeen']]);
    expect(saidOf(approvedInWords(mail), await read({ remote_domains: whole.remote_domains }))).toEqual([['cannotTell', 'notLooked', 'noSection']]);
  });
});

