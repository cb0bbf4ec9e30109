import { decide, type Outcome } from '../../src/decisions/decide';
import { openException } from '../../src/decisions/openException';
import type { Act } from '../../src/domain/ledger/acts/acts';
import type { Json } from '../../src/domain/ledger/canonical';
import { baseHashOf } from '../../src/domain/ledger/decisionHash';
import { openFaultSite, type FaultSite, type Worker } from './faultSite';
import { rawLists, type RawLists } from './rawLists';
import { BODY, shown, writePast } from './story';

let site: FaultSite;
let raw: RawLists;
let key = '';
let count = 0;
beforeAll(async () => {
  site = await openFaultSite();
  raw = rawLists(site.sharePoint, site.webUrl);
}, 120_000);
beforeEach(() => {
  count += 1;
  key = `m${count}`;
  site.at(0);
});
afterAll(() => site.sharePoint.close());

/** Opens a form and sends it, as the portal does. */
async function press(by: Worker, act: Act, body: Json, exceptionKey = key): Promise<Outcome | { readonly kind: 'half' }> {
  const { state, decisions } = await openException(site.tab(by), exceptionKey);
  return decide(site.tab(by), { key: `${exceptionKey}-${act}-${decisions.length}`, exceptionKey, act, base: state.newest, baseHash: baseHashOf(decisions), body, title: act, onDay: site.today() }, { today: site.today() });
}
const row = async (exceptionKey = key): Promise<Record<string, unknown> | undefined> => (await raw.rows(exceptionKey))[0];
const keyOf = (setting: string): string => `tenant|${setting}|userExcluded|user-1`;

describe('findings that are moved over the lists', () => {
  it('are all in the one into which the rest is merged after some of them were split off', async () => {
    await writePast(site, raw, key, [shown(0, 'policy-1', 'policy-2')]);
    expect(await press('ana', 'split', { findings: [keyOf('policy-2')], into: `${key}-off`, reason: 'Another owner.' })).toMatchObject({ kind: 'done' });
    site.at(1);
    expect(await press('ana', 'merge', { into: `${key}-off`, reason: 'One owner after all.' })).toMatchObject({ kind: 'done' });
    expect([await row(), await row(`${key}-off`)]).toMatchObject([{ Lifecycle: 'merged' }, { Lifecycle: 'unassigned', FindingCount: 2 }]);
  });

  it('do not come to an exception that is reported as removed, where they would be closed with it', async () => {
    const other = `${key}-other`;
    await writePast(site, raw, key, [shown(0, 'policy-1'), { on: 0, by: 'mira', act: 'keep', body: BODY.keep }, { on: 0, by: 'mira', act: 'reportRemoved', body: BODY.reportRemoved }]);
    await writePast(site, raw, other, [shown(0, 'policy-2')]);
    expect(await press('ana', 'merge', { into: key, reason: 'One cause.' }, other)).toMatchObject({ kind: 'refused', reasons: [{ code: 'beingVerified' }] });
    expect(await press('ana', 'verifyRemoved', { text: 'Gone.' })).toMatchObject({ kind: 'done' });
    expect((await openException(site.tab('ana'), other)).state.parts).toMatchObject({ standing: { lifecycle: 'unassigned' }, gave: [] });
    expect(await row()).toMatchObject({ Lifecycle: 'closed', FindingCount: 1 });
  });
});
