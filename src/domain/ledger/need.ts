import type { Day } from '../day/day';

/** What the business side said about its need. Days and texts of a category are there where its playbook asks for them. */
export interface Need {
  readonly why: string;
  readonly stops: string;
  readonly untilDay: Day;
  readonly setting: string;
  readonly vendor: string;
  readonly contractEndDay: Day | undefined;
  readonly cutOverDay: Day | undefined;
  readonly sourceTenant: string;
  readonly targetTenant: string;
  readonly ticket: string;
}
