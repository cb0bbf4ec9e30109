import type { Principal } from '../domain/exception/finding';

/** Who opened or closed a hole, by the tenant's own log; the tenant forgets it after some weeks, the register does not. */
export interface SettingChange {
  readonly findingKey: string;
  readonly what: 'opened' | 'closed';
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Account or application that did it. */
  readonly by: { readonly id: string; readonly name: string };
  readonly activity: string;
  /** Values before and after, as the log holds them; empty where it holds none. */
  readonly before: string;
  readonly after: string;
  readonly evidence: string;
}

/**
 * When the last secret or certificate of applications ends, `yyyy-mm-dd` (UTC) by application id and by the object id of
 * the service principal, in lower case. `null`: nothing bounds it. Who is not named cannot be told.
 */
export type SecretEnds = ReadonlyMap<string, string | null>;

/** When a principal was last used, as far as an export shows. A principal that is not named is unknown, not unused. */
export interface LastUse {
  readonly principal: Pick<Principal, 'type' | 'id' | 'name'>;
  /** `yyyy-mm-dd` (UTC). */
  readonly lastUsedOn: string;
  /** Somebody tried to sign in on that day, and whether it worked is not told: it was used then at the latest. */
  readonly isAttempt?: true;
}
