import type { Format } from './format';
import { MAESTER } from './maester/maester';
import { MAESTER_SETTINGS } from './maester/settings';
import { PROWLER } from './prowler/prowler';
import { SCUBA_CONFIG } from './scubaConfig/scubaConfig';
import { SCUBAGEAR } from './scubagear/scubaGear';

/** Formats whose files stand alone, in the order in which they are asked. */
export const FORMATS: readonly Format[] = [SCUBA_CONFIG, SCUBAGEAR, MAESTER, MAESTER_SETTINGS, PROWLER];
