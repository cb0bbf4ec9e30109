import type { Context } from '../../../decisions/readContext';
import type { Day } from '../../../domain/day/day';
import { siteZone } from '../../../domain/day/zone';
import { peopleAt, type People } from '../../../domain/people/people';
import { DEFAULT_POLICY, type Policy } from '../../../domain/policy/defaults';
import type { PolicyHistory } from '../../../domain/policy/history';
import type { HeldRow } from '../../../lists/codec/heldRow';
import type { Gate } from '../../../lists/rest/gate';
import type { IsMine } from './mine';
import { besidesOf, type Besides } from './more/besides';

/** What the register's rows do not say: who is who, which policies count, and whether the visitor is in risk leadership. */
export interface Around {
  readonly known: Context;
  /** As known now. */
  readonly people: People;
  readonly isRisk: boolean;
  /** In force today. */
  readonly policy: Policy;
  /** What that makes of rows. */
  besides(rows: readonly HeldRow[], today: Day, isMine: IsMine): Besides;
}

/** One request, with other web parts of the page that ask for it at the same time. @throws SharePointError */
export async function readAround(gate: Gate, zone: string, signal: AbortSignal): Promise<Around> {
  const site = { gate, zone: siteZone(zone) };
  const { joinDesk } = await import(/* webpackChunkName: 'desk' */ '../../../decisions/joinDesk');
  const { known, mayAddTo } = await joinDesk(site, signal);
  const isRisk = mayAddTo.has('RiskDecisions');
  const nowMs = gate.clock.now();
  const around = { known, people: peopleAt(known.people, nowMs), isRisk, policy: await policyInForce(known.policies, nowMs, site.zone.dayOfInstant(nowMs)) };
  return { ...around, besides: (rows, today, isMine) => besidesOf(around, rows, today, isMine) };
}

/** Looking one up comes only where the register has a policy of its own. */
async function policyInForce(policies: PolicyHistory, nowMs: number, today: Day): Promise<Policy> {
  if (policies.items.length === 0) return DEFAULT_POLICY;
  return (await import(/* webpackChunkName: 'policy' */ '../../../domain/policy/history')).policyAt(policies, nowMs, today);
}
