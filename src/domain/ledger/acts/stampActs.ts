import { LIFECYCLES } from '../../exception/lifecycle';
import { LEDGER_LISTS } from '../decision';
import { act } from './act';
import { choice, key, optional, text } from './field';

/** Of the decision that is spoken of. Left out before 2026-11-28: then it counts only where one list alone has that key. */
const list = optional(choice(LEDGER_LISTS));

/** Acts about how the author of another decision is known (design §2, what can be noticed); read by the fold before all others. */
export const stampActs = {
  /** Of the tenant's audit log: is the stamped author the one who wrote it? `export` is the hash of the file that says so. */
  stampConfirmed: act({ list: 'Observations', reads: [], fields: { decision: key(), list, export: text(255) }, effect: () => ({}) }),
  stampContradicted: act({ list: 'Observations', reads: [], fields: { decision: key(), list, export: text(255), loggedAs: text(255) }, effect: () => ({}) }),

  /** Makes a suspended decision void for good. */
  confirmContradiction: act({
    list: 'RiskDecisions',
    form: true,
    final: true,
    // Also where what is contradicted made the exception known.
    when: ['new', ...LIFECYCLES],
    reads: [],
    fields: { decision: key(), list, reason: text() },
    effect: () => ({}),
  }),
} as const;
