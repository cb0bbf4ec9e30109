import type { Formats } from '../formats';
import type { LeadershipStrings } from '../leadershipStrings';

export function leadership({ number, plural }: Formats): LeadershipStrings {
  return {
    heading: ({ open, past, nobody }) =>
      `${number(past)} of ${plural(open, { one: `${number(open)} open exception`, other: `${number(open)} open exceptions` })} ${plural(past, { one: 'is', other: 'are' })} past tolerance, and nobody answers for ${number(nobody)}`,
  };
}
