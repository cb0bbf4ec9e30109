import { accountKey, isSameAccount, loginLike } from '../people/account';
import type { People } from '../people/people';
import { isApp } from '../people/person';
import { readValues } from './acts/field';
import { stampActs } from './acts/stampActs';
import { itemOf, type Decision, type LedgerList } from './decision';

/**
 * How the author of a decision is known (design §2, what can be noticed): stamped by SharePoint; confirmed or
 * contradicted by an export of the tenant's audit log. Contradicted suspends a decision; `forged`: risk leadership
 * confirmed the contradiction, so it is void for good.
 */
export type Stamp = 'stamped' | 'confirmed' | 'contradicted' | 'forged';

/** Who is whom, as known at an instant (milliseconds since 1970). */
export type HumansAt = (atMs: number) => Pick<People, 'humanOf'>;

const LOGINS_ONLY: HumansAt = () => ({ humanOf: accountKey });

export interface Stamps {
  /** By `itemOf` the decision; those that nobody spoke of are left out. */
  readonly of: ReadonlyMap<string, Stamp>;
  /** `itemOf` confirmations without effect: nobody lifts the contradiction of what they wrote themselves. */
  readonly own: ReadonlySet<string>;
  /** By `itemOf` what is contradicted, since when (milliseconds since 1970). */
  readonly contradictedAt: ReadonlyMap<string, number>;
  /** By `itemOf` what is forged, `itemOf` the decision with which risk leadership settled that. */
  readonly settledBy: ReadonlyMap<string, string>;
}

/** An act about a decision's stamp. */
type Said = Pick<Decision, 'key' | 'list' | 'act' | 'author' | 'createdAt'> & { readonly loggedAs: string | undefined };

/**
 * The newest export counts. From the last to the first, so that what is itself contradicted says nothing of another
 * decision. Once contradicted, a decision is confirmed by neither its stamped author nor the one whom the log names.
 */
export function readStamps(ordered: readonly Decision[], humansAt: HumansAt = LOGINS_ONLY): Stamps {
  /** Acts about each decision, in ledger order. */
  const about = new Map<string, Said[]>();
  const stamps = new Map<string, Stamp>();
  const own = new Set<string>();
  const settledBy = new Map<string, string>();
  const contradictedAt = new Map<string, number>();
  const meant = meantBy(ordered);
  for (const decision of [...ordered].reverse()) {
    const stamp = stampBy(decision, about.get(itemOf(decision)) ?? [], humansAt, { own, settledBy, contradictedAt });
    if (stamp !== 'stamped') stamps.set(itemOf(decision), stamp);
    const said = stamp === 'contradicted' || stamp === 'forged' ? undefined : saidIn(decision);
    const of = said && meant(decision);
    if (said && of !== undefined) about.set(of, [said, ...(about.get(of) ?? [])]);
  }
  return { of: stamps, own, settledBy, contradictedAt };
}

export function stampsOf(ordered: readonly Decision[], humansAt?: HumansAt): ReadonlyMap<string, Stamp> {
  return readStamps(ordered, humansAt).of;
}

function stampBy(decision: Decision, acts: readonly Said[], humansAt: HumansAt, noted: { readonly own: Set<string>; readonly settledBy: Map<string, string>; readonly contradictedAt: Map<string, number> }): Stamp {
  const logged: string[] = [];
  return acts.reduce<Stamp>((stamp, said) => {
    if (said.loggedAs !== undefined) logged.push(said.loggedAs);
    if (stamp === 'forged') return stamp;
    if (said.act === 'stampContradicted') {
      if (stamp !== 'contradicted') noted.contradictedAt.set(itemOf(decision), said.createdAt);
      return 'contradicted';
    }
    if (said.act !== 'stampConfirmed') {
      if (stamp !== 'contradicted') return stamp;
      noted.settledBy.set(itemOf(decision), itemOf(said));
      return 'forged';
    }
    if (stamp !== 'contradicted' || !isOwn(said, decision, logged, humansAt(said.createdAt))) return 'confirmed';
    noted.own.add(itemOf(said));
    return stamp;
  }, 'stamped');
}

function isOwn({ author: { login } }: Said, { author }: Decision, logged: readonly string[], { humanOf }: Pick<People, 'humanOf'>): boolean {
  const human = humanOf(login);
  return human === humanOf(author.login) || logged.some((account) => isSameAccount(login, account) === true || human === humanOf(loginLike(login, account)));
}

/** What a sound act of these three says. */
function saidIn({ key, act, list, body, author, createdAt }: Decision): Said | undefined {
  if (act !== 'stampConfirmed' && act !== 'stampContradicted' && act !== 'confirmContradiction') return undefined;
  const rule = stampActs[act];
  if (rule.list !== list || (list !== 'Observations' && isApp(author.login))) return undefined;
  const values = readValues(rule.fields, body);
  if (!('decision' in values) || typeof values['decision'] !== 'string') return undefined;
  const { loggedAs } = values as { readonly loggedAs?: string };
  return { key, list, act, author, createdAt, loggedAs };
}

/**
 * `itemOf` the decision that an act about a stamp means: of the list that it names; where it names none, of the only list that had
 * something under that key before it. Undefined: of nothing, or nobody can tell.
 */
export function meantBy(ordered: readonly Decision[]): (act: Decision) => string | undefined {
  const held = new Map<string, { readonly item: string; readonly list: LedgerList; readonly place: number }[]>();
  const placeOf = new Map<Decision, number>();
  ordered.forEach((decision, place) => {
    placeOf.set(decision, place);
    held.set(decision.key, [...(held.get(decision.key) ?? []), { item: itemOf(decision), list: decision.list, place }]);
  });
  return (act) => {
    const { decision: key, list } = (act.body ?? {}) as { readonly decision?: unknown; readonly list?: unknown };
    const before = typeof key === 'string' ? (held.get(key) ?? []).filter(({ place }) => place < (placeOf.get(act) ?? 0)) : [];
    const its = new Set(before.filter((each) => (list ?? each.list) === each.list).map(({ item }) => item));
    return its.size === 1 ? [...its][0] : undefined;
  };
}
