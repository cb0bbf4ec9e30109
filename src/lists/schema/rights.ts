import type { Role } from './groups';
import type { Access } from './levels';

/** Who may do what with one list (design §2, Rights). Everybody else has nothing; the site's owners have Full Control. */
export type Rights = Readonly<Record<Role, Access>>;

const only = (access: Access, ...roles: readonly Role[]): Rights => {
  const of = (role: Role): Access => (roles.includes(role) ? access : 'read');
  return {
    readers: of('readers'),
    requesters: of('requesters'),
    controlOwners: of('controlOwners'),
    securityReviewers: of('securityReviewers'),
    riskLeadership: of('riskLeadership'),
    admins: of('admins'),
    sweep: of('sweep'),
  };
};

/** The rights matrix, one row a list. */
export const RIGHTS = {
  Requests: only('append', 'requesters', 'controlOwners', 'securityReviewers', 'riskLeadership'),
  Approvals: only('append', 'controlOwners'),
  Reviews: only('append', 'securityReviewers'),
  RiskDecisions: only('append', 'riskLeadership'),
  Observations: only('append', 'securityReviewers', 'sweep'),
  Evidence: only('append', 'requesters', 'controlOwners', 'securityReviewers', 'riskLeadership', 'sweep'),
  Register: { ...only('project', 'controlOwners', 'securityReviewers', 'riskLeadership', 'sweep'), requesters: 'append' },
  Notices: only('append', 'securityReviewers', 'sweep'),
  Sweeps: only('append', 'securityReviewers', 'sweep'),
  People: only('append', 'securityReviewers', 'admins', 'sweep'),
  Policy: only('append', 'admins'),
  ServiceOwners: only('append', 'admins'),
  Tenants: only('append', 'securityReviewers', 'admins'),
  Controls: only('project', 'admins'),
} as const satisfies Readonly<Record<string, Rights>>;
