import * as fc from 'fast-check';
import { judgeRow } from '../../../../../src/domain/brief/judgeRow';
import { promiseOf } from '../../../../../src/domain/brief/promiseOf';
import { registerRowOf } from '../../../../../src/domain/exception/registerRow';
import { isOver } from '../../../../../src/domain/ledger/acts/effects';
import { peopleAt } from '../../../../../src/domain/people/people';
import { accountabilityStringsFor } from '../../../../../src/ui/strings/accountabilityStringsFor';
import { exceptionStringsFor } from '../../../../../src/ui/strings/exceptionStringsFor';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { accountabilityLines } from '../../../../../src/ui/view/accountability/accountabilityLines';
import { heldLines } from '../../../../../src/ui/view/accountability/heldLines';
import { exceptionModel } from '../../../../../src/ui/view/exception/exceptionModel';
import { anyStory, played, REGISTER } from '../../../domain/ledger/anyLife';
import { deskOf } from '../exception/someDesk';

const { formats } = stringsFor('en-US');

describe('the accountability sentence of a row', () => {
  test('is word by word that of the exception’s page, but for what only its decisions hold', () => {
    fc.assert(
      fc.property(anyStory({ longGaps: true }), (story) => {
        const life = played(story);
        const row = registerRowOf(life.state);
        if (!row || isOver(life.state.parts.standing)) return;
        const { accountability } = exceptionModel(life.state, deskOf(life, { people: REGISTER.people }));
        const whole = accountabilityLines({ ...accountability, namedOf: (due) => promiseOf(row.brief, due) }, exceptionStringsFor(formats));
        expect(heldLines({ row, is: judgeRow(row, life.today) }, peopleAt(REGISTER.people), accountabilityStringsFor(formats))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});
