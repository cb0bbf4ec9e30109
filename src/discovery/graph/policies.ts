import type { Finding } from '../../domain/exception/finding';
import type { Pieces } from '../../domain/pieces/pieces';
import { lookedAtPolicies, readPolicyExclusions } from '../entra/policyExclusions';
import { distinctUnread, type Unread } from '../../domain/reconcile/gap';
import type { FamilyReading, LookingReading } from '../makeFinding';
import { gapIn, type GraphSet } from './graphSet';
import { membersByGroup, type MembersOfGroup } from './members';

/** Who and what each exported conditional access policy leaves out. */
export function* readPolicies(set: GraphSet): Pieces<LookingReading> {
  const members = membersByGroup(set);
  const told = (id: string): MembersOfGroup | undefined => members.get(id.toLowerCase());
  const readings: FamilyReading[] = [];
  for (const entry of set.of('policies')) {
    const { findings, unread } = yield* readPolicyExclusions({ seen: set, names: set.names, policies: [entry], spell: entry.spell, where: 'policies' });
    readings.push({
      findings: findings.map((finding) => ({ ...withMembers(finding, told(finding.principal.id)), evidence: set.at(entry, finding.evidence) })),
      // Members of a group are missing once, whatever number of policies names it.
      unread: unread.flatMap((gap) => membersGap(gap, told)).map(({ where, why }) => ({ where: typeof where === 'string' ? set.at(entry, where) : where, why })),
    });
    yield;
  }
  const unread = readings.flatMap((reading) => reading.unread);
  return { findings: readings.flatMap(({ findings }) => findings), unread: distinctUnread(unread), looked: set.has('policies') ? yield* lookedAtPolicies(set.of('policies'), gapIn(set, 'policies')) : [] };
}

/** A group reaches its members, as far as the export tells all of them. */
function withMembers(finding: Finding, members: MembersOfGroup | undefined): Finding {
  if (finding.kind !== 'groupExcluded' || !members || 'why' in members) return finding;
  return { ...finding, extent: [...members.extent].sort(), actual: [...finding.actual, { code: 'directMembers', members: members.extent.length - 1 }] };
}

function membersGap(gap: Unread, told: (id: string) => MembersOfGroup | undefined): Unread[] {
  const members = typeof gap.where === 'object' && gap.where.code === 'membersOf' ? told(gap.where.group) : undefined;
  if (!members) return [gap];
  return 'why' in members ? [{ ...gap, why: members.why }] : [];
}
