import type { Day } from '../../../src/domain/day/day';
import type { SiteZone } from '../../../src/domain/day/zone';
import type { Known } from '../../../src/domain/ledger/fold';
import { peopleAt, type People } from '../../../src/domain/people/people';
import type { Policy } from '../../../src/domain/policy/defaults';
import { policiesOf } from '../../../src/domain/policy/history';
import { Random } from './random';
import { BEGAN, POLICIES, writtenFacts, writtenOwners, type WrittenFact, type WrittenOwner, type WrittenPolicy } from './rules';
import { sampleTenants, type SampleTenant } from './tenants';

/** Everything that lives of the sample have in common. */
export interface World {
  readonly today: Day;
  /** The last day on which anything was done: yesterday, so that nothing lies ahead of the server's clock. */
  readonly lastDay: Day;
  readonly random: Random;
  readonly tenants: readonly [SampleTenant, SampleTenant];
  /** What the fold will know. */
  readonly known: Known;
  readonly policies: readonly WrittenPolicy[];
  readonly facts: readonly WrittenFact[];
  readonly owners: readonly WrittenOwner[];
  /** A minute of a day by the site's clock as a UTC instant, in whole seconds. */
  at(day: Day, minute: number): number;
  policyOn(day: Day, atMs: number): Policy;
  peopleOn(atMs: number): People;
}

/** Minute of the day on which an administrator keeps what is known beside the decisions. */
export const KEPT_AT_MINUTE = 8 * 60;
const MS_PER_MINUTE = 60_000;

/** @param seed the same seed and day make the same register; on another day nearly the same, moved to that day. */
export function worldOf({ seed, today, zone }: { readonly seed: string; readonly today: Day; readonly zone: SiteZone }): World {
  const random = new Random(`sample ${seed}`);
  const tenants = sampleTenants(today, random.fork('reports')) as [SampleTenant, SampleTenant];
  const midnights = new Map<Day, number>();
  const at = (day: Day, minute: number): number => {
    const midnight = midnights.get(day) ?? zone.midnightUtc(day);
    midnights.set(day, midnight);
    return midnight + minute * MS_PER_MINUTE;
  };
  const facts = writtenFacts(today);
  const owners = writtenOwners([tenants[0].id, tenants[1].id], tenants[1].joinedDaysAgo);
  const known = knownFrom({ today, facts, owners, at });
  const policies = policiesOf(known.policies);
  return { today, lastDay: today - 1, random, tenants, known, policies: POLICIES, facts, owners, at, policyOn: (day, atMs) => policies.at(atMs, day), peopleOn: rememberedPeople(known) };
}

function knownFrom({ today, facts, owners, at }: Pick<World, 'today' | 'facts' | 'owners' | 'at'>): Known {
  const keptOn = (daysAgo: number): number => at(today - daysAgo, KEPT_AT_MINUTE);
  return {
    policies: {
      items: POLICIES.map(({ key, daysAgo, policy }, index) => ({ key, createdAt: keptOn(daysAgo), createdDay: today - daysAgo, id: index + 1, effectiveDay: today - daysAgo, policy })),
      adoptions: POLICIES.flatMap(({ key, daysAgo, adoptedAfterDays }) => (adoptedAfterDays === undefined ? [] : [{ policyKey: key, createdAt: keptOn(daysAgo - adoptedAfterDays) }])),
    },
    people: {
      facts: facts.map(({ fact, daysAgo }, index) => ({ ...fact, createdAt: keptOn(daysAgo), createdDay: today - daysAgo, id: index + 1 })),
      serviceOwners: owners.map(({ tenantId, family, owner, daysAgo }, index) => ({ tenantId, family, owner, createdAt: keptOn(daysAgo), id: index + 1 })),
    },
  };
}

/** People are learnt of on a few days only, and asked for at each decision. */
function rememberedPeople({ people }: Known): (atMs: number) => People {
  const moments = [...people.facts, ...people.serviceOwners].map(({ createdAt }) => createdAt);
  const known = new Map<number, People>();
  const instants = [...new Set(moments)].sort((a, b) => a - b);
  return (atMs) => {
    const count = instants.filter((instant) => instant <= atMs).length;
    const found = known.get(count) ?? peopleAt(people, atMs);
    known.set(count, found);
    return found;
  };
}

/** The nightly run began in the second year: what was missed before is told then. */
export const firstRunOf = ({ today }: Pick<World, 'today'>): Day => today - 700;

/** No decision is older than the register. */
export const firstDayOf = ({ today }: Pick<World, 'today'>): Day => today - BEGAN;
