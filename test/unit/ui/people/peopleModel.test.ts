import type { GroupOnSite } from '../../../../src/domain/integrity/powers';
import type { PersonFact } from '../../../../src/domain/people/people';
import type { SeatHolder } from '../../../../src/register/seatHolders';
import { peopleModel, type PeopleFacts, type PeopleModel } from '../../../../src/ui/people/peopleModel';
import { historyOf, link, loginOf, personFact, serviceOwnerFact } from '../../domain/people/facts';

const group = (title: string, gives: GroupOnSite['gives'], ...names: string[]): GroupOnSite => ({ title, gives, owner: 'Ada', isOpen: false, members: names.map((name) => ({ login: loginOf(name), name, isGroup: false })) });
const holder = (name: string, open: Partial<SeatHolder['open']>): [string, SeatHolder] => [loginOf(name), { login: loginOf(name), name, open: { businessOwner: 0, controlOwner: 0, securityReviewer: 0, ...open }, seats: [] }];
const model = (facts: readonly PersonFact[], more: Partial<PeopleFacts> = {}): PeopleModel => peopleModel({ history: historyOf(facts), groups: [], holders: new Map(), ...more });
const names = ({ lines }: PeopleModel): string[] => lines.map(({ person }) => person.name);
const troubles = ({ lines }: PeopleModel, name: string): string[] => lines.find(({ person }) => person.name === name)?.troubles.map(({ code }) => code) ?? [];

describe('who the register knows', () => {
  it('is everybody in an entry, a group, a seat, named as manager, other account or service owner, once', () => {
    const facts = [{ ...link('adm-mira', 'mira', 1), manager: loginOf('lena') }];
    const found = peopleModel({ history: historyOf(facts, [serviceOwnerFact('jon', 1)]), groups: [group('Register readers', 'reading', 'vic', 'MIRA')], holders: new Map([holder('priya', {}), holder('mira', {})]) });
    expect(found.lines.map(({ key }) => key).sort()).toEqual(['adm-mira', 'jon', 'lena', 'mira', 'priya', 'vic'].map(loginOf));
    expect(found.humans).toBe(5);
  });

  it('is one line for one account, however entries, groups and seats spell it', () => {
    const bare = { login: 'mira@contoso.example' };
    const found = peopleModel({ history: historyOf([personFact('mira', 1, { ...bare, manager: loginOf('lena'), state: 'gone' })]), groups: [group('Register requesters', 'request', 'mira')], holders: new Map([holder('mira', { controlOwner: 1 }), [bare.login, { ...holder('mira', { controlOwner: 2 })[1], ...bare }]]) });
    const [line, ...others] = found.lines.filter(({ key }) => key.includes('mira'));
    expect([others, line?.person.login, line?.manager?.value.login, line?.open?.controlOwner]).toEqual([[], loginOf('mira'), loginOf('lena'), 3]);
    expect(line?.troubles.map(({ code }) => code)).toEqual(['goneHolds', 'goneInGroups']);
  });

  it('puts accounts of one human beside each other, and says so of each', () => {
    const found = model([link('zoe', 'anna', 1), personFact('ben', 2)]);
    expect(names(found)).toEqual([loginName('anna'), 'zoe', 'ben']);
    expect(found.lines.map(({ sameAs, others }) => [sameAs?.value.name, others.map(({ name }) => name)])).toEqual([[undefined, ['zoe']], [loginName('anna'), [loginName('anna')]], [undefined, []]]);
  });

  it('is named by what was written down last, else by the site, else by the sign-in name', () => {
    const found = peopleModel({ history: historyOf([personFact('anna', 1, { name: 'Anna Berg', manager: loginOf('lena') })]), groups: [{ ...group('Register readers', 'reading', 'anna', 'vic') }], holders: undefined });
    expect(names(found)).toEqual(['Anna Berg', 'lena@contoso.example', 'vic']);
  });

  it('says nothing of what each holds while that is not read', () => {
    expect(model([personFact('anna', 1)], { holders: undefined }).lines[0]?.open).toBeUndefined();
    expect(model([personFact('anna', 1)], { holders: new Map([holder('anna', { controlOwner: 3 })]) }).lines[0]?.open?.controlOwner).toBe(3);
  });
});

describe('what is wrong with where somebody stands', () => {
  const groups = [group('Register control owners', 'authority', 'mira'), group('Register security reviewers', 'authority', 'adm-mira', 'ana'), group('Register requesters', 'request', 'mira', 'ana')];

  it('is to be in two groups that check each other, by one account or by several of one human', () => {
    expect(model([], { groups }).inTwoGroups).toBe(0);
    const found = model([link('adm-mira', 'mira', 1)], { groups });
    expect(found.inTwoGroups).toBe(1);
    // Said once of the human, at the first account.
    expect([troubles(found, 'adm-mira'), troubles(found, 'mira'), troubles(found, 'ana')]).toEqual([['twoGroups'], [], []]);
    expect(names(found).slice(0, 2)).toEqual(['adm-mira', 'mira']);
  });

  it('is to be gone and to hold, own or belong to something', () => {
    const facts = [personFact('otto', 1, { state: 'gone' })];
    const found = peopleModel({ history: historyOf(facts, [serviceOwnerFact('otto', 1)]), groups: [group('Register requesters', 'request', 'otto')], holders: new Map([holder('otto', { controlOwner: 1, businessOwner: 2 })]) });
    expect(found.lines[0]?.troubles).toEqual([{ code: 'goneHolds', count: 3 }, { code: 'goneServes', count: 1 }, { code: 'goneInGroups', groups: ['Register requesters'] }]);
    expect(found.goneInSeats).toBe(1);
  });

  it('is nothing for somebody who is gone and holds nothing, or is no service owner any more', () => {
    const found = peopleModel({ history: historyOf([personFact('otto', 1, { state: 'gone' })], [serviceOwnerFact('otto', 1), serviceOwnerFact('jon', 2)]), groups: [], holders: new Map([holder('otto', {})]) });
    expect([troubles(found, 'otto'), found.goneInSeats]).toEqual([[], 0]);
  });

  it('comes first', () => {
    const found = model([personFact('anna', 1), personFact('zoe', 2, { state: 'gone' })], { groups: [group('Register readers', 'reading', 'zoe')] });
    expect(names(found)).toEqual(['zoe', 'anna']);
  });

  it('cannot be told of groups of the directory: they are named apart, and are nobody', () => {
    const found = model([], { groups: [{ ...group('Register admins', 'authority'), members: [{ login: 'c:0t.c|tenant|1', name: 'All of IT', isGroup: true }] }] });
    expect([found.lines, found.unseen]).toEqual([[], [{ group: 'Register admins', name: 'All of IT' }]]);
  });
});

function loginName(name: string): string {
  return `${name}@contoso.example`;
}
