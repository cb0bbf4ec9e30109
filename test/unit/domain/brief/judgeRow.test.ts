import * as fc from 'fast-check';
import { judgeRow } from '../../../../src/domain/brief/judgeRow';
import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import { judge } from '../../../../src/domain/judge/judge';
import { decodeHeldRow } from '../../../../src/lists/codec/heldRow';
import { encodeRegisterRow } from '../../../../src/lists/codec/registerRow';
import { siteZone } from '../../../../src/domain/day/zone';
import type { ExceptionState } from '../../../../src/domain/ledger/fold';
import { anyStory, played } from '../ledger/anyLife';

const ZONE = siteZone('Europe/Berlin');

/** A row as it stands in the list, read back. */
function rowOf(state: ExceptionState): NonNullable<ReturnType<typeof decodeHeldRow>> | undefined {
  const row = registerRowOf(state);
  return row && decodeHeldRow({ ...encodeRegisterRow(row, ZONE), Id: 1 });
}

describe('a row of the register', () => {
  test('says of every later day what the whole ledger says', () => {
    fc.assert(
      fc.property(anyStory({ longGaps: true }), fc.integer({ min: 0, max: 500 }), (story, later) => {
        const { state, today } = played(story);
        const row = rowOf(state);
        if (!row) return;
        const day = today + later;
        const whole = judge(state, day);
        const { dues, overdue, pastTolerance, pastToleranceSinceDay, next, override, ageDays, isOpen, dismissalExpired } = judgeRow(row, day);
        expect({ dues, overdue, pastTolerance, pastToleranceSinceDay, next, override, ageDays, isOpen, dismissalExpired }).toEqual({
          dues: whole.dues,
          overdue: whole.overdue,
          pastTolerance: whole.pastTolerance,
          pastToleranceSinceDay: whole.pastToleranceSinceDay,
          next: whole.next,
          override: whole.override,
          // What nothing shows and nobody approved is as old as its request.
          ageDays: state.parts.since ? whole.ageDays : ageDays,
          isOpen: whole.isOpen,
          dismissalExpired: whole.dismissalExpired,
        });
      }),
      { numRuns: 150 },
    );
  });
});
