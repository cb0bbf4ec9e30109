import { GUEST_NEEDS, guestSettingFindings } from '../entra/guestSettings';
import type { LookingReading } from '../makeFinding';
import { toldOfSettings } from '../toldMembers';
import { gapIn, type GraphSet } from './graphSet';

/** What guests see and who may invite them. */
export function readGuests(set: GraphSet): LookingReading {
  const entries = set.of('authorizationPolicies');
  const findings = entries.flatMap((entry) => guestSettingFindings(set, entry, entry.spell).map((finding) => ({ ...finding, evidence: set.at(entry, finding.evidence) })));
  if (!set.has('authorizationPolicies')) return { findings, unread: [], looked: [] };
  const named = entries.map((entry) => ({ value: entry.value, path: set.at(entry) }));
  return { findings, ...toldOfSettings(GUEST_NEEDS, named, gapIn(set, 'authorizationPolicies'), entries[0]?.spell) };
}
