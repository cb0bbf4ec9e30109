import type { Gate } from '../../../lists/rest/gate';
import type { Difference } from '../../../lists/provision/difference';
import { setUpSite, type SetUp } from '../setup/setUpSite';
import type { Progress } from '../../../lists/provision/run';

/** What a run of the set-up would do, and in what the site differs from what the register needs. Nothing was written. */
export type SiteCheck =
  | { readonly outcome: 'checked'; readonly steps: readonly string[]; readonly differences: readonly Difference[] }
  /** It cannot be set up as it is. `why`: one sentence for whoever must act on it. */
  | { readonly outcome: 'obstacle'; readonly why: string; readonly differences: readonly Difference[] }
  | { readonly outcome: 'refused'; readonly why: string };

/** Reads the whole site, some fifty requests, with the provisioner that comes when it is asked for. */
export async function checkSite(gate: Gate): Promise<SiteCheck> {
  const [{ connect }, { readSite }, { planSite }, { stepText }, { compareSite }, { WANTED }, { obstacleText, refusalText }, { refusalOf }] = await Promise.all([
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/connect'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/readSite'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/plan'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/step'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/rightsCheck'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/wanted'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/words'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/refusal'),
  ]);
  try {
    const site = await readSite(connect(gate.webUrl, gate.send), WANTED.schema);
    const { obstacle, steps } = planSite(WANTED, site);
    const differences = compareSite(WANTED.schema, site);
    return obstacle ? { outcome: 'obstacle', why: obstacleText(obstacle), differences } : { outcome: 'checked', steps: steps.map(stepText), differences };
  } catch (error) {
    return { outcome: 'refused', why: refusalText(await refusalOf(error, 'Check the site')) };
  }
}

/** Does what the check showed. */
export function upgradeSite(gate: Gate, onProgress: (progress: Progress) => void): Promise<SetUp> {
  return setUpSite(gate, onProgress);
}
