import type { Playbook } from './playbook';

/** Source and target tenant, cut-over and a removal plan; over at the latest 30 days after the cut-over (design §4). */
export const migration: Playbook = {
  requires: ['sourceTenant', 'targetTenant', 'cutOverDay'],
  approvalRequires: ['plan'],
  needsBusinessOwner: true,
  drills: false,
  steps: ['nameTenants', 'cutOver', 'milestones', 'removeTrust'],
  limits: (need, _grants, policy) => (need?.cutOverDay === undefined ? [] : [{ day: need.cutOverDay + policy.afterCutOverDays, because: 'cutOver' }]),
};
