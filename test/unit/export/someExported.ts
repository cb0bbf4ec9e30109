import type { ExportedException, ExportedFinding } from '../../../src/export/exportable';

export const USER = '0f6c1b8e-5a43-4c58-9d0a-0a1f2e3d4c5b';
export const LINK = { linkOf: (key: string): string => `https://contoso.example/sites/register?exception=${key}` };

type Parts = Partial<Omit<ExportedException, 'findings'>> & { readonly findings?: readonly (Omit<ExportedFinding, 'controls'> & Partial<Pick<ExportedFinding, 'controls'>>)[] };

/** A user who is left out of a policy until 14 March 2027; what a test needs is put on top. Every finding departs from all of the controls. */
export function exportedWith({ findings = [{ key: 'f1', kind: 'userExcluded', settingId: 'policy-1', settingName: 'Require MFA for all users', extent: [] }], controls = ['MS.AAD.3.2v2'], ...parts }: Parts = {}): ExportedException {
  return {
    exceptionKey: 'x1',
    title: 'svc-mail is excluded from “Require MFA for all users”',
    tenantId: 'tenant-a',
    family: 'conditionalAccess',
    severity: 'high',
    category: 'operational',
    state: 'approved',
    principal: { type: 'user', id: USER, name: 'svc-mail' },
    businessOwner: undefined,
    controlOwner: { login: 'mira', name: 'Mira Okafor' },
    securityReviewer: { login: 'ana', name: 'Ana Ruiz' },
    sinceDay: 20_606,
    untilDay: 20_891,
    ...parts,
    controls,
    findings: findings.map((finding) => ({ controls, ...finding })),
  };
}
