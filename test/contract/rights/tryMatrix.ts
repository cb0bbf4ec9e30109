import type { Visitor } from '../../sharepoint/testing/site';
import { seatCalled, type Seat } from './seats';
import { isDenied, listAt, type SeatedSite } from './seatedSite';
import { waysOf, type Tried, type Ways } from './ways';
import { LIBRARY, LISTS, type Access } from './writtenMatrix';

export type Letter = 'R' | 'A' | 'E' | 'D';
/** What each access comes to, as letters: read, add, edit, delete. */
export const LETTERS: Readonly<Record<Access, string>> = { nothing: '', read: 'R', append: 'RA', project: 'RAE', everything: 'RAED' };

/** One request that somebody made of one list, and what became of it. */
export interface Attempt {
  readonly person: string;
  readonly list: string;
  readonly letter: Letter;
  /** `MERGE, own`: how, and of whose item. */
  readonly way: string;
  readonly isDone: boolean;
  /** Neither done nor refused as those are who may not. */
  readonly isStrange: boolean;
  readonly said: string;
}
/** Everything that was tried, and what then stood in each list beyond what had been there: `name, as added | changed`. */
export interface Trial {
  readonly attempts: readonly Attempt[];
  readonly left: ReadonlyMap<string, readonly string[]>;
}

/** Names are files' names too. */
export const addedName = (run: string, { name }: Seat, way: string): string => `${run} ${name} ${way}`;
export const editedName = (run: string, { name }: Seat): string => `${run} edited by ${name}`;
/** What Ada added for everybody to try to change. */
export const standingName = (run: string): string => `${run} standing`;
/** What Ada added for one person to try to take away. */
export const doomedName = (run: string, { name }: Seat, way: string): string => `${run} doomed ${name} ${way}`;

/** Each of them tries everything with every list, on what stands there and on what he added himself. */
export async function tryMatrix(site: SeatedSite, run: string, seats: readonly Seat[]): Promise<Trial> {
  const ada = site.as(seatCalled('ada'));
  const people = seats.map((seat) => ({ seat, by: site.as(seat) }));
  const attempts: Attempt[] = [];
  const left = new Map<string, string[]>();
  for (const list of LISTS) {
    const ways = waysOf(list);
    const standing = await mustAdd(ways, ada, standingName(run));
    for (const { seat, by } of people) attempts.push(...(await tryList({ run, list, ways, seat, by, standing, doomed: (name) => mustAdd(ways, ada, name) })));
    left.set(list, await readLeft(ada, list, run));
  }
  return { attempts, left };
}

interface Stage {
  readonly run: string;
  readonly list: string;
  readonly ways: Ways;
  readonly seat: Seat;
  readonly by: Visitor;
  readonly standing: string;
  doomed(name: string): Promise<string>;
}

async function tryList({ run, list, ways, seat, by, standing, doomed }: Stage): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  const note = (letter: Letter, way: string, { isDone, answer }: Tried): void => {
    attempts.push({ person: seat.name, list, letter, way, isDone, isStrange: !isDone && !isDenied(answer), said: `${answer.status} ${answer.text.slice(0, 80)}` });
  };
  note('R', 'GET', await ways.read(by));
  const own: string[] = [];
  for (const [way, add] of Object.entries(ways.add)) {
    const added = await add(by, addedName(run, seat, way));
    note('A', way, added);
    if (added.isDone && added.at !== undefined) own.push(added.at);
  }
  for (const [way, edit] of Object.entries(ways.edit)) {
    note('E', way, await edit(by, standing, editedName(run, seat)));
    for (const at of own) note('E', `${way}, own`, await edit(by, at, editedName(run, seat)));
  }
  for (const [way, remove] of Object.entries(ways.remove)) {
    note('D', way, await remove(by, await doomed(doomedName(run, seat, way)), ''));
    const mine = own.shift();
    if (mine !== undefined) note('D', `${way}, own`, await remove(by, mine, ''));
  }
  return attempts;
}

async function mustAdd(ways: Ways, by: Visitor, name: string): Promise<string> {
  const [add] = Object.values(ways.add);
  const added = await add?.(by, name);
  if (added?.isDone !== true || added.at === undefined) throw new Error(`Ada could not add ${name}: ${added?.answer.text ?? ''}`);
  return added.at;
}

/** What stands in a list of all that this run put there. */
async function readLeft(ada: Visitor, list: string, run: string): Promise<string[]> {
  const column = list === LIBRARY ? 'FileLeafRef' : 'Title';
  const { json } = await ada.get(`${listAt(list)}/items?$select=OData__UIVersionString,${column}&$top=5000`);
  return [...(json['value'] ?? [])].filter((row) => String(row[column]).startsWith(run)).map((row) => `${String(row[column])}, ${String(row['OData__UIVersionString']) === '1.0' ? 'as added' : 'changed'}`);
}
