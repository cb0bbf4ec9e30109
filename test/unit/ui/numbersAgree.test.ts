import * as fc from 'fast-check';
import { AGE_BANDS, REVIEW_BANDS } from '../../../src/domain/day/bands';
import { siteZone } from '../../../src/domain/day/zone';
import { registerRowOf } from '../../../src/domain/exception/registerRow';
import { judgeRow } from '../../../src/domain/brief/judgeRow';
import { breakdownOf, totalsOf, type Totals } from '../../../src/domain/kpi/breakdown';
import { judgeRows } from '../../../src/domain/kpi/judged';
import { decodeHeldRow, type HeldRow } from '../../../src/lists/codec/heldRow';
import { encodeRegisterRow } from '../../../src/lists/codec/registerRow';
import { buildColumns } from '../../../src/register/columns';
import { deriveHeatmap } from '../../../src/register/derive/heatmap';
import { readRowOf } from '../../../src/register/load/rows';
import { mineBy } from '../../../src/ui/view/owner/mine';
import { ownerModel } from '../../../src/ui/view/owner/ownerModel';
import { countsOf, linesOf } from '../../../src/ui/view/register/registerLines';
import { shownLines } from '../../../src/ui/view/register/registerModel';
import { WHOLE } from '../../../src/ui/view/register/registerQuery';
import { NOBODY_KNOWN, peopleAt } from '../../../src/domain/people/people';
import { boardModel } from '../../../src/ui/view/leadership/board/boardModel';
import { anyStory, played } from '../domain/ledger/anyLife';

const ZONE = siteZone('Europe/Berlin');

/** A register of some lives as its list holds it, read by every screen's own way. */
function registerOf(lives: readonly ReturnType<typeof played>[]): { readonly items: readonly Parameters<typeof readRowOf>[0][]; readonly rows: readonly HeldRow[] } {
  const items = lives.flatMap(({ state }, at) => {
    const row = registerRowOf(state);
    return row ? [{ ...encodeRegisterRow({ ...row, exceptionKey: `x${at}` }, ZONE), Id: at + 1 }] : [];
  });
  return { items, rows: items.flatMap((item) => decodeHeldRow(item) ?? []) };
}

const heatmap = (items: readonly Parameters<typeof readRowOf>[0][], today: number): Totals => {
  const { totals } = deriveHeatmap(buildColumns(items.map(readRowOf)), { lens: 'age', today, ageBands: AGE_BANDS, reviewBands: REVIEW_BANDS, filters: {} });
  return { open: totals.open, past: totals.late, nobody: totals.unassigned, accepted: totals.acceptedRisks };
};

/** The counts above the register's list, and how long its lists are. */
function register(rows: readonly HeldRow[], today: number): Totals {
  const lines = linesOf(rows, today, peopleAt(NOBODY_KNOWN));
  const { open, past, nobody } = countsOf(lines);
  const shown = (query: Partial<typeof WHOLE>): number => shownLines(lines, { ...WHOLE, ...query }, () => '').length;
  expect({ open: shown({}), past: shown({ state: 'past' }), nobody: shown({ owner: '' }) }).toEqual({ open, past, nobody });
  return { open, past, nobody, accepted: shown({ state: 'accepted' }) };
}

/** What all control owners are told that they hold, and what nobody holds. */
function owners(rows: readonly HeldRow[], today: number): Pick<Totals, 'open' | 'accepted'> & { readonly past: number } {
  const logins = new Set(rows.flatMap(({ controlOwner }) => (controlOwner ? [controlOwner.login.toLowerCase()] : [])));
  const held = [...logins].map((login) => ownerModel(rows, today, mineBy(login)).held);
  const sum = (of: (each: (typeof held)[number]) => number): number => held.reduce((total, each) => total + of(each), 0);
  return {
    open: sum(({ open }) => open.controlOwner),
    past: sum(({ lines }) => lines.filter(({ seat, judgement }) => seat === 'controlOwner' && judgement.isOpen && judgement.pastTolerance).length),
    accepted: sum(({ accepted }) => accepted),
  };
}

describe('the numbers of a register', () => {
  test('open, past tolerance, nobody’s and accepted are the same on every screen, on any day', () => {
    fc.assert(
      fc.property(fc.array(anyStory({ longGaps: true }), { minLength: 1, maxLength: 4 }), fc.nat(400), (stories, later) => {
        const lives = stories.map((story) => played(story));
        const today = Math.max(...lives.map((life) => life.today)) + later;
        const { items, rows } = registerOf(lives);
        const judged = rows.map((row) => ({ row, is: judgeRow(row, today) }));
        const open = judged.filter(({ is }) => is.isOpen);
        const expected: Totals = { open: open.length, past: open.filter(({ is }) => is.pastTolerance).length, nobody: open.filter(({ row }) => !row.controlOwner).length, accepted: judged.filter(({ is }) => is.isAccepted).length };
        const board = boardModel(rows, today);
        const { kpis, trend, lines } = board;
        const [last] = trend.slice(-1);
        const sums = lines.reduce((sum, line) => ({ open: sum.open + line.open, past: sum.past + line.past, nobody: sum.nobody + line.nobody, accepted: sum.accepted + line.accepted }), { open: 0, past: 0, nobody: 0, accepted: 0 });
        expect({ screen: 'heatmap', ...heatmap(items, today) }).toEqual({ screen: 'heatmap', ...expected });
        expect({ screen: 'register', ...register(rows, today) }).toEqual({ screen: 'register', ...expected });
        const nobodys = judged.filter(({ row }) => !row.controlOwner);
        expect({ screen: 'owners', ...owners(rows, today) }).toEqual({
          screen: 'owners',
          open: expected.open - expected.nobody,
          past: expected.past - nobodys.filter(({ is }) => is.isOpen && is.pastTolerance).length,
          accepted: expected.accepted - nobodys.filter(({ is }) => is.isAccepted).length,
        });
        expect({ screen: 'leadership', ...board.totals }).toEqual({ screen: 'leadership', ...expected });
        expect({ open: kpis.open.items.length, past: kpis.pastTolerance.items.length, nobody: kpis.noControlOwner.items.length, accepted: kpis.acceptedRisks.items.length }).toEqual(expected);
        expect(sums).toEqual(expected);
        expect(last).toEqual({ day: today, open: expected.open, past: expected.past, accepted: expected.accepted });
        expect(board.services.reduce((sum, { past }) => sum + past, 0)).toBe(expected.past);
        expect(totalsOf(judgeRows(rows, today))).toEqual(expected);
        expect(breakdownOf(judgeRows(rows, today))).toEqual(lines);
      }),
      { numRuns: 40 },
    );
  });
});
