import type { RegisterProperties } from '../registerProperties';

export interface HeatmapProperties extends RegisterProperties {
  readonly lens: string;
  /** Last day of each age band, separated by commas; empty: the register's own bands. */
  readonly ageBands: string;
}
