import { lookedAtPolicies, readPolicyExclusions } from '../entra/policyExclusions';
import type { LookingReading } from '../makeFinding';
import { gapIn, type GraphSet } from './graphSet';

/** Who and what each exported conditional access policy leaves out. */
export function readPolicies(set: GraphSet): LookingReading {
  const readings = set.of('policies').map((entry) => {
    const { findings, unread } = readPolicyExclusions({ seen: set, names: set.names, policies: [entry], spell: entry.spell, where: 'policies' });
    return {
      findings: findings.map((finding) => ({ ...finding, evidence: set.at(entry, finding.evidence) })),
      // Members of a group are missing once, whatever number of policies names it.
      unread: unread.map(({ where, why }) => ({ where: where.startsWith('policies: ') ? where : set.at(entry, where), why })),
    };
  });
  const unread = readings.flatMap((reading) => reading.unread);
  return { findings: readings.flatMap(({ findings }) => findings), unread: [...new Map(unread.map((gap) => [`${gap.where}\n${gap.why}`, gap])).values()], looked: set.has('policies') ? lookedAtPolicies(set.of('policies'), gapIn(set, 'policies')) : [] };
}
