import { dayFromIso } from '../../../../src/domain/day/day';
import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import { judgeRows } from '../../../../src/domain/kpi/judged';
import { ownSignOff, signOffOf } from '../../../../src/domain/kpi/signOff';
import { JON, MIRA } from '../ledger/life';
import { approvedLife } from '../ledger/states';
import { judgedRows, TODAY, type SomeRow } from './someRow';

const OCTOBER = dayFromIso('2026-10-01') ?? NaN;
const mira = { login: 'i:0#.f|membership|mira@contoso.example', name: 'Mira Okafor' };
const signed = (onDay: number, more: SomeRow = {}): SomeRow => ({ controlOwner: mira, ...more, brief: { signedOff: { by: mira, onDay }, held: { controlOwner: { sinceDay: TODAY - 300, how: 'approved' } }, ...more.brief } });
const of = (...rows: readonly SomeRow[]) => signOffOf(judgedRows(...rows), TODAY);

describe('the sign-off of a quarter', () => {
  test('counts what was signed for since the quarter began, of all that somebody answers for', () => {
    const { signed: done, held, quarter, nobodys } = of(signed(OCTOBER), signed(OCTOBER - 1), { controlOwner: mira }, signed(TODAY, { lifecycle: 'acceptedRisk' }), signed(TODAY, { lifecycle: 'closed' }), { controlOwner: undefined });
    expect([done, held, nobodys.length]).toEqual([2, 4, 1]);
    expect(quarter).toMatchObject({ year: 2026, quarter: 4, firstDay: OCTOBER });
  });

  test('lists owners by name, each with what is not signed for; one account counts once however it is written', () => {
    const { owners } = of(signed(TODAY, { controlOwner: { login: 'x', name: 'Zoe' } }), { controlOwner: { ...mira, login: mira.login.toUpperCase() } }, signed(TODAY));
    expect(owners.map(({ owner, held, unsigned }) => [owner.name, held.length, unsigned.length])).toEqual([['Mira Okafor', 2, 1], ['Zoe', 1, 0]]);
  });

  test('counts nothing that a holder before signed', () => {
    expect(of(signed(TODAY - 5, { brief: { held: { controlOwner: { sinceDay: TODAY - 4, how: 'accepted' } } } })).signed).toBe(0);
  });

  test('of one human counts the accounts that are theirs, apart by whether each is signed for', () => {
    const rows = judgedRows(signed(TODAY), { controlOwner: { ...mira, login: 'adm-mira' } }, { controlOwner: { login: 'jon', name: 'Jon Bell' } }, signed(TODAY, { lifecycle: 'closed' }));
    const { signed: done, unsigned } = ownSignOff(rows, TODAY, (person) => person?.name === 'Mira Okafor');
    expect([done.map(({ row }) => row.controlOwner?.login), unsigned.map(({ row }) => row.controlOwner?.login)]).toEqual([[mira.login], ['adm-mira']]);
  });

  test('is what the ledger says: an owner signs, and whoever takes over signs again', () => {
    const life = approvedLife().on(10).does(MIRA, 'signOff');
    const count = () => signOffOf(judgeRows([registerRowOf(life.state)].flatMap((row) => row ?? []), life.today), life.today).signed;
    expect(count()).toBe(1);
    expect(life.lifecycle).toBe('approved');
    life.on(12).does(MIRA, 'handOn', { to: JON }).does(JON, 'takeControlSeat');
    expect(count()).toBe(0);
    life.on(13).does(JON, 'signOff');
    expect(count()).toBe(1);
    expect(life.on(14).does(MIRA, 'signOff').refused).toMatchObject({ code: 'notYours' });
  });
});
