import type { PolicyWayStrings } from '../policyFormStrings';

export const policyWays: PolicyWayStrings = {
  change: 'Modifier la politique',
  mayNot: 'Les administrateurs du registre modifient la politique. Adressez-vous à l’un d’eux.',
  opening: 'Ouverture du formulaire',
};
