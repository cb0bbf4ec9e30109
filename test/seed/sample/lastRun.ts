import type { Json } from '../../../src/domain/ledger/canonical';
import { LEDGER_LISTS, type Decision } from '../../../src/domain/ledger/decision';
import { createSealer } from '../../../src/domain/ledger/seal';
import { judge } from '../../../src/domain/judge/judge';
import type { NewNotice } from '../../../src/domain/notices/notice';
import { claimKeyOf, encodeClaim, encodeCompletion } from '../../../src/lists/codec/sweep';
import type { LedgerIds } from '../../../src/lists/codec/completion';
import { planException, type SweepDay } from '../../../src/sweep/plan';
import { LEADERS } from './cast';
import type { Stamping } from './stamp';
import type { Told } from './told';
import type { World } from './world';

/** The sweep that looked at the register last, after everybody had gone home. */
export interface LastRun {
  readonly atMs: number;
  readonly notices: readonly NewNotice[];
  readonly claim: object;
  readonly completion: object;
}

const RUN_AT_MINUTE = 20 * 60;

/**
 * What the nightly run of yesterday left, as the product's own plan makes it. The lives recorded every escalation on its
 * day, so that none was left for it.
 */
export function lastRun(world: World, told: readonly Told[], decisions: readonly Decision[], stamping: Pick<Stamping, 'textOf'>): LastRun {
  const today = world.lastDay;
  const atMs = world.at(today, RUN_AT_MINUTE);
  const people = world.peopleOn(atMs);
  const day: SweepDay = { today, policy: world.policyOn(today, atMs), around: { people, riskLeadership: LEADERS }, known: new Map() };
  const plans = told.map(({ state }) => planException(state, day));
  const forgotten = told.find((_told, at) => plans[at]?.escalations.length !== 0);
  if (forgotten) throw new Error(`${forgotten.story}: the nightly run forgot an escalation`);
  const notices = plans.flatMap((plan) => plan.notices);
  const open = told.filter(({ state }) => judge(state, today, day.policy).isOpen).length;
  const upTo = newestIds(decisions);
  const run = world.random.fork('last run').guid();
  const none = { added: 0, alreadyThere: 0 };
  const counts: Json = {
    looked: { decisions: decisions.length, exceptions: told.length, open },
    escalations: none,
    notices: { ...none, added: notices.length },
    untold: plans.reduce((sum, { untold }) => sum + untold, 0),
    rows: { wrong: 0, byHand: 0, repaired: 0, left: 0 },
    rights: { changed: [], unseen: [] },
    sealBefore: 'none',
  };
  return { atMs, notices, claim: encodeClaim(claimKeyOf(atMs), run), completion: encodeCompletion({ run, rows: upTo, sealed: upTo, seal: sealOf(decisions, upTo, stamping), counts }) };
}

function newestIds(decisions: readonly Decision[]): LedgerIds {
  const newest = Object.fromEntries(LEDGER_LISTS.map((list) => [list, 0])) as Record<Decision['list'], number>;
  for (const { list, id } of decisions) newest[list] = Math.max(newest[list], id);
  return newest;
}

function sealOf(decisions: readonly Decision[], upTo: LedgerIds, { textOf }: Pick<Stamping, 'textOf'>): string {
  const sealer = createSealer([upTo]);
  for (const decision of decisions) sealer.add(decision, textOf(decision.key));
  return sealer.seals()[0] ?? '';
}
