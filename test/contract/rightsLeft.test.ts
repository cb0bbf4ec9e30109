import { personSend } from '../start/personSend';
import { provisionSite } from '../start/provisionSite';
import { Visitor } from '../sharepoint/testing/site';
import type { SharePoint } from '../sharepoint/server';
import { startWatched } from './registerSite';
import { rightsOnSite } from './rights/rightsOnSite';
import { listAt } from './rights/seatedSite';
import { loginOf, seatCalled } from './rights/seats';
import { LETTERS } from './rights/tryMatrix';
import { GROUP_OF, LISTS, MATRIX, ROLES, type Access } from './rights/writtenMatrix';

jest.setTimeout(120_000);

const LEVEL: Readonly<Partial<Record<Access, string>>> = { read: 'Read', append: 'Register append', project: 'Register project' };
/** Bits of SharePoint's permissions that the levels of our groups must not hold. */
const FORBIDDEN = { DeleteListItems: 3, DeleteVersions: 7, CancelCheckout: 8, ManageLists: 11, ManagePermissions: 25, ManageWeb: 30 } as const;
const bit = ({ high, low }: { high: string; low: string }, at: number): boolean => (((BigInt(high) << 32n) | BigInt(low)) & (1n << BigInt(at))) !== 0n;

let sharePoint: SharePoint;
beforeAll(async () => {
  sharePoint = await startWatched();
});
afterAll(async () => sharePoint.close());
const visitor = (path: string, person: string): Visitor => new Visitor(`${sharePoint.url}${path}`, { 'x-local-person': person });

describe.each([
  ['a site collection administrator', 'ada', '/sites/register'],
  ['an owner of the site who is no administrator', 'jon', '/sites/empty'],
])('a site that %s provisioned', (_who, caller, path) => {
  let ada: Visitor;
  let owners: string;
  beforeAll(async () => {
    ada = visitor(path, 'ada');
    owners = String((await ada.get('web/associatedownergroup?$select=Title')).json['Title']);
    if (caller !== 'ada') await ada.make('web/associatedownergroup/users', { LoginName: loginOf(seatCalled(caller)) });
    await provisionSite(`${sharePoint.url}${path}`, personSend(caller), () => undefined);
  });

  it('gives each list to the seven groups at the written levels and to the owners of the site, and to nobody else: not to whoever provisioned', async () => {
    const { lists } = await rightsOnSite(ada, path);
    for (const list of LISTS) {
      const groups = ROLES.map((role) => [GROUP_OF[role], [LEVEL[MATRIX.get(list)?.[role] ?? 'nothing']]]);
      expect([list, lists[list]]).toEqual([list, { [owners]: ['Full Control'], ...Object.fromEntries(groups) }]);
    }
  });

  it('lets nobody but the owners of the site delete items, manage lists or rights', async () => {
    const { lists, levels } = await rightsOnSite(ada, path);
    expect(levels['Read']).toEqual({ high: '176', low: '138612833' });
    expect(levels['Register append']).toEqual({ high: '176', low: '138612835' });
    expect(levels['Register project']).toEqual({ high: '176', low: '138612839' });
    const mighty = LISTS.flatMap((list) =>
      Object.entries(lists[list] ?? {}).flatMap(([holder, held]) =>
        Object.entries(FORBIDDEN).flatMap(([right, at]) => (holder !== owners && held.some((name) => bit(levels[name] ?? { high: '0', low: '0' }, at)) ? [`${holder} has ${right} on ${list}`] : [])),
      ),
    );
    expect(mighty).toEqual([]);
  });

  it('lets no member of a group say who is in it', async () => {
    const { json } = await ada.get('web/sitegroups?$select=Title,AllowMembersEditMembership,AllowRequestToJoinLeave,AutoAcceptRequestToJoinLeave');
    const ours = [...(json['value'] ?? [])].filter((group) => Object.values(GROUP_OF).some((title) => title === String(group['Title'])));
    expect(ours).toHaveLength(ROLES.length);
    expect(ours.filter((group) => group['AllowMembersEditMembership'] || group['AllowRequestToJoinLeave'] || group['AutoAcceptRequestToJoinLeave'])).toEqual([]);
  });
});

describe('who reaches around the matrix', () => {
  const PATH = '/sites/empty';
  const approvals = `${listAt('Approvals', PATH)}/items`;
  const letters = async (by: Visitor): Promise<string> => {
    const added = await by.post(approvals, { Title: 'tried' });
    const id = added.status === 201 ? Number(added.json['Id']) : 1;
    const done = [(await by.get(`${approvals}?$top=1`)).status, added.status, (await by.write('MERGE', `${approvals}(${id})`, { Title: 'tried again' })).status, (await by.write('DELETE', `${approvals}(${id})`)).status];
    return [...LETTERS.everything].filter((_, at) => (done[at] ?? 500) < 300).join('');
  };

  it('an owner of the site may do everything, and nothing any more after leaving', async () => {
    expect(await letters(visitor(PATH, 'jon'))).toBe(LETTERS.everything);
    const jon = (await visitor(PATH, 'jon').get('web/currentuser?$select=Id')).json['Id'];
    await visitor(PATH, 'ada').make(`web/associatedownergroup/users/removeById(${String(jon)})`);
    expect(await letters(visitor(PATH, 'jon'))).toBe(LETTERS.nothing);
  });

  it('whoever provisioned owns the groups until they are given away, as the documentation says, and so can take a seat as a mere reader', async () => {
    const ada = visitor(PATH, 'ada');
    const { groups } = await rightsOnSite(ada, PATH);
    expect(ROLES.filter((role) => groups[GROUP_OF[role]]?.owner !== 'Jon Bell')).toEqual([]);

    const seat = { LoginName: loginOf(seatCalled('jon')) };
    await ada.make(`web/sitegroups/getbyname('${GROUP_OF.readers}')/users`, seat);
    expect(await letters(visitor(PATH, 'jon'))).toBe(LETTERS.read);
    await visitor(PATH, 'jon').make(`web/sitegroups/getbyname('${GROUP_OF['control owners']}')/users`, seat);
    expect(await letters(visitor(PATH, 'jon'))).toBe(LETTERS.append);
  });

  it('who never was on the site may do what her group may from the first visit on', async () => {
    expect(await letters(visitor(PATH, 'nina'))).toBe(LETTERS.nothing);
    await visitor(PATH, 'ada').make(`web/sitegroups/getbyname('${GROUP_OF['control owners']}')/users`, { LoginName: loginOf(seatCalled('nina')) });
    expect(await letters(visitor(PATH, 'nina'))).toBe(LETTERS.append);
  });
});
