import { appendOnce } from '../decisions/appendOnce';
import type { Desk } from '../decisions/desk';
import type { Json } from '../domain/ledger/canonical';
import { encodeCompletion } from '../lists/codec/sweep';
import type { LedgerIds } from '../lists/codec/completion';
import { SharePointError } from '../lists/rest/errors';
import { sweeps } from '../lists/schema/sweeps';
import { raisedPastOwn, rowMarks } from './marks';
import type { SweepOptions, SweepOutcome, SweepReport } from './sweepOutcome';
import type { Work } from './work';
import type { Written } from './write';

/** Puts the sweep on record, where nothing failed and nobody stopped it. */
export async function complete(desk: Desk, work: Work, written: Written, { run, onProgress, signal }: Pick<SweepOptions, 'onProgress' | 'signal'> & { readonly run: string }): Promise<SweepOutcome> {
  const { escalations, notices, untold, rows, rights, failures, ended } = written;
  const report: SweepReport = { run, looked: work.looked, unjudged: written.unjudged, escalations, notices, untold, rows, rights, seal: work.seal, failures };
  if (ended === 'stopped' || signal?.aborted) return { kind: 'stopped', report };
  if (ended === 'gaveUp' || failures.some(({ what }) => what !== 'row')) return { kind: 'incomplete', report };
  onProgress?.({ stage: 'finishing', done: 0, total: 0 });
  try {
    const marks = marksOf(work, written);
    const { looked, seal } = report;
    const counts: Json = { looked: { ...looked, unjudged: report.unjudged.length }, escalations: { ...escalations }, notices: { ...notices }, untold, rows: { ...rows }, rights: { changed: rights.changed, unseen: rights.unseen }, sealBefore: seal.before };
    const item = encodeCompletion({ run, rows: marks, sealed: seal.upTo, seal: seal.hash, counts });
    await appendOnce(desk, { list: sweeps, keyColumn: 'SweepKey', key: item.SweepKey ?? '', item });
    return { kind: 'complete', report, marks };
  } catch (error) {
    if (!(error instanceof SharePointError)) throw error;
    return { kind: 'incomplete', report: { ...report, failures: [...failures, { what: 'completion', exceptionKey: '', kind: error.kind }] } };
  }
}

function marksOf({ read, seal }: Work, { lagging, own }: Written): LedgerIds {
  const marks = rowMarks(seal.upTo, [...lagging].map((key) => read.byException.get(key) ?? []));
  return { ...marks, Observations: raisedPastOwn(marks.Observations ?? 0, own) };
}
