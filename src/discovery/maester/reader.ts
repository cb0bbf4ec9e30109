import type { Pieces } from '../../domain/pieces/pieces';
import type { FamilyReading } from '../makeFinding';
import type { KnownObjects } from './knownObjects';
import type { MaesterRun, MaesterTest } from './run';

/** The run that is read and what it says about objects. */
export interface Scope {
  readonly run: MaesterRun;
  readonly known: KnownObjects;
}

/**
 * Reads the result of one test that has run. `undefined`: the result says nothing, so that another test of the same
 * topic has to answer.
 */
export type Reader = (test: MaesterTest, scope: Scope) => FamilyReading | undefined | LongReading;

/** Of a result that may list everybody in the tenant. */
export type LongReading = Pieces<FamilyReading | undefined>;

export function isLong(reading: ReturnType<Reader>): reading is LongReading {
  return reading !== undefined && 'next' in reading;
}
