import fc from 'fast-check';
import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { id, page, policies, policy, readOne } from './exports';
import { actualOf, unreadOf } from '../inWords';

const [ANN, BEN, GROUP] = [id(0x701), id(0x702), id(0x703)];
const by = { user: { id: id(0x7ff), userPrincipalName: 'ada@lamna.example', displayName: 'Ada' }, app: null };

interface Change {
  readonly at: string;
  readonly before?: object | string | undefined;
  readonly after?: object | string | undefined;
  readonly activity?: string;
  readonly result?: string;
}
/** A row of the log: values of a policy before and after, as JSON in a text. */
function event({ at, before, after, activity = 'Update conditional access policy', result = 'success' }: Change): object {
  const text = (value: object | string | undefined): string | null => (value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value));
  return { id: `audit ${at} ${activity}`, category: 'Policy', activityDisplayName: activity, activityDateTime: at, result, initiatedBy: by, targetResources: [{ id: id(1), displayName: 'Policy 1', type: 'Policy', modifiedProperties: [{ displayName: 'ConditionalAccessPolicy', oldValue: text(before), newValue: text(after) }] }] };
}
const leaving = (...excludeUsers: readonly string[]): object => policy(1, { excludeUsers });
const NOW = { 'policies.json': policies(policy(1, { excludeUsers: [ANN, BEN] }, { modifiedDateTime: '2026-04-20T10:00:00Z' })) };
const read = (...events: readonly object[]): Promise<ParsedReport> => readOne({ ...NOW, 'audits.json': page('auditLogs/directoryAudits', events) });
const sinceOf = ({ findings }: ParsedReport, who: string): string | null | undefined => findings.find(({ principal }) => principal.id === who)?.since;
const told = ({ changes = [] }: ParsedReport): unknown => changes.map(({ what, at, by: who, findingKey }) => [what, at.slice(0, 10), who.name, findingKey.split('|')[3]]);

