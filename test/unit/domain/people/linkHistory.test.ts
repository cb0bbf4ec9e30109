import fc from 'fast-check';
import { LinkHistory } from '../../../../src/domain/people/linkHistory';
import { peopleAt, type PersonFact } from '../../../../src/domain/people/people';
import { historyOf, loginOf, personFact } from './facts';

const NAMES = ['anna', 'ben', 'cleo', 'dora', 'eve'];
const anEntry = fc.record({ name: fc.constantFrom(...NAMES), sameHumanAs: fc.constantFrom('', ...NAMES), objectId: fc.constantFrom(undefined, 'o-1', 'O-1', 'o-2') });
const entries = fc.array(anEntry, { maxLength: 14 }).map((drawn) => drawn.map(({ name, sameHumanAs, objectId }, at) => personFact(name, at + 1, { sameHumanAs: sameHumanAs === '' ? '' : loginOf(sameHumanAs), objectId })));

/** Whether two were one human after each entry, each time from all that was known then. */
function wereOne(facts: readonly PersonFact[], one: string, other: string): readonly boolean[] {
  return facts.map(({ createdAt }) => {
    const { humanOf } = peopleAt(historyOf(facts), createdAt);
    return humanOf(loginOf(one)) === humanOf(loginOf(other));
  });
}

describe('who became one human with whom by which entry', () => {
  it('is the entry since which what is known makes them one', () => {
    fc.assert(
      fc.property(entries, (facts) => {
        const were = wereOne(facts, 'anna', 'ben');
        const expected = were[were.length - 1] ? facts[were.lastIndexOf(false) + 1] : undefined;
        expect(new LinkHistory({ facts }).joinedBy(loginOf('anna'), loginOf('ben'))).toBe(expected);
      }),
    );
  });

  it('and what took them apart meanwhile is the last entry that did, and the first that put it back', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 14 }), (facts, second) => {
        const were = wereOne(facts, 'anna', 'ben');
        const now = facts.filter(({ createdAt }) => createdAt <= second * 1000).length - 1;
        const before = were.lastIndexOf(true, now);
        const isMissing = now >= 0 && before >= 0 && !were[now] && were[were.length - 1];
        const links = new LinkHistory({ facts });
        expect(links.missingAt(loginOf('anna'), loginOf('ben'), second * 1000)).toEqual(isMissing ? { partedBy: facts[before + 1], joinedBy: facts[were.indexOf(true, now)] } : undefined);
      }),
    );
  });
});
