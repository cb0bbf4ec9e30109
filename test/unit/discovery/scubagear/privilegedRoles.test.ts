import { findingsIn, pairs, parse, resultsFile } from '../reports';
import { unreadOf } from '../inWords';

const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';
const EXCHANGE = '29232cdf-9323-42fd-ade2-1d097af3e4de';
const assign = (PrincipalId: string, more: object = {}): object => ({ PrincipalId, AssignmentType: 'Assigned', MemberType: 'Direct', DirectoryScopeId: '/', StartDateTime: '2025-02-03T10:00:00Z', EndDateTime: null, ...more });
const role = (RoleTemplateId: string, Assignments: unknown): object => ({ RoleTemplateId, DisplayName: RoleTemplateId === GLOBAL ? 'Global Administrator' : 'Exchange Administrator', Assignments });
const people = { privileged_users: { u1: { DisplayName: 'Ann', roles: ['Global Administrator'] }, u2: { DisplayName: 'Ben', roles: [] } }, privileged_service_principals: { s1: { AppId: 'app1', DisplayName: 'Robot', roles: 'Exchange Administrator' } } };

describe('permanent privileged roles', () => {
  it('an active assignment without an end is one; with an end, activated or eligible it is none', async () => {
    const findings = await findingsIn({
      ...people,
      privileged_roles: [role(GLOBAL, [assign('u1'), assign('u2', { EndDateTime: '/Date(1804180178913)/' }), assign('u2', { AssignmentType: 'Activated' })]), role(EXCHANGE, assign('s1', { EndDateTime: '9999-12-31T23:59:59Z' }))],
    });
    expect(pairs(findings)).toEqual([`s1 @ ${EXCHANGE}`, `u1 @ ${GLOBAL}`]);
  });

  it('its start is the proof; without a start it was given outside PIM', async () => {
    const findings = await findingsIn({ ...people, privileged_roles: role(GLOBAL, [assign('u1'), assign('u2', { StartDateTime: null })]) });
    expect(findings.map(({ since, controls }) => [since, controls.includes('MS.AAD.7.5v1')])).toEqual([['2025-02-03', false], [null, true]]);
  });

  it('reads the spelling of 1.4 and 1.5', async () => {
    const findings = await findingsIn({ ...people, privileged_roles: [role(GLOBAL, [{ principalId: 'u1', assignmentType: 'Assigned', startDateTime: '/Date(1647533824543)/', endDateTime: null }])] });
    expect([pairs(findings), findings[0]?.since]).toEqual([[`u1 @ ${GLOBAL}`], '2022-03-17']);
  });

  it('a principal that the report names nowhere is a group where it names others', async () => {
    const { findings, report } = await parse(resultsFile({ ...people, privileged_roles: role(GLOBAL, [assign('u1'), assign('s1'), assign('g1')]) }));
    expect(findings.map(({ principal }) => [principal.id, principal.type]).sort()).toEqual([['g1', 'group'], ['s1', 'application'], ['u1', 'user']]);
    expect(report.unread.some(({ where }) => typeof where === 'object' && where.code === 'membersOf' && where.group === 'g1')).toBe(true);
  });

  it('where it names nobody that says nothing, and the gap is told', async () => {
    const { findings, report } = await parse(resultsFile({ privileged_users: {}, privileged_roles: role(GLOBAL, [assign('x1'), assign('x2')]) }));
    expect(findings.map(({ principal }) => principal.type)).toEqual(['user', 'user']);
    expect(unreadOf({ report })).toContainEqual({ where: 'Raw.privileged_users', why: 'it does not say who 2 of 2 holders of permanent roles are' });
  });

  it('two assignments of one role to one principal are one finding with the earlier start', async () => {
    const findings = await findingsIn({ ...people, privileged_roles: role(GLOBAL, [assign('u1'), assign('u1', { StartDateTime: '2024-01-01T00:00:00Z', DirectoryScopeId: '/administrativeUnits/1' })]) });
    expect(findings.map(({ since, extent }) => [since, extent])).toEqual([['2024-01-01', ['scope /administrativeUnits/1']]]);
  });

  it('an application in a role that can give itself every role is critical', async () => {
    const findings = await findingsIn({ ...people, privileged_roles: [role(GLOBAL, [assign('s1'), assign('u1')]), role(EXCHANGE, [assign('s1'), assign('u1')])] });
    expect(findings.map(({ principal, setting, severity }) => `${principal.id} ${setting.name}: ${severity}`).sort()).toEqual(['s1 Exchange Administrator: high', 's1 Global Administrator: critical', 'u1 Exchange Administrator: medium', 'u1 Global Administrator: high']);
  });
});

describe('who can change settings', () => {
  it('is kept for each family, by role', async () => {
    const { roleHolders } = await parse(resultsFile(people));
    const of = (family: string): string[] => roleHolders.filter((holder) => holder.family === family).map(({ principal }) => principal.id);
    expect([of('tenantIsolation'), of('mailFlow'), of('conditionalAccess')]).toEqual([['u1'], ['s1', 'u1'], ['u1']]);
  });

  it('a role that is called like a member of every object changes nothing', async () => {
    const { roleHolders } = await parse(resultsFile({ privileged_users: { u1: { DisplayName: 'Ann', roles: ['constructor', '__proto__'] } } }));
    expect(roleHolders).toEqual([]);
  });
});
