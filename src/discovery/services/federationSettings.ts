import type { Finding, FindingKind } from '../../domain/exception/finding';
import { OWN_SETTINGS } from '../../domain/exception/ownNames';
import { entriesOf, flagOf, isObject, textOf, textsOf, type Entry, type JsonObject } from '../json/access';
import { makeFinding, type Seen } from '../makeFinding';
import { lacking, type LackOf, type Needs } from '../toldMembers';
import type { Clause } from '../../domain/exception/said';

const flag = (member: string): LackOf => (value) => (flagOf(value[member]) === undefined ? member : undefined);

/** What Teams' federation settings must say to tell of each kind. */
export const FEDERATION_NEEDS: Needs = [
  ['federationWithAllDomains', (value) => flag('AllowFederatedUsers')(value) ?? (flagOf(value['AllowFederatedUsers']) === true ? lacking('AllowedDomains')(value) : undefined)],
  ['federationAllowedDomain', (value) => flag('AllowFederatedUsers')(value) ?? lacking('AllowedDomains')(value)],
  ['trialTenantContact', (value) => (textOf(value['ExternalAccessWithTrialTenants']) === '' ? 'ExternalAccessWithTrialTenants' : undefined)],
  ['unmanagedInbound', (value) => flag('AllowTeamsConsumer')(value) ?? (flagOf(value['AllowTeamsConsumer']) === true ? flag('AllowTeamsConsumerInbound')(value) : undefined)],
  ['unmanagedOutbound', flag('AllowTeamsConsumer')],
  ['skypeContact', flag('AllowPublicUsers')],
];

/** `AllowedDomains.AllowedDomain[…].Domain`: what nests deeper is no list of domains. */
const DEEPEST_LEVEL = 3;

/** With whom outside Teams users may talk: domains, trial tenants, private accounts. */
export function federationFindings(seen: Seen, { value, path }: Entry<JsonObject>): Finding[] {
  const policy = textOf(value['Identity']) || 'Global';
  const one = (kind: FindingKind, member: string, control: string, name: string, expected: Clause, actual: Clause, inForce = true): Finding =>
    makeFinding(seen, {
      kind,
      controls: [control],
      setting: { id: `Teams.Federation/${policy}/${member}`, name },
      principal: { type: 'setting', id: `Teams.Federation/${policy}/${member}`, name },
      expected: [expected],
      actual: [actual],
      inForce,
      evidence: `${path}.${member}`,
    });
  const federated = flagOf(value['AllowFederatedUsers']) === true;
  const consumers = flagOf(value['AllowTeamsConsumer']) === true;
  const domains = domainsIn(value['AllowedDomains'], `${path}.AllowedDomains`);
  const found: Finding[] = domains.map(({ value: domain, path: at }) =>
    makeFinding(seen, {
      kind: 'federationAllowedDomain',
      controls: ['MS.TEAMS.2.1v2'],
      setting: { id: `Teams.Federation/${policy}/AllowedDomains`, name: OWN_SETTINGS.teamsExternalAccess },
      principal: { type: 'domain', id: domain, name: domain },
      expected: [{ code: 'teamsDomainApproved' }],
      actual: [{ code: 'domainListed', domain }, ...(federated ? [] : [{ code: 'federationOff' } as const])],
      inForce: federated,
      evidence: at,
    }),
  );
  if (federated && domains.length === 0 && value['AllowedDomains'] !== undefined) found.push(one('federationWithAllDomains', 'AllowedDomains', 'MS.TEAMS.2.1v2', OWN_SETTINGS.teamsExternalAccess, { code: 'teamsDomainsApproved' }, { code: 'everyDomainTalks' }));
  if (consumers) found.push(one('unmanagedOutbound', 'AllowTeamsConsumer', 'MS.TEAMS.2.3v2', OWN_SETTINGS.privateOutbound, { code: 'privateNotReached' }, { code: 'privateReached' }));
  if (consumers && flagOf(value['AllowTeamsConsumerInbound']) === true) {
    found.push(one('unmanagedInbound', 'AllowTeamsConsumerInbound', 'MS.TEAMS.2.2v2', OWN_SETTINGS.privateInbound, { code: 'privateMayNotStart' }, { code: 'privateMayStart' }));
  }
  if (flagOf(value['AllowPublicUsers']) === true) found.push(one('skypeContact', 'AllowPublicUsers', 'MS.TEAMS.3.1v1', OWN_SETTINGS.skypeContact, { code: 'skypeBlocked' }, { code: 'skypeAllowed' }));
  const trials = textsOf(value['AllowedTrialTenantDomains'], '').map((entry) => entry.value);
  if (textOf(value['ExternalAccessWithTrialTenants']).toLowerCase() === 'allowed') {
    found.push(one('trialTenantContact', 'ExternalAccessWithTrialTenants', 'CIS.M365.8.2.4', OWN_SETTINGS.trialTenants, { code: 'trialsKeptOut' }, { code: 'trialsLetIn', domains: trials }, federated));
  }
  return found;
}

/**
 * The allowed domains: `{ AllowedDomain: "Domain=a.example" }`, a list of such texts or of `{ Domain }`, one text with
 * several. Empty where all are allowed (`{}`, `AllowAllKnownDomains`).
 */
function domainsIn(value: unknown, path: string, depth = 0): Entry<string>[] {
  return entriesOf(value, path).flatMap(({ value: entry, path: at }): Entry<string>[] => {
    if (isObject(entry)) {
      if (depth > DEEPEST_LEVEL) return [];
      const members = ['AllowedDomain', 'Domain'].filter((name) => name in entry);
      return members.flatMap((name) => domainsIn(entry[name], `${at}.${name}`, depth + 1));
    }
    const written = textOf(entry)
      .split(/[\s,;]+/)
      .map((word) => word.replace(/^Domain=/i, '').toLowerCase());
    return written.filter((domain) => /^[^.\s]+(\.[^.\s]+)+$/.test(domain)).map((domain) => ({ value: domain, path: at }));
  });
}
