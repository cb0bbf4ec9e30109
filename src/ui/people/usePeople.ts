import * as React from 'react';
import { openDesk, type Desk } from '../../decisions/desk';
import { readGroups } from '../../decisions/integrity/readPowers';
import { readContext } from '../../decisions/readContext';
import { siteZone } from '../../domain/day/zone';
import type { GroupOnSite } from '../../domain/integrity/powers';
import { SharePointError } from '../../lists/rest/errors';
import type { Gate } from '../../lists/rest/gate';
import { PEOPLE_LIST, POLICY_LIST, SERVICE_OWNERS_LIST } from '../../lists/schema/addresses';
import { loadZone } from '../../register/load/site';
import { mayAddTo } from '../../register/mayAddTo';
import { readSeatHolders, type SeatHolder } from '../../register/seatHolders';
import type { ReadProblem } from '../../register/snapshot';

/** What the screen is drawn from. */
export interface PeopleRead {
  readonly desk: Desk;
  /** What may be added: facts about people, service owners, a policy. */
  readonly mayRecord: boolean;
  readonly mayNameOwners: boolean;
  readonly mayWritePolicy: boolean;
  /** Undefined: the visitor may not see who is in the groups. */
  readonly groups: readonly GroupOnSite[] | undefined;
  readonly holders: ReadonlyMap<string, SeatHolder> | 'reading' | 'notRead';
}

export type PeopleState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: ReadProblem; readonly retry: () => void }
  /** `refresh` reads people and policy again, after something was recorded; with `problem` that could not be done, and what is shown is older. */
  | { readonly status: 'ready'; readonly read: PeopleRead; readonly problem: ReadProblem | undefined; readonly refresh: () => void };

/** Who is who and which policy is in force; how many exceptions each one holds comes after, since it reads the register's rows. */
export function usePeople(gate: Gate, zone: string | undefined): PeopleState {
  const [read, setRead] = React.useState<PeopleRead>();
  const [problem, setProblem] = React.useState<ReadProblem>();
  const [tries, setTries] = React.useState(0);
  const [failure, setFailure] = React.useState<unknown>();
  const knownZone = React.useRef(zone);
  knownZone.current ??= zone;
  // Drawn again with the error, so that the error boundary of the web part says it.
  if (failure !== undefined) throw failure;

  const change = (parts: Partial<PeopleRead>): void => setRead((before) => before && { ...before, ...parts });
  React.useEffect(() => {
    setProblem(undefined);
    if (!read) return reading((signal) => open(gate, knownZone.current, signal), (next) => ('kind' in next ? setProblem(next) : setRead(next)), setProblem, setFailure);
    return reading((signal) => readContext(read.desk, signal), (known) => change({ desk: { ...read.desk, known } }), setProblem, setFailure);
    // What was read is no reason to read again.
  }, [gate, tries]);
  const isReady = read !== undefined;
  React.useEffect(() => {
    if (!isReady) return undefined;
    return reading((signal) => readSeatHolders(gate, { signal }), (holders) => change({ holders }), () => change({ holders: 'notRead' }), setFailure);
  }, [gate, isReady]);

  const again = (): void => setTries(tries + 1);
  if (read) return { status: 'ready', read, problem, refresh: again };
  return problem ? { status: 'failed', problem, retry: again } : { status: 'loading' };
}

/** Begins to read; the returned function stops that, and nothing is told any more. */
function reading<T>(work: (signal: AbortSignal) => Promise<T>, done: (value: T) => void, refused: (problem: ReadProblem) => void, broken: (error: unknown) => void): () => void {
  const abort = new AbortController();
  work(abort.signal).then(
    (value) => {
      if (!abort.signal.aborted) done(value);
    },
    (error: unknown) => {
      if (abort.signal.aborted) return;
      if (error instanceof SharePointError) refused({ kind: error.kind, code: error.code, requestId: error.requestId });
      else broken(error);
    },
  );
  return () => abort.abort();
}

async function open(gate: Gate, iana: string | undefined, signal: AbortSignal): Promise<PeopleRead | ReadProblem> {
  const zone = iana === undefined ? await loadZone(gate, { signal }) : siteZone(iana);
  if (!zone) return { kind: 'unknownZone', code: '', requestId: '' };
  const site = { gate, zone };
  const [desk, [mayRecord = false, mayNameOwners = false, mayWritePolicy = false], groups] = await Promise.all([openDesk(site, signal), mayAddTo(gate, [PEOPLE_LIST, SERVICE_OWNERS_LIST, POLICY_LIST], signal), groupsOrNone(site, signal)]);
  return { desk, mayRecord, mayNameOwners, mayWritePolicy, groups, holders: 'reading' };
}

/** Who is in a group may be hidden from all but its members; everything else is still to be seen. */
async function groupsOrNone(site: Pick<Desk, 'gate'>, signal: AbortSignal): Promise<readonly GroupOnSite[] | undefined> {
  try {
    return await readGroups(site, signal);
  } catch (error) {
    if (error instanceof SharePointError && error.kind === 'denied') return undefined;
    throw error;
  }
}
