import type { Family } from '../../../src/domain/exception/family';
import type { Person } from '../../../src/domain/people/person';
import type { Role } from '../../../src/lists/schema/groups';
import { personNamed } from '../../sharepoint/directory';
import { STAFF } from '../../sharepoint/staff';
import { MEMBERS } from '../members';

/** Somebody of the local directory, as a picker of people names them. */
export function person(name: string): Required<Person> {
  const account = personNamed(name);
  if (!account) throw new Error(`There is no ${name} in the directory`);
  return { login: account.loginName, name: account.title, objectId: account.objectId };
}

const ofStaff = (about: string): readonly string[] => STAFF.filter((account) => account.about === about).map(({ name }) => name);

/** Who sits in which group in the generated register: the cast of the small one, and more of each. */
export const SAMPLE_MEMBERS: Readonly<Record<Role, readonly string[]>> = {
  readers: MEMBERS.readers,
  requesters: [...MEMBERS.requesters, ...ofStaff('business owner'), 'ursula', 'henrik', 'ibrahim'],
  controlOwners: [...MEMBERS.controlOwners, ...ofStaff('control owner')],
  securityReviewers: [...MEMBERS.securityReviewers, ...ofStaff('security reviewer')],
  riskLeadership: [...MEMBERS.riskLeadership, ...ofStaff('risk leadership')],
  admins: MEMBERS.admins,
  sweep: MEMBERS.sweep,
};

const people = (names: readonly string[]): readonly Required<Person>[] => names.map(person);

export const ADMIN = person('ada');
export const NIGHTLY = person('svc-sweep');
export const REVIEWERS = people(SAMPLE_MEMBERS.securityReviewers);
export const LEADERS = people(SAMPLE_MEMBERS.riskLeadership);
export const BUSINESS_OWNERS = people(['priya', 'tom', ...ofStaff('business owner')]);
/** Holds business seats of partners alone. */
export const GUEST = person('gus');

/** Left months ago and sits in seats still: a control owner, and a business owner. */
export const GONE_CONTROL_OWNER = person('otto');
export const GONE_BUSINESS_OWNER = person('quentin');

/** Second accounts, each with the first one of the same human. */
export const SECOND_ACCOUNTS = [['adm-mira', 'mira'], ['adm-wren', 'wren']] as const;

/** Who approves what: people of identity, platform, messaging, collaboration. */
export const CONTROL_OWNERS: Readonly<Record<Family, readonly Required<Person>[]>> = {
  conditionalAccess: people(['mira', 'wren', 'dmitri', 'yuki']),
  adminConsent: people(['ibrahim', 'carmen', 'dmitri']),
  privilegedRoles: people(['wren', 'yuki', 'ursula']),
  crossTenantTrust: people(['mira', 'ursula']),
  mailFlow: people(['chloe', 'felix']),
  externalSharing: people(['zofia', 'gareth']),
  federation: people(['gareth', 'chloe']),
  guestAccess: people(['zofia', 'yuki']),
  tenantIsolation: people(['carmen', 'ibrahim']),
  baselinePolicy: people(['jon', 'emeka', 'fatima']),
};

/** Everybody whose manager and whereabouts the register knows. */
export const KNOWN_ACCOUNTS: readonly string[] = [...new Set([...Object.values(SAMPLE_MEMBERS).flat(), 'adm-mira', 'adm-wren', 'otto', 'quentin', 'nina'])].filter((name) => name !== 'svc-sweep');
