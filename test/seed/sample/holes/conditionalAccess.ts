import type { FindingKind, Principal } from '../../../../src/domain/exception/finding';
import type { ASKED_CONTROLS, LeftOut } from '../../../../src/domain/exception/said';
import type { Severity } from '../../../../src/domain/exception/severity';
import type { Random } from '../random';
import type { SampleTenant } from '../tenants';
import { factsOf, type FindingFacts, type Made } from './facts';
import { application, employee, group, namedLocation, objectId, serviceAccount } from './principals';

interface Policy {
  readonly name: string;
  readonly control: (typeof ASKED_CONTROLS)[number];
  readonly severity: Severity;
  readonly weight: number;
}

const POLICIES: readonly Policy[] = [
  { name: 'Require MFA for all users', control: 'MS.AAD.3.2v2', severity: 'high', weight: 5 },
  { name: 'Block legacy authentication', control: 'MS.AAD.1.1v1', severity: 'high', weight: 4 },
  { name: 'Managed devices for everyone', control: 'MS.AAD.3.7v1', severity: 'medium', weight: 7 },
  { name: 'Register sign-in methods from the office', control: 'MS.AAD.3.8v1', severity: 'low', weight: 5 },
  { name: 'Block device code sign-in', control: 'MS.AAD.3.9v1', severity: 'medium', weight: 3 },
  { name: 'Block high-risk sign-ins', control: 'MS.AAD.2.3v1', severity: 'high', weight: 1 },
  { name: 'Block high-risk users', control: 'MS.AAD.2.1v1', severity: 'high', weight: 1 },
  { name: 'Phishing-resistant MFA for administrators', control: 'MS.AAD.3.6v1', severity: 'critical', weight: 1 },
];

interface Sort {
  readonly kind: FindingKind;
  readonly principal: (tenant: SampleTenant, random: Random) => Principal;
  readonly left: LeftOut;
  readonly list: string;
}

const SORTS = {
  service: { kind: 'userExcluded', principal: serviceAccount, left: 'user', list: 'Users.ExcludeUsers' },
  employee: { kind: 'userExcluded', principal: employee, left: 'user', list: 'Users.ExcludeUsers' },
  group: { kind: 'groupExcluded', principal: group, left: 'group', list: 'Users.ExcludeGroups' },
  application: { kind: 'applicationExcluded', principal: application, left: 'application', list: 'Applications.ExcludeApplications' },
  location: { kind: 'locationExcluded', principal: namedLocation, left: 'location', list: 'Locations.ExcludeLocations' },
} as const satisfies Readonly<Record<string, Sort>>;

/** Somebody or something left out of policies. @param of given: that very one, whom other families except as well. */
export function conditionalAccessHole(tenant: SampleTenant, random: Random, of?: Principal): Made {
  const sort: Sort = of ? SORTS[of.type === 'application' ? 'application' : 'service'] : SORTS[random.weighted({ service: 45, employee: 20, group: 20, application: 10, location: 5 })];
  const principal = of ?? sort.principal(tenant, random);
  const first = POLICIES[Number(random.weighted(Object.fromEntries(POLICIES.map(({ weight }, at) => [String(at), weight])) as Record<string, number>))] as Policy;
  const others = random.some(POLICIES.filter((policy) => policy !== first && policy.severity !== 'critical'), 2);
  return { principal, all: [first, ...others].map((policy) => excludedFrom(tenant, policy, sort, principal)) };
}

function excludedFrom(tenant: SampleTenant, { name, control, severity }: Policy, { kind, left, list }: Sort, principal: Principal): FindingFacts {
  return factsOf(tenant.id, {
    kind,
    controls: [control],
    setting: { id: objectId(tenant, `policy ${name}`), name },
    principal,
    expected: { code: 'asked', control },
    actual: { code: 'leavesOut', policy: name, what: left, who: principal.name, extent: [] },
    severity: kind === 'locationExcluded' || kind === 'applicationExcluded' ? milder(severity) : severity,
    evidence: `Raw.conditional_access_policies[${POLICIES.findIndex((policy) => policy.name === name)}].Conditions.${list}[0]`,
  });
}

function milder(severity: Severity): Severity {
  return severity === 'critical' ? 'high' : severity === 'high' ? 'medium' : 'low';
}
