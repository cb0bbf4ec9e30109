import type { PeopleHistory } from '../domain/people/people';
import type { PolicyHistory } from '../domain/policy/history';
import type { Gate } from '../lists/rest/gate';
import { sharedRead, type JoinRead } from '../lists/rest/sharedRead';
import type { Site } from './append';
import { readPeopleAndRules } from './readContext';
import { whoLooksIn, whoLooksPaths, type WhoLooks, type WhoLooksAnswer } from './whoLooks';

/** Who looks at a page, and who is who: for a screen on which nothing is decided yet. */
export interface Look extends WhoLooks {
  readonly people: PeopleHistory;
  /** By what acts are judged: read with the rest, and checked with script of its own when it is asked for. @throws SharePointError */
  rules(signal?: AbortSignal): Promise<PolicyHistory>;
}

/** One request while no list of who is who is longer than a page. @throws SharePointError where the site cannot be read. */
export async function readLook(site: Site, signal?: AbortSignal): Promise<Look> {
  const { people, rules, along } = await readPeopleAndRules<WhoLooksAnswer>(site, whoLooksPaths(site.gate), signal);
  return { ...whoLooksIn(along), people, rules };
}

/** Looks that are on their way: the web parts of a page take theirs at the same time. */
const UNDER_WAY = new WeakMap<Gate, JoinRead<Look>>();

/** A look, one read for all web parts of a page that take it at the same time. @throws SharePointError */
export function joinLook(site: Site, signal?: AbortSignal): Promise<Look> {
  const { gate } = site;
  const join = UNDER_WAY.get(gate) ?? sharedRead((stop) => readLook(site, stop), () => UNDER_WAY.delete(gate));
  UNDER_WAY.set(gate, join);
  return join(signal);
}
