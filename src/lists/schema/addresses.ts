/**
 * Where the lists stand on a site, for what reads them and needs no more of their schema: its texts, views and formatting
 * stay out of the script that a page loads.
 */
export const REGISTER_LIST = { url: 'Register', kind: 'list' } as const;
export const REQUESTS_LIST = { url: 'Requests', kind: 'list' } as const;
export const APPROVALS_LIST = { url: 'Approvals', kind: 'list' } as const;
export const REVIEWS_LIST = { url: 'Reviews', kind: 'list' } as const;
export const RISK_DECISIONS_LIST = { url: 'RiskDecisions', kind: 'list' } as const;
export const OBSERVATIONS_LIST = { url: 'Observations', kind: 'list' } as const;
export const NOTICES_LIST = { url: 'Notices', kind: 'list' } as const;
export const PEOPLE_LIST = { url: 'People', kind: 'list' } as const;
export const POLICY_LIST = { url: 'Policy', kind: 'list' } as const;
export const SERVICE_OWNERS_LIST = { url: 'ServiceOwners', kind: 'list' } as const;
export const SWEEPS_LIST = { url: 'Sweeps', kind: 'list' } as const;
export const TENANTS_LIST = { url: 'Tenants', kind: 'list' } as const;
