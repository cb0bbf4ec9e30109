import { siteZone } from '../../../src/domain/day/zone';
import type { Day } from '../../../src/domain/day/day';
import { encodeDecision } from '../../../src/lists/codec/encodeDecision';
import type { SharePoint } from '../../sharepoint/server';
import { rawLists } from '../../faults/rawLists';
import { personSend } from '../../start/personSend';
import type { Life } from '../../unit/domain/ledger/life';
import { accountOf } from './formLooks';
import { WEB_URL } from './portal';

/** The local site's zone when it is new. */
const ZONE = siteZone('America/Los_Angeles');

/** Noon of a day of the site. */
export const noonOf = (day: Day): number => ZONE.midnightUtc(day) + 12 * 3_600_000;

/** Writes a life into the ledger of a site by plain REST, each decision by its author on its day, under a key of its own. */
export async function writeLife(sharePoint: SharePoint, exceptionKey: string, { decisions }: Life): Promise<void> {
  const raw = rawLists({ url: sharePoint.url, control: sharePoint.control, fetchAs: personSend, close: () => undefined }, `${sharePoint.url}${WEB_URL}`);
  // Of a life alone its keys are unique, of a site not.
  const ours = (text: string): string => decisions.reduce((before, { key }) => before.split(`"${key}"`).join(`"${exceptionKey}-${key}"`), text);
  for (const [at, { key, base, act, title, onDay, body, list, author, createdDay }] of decisions.entries()) {
    sharePoint.control.clock.freeze(noonOf(createdDay) + at * 1000);
    const written = { key: `${exceptionKey}-${key}`, exceptionKey, act, title, onDay, base: base.map((each) => `${exceptionKey}-${each}`), baseHash: '', body: JSON.parse(ours(JSON.stringify(body))) as typeof body };
    await raw.add(accountOf(author), list, encodeDecision(written));
  }
}
