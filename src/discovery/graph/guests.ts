import { GUEST_KINDS, guestSettingFindings } from '../entra/guestSettings';
import { lookedAtAll } from '../../domain/reconcile/lookedAt';
import type { LookingReading } from '../makeFinding';
import type { GraphSet } from './graphSet';

/** What guests see and who may invite them. */
export function readGuests(set: GraphSet): LookingReading {
  const findings = set.of('authorizationPolicies').flatMap((entry) =>
    guestSettingFindings(set, entry, entry.spell).map((finding) => ({ ...finding, evidence: set.at(entry, finding.evidence) })),
  );
  const looked = set.of('authorizationPolicies').length > 0 ? lookedAtAll(GUEST_KINDS) : set.has('authorizationPolicies') ? lookedAtAll(GUEST_KINDS, 'the section is empty') : [];
  return { findings, unread: [], looked };
}
