import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { draftsFrom } from '../../../../src/discovery/drafts';
import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { guessMapping } from '../../../../src/discovery/spreadsheet/fields';
import { readTable } from '../../../../src/discovery/spreadsheet/readTable';
import { readRows, unmatchedNames, type RegisterRows, type RowRules } from '../../../../src/discovery/spreadsheet/rows';
import type { Table } from '../../../../src/discovery/spreadsheet/table';
import { HOSTILE_STRINGS } from '../../../seed/hostileStrings';
import { HOME, id, policies, policy, problemsOf, readAll, readOne, whyOf } from '../graph/exports';
import { TENANT } from '../reports';
import { xlsx } from '../../../seed/xlsx';

const HEAD = 'Reference;Account;Type;Policy;Reason;Business owner;Approved by;Start;Expires;Severity;Status';
const ANN = 'EX-1;ann@lamna.example;Conditional access;Require MFA;Old scanner;Jon Bell;Mira Okafor;01.02.2026;31.12.2026;high;open';
const csv = (...rows: readonly string[]): string => [HEAD, ...rows].join('\n');

async function rowsOf(text: string, rules: Partial<RowRules> = {}): Promise<RegisterRows> {
  const table = (await readTable({ name: 'r.csv', bytes: new TextEncoder().encode(text) })) as Table;
  return readRows(table, { mapping: guessMapping(table.headings), ...rules });
}
const wrong = async (row: string, rules: Partial<RowRules> = {}): Promise<unknown> => (await rowsOf(csv(row), rules)).problems.map(({ row: at, field, why }) => [at, field, why]);
const facts = ({ findings }: ParsedReport): unknown => findings.map(({ evidence: _evidence, ...said }) => said);

describe('rows of an own register', () => {
  it('an entry has who, from what, why, whose it is, and its days', async () => {
    expect(await rowsOf(csv(ANN))).toEqual({
      entries: [{ row: 2, reference: 'EX-1', principal: 'ann@lamna.example', principalType: 'user', account: undefined, family: 'conditionalAccess', kinds: [], setting: 'Require MFA', controls: [], reason: 'Old scanner', businessOwner: 'Jon Bell', controlOwner: 'Mira Okafor', reviewer: '', startDay: '2026-02-01', endDay: '2026-12-31', reviewDay: undefined, severity: 'high', compensating: '', tenant: '' }],
      problems: [],
      closed: [],
    });
  });

  it('a written name that stands for an account is that account; the others are left to be matched', async () => {
    const accounts = new Map([['ann@lamna.example', { type: 'user', id: id(7), name: 'Ann Lee' } as const]]);
    const rows = await rowsOf(csv(ANN, 'x;Ben Roe;Conditional access;MFA;why;;;;;;', `x;${id(8)};Conditional access;MFA;why;;;;;;`, 'x;lamna.example;Federation;;why;;;;;;'), { accounts });
    expect([rows.entries.map(({ account }) => account?.id), unmatchedNames(rows)]).toEqual([[id(7), undefined, undefined, undefined], ['Ben Roe']]);
  });

  it.each([
    ['x;;Conditional access;;why;;;;;;open', [[2, 'Account', 'missing']]],
    ['x;ann;Conditional access;MFA;;;;;31.02.2026;;', [[2, 'Expires', 'noDay']]],
    ['x;ann;Conditional access;MFA;;;;01/02/2026;03/04/2026;;', [[2, 'Start', 'ambiguousDay'], [2, 'Expires', 'ambiguousDay']]],
    ['x;ann;Conditional access;MFA;;;;2026-05-01;2026-04-01;;', [[2, 'Expires', 'endBeforeStart']]],
    ['x;ann;Something;else;;;;;;;', [[2, 'Type', 'noFamily']]],
    ['x;ann;Conditional access;MFA;;;;;;purple;', [[2, 'Severity', 'unknownSeverity']]],
    ['x;"ann;ben";Conditional access;MFA;;;;;;;', [[2, 'Account', 'severalPrincipals']]],
    ['x;ann;Something;else;;;;soon;31.02.2026;;', [[2, 'Start', 'noDay'], [2, 'Expires', 'noDay'], [2, 'Type', 'noFamily']]],
  ])('%s is told by row and field', async (row, problems) => expect(await wrong(row)).toEqual(problems));

  it('what a person says of the whole table settles what its rows do not tell', async () => {
    expect(await wrong('x;ann;Something;else;;;;;;;', { family: 'adminConsent' })).toEqual([]);
    expect((await rowsOf(csv('x;ann;Conditional access;MFA;;;;01/02/2026;03/04/2026;;'), { dateOrder: 'monthFirst' })).entries[0]).toMatchObject({ startDay: '2026-01-02', endDay: '2026-03-04' });
  });

  it('rows that the register calls closed are counted apart; an expired one is still there', async () => {
    const { entries, closed } = await rowsOf(csv(ANN.replace(/open$/, 'Closed'), ANN.replace(/open$/, 'Abgelehnt'), ANN.replace(/open$/, 'expired')));
    expect([entries.map(({ row }) => row), closed]).toEqual([[4], [2, 3]]);
  });

  it.each([
    ['MFA', 'conditionalAccess'], ['Bedingter Zugriff', 'conditionalAccess'], ['Accès conditionnel', 'conditionalAccess'], ['Permanent admin role', 'privilegedRoles'], ['OAuth consent', 'adminConsent'],
    ['Mail forwarding', 'mailFlow'], ['Externe Freigabe', 'externalSharing'], ['Partner tenant', 'crossTenantTrust'], ['Power Platform', 'tenantIsolation'], ['Gastzugang', 'guestAccess'], ['Invités', 'guestAccess'],
  ])('%s is %s', async (type, family) => expect((await rowsOf(csv(`x;ann;${type};;why;;;;;;`))).entries[0]?.family).toBe(family));

  it('a control tells the family where words do not', async () => {
    const { entries } = await rowsOf('Account;Control;Reason\nann;MS.AAD.7.4v1;x\nben;MS.TEAMS.2.1v1;y\n');
    expect(entries.map(({ family, controls }) => [family, controls])).toEqual([['privilegedRoles', ['MS.AAD.7.4v1']], ['federation', ['MS.TEAMS.2.1v2']]]);
  });
});

