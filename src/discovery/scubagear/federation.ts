import type { LookingReading } from '../makeFinding';
import { FEDERATION_NEEDS, federationFindings } from '../services/federationSettings';
import { toldOfSettings } from '../toldMembers';
import { sectionOf, type ScubaReport } from './scubaReport';

/** With whom outside Teams users may talk: domains, trial tenants, private accounts. */
export function readFederation(report: ScubaReport): LookingReading {
  const { entries, unread, why } = sectionOf(report, 'teams', 'federation_configuration');
  const told = toldOfSettings(FEDERATION_NEEDS, entries, why);
  return { findings: entries.flatMap((entry) => federationFindings(report, entry)), unread: [...unread, ...told.unread], looked: told.looked };
}
