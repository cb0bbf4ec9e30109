import type { Unread } from '../../../../src/domain/reconcile/gap';
import { misfits, strangersIn } from '../../../../src/discovery/json/misfits';
import { inWords } from '../inWords';

const told = (unread: readonly Unread[]): unknown => unread.map(({ where, why }) => ({ where, why: inWords(why) }));
const at = (members: readonly string[]): string => members.join('.');

describe('members of another kind than is looked for', () => {
  it.each<readonly [unknown, string | undefined]>([
    [{ Users: { ExcludeUsers: [] } }, undefined],
    [{}, undefined],
    [{ Users: null }, undefined],
    [{ Users: [1] }, 'it is a list where an object was expected'],
    [{ Users: true }, 'it is yes or no where an object was expected'],
    [{ Users: 'everybody' }, 'it is a text where an object was expected'],
    [{ Users: 'System.Object[]' }, 'the export says “System.Object[]” instead of what stands there; ConvertTo-Json keeps it with -Depth 10'],
    [{ Users: '@{ExcludeUsers=}' }, 'the export says “@{ExcludeUsers=}” instead of what stands there; ConvertTo-Json keeps it with -Depth 10'],
  ])('%j', (value, why) => expect(told(misfits(value as object as Readonly<Record<string, unknown>>, { objects: [['Users']] }, at))).toEqual(why === undefined ? [] : [{ where: 'Users', why }]));

  it('entries of a list of texts that are none are told by their places', () => {
    expect(told(misfits({ Users: { ExcludeUsers: ['a', { id: 'b' }, null, 7, true] } }, { texts: [['Users', 'ExcludeUsers']] }, at))).toEqual([
      { where: 'Users.ExcludeUsers[1]', why: 'it is an object where a text was expected' },
      { where: 'Users.ExcludeUsers[4]', why: 'it is yes or no where a text was expected' },
    ]);
  });

  it('entries of a list of objects that are none are told; PowerShell’s list of one is its entry', () => {
    expect(told(strangersIn([{}, 'x', 1, null], 'value'))).toEqual([{ where: 'value[1]', why: 'it is a text where an object was expected' }, { where: 'value[2]', why: 'it is a number where an object was expected' }]);
    expect(strangersIn({ id: 'x' }, 'value')).toEqual([]);
    expect(told(misfits({ a: { list: [true] } }, { lists: [['a', 'list']] }, at))).toEqual([{ where: 'a.list[0]', why: 'it is yes or no where an object was expected' }]);
  });
});
