import { gradeOf } from '../../../../src/domain/integrity/finding';
import { peopleFindings } from '../../../../src/domain/integrity/peopleFindings';
import { withKeptLinks } from '../../../../src/domain/people/keptLinks';
import type { PersonFact } from '../../../../src/domain/people/people';
import { historyOf, link, loginOf, personFact } from '../people/facts';

const by = (author: string, fact: PersonFact): PersonFact => ({ ...fact, by: loginOf(author) });
const found = (...facts: PersonFact[]) => peopleFindings(historyOf(withKeptLinks(facts)));
const namesIn = (people: readonly { readonly name: string }[]): string[] => people.map(({ name }) => name).sort();

describe('more accounts on one human than one is thought to have', () => {
  const linked = ['anna', 'ben', 'cleo'].map((name, at) => by('eve', link(name, 'eve', at + 1)));

  it('are named, with whose entries put them there', () => {
    const [finding, ...others] = found(...linked, by('tom', personFact('ben', 9, { sameHumanAs: loginOf('eve'), state: 'gone' })));
    expect(others).toEqual([]);
    expect(finding && gradeOf(finding)).toBe('record');
    expect(finding?.code === 'manyAccounts' && [namesIn(finding.accounts), namesIn(finding.by)]).toEqual([['anna', 'ben', 'cleo', 'eve@contoso.example'], ['eve@contoso.example']]);
  });

  it('are named where one object of the directory makes them one', () => {
    const [finding] = found(...['anna', 'ben', 'cleo', 'jon'].map((name, at) => by('eve', personFact(name, at + 1, { objectId: 'o-1' }))));
    expect(finding?.code === 'manyAccounts' && [namesIn(finding.accounts), namesIn(finding.by)]).toEqual([['anna', 'ben', 'cleo', 'jon'], ['eve@contoso.example']]);
  });

  it('are no finding up to three', () => {
    expect(found(...linked.slice(0, 2))).toEqual([]);
  });
});

describe('a word on their own link that has no effect', () => {
  it('is told with who said it and when, until the link is gone', () => {
    const said = [by('eve', link('anna', 'ben', 1)), by('anna', personFact('anna', 2))];
    expect(found(...said)).toMatchObject([{ code: 'linkDoubted', account: { name: 'anna' }, by: { name: 'anna' }, atMs: 2000 }]);
    expect(found(...said, by('tom', personFact('anna', 3)))).toEqual([]);
  });
});

describe('a manager whom only the account itself named', () => {
  it('is told, until somebody else says the same or another one', () => {
    const own = by('anna', personFact('anna', 1, { manager: loginOf('lena') }));
    expect(found(own)).toMatchObject([{ code: 'ownManager', account: { name: 'anna' }, by: { name: 'anna' }, manager: { login: loginOf('lena') } }]);
    expect(found(own, by('tom', personFact('anna', 2, { manager: loginOf('lena') })))).toEqual([]);
    expect(found(own, by('tom', personFact('anna', 2, { manager: loginOf('ben') })))).toEqual([]);
    expect(found(by('tom', personFact('anna', 1, { manager: loginOf('lena') })))).toEqual([]);
  });

  it('is told of the other account of one human, and of a manager who was taken away', () => {
    expect(found(by('tom', link('adm-anna', 'anna', 1)), by('adm-anna', personFact('anna', 2, { manager: loginOf('lena') })))).toMatchObject([{ code: 'ownManager', by: { name: 'adm-anna' } }]);
    expect(found(by('tom', personFact('anna', 1, { manager: loginOf('lena') })), by('anna', personFact('anna', 2)))).toMatchObject([{ code: 'ownManager', manager: undefined }]);
  });
});

describe('a manager who is said to be another account of the one whose duties they hear of', () => {
  const managed = by('tom', personFact('anna', 1, { manager: loginOf('lena') }));

  it('is told as long as only they say so, whichever account they link', () => {
    expect(found(managed, by('anna', link('lena', 'anna', 2)))).toMatchObject([{ code: 'ownManager', account: { name: 'anna' }, manager: undefined, by: { name: 'anna' }, atMs: 2000 }]);
    expect(found(managed, by('anna', personFact('anna', 2, { sameHumanAs: loginOf('lena'), manager: loginOf('lena') })))).toMatchObject([{ code: 'ownManager', manager: undefined }]);
  });

  it('is not told where somebody else said so, or repeats it', () => {
    expect(found(managed, by('tom', link('lena', 'anna', 2)))).toEqual([]);
    expect(found(managed, by('anna', link('lena', 'anna', 2)), by('tom', link('lena', 'anna', 3)))).toEqual([]);
  });
});

describe('a word on their own link that its author takes back', () => {
  it('is told no more', () => {
    const said = [by('eve', link('anna', 'ben', 1)), by('anna', personFact('anna', 2))];
    expect(found(...said, by('anna', link('anna', 'ben', 3)))).toEqual([]);
  });
});
