import type { Finding, FindingKind } from '../../domain/exception/finding';
import { OWN_SETTINGS } from '../../domain/exception/ownNames';
import type { Severity } from '../../domain/exception/severity';
import { dayOf } from '../dates';
import { flagOf, textOf, textsOf, type Entry, type JsonObject } from '../json/access';
import { makeFinding, type Seen } from '../makeFinding';
import { lacking, type LackOf, type Needs } from '../toldMembers';
import type { Clause } from '../../domain/exception/said';

/** SharePoint's `SharingCapability`, as number or as word (PnP writes words). */
const CAPABILITIES = ['disabled', 'externalusersharingonly', 'externaluserandguestsharing', 'existingexternalusersharingonly'] as const;
type Capability = (typeof CAPABILITIES)[number];
const LONGEST_ANYONE_LINK_DAYS = 30;
const RESTRICTED_TO_ALLOWED = '1';
const VIEW_ONLY = new Set(['1', 'view']);

function capabilityOf(value: unknown): Capability | undefined {
  const text = textOf(value).toLowerCase();
  return CAPABILITIES[Number(text || NaN)] ?? CAPABILITIES.find((word) => word === text);
}

const withoutCapability: LackOf = (value) => (capabilityOf(value['SharingCapability']) === undefined ? 'SharingCapability' : undefined);
const oneDriveMember = (value: JsonObject): string => (value['ODBSharingCapability'] === undefined ? 'OneDriveSharingCapability' : 'ODBSharingCapability');
const hasAnyoneLinks = (value: JsonObject): boolean => capabilityOf(value['SharingCapability']) === 'externaluserandguestsharing';
const isRestricted = (value: JsonObject): boolean => textOf(value['SharingDomainRestrictionMode']) === RESTRICTED_TO_ALLOWED || /allow/i.test(textOf(value['SharingDomainRestrictionMode']));
const withoutMode: LackOf = (value) => (textOf(value['SharingDomainRestrictionMode']) === '' ? 'SharingDomainRestrictionMode' : undefined);

/** What the tenant's sharing settings must say to tell of each kind; OneDrive is never open wider than SharePoint. */
export const SHARING_NEEDS: Needs = [
  ['sharePointSharing', withoutCapability],
  ['oneDriveSharing', (value) => (capabilityOf(value[oneDriveMember(value)]) === undefined ? oneDriveMember(value) : undefined)],
  ['sharingWithAnyDomain', (value) => withoutCapability(value) ?? withoutMode(value)],
  ['sharingAllowedDomain', (value) => withoutCapability(value) ?? withoutMode(value) ?? (isRestricted(value) ? lacking('SharingAllowedDomainList')(value) : undefined)],
  ['anyoneLinksWithoutEnd', (value) => withoutCapability(value) ?? (hasAnyoneLinks(value) && Number.isNaN(Number(textOf(value['RequireAnonymousLinksExpireInDays']) || NaN)) ? 'RequireAnonymousLinksExpireInDays' : undefined)],
  ['anyoneLinksCanEdit', (value) => withoutCapability(value) ?? (hasAnyoneLinks(value) ? ['FileAnonymousLinkType', 'FolderAnonymousLinkType'].find((member) => textOf(value[member]) === '') : undefined)],
];
/** What a sharing policy must say to tell with whom it shares calendars. */
export const CALENDAR_NEEDS: Needs = [['calendarSharing', lacking('Domains')]];

