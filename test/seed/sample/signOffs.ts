import { isoFromDay, dayFromIso, type Day } from '../../../src/domain/day/day';
import { loginKey } from '../../../src/domain/people/person';
import { workdayAfter } from './days';
import type { Life } from './life';
import { seated } from './people';
import type { World } from './world';

/** The quarterly signature came last of all customs. */
const BEGAN_DAYS_AGO = 290;
/** Share of the owners who sign in a quarter; each signs all they hold on one day. */
const SIGNING = 0.8;
const MOST_DAYS_LATER = 12;

/** First workdays of the quarters in which owners sign, up to yesterday. */
function quartersOf({ today, lastDay }: World): readonly Day[] {
  const year = Number(isoFromDay(today).slice(0, 4));
  const firsts = [year - 1, year].flatMap((each) => ['01', '04', '07', '10'].map((month) => dayFromIso(`${each}-${month}-05`) ?? 0));
  return firsts.map(workdayAfter).filter((day) => day > today - BEGAN_DAYS_AGO && day <= lastDay);
}

/** The next day on which whoever holds the control seat now signs for it; undefined: none before today. */
export function nextSignOff(life: Life): { readonly quarter: Day; readonly day: Day } | undefined {
  const owner = seated(life, 'controlOwner');
  if (!owner) return undefined;
  for (const quarter of quartersOf(life.world)) {
    const random = life.world.random.fork(`sign-off ${quarter} ${loginKey(owner.login)}`);
    const day = workdayAfter(quarter + random.between(0, MOST_DAYS_LATER));
    const isSigned = (life.parts.signedOff?.onDay ?? 0) >= quarter;
    if (day >= life.day && day <= life.world.lastDay && !isSigned && random.chance(SIGNING)) return { quarter, day };
  }
  return undefined;
}

/** Signs where that is possible; what is over or waits for nobody has nothing to sign. */
export function signOff(life: Life): void {
  const owner = seated(life, 'controlOwner');
  if (owner && life.refusalOf(owner, 'signOff') === undefined) life.does(owner, 'signOff');
}
