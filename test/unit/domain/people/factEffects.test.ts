import { factEffects } from '../../../../src/domain/people/factEffects';
import type { NewPersonFact } from '../../../../src/domain/people/nextFact';
import { loginOf, personFact } from './facts';

const before = personFact('anna', 1, { state: 'present', manager: loginOf('lena') });
const after = (parts: Partial<NewPersonFact>): NewPersonFact => ({ ...before, ...parts, onDay: 20_100 });

describe('what an entry changes', () => {
  it('is each thing that is new, and nothing that it repeats', () => {
    expect(factEffects(before, after({ state: 'gone' }))).toEqual([{ code: 'gone' }]);
    expect(factEffects(before, after({ sameHumanAs: loginOf('ben'), manager: '' }))).toEqual([{ code: 'linked', to: loginOf('ben') }, { code: 'unmanaged', by: loginOf('lena') }]);
  });

  it('of another link is the end of the old one and the new one', () => {
    expect(factEffects({ ...before, sameHumanAs: loginOf('ben') }, after({ sameHumanAs: loginOf('tom') }))).toEqual([{ code: 'unlinked', from: loginOf('ben') }, { code: 'linked', to: loginOf('tom') }]);
  });

  it('is a word without effect where it takes their own accounts apart, and another object of the directory', () => {
    expect(factEffects(before, { ...after({}), doubts: { sameHumanAs: '' } })).toEqual([{ code: 'doubted' }]);
    expect(factEffects({ ...before, objectId: 'o-1' }, after({ objectId: 'o-2' }))).toEqual([{ code: 'otherObject' }]);
    expect(factEffects({ ...before, objectId: 'O-1' }, after({ objectId: 'o-1' }))).toEqual([{ code: 'confirmed', onDay: 20_100 }]);
  });

  it('is nothing but a confirmation where all is as it was, also where nothing was known and nothing is', () => {
    expect(factEffects(before, after({}))).toEqual([{ code: 'confirmed', onDay: 20_100 }]);
    expect(factEffects(undefined, after({ state: 'cannotTell', manager: '' }))).toEqual([{ code: 'confirmed', onDay: 20_100 }]);
  });

  it('of an account of which nothing was known is what is known now', () => {
    expect(factEffects(undefined, after({}))).toEqual([{ code: 'present' }, { code: 'managed', by: loginOf('lena') }]);
  });
});
