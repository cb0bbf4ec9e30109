import type { Difference } from '../../../lists/provision/difference';
import type { Obstacle } from '../../../lists/provision/plan';
import type { Refusal } from '../../../lists/provision/refusal';
import type { Progress } from '../../../lists/provision/run';
import type { Gate } from '../../../lists/rest/gate';
import type { SiteWorkStrings } from '../../strings/siteWorkStrings';

/** Why setting up did not come to its end. */
export type Stop = { readonly obstacle: Obstacle } | { readonly refusal: Refusal };

/** `done`: with what the site still differs in from the schema. */
export type SetUp = { readonly outcome: 'done'; readonly differences: readonly Difference[] } | { readonly outcome: 'stopped'; readonly why: Stop };

/** Makes the register on a site, with the provisioner that comes when it is asked for, and checks its rights afterwards. */
export async function setUpSite(gate: Gate, onProgress: (progress: Progress) => void): Promise<SetUp> {
  const [{ provision }, { WANTED }, { rightsCheck }, { refusalOf }] = await Promise.all([
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/run'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/wanted'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/rightsCheck'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/refusal'),
  ]);
  const outcome = await provision(gate, WANTED, { onProgress });
  switch (outcome.kind) {
    case 'done':
      try {
        return { outcome: 'done', differences: await rightsCheck(gate, WANTED.schema) };
      } catch (error) {
        return { outcome: 'stopped', why: { refusal: await refusalOf(error, { kind: 'checkRights' }) } };
      }
    case 'obstacle':
      return { outcome: 'stopped', why: { obstacle: outcome.obstacle } };
    case 'refused':
      return { outcome: 'stopped', why: { refusal: outcome.refusal } };
    case 'stopped':
      throw new Error('Nobody asked to stop');
  }
}

export function stopText(stop: Stop, work: SiteWorkStrings): string {
  return 'obstacle' in stop ? work.obstacle(stop.obstacle) : work.refusal(stop.refusal);
}
