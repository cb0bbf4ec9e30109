import { accountKey } from '../../../../src/domain/people/account';
import { lastLearnt } from '../../../../src/domain/people/lastLearnt';
import { loginOf, personFact } from './facts';

const KEY = accountKey(loginOf('anna'));
const anna = (...facts: readonly Parameters<typeof personFact>[2][]) => lastLearnt(facts.map((parts, at) => personFact('anna', at + 1, parts))).get(KEY);

describe('what counts of an account', () => {
  it('keeps where each thing was learnt, though a later entry repeats it', () => {
    const known = anna({ state: 'gone', source: 'leavers', onDay: 1 }, { state: 'gone', manager: loginOf('lena'), source: 'org chart', onDay: 2 });
    expect(known?.state).toEqual({ value: 'gone', source: 'leavers', onDay: 1 });
    expect(known?.manager).toEqual({ value: loginOf('lena'), source: 'org chart', onDay: 2 });
    expect(known?.newest.id).toBe(2);
  });

  it('is confirmed as a whole by an entry that changes nothing', () => {
    const parts = { state: 'present', sameHumanAs: loginOf('adm-anna') } as const;
    const known = anna({ ...parts, source: 'leavers', onDay: 1 }, { ...parts, source: 'asked her', onDay: 9 });
    expect([known?.state, known?.sameHumanAs].map((said) => [said?.source, said?.onDay])).toEqual([['asked her', 9], ['asked her', 9]]);
  });

  it('says nothing of whether the account is there, where the first entry is about something else', () => {
    expect(anna({ state: 'cannotTell', manager: loginOf('lena') })?.state.source).toBe('');
    expect(anna({ state: 'cannotTell', source: 'asked IT' })?.state.source).toBe('asked IT');
    expect(anna({ state: 'present' }, { state: 'cannotTell', manager: loginOf('lena'), source: 'asked IT' })?.state.source).toBe('asked IT');
  });

  it('goes by the order in which entries were kept, not by the days that they name', () => {
    expect(anna({ state: 'gone', onDay: 9 }, { state: 'present', source: 'mistaken for another', onDay: 3 })?.state).toEqual({ value: 'present', source: 'mistaken for another', onDay: 3 });
  });

  it('keeps name and directory id that a later entry leaves out, and takes logins of any case as one', () => {
    const facts = [personFact('anna', 1, { name: 'Anna Berg', objectId: 'object-1' }), personFact('anna', 2, { login: loginOf('anna').toUpperCase(), name: '' })];
    expect([...lastLearnt(facts)].map(([key, { name, objectId }]) => [key, name, objectId])).toEqual([[KEY, 'Anna Berg', 'object-1']]);
  });

  it('is one account, by whichever spelling of its login somebody wrote', () => {
    const facts = [personFact('anna', 1, { manager: loginOf('lena') }), personFact('anna', 2, { login: 'anna@contoso.example', manager: loginOf('lena'), state: 'gone' })];
    expect([...lastLearnt(facts)].map(([key, { state, newest }]) => [key, state.value, newest.id])).toEqual([[KEY, 'gone', 2]]);
  });
});
