import { lookedAtPolicies, readPolicyExclusions } from '../entra/policyExclusions';
import type { Pieces } from '../../domain/pieces/pieces';
import type { LookingReading } from '../makeFinding';
import { sectionOf, type ScubaReport } from './scubaReport';

/** Everyone and everything that conditional access policies leave out. */
export function* readConditionalAccess(report: ScubaReport): Pieces<LookingReading> {
  const { entries, unread, why } = sectionOf(report, 'aad', 'conditional_access_policies');
  const read = yield* readPolicyExclusions({ seen: report, names: report.names, policies: entries, spell: (member) => member, where: 'Raw.conditional_access_policies' });
  return { findings: read.findings, unread: [...unread, ...read.unread], looked: yield* lookedAtPolicies(entries, why) };
}
