import { GUEST_NEEDS, guestSettingFindings } from '../entra/guestSettings';
import type { LookingReading } from '../makeFinding';
import { toldOfSettings } from '../toldMembers';
import { sectionOf, type ScubaReport } from './scubaReport';
import { topic } from '../../domain/reconcile/where';

/** What guests see and who may invite them. */
export function readGuestAccess(report: ScubaReport): LookingReading {
  const { entries, unread, why } = sectionOf(report, 'aad', 'authorization_policies');
  const findings = entries.flatMap((entry) => guestSettingFindings(report, entry, (member) => member));
  const told = toldOfSettings(GUEST_NEEDS, entries, why);
  return { findings, unread: [...unread, ...told.unread, { where: topic('guestInvitationsByDomain'), why: { code: 'neverTold', tool: 'ScubaGear' } }], looked: told.looked };
}
