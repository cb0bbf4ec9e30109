import { mergeLooked } from '../../domain/reconcile/lookedAt';
import { inPieces } from '../../domain/pieces/pieces';
import type { Format } from '../format';
import { isObject } from '../json/access';
import { looksLike } from '../looksLike';
import type { LookingReading } from '../makeFinding';
import { mergeFindings } from '../mergeFindings';
import type { Look } from '../problem';
import { readSecretEnds } from './adminConsent';
import { LARGE_READERS, roleHoldersOf, SMALL_READERS, unreadOf } from './families';
import { openReport } from './scubaReport';

/** Of the progress: the large families one by one, the small ones together, and putting them together. */
const STEPS = LARGE_READERS.length + 3;
const LOOKS: readonly Look['kind'][] = ['scubaResults', 'scubaSettings', 'scubaConfig'];

/** The results of ScubaGear. */
export const SCUBAGEAR: Format = {
  needed: 'scubaResults',
  recognises: ({ json, text }) => 'value' in json && isObject(json.value) && LOOKS.includes(looksLike(text, json.value).kind),
  async read({ name: file, text, json }, next) {
    const value = 'value' in json && isObject(json.value) ? json.value : {};
    const opened = await inPieces(openReport(value), () => next(0));
    if ('lacks' in opened) return [{ outcome: 'unreadable', problem: { file, code: 'incomplete', at: undefined, found: opened.lacks, looksLike: looksLike(text, value), needed: ['scubaResults'] } }];
    const { report } = opened;
    const readings: LookingReading[] = [];
    for (const [index, read] of LARGE_READERS.entries()) readings.push(await inPieces(read(report), () => next((index + 1) / STEPS)));
    for (const read of SMALL_READERS) {
      readings.push(read(report));
      await next((LARGE_READERS.length + 1) / STEPS);
    }
    const findings = await inPieces(mergeFindings(readings.flatMap((reading) => reading.findings)), () => next((STEPS - 1) / STEPS));
    const secretEnds = await inPieces(readSecretEnds(report), () => next((STEPS - 1) / STEPS));
    const unread = [...unreadOf(report), ...readings.flatMap((reading) => reading.unread)];
    return [
      {
        outcome: 'read',
        parsed: {
          report: { file, source: 'ScubaGear', toolVersion: report.toolVersion, tenant: report.tenant, ranOn: report.ranOn, unread },
          findings,
          looked: mergeLooked(readings.flatMap((reading) => reading.looked)),
          roleHolders: await inPieces(roleHoldersOf(report), () => next((STEPS - 1) / STEPS)),
          sameAs: report.names.applicationIdOf,
          ...(secretEnds.size === 0 ? {} : { secretEnds }),
        },
      },
    ];
  },
};
