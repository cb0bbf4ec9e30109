import { isoFromDay } from '../domain/day/day';
import type { ExportFormat } from './format';

/** Everything that is exported, one object an exception; days as `yyyy-mm-dd`. */
export const json: ExportFormat = {
  name: 'json',
  fileName: 'trust-exceptions.json',
  mediaType: 'application/json',
  oneTenant: false,
  says: () => true,
  write: async (exceptions, { linkOf }) => {
    const objects = exceptions.map(({ sinceDay, untilDay, ...exception }) => ({ ...exception, since: sinceDay === undefined ? null : isoFromDay(sinceDay), until: isoFromDay(untilDay), link: linkOf(exception.exceptionKey) }));
    return `${JSON.stringify({ exceptions: objects }, null, 2)}\n`;
  },
};
