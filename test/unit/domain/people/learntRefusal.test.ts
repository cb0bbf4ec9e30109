import { learntRefusals } from '../../../../src/domain/people/learntRefusal';
import type { Learnt } from '../../../../src/domain/people/nextFact';
import { historyOf, link, loginOf, personFact } from './facts';

const TODAY = 20_100;
const learnt = (parts: Partial<Learnt> = {}): Learnt => ({ login: loginOf('anna'), source: 'told by Tom', onDay: TODAY, ...parts });
const refused = (parts: Partial<Learnt>, history = historyOf([]), me = 'tom'): string[] => learntRefusals(history, learnt(parts), TODAY, loginOf(me)).map(({ field, code }) => `${field}: ${code}`);

describe('what may be recorded of an account', () => {
  it('is anything with a source and a day until today', () => {
    expect(refused({ state: 'gone', sameHumanAs: loginOf('ben'), manager: loginOf('lena') })).toEqual([]);
  });

  it.each([
    ['nobody', { login: '' }, 'login: missing'],
    ['no source', { source: '  ' }, 'source: missing'],
    ['a source longer than its column', { source: 'x'.repeat(256) }, 'source: tooLong'],
    ['no day', { onDay: NaN }, 'onDay: missing'],
    ['a day that is still to come', { onDay: TODAY + 1 }, 'onDay: ahead'],
    ['itself as another account', { sameHumanAs: loginOf('ANNA') }, 'sameHumanAs: itself'],
    ['its own manager', { manager: loginOf('ANNA') }, 'manager: themselves'],
  ] as const)('is not %s', (_what, parts, reason) => {
    expect(refused(parts)).toEqual([reason]);
  });

  it('is not that a manager is another account of the one whose duties they hear of', () => {
    const managed = historyOf([personFact('ben', 1, { manager: loginOf('anna') })]);
    expect(refused({ sameHumanAs: loginOf('ben') }, managed, 'ben')).toEqual(['sameHumanAs: managerOf']);
    expect(refused({ sameHumanAs: loginOf('cleo') }, managed, 'ben')).toEqual([]);
  });

  it('is no other account of the same human as manager, in whichever order that is said', () => {
    expect(refused({ manager: loginOf('adm-anna') }, historyOf([link('adm-anna', 'anna', 1)]))).toEqual(['manager: themselves']);
    expect(refused({ sameHumanAs: loginOf('lena') }, historyOf([personFact('anna', 1, { manager: loginOf('lena') })]))).toEqual(['manager: themselves']);
  });

  it('is a manager that the account is no longer linked with', () => {
    expect(refused({ sameHumanAs: '', manager: loginOf('ben') }, historyOf([link('anna', 'ben', 1)]))).toEqual([]);
  });

  it('is not that the accounts of whoever says so are not theirs, or are those of somebody else', () => {
    const linked = historyOf([link('adm-anna', 'anna', 1)]);
    for (const me of ['anna', 'adm-anna']) {
      expect(learntRefusals(linked, learnt({ login: loginOf('adm-anna'), sameHumanAs: '' }), TODAY, loginOf(me))).toEqual([{ field: 'sameHumanAs', code: 'own' }]);
      expect(learntRefusals(linked, learnt({ login: loginOf('adm-anna'), sameHumanAs: loginOf('ben') }), TODAY, loginOf(me))).toEqual([{ field: 'sameHumanAs', code: 'own' }]);
    }
    expect(learntRefusals(linked, learnt({ login: loginOf('adm-anna'), sameHumanAs: '' }), TODAY, loginOf('tom'))).toEqual([]);
    expect(refused({ sameHumanAs: loginOf('adm-anna') }, historyOf([]), 'anna')).toEqual([]);
  });

  it('is their word on their own accounts where somebody linked more than one human can have', () => {
    const linked = historyOf(['anna', 'ben', 'lena', 'jon'].map((name, at) => ({ ...link(name, 'eve', at + 1), by: loginOf('eve') })));
    expect(refused({ sameHumanAs: '' }, linked, 'anna')).toEqual([]);
  });
});
