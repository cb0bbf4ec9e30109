import { ruleOf } from '../../../../../src/domain/ledger/acts/acts';
import { MANY_ACTS } from '../../../../../src/ui/forms/many/manyActs';
import { MANY_NAMES } from '../../../../../src/ui/forms/many/manyNames';
import { formatsOf } from '../../../../../src/ui/strings/formats';
import { manyStringsFor } from '../../../../../src/ui/strings/manyStringsFor';

test.each(MANY_NAMES)('an answer to many is told to be final where its act is: %s', (name) => {
  expect(manyStringsFor(formatsOf('en-US')).acts[name].final !== undefined).toBe(ruleOf(MANY_ACTS[name].act)?.final === true);
});
