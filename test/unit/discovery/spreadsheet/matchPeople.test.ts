import { matchPerson, type DirectoryPerson } from '../../../../src/discovery/spreadsheet/matchPeople';

const person = (name: string, account: string, mail = account): DirectoryPerson => ({ login: `i:0#.f|membership|${account}`, name, mail });
const DIRECTORY = [person('Anna Lee', 'anna@lamna.example'), person('Jörg Weiß', 'jweiss@lamna.example', 'joerg.weiss@lamna.example'), person('Sam Roe', 'sam@lamna.example'), person('Sam Roe', 'adm-sam@lamna.example')];
const match = (written: string): unknown => {
  const found = matchPerson(written, DIRECTORY);
  return found === 'nobody' ? found : 'person' in found ? found.person.mail : found.several.map(({ mail }) => mail);
};

describe('people of a register and accounts of the directory', () => {
  it.each([
    ['Anna Lee', 'anna@lamna.example'],
    ['Lee, Anna', 'anna@lamna.example'],
    ['LEE, Anna (IT)', 'anna@lamna.example'],
    ['anna@lamna.example', 'anna@lamna.example'],
    ['Anna Lee <ANNA@lamna.example>', 'anna@lamna.example'],
    ['Somebody Else <anna@lamna.example>', 'anna@lamna.example'],
    ['Jorg Weiss', 'joerg.weiss@lamna.example'],
    ['jweiss@lamna.example', 'joerg.weiss@lamna.example'],
    ['Sam Roe', ['adm-sam@lamna.example', 'sam@lamna.example']],
    ['sam@lamna.example', 'sam@lamna.example'],
    ['Anna', 'nobody'],
    ['Anna Lee <anna@other.example>', 'nobody'],
    ['IT Security', 'nobody'],
    ['', 'nobody'],
  ])('%s', (written, expected) => expect(match(written)).toEqual(expected));

  it('one account that is listed twice is one', () => {
    const [anna] = DIRECTORY as [DirectoryPerson];
    expect(matchPerson('Anna Lee', [anna, { ...anna, login: anna.login.toUpperCase() }])).toMatchObject({ person: { name: 'Anna Lee' } });
  });
});
