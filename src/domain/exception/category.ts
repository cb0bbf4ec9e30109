/** Category of an exception: which playbook applies (design: playbooks). `unclassified` until a person says. */
export const CATEGORIES = [
  'unclassified',
  'emergencyAccess',
  'thirdParty',
  'migration',
  'businessCritical',
  'legacyProtocol',
  'deviceTrust',
  'operational',
] as const;
export type Category = (typeof CATEGORIES)[number];
