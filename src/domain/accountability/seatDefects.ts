import type { Principal } from '../exception/finding';
import { SEATS, type SeatName } from '../exception/seat';
import { isOver } from '../ledger/acts/effects';
import { ROLE_OF_SEAT, ROLES } from '../ledger/acts/separation';
import { guestRefusal } from '../ledger/acts/who';
import type { ExceptionState } from '../ledger/fold';
import type { Role } from '../ledger/voidReason';
import type { Policy } from '../policy/defaults';
import { PLAYBOOKS } from '../playbooks/playbooks';
import type { People } from '../people/people';
import { loginKey, type Person } from '../people/person';

/** What is wrong with who sits where, by its name in design §3. */
export type SeatDefect =
  | { readonly code: 'emptySeat'; readonly seat: SeatName }
  | { readonly code: 'oneHumanInTwoSeats'; readonly seats: readonly [SeatName, SeatName]; readonly person: Person }
  /** Took another side since, or is found to have: they can do nothing in the seat, and it must be given to somebody else. */
  | { readonly code: 'holderBarred'; readonly seat: SeatName; readonly person: Person; readonly has: Role }
  /** Policy lets guests watch no more, or they never could hold it. */
  | { readonly code: 'guestHolds'; readonly seat: SeatName; readonly person: Person }
  | { readonly code: 'nobodyLeft'; readonly to: 'review' | 'approve' }
  | { readonly code: 'personGone'; readonly seat: SeatName; readonly person: Person }
  | { readonly code: 'deputyGone'; readonly seat: SeatName; readonly person: Person }
  | { readonly code: 'acceptorGone'; readonly person: Person }
  | { readonly code: 'ownerCannotChange'; readonly person: Person }
  | { readonly code: 'ownerBenefits'; readonly person: Person }
  | { readonly code: 'severalAdministrators'; readonly count: number }
  | { readonly code: 'oneEmergencyAccount' }
  | { readonly code: 'scopeNotLookedAt'; readonly settings: readonly string[] };

/** What is known around an exception; undefined: nobody looked, so nothing is said of it. */
export interface Surroundings {
  readonly people: People;
  /** In force today; undefined: the one of the last decision. */
  readonly policy?: Policy | undefined;
  /** Who is in the groups that may approve and review. */
  readonly approvers?: readonly Person[] | undefined;
  readonly reviewers?: readonly Person[] | undefined;
  /** Those who hold a role that can change such settings, from a report. */
  readonly administrators?: readonly Principal[] | undefined;
  /** Who has an exception for emergency access in this tenant that is not over; looked up of such an exception alone. */
  readonly emergencyAccess?: readonly Pick<Principal, 'type' | 'id'>[] | undefined;
}