describe('ids in a register of one’s own', () => {
  const HEADINGS = 'Principal id;Principal;Principal type;Family;Policy;Reason';

  it('stand for the account, the name is its name, and nobody is asked whom it means', async () => {
    const rows = await rowsOf(`${HEADINGS}\n${id(0x101)};Ann Lee;group;conditionalAccess;Require MFA;x`);
    expect(rows.entries[0]).toMatchObject({ principalType: 'group', account: { type: 'group', id: id(0x101), name: 'Ann Lee' }, family: 'conditionalAccess' });
    expect(unmatchedNames(rows)).toEqual([]);
  });

  it('the apostrophe that an export puts before a formula is no part of the text', async () => {
    const { entries } = await rowsOf(`${HEADINGS}\n;'=SUM(1);user;mailFlow;'-1+1;'tis so`);
    expect(entries[0]).toMatchObject({ principal: '=SUM(1)', setting: '-1+1', reason: "'tis so" });
  });
});

describe('an own register among reports', () => {
  it('makes drafts with end dates, its people as text, and no claim about the tenant', async () => {
    const parsed = await readOne({ 'register.csv': csv(ANN) });
    expect(parsed.report).toMatchObject({ source: 'Own register', tenant: { id: TENANT }, unread: [{ where: { topic: 'settingsOfTenant' } }, { where: { topic: 'endOfFile' } }] });
    expect(parsed.findings[0]).toMatchObject({ kind: 'userExcluded', principal: { type: 'user', id: 'ann@lamna.example' }, setting: { name: 'Require MFA' }, endsOn: '2026-12-31', since: '2026-02-01', severity: 'high', actual: [{ code: 'agreed', reference: 'EX-1', reason: 'Old scanner', askedBy: 'Jon Bell', approvedBy: 'Mira Okafor' }], evidence: 'row 2' });
    expect(draftsFrom(parsed)).toMatchObject([{ title: 'ann@lamna.example is excluded from “Require MFA”', endsOn: '2026-12-31', severity: 'high' }]);
  });

  it('names that other reports of the drop tell become ids, so that it is the same exception', async () => {
    const graph = { 'policies.json': policies(policy(1, { excludeUsers: [id(0x101)] }, { displayName: 'Require MFA' })), 'users.json': [{ id: id(0x101), displayName: 'ann@lamna.example', userPrincipalName: 'ann@lamna.example' }] };
    const readings = await readAll({ ...graph, 'register.csv': csv(ANN) }, HOME);
    const [seen, documented] = readings.map((reading) => (reading.outcome === 'read' ? reading.parsed : undefined));
    expect(documented?.findings.map(({ key }) => key)).toEqual(seen?.findings.map(({ key }) => key));
  });

  it('the tenant comes from a column, the caller or the other reports; else it is asked for', async () => {
    const other = id(0x900);
    const withTenant = `Account;Reason;Tenant;Type\nann;x;${other.toUpperCase()};MFA\nben;y;;MFA\ncid;z;Nowhere;MFA\n`;
    const tenants = (await readAll({ 'r.csv': withTenant }, HOME)).map((reading) => (reading.outcome === 'read' ? [reading.parsed.report.tenant.id, reading.parsed.findings.length] : []));
    expect(tenants).toEqual([[other, 1], [TENANT, 1]]);
    expect((await problemsOf({ 'r.csv': csv(ANN) }, {}))[0]?.code).toBe('noTenant');
    const [, beside] = await readAll({ 'policies.json': policies(policy(1)), 'o.json': [{ id: TENANT, displayName: 'Lamna', verifiedDomains: [] }], 'r.csv': csv(ANN) }, {});
    expect(beside).toMatchObject({ outcome: 'read', parsed: { report: { tenant: { id: TENANT, name: 'Lamna' } } } });
  });

  it('rows with something wrong are named in what was not read', async () => {
    const parsed = await readOne({ 'register.csv': csv(ANN, 'x;ben;Conditional access;MFA;;;;;31.02.2026;;') });
    expect([parsed.findings.length, whyOf(parsed, 'row 3, Expires')]).toEqual([1, '“31.02.2026” is no day']);
  });

  it('CSV, Excel file and Excel file in an archive say the same; order of rows and columns changes nothing', async () => {
    const rows = [HEAD, ANN, ANN.replace('ann@', 'ben@').replace('EX-1', 'EX-2')].map((line) => line.split(';'));
    const before = await readOne({ 'r.csv': rows.map((cells) => cells.join(';')).join('\n') });
    const sheet = xlsx({ Register: rows });
    for (const files of [{ 'r.xlsx': sheet }, { 'all.zip': zipSync({ 'r.xlsx': sheet, 'empty/': strToU8('') }) }]) expect(facts(await readOne(files))).toEqual(facts(before));
    const columns = rows[0]?.map((_, index) => index) ?? [];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(columns, { minLength: columns.length }), fc.boolean(), async (order, reverse) => {
        const [head = [], ...body] = rows.map((cells) => order.map((column) => cells[column] ?? ''));
        const text = [head, ...(reverse ? [...body].reverse() : body), ...body].map((cells) => cells.join(';')).join('\n');
        expect(facts(await readOne({ 'r.csv': text }))).toEqual(facts(before));
      }),
      { numRuns: 40 },
    );
  });

  it('hostile texts in every field stay text and nothing is thrown', async () => {
    for (const text of HOSTILE_STRINGS.filter((_text, index) => index % 4 === 0)) {
      const quoted = `"${text.replace(/"/g, '""')}"`;
      const [reading] = await readAll({ 'r.csv': csv(ANN, HEAD.split(';').map(() => quoted).join(';'), `x;${quoted};Conditional access;${quoted};${quoted};${quoted};${quoted};;;;`) });
      expect(reading?.outcome).toBe('read');
    }
  });

  it('a table of something else is told as such', async () => {
    const [problem] = await problemsOf({ 'x.csv': 'Fruit,Colour\napple,red\n' });
    expect(problem).toMatchObject({ code: 'notAReport', found: { what: 'columns', headings: ['Fruit', 'Colour'] }, looksLike: { kind: 'csv' }, needed: ['register'] });
    expect(await problemsOf({ 'x.xlsx': xlsx({ A: [['Fruit', 'Colour'], ['apple', 'red']] }) })).toMatchObject([{ code: 'notAReport', looksLike: { kind: 'excel' } }]);
    expect(await problemsOf({ 'x.csv': 'User,Policy\nann,MFA\n' })).toMatchObject([{ code: 'incomplete', looksLike: { kind: 'register' } }]);
  });
});
