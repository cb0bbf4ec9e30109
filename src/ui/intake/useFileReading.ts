import * as React from 'react';
import { readTenants } from '../../decisions/readTenants';
import { MAX_FILE_BYTES, tooLarge } from '../../discovery/archive/openArchive';
import type { GivenFile } from '../../discovery/openFile';
import type { Reading } from '../../discovery/parsedReport';
import type { ReadProblem } from '../../discovery/problem';
import { readReports, type ReadOptions } from '../../discovery/readReports';
import type { DirectoryPerson } from '../../discovery/spreadsheet/matchPeople';
import { rowsInPieces, unmatchedNames, type RowRules } from '../../discovery/spreadsheet/rows';
import type { Table } from '../../discovery/spreadsheet/table';
import { isoFromDay } from '../../domain/day/day';
import { inPieces } from '../../domain/pieces/pieces';
import { SharePointError } from '../../lists/rest/errors';
import type { Gate } from '../../lists/rest/gate';
import { findAccounts, putAccount, type FoundAccounts } from './accounts';
import type { IntakeEvent, KnownTenant } from './intakeState';
import { filesWithoutTenant, tenantsToChoose } from './readings';
import { Stopped, turns } from './turns';

const MS_PER_DAY = 86_400_000;

export interface FileReading {
  /** `refused` is what is known to be unreadable before anything is read. */
  read(files: readonly File[], refused?: readonly ReadProblem[]): void;
  /** Reads on with the columns of the table that was asked about; `undefined` leaves its file out. */
  ofTable(rules: RowRules | undefined): void;
  /** Reads on with the accounts that were chosen for names. */
  ofAccounts(chosen: ReadonlyMap<string, DirectoryPerson>): void;
  /** Reads on with the tenant of the files that name none; `undefined` leaves these out. */
  ofTenant(tenant: KnownTenant | undefined): void;
  cancel(): void;
}

