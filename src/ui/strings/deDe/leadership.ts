import type { Formats } from '../formats';
import type { LeadershipStrings } from '../leadershipStrings';

export function leadership({ number, plural }: Formats): LeadershipStrings {
  return {
    heading: ({ open, past, nobody }) =>
      `${number(past)} von ${plural(open, { one: `${number(open)} offenen Ausnahme`, other: `${number(open)} offenen Ausnahmen` })} ${plural(past, { one: 'ist', other: 'sind' })} über der Toleranz, und für ${nobody === 0 ? 'jede ist jemand' : `${number(nobody)} ist niemand`} verantwortlich`,
  };
}