/** Sharing of SharePoint and OneDrive beyond what the baseline allows, and each partner domain allowed. */
export function tenantSharingFindings(seen: Seen, { value, path }: Entry<JsonObject>): Finding[] {
  const sharing = capabilityOf(value['SharingCapability']);
  // Named anew between versions, so no key is made of the member's name.
  const oneDriveName = oneDriveMember(value);
  const oneDrive = capabilityOf(value[oneDriveName]);
  const open = (sharing !== undefined && sharing !== 'disabled') || (oneDrive !== undefined && oneDrive !== 'disabled');
  const anyone = hasAnyoneLinks(value);
  const one = (kind: FindingKind, member: string, control: string, name: string, expected: Clause, actual: Clause, severity?: Severity): Finding =>
    makeFinding(seen, {
      kind,
      controls: [control],
      setting: { id: `SPO.Tenant/${kind}`, name },
      principal: { type: 'setting', id: `SPO.Tenant/${kind}`, name },
      expected: [expected],
      actual: [actual],
      evidence: `${path}.${member}`,
      ...(severity === undefined ? {} : { severity }),
    });
  const found: Finding[] = [];
  const isWide = (capability: Capability | undefined): boolean => capability === 'externaluserandguestsharing' || capability === 'externalusersharingonly';
  const withAnyone = (capability: Capability | undefined): boolean => capability === 'externaluserandguestsharing';
  const wide = (capability: Capability | undefined): Severity => (withAnyone(capability) ? 'high' : 'medium');
  if (isWide(sharing)) found.push(one('sharePointSharing', 'SharingCapability', 'MS.SHAREPOINT.1.1v1', OWN_SETTINGS.sharePointSharing, { code: 'sharePointToGuests' }, { code: 'sharePointShared', anyone: withAnyone(sharing) }, wide(sharing)));
  if (isWide(oneDrive)) found.push(one('oneDriveSharing', oneDriveName, 'MS.SHAREPOINT.1.2v1', OWN_SETTINGS.oneDriveSharing, { code: 'oneDriveToGuests' }, { code: 'oneDriveShared', anyone: withAnyone(oneDrive) }, wide(oneDrive)));
  const restricted = isRestricted(value);
  if (open && !restricted && value['SharingDomainRestrictionMode'] !== undefined) {
    found.push(one('sharingWithAnyDomain', 'SharingDomainRestrictionMode', 'MS.SHAREPOINT.1.3v1', OWN_SETTINGS.sharingDomains, { code: 'sharingDomainsApproved' }, { code: 'filesToAnyDomain' }));
  }
  const days = Number(textOf(value['RequireAnonymousLinksExpireInDays']) || NaN);
  if (anyone && !Number.isNaN(days) && (days < 1 || days > LONGEST_ANYONE_LINK_DAYS)) {
    found.push(one('anyoneLinksWithoutEnd', 'RequireAnonymousLinksExpireInDays', 'MS.SHAREPOINT.3.1v1', OWN_SETTINGS.anyoneLinksEnd, { code: 'linksEndAfter', days: LONGEST_ANYONE_LINK_DAYS }, { code: 'linksEnd', days: Math.max(0, days) }));
  }
  const editable = ['FileAnonymousLinkType', 'FolderAnonymousLinkType'].filter((member) => value[member] !== undefined && value[member] !== null && !VIEW_ONLY.has(textOf(value[member]).toLowerCase()));
  const [member] = editable;
  if (anyone && member !== undefined) found.push(one('anyoneLinksCanEdit', member, 'MS.SHAREPOINT.3.2v1', OWN_SETTINGS.anyoneLinksRights, { code: 'linksView' }, { code: 'linksEdit', of: editable.length === 2 ? 'both' : member.startsWith('File') ? 'files' : 'folders' }));
  return [...found, ...(restricted ? allowedDomains(seen, value, path, open) : [])];
}

function allowedDomains(seen: Seen, value: JsonObject, path: string, open: boolean): Finding[] {
  const at = `${path}.SharingAllowedDomainList`;
  const domains = textsOf(value['SharingAllowedDomainList'], at).flatMap((entry) => entry.value.split(/[\s,;]+/)).filter((domain) => domain !== '');
  return domains.map((domain) =>
    makeFinding(seen, {
      kind: 'sharingAllowedDomain',
      controls: ['MS.SHAREPOINT.1.3v1'],
      setting: { id: 'SPO.Tenant/SharingAllowedDomainList', name: OWN_SETTINGS.sharingDomains },
      principal: { type: 'domain', id: domain.toLowerCase(), name: domain.toLowerCase() },
      expected: [{ code: 'sharingDomainApproved' }],
      actual: [{ code: 'domainListed', domain }, ...(open ? [] : [{ code: 'sharingOff' } as const])],
      inForce: open,
      evidence: at,
    }),
  );
}

/** Exchange's own id of a sharing policy; empty where it is known by its name alone. */
export function sharingPolicyIdOf(value: JsonObject): string {
  return textOf(value['Guid']) || textOf(value['ExchangeObjectId']);
}

/** A calendar policy departs where it shows details or contacts to everybody; free/busy times alone do not. */
export function calendarFindings(seen: Seen, { value, path }: Entry<JsonObject>): Finding[] {
  const name = textOf(value['Name']) || textOf(value['Identity']);
  const id = sharingPolicyIdOf(value) || name;
  return textsOf(value['Domains'], `${path}.Domains`).flatMap(({ value: text, path: at }) => {
    const [domain = '', given = ''] = text.split(':');
    const grants = given.split(',').map((grant) => grant.trim());
    const contacts = grants.some((grant) => /^ContactsSharing$/i.test(grant));
    const details = grants.some((grant) => /^CalendarSharingFreeBusy(Detail|Reviewer)$/i.test(grant));
    const everybody = domain === '*' || domain.toLowerCase() === 'anonymous';
    if (!everybody || (!contacts && !details)) return [];
    const controls = [...(contacts ? ['MS.EXO.6.1v1'] : []), ...(details ? ['MS.EXO.6.2v1'] : [])];
    return [
      makeFinding(seen, {
        kind: 'calendarSharing',
        controls,
        setting: { id, name },
        principal: { type: 'domain', id: domain, name: domain },
        extent: grants,
        expected: [{ code: 'calendarsToNamed' }],
        actual: [{ code: 'calendarsShared', policy: name, what: [...(details ? (['details'] as const) : []), ...(contacts ? (['contacts'] as const) : [])] }, ...(flagOf(value['Enabled']) === false ? [{ code: 'policyOff' } as const] : [])],
        inForce: flagOf(value['Enabled']) !== false,
        since: dayOf(value['WhenChangedUTC']) ?? dayOf(value['WhenChanged']),
        evidence: at,
      }),
    ];
  });
}
