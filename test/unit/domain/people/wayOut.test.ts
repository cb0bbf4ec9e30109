import fc from 'fast-check';
import { mayBeTakenApart, withKeptLinks } from '../../../../src/domain/people/keptLinks';
import { peopleAt, type PersonFact } from '../../../../src/domain/people/people';
import { historyOf, loginOf, personFact } from './facts';

/** One entry: who writes it, about whom, as the same human as whom (`''`: nobody), and the object of the directory. */
type Said = readonly [author: string, about: string, sameHumanAs: string, objectId?: string];

const inTurn = (said: readonly Said[]): PersonFact[] =>
  said.map(([author, about, to, objectId], at) => personFact(about, at + 1, { by: loginOf(author), sameHumanAs: to === '' ? '' : loginOf(to), ...(objectId === undefined ? {} : { objectId }) }));
const humansAfter = (said: readonly Said[]): ReturnType<typeof peopleAt> => peopleAt(historyOf(withKeptLinks(inTurn(said))));
const areOne = (said: readonly Said[], a: string, b: string): boolean => humansAfter(said).humanOf(loginOf(a)) === humansAfter(said).humanOf(loginOf(b));
const groups = (said: readonly Said[], accounts: readonly string[]): string[] => {
  const { humanOf } = humansAfter(said);
  const byHuman = new Map<string, string[]>();
  for (const each of accounts) byHuman.set(humanOf(loginOf(each)), [...(byHuman.get(humanOf(loginOf(each))) ?? []), each]);
  return [...byHuman.values()].filter(({ length }) => length > 1).map((each) => each.sort().join(' '));
};

/** Eve writes, Rosa and Ada have rights on the list besides, nobody else has. */
const EVERYBODY = ['eve', 'rosa', 'ada', 'mira', 'jon', 'priya'];

describe('whoever links everybody', () => {
  it.each([
    ['to her own account', EVERYBODY.slice(1).map((each): Said => ['eve', each, 'eve'])],
    ['in a chain', EVERYBODY.slice(1).map((each, at): Said => ['eve', each, EVERYBODY[at] as string])],
    ['to the account of somebody who could take it back', ['eve', 'ada', 'mira', 'jon', 'priya'].map((each): Said => ['eve', each, 'rosa'])],
    ['by one object of the directory', EVERYBODY.map((each): Said => ['eve', each, '', 'o-1'])],
  ])('%s is undone by two others, and by neither alone', (_how, written) => {
    const apart = (author: string): Said[] => EVERYBODY.map((each): Said => [author, each, '', `object of ${each}`]);
    expect(groups(written, EVERYBODY)).toEqual([[...EVERYBODY].sort().join(' ')]);
    expect(groups([...written, ...apart('rosa')], EVERYBODY)).toEqual([[...EVERYBODY].sort().join(' ')]);
    expect(groups([...written, ...apart('rosa'), ...apart('ada')], EVERYBODY)).toEqual([]);
  });

  it('and writes it again is undone again', () => {
    const linked = EVERYBODY.slice(1).map((each): Said => ['eve', each, 'eve']);
    const apart = ['rosa', 'ada'].flatMap((author) => EVERYBODY.map((each): Said => [author, each, '']));
    expect(groups([...linked, ...apart, ...linked, ...apart], EVERYBODY)).toEqual([]);
  });

  it('is undone in whatever order the others come to it', () => {
    const linked: Said[] = [['eve', 'ada', 'rosa'], ['eve', 'mira', 'rosa'], ['eve', 'jon', 'rosa']];
    const apart = ['mira', 'jon', 'ada'].flatMap((each): Said[] => [['rosa', each, ''], ['ada', each, '']]);
    expect(groups([...linked, ...apart], EVERYBODY)).toEqual([]);
  });

  it('is undone by what somebody said while they counted as one of them, and is none of them by now', () => {
    const linked: Said[] = [['eve', 'rosa', 'mira'], ['eve', 'ada', 'mira']];
    expect(groups([...linked, ['rosa', 'ada', ''], ['ada', 'ada', '']], EVERYBODY)).toEqual(['ada mira rosa']);
    expect(groups([...linked, ['rosa', 'ada', ''], ['nora', 'rosa', ''], ['ada', 'ada', '']], EVERYBODY)).toEqual([]);
  });
});

