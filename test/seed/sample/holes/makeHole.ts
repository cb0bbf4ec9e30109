import { principalKeyOf } from '../../../../src/domain/exception/exceptionKey';
import type { Family } from '../../../../src/domain/exception/family';
import type { Random } from '../random';
import type { SampleTenant } from '../tenants';
import { adminConsentHole, permanentRoleHole } from './applicationsAndRoles';
import { conditionalAccessHole } from './conditionalAccess';
import type { Made } from './facts';
import { Hole } from './hole';
import { application, employee, partnerDomain, partnerTenant } from './principals';
import { baselinePolicyHole, crossTenantTrustHole, externalSharingHole, federationHole, guestAccessHole, mailFlowHole, tenantIsolationHole } from './services';
import type { Principal } from '../../../../src/domain/exception/finding';

const MAKE: Readonly<Record<Family, (tenant: SampleTenant, random: Random, of?: Principal) => Made>> = {
  conditionalAccess: conditionalAccessHole,
  adminConsent: adminConsentHole,
  privilegedRoles: permanentRoleHole,
  mailFlow: mailFlowHole,
  externalSharing: externalSharingHole,
  federation: federationHole,
  guestAccess: guestAccessHole,
  tenantIsolation: tenantIsolationHole,
  baselinePolicy: baselinePolicyHole,
  crossTenantTrust: crossTenantTrustHole,
};

/** How often each family is drawn. */
const SHARES = { conditionalAccess: 38, adminConsent: 18, privilegedRoles: 11, mailFlow: 9, externalSharing: 8, federation: 6, guestAccess: 2, tenantIsolation: 3, crossTenantTrust: 4, baselinePolicy: 3 } as const;

/** Families in which one principal is excepted at once, and who that is. */
const STACKS: readonly { readonly families: readonly Family[]; readonly of: (tenant: SampleTenant, random: Random) => Principal }[] = [
  { families: ['conditionalAccess', 'privilegedRoles'], of: employee },
  { families: ['conditionalAccess', 'adminConsent'], of: application },
  { families: ['externalSharing', 'federation'], of: (_tenant, random) => partnerDomain(random) },
  { families: ['mailFlow', 'externalSharing', 'federation'], of: (_tenant, random) => partnerDomain(random) },
  { families: ['tenantIsolation', 'crossTenantTrust'], of: partnerTenant },
];

/** Makes holes of which no two have one principal, unless they are stacked on purpose. */
export class HoleMaker {
  private readonly taken = new Set<string>();

  /** @param unseen one that no report shows: trust in another tenant, known from a request alone. */
  public one(tenant: SampleTenant, random: Random, unseen = false): Hole {
    for (let tries = 0; tries < 200; tries += 1) {
      const family: Family = unseen ? 'crossTenantTrust' : random.weighted(SHARES);
      const made: Made = unseen ? { principal: partnerTenant(tenant, random), all: [] } : MAKE[family](tenant, random);
      if (this.take(tenant, made.principal)) return new Hole({ tenant, family, made, isStacked: false });
    }
    throw new Error('There are no principals left');
  }

  /** Two or three of one principal. */
  public stack(tenant: SampleTenant, random: Random): readonly Hole[] {
    for (let tries = 0; tries < 200; tries += 1) {
      const { families, of } = random.pick(STACKS);
      const principal = of(tenant, random);
      if (this.take(tenant, principal)) return families.map((family) => new Hole({ tenant, family, made: MAKE[family](tenant, random, principal), isStacked: true }));
    }
    throw new Error('There are no principals left to stack');
  }

  private take({ id }: SampleTenant, principal: Principal): boolean {
    const key = `${id}|${principalKeyOf(principal)}`;
    if (this.taken.has(key)) return false;
    this.taken.add(key);
    return true;
  }
}
