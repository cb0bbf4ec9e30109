import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { bytesOf } from '../reports';
import { id, page, policies, policy, readOne, whyOf } from './exports';
import { actualOf } from '../inWords';

const CREW = id(0x201);
const [ANN, BEN] = [id(0x101), id(0x102)];
const POLICIES = { 'policies.json': policies(policy(1, { excludeGroups: [CREW.toUpperCase()] }), policy(2, { excludeGroups: [CREW] })) };
const user = (userId: string): object => ({ '@odata.type': '#microsoft.graph.user', id: userId, displayName: userId === ANN ? 'Ann' : 'Ben' });
const membersPage = (value: readonly unknown[], more: object = {}): object => page('directoryObjects', value, more);
const NEXT = { '@odata.nextLink': `https://graph.microsoft.com/v1.0/groups/${CREW}/members?$skiptoken=x` };

const extents = ({ findings }: ParsedReport): unknown => findings.filter(({ kind }) => kind === 'groupExcluded').map(({ extent }) => extent);
const BOTH = ['direct members', `member ${ANN}`, `member ${BEN}`];

describe('members of an excluded group', () => {
  it('are how far it reaches, from groups with their members and from lists of members in a file that names the group', async () => {
    const expanded = page('groups(id,displayName,members())', [{ id: CREW, displayName: 'Crew', members: [user(BEN), user(ANN)] }]);
    const text = JSON.stringify(membersPage([user(ANN), user(BEN), user(ANN)]));
    for (const files of [
      { 'groups.json': expanded },
      { 'groups.json': [{ Id: CREW, DisplayName: 'Crew', GroupTypes: [], Members: [{ Id: ANN }, { Id: BEN }] }] },
      { [`groups/${CREW}/members.json`]: text },
      { [`members-of-${CREW}.json`]: Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le')) },
      { [`members-of-${CREW}.json`]: bytesOf(`\uFEFF${text}`) },
      { 'first.json': membersPage([user(ANN)], NEXT), [`last-members-${CREW}.json`]: membersPage([user(BEN)]) },
      { 'addressed.json': page(`groups('${CREW}')/members`, [user(ANN), user(BEN)]) },
    ]) {
      const parsed = await readOne({ ...POLICIES, ...files });
      expect([Object.keys(files), extents(parsed)]).toEqual([Object.keys(files), [BOTH, BOTH]]);
      expect([whyOf(parsed, `policies: members of ${CREW}`), actualOf(parsed.findings[0])]).toEqual([undefined, expect.stringContaining('; 2 direct members')]);
    }
    expect(extents(await readOne({ ...POLICIES, [`${CREW} members.json`]: membersPage([]) }))).toEqual([['direct members'], ['direct members']]);
  });

  it.each([
    ['none were exported', {}, /does not hold the members/],
    ['a further page is missing', { 'first.json': membersPage([user(ANN)], NEXT) }, /further page/],
    ['Graph brought along as many as it brings at most', { 'groups.json': page('groups', [{ id: CREW, members: Array.from({ length: 20 }, (_, at) => user(id(0x500 + at))) }]) }, /only the first 20/],
    ['there are too many to compare them one by one', { [`members-${CREW}.json`]: membersPage(Array.from({ length: 51 }, (_, at) => user(id(0x500 + at)))) }, /more than 50/],
    ['one of them has no id', { [`members-${CREW}.json`]: membersPage([user(ANN), { displayName: 'Somebody' }]) }, /without an id/],
    ['the file does not name the group', { 'members.json': membersPage([user(ANN)]) }, /does not hold the members/],
  ])('are not told where %s, and the report says so', async (_why, files, why) => {
    const parsed = await readOne({ ...POLICIES, ...files });
    expect([extents(parsed), whyOf(parsed, `policies: members of ${CREW}`)]).toEqual([[[], []], expect.stringMatching(why)]);
  });
});
