import { leadership } from './enUs/leadership';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { LeadershipStrings } from './leadershipStrings';

export function leadershipStringsFor(formats: Formats): LeadershipStrings {
  return (textsIn(formats.locale).leadership ?? leadership)(formats);
}
