import { inLanes } from '../../decisions/inLanes';
import { matchPerson, type DirectoryPerson } from '../../discovery/spreadsheet/matchPeople';
import type { Principal } from '../../domain/exception/finding';
import { SharePointError } from '../../lists/rest/errors';
import type { Gate } from '../../lists/rest/gate';
import { searchPeople } from '../../register/directory';

/** A written name that more than one account has. */
export interface OpenName {
  readonly written: string;
  readonly candidates: readonly DirectoryPerson[];
}

/** What the directory says of written names. */
export interface FoundAccounts {
  readonly accounts: ReadonlyMap<string, Principal>;
  readonly open: readonly OpenName[];
  /** Names that nobody has. */
  readonly unknown: number;
  /** Names for which the directory did not answer. */
  readonly unasked: number;
}

const LANES = 4;
const ADDRESS = /[^\s<>(),;]+@[^\s<>(),;]+/;

/** Asks the directory for each name; `onProgress` is told the part that is done. Stops between two names. */
export async function findAccounts(gate: Gate, names: readonly string[], stopped: () => boolean, onProgress: (done: number) => void): Promise<FoundAccounts> {
  const accounts = new Map<string, Principal>();
  const open = new Map<string, OpenName>();
  let unknown = 0;
  let unasked = 0;
  let done = 0;
  await inLanes(names, LANES, stopped, async (written) => {
    try {
      const match = matchPerson(written, await searchPeople(gate, ADDRESS.exec(written)?.[0] ?? written, { guests: true }));
      if (match === 'nobody') unknown += 1;
      else if ('several' in match) open.set(written, { written, candidates: match.several });
      else putAccount(accounts, written, match.person);
    } catch (error) {
      if (!(error instanceof SharePointError)) throw error;
      unasked += 1;
    }
    done += 1;
    onProgress(done / names.length);
  });
  return { accounts, open: names.flatMap((name) => open.get(name) ?? []), unknown, unasked };
}

/** An account without an object id is known by its sign-in name alone, which reports do not use: it stays a name. */
export function putAccount(accounts: Map<string, Principal>, written: string, { objectId, name }: DirectoryPerson): void {
  if (objectId !== undefined) accounts.set(written, { type: 'user', id: objectId.toLowerCase(), name });
}
