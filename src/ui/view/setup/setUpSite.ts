import type { Gate } from '../../../lists/rest/gate';
import type { Progress } from '../../../lists/provision/run';

/** `done`: with a sentence for each way in which the site still differs from the schema. `stopped`: why. */
export type SetUp = { readonly outcome: 'done'; readonly differences: readonly string[] } | { readonly outcome: 'stopped'; readonly why: string };

/** Makes the register on a site, with the provisioner that comes when it is asked for, and checks its rights afterwards. */
export async function setUpSite(gate: Gate, onProgress: (progress: Progress) => void): Promise<SetUp> {
  const [{ connect }, { provision }, { WANTED }, { obstacleText, refusalText }, { rightsCheck }, { refusalOf }] = await Promise.all([
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/connect'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/run'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/wanted'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/words'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/rightsCheck'),
    import(/* webpackChunkName: 'provision' */ '../../../lists/provision/refusal'),
  ]);
  const sp = connect(gate.webUrl, gate.send);
  const outcome = await provision(sp, WANTED, { onProgress });
  switch (outcome.kind) {
    case 'done':
      try {
        return { outcome: 'done', differences: (await rightsCheck(sp, WANTED.schema)).map(({ text }) => text) };
      } catch (error) {
        return { outcome: 'stopped', why: refusalText(await refusalOf(error, 'Check the rights')) };
      }
    case 'obstacle':
      return { outcome: 'stopped', why: obstacleText(outcome.obstacle) };
    case 'refused':
      return { outcome: 'stopped', why: refusalText(outcome.refusal) };
    case 'stopped':
      return { outcome: 'stopped', why: '' };
  }
}
