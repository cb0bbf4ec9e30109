import type { Args } from './args';
import type { Clock } from './clock';
import type { Faults } from './faults';
import type { Account } from './people';
import type { Query } from './odata/query';
import type { Rights } from './rights';
import type { Request, Reply } from './request';
import type { Database } from './store/database';
import type { PrincipalRow, SiteRow, WebRow } from './store/rows';
import type { Switches } from './switches';

/** The running server, as every request sees it. */
export type Server = {
  db: Database;
  clock: Clock;
  switches: Switches;
  /** `http://localhost:4711`, without a slash at the end. */
  origin: string;
  log: RequestLog;
  faults: Faults;
  /** Runs one request of a `$batch`. */
  dispatch(request: Request): Reply;
};
export type RequestLog = { unsupported(entry: { method: string; url: string; asked: string }): void };

/** Who is asking: a person's account with the user of this site, or an app. */
export type Caller = { account: Account; user: PrincipalRow; isApp: boolean };

/** One request while it runs (inside one SQL transaction). */
export type Ctx = Server & {
  request: Request;
  site: SiteRow;
  web: WebRow;
  caller: Caller;
  rights: Rights;
  query: Query;
  /** Arguments of the last segment, when an operation's `call` was given with brackets. */
  args: Args;
  /** Parsed JSON body without `__metadata` and with `results` arrays unwrapped; undefined where there is none. */
  body: unknown;
  /** UTC seconds, `2026-11-24T01:00:00Z`. */
  stamp(): string;
  /** Done after a refusal has been rolled back: what stays even then. */
  onRefusal(work: () => void): void;
  /** Absolute `http://…/sites/x/_api/`. */
  apiUrl: string;
};
