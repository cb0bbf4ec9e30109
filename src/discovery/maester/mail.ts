import type { Finding } from '../../domain/exception/finding';
import type { JsonObject } from '../json/access';
import type { Unread } from '../../domain/reconcile/gap';
import { makeFinding, type FamilyReading } from '../makeFinding';
import { bypassRuleFindings, connectionFilterFindings, forwardingFindings, spamPolicyFindings } from '../services/mailSettings';
import { nameAlone, NOTHING, settingsTold, strangeRow } from './asTold';
import { tablesIn, type Cell } from './markdown';
import type { Reader, Scope } from './reader';
import type { MaesterTest } from './run';
import { topic, type NamedObject } from '../../domain/reconcile/where';

/** Exchange has one connection filter and no way to make another. */
const CONNECTION_FILTER = 'Default';
const NO_VALUE = /^(no \w+ (detected|available)|.*\bempty)?$/i;

type Row = (heading: string) => string;

/** Rows of the tables that have the headings, and what cannot be read of them. `undefined` where there is no such table. */
function rowsOf(test: MaesterTest, ...headings: readonly string[]): { readonly rows: readonly Row[]; readonly unread: readonly Unread[] } | undefined {
  const tables = tablesIn(test.text).filter(({ head }) => headings.every((heading) => head.includes(heading)));
  if (tables.length === 0) return undefined;
  const rowOf = (head: readonly string[], cells: readonly Cell[]): Row => (heading) => cells[head.indexOf(heading)]?.text ?? '';
  return {
    rows: tables.flatMap(({ head, rows }) => rows.map((cells) => rowOf(head, cells))),
    unread: tables.flatMap(({ broken }) => broken.map((row) => strangeRow(test, row))),
  };
}

function answer(test: MaesterTest, found: ReturnType<typeof rowsOf>, object: NamedObject, findingsOf: (rows: readonly Row[]) => readonly Finding[]): FamilyReading | undefined {
  if (!found) return test.outcome === 'failed' ? undefined : NOTHING;
  const findings = findingsOf(found.rows);
  const names = [...new Set(findings.map(({ setting }) => setting.name))].sort();
  return { findings, unread: [...found.unread, ...names.map((name) => nameAlone(test, object, name))] };
}

/** CISA.MS.EXO.1.1: outside domains that mail may be forwarded to. */
export const readForwarding: Reader = (test, { run }) =>
  answer(test, rowsOf(test, 'name', 'domain', 'automatic forwarding'), 'remoteDomain', (rows) =>
    settingsTold(
      test,
      run,
      forwardingFindings,
      rows.map((row) => ({ Name: row('name'), DomainName: row('domain'), AutoForwardEnabled: /^allow/i.test(row('automatic forwarding')) })),
      ['automaticForwarding'],
    ),
  );

/** ORCA.114: addresses that pass the connection filter. It is read where it passes too: Maester skips what ORCA takes for harmless. */
export const readAllowedAddressTable: Reader = (test, scope) =>
  answer(test, rowsOf(test, 'anti-spam policy', 'allowed ip'), 'connectionFilter', (rows) => filterFindings(test, scope, byPolicy(rows, 'anti-spam policy', 'allowed ip')));

/** CISA.MS.EXO.12.1: the same as a list of two levels, the policy's name and its addresses. Of several policies Maester lists the last. */
export const readAllowedAddressList: Reader = (test, scope) => {
  if (test.outcome === 'passed') return NOTHING;
  const lines = [...test.text.matchAll(/^(\s*)[*-] (.+)$/gm)].map(([, indent = '', text = '']) => ({ nested: indent.replace(/\n/g, '').length > 0, text: text.trim() }));
  const lists = new Map<string, string[]>();
  let name = '';
  for (const { nested, text } of lines) {
    if (!nested) name = text;
    else if (name !== '') lists.set(name, [...(lists.get(name) ?? []), text]);
  }
  if (lists.size === 0) return undefined;
  return { findings: filterFindings(test, scope, lists), unread: [...lists.keys()].map((filter) => nameAlone(test, 'connectionFilter', filter)) };
};

/** CIS.M365.2.1.12 says only that there are addresses. */
export const readAnyAllowedAddress: Reader = (test, { run }) => {
  if (test.outcome === 'passed') return NOTHING;
  const setting = { id: CONNECTION_FILTER, name: CONNECTION_FILTER };
  const finding = makeFinding(run, {
    kind: 'ipAllowList',
    controls: ['MS.SECURITYSUITE.8.1v1'],
    setting,
    principal: { type: 'setting', ...setting },
    expected: [{ code: 'noAddressPasses' }],
    actual: [{ code: 'addressesPass', filter: CONNECTION_FILTER, addresses: 0 }],
    evidence: test.path,
  });
  return { findings: [finding], unread: [{ where: topic('allowedAddresses', test.path), why: { code: 'addressesUntold' } }, nameAlone(test, 'connectionFilter', CONNECTION_FILTER)] };
};

