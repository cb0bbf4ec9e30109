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
export type Reader = (test: MaesterTest, scope: Scope) => FamilyReading | undefined;
