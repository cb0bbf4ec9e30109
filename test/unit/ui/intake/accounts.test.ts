import { SharePointError } from '../../../../src/lists/rest/errors';
import type { Gate } from '../../../../src/lists/rest/gate';
import { searchPeople, type FoundPerson } from '../../../../src/register/directory';
import { findAccounts } from '../../../../src/ui/intake/accounts';
import { error } from '../people/somePeople';

jest.mock('../../../../src/register/directory');

const gate = {} as Gate;
const person = (name: string, mail: string, objectId?: string): FoundPerson => ({ login: `i:0#.f|membership|${mail}`, name, mail, jobTitle: '', guest: false, ...(objectId === undefined ? {} : { objectId }) });
const DIRECTORY = [person('Ann Lee', 'ann@lamna.example', 'BBBBBBBB-0000-4000-8000-000000000001'), person('Ben Moe', 'ben@lamna.example', 'b2'), person('Ben Moe', 'ben.moe@lamna.example', 'b3'), person('Cid Old', 'cid@lamna.example')];

beforeEach(() => {
  jest.mocked(searchPeople).mockImplementation((_gate, text) => (text === 'Down' ? Promise.reject(error('unavailable')) : Promise.resolve(DIRECTORY.filter(({ name, mail }) => [name, mail].includes(text)))));
});
const find = (names: readonly string[], stopped = (): boolean => false): ReturnType<typeof findAccounts> => findAccounts(gate, names, stopped, () => undefined);

describe('accounts that written names stand for', () => {
  it('one account of that name or address is taken, under its id in lower case', async () => {
    const { accounts } = await find(['Ann Lee', 'Lee (IT) <ann@lamna.example>']);
    expect([...accounts]).toEqual(['Ann Lee', 'Lee (IT) <ann@lamna.example>'].map((written) => [written, { type: 'user', id: 'bbbbbbbb-0000-4000-8000-000000000001', name: 'Ann Lee' }]));
  });

  it('of several nothing is taken: somebody has to choose', async () => {
    const { accounts, open } = await find(['Ben Moe']);
    expect([accounts.size, open.map(({ written, candidates }) => [written, candidates.length])]).toEqual([0, [['Ben Moe', 2]]]);
  });

  it('names that nobody has, and names that could not be asked for, are counted apart', async () => expect(await find(['Nobody', 'Down'])).toMatchObject({ unknown: 1, unasked: 1, open: [] }));

  it('an account without an object id stays a name, as reports do not use its sign-in name', async () => expect((await find(['Cid Old'])).accounts.size).toBe(0));

  it('other failures than those of SharePoint are not hidden', async () => {
    jest.mocked(searchPeople).mockRejectedValue(new TypeError('x'));
    await expect(find(['Ann Lee'])).rejects.toThrow(TypeError);
    expect(error('unavailable')).toBeInstanceOf(SharePointError);
  });

  it('stops between two names', async () => {
    let asked = 0;
    jest.mocked(searchPeople).mockImplementation(() => Promise.resolve((asked++, [])));
    await find(Array.from({ length: 40 }, (_, index) => `n${index}`), () => asked >= 8);
    expect(asked).toBeLessThan(12);
  });

  it('tells how much is done', async () => {
    const done: number[] = [];
    await findAccounts(gate, ['Ann Lee', 'Nobody'], () => false, (part) => done.push(part));
    expect(done).toEqual([0.5, 1]);
  });
});
