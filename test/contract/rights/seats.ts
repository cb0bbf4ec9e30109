import { personNamed } from '../../sharepoint/directory';
import { appAccount } from '../../sharepoint/people';
import { ACCESS, MATRIX, type Access, type Role } from './writtenMatrix';

/** Somebody who tries what he may do. */
export interface Seat {
  readonly name: string;
  readonly isApp: boolean;
  readonly roles: readonly Role[];
}

/**
 * Every account of the made-up directory and two apps. Each column of the matrix has somebody who sits in no other,
 * so that no right is seen only through a second group. Ada is a site collection admin, Otto's account is gone, Nina
 * has never been on the site and sits nowhere.
 */
export const SEATS: readonly Seat[] = [
  person('ada', 'register admins'),
  person('mira', 'requesters', 'control owners'),
  person('jon', 'control owners'),
  person('priya', 'requesters'),
  person('tom', 'requesters'),
  person('ana', 'security reviewers'),
  person('raj', 'security reviewers'),
  person('lena', 'risk leadership'),
  person('vic', 'readers'),
  person('adm-mira', 'register admins'),
  person('gus', 'requesters'),
  person('nina'),
  person('otto', 'control owners'),
  person('svc-sweep', 'sweep'),
  { name: 'sweep-app', isApp: true, roles: ['sweep'] },
  { name: 'other-app', isApp: true, roles: [] },
];

function person(name: string, ...roles: readonly Role[]): Seat {
  return { name, isApp: false, roles };
}

export function seatCalled(name: string): Seat {
  const found = SEATS.find((seat) => seat.name === name);
  if (found === undefined) throw new Error(`Nobody is called ${name}`);
  return found;
}

export const loginOf = ({ name, isApp }: Seat): string => (isApp ? appAccount(name).loginName : (personNamed(name)?.loginName ?? ''));

/** Site collection admins reach around every list, and so do apps where SharePoint lets them: a switch says whether. */
export function reachesAround({ name, isApp }: Seat, appGrantReachesAround: boolean): boolean {
  return isApp ? appGrantReachesAround : personNamed(name)?.isSiteAdmin === true;
}

/** What the written matrix gives: the most of all groups that somebody sits in. */
export function expectedAccess(seat: Seat, list: string, appGrantReachesAround: boolean): Access {
  if (reachesAround(seat, appGrantReachesAround)) return 'everything';
  if (!seat.isApp && personNamed(seat.name)?.isGone === true) return 'nothing';
  const given = seat.roles.map((role) => ACCESS.indexOf(MATRIX.get(list)?.[role] ?? 'nothing'));
  return ACCESS[Math.max(0, ...given)] ?? 'nothing';
}
