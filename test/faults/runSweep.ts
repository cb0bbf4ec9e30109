import type { Desk } from '../../src/decisions/desk';
import { canonicalText } from '../../src/domain/ledger/canonical';
import { contentHashOf } from '../../src/domain/ledger/decisionHash';
import { NOTHING_KNOWN } from '../../src/domain/ledger/fold';
import { peopleAt } from '../../src/domain/people/people';
import { DEFAULT_POLICY } from '../../src/domain/policy/defaults';
import { SharePointError } from '../../src/lists/rest/errors';
import { planException } from '../../src/sweep/plan';
import { sweep } from '../../src/sweep/run';
import { RENAMED, type FaultKind } from './faultKinds';
import type { FaultSite } from './faultSite';
import { ledgerBreaches, readHeld, rowBreaches, type Breach, type Meant } from './invariants';
import type { RawLists } from './rawLists';
import type { CaseResult } from './runCase';
import { BODY, person, shown, writePast, type Past } from './story';
import { createWire } from './wire';

/** Found, and kept until day 31: on day 40 the manager and risk leadership are to be told. */
const PAST: readonly Past[] = [shown(0), { on: 1, by: 'mira', act: 'keep', body: BODY.keep }];
const ON_DAY = 40;

/**
 * One sweep with one fault at its k-th request, once more without, then a colleague's: every escalation and every notice is
 * there once, and the row, which said nothing of its decisions, is their fold.
 */
export async function runSweep(site: FaultSite, raw: RawLists, kind: FaultKind | undefined, at: number, exceptionKey: string, pcAheadMs = 0): Promise<CaseResult> {
  // What earlier cases left would be swept, too.
  for (const list of ['Register', 'Requests', 'Approvals', 'Reviews', 'RiskDecisions', 'Observations', 'Notices', 'Sweeps']) await raw.clear(list);
  await writePast(site, raw, exceptionKey, PAST);
  site.at(ON_DAY);
  const { state } = await readHeld(raw, exceptionKey);
  const day = { today: site.today(), policy: DEFAULT_POLICY, around: { people: peopleAt(NOTHING_KNOWN.people), riskLeadership: [person('lena')] }, known: new Map() };
  const plan = planException(state, day);
  const meant: Meant[] = plan.escalations.map((act) => ({ key: act.key, contentHash: contentHashOf(act) }));

  const meanwhile = async (): Promise<void> => {
    if (!kind || !('meanwhile' in kind)) return;
    if (kind.meanwhile !== 'stranger') return void (await pressed(site.tab('raj'), true));
    const text = { exceptionKey, act: 'comment', onDay: 0, body: { text: 'a stranger’s' } };
    const key = meant[0]?.key ?? '';
    const item = { Title: 'a stranger’s', DecisionKey: key, ExceptionKey: exceptionKey, Act: text.act, OnDay: 0, Body: canonicalText(text.body), ContentHash: contentHashOf(text) };
    if (await raw.add('raj', 'Observations', item).catch(() => undefined)) meant.push({ key, contentHash: contentHashOf(text) });
  };
  const wire = createWire(site.sharePoint.control, (request) => (request === at ? kind : undefined), meanwhile);
  const first = await Promise.race([pressed(site.tab('ana', wire.through, pcAheadMs), false), wire.gone]);
  site.sharePoint.control.clearFaults();
  const goesOn = !(kind && 'killed' in kind && !kind.goesOn);
  const last = goesOn && first !== 'done' ? await pressed(site.tab('ana', undefined, pcAheadMs), true) : first;
  await wire.arrive();
  if (kind && 'rule' in kind && kind.rule.effect === 'renameList' && wire.met() > 0) await raw.rename(`${RENAMED} (renamed)`, RENAMED);

  const breaches: Breach[] = wire.blind.map((url): Breach => ({ invariant: 'silent overwrites', what: `${exceptionKey}: ${url}` }));
  const lost = (what: string): void => void breaches.push({ invariant: 'acknowledged but lost', what: `${exceptionKey}: ${what}` });
  const missing = async (): Promise<string[]> => {
    const { items } = await readHeld(raw, exceptionKey);
    const told = await raw.list('Notices', exceptionKey, 'NoticeKey');
    return [
      ...meant.filter(({ key, contentHash }) => !items.some((item) => item.DecisionKey?.replace(/#2$/, '') === key && item.ContentHash === contentHash)).map(({ key }) => key),
      ...plan.notices.filter(({ key }) => !told.some(({ NoticeKey }) => NoticeKey === key)).map(({ key }) => `notice ${key}`),
    ];
  };
  if (goesOn && last !== 'done') lost(`in the end the person was told ${last}`);
  if (last === 'done') (await missing()).forEach((what) => lost(`${what}, told to be complete`));
  // A row that could not be written is left to whoever sweeps next, and so is everything of a tab that is gone.
  await pressed(site.tab('raj'), true);
  (await missing()).forEach(lost);
  const held = await readHeld(raw, exceptionKey);
  const told = (await raw.list('Notices', exceptionKey, 'NoticeKey')).map(({ NoticeKey }) => NoticeKey);
  if (new Set(told).size !== told.length || told.length !== plan.notices.length) breaches.push({ invariant: 'duplicate decisions', what: `${exceptionKey}: ${told.length} notices of ${plan.notices.length}` });
  const past = PAST.map((_each, index) => `${exceptionKey}-past-${index}`);
  breaches.push(...ledgerBreaches(exceptionKey, held, past, meant), ...rowBreaches(exceptionKey, held));
  return { breaches, met: wire.met() > 0, requests: wire.count(), told: [first, last] };
}

/** `done` where this sweep or another one of the hour is complete. */
async function pressed(desk: Desk, anyway: boolean): Promise<CaseResult['told'][number]> {
  try {
    const outcome = await sweep(desk, { anyway });
    return outcome.kind === 'complete' || (outcome.kind === 'claimed' && outcome.claimed.completedAtMs !== undefined) ? 'done' : 'failed';
  } catch (error) {
    if (error instanceof SharePointError) return 'failed';
    throw error;
  }
}