describe('a human with two or three accounts', () => {
  it('gets no link away by the word of all of them', () => {
    const two: Said[] = [['tom', 'raj', 'mira'], ['raj', 'raj', ''], ['mira', 'raj', '']];
    expect(areOne(two, 'raj', 'mira')).toBe(true);
    const three: Said[] = [['tom', 'raj', 'mira'], ['tom', 'raj-2', 'mira'], ['raj-2', 'raj', ''], ['raj', 'raj', ''], ['mira', 'raj', '']];
    expect(areOne(three, 'raj', 'mira')).toBe(true);
  });

  it('makes themselves look like more by linking strangers to their accounts, in vain', () => {
    const pad: Said[] = [['raj', 'jon', 'raj'], ['raj-2', 'priya', 'raj'], ['mira', 'ana', 'mira']];
    expect(areOne([['tom', 'raj', 'mira'], ['tom', 'raj-2', 'mira'], ...pad, ['raj-2', 'raj', ''], ['raj', 'raj', '']], 'raj', 'mira')).toBe(true);
  });

  it('puts whoever said it among their accounts, in vain', () => {
    expect(areOne([['raj-2', 'tom', 'raj'], ['tom', 'raj', 'mira'], ['tom', 'raj-2', 'mira'], ['raj-2', 'raj', ''], ['raj', 'raj', '']], 'raj', 'mira')).toBe(true);
  });

  it('takes back by two what nobody but themselves said, until somebody else confirms it', () => {
    const own: Said[] = [['raj', 'raj', 'mira']];
    const back: Said[] = [['raj', 'raj', ''], ['mira', 'raj', '']];
    expect(areOne([...own, ...back], 'raj', 'mira')).toBe(false);
    expect(areOne([...own, ['tom', 'raj', 'mira'], ...back], 'raj', 'mira')).toBe(true);
  });

  it('loses a link that was never theirs by the word of somebody else', () => {
    expect(areOne([['eve', 'raj', 'mira'], ['tom', 'raj', '']], 'raj', 'mira')).toBe(false);
  });

  it('does not get another object of the directory where somebody noted something without one in between', () => {
    const linked: Said[] = [['tom', 'anna', '', 'o-1'], ['tom', 'adm-anna', '', 'o-1'], ['tom', 'adm-anna', '']];
    expect(areOne([...linked, ['adm-anna', 'adm-anna', '', 'o-2']], 'anna', 'adm-anna')).toBe(true);
    expect(areOne([...linked, ['tom', 'adm-anna', '', 'o-2']], 'anna', 'adm-anna')).toBe(false);
  });
});

describe('what somebody says of their own accounts without effect', () => {
  const linked: Said[] = [['eve', 'rosa', 'eve'], ['eve', 'ada', 'eve'], ['eve', 'mira', 'eve']];

  it('is kept, so that a second word can have effect', () => {
    const facts = withKeptLinks(inTurn([...linked, ['rosa', 'mira', '']]));
    expect(facts[3]).toMatchObject({ sameHumanAs: loginOf('eve'), doubts: { sameHumanAs: '' } });
    // What is known is read once more together with what was recorded meanwhile.
    const more = { ...personFact('mira', 5), by: loginOf('ada') };
    expect(peopleAt(historyOf(withKeptLinks([...facts, more]))).humanOf(loginOf('mira'))).toBe('mira@contoso.example');
  });

  it('may count later where these are accounts of more than one human, and never where they can be of one', () => {
    expect(mayBeTakenApart(inTurn(linked), loginOf('mira'), loginOf('rosa'))).toBe(true);
    expect(mayBeTakenApart(inTurn([['tom', 'raj', 'mira']]), loginOf('raj'), loginOf('raj'))).toBe(false);
    expect(mayBeTakenApart(inTurn([['tom', 'raj', 'mira'], ['tom', 'raj-2', 'mira']]), loginOf('raj'), loginOf('raj'))).toBe(false);
  });
});

describe('in any order and number of entries', () => {
  const own = ['raj', 'raj-2', 'mira'];
  const others = ['tom', 'jon', 'priya'];
  const object = fc.constantFrom(undefined, undefined, 'o-1', 'o-2', 'o-3');
  const byThem = (about: readonly string[]): fc.Arbitrary<Said[]> =>
    fc.array(fc.tuple(fc.constantFrom(...own), fc.constantFrom(...about), fc.constantFrom('', ...own, ...others), object), { maxLength: 14 });

  it('the accounts of one human, up to three, never get what somebody else said of them away by what they write', () => {
    const told = fc.constantFrom<Said[]>(
      [['tom', 'raj', 'mira'], ['tom', 'raj-2', 'mira']],
      [['tom', 'raj', 'raj-2'], ['jon', 'raj-2', 'mira']],
      [['tom', 'raj', '', 'o-1'], ['tom', 'raj-2', '', 'o-1'], ['jon', 'mira', '', 'o-1']],
      [['tom', 'raj', '', 'o-1'], ['tom', 'raj-2', '', 'o-1'], ['tom', 'mira', 'raj']],
    );
    fc.assert(
      // Before somebody said so they may write of everybody but themselves: these entries are not theirs yet.
      fc.property(byThem(others), told, byThem([...own, ...others]), (before, said, after) => {
        expect(groups([...before, ...said], own)).toEqual(['mira raj raj-2']);
        expect(groups([...before, ...said, ...after], own)).toEqual(['mira raj raj-2']);
      }),
      { numRuns: 2000 },
    );
  });

  it('whatever links one person writes, two others undo them; at worst one entry that makes one human of just these two, and of one account more, waits for a further person', () => {
    const written = fc.array(fc.tuple(fc.constant('eve'), fc.constantFrom(...EVERYBODY), fc.constantFrom('', ...EVERYBODY), object), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(written, fc.shuffledSubarray(EVERYBODY, { minLength: EVERYBODY.length }), fc.boolean(), (links, order, together) => {
        const apart = (author: string, each: string): Said => [author, each, '', `object of ${each}`];
        const round = together ? order.flatMap((each) => [apart('rosa', each), apart('ada', each)]) : [...order.map((each) => apart('rosa', each)), ...order.map((each) => apart('ada', each))];
        // A second round reaches what only an account that is free by now takes back.
        const left = groups([...links, ...round, ...round], EVERYBODY);
        const isWaiting = left.length === 1 && /^(?=.*\brosa\b)(?=.*\bada\b)\S+ \S+( \S+)?$/.test(left[0] as string) && !/\beve\b/.test(left[0] as string);
        expect(left.length === 0 || isWaiting ? [] : left).toEqual([]);
        // A further person takes the rest back alone.
        expect(groups([...links, ...round, ...round, ...EVERYBODY.map((each) => apart('nora', each))], EVERYBODY)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
