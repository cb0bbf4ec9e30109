import { openFaultSite, type FaultSite } from './faultSite';
import { rawLists, type RawLists } from './rawLists';
import { interleaved, MEANWHILE } from './runTakingBack';

/** Orders in which the requests of two people are tried, of each pair. */
const ORDERS = 20;
const PAIRS = (['split', 'merge'] as const).flatMap((act) => MEANWHILE.map((meanwhile, nth) => [act, meanwhile.name, meanwhile, nth] as const));

let site: FaultSite;
let raw: RawLists;
beforeAll(async () => {
  site = await openFaultSite();
  raw = rawLists(site.sharePoint, site.webUrl);
}, 120_000);
afterAll(() => site.sharePoint.close());

describe('half of a move that is taken back while somebody else does something of it', () => {
  it.each(PAIRS)('a %s, and a colleague %s: in whatever order, it is in just one open exception, or the record says so', async (act, _name, meanwhile, nth) => {
    for (let seed = 0; seed < ORDERS; seed += 1) expect({ seed, breaches: await interleaved(site, raw, act, meanwhile, `${act}-${nth}-${seed}`, seed) }).toEqual({ seed, breaches: [] });
  }, 240_000);
});
