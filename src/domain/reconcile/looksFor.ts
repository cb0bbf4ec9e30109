import type { Family } from '../exception/family';
import { FINDING_KINDS, type FindingKind, type PrincipalType } from '../exception/finding';
import { KINDS } from '../exception/kinds';
import type { Doubt } from './answers';
import { distinctWhys, type Why } from './gap';
import type { LookedAt } from './lookedAt';

/** Kinds of which somebody or something of one type is let off, in families that have several. */
const OF_TYPE: Readonly<Partial<Record<FindingKind, readonly PrincipalType[]>>> = {
  userExcluded: ['user'],
  groupExcluded: ['group'],
  roleExcluded: ['role'],
  guestsExcluded: ['guests', 'tenant'],
  applicationExcluded: ['application'],
  workloadIdentityExcluded: ['application'],
  locationExcluded: ['location'],
  allowedSenders: ['domain'],
  automaticForwarding: ['domain'],
  sharingAllowedDomain: ['domain'],
  federationAllowedDomain: ['domain'],
  isolationAllowedTenant: ['tenant'],
};

/**
 * Whether a report that shows nothing of an exception looked wherever it may be: one that was asked for in words names
 * neither a kind nor a setting, so every kind that its principal may have counts. Undefined where the report was asked for
 * nothing of the family.
 */
export function looksFor(looked: readonly LookedAt<Why>[], family: Family, type: PrincipalType): 'looked' | Doubt | undefined {
  if (!looked.some(({ kind }) => KINDS[kind].family === family)) return undefined;
  const doubts = kindsOf(family, type).flatMap((kind) => doubtOf(looked.find((each) => each.kind === kind)) ?? []);
  const [first] = doubts;
  if (!first) return 'looked';
  const notLooked = doubts.filter(({ reason }) => reason === 'notLooked');
  return notLooked.length === 0 ? first : { reason: 'notLooked', why: distinctWhys(notLooked.flatMap(({ why }) => why)) };
}

function kindsOf(family: Family, type: PrincipalType): readonly FindingKind[] {
  const all = FINDING_KINDS.filter((kind) => KINDS[kind].family === family);
  const its = all.filter((kind) => OF_TYPE[kind]?.includes(type));
  return its.length > 0 ? its : all;
}

/** Of policies at least one must be on: an exclusion from one that is off or gone is not shown. */
function doubtOf(at: LookedAt<Why> | undefined): Doubt | undefined {
  if (!at) return { reason: 'notAsked', why: [] };
  const { settings, beyond } = at;
  if (typeof beyond === 'object') return { reason: 'notLooked', why: beyond.why };
  if (settings.some(({ state }) => state === 'unread')) return { reason: 'notLooked', why: [] };
  if (beyond !== 'policyGone' || settings.some(({ state }) => state === 'on')) return undefined;
  if (settings.length === 0) return { reason: 'policyGone', why: [] };
  return { reason: settings.some(({ state }) => state === 'off') ? 'policyOff' : 'policyReportOnly', why: [] };
}
