import { judge } from '../../src/domain/judge/judge';
import { api } from '../../src/lists/rest/quote';
import { itemsPath } from '../../src/lists/rest/listPath';
import { register } from '../../src/lists/schema/register';
import { openException } from '../../src/decisions/openException';
import { readMatches } from '../../src/register/readMatches';
import { deskOf, mustPlay, personOf, play } from '../seed/play';
import { NORTHWIND_TENANT } from '../seed/reports/northwind';
import type { SharePoint } from '../sharepoint/server';
import { readReports } from '../start/readReports';
import { join } from 'node:path';
import { gateAs, startSeatedRegister } from './registerSite';

let sharePoint: SharePoint;
let webUrl: string;
beforeAll(async () => {
  sharePoint = await startSeatedRegister();
  webUrl = `${sharePoint.url}/sites/register`;
  await readReports(gateAs(sharePoint, 'ana'), [join(__dirname, '..', 'seed', 'reports', 'northwind.json')], () => undefined);
});
afterAll(() => sharePoint.close());

const DAY_MS = 86_400_000;
const forward = (days: number): void => sharePoint.control.clock.advance(days * DAY_MS);

interface Row {
  readonly ExceptionKey: string;
  readonly Lifecycle: string;
  readonly ControlOwnerName: string | null;
}
const rows = async (): Promise<readonly Row[]> =>
  (await gateAs(sharePoint, 'vic').get<{ value: Row[] }>(api`${itemsPath(webUrl, register)}?$select=ExceptionKey,Lifecycle,ControlOwnerName,Severity&$filter=Severity eq 'medium'&$orderby=Id`)).value;

describe('an exception over the real lists', () => {
  it('is given to an owner, kept until a day, reviewed, removed and verified, each by whoever may', async () => {
    const { ExceptionKey: key } = (await rows())[0] ?? { ExceptionKey: '' };
    await mustPlay(webUrl, 'ana', key, 'assign', { controlOwner: personOf('mira') });
    await mustPlay(webUrl, 'mira', key, 'keep', (state, today) => ({ findings: state.parts.seen?.findings ?? [], endDay: today + 60 }));
    expect((await rows())[0]).toMatchObject({ Lifecycle: 'approved', ControlOwnerName: 'Mira Okafor' });
    expect(await play(webUrl, 'jon', key, 'changePlan', { plan: 'Not mine.' })).toMatchObject({ kind: 'refused', reasons: [{ code: 'notYours' }] });
    expect(await play(webUrl, 'mira', key, 'review', { needed: 'yes', end: 'right', controls: 'work', text: 'fine' })).toMatchObject({ kind: 'refused' });
    forward(30);
    const reviewed = await mustPlay(webUrl, 'ana', key, 'review', { needed: 'yes', end: 'right', controls: 'notShown', text: 'fine' });
    expect(judge(reviewed, reviewed.parts.review?.onDay ?? 0).dues[0]).toMatchObject({ duty: 'remove' });
    await mustPlay(webUrl, 'mira', key, 'reportRemoved', (_state, today) => ({ onDay: today, text: 'gone', gone: true }));
    expect((await mustPlay(webUrl, 'ana', key, 'verifyRemoved', { text: 'gone' })).parts.standing?.lifecycle).toBe('closed');
    expect((await rows())[0]).toMatchObject({ Lifecycle: 'closed' });
  });

  it('asked for by name and then found by a report is offered as a match, and goes on as the one that was asked for', async () => {
    const asked = 'x-asked-by-name';
    await mustPlay(webUrl, 'priya', asked, 'request', (_state, today) => ({
      tenantId: NORTHWIND_TENANT,
      family: 'conditionalAccess',
      principal: { type: 'application', id: 'Wide World Fleet Tracker', name: 'wide world fleet tracker' },
      setting: 'Require MFA for all users',
      why: 'Trucks sign in.',
      stops: 'No routes.',
      untilDay: today + 20,
      category: 'operational',
      businessOwner: personOf('priya'),
    }));
    await mustPlay(webUrl, 'mira', asked, 'approve', (_state, today) => ({ findings: [], endDay: today + 20, plan: 'A certificate.', answersForIt: true }));
    const found = (await gateAs(sharePoint, 'vic').get<{ value: { ExceptionKey: string; PrincipalName: string }[] }>(api`${itemsPath(webUrl, register)}?$select=ExceptionKey,PrincipalName&$filter=startswith(Title,${'Wide World Fleet Tracker is excluded'})`)).value[0];
    const key = found?.ExceptionKey ?? '';
    const wanted = { exceptionKey: key, tenantId: NORTHWIND_TENANT, family: 'conditionalAccess', principalName: found?.PrincipalName ?? '' };
    expect(await readMatches(gateAs(sharePoint, 'raj'), wanted)).toEqual([expect.objectContaining({ exceptionKey: asked, sameName: true })]);
    expect(await readMatches(gateAs(sharePoint, 'raj'), { ...wanted, family: 'adminConsent' })).toEqual([]);

    await mustPlay(webUrl, 'raj', key, 'merge', { into: asked, reason: 'The same application.' });
    // It was found 30 days ago and nobody answered: that is late, and confirming what was meant in words is no answer to it.
    const merged = await openException(await deskOf(webUrl, 'mira'), asked);
    expect(merged.state.parts).toMatchObject({ standing: { lifecycle: 'lapsed' }, lapse: { of: 'approval' } });
    const confirmed = await mustPlay(webUrl, 'mira', asked, 'approve', (state, today) => ({ findings: state.parts.seen?.findings ?? [], endDay: today + 20, plan: 'A certificate.', answersForIt: true }));
    expect(confirmed.parts.scope?.findings.length).toBeGreaterThan(0);
    expect(await readMatches(gateAs(sharePoint, 'raj'), wanted)).toEqual([]);
  });
});
