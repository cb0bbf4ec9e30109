import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { policyEffects } from '../../../../src/ui/people/policyEffects';
import { peopleStringsFor } from '../../../../src/ui/strings/peopleStringsFor';
import { policyFormStringsFor } from '../../../../src/ui/strings/policyFormStringsFor';
import { policyWith } from '../../domain/policy/policies';
import { STRINGS, TODAY } from './somePeople';

const WORDS = peopleStringsFor(STRINGS.formats);
const SAID = policyFormStringsFor(STRINGS.formats);
/** Stricter in one setting, looser in another. */
const NEXT = policyWith({ triageWithinDays: { ...DEFAULT_POLICY.triageWithinDays, medium: 1 }, toleranceDays: { ...DEFAULT_POLICY.toleranceDays, medium: 99 } });

describe('what a policy changes', () => {
  it.each(['reading', 'notRead'] as const)('says once that nobody can tell what it would make of the exceptions, for what counts at once and what waits: %s', (rows) => {
    const said = policyEffects(DEFAULT_POLICY, NEXT, rows, TODAY, SAID, WORDS);
    expect(said).toEqual(expect.arrayContaining([SAID.effects.atOnce, SAID.effects.waits]));
    expect(said.filter((line) => line === SAID.whatIf[rows])).toHaveLength(1);
  });
});