export function seatDefects({ parts, policy: last }: ExceptionState, { people, policy = last, approvers, reviewers, administrators, emergencyAccess }: Surroundings): readonly SeatDefect[] {
  const { standing, subject, seen, category } = parts;
  if (!standing || !subject || isOver(standing)) return [];
  const seated = SEATS.flatMap((seat) => {
    const held = parts[seat];
    return held ? [{ seat, person: held.person }] : [];
  });
  const human = ({ login }: Person): string => people.humanOf(login);
  const isGone = ({ person }: { readonly person: Person }): boolean => people.stateOf(person.login) === 'gone';
  const owner = parts.controlOwner?.person;
  const isAccount = (person: Person, { id, name }: Principal): boolean => [id, name].some((one) => [person.objectId, nameOf(person)].some((own) => own !== undefined && loginKey(own) === loginKey(one)));
  // Whoever may change it does so with an account of its own, and benefits by either (design §3).
  const owned = owner ? people.accountsOf(owner) : [];
  // Who is in a group that holds a role cannot be seen from here; some tools tell holders by their display names alone.
  const canChange = administrators && administrators.length > 0 && administrators.every(({ type }) => type !== 'group') ? administrators : undefined;
  const persons = (administrators ?? []).filter(({ type }) => type === 'user');
  /** Of several people somebody who is there, holds no other seat and took no other side. */
  const isLeft = (group: readonly Person[], seat: SeatName): boolean =>
    group.some((person) => people.stateOf(person.login) !== 'gone' && sidesBut(parts, seat).every((other) => human(other) !== human(person)));
  return [
    ...SEATS.filter((seat) => parts[seat] === undefined && (seat !== 'businessOwner' || PLAYBOOKS[category].needsBusinessOwner)).map((seat) => ({ code: 'emptySeat' as const, seat })),
    ...seated.flatMap((a, at) => seated.slice(at + 1).filter((b) => human(a.person) === human(b.person)).map((b) => ({ code: 'oneHumanInTwoSeats' as const, seats: [a.seat, b.seat] as const, person: a.person }))),
    ...seated.flatMap(({ seat, person }) => barredBy(parts, seat, person, human, policy).map((has) => ({ code: 'holderBarred' as const, seat, person, has }))),
    ...seated.filter(({ seat, person }) => guestRefusal({ policy }, person, seat)).map(({ seat, person }) => ({ code: 'guestHolds' as const, seat, person })),
    ...(reviewers && !isLeft(reviewers, 'securityReviewer') ? [{ code: 'nobodyLeft' as const, to: 'review' as const }] : []),
    ...(approvers && !isLeft(approvers, 'controlOwner') ? [{ code: 'nobodyLeft' as const, to: 'approve' as const }] : []),
    ...seated.filter(isGone).map(({ seat, person }) => ({ code: 'personGone' as const, seat, person })),
    ...SEATS.flatMap((seat) => [parts.deputies[seat]].flatMap((deputy) => (deputy && isGone(deputy) ? [{ code: 'deputyGone' as const, seat, person: deputy.person }] : []))),
    ...(parts.risk && isGone({ person: parts.risk.by }) ? [{ code: 'acceptorGone' as const, person: parts.risk.by }] : []),
    ...(owner && canChange && !canChange.some((each) => owned.some((own) => isAccount(own, each) || loginKey(each.name) === loginKey(own.name))) ? [{ code: 'ownerCannotChange' as const, person: owner }] : []),
    ...(owner && owned.some((own) => isAccount(own, subject.principal)) ? [{ code: 'ownerBenefits' as const, person: owner }] : []),
    ...(persons.length > 1 && !people.serviceOwnerOf(subject.tenantId, subject.family) ? [{ code: 'severalAdministrators' as const, count: persons.length }] : []),
    ...(category === 'emergencyAccess' && emergencyAccess && isOneAccount([...emergencyAccess, subject.principal]) ? [{ code: 'oneEmergencyAccount' as const }] : []),
    ...notLookedAt(seen?.findings ?? []),
  ];
}

/** The first other side on which a holder acted; that they sit in another seat is said of itself. */
function barredBy({ actors, ...parts }: ExceptionState['parts'], seat: SeatName, person: Person, human: (person: Person) => string, { twoPersonMode }: Policy): readonly Role[] {
  const did = { requester: actors.requesters, approver: actors.approvers, reviewer: actors.reviewers, acceptor: actors.acceptors };
  const own = ROLE_OF_SEAT[seat];
  const isWaived = (role: Role): boolean => twoPersonMode && own !== 'reviewer' && (role === 'requester' || role === 'approver');
  const isSeated = (role: Role): boolean => SEATS.some((each) => ROLE_OF_SEAT[each] === role && [parts[each]?.person].some((held) => held !== undefined && human(held) === human(person)));
  return ROLES.filter((role) => role !== own && !isWaived(role) && !isSeated(role) && did[role].some((each) => human(each) === human(person))).slice(0, 1);
}

/** Everybody in other seats or on other sides of it: they cannot take this one (design §3). */
function sidesBut({ actors, ...parts }: ExceptionState['parts'], seat: SeatName): readonly Person[] {
  const sides = { businessOwner: actors.requesters, controlOwner: actors.approvers, securityReviewer: actors.reviewers };
  const others = SEATS.filter((each) => each !== seat);
  return [...others.flatMap((each) => sides[each]), ...others.flatMap((each) => parts[each]?.person ?? []), ...actors.acceptors];
}

/** The playbook wants two accounts or more: one alone is lost with its key. How many are in a group nobody knows. */
function isOneAccount(principals: readonly Pick<Principal, 'type' | 'id'>[]): boolean {
  return principals.every(({ type }) => type === 'user') && new Set(principals.map(({ id }) => loginKey(id))).size === 1;
}

/** Members of an excluded group are the real scope, and only an export that holds them tells them. */
function notLookedAt(findings: readonly { readonly kind: string; readonly settingName: string; readonly extent: readonly string[] }[]): SeatDefect[] {
  const settings = findings.filter(({ kind, extent }) => (kind === 'groupExcluded' || kind === 'roleExcluded') && extent.length === 0).map(({ settingName }) => settingName);
  return settings.length > 0 ? [{ code: 'scopeNotLookedAt', settings: [...new Set(settings)] }] : [];
}

/** `i:0#.f|membership|mira@contoso.example` → `mira@contoso.example` */
function nameOf({ login }: Person): string {
  return login.slice(login.lastIndexOf('|') + 1);
}
