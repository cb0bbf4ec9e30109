import type { observations } from '../lists/schema/observations';
import type { register } from '../lists/schema/register';

/**
 * Addresses of the lists that a page reads. Types of the schema only: its texts, views and formatting stay out of the
 * script that a page loads.
 */
export const REGISTER_LIST = { kind: 'list', url: 'Register' } as const satisfies Pick<typeof register, 'kind' | 'url'>;
export const OBSERVATIONS_LIST = { kind: 'list', url: 'Observations' } as const satisfies Pick<typeof observations, 'kind' | 'url'>;
