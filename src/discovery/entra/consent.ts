import type { Finding, Principal } from '../../domain/exception/finding';
import { framed } from '../../domain/exception/ownNames';
import type { Severity } from '../../domain/exception/severity';
import { makeFinding, type Seen } from '../makeFinding';
import type { Said } from '../../domain/exception/said';

/** A permission that an application was given for the whole tenant. */
export interface GivenPermission {
  /** Name of the application that is opened, e.g. `Microsoft Graph`. */
  readonly api: string;
  /** `Mail.Send`. */
  readonly role: string;
  /** `Application` (acts as itself) or `Delegated` (acts for who is signed in); empty where the source does not tell. */
  readonly type: string;
  readonly risky: boolean;
  /** The source itself rates the risk as high. */
  readonly highRisk: boolean;
}

export interface Consent {
  /** Object id of the application in the tenant; else its application id. */
  readonly settingId: string;
  /** Its application id, the same in every tenant; its object id where the source does not tell. */
  readonly application: Principal;
  readonly permissions: readonly GivenPermission[];
  /** It belongs to another organisation. */
  readonly thirdParty: boolean;
  /** More about it. */
  readonly more: Said;
  /** False where nobody can use the application. */
  readonly inForce?: boolean;
  /** Earliest day on which the tenant proves one of the permissions. */
  readonly since?: string | null;
  readonly evidence: string;
}

/** Consent for the whole tenant: one finding an application, the permissions are its extent. */
export function consentFinding(seen: Seen, { settingId, application, permissions, thirdParty, more, inForce = true, since = null, evidence }: Consent): Finding {
  const risky = permissions.filter((permission) => permission.risky);
  return makeFinding(seen, {
    kind: 'adminConsent',
    controls: ['MS.AAD.5.2v1'],
    setting: { id: settingId, name: consentName(application.name) },
    principal: application,
    extent: permissions.map(permissionName),
    expected: [{ code: 'consentsNeeded' }],
    actual: [{ code: 'consented', permissions: permissions.length, risky: risky.length }, ...(thirdParty ? [{ code: 'otherOrganisation' } as const] : []), ...more],
    inForce,
    since,
    severity: severityOf(risky, thirdParty),
    evidence,
  });
}

/** What the setting of a consent is called: the application's name, or its id where that is not told. */
export function consentName(application: string): string {
  return framed('consent', application);
}

/** `Microsoft Graph: User.Read.All (Application)`. */
function permissionName({ api, role, type }: GivenPermission): string {
  return `${api}: ${role}${type === '' ? '' : ` (${type})`}`;
}

function severityOf(risky: readonly GivenPermission[], thirdParty: boolean): Severity {
  if (risky.length === 0) return 'low';
  const writes = risky.some(({ role }) => writesMuch(role));
  const high = writes || risky.some(({ highRisk }) => highRisk);
  if (high && writes && thirdParty) return 'critical';
  return high || thirdParty ? 'high' : 'medium';
}

/** Whether a permission of this name can change or send something. */
export function writesMuch(role: string): boolean {
  return /write|full_access|manage|send/i.test(role);
}
