import { csv as csvFormat } from '../../../../src/export/csv';
import { json as jsonFormat } from '../../../../src/export/json';
import { readReports } from '../../../../src/discovery/readReports';
import type { ParsedReport, Reading } from '../../../../src/discovery/parsedReport';
import { TENANT } from '../reports';
import { unreadOf } from '../inWords';
import { exportedWith, LINK } from '../../export/someExported';

const HEAD = 'Account;Type;Policy;Reason;Expires;Status';
const read = (name: string, text: string): Promise<readonly Reading[]> => readReports([{ name, bytes: new TextEncoder().encode(text) }], { tenant: { id: TENANT }, ranOn: '2026-11-28' });
async function only(name: string, text: string): Promise<ParsedReport> {
  const [reading] = await read(name, text);
  if (reading?.outcome !== 'read') throw new Error(JSON.stringify(reading));
  return reading.parsed;
}

describe('a register with oddities', () => {
  it('that has a row twice says which, and keeps one of them', async () => {
    const parsed = await only('r.csv', [HEAD, 'ann;Conditional access;MFA;why;2027-01-01;open', 'ben;Conditional access;MFA;why;2027-01-01;open', 'ann;Conditional access;MFA;other;2027-02-01;open', ''].join('\n'));
    expect(parsed.findings).toHaveLength(2);
    expect(parsed.report.unread).toContainEqual({ where: { code: 'topic', topic: 'doubledRows', at: '' }, why: { code: 'doubledRows', rows: [4], more: 0 } });
    expect(unreadOf(parsed).find(({ where }) => where === 'rows that stand twice')?.why).toMatch(/row above.*4/);
  });

  it('with a quote that is never closed names the row in which it began', async () => {
    const parsed = await only('r.csv', [HEAD, 'ann;Conditional access;"two\nlines";why;2027-01-01;open', 'ben;Conditional access;"MFA;why;2027-01-01;open', ...Array.from({ length: 9 }, (_, at) => `cat${at};Conditional access;MFA;why;2027-01-01;open`), ''].join('\n'));
    expect(unreadOf(parsed).map(({ where }) => where).filter((where) => where.startsWith('row '))).toEqual(['row 3']);
  });
});

describe('JSON behind what is no part of it', () => {
  it.each([['a comment', '// by a tool\n{"a": [1'], ['a comment of several lines', '/* by\n a tool */ {"a": 1}'], ['two byte order marks', '\uFEFF\uFEFF{"a": [1']])('%s is called JSON and no table', async (_what, text) => {
    const [reading] = await read('x.json', text);
    expect(reading).toMatchObject({ outcome: 'unreadable', problem: { looksLike: { kind: 'json' } } });
  });
});

describe('what this register exported', () => {
  const hole = (kind: string, number: number): { key: string; kind: string; settingId: string; settingName: string; extent: [] } => ({ key: `f${number}`, kind, settingId: `s${number}`, settingName: `Setting ${number}`, extent: [] });
  const exported = exportedWith({ tenantId: TENANT, family: 'mailFlow', principal: { type: 'domain', id: 'partner.example', name: 'partner.example' }, findings: [hole('allowedSenders', 1), hole('automaticForwarding', 2), hole('allowedSenders', 3)] });

  it.each([['csv', csvFormat], ['json', jsonFormat]] as const)('reads back from %s with the kinds of its holes', async (name, format) => {
    const text = await format.write([exported], LINK);
    const parsed = await only(`r.${name}`, text);
    expect(parsed.findings.map(({ kind }) => kind).sort()).toEqual([...new Set(exported.findings.map(({ kind }) => kind))].sort());
  });
});
