import type { KeptSaid } from '../domain/exception/said';
import type { Day } from '../domain/day/day';
import type { SharePointErrorKind } from '../lists/rest/errors';
import type { RegisterColumns } from './columns';
import type { RowItem, Rows } from './rows';

/** What a screen needs of the register, all of one moment. Never changed after it was handed out. */
export interface RegisterData {
  readonly columns: RegisterColumns;
  /** The site's today, by the server's clock. */
  readonly today: Day;
  /** IANA name of the site's time zone. */
  readonly zone: string;
  /** When the lists last confirmed this, in milliseconds since 1970 by the server's clock. */
  readonly confirmedAtMs: number;
  /** `confirmed`: the lists said so in this visit. `cached`: painted from this browser's copy, not confirmed yet. */
  readonly freshness: 'confirmed' | 'cached';
  /** Rows that this version cannot read: in no count, and said so. */
  readonly unreadableRows: number;
  /** When the last complete sweep ended, in milliseconds since 1970; undefined until it is known. */
  readonly lastSweepAtMs: LastSweep | undefined;
  /** The site's lists are of this schema, newer than this package knows: it cannot show what it does not know. */
  readonly newerSchema?: number | undefined;
}

export type LastSweep = number | 'never';

export interface ReadProblem {
  readonly kind: SharePointErrorKind | 'unknownZone';
  /** SharePoint's code, e.g. `notData` where the session has ended. */
  readonly code: string;
  readonly requestId: string;
}

/** By name of a ledger list: the Id up to which the rows are known to say what its decisions say. */
export type Marks = Readonly<Record<string, number>>;

export interface TailRead {
  readonly marks: Marks;
  /** What lagging rows should say. */
  readonly rows: readonly (RowItem & Readonly<Record<string, unknown>>)[];
  /** Rows that were written anew. */
  readonly repaired: number;
  readonly lastSweepAtMs: LastSweep;
}

/** Reads decisions that are newer than the rows (design §2.7), and when the last sweep was. */
export type FollowTail = (zone: string, marks: Marks | undefined) => Promise<TailRead>;

interface Common {
  /** Grows with every change, so that a selector can tell two snapshots apart. */
  readonly revision: number;
  /** True while a request is under way. */
  readonly busy: boolean;
  /** Rows read so far of a cold load; undefined where it is not under way or not known. */
  readonly progress: { readonly rows: number; readonly ofAtMost: number } | undefined;
  /** SharePoint asked for silence until then (milliseconds since 1970 by the PC's clock); undefined: it did not. */
  readonly heldUntilMs: number | undefined;
}

/**
 * - `loading`: nothing to show yet. - `ready`: rows to show; with `problem` they could not be confirmed and are stale.
 * - `empty`: the register is there and holds no row. - `notProvisioned`: the site has no register list.
 * - `olderLists`: its lists are of an older schema and lack what this version reads, so nothing was asked of them.
 * - `denied`: this person may not read it. - `failed`: nothing to show and why.
 */
export type RegisterSnapshot = Common &
  (
    | { readonly phase: 'loading' }
    | { readonly phase: 'ready' | 'empty'; readonly data: RegisterData; readonly problem: ReadProblem | undefined }
    | { readonly phase: 'notProvisioned' }
    | { readonly phase: 'olderLists'; /** Schema of the site; undefined where setting up never came to its end. */ readonly site: number | undefined }
    | { readonly phase: 'denied' | 'failed'; readonly problem: ReadProblem }
  );

/** The register of one site, shared by all web parts of a page. */
export interface RegisterStore {
  /** Calls the listener after every change; the first subscriber starts the load. The returned function ends it. */
  subscribe(listener: () => void): () => void;
  /** The same object until something changed. */
  getSnapshot(): RegisterSnapshot;
  /** Reads what changed since; everything where there is nothing yet, or `all` is asked for. Never rejects. */
  refresh(how?: 'changes' | 'all'): Promise<void>;
  /** Titles and names of some exceptions, read when they are shown and kept for the page. Rejects with SharePointError. */
  readTexts(ids: readonly number[], signal?: AbortSignal): Promise<ReadonlyMap<number, EntryTexts>>;
  /** Whole rows of what the snapshot holds now, with their briefs; kept for the page. Rejects with SharePointError. */
  readRows(signal?: AbortSignal): Promise<Rows>;
  /** Everything that one exception says, its newest answer included. Rejects with SharePointError. */
  readDetail(id: number, signal?: AbortSignal): Promise<ExceptionDetail>;
}

/** What a list of exceptions says beyond its codes and days. */
export interface EntryTexts {
  /** As the lists hold it, in English. */
  readonly title: string;
  /** Facts of the title as the row keeps them; empty where it keeps none. Whoever shows the title decodes them. */
  readonly titleFacts: string;
  readonly controlOwnerName: string;
  readonly controls: readonly string[];
}

/** One exception, opened. */
export interface ExceptionDetail extends EntryTexts {
  readonly id: number;
  readonly exceptionKey: string;
  readonly kind: string;
  readonly source: string;
  readonly principal: { readonly type: string; readonly id: string; readonly name: string };
  readonly settingName: string;
  readonly businessOwnerName: string;
  readonly securityReviewerName: string;
  readonly controlOwnerSinceDay: Day | undefined;
  readonly reviewDueDay: Day | undefined;
  readonly triageDueDay: Day | undefined;
  /** Newest answer of a report about it; undefined where no report speaks of it or its text is damaged. */
  readonly findings: readonly DetailFinding[] | undefined;
}

/** A finding that the exception covers, as the newest report says it. */
export interface DetailFinding {
  readonly key: string;
  readonly kind: string;
  readonly settingId: string;
  readonly settingName: string;
  readonly extent: readonly string[];
  readonly since: string | null;
  readonly endsOn: string | null;
  readonly expected?: KeptSaid | undefined;
  readonly actual?: KeptSaid | undefined;
}
