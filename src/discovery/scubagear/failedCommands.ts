import { entriesOf, textOf, type JsonObject } from '../json/access';
import type { Unread } from '../../domain/reconcile/gap';

/** Section that each of the tool's commands fills, in the names of 1.4 to 1.8; others fill nothing that is read here. */
const SECTION_OF: ReadonlyMap<string, string> = new Map([
  ['get-mgbetaidentityconditionalaccesspolicy', 'conditional_access_policies'],
  ['get-mgbetapolicyauthorizationpolicy', 'authorization_policies'],
  ['get-privilegedrole', 'privileged_roles'],
  ['get-privilegeduser', 'privileged_users'],
  ['get-applicationswithriskypermissions', 'risky_applications'],
  ['format-riskyapplications', 'risky_applications'],
  ['get-serviceprincipalswithriskypermissions', 'risky_third_party_service_principals'],
  ['format-riskythirdpartyserviceprincipals', 'risky_third_party_service_principals'],
  ['get-remotedomain', 'remote_domains'],
  ['get-sharingpolicy', 'sharing_policy'],
  ['get-transportrule', 'transport_rule'],
  ['get-hostedconnectionfilterpolicy', 'conn_filter'],
  ['get-hostedcontentfilterpolicy', 'hosted_content_filter_policies'],
  ['get-spotenant', 'SPO_tenant'],
  ['get-spotenantrest', 'SPO_tenant'],
  ['get-pnptenant', 'SPO_tenant'],
  ['get-powerapptenantisolationpolicy', 'tenant_isolation'],
  ['get-powerplatformtenantisolationrest', 'tenant_isolation'],
  ['get-cstenantfederationconfiguration', 'federation_configuration'],
]);

/** Commands that failed in the run, by the section that is incomplete for it; else by the list that names them. */
export function failedCommands(raw: JsonObject): Unread[] {
  return Object.keys(raw)
    .filter((name) => /_unsuccessful_commands$/i.test(name))
    .flatMap((name) => entriesOf(raw[name], '').map(({ value }) => ({ list: name, command: textOf(value) })))
    .map(({ list, command }): Unread => ({ where: `Raw.${SECTION_OF.get(command.toLowerCase()) ?? list}`, why: { code: 'commandFailed', command } }));
}
