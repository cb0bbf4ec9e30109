import { judgeRow } from '../../../../../src/domain/brief/judgeRow';
import { countsOf, type Line } from '../../../../../src/ui/view/register/registerLines';
import { groupsOf, haystackBy, itemsOf, offeredBy, shownLines } from '../../../../../src/ui/view/register/registerModel';
import { DUES, SORTS, WHOLE, type RegisterQuery } from '../../../../../src/ui/view/register/registerQuery';
import type { HeldRow } from '../../../../../src/lists/codec/heldRow';
import { ANA, DAY_0, MIRA } from '../../../domain/ledger/life';
import { EVERY_STATE, linesWith, NAMES, rowIn, TODAY } from './someLines';

const shown = (rows: Parameters<typeof linesWith>[0], query: Partial<RegisterQuery>, today = TODAY): readonly Line[] => shownLines(linesWith(rows, today), { ...WHOLE, ...query }, haystackBy(NAMES));
const states = (lines: readonly Line[]): readonly string[] => lines.map(({ row }) => row.lifecycle).sort();
const ids = (lines: readonly Line[]): readonly number[] => lines.map(({ row }) => row.id);

describe('what of the register is shown', () => {
  it('is what every other screen counts as open, unless more is asked for', () => {
    expect(states(shown(EVERY_STATE, {}))).toEqual(EVERY_STATE.filter((row) => judgeRow(row, TODAY).isOpen).map(({ lifecycle }) => lifecycle).sort());
    expect(states(shown(EVERY_STATE, { state: 'accepted' }))).toEqual(['acceptedRisk']);
    expect(states(shown(EVERY_STATE, { state: 'over' }))).toEqual(['closed', 'declined', 'dismissed', 'merged', 'withdrawn']);
    expect(shown(EVERY_STATE, { state: 'all' })).toHaveLength(EVERY_STATE.length);
    expect(states(shown(EVERY_STATE, { state: 'lapsed' }))).toEqual(['lapsed']);
  });

  it('counts a dismissal that is older than it may be among the open ones', () => {
    const rows = [rowIn('dismissed', 1)];
    expect(shown(rows, {})).toHaveLength(0);
    expect(states(shown(rows, {}, DAY_0 + 500))).toEqual(['dismissed']);
  });

  it('is past tolerance only while it is open', () => {
    const late = { pastToleranceDay: TODAY - 1 };
    expect(ids(shown([rowIn('approved', 1, late), rowIn('approved', 2), rowIn('closed', 3, late)], { state: 'past' }))).toEqual([1]);
  });

  it.each<[Partial<RegisterQuery>, readonly number[]]>([
    [{ severity: 'critical' }, [2]],
    [{ family: 'mailFlow' }, [2]],
    [{ tenantId: 'other' }, [3]],
    [{ owner: MIRA.login.toUpperCase() }, [1]],
    [{ owner: '' }, [2, 3]],
    [{ owner: '', tenantId: 'other' }, [3]],
    [{ category: 'thirdParty' }, [3]],
    [{ reviewer: ANA.login.toUpperCase() }, [1]],
    [{ reviewer: '' }, [2, 3]],
  ])('is left out by %j', (query, expected) => {
    const rows = [rowIn('approved', 1), rowIn('unassigned', 2, { severity: 'critical', family: 'mailFlow' }), rowIn('unassigned', 3, { tenantId: 'other', category: 'thirdParty' })];
    expect([...ids(shown(rows, query))].sort()).toEqual(expected);
  });

  it.each(['ex-0002', 'JOSÉ', 'jose', 'legacy erp', 'erp LEGACY', 'contoso erp', 'ms.aad.3.1', 'object-77'])('is found by %s', (find) => {
    const rows = [rowIn('approved', 1, { title: 'another one', principal: { type: 'user', id: 'object-1', name: 'another' } }), rowIn('approved', 2, { title: 'svc-legacy-erp is excluded', principal: { type: 'user', id: 'object-77', name: 'José Núñez' }, controls: ['MS.AAD.3.1v1'] })];
    expect(ids(shown(rows, { find }))).toEqual(expect.arrayContaining([2]));
    expect(ids(shown(rows, { find }))).not.toContain(1);
  });

  it.each(['third-party', 'mail flow', 'svc flow party'])('is found by its kind: %s', (find) => {
    const rows = [rowIn('approved', 1, { title: 'svc' }), rowIn('approved', 2, { title: 'svc', family: 'mailFlow', category: 'thirdParty' })];
    expect(ids(shown(rows, { find }))).toEqual([2]);
  });

  it('is asked for by when what must happen next is due, each in one band', () => {
    const dueIn = (id: number, days: number | undefined): HeldRow => {
      const row = rowIn('approved', id);
      return { ...row, brief: { ...row.brief, dues: days === undefined ? [] : [{ duty: 'review', of: 'securityReviewer', day: TODAY + days }] } };
    };
    const rows = [-1, 0, 7, 8, 30, 31, 90, 91, undefined].map((days, at) => dueIn(at, days));
    expect(DUES.map((due) => [due, ids(shown(rows, { due, sort: 'due' }))])).toEqual([['overdue', [0]], ['week', [1, 2]], ['month', [3, 4]], ['quarter', [5, 6]], ['later', [7]], ['none', [8]]]);
    expect(groupsOf(shown(rows, { sort: 'age' }), 'due')?.map(({ value }) => value)).toEqual(DUES);
  });

  it('is not found where one of the words is nowhere', () => {
    expect(shown([rowIn('approved', 2, { title: 'svc-legacy-erp' })], { find: 'legacy zebra' })).toHaveLength(0);
  });
});

