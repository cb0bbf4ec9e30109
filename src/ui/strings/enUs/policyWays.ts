import type { PolicyWayStrings } from '../policyFormStrings';

export const policyWays: PolicyWayStrings = {
  change: 'Change the policy',
  mayNot: 'Register admins change the policy. Ask one of them.',
  opening: 'Opening the form',
};
