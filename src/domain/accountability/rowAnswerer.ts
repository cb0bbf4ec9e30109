import type { RegisterRow } from '../exception/registerRow';
import { REFUSED_OFTEN } from './refusedOften';
import type { People } from '../people/people';
import { emptyFallsTo, fallsTo, type Answerer } from './fallsTo';
import { isStoodInFor } from './standsIn';

/** Who answers for the exception of a row: the same as the clause `answers` of its state. */
export function rowAnswerer(row: Pick<RegisterRow, 'lifecycle' | 'tenantId' | 'family' | 'controlOwner' | 'businessOwner' | 'securityReviewer' | 'brief'>, people: People): Answerer {
  const { controlOwner, businessOwner, securityReviewer, brief } = row;
  const others = [businessOwner, securityReviewer].flatMap((seated) => seated ?? []);
  const fallen = fallsTo(row, others, people);
  const isRefused = brief.refusals >= REFUSED_OFTEN && fallen.person !== undefined;
  const isStoodIn = fallen.as === 'serviceOwner' && isStoodInFor(row.lifecycle, controlOwner, brief.askedBy, people);
  if (!controlOwner) return emptyFallsTo(row, others, people);
  return isStoodIn || isRefused ? fallen : { as: 'seat', person: controlOwner };
}
