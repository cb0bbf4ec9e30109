import type { Finding } from '../../domain/exception/finding';
import { dayOf } from '../dates';
import { flagOf, memberOf, objectsOf, textOf, textsOf, type Entry, type JsonObject } from '../json/access';
import { makeFinding, type Seen } from '../makeFinding';
import { lacking, type Needs } from '../toldMembers';

/** The spam confidence level that means "never spam". */
const BYPASS_SCL = '-1';
/** Headers by which a rule switches off a part of the protection. */
const BYPASS_HEADER = /^X-MS-Exchange-Organization-Skip|^X-Forefront-Antispam|^X-MS-Exchange-Organization-BypassClutter/i;

/** Exchange's own id of a rule, filter, domain or policy; empty where it is known by its name alone. */
export function mailObjectIdOf(value: JsonObject): string {
  return textOf(value['Guid']) || textOf(value['ExchangeObjectId']) || textOf(value['ImmutableId']);
}

/** What each object must say to tell what it lets off. */
export const MAIL_NEEDS = {
  rules: [['spamFilterBypassRule', lacking('SetSCL', 'SetHeaderName')]],
  filters: [
    ['ipAllowList', lacking('IPAllowList')],
    ['safeList', (value) => (flagOf(value['EnableSafeList']) === undefined ? 'EnableSafeList' : undefined)],
  ],
  domains: [['automaticForwarding', (value) => (textOf(value['DomainName']) === '' ? 'DomainName' : flagOf(value['AutoForwardEnabled']) === undefined ? 'AutoForwardEnabled' : undefined)]],
  spamPolicies: [['allowedSenders', lacking('AllowedSenders', 'AllowedSenderDomains')]],
} as const satisfies Readonly<Record<string, Needs>>;

function objectOf({ value, path }: Entry<JsonObject>): { readonly id: string; readonly name: string } {
  const name = textOf(value['Name']) || textOf(value['Identity']) || path;
  return { id: mailObjectIdOf(value) || name, name };
}

function changedOn(value: JsonObject): string | null {
  return dayOf(value['WhenChangedUTC']) ?? dayOf(value['WhenChanged']) ?? dayOf(value['WhenCreated']);
}

/** A rule that lets mail past the filters: one finding, what it holds for is its extent. */
export function bypassRuleFindings(seen: Seen, entry: Entry<JsonObject>): Finding[] {
  const { value, path } = entry;
  const spamLevel = textOf(value['SetSCL']) === BYPASS_SCL;
  const header = BYPASS_HEADER.test(textOf(value['SetHeaderName'])) ? textOf(value['SetHeaderName']) : '';
  if (!spamLevel && header === '') return [];
  const setting = objectOf(entry);
  const enforced = textOf(value['State']) !== 'Disabled' && ['', 'Enforce'].includes(textOf(value['Mode']));
  const ends = dayOf(value['ExpiryDate']);
  return [
    makeFinding(seen, {
      kind: 'spamFilterBypassRule',
      controls: ['MS.SECURITYSUITE.6.2v1', 'CIS.M365.6.2.2'],
      setting,
      principal: { type: 'rule', id: setting.id, name: setting.name },
      extent: conditionsOf(value),
      expected: [{ code: 'noSpamBypass' }],
      actual: [{ code: 'ruleBypasses', rule: setting.name, spamLevel, header }, ...(enforced ? [] : [{ code: 'ruleOff' } as const])],
      inForce: enforced && (ends === null || ends >= seen.ranOn),
      since: changedOn(value),
      endsOn: ends,
      evidence: `${path}.${spamLevel ? 'SetSCL' : 'SetHeaderName'}`,
    }),
  ];
}

/** For whom a rule holds: the senders, domains and addresses that it names. */
function conditionsOf(value: JsonObject): string[] {
  return ['From', 'SenderDomainIs', 'SenderIpRanges', 'FromAddressContainsWords', 'RecipientDomainIs', 'SentTo'].flatMap((name) => textsOf(value[name], '').map(({ value: text }) => `${name}: ${text}`));
}