describe('the directory’s audit log', () => {
  it('tells who left somebody out and when, with the old and the new value', async () => {
    const [before, after] = [leaving(ANN), leaving(ANN, BEN)];
    const parsed = await read(event({ at: '2026-04-10T09:30:00Z', before, after }));
    expect(told(parsed)).toEqual([['opened', '2026-04-10', 'ada@lamna.example', BEN]]);
    expect(parsed.changes?.[0]).toMatchObject({ before: JSON.stringify(before), after: JSON.stringify(after), activity: 'Update conditional access policy', evidence: 'audits.json: value[0]' });
    expect(actualOf(parsed.findings.find(({ principal }) => principal.id === BEN))).toContain('; ada@lamna.example did this on Apr 10, 2026');
  });

  it('an exclusion is as old as the log shows it without a break, not as the last change of its policy', async () => {
    const parsed = await read(event({ at: '2026-04-15T00:00:00Z', before: leaving(ANN, BEN), after: leaving(ANN, BEN) }), event({ at: '2026-04-10T00:00:00Z', before: leaving(ANN), after: leaving(ANN, BEN) }), event({ at: '2026-04-05T00:00:00Z', before: leaving(ANN), after: leaving(ANN) }));
    expect([sinceOf(parsed, ANN), sinceOf(parsed, BEN)]).toEqual(['2026-04-05', '2026-04-10']);
  });

  it('what was closed and opened again counts from its return', async () => {
    const parsed = await read(event({ at: '2026-04-02T00:00:00Z', before: leaving(ANN), after: leaving(ANN, BEN) }), event({ at: '2026-04-06T00:00:00Z', before: leaving(ANN, BEN), after: leaving(ANN) }), event({ at: '2026-04-12T00:00:00Z', before: leaving(ANN), after: leaving(ANN, BEN) }));
    expect(sinceOf(parsed, BEN)).toBe('2026-04-12');
    expect(told(parsed)).toEqual([['opened', '2026-04-02', 'ada@lamna.example', BEN], ['closed', '2026-04-06', 'ada@lamna.example', BEN], ['opened', '2026-04-12', 'ada@lamna.example', BEN]]);
  });

  it('a log with gaps proves no more than it shows', async () => {
    const parsed = await read(event({ at: '2026-04-02T00:00:00Z', before: leaving(ANN), after: leaving(ANN, BEN) }), event({ at: '2026-04-12T00:00:00Z', before: leaving(ANN), after: leaving(ANN, BEN) }));
    expect([sinceOf(parsed, ANN), sinceOf(parsed, BEN)]).toEqual(['2026-04-02', '2026-04-12']);
  });

  it('a new policy opens all that it leaves out; a deleted one closes it', async () => {
    const parsed = await read(event({ at: '2026-04-01T00:00:00Z', after: leaving(ANN), activity: 'Add conditional access policy' }), event({ at: '2026-04-02T00:00:00Z', before: leaving(ANN), activity: 'Delete conditional access policy' }));
    expect(told(parsed)).toEqual([['opened', '2026-04-01', 'ada@lamna.example', ANN], ['closed', '2026-04-02', 'ada@lamna.example', ANN]]);
  });

  it('a value that the log cut proves nothing and is told; a failed attempt is none', async () => {
    const cut = JSON.stringify(leaving(ANN, BEN)).slice(0, 300);
    const parsed = await read(event({ at: '2026-04-10T00:00:00Z', before: leaving(ANN), after: cut }), event({ at: '2026-04-11T00:00:00Z', before: leaving(), after: leaving(GROUP), result: 'failure' }));
    expect([parsed.changes, sinceOf(parsed, BEN)]).toEqual([undefined, '2026-04-20']);
    expect(unreadOf(parsed).some(({ why }) => why.includes('does not hold the new value whole'))).toBe(true);
  });

  it('other activities are left alone', async () => expect(told(await read({ id: 'x', activityDisplayName: 'Reset password', activityDateTime: '2026-04-01T00:00:00Z', targetResources: [{ id: ANN }] }))).toEqual([]));

  it('the order of the log and rows that stand twice change nothing', async () => {
    const events = [event({ at: '2026-04-02T00:00:00Z', before: leaving(ANN), after: leaving(ANN, BEN) }), event({ at: '2026-04-06T00:00:00Z', before: leaving(ANN, BEN), after: leaving(BEN) }), event({ at: '2026-04-12T00:00:00Z', before: leaving(BEN), after: leaving(ANN, BEN) })];
    const before = await read(...events);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...events, ...events], { minLength: 6 }), async (shuffled) => {
        const after = await read(...shuffled);
        expect([told(after), after.findings.map(({ since }) => since)]).toEqual([told(before), before.findings.map(({ since }) => since)]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('last use', () => {
  const signIn = (userId: string, createdDateTime: string, more: object = {}): object => ({ id: `${userId} ${createdDateTime}`, createdDateTime, userId, userDisplayName: 'Ann Lee', appDisplayName: 'Teams', appId: id(0x7aa), clientAppUsed: 'Browser', status: { errorCode: 0 }, appliedConditionalAccessPolicies: [], ...more });
  const used = ({ lastUse = [] }: ParsedReport): unknown => lastUse.map(({ principal, lastUsedOn, isAttempt }) => [principal.type, principal.id, lastUsedOn, ...(isAttempt ? ['attempt'] : [])]);

  it('is the newest sign-in that succeeded', async () => {
    const parsed = await readOne({ ...NOW, 'signIns.json': page('auditLogs/signIns', [signIn(ANN, '2026-03-01T10:00:00Z'), signIn(ANN, '2026-03-09T23:59:59Z'), signIn(ANN, '2026-04-01T10:00:00Z', { status: { errorCode: 50126 } })]) });
    expect(used(parsed)).toEqual([['user', ANN, '2026-03-09']]);
    expect(parsed.findings.find(({ principal }) => principal.id === ANN)?.principal.name).toBe('Ann Lee');
  });

  it('is no attempt that may have failed where the export tells when a sign-in last worked', async () => {
    const sprayed = { lastSignInDateTime: '2026-05-03T00:00:00Z', lastNonInteractiveSignInDateTime: '2026-05-02T00:00:00Z' };
    const users = (signInActivity: object): Promise<ParsedReport> => readOne({ 'users.json': page('users(id,signInActivity)', [{ id: ANN, signInActivity }]) });
    expect(used(await users({ ...sprayed, lastSuccessfulSignInDateTime: '2025-06-01T00:00:00Z' }))).toEqual([['user', ANN, '2025-06-01']]);
    const untold = await users({ ...sprayed, lastSuccessfulSignInDateTime: null });
    expect(used(untold)).toEqual([['user', ANN, '2026-05-03', 'attempt']]);
    expect(unreadOf(untold)).toContainEqual({ where: 'last sign-ins', why: expect.stringMatching(/^of 1 principal only attempts are told/) as string });
    const both = await readOne({ 'users.json': page('users', [{ id: ANN, signInActivity: sprayed }]), 'signIns.json': page('auditLogs/signIns', [signIn(ANN, '2026-03-01T10:00:00Z'), signIn(BEN, '2026-03-02T10:00:00Z', { status: null })]) });
    expect(used(both)).toEqual([['user', ANN, '2026-03-01'], ['user', ANN, '2026-05-03', 'attempt'], ['user', BEN, '2026-03-02', 'attempt']]);
  });

  it('comes from users with their activity and from applications with theirs, and the newest counts', async () => {
    const parsed = await readOne({
      'users.json': page('users(id,displayName,signInActivity)', [{ id: ANN, displayName: 'Ann', signInActivity: { lastSignInDateTime: '2026-03-01T00:00:00Z', lastSuccessfulSignInDateTime: '2026-02-02T00:00:00Z' } }, { id: BEN, displayName: 'Ben', signInActivity: null }]),
      'apps.json': page('reports/servicePrincipalSignInActivities', [{ id: 'x', appId: id(0x7bb), lastSignInActivity: { lastSignInDateTime: '2025-12-24T10:00:00Z' }, delegatedClientSignInActivity: { lastSuccessfulSignInDateTime: '2025-12-20T10:00:00Z' } }]),
    });
    expect(used(parsed)).toEqual([['user', ANN, '2026-02-02'], ['application', id(0x7bb), '2025-12-20'], ['application', id(0x7bb), '2025-12-24', 'attempt']]);
  });

  it('who is not named is unknown, never unused', async () => expect((await readOne(NOW)).lastUse).toBeUndefined());
});
