import { LIFECYCLES } from '../../exception/lifecycle';
import { act } from './act';
import { key, text } from './field';

/** Acts about how the author of another decision is known (design §2, what can be noticed); read by the fold before all others. */
export const stampActs = {
  /** Of the tenant's audit log: is the stamped author the one who wrote it? `export` is the hash of the file that says so. */
  stampConfirmed: act({ list: 'Observations', reads: [], fields: { decision: key(), export: text(255) }, effect: () => ({}) }),
  stampContradicted: act({ list: 'Observations', reads: [], fields: { decision: key(), export: text(255), loggedAs: text(255) }, effect: () => ({}) }),

  /** Makes a suspended decision void for good. */
  confirmContradiction: act({
    list: 'RiskDecisions',
    form: true,
    final: true,
    // Also where what is contradicted made the exception known.
    when: ['new', ...LIFECYCLES],
    reads: [],
    fields: { decision: key(), reason: text() },
    effect: () => ({}),
  }),
} as const;
