import type { Playbook } from './playbook';

/**
 * Break-glass accounts: without expiry only as an accepted change of the baseline; a drill at least every 90 days takes
 * the end date's place among what is due; two or more accounts (design §4).
 */
export const emergencyAccess: Playbook = {
  requires: [],
  approvalRequires: [],
  needsBusinessOwner: false,
  drills: true,
  steps: ['twoAccounts', 'storeCredentials', 'alertOnUse', 'drill', 'acceptAsBaseline'],
  limits: () => [],
};
