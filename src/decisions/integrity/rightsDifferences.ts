import type { RightsDifference } from '../../domain/integrity/finding';
import { SharePointError } from '../../lists/rest/errors';
import type { Gate } from '../../lists/rest/gate';

/** Every way in which rights, levels, groups and lists differ from the schema, by the check that provisioning ends with. @throws SharePointError */
export async function rightsDifferences(gate: Gate): Promise<RightsDifference[]> {
  const [{ rightsCheck }, { WANTED }, { refusalOf }] = await Promise.all([
    import(/* webpackChunkName: 'provision' */ '../../lists/provision/rightsCheck'),
    import(/* webpackChunkName: 'provision' */ '../../lists/provision/wanted'),
    import(/* webpackChunkName: 'provision' */ '../../lists/provision/refusal'),
  ]);
  try {
    return await rightsCheck(gate, WANTED.schema);
  } catch (error) {
    const { kind, status, code, detail } = await refusalOf(error, { kind: 'checkRights' });
    const known = kind === 'nameTaken' || kind === 'subsiteWithoutOwnLevels' ? 'unexpected' : kind;
    throw new SharePointError(known, { status, code, detail, requestId: '', operation: 'rightsCheck', cause: error });
  }
}
