import { registerRowOf } from '../../../../../src/domain/exception/registerRow';
import { NOBODY_KNOWN, peopleAt, type People } from '../../../../../src/domain/people/people';
import type { HeldRow } from '../../../../../src/lists/codec/heldRow';
import { linesOf, type Line } from '../../../../../src/ui/view/register/registerLines';
import type { SearchNames } from '../../../../../src/ui/view/register/registerModel';
import { DAY_0 } from '../../../domain/ledger/life';
import { LIVES, STATES } from '../../../domain/ledger/states';

const KEPT = STATES.filter((state) => state !== 'new');

/** One row for each state, made by decisions; what a test needs is put on top. */
export function rowIn(state: (typeof STATES)[number], id: number, parts: Partial<HeldRow> = {}): HeldRow {
  const row = registerRowOf(LIVES[state]().state);
  if (!row) throw new Error(`${state} has no row`);
  return { ...row, exceptionKey: `x${id}`, id, ...parts };
}

export const EVERY_STATE: readonly HeldRow[] = KEPT.map((state, at) => rowIn(state, at + 1));

export const TODAY = DAY_0 + 10;
export const NAMES: SearchNames = { id: (id) => `EX-${String(id).padStart(4, '0')}`, tenant: (id) => (id === 'tenant' ? 'Contoso' : id), kind: ({ family, category }) => [family === 'mailFlow' ? 'Mail flow' : family, category === 'thirdParty' ? 'third-party integration' : category] };

export const linesWith = (rows: readonly HeldRow[], today = TODAY, people: People = peopleAt(NOBODY_KNOWN)): readonly Line[] => linesOf(rows, today, people);
