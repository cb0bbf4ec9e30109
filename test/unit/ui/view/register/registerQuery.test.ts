import { addressOf, isFiltered, queryOf, WHOLE, type RegisterQuery } from '../../../../../src/ui/view/register/registerQuery';

const ASKED: RegisterQuery = { find: 'legacy mail', state: 'past', severity: 'high', family: 'mailFlow', category: 'thirdParty', tenantId: 't1', owner: '', reviewer: 'ana', due: 'month', group: 'owner', sort: 'age', reversed: true };

describe('what an address asks of the register', () => {
  it('comes back as it was asked', () => {
    expect(queryOf(addressOf(ASKED))).toEqual(ASKED);
    expect(addressOf(ASKED)).toEqual({ find: 'legacy mail', state: 'past', severity: 'high', family: 'mailFlow', category: 'thirdParty', tenant: 't1', owner: '', reviewer: 'ana', due: 'month', group: 'owner', sort: '-age' });
  });

  it('says nothing where everything that is open is shown by risk', () => {
    expect(addressOf(WHOLE)).toEqual({});
    expect(queryOf({})).toEqual(WHOLE);
  });

  it('is read as far as this version knows it', () => {
    expect(queryOf({ state: 'exploded', severity: '<script>', family: 'x', category: 'y', due: 'soon', group: 'colour', sort: '-shoe', find: 'a' })).toEqual({ ...WHOLE, find: 'a', reversed: true });
  });

  it('tells "nobody answers" from "whoever answers"', () => {
    expect([queryOf({ owner: '' }).owner, queryOf({}).owner]).toEqual(['', undefined]);
    expect(['category', 'reviewer', 'due'].map((name) => isFiltered(queryOf({ [name]: { category: 'migration', reviewer: '', due: 'none' }[name] ?? '' })))).toEqual([true, true, true]);
    expect([isFiltered(queryOf({ owner: '' })), isFiltered(queryOf({ group: 'owner', sort: 'age' }))]).toEqual([true, false]);
  });
});