describe('the order', () => {
  const rows = [
    rowIn('approved', 1, { severity: 'low' }),
    rowIn('approved', 2, { severity: 'critical' }),
    rowIn('approved', 3, { severity: 'low', pastToleranceDay: TODAY - 1 }),
    rowIn('unassigned', 4, { severity: 'medium', sinceDay: TODAY - 900 }),
  ];

  it('by risk begins with what is past tolerance, then with what is worst', () => {
    expect(ids(shown(rows, {}))).toEqual([3, 2, 4, 1]);
  });

  it('by age begins with the oldest, by the accountable with nobody', () => {
    expect(ids(shown(rows, { sort: 'age' }))[0]).toBe(4);
    expect(ids(shown(rows, { sort: 'accountable' }))[0]).toBe(4);
  });

  it.each(SORTS)('by %s does not depend on chance, and can be turned round', (sort) => {
    const one = ids(shown(rows, { sort }));
    expect(ids(shown([...rows].reverse(), { sort }))).toEqual(one);
    expect([...ids(shown(rows, { sort, reversed: true }))].sort()).toEqual([...one].sort());
  });
});

describe('groups', () => {
  const rows = [rowIn('approved', 1), rowIn('approved', 2, { severity: 'low' }), rowIn('unassigned', 3), rowIn('approved', 4, { controlOwner: { login: MIRA.login.toUpperCase(), name: MIRA.name } })];

  it('hold every line once, each with its own counts', () => {
    const groups = groupsOf(shown(rows, {}), 'owner') ?? [];
    expect(groups.map(({ value, lines }) => [value, [...ids(lines)].sort()])).toEqual([
      ['', [3]],
      [MIRA.login, [1, 2, 4]],
    ]);
    expect(groups[0]?.counts).toEqual(countsOf(groups[0]?.lines ?? []));
  });

  it('stand in the order of their severity, whatever they are sorted by', () => {
    expect(groupsOf(shown(rows, { sort: 'age', reversed: true }), 'severity')?.map(({ value }) => value)).toEqual(['high', 'medium', 'low'].filter((severity) => rows.some((row) => row.severity === severity)));
  });

  it('that are folded keep their heading and lose their lines', () => {
    const lines = shown(rows, {});
    const items = itemsOf(lines, groupsOf(lines, 'owner'), new Set(['']));
    expect(items.map((item) => (item.kind === 'group' ? `${item.group.value ? 'Mira' : 'nobody'} ${String(item.isOpen)}` : item.line.row.id)).slice(0, 2)).toEqual(['nobody false', 'Mira true']);
    expect(items).toHaveLength(5);
  });
});

describe('what the filters offer', () => {
  it('is what a row has, one entry for one account however its login is written', () => {
    const offered = offeredBy(linesWith([rowIn('approved', 1), rowIn('approved', 2, { controlOwner: { login: MIRA.login.toUpperCase(), name: MIRA.name } }), rowIn('unassigned', 3)]));
    expect(offered.owners).toEqual([{ value: MIRA.login, name: MIRA.name, count: 2 }]);
    expect(offered.reviewers).toEqual([{ value: ANA.login, name: ANA.name, count: 2 }]);
    expect(offered.states).toEqual([['unassigned', 1], ['approved', 2]]);
  });
});
