import type { Member } from '../../../../src/domain/integrity/powers';
import { readersOf } from '../../../../src/domain/integrity/readers';

const person = (name: string): Member => ({ login: `i:0#.f|membership|${name}@contoso.example`, name, isGroup: false });
const EVERYONE: Member = { login: 'c:0(.s|true', name: 'Everyone', isGroup: true };
const INSIDERS: Member = { login: 'C:0-.F|rolemanager|spo-grid-all-users/00000000-0000-4000-8000-0000000000ff', name: 'Everyone except external users', isGroup: true };
const TEAM: Member = { login: 'c:0t.c|tenant|8d1e7c5a', name: 'Payments team', isGroup: true };
const group = (name: string, ...members: Member[]) => ({ principal: { login: name, name, isGroup: true }, members });

describe('who may read the register', () => {
  it('is counted once, however somebody comes in', () => {
    expect(readersOf([group('Owners', person('ada')), group('Readers', person('vic'), { ...person('ada'), login: person('ada').login.toUpperCase() }), { principal: person('jon'), members: undefined }])).toEqual({ accounts: 3, everyone: [], unseen: [] });
  });

  it('tells claims that mean everybody from groups of which nobody sees the members', () => {
    expect(readersOf([group('Visitors', EVERYONE, TEAM), { principal: INSIDERS, members: undefined }])).toEqual({
      accounts: 0,
      everyone: [
        { name: 'Everyone', guests: true, through: 'Visitors' },
        { name: 'Everyone except external users', guests: false, through: undefined },
      ],
      unseen: [{ name: 'Payments team', through: 'Visitors' }],
    });
  });
});
