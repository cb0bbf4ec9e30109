import { openGroupFindings, powersOf, twoGroupsFindings, type GroupOnSite, type Member } from '../../../../src/domain/integrity/powers';
import { peopleAt, NOBODY_KNOWN } from '../../../../src/domain/people/people';
import { ADM_MIRA, ANA, JON, LENA, MIRA, sameHuman } from '../ledger/life';

const member = (person: { login: string; name: string }): Member => ({ ...person, isGroup: false });
const group = (title: string, gives: GroupOnSite['gives'], ...members: Member[]): GroupOnSite => ({ title, gives, owner: 'Ada', members, isOpen: false });
const nobody = peopleAt(NOBODY_KNOWN);

describe('who sits where', () => {
  it('names whoever has two kinds of authority, and nobody who only asks and decides', () => {
    const groups = [group('owners', 'authority', member(MIRA), member(JON)), group('reviewers', 'authority', member(ANA), member(JON)), group('requesters', 'request', member(MIRA))];
    expect(twoGroupsFindings(groups, nobody)).toEqual([{ code: 'twoGroups', accounts: [{ login: JON.login, name: JON.name }], groups: ['owners', 'reviewers'] }]);
  });

  it('names a human who has them by two accounts', () => {
    const groups = [group('owners', 'authority', member(MIRA)), group('admins', 'authority', member(ADM_MIRA))];
    expect(twoGroupsFindings(groups, nobody)).toEqual([]);
    expect(twoGroupsFindings(groups, peopleAt(sameHuman(ADM_MIRA, MIRA).people))).toMatchObject([{ accounts: [{ name: MIRA.name }, { name: ADM_MIRA.name }], groups: ['owners', 'admins'] }]);
  });

  it('names a group in which its members seat others', () => {
    expect(openGroupFindings([group('owners', 'authority'), { ...group('reviewers', 'authority'), isOpen: true }])).toEqual([{ code: 'openGroup', group: 'reviewers' }]);
  });

  it('tells who could reach around: admins, owners of the site, whoever owns a group, and members that cannot be seen', () => {
    const directory: Member = { login: 'c:0t.c|tenant|1', name: 'All of Identity', isGroup: true };
    const groups = [group('owners', 'authority', member(MIRA), directory), { ...group('reviewers', 'authority'), owner: 'Site Owners' }];
    expect(powersOf(groups, [LENA], [member(ANA)], 'Site Owners')).toEqual([
      { code: 'siteAdmin', person: LENA },
      { code: 'siteOwner', person: { login: ANA.login, name: ANA.name } },
      { code: 'groupOwner', owner: 'Ada', groups: ['owners'] },
      { code: 'unseenMembers', group: 'owners', name: 'All of Identity' },
    ]);
  });
});
