import { ACT_NAMES, ACTS, ruleOf, type Act } from '../../../../../src/domain/ledger/acts/acts';
import { LEDGER_LISTS, type LedgerList } from '../../../../../src/domain/ledger/decision';
import type { Person } from '../../../../../src/domain/people/person';
import { actionsOf } from '../../../../../src/ui/view/exception/actions/actionsModel';
import { isOfUse } from '../../../../../src/ui/view/exception/actions/isOfUse';
import { exceptionModel } from '../../../../../src/ui/view/exception/exceptionModel';
import { expectedAccess, SEATS, type Seat } from '../../../../contract/rights/seats';
import { PEOPLE } from '../../../../sharepoint/people';
import { LAWFUL } from '../../../domain/ledger/lawful';
import { deskOf } from './someDesk';

/** Of one act, at a point of a life where somebody may do it, and one account. */
interface Cell {
  readonly act: Act;
  readonly name: string;
  /** By the written matrix, not by the schema. */
  readonly mayWrite: boolean;
  readonly isOffered: boolean;
  /** Why the ledger would take nothing of it; undefined where it takes effect. */
  readonly refused: string | undefined;
  /** False where it would change nothing, so that no button offers it. */
  readonly isOfUse: boolean;
}

const FORM_ACTS = ACT_NAMES.filter((act) => ruleOf(act)?.form);
const ACCOUNTS = SEATS.filter(({ isApp }) => !isApp);
/** Said of what was entered: another value may do, of a seat that is chosen another seat. */
const isAboutFields = ({ act, refused }: Cell): boolean => ['field', 'sameAsBefore', 'separation', 'guest', 'dayTooLate', 'dayTooEarly'].includes(refused ?? '') || (refused === 'notYours' && 'seat' in ACTS[act].fields);

const personCalled = (name: string): Person => {
  const account = PEOPLE.find((each) => each.name === name);
  if (!account) throw new Error(`There is no ${name}`);
  return { login: account.loginName, name: account.title };
};
const writableBy = (seat: Seat): LedgerList[] => LEDGER_LISTS.filter((list) => ['append', 'everything'].includes(expectedAccess(seat, list, false)));

function cellOf(act: Act, seat: Seat): Cell {
  const { life, body } = LAWFUL[act]();
  const me = personCalled(seat.name);
  const mayAddTo = writableBy(seat);
  const model = exceptionModel(life.state, deskOf(life, { me, mayAddTo }));
  const { primary, beside, more } = actionsOf(model, { mayAddTo: new Set(mayAddTo) });
  const isOffered = [...(primary ? [primary] : []), ...beside, ...more].some((action) => action.act === act);
  const told = { act, name: seat.name, mayWrite: mayAddTo.includes(ACTS[act].list), isOffered, isOfUse: isOfUse(act, model) };
  return { ...told, refused: told.mayWrite ? life.does(me, act, body).refused?.code : 'list' };
}

const CELLS = FORM_ACTS.flatMap((act) => ACCOUNTS.map((seat) => cellOf(act, seat)));
const named = (cells: readonly Cell[]): string[] => cells.map(({ act, name, refused }) => `${name}: ${act}${refused === undefined ? '' : `, ${refused}`}`);

describe('what the portal offers each account, each act where somebody may do it', () => {
  afterAll(() => {
    const mark = ({ isOffered, mayWrite }: Cell): string => (isOffered ? 'X' : mayWrite ? '-' : '');
    const rows = [['', ...ACCOUNTS.map(({ name }) => name)], ...FORM_ACTS.map((act) => [act, ...CELLS.filter((cell) => cell.act === act).map(mark)])];
    const widths = (rows[0] ?? []).map((_head, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
    // eslint-disable-next-line no-console -- the proven matrix is what this suite is for
    console.log(['Acts offered in the portal (X offered; - not, with the reason; empty: the list takes nothing of theirs)', ...rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ').trimEnd())].join('\n'));
  });

  it('is never what SharePoint would refuse them', () => {
    expect(named(CELLS.filter(({ isOffered, mayWrite }) => isOffered && !mayWrite))).toEqual([]);
  });

  it('is never what would have no effect, whatever they enter', () => {
    expect(named(CELLS.filter((cell) => cell.isOffered && cell.refused !== undefined && !isAboutFields(cell)))).toEqual([]);
  });

  it('is all that would take effect', () => {
    expect(named(CELLS.filter(({ isOffered, refused, isOfUse: changes }) => !isOffered && changes && refused === undefined))).toEqual([]);
  });

  it('is nothing for those who only read, who are gone, who were never there, and for the sweep', () => {
    expect(CELLS.filter(({ name, isOffered }) => ['vic', 'adm-mira', 'nina', 'otto', 'svc-sweep'].includes(name) && isOffered)).toEqual([]);
  });
});
