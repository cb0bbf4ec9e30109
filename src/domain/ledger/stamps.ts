import { accountKey, isSameAccount, loginLike } from '../people/account';
import type { People } from '../people/people';
import { isApp } from '../people/person';
import { readValues } from './acts/field';
import { stampActs } from './acts/stampActs';
import type { Decision } from './decision';

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
  /** By decision key; decisions that nobody spoke of are left out. */
  readonly of: ReadonlyMap<string, Stamp>;
  /** Keys of confirmations without effect: nobody lifts the contradiction of what they wrote themselves. */
  readonly own: ReadonlySet<string>;
  /** By key of what is forged, the decision with which risk leadership settled that. */
  readonly settledBy: ReadonlyMap<string, string>;
}

/** An act about a decision's stamp. */
type Said = Pick<Decision, 'key' | 'act' | 'author' | 'createdAt'> & { readonly loggedAs: string | undefined };

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
  for (const decision of [...ordered].reverse()) {
    const stamp = stampBy(decision, about.get(decision.key) ?? [], humansAt, { own, settledBy });
    if (stamp !== 'stamped') stamps.set(decision.key, stamp);
    const said = stamp === 'contradicted' || stamp === 'forged' ? undefined : saidIn(decision);
    if (said) about.set(said.of, [said, ...(about.get(said.of) ?? [])]);
  }
  return { of: stamps, own, settledBy };
}

export function stampsOf(ordered: readonly Decision[], humansAt?: HumansAt): ReadonlyMap<string, Stamp> {
  return readStamps(ordered, humansAt).of;
}

function stampBy(decision: Decision, acts: readonly Said[], humansAt: HumansAt, noted: { readonly own: Set<string>; readonly settledBy: Map<string, string> }): Stamp {
  const logged: string[] = [];
  return acts.reduce<Stamp>((stamp, said) => {
    if (said.loggedAs !== undefined) logged.push(said.loggedAs);
    if (stamp === 'forged') return stamp;
    if (said.act === 'stampContradicted') return 'contradicted';
    if (said.act !== 'stampConfirmed') {
      if (stamp !== 'contradicted') return stamp;
      noted.settledBy.set(decision.key, said.key);
      return 'forged';
    }
    if (stamp !== 'contradicted' || !isOwn(said, decision, logged, humansAt(said.createdAt))) return 'confirmed';
    noted.own.add(said.key);
    return stamp;
  }, 'stamped');
}

function isOwn({ author: { login } }: Said, { author }: Decision, logged: readonly string[], { humanOf }: Pick<People, 'humanOf'>): boolean {
  const human = humanOf(login);
  return human === humanOf(author.login) || logged.some((account) => isSameAccount(login, account) === true || human === humanOf(loginLike(login, account)));
}

/** What a sound act of these three says, and of which decision. */
function saidIn({ key, act, list, body, author, createdAt }: Decision): (Said & { readonly of: string }) | undefined {
  if (act !== 'stampConfirmed' && act !== 'stampContradicted' && act !== 'confirmContradiction') return undefined;
  const rule = stampActs[act];
  if (rule.list !== list || (list !== 'Observations' && isApp(author.login))) return undefined;
  const values = readValues(rule.fields, body);
  if (!('decision' in values) || typeof values['decision'] !== 'string') return undefined;
  const { decision: of, loggedAs } = values as { readonly decision: string; readonly loggedAs?: string };
  return { key, act, author, createdAt, of, loggedAs };
}
