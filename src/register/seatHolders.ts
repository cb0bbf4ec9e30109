import { OPEN_LIFECYCLES, type Lifecycle } from '../domain/exception/lifecycle';
import { SEATS, type SeatName } from '../domain/exception/seat';
import type { SeatHeld } from '../domain/people/seatClashes';
import { loginKey, type Person } from '../domain/people/person';
import type { Gate, RequestOptions } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { anyOf, api, columnList } from '../lists/rest/quote';
import type { PropertyOf, Selected } from '../lists/schema/item';
import type { register } from '../lists/schema/register';
import { REGISTER_LIST } from '../lists/schema/addresses';
import { highestId, RANGE_IDS } from './load/cold';

/** Somebody who sits, or sat, in a seat of an exception, by the register's rows. */
export interface SeatHolder extends Person {
  /** Open exceptions, by seat. */
  readonly open: Readonly<Record<SeatName, number>>;
  /** Each of these seats. */
  readonly seats: readonly SeatHeld[];
}

/** Columns of each seat: login and name. */
const COLUMNS = {
  businessOwner: ['BusinessOwnerLogin', 'BusinessOwnerName'],
  controlOwner: ['ControlOwnerLogin', 'ControlOwnerName'],
  securityReviewer: ['SecurityReviewerLogin', 'SecurityReviewerName'],
} as const satisfies Readonly<Record<SeatName, readonly [PropertyOf<typeof register>, PropertyOf<typeof register>]>>;
type SeatColumn = (typeof COLUMNS)[SeatName][number];
type SeatItem = Selected<typeof register, 'Id' | 'Lifecycle' | 'ExceptionKey' | 'Title' | SeatColumn>;

/**
 * Everybody who is seated in a row, by `loginKey`, with the newest name. Only rows with somebody in them are read, in ranges
 * of Ids that no list view threshold stops. @throws SharePointError
 */
export async function readSeatHolders(gate: Gate, options?: RequestOptions): Promise<ReadonlyMap<string, SeatHolder>> {
  const ranges = Math.ceil((await highestId(gate, options?.signal)) / RANGE_IDS);
  const parts = await Promise.all(Array.from({ length: ranges }, (_, at) => readRange(gate, at * RANGE_IDS, options)));
  const holders = new Map<string, { login: string; name: string; open: Record<SeatName, number>; seats: SeatHeld[] }>();
  for (const item of parts.flat().sort((a, b) => a.Id - b.Id)) {
    const isOpen = OPEN_LIFECYCLES.includes(item.Lifecycle as Lifecycle);
    for (const seat of SEATS) {
      const login = item[COLUMNS[seat][0]] ?? '';
      if (login === '') continue;
      const key = loginKey(login);
      const holder = holders.get(key) ?? { login, name: login, open: { businessOwner: 0, controlOwner: 0, securityReviewer: 0 }, seats: [] };
      holder.name = item[COLUMNS[seat][1]] || holder.name;
      if (isOpen) {
        holder.open[seat] += 1;
        holder.seats.push({ exceptionKey: item.ExceptionKey ?? '', title: item.Title ?? '', seat, login });
      }
      holders.set(key, holder);
    }
  }
  return holders;
}

async function readRange(gate: Gate, afterId: number, options: RequestOptions | undefined): Promise<readonly SeatItem[]> {
  const somebody = anyOf(SEATS.map((seat) => api`${columnList([COLUMNS[seat][0]])} ne null`));
  const path = api`${itemsPath(gate.webUrl, REGISTER_LIST)}?$select=${columnList(['Id', 'Lifecycle', 'ExceptionKey', 'Title', ...SEATS.flatMap((seat) => COLUMNS[seat])])}&$filter=Id gt ${afterId} and Id le ${afterId + RANGE_IDS} and (${somebody})&$top=${RANGE_IDS}`;
  return (await gate.get<{ value: readonly SeatItem[] }>(path, options)).value;
}