export interface FileReadingOptions {
  readonly gate: Gate;
  readonly tenantsInRows: readonly string[];
  readonly dispatch: (event: IntakeEvent) => void;
  /** All questions are answered; `pause` is awaited between pieces of further work, and rejects once it is stopped. */
  readonly onRead: (readings: readonly Reading[], pause: () => Promise<void>) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

/** What was given, what was asked, and what was answered so far. */
interface Session {
  readonly given: readonly GivenFile[];
  readonly unopened: readonly Reading[];
  readonly rules: Map<string, RowRules>;
  /** Tables that are still to be asked about. */
  readonly tables: Table[];
  readonly abort: AbortController;
  readonly pause: () => Promise<void>;
  readings: readonly Reading[];
  /** The answer for a table whose names are being settled. */
  settling: { readonly table: Table; readonly rules: RowRules; readonly found: FoundAccounts } | undefined;
}

/** Reads files in the browser, and asks what they do not tell: columns of a table, whom names stand for, the tenant. */
export function useFileReading({ gate, tenantsInRows, dispatch, onRead, onFailure }: FileReadingOptions): FileReading {
  const current = React.useRef<Session>();
  const begun = React.useRef<AbortController>();
  React.useEffect(() => () => begun.current?.abort(), []);

  const readAll = async (session: Session, options: ReadOptions): Promise<readonly Reading[]> => {
    const readings = await readReports(session.given, {
      ...options,
      onProgress: whereNew((done, file) => dispatch({ type: 'reading', file, done })),
      pause: session.pause,
    });
    return [...session.unopened, ...readings];
  };
  const rulesOf = ({ rules }: Session): ReadOptions['rulesOf'] => (table) => rules.get(keyOf(table));

  const read = async (files: readonly File[], refused: readonly ReadProblem[]): Promise<void> => {
    begun.current?.abort();
    const abort = (begun.current = new AbortController());
    dispatch({ type: 'reading', file: files[0]?.name ?? '', done: 0 });
    const opened = await Promise.all(files.map(openFile));
    if (abort.signal.aborted) throw new Stopped();
    const given = opened.filter((one): one is GivenFile => 'bytes' in one);
    const unopened = [...refused, ...opened.filter((one): one is ReadProblem => 'code' in one)].map((problem): Reading => ({ outcome: 'unreadable', problem }));
    const session: Session = { given, unopened, rules: new Map(), tables: [], abort, pause: turns(abort.signal), readings: [], settling: undefined };
    current.current = session;
    session.readings = await readAll(session, { rulesOf: (table) => void session.tables.push(table) });
    await goOn(session);
  };

  const goOn = async (session: Session): Promise<void> => {
    const [table] = session.tables;
    if (table) return dispatch({ type: 'tableAsked', table });
    if (session.rules.size > 0) session.readings = await readAll(session, { rulesOf: rulesOf(session) });
    if (session.readings.length === 0) return dispatch({ type: 'another' });
    const homeless = filesWithoutTenant(session.readings);
    if (homeless.length === 0) return finish(session);
    try {
      dispatch({ type: 'tenantAsked', files: homeless, tenants: tenantsToChoose(session.readings, await readTenants(gate), tenantsInRows) });
    } catch (error) {
      if (!(error instanceof SharePointError)) throw error;
      dispatch({ type: 'registerUnread', why: error.message });
    }
  };

  const ofTable = async (session: Session, rules: RowRules | undefined): Promise<void> => {
    const table = session.tables.shift();
    if (!table || !rules) return goOn(session);
    const names = unmatchedNames(await inPieces(rowsInPieces(table, rules), session.pause));
    if (names.length > 0) dispatch({ type: 'searching', done: 0 });
    const found = await findAccounts(gate, names, () => session.abort.signal.aborted, (done) => dispatch({ type: 'searching', done }));
    if (session.abort.signal.aborted) throw new Stopped();
    session.settling = { table, rules, found };
    if (found.open.length > 0) dispatch({ type: 'accountsAsked', found });
    else await ofAccounts(session, new Map());
  };

  const ofAccounts = async (session: Session, chosen: ReadonlyMap<string, DirectoryPerson>): Promise<void> => {
    if (!session.settling) return;
    const { table, rules, found } = session.settling;
    const accounts = new Map(found.accounts);
    for (const [written, person] of chosen) putAccount(accounts, written, person);
    session.rules.set(keyOf(table), { ...rules, accounts });
    session.settling = undefined;
    await goOn(session);
  };

  const ofTenant = async (session: Session, tenant: KnownTenant | undefined): Promise<void> => {
    if (tenant) session.readings = await readAll(session, { tenant, rulesOf: rulesOf(session) });
    await finish(session);
  };

  const finish = (session: Session): Promise<void> => onRead(session.readings, session.pause);

  const started = (work: Promise<void> | undefined): void =>
    void work?.catch((error: unknown) => {
      if (!(error instanceof Stopped)) onFailure(error);
    });
  const inSession = (run: (session: Session) => Promise<void>): void => started(current.current && run(current.current));

  return {
    read: (files, refused = []) => started(read(files, refused)),
    ofTable: (rules) => inSession((session) => ofTable(session, rules)),
    ofAccounts: (chosen) => inSession((session) => ofAccounts(session, chosen)),
    ofTenant: (tenant) => inSession((session) => ofTenant(session, tenant)),
    cancel: () => {
      begun.current?.abort();
      dispatch({ type: 'another' });
    },
  };
}

/** Tells of progress where there is some to be seen: by the hundredth, and at each file. */
function whereNew(tell: (done: number, file: string) => void): (done: number, file: string) => void {
  let told = '';
  return (done, file) => {
    const now = `${Math.floor(done * 100)} ${file}`;
    if (now !== told) tell(done, file);
    told = now;
  };
}

/** The bytes of a file; none of one that is too large to be read. The system refuses those of a folder, and of a file that was moved or locked since. */
async function openFile(file: File): Promise<GivenFile | ReadProblem> {
  if (file.size > MAX_FILE_BYTES) return { file: file.name, ...tooLarge(file.size, { kind: 'veryLarge' }) };
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), changedOn: isoFromDay(Math.floor(file.lastModified / MS_PER_DAY)) };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { file: file.name, code: 'unopened', at: undefined, found: { what: 'system', message: error.message }, looksLike: { kind: 'locked' }, needed: ['theFile'] };
  }
}

function keyOf({ file, sheet }: Table): string {
  return `${file}\n${sheet}`;
}
