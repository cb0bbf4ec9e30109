import type { Playbook } from './playbook';

/**
 * Vendor, contract end, and secret or certificate end are known, and the exception ends with the first of them (design §4).
 * The end of the secret comes from a report (`shownSecretEnd`) or from the control owner, who may know of an earlier one.
 */
export const thirdParty: Playbook = {
  requires: ['vendor', 'contractEndDay'],
  approvalRequires: ['secretEndDay'],
  needsBusinessOwner: true,
  drills: false,
  steps: ['nameVendor', 'contractEnd', 'leastPermissions', 'secretEnd', 'watchSignIns', 'revokeAtEnd'],
  limits: (need, grants) => [
    ...(need?.contractEndDay === undefined ? [] : [{ day: need.contractEndDay, because: 'contract' } as const]),
    ...(grants.secretEndDay === undefined ? [] : [{ day: grants.secretEndDay, because: 'secret' } as const]),
  ],
};
