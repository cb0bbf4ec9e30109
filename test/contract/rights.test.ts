import { RIGHTS } from '../../src/lists/schema/rights';
import { GROUPS, ROLES, type Role } from '../../src/lists/schema/groups';
import { listPath } from '../../src/lists/schema/list';
import { SITE_SCHEMA } from '../../src/lists/schema/siteSchema';
import type { Difference } from '../../src/lists/provision/difference';
import { rightsCheck } from '../../src/lists/provision/rightsCheck';
import { provision } from '../../src/lists/provision/run';
import { WANTED } from '../../src/lists/provision/wanted';
import { startSite, type Site } from './provisionedSite';

jest.setTimeout(60_000);

/** One person for each role; who they are does not matter, only which group they are in. */
const PERSON: Readonly<Record<Role, string>> = { readers: 'vic', requesters: 'priya', controlOwners: 'mira', securityReviewers: 'ana', riskLeadership: 'lena', admins: 'tom', sweep: 'raj' };
const MERGE = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };

let site: Site;
beforeAll(async () => {
  site = await startSite();
  await provision(site.as('ada'), WANTED);
  for (const { role, title } of GROUPS) {
    const added = await site.post(`web/sitegroups/getbyname('${title}')/users`, { LoginName: `i:0#.f|membership|${PERSON[role]}@contoso.example` });
    expect(added.status).toBe(201);
  }
});
afterAll(async () => {
  expect(site.sharePoint.control.unsupported()).toEqual([]);
  await site.sharePoint.close();
});

describe('the rights matrix, as SharePoint enforces it', () => {
  const cells = SITE_SCHEMA.lists.flatMap((list) => ROLES.map((role) => [list.url, role, listPath(list)] as const));

  it.each(cells)('%s: %s may do what the matrix says and no more', async (url, role, path) => {
    const mask = await site.get<{ High: string; Low: string }>(`web/getList('/sites/empty/${path}')/EffectiveBasePermissions`, PERSON[role]);
    const low = Number(mask.Low);
    const may = { read: (low & 1) !== 0, add: (low & 2) !== 0, edit: (low & 4) !== 0, delete: (low & 8) !== 0, manage: (low & 0x800) !== 0 };
    const access = (RIGHTS as Readonly<Record<string, Readonly<Record<Role, string>>>>)[url]?.[role];
    expect(may).toEqual({ read: true, add: access !== 'read', edit: access === 'project', delete: false, manage: false });
  });

  it('lets nobody in who is in none of the groups', async () => {
    expect(await site.get<object>("web/getList('/sites/empty/Lists/Register')?$select=Title", 'gus')).toHaveProperty(['odata.error']);
  });
});

describe('rightsCheck', () => {
  const check = async (): Promise<Difference[]> => rightsCheck(site.as('ada'), SITE_SCHEMA);
  const list = (url: string): string => `web/getList('/sites/empty/Lists/${url}')`;
  const ids = async (path: string): Promise<number> => (await site.get<{ Id: number }>(path)).Id;
  const level = async (name: string): Promise<number> => ids(`web/roledefinitions/getbyname('${name}')?$select=Id`);
  const group = async (name: string): Promise<number> => ids(`web/sitegroups/getbyname('${name}')?$select=Id`);

  it('finds nothing on a site that was just provisioned', async () => {
    expect(await check()).toEqual([]);
  });

  it('finds each thing that somebody changed by hand, and provisioning repairs all but the strangers', async () => {
    const visitor = await ids("web/siteusers/getbyemail('vic@contoso.example')?$select=Id");
    await site.post(`${list('Approvals')}/roleassignments/addroleassignment(principalid=${visitor},roledefid=${await level('Contribute')})`, {});
    await site.post(`${list('Reviews')}/roleassignments/addroleassignment(principalid=${await group('Register requesters')},roledefid=${await level('Register append')})`, {});
    await site.post(`${list('Requests')}/roleassignments/removeroleassignment(principalid=${await group('Register requesters')},roledefid=${await level('Register append')})`, {});
    await site.post(`${list('Policy')}/resetroleinheritance`, {});
    await site.post(`${list('People')}/roleassignments/addroleassignment(principalid=${await ids('web/currentuser?$select=Id')},roledefid=${await level('Full Control')})`, {});
    await site.post(list('Notices'), { NoCrawl: false, EnableAttachments: true }, MERGE);
    await site.post(`${list('Observations')}/fields/getByInternalNameOrTitle('DecisionKey')`, { EnforceUniqueValues: false }, MERGE);
    await site.post(`web/roledefinitions(${await level('Register append')})`, { BasePermissions: { High: '176', Low: '138612839' } }, MERGE);

    const found = await check();
    expect(found.map(({ code, list: title, name }) => `${code} ${title ?? ''} ${code === 'extraPrincipal' || code === 'callerHasFullControl' ? '' : name}`.trim()).sort()).toEqual(
      [
        'callerHasFullControl People',
        'extraPrincipal Approvals',
        'levelChanged  Register append',
        'listInherits Policy Policy',
        'notUnique Observations DecisionKey',
        'rightMissing Requests Register requesters',
        'rightTooWide Reviews Register requesters',
        'settingWrong Notices EnableAttachments',
        'settingWrong Notices NoCrawl',
      ].sort(),
    );

    expect(await provision(site.as('ada'), WANTED)).toMatchObject({ kind: 'done' });
    expect((await check()).map(({ code }) => code)).toEqual(['extraPrincipal']);
  });
});
