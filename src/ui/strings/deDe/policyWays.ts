import type { PolicyWayStrings } from '../policyFormStrings';

export const policyWays: PolicyWayStrings = {
  change: 'Regelwerk ändern',
  mayNot: 'Die Registerverwaltung ändert das Regelwerk. Wenden Sie sich an sie.',
  opening: 'Das Formular wird geöffnet',
};
