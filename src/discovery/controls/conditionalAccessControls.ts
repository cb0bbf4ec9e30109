import { ASKED_CONTROLS, type Said } from '../../domain/exception/said';
import { entriesOf, memberOf, textOf, textsOf, type JsonObject } from '../json/access';

/**
 * Current ids of the baseline controls that a conditional access policy serves, judged by its conditions and what it
 * grants, never by its name. Empty for a policy that no control of the baseline asks for.
 */
export function controlsOfPolicy(policy: JsonObject): readonly string[] {
  const words = (...path: readonly string[]): readonly string[] => textsOf(memberOf(policy, ...path), '').map(({ value }) => value.toLowerCase());
  const grants = words('GrantControls', 'BuiltInControls');
  const strength = memberOf(policy, 'GrantControls', 'AuthenticationStrength');
  const combinations = words('GrantControls', 'AuthenticationStrength', 'AllowedCombinations');
  const blocks = grants.includes('block');
  const wantsMfa = grants.includes('mfa') || textOf(memberOf(strength, 'RequirementsSatisfied')).toLowerCase() === 'mfa';
  const userRisk = words('Conditions', 'UserRiskLevels');
  const signInRisk = words('Conditions', 'SignInRiskLevels');
  const risky = userRisk.length + signInRisk.length > 0;
  const registers = words('Conditions', 'Applications', 'IncludeUserActions').includes('urn:user:registersecurityinfo');
  const managed = grants.includes('compliantdevice') || grants.includes('domainjoineddevice');
  const forRoles = entriesOf(memberOf(policy, 'Conditions', 'Users', 'IncludeRoles'), '').length > 0;
  const resistant = combinations.length > 0 && combinations.every((combination) => PHISHING_RESISTANT.includes(combination));
  const found: string[] = [];
  if (blocks && words('Conditions', 'ClientAppTypes').includes('other')) found.push('MS.AAD.1.1v1');
  if (userRisk.includes('high')) found.push('MS.AAD.2.1v1');
  if (signInRisk.includes('high')) found.push('MS.AAD.2.3v1');
  if (wantsMfa && !risky && !registers) found.push(forRoles ? 'MS.AAD.3.6v1' : resistant ? 'MS.AAD.3.1v1' : 'MS.AAD.3.2v2');
  if (managed && !registers) found.push('MS.AAD.3.7v1');
  if (registers) found.push('MS.AAD.3.8v1');
  if (blocks && textOf(memberOf(policy, 'Conditions', 'AuthenticationFlows', 'TransferMethods')).toLowerCase().includes('devicecodeflow')) found.push('MS.AAD.3.9v1');
  return found;
}

const PHISHING_RESISTANT: readonly string[] = ['windowshelloforbusiness', 'fido2', 'x509certificatemultifactor'];

/** What the baseline says of a policy's controls; nothing where it asks for no such policy. */
export function askedBy(controls: readonly string[]): Said {
  return controls.flatMap((id) => {
    const control = ASKED_CONTROLS.find((each) => each === id);
    return control === undefined ? [] : [{ code: 'asked' as const, control }];
  });
}
