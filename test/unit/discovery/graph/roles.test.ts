import { capitalised } from '../../../../src/discovery/json/access';
import type { Finding } from '../../../../src/domain/exception/finding';
import { findingsIn } from '../reports';
import { id, page, readOne, whyOf } from './exports';
import { actualOf } from '../inWords';

const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';
const HELPDESK = '729827e3-9c14-49f7-bb1b-9608f156bbb8';
const [ANN, BEN, ROBOT] = [id(0x601), id(0x602), id(0x603)];
const held = (principalId: string, more: object = {}): object => ({ id: `a${principalId}`, principalId, roleDefinitionId: GLOBAL, directoryScopeId: '/', ...more });
const instance = (principalId: string, more: object = {}): object => held(principalId, { assignmentType: 'Assigned', memberType: 'Direct', startDateTime: '2025-02-03T10:00:00Z', endDateTime: null, roleAssignmentScheduleId: 's', ...more });
const read = async (files: { readonly [name: string]: unknown }): Promise<readonly Finding[]> => (await readOne(files)).findings;
const who = (findings: readonly Finding[]): string[] => findings.map(({ principal }) => principal.id).sort();

describe('roles that are held for good', () => {
  it('an instance without an end is one; activated, ending, eligible and later ones are none', async () => {
    const findings = await read({
      'instances.json': page('roleManagement/directory/roleAssignmentScheduleInstances', [instance(ANN), instance(BEN, { assignmentType: 'Activated', endDateTime: null }), instance(BEN, { endDateTime: '2027-01-01T00:00:00Z' }), instance(BEN, { startDateTime: '2099-01-01T00:00:00Z' })]),
      'eligible.json': [held(BEN, { memberType: 'Direct', startDateTime: '2025-02-03T10:00:00Z', endDateTime: null, roleEligibilityScheduleId: 'e' }), held(BEN, { memberType: 'Direct', scheduleInfo: { expiration: { type: 'noExpiration' } }, status: 'Provisioned' })],
    });
    expect(findings).toMatchObject([{ kind: 'permanentRole', principal: { id: ANN }, setting: { id: GLOBAL, name: 'Global Administrator' }, since: '2025-02-03', severity: 'high' }]);
  });

  it('schedules tell the same by their expiration', async () => {
    const schedule = (principalId: string, expiration: object): object => held(principalId, { assignmentType: 'Assigned', memberType: 'Direct', status: 'Provisioned', scheduleInfo: { startDateTime: '2025-02-03T10:00:00Z', recurrence: null, expiration } });
    const findings = await read({ 's.json': [schedule(ANN, { type: 'noExpiration', endDateTime: null, duration: null }), schedule(BEN, { type: 'afterDateTime', endDateTime: '2027-01-01T00:00:00Z', duration: null }), schedule(BEN, { type: 'afterDuration', endDateTime: null, duration: 'PT8H' })] });
    expect([who(findings), findings[0]?.since]).toEqual([[ANN], '2025-02-03']);
  });

  it('has the key and the extent that ScubaGear gives it', async () => {
    const scuba = await findingsIn({ privileged_roles: [{ RoleTemplateId: GLOBAL, DisplayName: 'Global Administrator', Assignments: [capitalised(instance(ANN, { directoryScopeId: '/administrativeUnits/1' }))] }] });
    const own = await read({ 'i.json': [instance(ANN, { directoryScopeId: '/administrativeUnits/1' })] });
    expect(own.map(({ evidence: _evidence, ...said }) => said)).toEqual(scuba.map(({ evidence: _evidence, ...said }) => said));
  });

  it('plain assignments do not tell an activated one from a permanent one: listed, with the doubt', async () => {
    const parsed = await readOne({ 'assignments.json': page('roleManagement/directory/roleAssignments', [held(ANN), held(BEN)]) });
    expect(who(parsed.findings)).toEqual([ANN, BEN]);
    expect(actualOf(parsed.findings[0])).toContain('does not tell whether it ends');
    expect(whyOf(parsed, 'ends of role assignments')).toMatch(/roleAssignmentScheduleInstances/);
    const both = await readOne({ 'assignments.json': [held(ANN), held(BEN)], 'instances.json': [instance(ANN), instance(BEN, { assignmentType: 'Activated', endDateTime: '2026-05-04T20:00:00Z' })] });
    expect([who(both.findings), whyOf(both, 'ends of role assignments')]).toEqual([[ANN], undefined]);
  });

  it('activated roles with their members are read as assignments', async () => {
    const members = [{ '@odata.type': '#microsoft.graph.user', id: ANN, displayName: 'Ann', userPrincipalName: 'ann@x.example' }, { '@odata.type': '#microsoft.graph.servicePrincipal', id: ROBOT, appId: id(0x604), displayName: 'Robot' }];
    const findings = await read({ 'roles.json': [{ '@odata.type': '#microsoft.graph.directoryRole', id: id(1), displayName: 'Global Administrator', roleTemplateId: GLOBAL, members }] });
    expect(findings.map(({ principal, severity }) => [principal.type, principal.name, severity])).toEqual([['user', 'Ann', 'high'], ['application', 'Robot', 'critical']]);
  });

  it('other roles count where the tenant’s own definitions call them privileged', async () => {
    const definition = (isPrivileged: boolean): object => ({ id: HELPDESK, templateId: HELPDESK, displayName: 'Helpdesk Administrator', isBuiltIn: true, isPrivileged, rolePermissions: [] });
    const files = { 'i.json': [instance(ANN, { roleDefinitionId: HELPDESK })] };
    expect(await read(files)).toEqual([]);
    expect(await read({ ...files, 'd.json': [definition(false)] })).toEqual([]);
    expect(await read({ ...files, 'd.json': [definition(true)] })).toMatchObject([{ setting: { id: HELPDESK, name: 'Helpdesk Administrator' }, controls: ['CIS.M365.5.3.1'] }]);
  });

  it('a group is one, and its members are told as not looked at', async () => {
    const parsed = await readOne({ 'i.json': [instance(ANN, { principal: { '@odata.type': '#microsoft.graph.group', displayName: 'Admins' } })], 'g.json': [{ id: ANN, displayName: 'Admins', groupTypes: [] }] });
    expect(parsed.findings[0]?.principal).toEqual({ type: 'group', id: ANN, name: 'Admins' });
    expect(whyOf(parsed, `roleAssignments: members of ${ANN}`)).toMatch(/does not hold the members of this group/);
  });

  it('who can change settings is known by role, eligible ones too', async () => {
    const { roleHolders } = await readOne({ 'i.json': [instance(ANN)], 'e.json': [held(BEN, { memberType: 'Direct', roleEligibilityScheduleId: 'e', roleDefinitionId: 'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9' })] });
    expect(roleHolders.filter(({ family }) => family === 'conditionalAccess').map(({ principal, roles }) => [principal.id, roles])).toEqual([[ANN, ['Global Administrator']], [BEN, ['Conditional Access Administrator']]]);
  });
});
