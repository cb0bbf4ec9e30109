import { openDesk, type Desk } from '../../../decisions/desk';
import { readGroups } from '../../../decisions/integrity/readPowers';
import { readAdmitted } from '../../../decisions/integrity/readReaders';
import { siteZone } from '../../../domain/day/zone';
import type { GroupOnSite } from '../../../domain/integrity/powers';
import { readersOf, type Readers } from '../../../domain/integrity/readers';
import type { Completion } from '../../../lists/codec/completion';
import { SharePointError } from '../../../lists/rest/errors';
import type { Gate } from '../../../lists/rest/gate';
import { POLICY_LIST, SERVICE_OWNERS_LIST } from '../../../lists/schema/addresses';
import { mayAddTo } from '../../../register/mayAddTo';
import { loadSchemaVersion } from '../../../register/load/site';
import { maySetUp } from '../../../register/maySetUp';

/** How the register stands on its site. What the visitor may not see is undefined. */
export interface SetupFacts {
  readonly desk: Desk;
  /** May make and change lists, groups and rights. */
  readonly isOwner: boolean;
  readonly mayWritePolicy: boolean;
  readonly mayNameOwners: boolean;
  /** Schema version of the site; 0 where provisioning never came to its end. */
  readonly version: number;
  readonly groups: readonly GroupOnSite[] | undefined;
  readonly readers: Readers | undefined;
  /** `none`: there never was a complete sweep. */
  readonly sweep: Completion | 'none' | undefined;
  /** Rows that say something else than their decisions, among what was decided since the last sweep. */
  readonly lagging: number | undefined;
}

/** Some ten requests. @throws SharePointError where the register itself cannot be read. */
export async function readSetup(gate: Gate, zone: string, signal?: AbortSignal): Promise<SetupFacts> {
  const site = { gate, zone: siteZone(zone) };
  // The store follows the register with the same script.
  const follow = Promise.all([import(/* webpackChunkName: 'follow' */ '../../../decisions/lastSweep'), import(/* webpackChunkName: 'follow' */ '../../../decisions/tail')]);
  const [desk, isOwner, [mayWritePolicy = false, mayNameOwners = false], version = 0, groups, admitted, sweep] = await Promise.all([
    openDesk(site, signal),
    maySetUp(gate, signal),
    mayAddTo(gate, [POLICY_LIST, SERVICE_OWNERS_LIST], signal),
    loadSchemaVersion(gate, { signal }),
    seen(readGroups(site, signal)),
    seen(readAdmitted(site, signal)),
    seen(follow.then(([{ readLastCompletion }]) => readLastCompletion(gate, signal)).then((completion) => completion ?? 'none')),
  ]);
  const [, { readTail }] = await follow;
  const tail = await seen(readTail(site, sweep === undefined || sweep === 'none' ? undefined : sweep.rows, signal));
  return { desk, isOwner, mayWritePolicy, mayNameOwners, version, groups, readers: admitted && readersOf(admitted), sweep, lagging: tail?.rows.length };
}

/** Undefined where it may not be seen, or SharePoint did not say; what was stopped stays stopped. */
async function seen<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (!(error instanceof SharePointError) || error.kind === 'cancelled') throw error;
    return undefined;
  }
}
