import { OWN_REGISTER } from './ownRegister';

/** Names of all tools that reports come from: the record of each begins with one, and is looked for by it. */
export const SOURCES = ['ScubaGear', 'Maester', 'Prowler', 'Microsoft Graph', 'ScubaGear configuration', 'Maester settings', OWN_REGISTER] as const;
