/** The seven roles of the register; each is one SharePoint group of the site. */
export const ROLES = ['readers', 'requesters', 'controlOwners', 'securityReviewers', 'riskLeadership', 'admins', 'sweep'] as const;
export type Role = (typeof ROLES)[number];

export interface GroupSchema {
  readonly role: Role;
  readonly title: string;
  readonly description: string;
}

export const GROUPS: readonly GroupSchema[] = [
  { role: 'readers', title: 'Register readers', description: 'May read the whole register and change nothing.' },
  { role: 'requesters', title: 'Register requesters', description: 'May ask for exceptions and report about those they hold.' },
  { role: 'controlOwners', title: 'Register control owners', description: 'May approve exceptions and then answer for them.' },
  { role: 'securityReviewers', title: 'Register security reviewers', description: 'May review, rate and assign exceptions, and read reports in.' },
  { role: 'riskLeadership', title: 'Register risk leadership', description: 'May accept risks as changes of the baseline.' },
  { role: 'admins', title: 'Register admins', description: 'May change policy, service owners and the list of controls; may not decide.' },
  { role: 'sweep', title: 'Register sweep', description: 'Account of the scheduled run; nobody who decides belongs here.' },
];

/** In place of a title: the owners of the site, whose group has another name on each. */
export const OWNERS = '(owners of the site)';
