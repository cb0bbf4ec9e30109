import { textOf, textsOf, isObject, memberOf, type JsonObject } from '../json/access';
import type { Shape } from '../json/misfits';

/** Prowler's members in the spelling of the readers, and its Python constants as Graph's words. */

const WORDS: ReadonlyMap<string, string> = new Map([
  ['ENABLED_FOR_REPORTING', 'enabledForReportingButNotEnforced'],
  ['OTHER_CLIENTS', 'other'],
  ['NO_RISK', 'none'],
  ['REGISTER_SECURITY_INFO', 'urn:user:registersecurityinfo'],
  ['REGISTER_DEVICE', 'urn:user:registerdevice'],
]);

/** `ClientAppType.OTHER_CLIENTS` → `other`; what is no constant stays as it is. */
export function wordOf(value: unknown): string {
  const text = textOf(value);
  const constant = /^[A-Z]\w*\.([A-Z0-9_]+)$/.exec(text)?.[1];
  if (constant === undefined) return text;
  return WORDS.get(constant) ?? constant.toLowerCase().replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

function words(value: unknown): string[] {
  return textsOf(value, '').map((entry) => wordOf(entry.value));
}

export function isPolicy(value: JsonObject): boolean {
  return isObject(value['conditions']) && 'grant_controls' in value;
}

/** Where a policy leaves somebody out. */
export const POLICY_SHAPE: Shape = {
  objects: [['user_conditions'], ['user_conditions', 'excluded_guests_or_external_users'], ['application_conditions'], ['platform_conditions'], ['locations'], ['device_conditions']].map((members) => ['conditions', ...members]),
  texts: [['user_conditions', 'excluded_users'], ['user_conditions', 'excluded_groups'], ['user_conditions', 'excluded_roles'], ['application_conditions', 'excluded_applications'], ['platform_conditions', 'exclude_platforms'], ['locations', 'exclude_locations']].map((members) => ['conditions', ...members]),
};

/** Lists in other resources that findings are read from. */
export const LISTS_SHAPE: Shape = { texts: [['ip_allow_list'], ['allowed_sender_domains'], ['sender_domain_is'], ['sharingAllowedDomainList'], ['directory_role_template_ids']] };

/** A conditional access policy with the members that Graph's module for PowerShell gives it. */
export function policyOf(value: JsonObject): JsonObject {
  const of = (...path: readonly string[]): unknown => memberOf(value, 'conditions', ...path);
  const guests = of('user_conditions', 'excluded_guests_or_external_users');
  return {
    Id: value['id'],
    DisplayName: value['display_name'],
    State: wordOf(value['state']),
    Conditions: {
      Users: {
        ExcludeUsers: words(of('user_conditions', 'excluded_users')),
        ExcludeGroups: words(of('user_conditions', 'excluded_groups')),
        ExcludeRoles: words(of('user_conditions', 'excluded_roles')),
        IncludeRoles: words(of('user_conditions', 'included_roles')),
        ...(isObject(guests) ? { ExcludeGuestsOrExternalUsers: { GuestOrExternalUserTypes: words(guests['guest_or_external_user_types']).join() } } : {}),
      },
      Applications: { ExcludeApplications: words(of('application_conditions', 'excluded_applications')), IncludeUserActions: words(of('application_conditions', 'included_user_actions')) },
      ClientAppTypes: words(of('client_app_types')),
      UserRiskLevels: words(of('user_risk_levels')),
      SignInRiskLevels: words(of('sign_in_risk_levels')),
      Platforms: { ExcludePlatforms: words(of('platform_conditions', 'exclude_platforms')) },
      Locations: { ExcludeLocations: words(of('locations', 'exclude_locations')) },
      Devices: { DeviceFilter: { Mode: wordOf(of('device_conditions', 'device_filter_mode')), Rule: of('device_conditions', 'device_filter_rule') } },
      AuthenticationFlows: { TransferMethods: words(of('authentication_flows', 'transfer_methods')).join() },
    },
    GrantControls: { BuiltInControls: words(memberOf(value, 'grant_controls', 'built_in_controls')), AuthenticationStrength: textOf(memberOf(value, 'grant_controls', 'authentication_strength')) === '' ? undefined : { RequirementsSatisfied: 'mfa' } },
  };
}

/** Settings of services, by the members that give them away, with the members that the readers know. */
export const SERVICES = {
  authorization: (value: JsonObject): JsonObject | undefined => ('guest_invite_settings' in value && 'guest_user_role_id' in value ? { Id: 'authorizationPolicy', AllowInvitesFrom: wordOf(value['guest_invite_settings']), GuestUserRoleId: value['guest_user_role_id'] } : undefined),
  sharing: (value: JsonObject): JsonObject | undefined =>
    'sharingCapability' in value && 'sharingDomainRestrictionMode' in value ? { SharingCapability: lastWord(value['sharingCapability']), SharingDomainRestrictionMode: lastWord(value['sharingDomainRestrictionMode']), SharingAllowedDomainList: value['sharingAllowedDomainList'] } : undefined,
  federation: (value: JsonObject): JsonObject | undefined =>
    'allow_teams_consumer' in value && 'allow_external_access' in value
      ? { AllowFederatedUsers: value['allow_external_access'], AllowTeamsConsumer: value['allow_teams_consumer'], AllowTeamsConsumerInbound: value['allow_teams_consumer_inbound'], ExternalAccessWithTrialTenants: value['external_access_with_trial_tenants'] }
      : undefined,
  connectionFilter: (value: JsonObject): JsonObject | undefined => ('ip_allow_list' in value && 'enable_safe_list' in value ? { Name: value['identity'], IPAllowList: value['ip_allow_list'], EnableSafeList: value['enable_safe_list'] } : undefined),
  spamPolicy: (value: JsonObject): JsonObject | undefined => ('allowed_sender_domains' in value && 'identity' in value ? { Name: value['identity'], AllowedSenderDomains: value['allowed_sender_domains'] } : undefined),
  rule: (value: JsonObject): JsonObject | undefined => ('scl' in value && 'sender_domain_is' in value ? { Name: value['name'], SetSCL: value['scl'], SenderDomainIs: value['sender_domain_is'] } : undefined),
} as const;

/** `SharingCapabilities.ExternalUserSharingOnly` → `ExternalUserSharingOnly`. */
function lastWord(value: unknown): string {
  return textOf(value).split('.').pop() ?? '';
}
