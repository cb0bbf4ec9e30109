import { CONTROLS } from '../../domain/frameworks/controls';
import { SITE_SCHEMA } from '../schema/siteSchema';
import type { Wanted } from './plan';
import { UPGRADES } from './upgrades/upgrades';

/** What this version of the register wants of a site. */
export const WANTED: Wanted = {
  schema: SITE_SCHEMA,
  controls: CONTROLS.map(({ id, title, framework, family, severity }) => ({ controlId: id, title, framework, family: family ?? null, severity })),
  upgrades: UPGRADES,
};
