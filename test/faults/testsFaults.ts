import type { Flow } from './flow';
import { openMatrix, tableOf, type Played } from './matrix';
import { runCase } from './runCase';
import type { Door } from './faultSite';

/** One test a flow: every fault at every request of it. The table of what was tried is printed at the end. */
export function testsFaults(flows: readonly Played[], door?: () => Promise<Door>): void {
  const matrix = openMatrix(door);
  afterAll(async () => {
    console.log(tableOf(matrix.cells));
    await matrix.close();
  });
  test.each(flows.map((flow) => [flow.name, flow] as const))(
    '%s: no fault at any request makes it twice, lost, written over, or a row that says something else',
    async (_name, flow) => {
      const cells = await matrix.run(flow);
      expect(cells.flatMap(({ fault, breaches }) => breaches.map(({ invariant, what }) => `${fault}: ${invariant}: ${what}`))).toEqual([]);
    },
    1_200_000,
  );
}

/** An act of one person by a form. */
export function byForm(flow: Flow): Played {
  return { name: flow.name, play: (site, raw, kind, at, name, pcAheadMs) => runCase(site, raw, flow, kind, at, name, pcAheadMs) };
}
