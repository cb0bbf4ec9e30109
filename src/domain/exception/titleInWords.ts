import type { Family } from './family';
import { TITLE_MAX_CHARACTERS } from './title';
import { principalName } from './principalName';
import type { AskedTitle } from './titleFacts';

const OF_FAMILY: Readonly<Record<Family, string>> = {
  conditionalAccess: 'left out of conditional access',
  adminConsent: 'given tenant-wide consent',
  privilegedRoles: 'permanently in a privileged role',
  crossTenantTrust: 'trusted across tenants',
  mailFlow: 'let through mail protection',
  externalSharing: 'shared with outside',
  federation: 'federated with',
  guestAccess: 'allowed guest access',
  tenantIsolation: 'let through tenant isolation',
  baselinePolicy: 'left out of the baseline',
};

/** Title of an exception that was asked for before any report showed it, as lists hold it; what a report shows replaces it (exceptionTitle). */
export function exceptionTitleInWords({ family, who, setting }: AskedTitle): string {
  const what = setting === '' ? OF_FAMILY[family] : `${OF_FAMILY[family]}: “${setting}”`;
  return `${principalName(who)}, ${what}`.slice(0, TITLE_MAX_CHARACTERS);
}
