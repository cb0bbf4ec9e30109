import { ACT_NAMES, ruleOf } from '../../src/domain/ledger/acts/acts';
import { LEDGER_LISTS } from '../../src/domain/ledger/decision';
import { FAULT_KINDS } from './faultKinds';
import { FLOWS, flowsIn } from './flows';

describe('the flows that meet faults', () => {
  it('are all acts that a person does by a form', () => {
    expect(ACT_NAMES.filter((act) => ruleOf(act)?.form && !FLOWS.some((flow) => flow.act === act))).toEqual([]);
    expect(new Set(FLOWS.map(({ name }) => name)).size).toBe(FLOWS.length);
  });

  it.each(LEDGER_LISTS.filter((list) => list !== 'Observations'))('go through %s with every fault, those that meet a part of them with four at least', (list) => {
    const flows = flowsIn(list);
    expect(flows.some(({ faults }) => faults === undefined)).toBe(true);
    expect(flows.every(({ faults }) => faults === undefined || faults.length >= 4)).toBe(true);
  });

  it('deal out every fault to those that meet a part', () => {
    const dealt = new Set(FLOWS.flatMap(({ faults }) => faults ?? []));
    expect(FAULT_KINDS.filter((kind) => !dealt.has(kind)).map(({ name }) => name)).toEqual([]);
  });
});
