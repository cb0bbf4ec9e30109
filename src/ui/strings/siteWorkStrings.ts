import type { Obstacle } from '../../lists/provision/plan';
import type { Refusal } from '../../lists/provision/refusal';
import type { Work } from '../../lists/provision/step';

/** What the provisioner does, why it cannot begin, and why it stopped; Node's commands say the same in English. */
export interface SiteWorkStrings {
  /** A step in a few words, for a progress line and for "stopped at". */
  step(step: Work): string;
  /** One sentence on why nothing was written, and what to do. */
  obstacle(obstacle: Obstacle): string;
  /** What was refused, and what to do. */
  refusal(refusal: Refusal): string;
}
