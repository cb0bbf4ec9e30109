import { ACT_NAMES, ruleOf } from '../../src/domain/ledger/acts/acts';
import { FLOWS } from './flows';

describe('the flows that meet faults', () => {
  it('are all acts that a person does by a form', () => {
    expect(ACT_NAMES.filter((act) => ruleOf(act)?.form && !FLOWS.some((flow) => flow.act === act))).toEqual([]);
    expect(new Set(FLOWS.map(({ name }) => name)).size).toBe(FLOWS.length);
  });
});
