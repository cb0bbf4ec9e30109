import type { Gate } from '../../../lists/rest/gate';
import type { Difference } from '../../../lists/provision/difference';
import type { Obstacle } from '../../../lists/provision/plan';
import type { Refusal } from '../../../lists/provision/refusal';
import type { Step } from '../../../lists/provision/step';
import { setUpSite, type SetUp } from '../setup/setUpSite';
import type { Progress } from '../../../lists/provision/run';

/** What a run of the set-up would do, and in what the site differs from what the register needs. Nothing was written. */
export type SiteCheck =
  | { readonly outcome: 'checked'; readonly steps: readonly Step[]; readonly differences: readonly Difference[] }
  /** It cannot be set up as it is. */
  | { readonly outcome: 'obstacle'; readonly obstacle: Obstacle; readonly differences: readonly Difference[] }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** Reads the whole site, some fifty requests, with what comes when it is asked for. */
export async function checkSite(gate: Gate): Promise<SiteCheck> {
  const [{ readSite }, { planSite }, { compareSite }, { WANTED }, { refusalOf }] = await Promise.all([
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/readSite'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/plan'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/rightsCheck'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/wanted'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/refusal'),
  ]);
  try {
    const site = await readSite(gate, WANTED.schema);
    const { obstacle, steps } = planSite(WANTED, site);
    const differences = compareSite(WANTED.schema, site);
    return obstacle ? { outcome: 'obstacle', obstacle, differences } : { outcome: 'checked', steps, differences };
  } catch (error) {
    return { outcome: 'refused', refusal: await refusalOf(error, { kind: 'readSite' }) };
  }
}

/** Does what the check showed. */
export function upgradeSite(gate: Gate, onProgress: (progress: Progress) => void): Promise<SetUp> {
  return setUpSite(gate, onProgress);
}
