import { SITE_SCHEMA } from '../../src/lists/schema/siteSchema';
import { PEOPLE } from '../sharepoint/people';
import { PESSIMISTIC, SWITCH_NAMES, type Switches } from '../sharepoint/switches';
import { expectedLeft } from './rights/expectedLeft';
import { differences, matrixTable } from './rights/matrixTable';
import { OTHER_WAY } from './rights/otherWay';
import { startSeatedSite, type SeatedSite } from './rights/seatedSite';
import { expectedAccess, seatCalled, SEATS } from './rights/seats';
import { LETTERS, tryMatrix, type Attempt } from './rights/tryMatrix';
import { LISTS, ROLES } from './rights/writtenMatrix';

jest.setTimeout(120_000);

/** The two extremes, and each switch turned alone. */
const SWITCH_SETS: readonly (readonly [string, Readonly<Switches>])[] = [
  ['the switches that hurt most', PESSIMISTIC],
  ['all switches the other way', OTHER_WAY],
  ...SWITCH_NAMES.map((name) => [`${name} ${String(OTHER_WAY[name])} alone`, { ...PESSIMISTIC, [name]: OTHER_WAY[name] }] as const),
];

let site: SeatedSite;
const tables: { readonly name: string; readonly attempts: readonly Attempt[] }[] = [];
beforeAll(async () => {
  site = await startSeatedSite(PESSIMISTIC);
});
afterAll(async () => {
  await site.sharePoint.close();
  const [first, ...others] = tables;
  if (first === undefined) return;
  // eslint-disable-next-line no-console -- the proven matrix is what this suite is for
  console.log(
    [
      `Rights as tried over REST, with ${first.name} (A add, E edit, D delete; --- reads only; empty: not let in)`,
      matrixTable(first.attempts),
      ...SEATS.map(({ name, roles }) => `${name}: ${roles.join(', ') || 'in no group'}`),
      ...others.map(({ name, attempts }) => `With ${name}: ${differences(attempts, first.attempts).join('; ') || 'the same'}`),
    ].join('\n'),
  );
});

describe('the written matrix', () => {
  it('has a line for each list of the register', () => {
    expect([...LISTS].sort()).toEqual(SITE_SCHEMA.lists.map(({ url }) => url).sort());
  });

  it('is tried by every account, and each of its columns by somebody who sits in no other', () => {
    expect(SEATS.filter(({ isApp }) => !isApp).map(({ name }) => name)).toEqual(PEOPLE.map(({ name }) => name));
    expect(ROLES.filter((role) => !SEATS.some(({ name, roles }) => name !== 'ada' && name !== 'otto' && roles.length === 1 && roles[0] === role))).toEqual([]);
  });
});

describe.each(SWITCH_SETS)('with %s', (name, switches) => {
  it('everybody may do what the written matrix says with every list, and no more', async () => {
    Object.assign(site.sharePoint.control.switches, switches);
    const run = `run${tables.length}`;
    const { attempts, left } = await tryMatrix(site, run, SEATS);
    tables.push({ name, attempts });

    const reach = switches.appGrantReachesAroundListRights;
    const wrong = attempts.filter(({ person, list, letter, isDone, isStrange }) => isStrange || isDone !== LETTERS[expectedAccess(seatCalled(person), list, reach)].includes(letter));
    expect(wrong.map(({ person, list, letter, way, said }) => `${person}, ${list}, ${letter} by ${way}: ${said}`)).toEqual([]);
    for (const list of LISTS) expect([list, [...(left.get(list) ?? [])].sort()]).toEqual([list, expectedLeft(run, list, SEATS, reach).sort()]);
  });
});
