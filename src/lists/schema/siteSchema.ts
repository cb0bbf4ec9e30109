import { approvals } from './approvals';
import { CONTENT_TYPES, type ContentTypeSchema } from './contentTypes';
import { controls } from './controls';
import { evidence } from './evidence';
import { GROUPS, type GroupSchema } from './groups';
import { LEVELS, type LevelSchema } from './levels';
import type { ListSchema } from './list';
import { notices } from './notices';
import { observations } from './observations';
import { people } from './people';
import { policy } from './policy';
import { register } from './register';
import { requests } from './requests';
import { reviews } from './reviews';
import { RIGHTS, type Rights } from './rights';
import { riskDecisions } from './riskDecisions';
import { SCHEMA_VERSION } from './schemaVersion';
import { serviceOwners } from './serviceOwners';
import { sweeps } from './sweeps';
import { tenants } from './tenants';

/** Everything that a site of the register has. */
export interface SiteSchema {
  /** Kept on the site (see schemaVersion.ts). */
  readonly version: number;
  readonly levels: readonly LevelSchema[];
  readonly groups: readonly GroupSchema[];
  readonly contentTypes: readonly ContentTypeSchema[];
  readonly lists: readonly ListSchema[];
  /** By url of the list. */
  readonly rights: Readonly<Record<string, Rights>>;
}

export const SITE_SCHEMA: SiteSchema = {
  version: SCHEMA_VERSION,
  levels: LEVELS,
  groups: GROUPS,
  contentTypes: CONTENT_TYPES,
  lists: [register, requests, approvals, reviews, riskDecisions, observations, evidence, notices, sweeps, people, policy, serviceOwners, tenants, controls],
  rights: RIGHTS,
};
