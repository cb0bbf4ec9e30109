import { controlsFrom } from './control';

/** NIST AI Risk Management Framework 1.0 (AI 100-1): the subcategories that a register of exceptions answers to; titles are ours. */
export const NIST_AI_RMF_CONTROLS = controlsFrom('NIST AI RMF', [
  ['GOVERN 1.5', undefined, 'medium', 'Risk management is watched and reviewed at set times, by named people'],
  ['GOVERN 2.1', undefined, 'medium', 'Roles and lines of responsibility for AI risk are written down and clear'],
]);
