import { mergeLooked } from '../../domain/reconcile/lookedAt';
import type { Format } from '../format';
import { isObject } from '../json/access';
import { looksLike } from '../looksLike';
import type { LookingReading } from '../makeFinding';
import { mergeFindings } from '../mergeFindings';
import type { Look } from '../problem';
import { READERS, roleHoldersOf, unreadOf } from './families';
import { openReport } from './scubaReport';

const LOOKS: readonly Look['kind'][] = ['scubaResults', 'scubaSettings', 'scubaConfig'];

/** The results of ScubaGear. */
export const SCUBAGEAR: Format = {
  needed: 'scubaResults',
  recognises: ({ json, text }) => 'value' in json && isObject(json.value) && LOOKS.includes(looksLike(text, json.value).kind),
  async read({ name: file, text, json }, next) {
    const value = 'value' in json && isObject(json.value) ? json.value : {};
    const opened = openReport(value);
    if ('lacks' in opened) return [{ outcome: 'unreadable', problem: { file, code: 'incomplete', at: undefined, found: opened.lacks, looksLike: looksLike(text, value), needed: ['scubaResults'] } }];
    const { report } = opened;
    const readings: LookingReading[] = [];
    for (const [index, read] of READERS.entries()) {
      readings.push(read(report));
      await next((index + 1) / READERS.length);
    }
    const unread = [...unreadOf(report), ...readings.flatMap((reading) => reading.unread)];
    return [
      {
        outcome: 'read',
        parsed: {
          report: { file, source: 'ScubaGear', toolVersion: report.toolVersion, tenant: report.tenant, ranOn: report.ranOn, unread },
          findings: mergeFindings(readings.flatMap((reading) => reading.findings)),
          looked: mergeLooked(readings.flatMap((reading) => reading.looked)),
          roleHolders: roleHoldersOf(report),
          sameAs: report.names.applicationIdOf,
        },
      },
    ];
  },
};
