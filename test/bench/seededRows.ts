import { CATEGORIES } from '../../src/domain/exception/category';
import { FAMILIES } from '../../src/domain/exception/family';
import { LIFECYCLES } from '../../src/domain/exception/lifecycle';
import { SEVERITIES } from '../../src/domain/exception/severity';
import { NO_DAY, type ReadRow } from '../../src/register/columns';

export const TODAY = 20_781;

/** Mulberry32: the same numbers in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const OWNERS = Array.from({ length: 60 }, (_, at) => (at < 12 ? '' : `i:0#.f|membership|owner${at}@contoso.example`));
const TENANTS = ['0e1b6f6a-4a5c-4d4e-9b52-6f1f2a0c1b11', 'a3d1c8e2-77aa-4a0e-8c6e-2b6f0d9e4c22', 'f0a9b8c7-1234-4bcd-9e8f-7a6b5c4d3e33'];

/** The first rows of a large register, the same for every count: four in five open, one in five owned by nobody, days spread over three years. */
export function seededRows(count: number): ReadRow[] {
  const random = seededRandom(20_781);
  const below = (limit: number): number => Math.floor(random() * limit);
  const dayOr = (share: number, from: number, width: number): number => (random() < share ? TODAY + from + below(width) : NO_DAY);
  return Array.from({ length: count }, (_, at) => ({
    id: at + 1,
    tenantId: TENANTS[below(TENANTS.length)] as string,
    family: below(FAMILIES.length),
    severity: below(SEVERITIES.length),
    category: below(CATEGORIES.length),
    lifecycle: random() < 0.8 ? below(7) : 7 + below(LIFECYCLES.length - 7),
    sinceAtLeast: random() < 0.6,
    controlOwnerLogin: OWNERS[below(OWNERS.length)] as string,
    sinceDay: TODAY - below(1100),
    reviewedDay: dayOr(0.5, -400, 400),
    dueDay: dayOr(0.8, -200, 400),
    expiresDay: dayOr(0.6, -200, 500),
    pastDay: dayOr(0.8, -190, 400),
    revision: 1 + below(9),
  }));
}
