import * as fc from 'fast-check';
import { judgeRow } from '../../../../../src/domain/brief/judgeRow';
import { promiseOf } from '../../../../../src/domain/brief/promiseOf';
import { registerRowOf } from '../../../../../src/domain/exception/registerRow';
import { isOver } from '../../../../../src/domain/ledger/acts/effects';
import { peopleAt } from '../../../../../src/domain/people/people';
import { accountabilityStringsFor } from '../../../../../src/ui/strings/accountabilityStringsFor';
import { exceptionStringsFor } from '../../../../../src/ui/strings/exceptionStringsFor';
import { plainText } from '../../../../../src/ui/strings/richText';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { accountabilityLines } from '../../../../../src/ui/view/accountability/accountabilityLines';
import { heldLines } from '../../../../../src/ui/view/accountability/heldLines';
import { exceptionModel } from '../../../../../src/ui/view/exception/exceptionModel';
import { anyStory, played, REGISTER } from '../../../domain/ledger/anyLife';
import { ANA, MIRA } from '../../../domain/ledger/life';
import { approvedLife } from '../../../domain/ledger/states';
import { deskOf } from '../exception/someDesk';

const { formats } = stringsFor('en-US');

describe('the accountability sentence of a row', () => {
  test('names risk leadership, with its day, while a decision is contradicted', () => {
    const life = approvedLife().on(5).does(MIRA, 'comment', { text: 'x' }, { key: 'said' }).does(ANA, 'stampContradicted', { decision: 'said', export: 'c'.repeat(64), loggedAs: 'tom@contoso.example' });
    const row = registerRowOf(life.state);
    if (!row) throw new Error('The life has no row');
    const { next } = heldLines({ row, is: judgeRow(row, life.today) }, peopleAt(REGISTER.people), accountabilityStringsFor(formats));
    expect(next.map(plainText)).toContain('Risk leadership: say whether the audit log is right about who wrote a decision by Jun 21, 2026, in 14 days.');
  });

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