/** CISA.MS.EXO.12.2 and CIS.M365.2.1.13: whether the safe list is used. */
export const readSafeList: Reader = (test, { run }) =>
  test.outcome === 'passed'
    ? NOTHING
    : { findings: settingsTold(test, run, connectionFilterFindings, [{ Name: CONNECTION_FILTER, EnableSafeList: true }], ['safeList']), unread: [nameAlone(test, 'connectionFilter', CONNECTION_FILTER)] };

/** CISA.MS.EXO.14.3: domains that spam policies let pass. */
export const readAllowedDomains: Reader = (test, scope) =>
  answer(test, rowsOf(test, 'policy name', 'allowed domains'), 'spamPolicy', (rows) => policyFindings(test, scope, byPolicy(rows, 'policy name', 'allowed domains'), 'AllowedSenderDomains'));

/** ORCA.118.1: the same, a domain a row. */
export const readAllowlistedDomains: Reader = (test, scope) =>
  answer(test, rowsOf(test, 'anti-spam policy', 'allowlisted domain'), 'spamPolicy', (rows) => policyFindings(test, scope, byPolicy(rows, 'anti-spam policy', 'allowlisted domain'), 'AllowedSenderDomains'));

/** ORCA.109: senders that spam policies let pass. */
export const readAllowedSenders: Reader = (test, scope) =>
  answer(test, rowsOf(test, 'anti-spam policy', 'allowed senders'), 'spamPolicy', (rows) => policyFindings(test, scope, byPolicy(rows, 'anti-spam policy', 'allowed senders'), 'AllowedSenders'));

const CONDITIONS: Readonly<Record<string, string>> = { 'from domain': 'SenderDomainIs', 'from contains': 'FromAddressContainsWords', 'from matches': 'FromAddressContainsWords', 'ip range': 'SenderIpRanges' };

/** ORCA.118.2: rules that set the spam level to -1 without asking who really sent the message. */
export const readBypassRules: Reader = (test, { run }) => {
  const reading = answer(test, rowsOf(test, 'transport rule', 'condition', 'allow listed address'), 'rule', (rows) => {
    const rules = new Map<string, JsonObject>();
    for (const row of rows) {
      const before = rules.get(row('transport rule')) ?? {};
      const member = CONDITIONS[row('condition').toLowerCase()] ?? 'From';
      const listed = (before[member] as readonly string[] | undefined) ?? [];
      rules.set(row('transport rule'), { ...before, Name: row('transport rule'), SetSCL: '-1', [member]: [...listed, row('allow listed address')] });
    }
    return settingsTold(test, run, bypassRuleFindings, [...rules.values()], ['spamFilterBypassRule']);
  });
  return reading && { ...reading, unread: [...reading.unread, { where: topic('otherRules', test.path), why: { code: 'someRulesNotListed' } }] };
};

/** ORCA.189 and ORCA.189.2: rules that switch off the checks of attachments or links. */
export const readSkipHeaders: Reader = (test, { run }) =>
  answer(test, rowsOf(test, 'transport rule', 'setting'), 'rule', (rows) =>
    settingsTold(
      test,
      run,
      bypassRuleFindings,
      rows.map((row) => ({ Name: row('transport rule'), SetHeaderName: row('setting') })),
      ['spamFilterBypassRule'],
    ),
  );

/** MT.1043 counts the rules that set the spam level to -1 and names none. */
export const readRuleCount: Reader = (test) => {
  if (test.outcome === 'passed') return NOTHING;
  const count = /used (\d+) times/i.exec(test.text)?.[1];
  return count === undefined ? undefined : { findings: [], unread: [{ where: test.path, why: { code: 'rulesCounted', rules: Number(count) } }] };
};

function filterFindings(test: MaesterTest, { run }: Scope, lists: ReadonlyMap<string, readonly string[]>): Finding[] {
  return settingsTold(test, run, connectionFilterFindings, [...lists].map(([Name, IPAllowList]) => ({ Name, IPAllowList })), ['ipAllowList']);
}

function policyFindings(test: MaesterTest, { run }: Scope, lists: ReadonlyMap<string, readonly string[]>, member: 'AllowedSenders' | 'AllowedSenderDomains'): Finding[] {
  return settingsTold(test, run, spamPolicyFindings, [...lists].map(([Name, listed]) => ({ Name, [member]: listed })), ['allowedSenders']);
}

/** What stands for each policy, in all of its rows; "No sender detected" and the like stand for nothing. */
function byPolicy(rows: readonly Row[], policy: string, values: string): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const row of rows) {
    const written = row(values);
    const listed = NO_VALUE.test(written) ? [] : written.split(/[\s,;]+/);
    lists.set(row(policy), [...(lists.get(row(policy)) ?? []), ...listed]);
  }
  return lists;
}
