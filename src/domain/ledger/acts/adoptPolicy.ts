import { act } from './act';
import { key, text } from './field';

/** A looser policy counts from here on (domain/policy/history). Risk Decisions list, of the whole register. */
export const adoptPolicy = act({
  list: 'RiskDecisions',
  register: true,
  reads: [],
  fields: { policyKey: key(), reason: text() },
  effect: () => ({}),
});
