import type { Day } from '../../../src/domain/day/day';
import type { Family } from '../../../src/domain/exception/family';
import { nextFact, type NewPersonFact } from '../../../src/domain/people/nextFact';
import type { PeopleHistory } from '../../../src/domain/people/people';
import type { Person } from '../../../src/domain/people/person';
import { DEFAULT_POLICY, type Policy } from '../../../src/domain/policy/defaults';
import { personNamed } from '../../sharepoint/directory';
import { GONE_BUSINESS_OWNER, GONE_CONTROL_OWNER, KNOWN_ACCOUNTS, person, SECOND_ACCOUNTS } from './cast';

/** Days before today on which the register began, on which people left, and on which policies changed. */
export const BEGAN = 1095;
export const OTTO_LEFT = 128;
export const QUENTIN_LEFT = 76;

/** One policy that the admin wrote; `adoptedAfterDays`: until risk leadership adopted what it loosens. */
export interface WrittenPolicy {
  readonly key: string;
  readonly title: string;
  readonly daysAgo: number;
  readonly policy: Policy;
  readonly adoptedAfterDays: number | undefined;
}

const EASY: Policy = {
  ...DEFAULT_POLICY,
  reviewEveryDays: { ...DEFAULT_POLICY.reviewEveryDays, medium: 90 },
  toleranceDays: { ...DEFAULT_POLICY.toleranceDays, medium: 14 },
  leadershipAgainDays: 120,
};
const STRICTER: Policy = { ...DEFAULT_POLICY, leadershipAgainDays: 90 };
const TODAYS: Policy = { ...STRICTER, leadershipAgainDays: 60, triageWithinDays: { ...STRICTER.triageWithinDays, high: 5 }, remindBeforeDays: [30, 14, 7, 1] };
const WAITING: Policy = { ...TODAYS, extensions: { ...TODAYS.extensions, medium: 3 } };

/** An easy beginning, two steps towards today's rules, and one looser policy that nobody has adopted. */
export const POLICIES: readonly WrittenPolicy[] = [
  { key: 'sample-policy-1', title: 'First policy: medium exceptions are reviewed every 90 days', daysAgo: BEGAN - 2, policy: EASY, adoptedAfterDays: 3 },
  { key: 'sample-policy-2', title: 'Medium exceptions are reviewed every 60 days, 7 days are tolerated', daysAgo: 640, policy: STRICTER, adoptedAfterDays: undefined },
  { key: 'sample-policy-3', title: 'High findings are answered within 5 days, one more reminder', daysAgo: 210, policy: TODAYS, adoptedAfterDays: undefined },
  { key: 'sample-policy-4', title: 'A third extension for medium exceptions', daysAgo: 20, policy: WAITING, adoptedAfterDays: undefined },
];

/** Something that was learnt of an account, before it has an Id. */
export interface WrittenFact {
  readonly key: string;
  readonly daysAgo: number;
  readonly fact: NewPersonFact;
}

/** Managers and second accounts from the beginning; two who left later. @param today the day to count from. */
export function writtenFacts(today: Day): readonly WrittenFact[] {
  const facts = KNOWN_ACCOUNTS.map((name): WrittenFact => {
    const { login, name: title, objectId } = person(name);
    const manager = personNamed(name)?.manager;
    const first = SECOND_ACCOUNTS.find(([second]) => second === name)?.[1];
    const said = { sameHumanAs: first ? person(first).login : '', manager: manager === undefined ? '' : person(manager).login, state: 'present' } as const;
    return { key: `sample-person-${name}`, daysAgo: BEGAN - 1, fact: { login, name: title, objectId, ...said, source: 'Export of the directory', onDay: today - BEGAN + 1 } };
  });
  const gone = (key: string, { login }: Person, daysAgo: number): WrittenFact => {
    const known: PeopleHistory = { facts: facts.map(({ fact }, at) => ({ ...fact, createdAt: 0, id: at })), serviceOwners: [] };
    return { key, daysAgo, fact: nextFact(known, { login, state: 'gone', source: 'Leavers of human resources', onDay: today - daysAgo }) };
  };
  return [...facts, gone('sample-left-otto', GONE_CONTROL_OWNER, OTTO_LEFT), gone('sample-left-quentin', GONE_BUSINESS_OWNER, QUENTIN_LEFT)];
}

export interface WrittenOwner {
  readonly tenantId: string;
  readonly family: Family | '';
  readonly owner: Required<Person>;
  readonly daysAgo: number;
}

const FROM_THE_BEGINNING: Readonly<Record<Family, string>> = {
  conditionalAccess: 'ursula',
  adminConsent: 'ibrahim',
  privilegedRoles: 'ursula',
  crossTenantTrust: 'ursula',
  mailFlow: 'henrik',
  externalSharing: 'henrik',
  federation: 'henrik',
  guestAccess: 'ursula',
  tenantIsolation: 'ibrahim',
  baselinePolicy: 'henrik',
};

/** @param tenantIds the home tenant first, then the one that joined `joinedDaysAgo`. */
export function writtenOwners([home, joined]: readonly [string, string], joinedDaysAgo: number): readonly WrittenOwner[] {
  const ofTenant = (tenantId: string, daysAgo: number): WrittenOwner[] =>
    (Object.entries(FROM_THE_BEGINNING) as [Family, string][]).map(([family, name]) => ({ tenantId, family, owner: person(name), daysAgo }));
  return [
    { tenantId: '', family: '', owner: person('henrik'), daysAgo: BEGAN - 1 },
    ...ofTenant(home, BEGAN - 1),
    // Nobody was named for the isolation of the second tenant: it falls to the default accountable.
    ...ofTenant(joined, joinedDaysAgo).filter(({ family }) => family !== 'tenantIsolation'),
    { tenantId: home, family: 'externalSharing', owner: person('jon'), daysAgo: 240 },
    { tenantId: home, family: 'federation', owner: person('jon'), daysAgo: 240 },
  ];
}
