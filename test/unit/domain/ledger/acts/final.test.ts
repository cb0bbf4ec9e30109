import { ruleOf } from '../../../../../src/domain/ledger/acts/acts';
import { isOver } from '../../../../../src/domain/ledger/acts/effects';
import type { Parts } from '../../../../../src/domain/ledger/parts';
import { LAWFUL, LAWFUL_ACTS } from '../lawful';

/** What was asked for is gone without having been granted, the exception over, or no longer allowed to stand. */
function endsSomething(before: Parts, after: Parts): boolean {
  const wasAllowed = ['requested', 'emergency', 'approved', 'lapsed', 'acceptedRisk'].includes(before.standing?.lifecycle ?? '');
  const isRefused = after.standing?.lifecycle === 'refused' && wasAllowed;
  const askRefused = before.ask !== undefined && after.ask === undefined && after.end?.day === before.end?.day;
  return (!isOver(before.standing) && isOver(after.standing)) || isRefused || askRefused || (before.risk !== undefined && after.risk === undefined);
}

const FORMS = LAWFUL_ACTS.filter((act) => ruleOf(act)?.form);
const ENDING = FORMS.filter((act) => {
  const { life, author, body } = LAWFUL[act]();
  const before = life.state.parts;
  return endsSomething(before, life.does(author, act, body).state.parts);
});

describe('a final act', () => {
  it.each(ENDING)('is one that ends something: %s', (act) => {
    expect(ruleOf(act)?.final).toBe(true);
  });

  it('is each of those whose author cannot undo it', () => {
    expect(ENDING).toEqual(expect.arrayContaining(['withdraw', 'refuse', 'refuseAsk', 'confirmDismissal', 'verifyRemoved', 'merge', 'refuseRisk', 'revokeRisk']));
  });

  it('is besides these only one that signs for a risk or takes something out of the record', () => {
    expect(FORMS.filter((act) => ruleOf(act)?.final && !ENDING.includes(act)).sort()).toEqual(['acceptRisk', 'confirmContradiction', 'redact', 'signAgain', 'split']);
  });
});
