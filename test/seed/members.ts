import type { Role } from '../../src/lists/schema/groups';

/** Who of the local directory sits in which group of the register. Ada is an owner of the site besides. */
export const MEMBERS: Readonly<Record<Role, readonly string[]>> = {
  readers: ['vic'],
  requesters: ['priya', 'tom', 'gus', 'mira', 'jon'],
  controlOwners: ['mira', 'jon'],
  securityReviewers: ['ana', 'raj'],
  riskLeadership: ['lena'],
  admins: ['ada'],
  sweep: ['svc-sweep'],
};
