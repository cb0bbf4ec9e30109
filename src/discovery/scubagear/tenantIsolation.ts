import type { Finding } from '../../domain/exception/finding';
import { OWN_SETTINGS } from '../../domain/exception/ownNames';
import { flagOf, isObject, memberOf, objectsOf, textOf, type Entry, type JsonObject } from '../json/access';
import type { Gap } from '../../domain/reconcile/gap';
import { makeFinding, type LookingReading } from '../makeFinding';
import { lacking, toldOfSettings, type Needs } from '../toldMembers';
import { sectionOf, type ScubaReport } from './scubaReport';

const NEVER: Gap = { code: 'isolationEmpty' };

/** Power Platform connections to other tenants: isolation that is off, and each tenant that is let through. */
export function readTenantIsolation(report: ScubaReport): LookingReading {
  const { entries, unread, why } = sectionOf(report, 'powerPlatform', 'tenant_isolation');
  const never = entries.length === 0 && unread.length === 0 && report.assessed.has('powerPlatform');
  const told = toldOfSettings(NEEDS, entries.map(propertiesOf), why ?? (entries.length === 0 ? NEVER : undefined));
  return {
    findings: entries.flatMap((entry) => isolation(report, entry)),
    unread: never ? [{ where: 'Raw.tenant_isolation', why: NEVER }] : [...unread, ...told.unread],
    looked: told.looked,
  };
}

const NEEDS: Needs = [
  ['isolationOff', (value) => (flagOf(value['isDisabled']) === undefined ? 'isDisabled' : undefined)],
  ['isolationAllowedTenant', (value) => lacking('allowedTenants')(value) ?? (objectsOf(value['allowedTenants'], '').some(({ value: tenant }) => textOf(tenant['tenantId']) === '') ? 'allowedTenants' : undefined)],
];

/** Some versions keep the settings one level deeper. */
function propertiesOf({ value, path }: Entry<JsonObject>): Entry<JsonObject> {
  return isObject(value['properties']) ? { value: value['properties'], path: `${path}.properties` } : { value, path };
}

function isolation(report: ScubaReport, entry: Entry<JsonObject>): Finding[] {
  const { value: properties, path: at } = propertiesOf(entry);
  const off = flagOf(properties['isDisabled']) === true;
  const setting = { id: 'PowerPlatform/tenantIsolation', name: OWN_SETTINGS.tenantIsolation };
  const found = objectsOf(properties['allowedTenants'], `${at}.allowedTenants`).flatMap((entry) => allowedTenant(report, entry, setting, off));
  if (!off) return found;
  return [
    ...found,
    makeFinding(report, {
      kind: 'isolationOff',
      controls: ['MS.POWERPLATFORM.3.1v1'],
      setting,
      principal: { type: 'setting', ...setting },
      expected: [{ code: 'connectionsBlocked' }],
      actual: [{ code: 'isolationOff' }],
      evidence: `${at}.isDisabled`,
    }),
  ];
}

function allowedTenant(report: ScubaReport, { value, path }: Entry<JsonObject>, setting: Finding['setting'], off: boolean): Finding[] {
  const id = textOf(value['tenantId']).toLowerCase();
  if (id === '') return [];
  const own = id === report.tenant.id;
  const name = textOf(value['tenantDisplayName']) || textOf(value['tenantName']) || id;
  const directions = ['inbound', 'outbound'].filter((direction) => allows(value['direction'], direction));
  const why = own ? 'tenantItself' : off ? 'isolationOffAnyway' : undefined;
  return [
    makeFinding(report, {
      kind: 'isolationAllowedTenant',
      controls: ['MS.POWERPLATFORM.3.2v1'],
      setting,
      principal: { type: 'tenant', id, name },
      extent: directions,
      expected: [{ code: 'connectionApproved' }],
      actual: [{ code: 'tenantLetThrough', tenant: id === '*' ? '*' : name, directions }, ...(why === undefined ? [] : [{ code: why } as const])],
      inForce: !own && !off,
      severity: id === '*' ? 'high' : 'medium',
      evidence: path,
    }),
  ];
}

/** The direction is an object, or PowerShell's text of one: `@{inbound=True; outbound=False}`. */
function allows(direction: unknown, which: string): boolean {
  if (isObject(direction)) return flagOf(memberOf(direction, which)) === true;
  return new RegExp(`\\b${which}\\s*=\\s*true\\b`, 'i').test(textOf(direction));
}
