import { ruleOf } from '../../../../src/domain/ledger/acts/acts';
import type { Json } from '../../../../src/domain/ledger/canonical';
import { peopleAt } from '../../../../src/domain/people/people';
import { NOTHING_KNOWN } from '../../../../src/domain/ledger/fold';
import type { FormContext } from '../../../../src/ui/forms/formContext';
import { resolveForm } from '../../../../src/ui/forms/resolveForm';
import { ANA, JON, LENA, Life, PRIYA } from '../../domain/ledger/life';

const EXPORT = { export: 'e', loggedAs: 'x' };
/** Two comments, the second under the key of how the exception began, and what an export says against some. */
const contradicted = (...lists: readonly string[]): Life => {
  const life = new Life().shown(['policy-1']).does(PRIYA, 'comment', { text: 'Odd' }, { key: 'answerChanged-1' }).does(JON, 'comment', { text: 'Odd' }, { key: 'odd' });
  for (const list of lists) life.does(ANA, 'stampContradicted', list === 'odd' ? { decision: 'odd', list: 'Requests', ...EXPORT } : { decision: 'answerChanged-1', list, ...EXPORT });
  return life;
};
const sent = ({ state, today }: Life, entered: Readonly<Record<string, Json>> = {}): object => {
  const doing = { parts: state.parts, key: 'try', exceptionKey: 'x1', author: LENA, day: today, people: peopleAt(NOTHING_KNOWN.people), policy: state.policy };
  return resolveForm({ act: 'confirmContradiction', rule: ruleOf('confirmContradiction'), doing, state, entered, presets: {}, isFromScratch: false } as unknown as FormContext).body;
};

describe('settling a contradiction', () => {
  it('names the decision and its list, which nobody is asked for', () => {
    expect(sent(contradicted('Requests'))).toEqual({ decision: 'answerChanged-1', list: 'Requests' });
    expect(sent(contradicted('Requests', 'odd'))).toEqual({});
    expect(sent(contradicted('Observations', 'odd'), { decision: 'answerChanged-1' })).toEqual({ decision: 'answerChanged-1', list: 'Observations' });
  });

  it('is of one after the other where two lists have the key', () => {
    const both = contradicted('Observations', 'Requests');
    expect(sent(both)).toEqual({ decision: 'answerChanged-1', list: 'Observations' });
    both.does(LENA, 'confirmContradiction', { ...sent(both), reason: 'x' });
    expect(sent(both)).toEqual({ decision: 'answerChanged-1', list: 'Requests' });
  });
});
