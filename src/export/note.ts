import { isoFromDay } from '../domain/day/day';
import type { ExportedException } from './exportable';
import type { WriteOptions } from './format';

/** Who answers for an exception, until when, and where to read of it: one line, whatever stands in its title. */
export function noteOf(exception: ExportedException, { linkOf }: WriteOptions): string {
  const { title, controlOwner, state, untilDay, exceptionKey } = exception;
  const until = state === 'acceptedRisk' ? `risk accepted, to be signed again by ${isoFromDay(untilDay)}` : `until ${isoFromDay(untilDay)}`;
  return oneLine(`${title} | ${controlOwner?.name ?? 'no control owner'} | ${until} | ${linkOf(exceptionKey)}`);
}

/** Line ends, also those that only some parsers know, would end a comment. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
}
