import { GUEST_KINDS, guestSettingFindings } from '../entra/guestSettings';
import { lookedAtAll } from '../../domain/reconcile/lookedAt';
import type { LookingReading } from '../makeFinding';
import { sectionOf, type ScubaReport } from './scubaReport';

/** What guests see and who may invite them. */
export function readGuestAccess(report: ScubaReport): LookingReading {
  const { entries, unread, why } = sectionOf(report, 'aad', 'authorization_policies');
  const findings = entries.flatMap((entry) => guestSettingFindings(report, entry, (member) => member));
  return { findings, unread: [...unread, { where: 'guest invitations by domain', why: 'ScubaGear does not read to which domains invitations may go' }], looked: lookedAtAll(GUEST_KINDS, why ?? (entries.length === 0 ? 'the section is empty' : undefined)) };
}
