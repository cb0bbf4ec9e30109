import fc from 'fast-check';
import { withKeptLinks } from '../../../../src/domain/people/keptLinks';
import { peopleAt, type PersonFact } from '../../../../src/domain/people/people';
import { historyOf, link, loginOf, personFact } from './facts';

const by = (author: string, fact: PersonFact): PersonFact => ({ ...fact, by: loginOf(author) });
const areOne = (facts: readonly PersonFact[], a = 'anna', b = 'adm-anna'): boolean => {
  const { humanOf } = peopleAt(historyOf(withKeptLinks(facts)));
  return humanOf(loginOf(a)) === humanOf(loginOf(b));
};

describe('who has two accounts', () => {
  it.each(['anna', 'adm-anna'])('cannot take them apart as %s, nor move one to somebody else', (author) => {
    expect(areOne([by('tom', link('adm-anna', 'anna', 1)), by(author, personFact('adm-anna', 2))])).toBe(true);
    expect(areOne([by('tom', link('adm-anna', 'anna', 1)), by(author, link('adm-anna', 'ben', 2))])).toBe(true);
  });

  it('cannot do it by a third account either', () => {
    const facts = [by('tom', link('adm-anna', 'anna', 1)), by('tom', link('anna-2', 'anna', 2)), by('anna-2', personFact('adm-anna', 3))];
    expect(areOne(facts)).toBe(true);
  });

  it('cannot take them apart by giving one another object of the directory', () => {
    const linked = [by('tom', personFact('anna', 1, { objectId: 'o-1' })), by('tom', personFact('adm-anna', 2, { objectId: 'o-1' }))];
    expect(areOne([...linked, by('adm-anna', personFact('adm-anna', 3, { objectId: 'o-2' }))])).toBe(true);
    expect(areOne([...linked, by('anna', personFact('adm-anna', 3))])).toBe(true);
    expect(areOne([...linked, by('tom', personFact('adm-anna', 3, { objectId: 'o-2' }))])).toBe(false);
  });

  it('may say themselves that they are one human, and somebody else may take that back', () => {
    const said = by('anna', link('adm-anna', 'anna', 1));
    expect(areOne([said])).toBe(true);
    expect(areOne([said, by('tom', personFact('adm-anna', 2))])).toBe(false);
  });

  it('may say all else of their accounts', () => {
    const gone = by('anna', personFact('adm-anna', 2, { state: 'gone', manager: loginOf('lena') }));
    expect(withKeptLinks([by('tom', link('adm-anna', 'anna', 1)), gone])[1]).toEqual({ ...gone, sameHumanAs: loginOf('anna'), doubts: { sameHumanAs: '' } });
  });

  it('are linked still when somebody else repeats what counts, and not when what never counted is repeated', () => {
    const facts = withKeptLinks([by('tom', link('adm-anna', 'anna', 1)), by('adm-anna', personFact('adm-anna', 2))]);
    expect(withKeptLinks(facts)).toEqual(facts);
  });

  it('stay one human whatever they write, in any order of arrival', () => {
    const own = fc.array(fc.tuple(fc.constantFrom('anna', 'adm-anna'), fc.constantFrom('anna', 'adm-anna'), fc.constantFrom('', 'anna', 'ben', 'cleo')), { maxLength: 6 });
    fc.assert(
      fc.property(own, fc.nat(), (written, seed) => {
        const facts = [by('tom', link('adm-anna', 'anna', 1)), ...written.map(([author, about, to], at) => by(author, personFact(about, at + 2, { sameHumanAs: to === '' ? '' : loginOf(to) })))];
        const turned = facts.map((_fact, at) => facts[(at + seed) % facts.length] as PersonFact);
        expect(areOne(turned)).toBe(true);
      }),
    );
  });
});

describe('a doubt that its author took back', () => {
  const linked = ['ana', 'mira', 'jon', 'priya', 'ada'].map((name, at) => by('raj', link(name, 'raj', at + 1)));
  const doubts = (author: string, id: number): PersonFact => by(author, personFact('mira', id));

  it('is no second voice with that of somebody else', () => {
    expect(areOne([...linked, doubts('ana', 6), doubts('ada', 8)], 'mira', 'raj')).toBe(false);
    expect(areOne([...linked, doubts('ana', 6), by('ana', link('mira', 'raj', 7)), doubts('ada', 8)], 'mira', 'raj')).toBe(true);
  });

  it('stands while its author only records something else', () => {
    expect(areOne([...linked, doubts('ana', 6), by('ana', personFact('mira', 7, { sameHumanAs: loginOf('raj'), manager: loginOf('tom') })), by('ada', personFact('mira', 8, { manager: loginOf('tom') }))], 'mira', 'raj')).toBe(false);
  });
});
