import { canonicalText, type Json } from '../domain/ledger/canonical';
import { hashText } from '../domain/ledger/hash';
import type { Decision, NewDecision } from '../domain/ledger/decision';
import { baseHashOf } from '../domain/ledger/decisionHash';
import { inLedgerOrder } from '../domain/ledger/order';
import type { Day } from '../domain/day/day';
import { ANSWER_MAX_CHARACTERS } from '../domain/ledger/answer';

/** What a rights snapshot holds (design §2): each part alone, since not everybody is shown all of them. */
export const RIGHTS_PARTS = ['groups', 'masters', 'levels', 'assignments', 'settings'] as const;
export type RightsPart = (typeof RIGHTS_PARTS)[number];
export type RightsRead = Readonly<Partial<Record<RightsPart, Json>>>;

export interface RightsPlan {
  /** Undefined where nothing differs from the last snapshots. */
  readonly act: NewDecision | undefined;
  /** Parts that differ from the newest snapshot that has them, or that none has yet. */
  readonly changed: readonly RightsPart[];
}

/**
 * The snapshot to append where the rights differ from the last one; pure. Its key comes from what it says and what it
 * follows, so that two sweeps at once append one.
 * @param decisions all of the register, or those of act `rightsSnapshot`.
 */
export function planRights(decisions: readonly Decision[], read: RightsRead, today: Day): RightsPlan {
  const snapshots = inLedgerOrder(decisions.filter(({ act }) => act === 'rightsSnapshot'));
  const held = new Map<RightsPart, string>();
  for (const { body } of snapshots) for (const part of RIGHTS_PARTS) held.set(part, hashIn(body, part) ?? held.get(part) ?? '');
  const changed = RIGHTS_PARTS.filter((part) => read[part] !== undefined && held.get(part) !== hashOf(read[part] as Json));
  if (changed.length === 0) return { act: undefined, changed };
  const whole = partsOf(read, (value) => value);
  const body = canonicalText(whole).length <= ANSWER_MAX_CHARACTERS ? whole : partsOf(read, (value) => ({ hash: hashOf(value) }));
  const before = snapshots[snapshots.length - 1]?.key ?? '';
  const key = `rights-${hashText(canonicalText([before, body])).slice(0, 32)}`;
  return { act: { key, exceptionKey: '', act: 'rightsSnapshot', title: `Rights: ${changed.join(', ')}`, onDay: today, base: [], baseHash: baseHashOf([]), body }, changed };
}

function partsOf(read: RightsRead, kept: (value: Json) => Json): { readonly [part: string]: Json } {
  return Object.fromEntries(RIGHTS_PARTS.flatMap((part) => (read[part] === undefined ? [] : [[part, kept(read[part] as Json)]])));
}

function hashOf(value: Json): string {
  return hashText(canonicalText(value));
}

/** A part that was too long is there as its hash. */
function hashIn(body: Json, part: RightsPart): string | undefined {
  const value = typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as { readonly [name: string]: Json | undefined })[part] : undefined;
  if (value === undefined) return undefined;
  const { hash } = (value ?? {}) as { readonly hash?: unknown };
  return typeof hash === 'string' ? hash : hashOf(value);
}
