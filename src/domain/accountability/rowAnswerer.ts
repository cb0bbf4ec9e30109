import type { RegisterRow } from '../exception/registerRow';
import { REFUSED_OFTEN } from './refusedOften';
import type { People } from '../people/people';
import { fallsTo, type Answerer } from './fallsTo';

/** Who answers for the exception of a row: the same as the clause `answers` of its state. */
export function rowAnswerer(row: Pick<RegisterRow, 'lifecycle' | 'tenantId' | 'family' | 'controlOwner' | 'businessOwner' | 'securityReviewer' | 'brief'>, people: People): Answerer {
  const { controlOwner, businessOwner, securityReviewer, brief } = row;
  const fallen = fallsTo(row, [businessOwner, securityReviewer].flatMap((seated) => seated ?? []), people);
  const isRefused = brief.refusals >= REFUSED_OFTEN && fallen.person !== undefined;
  const isStoodInFor = row.lifecycle === 'emergency' && fallen.as === 'serviceOwner';
  return controlOwner && !isStoodInFor && !isRefused ? { as: 'seat', person: controlOwner } : fallen;
}
