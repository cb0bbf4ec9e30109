import type { Playbook } from './playbook';

/** The application's owner sits in the business seat, the control owner comes from IAM or platform (design §4). */
export const businessCritical: Playbook = {
  requires: [],
  approvalRequires: ['plan'],
  needsBusinessOwner: true,
  drills: false,
  steps: ['applicationOwner', 'controlOwnerFromPlatform', 'alternative', 'reviewControls', 'removalPlan'],
  limits: () => [],
};
