import { lookedAtAll } from '../../domain/reconcile/lookedAt';
import type { LookingReading } from '../makeFinding';
import { FEDERATION_KINDS, federationFindings } from '../services/federationSettings';
import { sectionOf, type ScubaReport } from './scubaReport';

/** With whom outside Teams users may talk: domains, trial tenants, private accounts. */
export function readFederation(report: ScubaReport): LookingReading {
  const { entries, unread, why } = sectionOf(report, 'teams', 'federation_configuration');
  return { findings: entries.flatMap((entry) => federationFindings(report, entry)), unread, looked: lookedAtAll(FEDERATION_KINDS, why ?? (entries.length === 0 ? 'the section is empty' : undefined)) };
}
