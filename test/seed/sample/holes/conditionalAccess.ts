import type { FindingKind, Principal } from '../../../../src/domain/exception/finding';
import type { Severity } from '../../../../src/domain/exception/severity';
import type { Random } from '../random';
import type { SampleTenant } from '../tenants';
import { factsOf, type FindingFacts, type Made } from './facts';
import { application, employee, group, namedLocation, objectId, serviceAccount } from './principals';

interface Policy {
  readonly name: string;
  readonly controls: readonly string[];
  readonly expected: string;
  readonly severity: Severity;
  readonly weight: number;
}

const POLICIES: readonly Policy[] = [
  { name: 'Require MFA for all users', controls: ['MS.AAD.3.2v2'], expected: 'Everyone signs in with multifactor authentication', severity: 'high', weight: 5 },
  { name: 'Block legacy authentication', controls: ['MS.AAD.1.1v1'], expected: 'Legacy sign-in is blocked for everyone', severity: 'high', weight: 4 },
  { name: 'Managed devices for everyone', controls: ['MS.AAD.3.7v1'], expected: 'Everyone signs in from a managed device', severity: 'medium', weight: 7 },
  { name: 'Register sign-in methods from the office', controls: ['MS.AAD.3.8v1'], expected: 'Sign-in methods are registered from a managed device only', severity: 'low', weight: 5 },
  { name: 'Block device code sign-in', controls: ['MS.AAD.3.9v1'], expected: 'Device code sign-in is blocked', severity: 'medium', weight: 3 },
  { name: 'Block high-risk sign-ins', controls: ['MS.AAD.2.3v1'], expected: 'Sign-ins at high risk are blocked, without exception', severity: 'high', weight: 1 },
  { name: 'Block high-risk users', controls: ['MS.AAD.2.1v1'], expected: 'Users at high risk are blocked, without exception', severity: 'high', weight: 1 },
  { name: 'Phishing-resistant MFA for administrators', controls: ['MS.AAD.3.6v1'], expected: 'Highly privileged roles need phishing-resistant multifactor authentication', severity: 'critical', weight: 1 },
];

interface Sort {
  readonly kind: FindingKind;
  readonly principal: (tenant: SampleTenant, random: Random) => Principal;
  readonly says: (name: string) => string;
  readonly list: string;
}

const SORTS = {
  service: { kind: 'userExcluded', principal: serviceAccount, says: (name) => `the user ${name}`, list: 'Users.ExcludeUsers' },
  employee: { kind: 'userExcluded', principal: employee, says: (name) => `the user ${name}`, list: 'Users.ExcludeUsers' },
  group: { kind: 'groupExcluded', principal: group, says: (name) => `the group ${name}`, list: 'Users.ExcludeGroups' },
  application: { kind: 'applicationExcluded', principal: application, says: (name) => `the application ${name}`, list: 'Applications.ExcludeApplications' },
  location: { kind: 'locationExcluded', principal: namedLocation, says: (name) => `the location ${name}`, list: 'Locations.ExcludeLocations' },
} as const satisfies Readonly<Record<string, Sort>>;

/** Somebody or something left out of policies. @param of given: that very one, whom other families except as well. */
export function conditionalAccessHole(tenant: SampleTenant, random: Random, of?: Principal): Made {
  const sort: Sort = of ? SORTS[of.type === 'application' ? 'application' : 'service'] : SORTS[random.weighted({ service: 45, employee: 20, group: 20, application: 10, location: 5 })];
  const principal = of ?? sort.principal(tenant, random);
  const first = POLICIES[Number(random.weighted(Object.fromEntries(POLICIES.map(({ weight }, at) => [String(at), weight])) as Record<string, number>))] as Policy;
  const others = random.some(POLICIES.filter((policy) => policy !== first && policy.severity !== 'critical'), 2);
  return { principal, all: [first, ...others].map((policy) => excludedFrom(tenant, policy, sort, principal)) };
}

function excludedFrom(tenant: SampleTenant, { name, controls, expected, severity }: Policy, { kind, says, list }: Sort, principal: Principal): FindingFacts {
  return factsOf(tenant.id, {
    kind,
    controls,
    setting: { id: objectId(tenant, `policy ${name}`), name },
    principal,
    expected,
    actual: `“${name}” leaves out ${says(principal.name)}`,
    severity: kind === 'locationExcluded' || kind === 'applicationExcluded' ? milder(severity) : severity,
    evidence: `Raw.conditional_access_policies[${POLICIES.findIndex((policy) => policy.name === name)}].Conditions.${list}[0]`,
  });
}

function milder(severity: Severity): Severity {
  return severity === 'critical' ? 'high' : severity === 'high' ? 'medium' : 'low';
}
