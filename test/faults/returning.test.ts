import { openFaultSite, type FaultSite } from './faultSite';
import { rawLists, type RawLists } from './rawLists';
import { BY_OTHERS, interleaved, MEANWHILE, takingBack } from './runTakingBack';
import { testsFaults } from './testsFaults';

const MOVES = ['split', 'merge'] as const;
/** Orders in which the requests of two people are tried, of each pair. */
const ORDERS = 20;

testsFaults(MOVES.flatMap((act) => MEANWHILE.map((meanwhile, at) => takingBack(act, meanwhile, at === 0 ? undefined : BY_OTHERS))));

describe('half of a move that is taken back while somebody else does something of it', () => {
  let site: FaultSite;
  let raw: RawLists;
  beforeAll(async () => {
    site = await openFaultSite();
    raw = rawLists(site.sharePoint, site.webUrl);
  });
  afterAll(() => site.sharePoint.close());

  it.each(MOVES.flatMap((act) => MEANWHILE.map((meanwhile) => [act, meanwhile.name, meanwhile] as const)))('a %s, and a colleague %s: in whatever order, it is in just one open exception, or the record says so', async (act, name, meanwhile) => {
    const nth = MEANWHILE.findIndex((each) => each.name === name);
    for (let seed = 0; seed < ORDERS; seed += 1) expect({ seed, breaches: await interleaved(site, raw, act, meanwhile, `o${act}${nth}x${seed}`, seed) }).toEqual({ seed, breaches: [] });
  }, 120_000);
});
