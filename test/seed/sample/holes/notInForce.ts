import type { Finding } from '../../../../src/domain/exception/finding';
import type { SampleTenant } from '../tenants';
import { factsOf } from './facts';
import { objectId } from './principals';

const PILOTS = ['Token protection pilot', 'MFA pilot', 'Device compliance pilot'] as const;

/** Exclusions from policies that only report or are off: a report lists them, and nobody has to answer for them. */
export function notInForceIn(tenant: SampleTenant): readonly Finding[] {
  return PILOTS.map((name): Finding => {
    const principal = { type: 'group', id: objectId(tenant, `group ${name}`), name: `Not in ${name}` } as const;
    const facts = factsOf(tenant.id, { kind: 'groupExcluded', controls: ['MS.AAD.3.7v1'], setting: { id: objectId(tenant, `policy ${name}`), name }, principal, expected: { code: 'asked', control: 'MS.AAD.3.7v1' }, actual: { code: 'leavesOut', policy: name, what: 'group', who: principal.name, extent: [] }, evidence: 'Raw.conditional_access_policies[20].Conditions.Users.ExcludeGroups[0]' });
    return { ...facts, inForce: false, since: null, endsOn: null };
  });
}
