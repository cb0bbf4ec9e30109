import type { Finding, Report } from '../../../src/domain/exception/finding';

/** Builds what a report says of itself. */
export function report(parts: Partial<Report>): Report {
  return { file: 'report.json', source: 'ScubaGear', toolVersion: '1.8.0', tenant: { id: 'tenant-1', name: 'Fabrikam' }, ranOn: '2026-06-04', unread: [], ...parts };
}

/** Builds one user's exclusion from one conditional access policy. */
export function finding(parts: Partial<Pick<Finding, 'since' | 'endsOn' | 'inForce' | 'severity' | 'extent'>> & { user: string; setting?: string }): Finding {
  const { user, setting = 'p1', ...rest } = parts;
  return {
    key: `tenant-1|${setting}|userExcluded|${user}`,
    tenantId: 'tenant-1',
    family: 'conditionalAccess',
    kind: 'userExcluded',
    controls: ['MS.AAD.3.2v2'],
    setting: { id: setting, name: `Policy ${setting}` },
    principal: { type: 'user', id: user, name: `User ${user}` },
    extent: [],
    expected: [{ code: 'exclusionsApproved' }],
    actual: [{ code: 'leavesOut', policy: `Policy ${setting}`, what: 'user', who: user, extent: [] }],
    inForce: true,
    since: null,
    endsOn: null,
    severity: 'high',
    evidence: 'Raw.conditional_access_policies[0]',
    ...rest,
  };
}
