// Names that are this register's own, of what has none in the tenant, and words of an extent. Lists keep them in English, and
// findings are compared by them, so they never change; screens say them in their reader's language (`ui/strings/ownNames.ts`).

export const OWN_PRINCIPALS = { guests: 'Guests and external users', trustedLocations: 'All trusted locations' } as const;
export type OwnPrincipal = keyof typeof OWN_PRINCIPALS;

export const OWN_SETTINGS = {
  sharePointSharing: 'External sharing of SharePoint',
  oneDriveSharing: 'External sharing of OneDrive',
  sharingDomains: 'Domains for external sharing',
  anyoneLinksEnd: 'Expiry of links for anyone',
  anyoneLinksRights: 'Rights of links for anyone',
  teamsExternalAccess: 'Teams external access',
  privateOutbound: 'Contact with private Teams accounts',
  privateInbound: 'Contact from private Teams accounts',
  skypeContact: 'Contact with Skype users',
  trialTenants: 'Contact with trial tenants',
  guestsSee: 'What guests see in the directory',
  guestsInvited: 'Who may invite guests',
  tenantIsolation: 'Power Platform tenant isolation',
  crossTenantDefault: 'Cross-tenant access, default',
  emergencyAccounts: 'Maester’s emergency access accounts',
  unnamed: 'a setting that the register does not name',
} as const;
export type OwnSetting = keyof typeof OWN_SETTINGS;

/** Names with another one in the middle: what stands before and behind it. */
export const SETTING_FRAMES = {
  partnerAccess: ['Cross-tenant access of ', ''],
  consent: ['Admin consent for ', ''],
  roleInConfiguration: ['a highly privileged role (', ' in ScubaGear’s configuration)'],
  controlInConfiguration: ['', ' in ScubaGear’s configuration'],
} as const;
export type SettingFrame = keyof typeof SETTING_FRAMES;

export const OWN_REACH = {
  mfa: 'multifactor authentication',
  compliant: 'compliant devices',
  hybrid: 'hybrid joined devices',
  inbound: 'inbound',
  outbound: 'outbound',
  members: 'direct members',
} as const;
export type OwnReach = keyof typeof OWN_REACH;

const TARGETS = /^(?:all but |(?:user|group|application|target) )/;
/** Parts of an extent that begin with our word, and what has to follow: an extent may also be somebody's own sentence. */
export const REACH_FRAMES = {
  member: ['member ', /^[0-9a-f]{8}-[0-9a-f-]{27}$/i],
  scope: ['scope ', /^\//],
  inbound: ['inbound ', TARGETS],
  outbound: ['outbound ', TARGETS],
  allBut: ['all but ', TARGETS],
  noted: ['exception of the register: ', /^x[0-9a-f]+$/],
} as const;
export type ReachFrame = keyof typeof REACH_FRAMES;

/** A name with another one in its middle, as lists keep it. */
export function framed(frame: SettingFrame, name: string): string {
  const [before, behind] = SETTING_FRAMES[frame];
  return `${before}${name}${behind}`;
}
