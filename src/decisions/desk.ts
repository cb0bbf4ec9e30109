import type { Known } from '../domain/ledger/fold';
import type { Site } from './append';
import { readLook, type Look } from './look';
import type { WhoLooks } from './whoLooks';

/** Who is at work on a page, what they may do there, and what their acts are judged by. */
export interface Desk extends Site, WhoLooks {
  /** Policies and people with their history, as they were when the desk was opened. */
  readonly known: Known;
}

/** One request while no list of who is who is longer than a page. @throws SharePointError where the site cannot be read. */
export async function openDesk(site: Site, signal?: AbortSignal): Promise<Desk> {
  return deskBy(site, await readLook(site, signal), signal);
}

/** The desk of who looks already. @throws SharePointError */
export async function deskBy(site: Site, { me, mayAddTo, mayProject, mayAddRows, people, rules }: Look, signal?: AbortSignal): Promise<Desk> {
  return { ...site, me, mayAddTo, mayProject, mayAddRows, known: { people, policies: await rules(signal) } };
}
