import { isApp } from '../people/person';
import { ruleOf } from './acts/acts';
import { readValues } from './acts/field';
import type { Decision } from './decision';

/**
 * How the author of a decision is known (design §2, what can be noticed): stamped by SharePoint; confirmed or
 * contradicted by an export of the tenant's audit log. Contradicted suspends a decision; `forged`: risk leadership
 * confirmed the contradiction, so it is void for good.
 */
export type Stamp = 'stamped' | 'confirmed' | 'contradicted' | 'forged';

/**
 * By decision key; decisions that nobody spoke of are left out. The newest export counts. From the last to the first, so
 * that what is itself contradicted says nothing of another decision.
 */
export function stampsOf(ordered: readonly Decision[]): ReadonlyMap<string, Stamp> {
  /** Acts about each decision, in ledger order. */
  const about = new Map<string, string[]>();
  const stamps = new Map<string, Stamp>();
  for (const decision of [...ordered].reverse()) {
    const stamp = stampBy(about.get(decision.key) ?? []);
    if (stamp !== 'stamped') stamps.set(decision.key, stamp);
    const named = stamp === 'contradicted' || stamp === 'forged' ? undefined : namedIn(decision);
    if (named !== undefined) about.set(named, [decision.act, ...(about.get(named) ?? [])]);
  }
  return stamps;
}

function stampBy(acts: readonly string[]): Stamp {
  return acts.reduce<Stamp>((stamp, act) => {
    if (stamp === 'forged') return stamp;
    if (act === 'stampConfirmed') return 'confirmed';
    if (act === 'stampContradicted') return 'contradicted';
    return stamp === 'contradicted' ? 'forged' : stamp;
  }, 'stamped');
}

/** The decision that a sound act of these three speaks of. */
function namedIn({ act, list, body, author }: Decision): string | undefined {
  if (act !== 'stampConfirmed' && act !== 'stampContradicted' && act !== 'confirmContradiction') return undefined;
  const rule = ruleOf(act);
  if (!rule || rule.list !== list || (list !== 'Observations' && isApp(author.login))) return undefined;
  const values = readValues(rule.fields, body);
  return 'decision' in values && typeof values['decision'] === 'string' ? values['decision'] : undefined;
}
