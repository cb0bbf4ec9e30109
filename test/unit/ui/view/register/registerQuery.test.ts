import { addressOf, isFiltered, queryOf, WHOLE, type RegisterQuery } from '../../../../../src/ui/view/register/registerQuery';

const ASKED: RegisterQuery = { find: 'legacy mail', state: 'past', severity: 'high', family: 'mailFlow', tenantId: 't1', owner: '', group: 'owner', sort: 'age', reversed: true };

describe('what an address asks of the register', () => {
  it('comes back as it was asked', () => {
    expect(queryOf(addressOf(ASKED))).toEqual(ASKED);
    expect(addressOf(ASKED)).toEqual({ find: 'legacy mail', state: 'past', severity: 'high', family: 'mailFlow', tenant: 't1', owner: '', group: 'owner', sort: '-age' });
  });

  it('says nothing where everything that is open is shown by risk', () => {
    expect(addressOf(WHOLE)).toEqual({});
    expect(queryOf({})).toEqual(WHOLE);
  });

  it('is read as far as this version knows it', () => {
    expect(queryOf({ state: 'exploded', severity: '<script>', family: 'x', group: 'colour', sort: '-shoe', find: 'a' })).toEqual({ ...WHOLE, find: 'a', reversed: true });
  });

  it('tells "nobody answers" from "whoever answers"', () => {
    expect([queryOf({ owner: '' }).owner, queryOf({}).owner]).toEqual(['', undefined]);
    expect([isFiltered(queryOf({ owner: '' })), isFiltered(queryOf({ group: 'owner', sort: 'age' }))]).toEqual([true, false]);
  });
});
