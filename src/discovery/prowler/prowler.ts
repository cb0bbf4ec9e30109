import { inPieces } from '../../domain/pieces/pieces';
import type { Unread } from '../../domain/reconcile/gap';
import type { Format } from '../format';
import type { Reading } from '../parsedReport';
import type { Found } from '../problem';
import { readScan } from './readScan';
import { isProwler, openScans } from './scan';
import { topic } from '../../domain/reconcile/where';

/** The results of Prowler in OCSF. */
export const PROWLER: Format = {
  needed: 'prowler',
  recognises: ({ json }) => 'value' in json && Array.isArray(json.value) && isProwler(json.value),
  async read({ name: file, json }, next) {
    const { scans, others, nameless, strangers } = await inPieces(openScans('value' in json ? json.value : []), () => next(0));
    const readings: Reading[] = [];
    for (const [index, scan] of scans.entries()) {
      const parsed = await inPieces(readScan(file, scan), () => next((index + 0.5) / scans.length));
      const lost: Unread[] = [...others.map((provider): Unread => ({ where: { code: 'about', provider }, why: { code: 'otherProvider' } })), ...(nameless === 0 ? [] : [{ where: topic('withoutTenantOrDay'), why: { code: 'namelessFindings', findings: nameless } as const }]), ...(strangers === 0 ? [] : [{ where: topic('otherObjects'), why: { code: 'noFindings', objects: strangers } as const }])];
      readings.push({ outcome: 'read', parsed: { ...parsed, report: { ...parsed.report, unread: [...lost, ...parsed.report.unread] } } });
      await next((index + 1) / scans.length);
    }
    if (readings.length > 0) return readings;
    const found: Found = others.length > 0 ? { what: 'otherProviders', providers: others } : { what: 'namelessFindings' };
    return [{ outcome: 'unreadable', problem: { file, code: others.length > 0 ? 'notAReport' : 'incomplete', at: undefined, found, looksLike: { kind: 'prowler' }, needed: ['prowler'] } }];
  },
};