/** A connection filter's list of allowed addresses and its use of the safe list. */
export function connectionFilterFindings(seen: Seen, entry: Entry<JsonObject>): Finding[] {
  const { value, path } = entry;
  const setting = objectOf(entry);
  const principal = { type: 'setting' as const, id: setting.id, name: setting.name };
  const since = changedOn(value);
  const addresses = textsOf(value['IPAllowList'], `${path}.IPAllowList`);
  const found: Finding[] = [];
  if (addresses.length > 0) {
    found.push(
      makeFinding(seen, {
        kind: 'ipAllowList',
        controls: ['MS.SECURITYSUITE.8.1v1'],
        setting,
        principal,
        extent: addresses.map((address) => address.value),
        expected: [{ code: 'noAddressPasses' }],
        actual: [{ code: 'addressesPass', filter: setting.name, addresses: addresses.length }],
        since,
        evidence: `${path}.IPAllowList`,
      }),
    );
  }
  if (flagOf(value['EnableSafeList']) === true) {
    found.push(
      makeFinding(seen, {
        kind: 'safeList',
        controls: ['MS.SECURITYSUITE.8.2v1'],
        setting,
        principal,
        expected: [{ code: 'safeListUnused' }],
        actual: [{ code: 'safeListOn', filter: setting.name }],
        since,
        evidence: `${path}.EnableSafeList`,
      }),
    );
  }
  return found;
}

/** A remote domain to which mail may be forwarded automatically. */
export function forwardingFindings(seen: Seen, { value, path }: Entry<JsonObject>): Finding[] {
  const domain = textOf(value['DomainName']);
  if (domain === '' || flagOf(value['AutoForwardEnabled']) !== true) return [];
  return [
    makeFinding(seen, {
      kind: 'automaticForwarding',
      controls: ['MS.EXO.1.1v2'],
      setting: objectOf({ value, path }),
      principal: { type: 'domain', id: domain, name: domain },
      expected: [{ code: 'noForwarding' }],
      actual: [{ code: 'mailForwarded', domain }],
      since: changedOn(value),
      severity: domain === '*' ? 'high' : 'medium',
      evidence: `${path}.AutoForwardEnabled`,
    }),
  ];
}

/** Senders and domains that a spam policy lets pass. */
export function spamPolicyFindings(seen: Seen, entry: Entry<JsonObject>): Finding[] {
  const { value, path } = entry;
  const senders = ['AllowedSenders', 'AllowedSenderDomains'].flatMap((name) =>
    objectsOrTexts(value[name], `${path}.${name}`).map(({ value: sender, path: at }) => ({ value: sender, path: at })),
  );
  const [first] = senders;
  if (!first) return [];
  const setting = objectOf(entry);
  return [
    makeFinding(seen, {
      kind: 'allowedSenders',
      controls: ['MS.SECURITYSUITE.6.2v1', 'CIS.M365.2.1.14'],
      setting,
      principal: { type: 'setting', id: setting.id, name: setting.name },
      extent: senders.map(({ value: sender }) => sender),
      expected: [{ code: 'noSenderPasses' }],
      actual: [{ code: 'sendersPass', policy: setting.name, senders: senders.length }],
      since: changedOn(value),
      evidence: first.path,
    }),
  ];
}

/** Exchange writes senders as texts, or as `{ Sender: { Address } }` and `{ Domain }`. */
function objectsOrTexts(value: unknown, path: string): Entry<string>[] {
  const texts = textsOf(value, path);
  const named = objectsOf(value, path).flatMap((entry) => {
    const text = textOf(memberOf(entry.value, 'Sender', 'Address')) || textOf(entry.value['Sender']) || textOf(entry.value['Domain']);
    return text === '' ? [] : [{ value: text, path: entry.path }];
  });
  return [...texts, ...named];
}
