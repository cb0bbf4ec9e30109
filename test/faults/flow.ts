import type { Day } from '../../src/domain/day/day';
import type { Act } from '../../src/domain/ledger/acts/acts';
import type { Json } from '../../src/domain/ledger/canonical';
import type { EvidenceFile } from '../../src/domain/evidence/evidence';
import type { Worker } from './faultSite';
import type { Past } from './story';

/** One act of one person, with what was decided before it. */
export interface Flow {
  readonly name: string;
  readonly past: readonly Past[];
  /** A second exception, for merging; written under `<key>-other`. */
  readonly other?: readonly Past[];
  readonly on: number;
  readonly by: Worker;
  readonly act: Act;
  readonly body: (today: Day, exceptionKey: string, evidence: EvidenceFile | undefined) => Json;
  /** Keys of the exceptions that it touches besides its own. */
  readonly touches?: (exceptionKey: string) => readonly string[];
  /** Uploads a file first, as a form does. */
  readonly evidence?: true;
}
