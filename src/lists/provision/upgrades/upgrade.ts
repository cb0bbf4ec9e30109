import type { SPFI } from '@pnp/sp/fi.js';

/**
 * What a comparison of schema and site cannot find by itself when a site comes from an earlier version: values that
 * must be filled or rewritten. New lists, columns, choices, views and rights need no upgrade; the plan sees them.
 */
export interface Upgrade {
  /** Runs on sites whose version is lower. */
  readonly to: number;
  /** Harmless when run twice: a run that stopped later does it again. Deletes nothing. */
  readonly run: (sp: SPFI) => Promise<void>;
}
