import type { Gate } from '../../../lists/rest/gate';
import type { Progress } from '../../../lists/provision/run';

/** Makes the register on a site, with the provisioner that comes when it is asked for. Undefined: done; else why not. */
export async function setUpSite(gate: Gate, onProgress: (progress: Progress) => void): Promise<string | undefined> {
  const [{ connect }, { provision }, { WANTED }, { obstacleText, refusalText }] = await Promise.all([
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/connect'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/run'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/wanted'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/words'),
  ]);
  const outcome = await provision(connect(gate.webUrl, gate.send), WANTED, { onProgress });
  switch (outcome.kind) {
    case 'done':
      return undefined;
    case 'obstacle':
      return obstacleText(outcome.obstacle);
    case 'refused':
      return refusalText(outcome.refusal);
    case 'stopped':
      return '';
  }
}
