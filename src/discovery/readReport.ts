import { findDefect } from './json/defect';
import { isObject, type JsonObject } from './json/access';
import { looksLike } from './looksLike';
import { mergeFindings } from './mergeFindings';
import type { Reading } from './parsedReport';
import type { ReadProblem } from './problem';
import { READERS, roleHoldersOf, unreadOf } from './scubagear/families';
import type { FamilyReading } from './scubagear/makeFinding';
import { openReport } from './scubagear/scubaReport';
import { decodeText } from './text/decode';

const NEEDED = 'the file ScubaResults….json that ScubaGear 1.4 to 1.8 writes (with MetaData, Results and Raw), whole';

export interface ReadOptions {
  /** Called between slices with the part that is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Awaited between slices, so that a page can paint; rejects to stop the reading. */
  readonly pause?: () => Promise<void>;
}

/**
 * Reads one report. What is wrong with the file comes back as a problem; only `pause` can reject.
 * The slices are: decoding, parsing, and one for each family.
 */
export async function readReport(file: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  const slices = READERS.length + 2;
  let finished = 0;
  const next = async (): Promise<void> => {
    finished++;
    options.onProgress?.(finished / slices);
    await options.pause?.();
  };
  const unreadable = (problem: Omit<ReadProblem, 'file' | 'needed'>): Reading => ({ outcome: 'unreadable', problem: { file, needed: NEEDED, ...problem } });

  if (bytes.length === 0) return unreadable({ code: 'empty', at: undefined, found: 'there are 0 bytes', looksLike: 'an empty file' });
  const decoded = decodeText(bytes);
  if ('notText' in decoded) return unreadable({ code: 'notText', at: undefined, found: 'the bytes are no text', looksLike: decoded.notText });
  await next();
  const parsed = parseObject(decoded.text);
  if ('problem' in parsed) return unreadable(parsed.problem);
  const opened = openReport(parsed.value);
  if ('missing' in opened) {
    const kind = looksLike(decoded.text, parsed.value);
    const scuba = kind.startsWith('a ScubaGear');
    return unreadable({ code: scuba ? 'incomplete' : 'notAReport', at: undefined, found: opened.missing, looksLike: kind });
  }
  await next();
  const { report } = opened;
  const readings: FamilyReading[] = [];
  for (const read of READERS) {
    readings.push(read(report));
    await next();
  }
  const unread = [...unreadOf(report), ...readings.flatMap((reading) => reading.unread)];
  return {
    outcome: 'read',
    parsed: {
      report: { file, source: 'ScubaGear', toolVersion: report.toolVersion, tenant: report.tenant, ranOn: report.ranOn, unread },
      findings: mergeFindings(readings.flatMap((reading) => reading.findings)),
      roleHolders: roleHoldersOf(report),
      sameAs: report.names.applicationIdOf,
    },
  };
}

function parseObject(text: string): { readonly value: JsonObject } | { readonly problem: Omit<ReadProblem, 'file' | 'needed'> } {
  if (text.trim() === '') return { problem: { code: 'empty', at: undefined, found: 'there is only white space', looksLike: 'an empty file' } };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Half a character at the end belongs to the cut, not to the text.
    const { cutOff, line, column, path, found } = findDefect(text.replace(/\uFFFD$/, ''));
    return { problem: { code: cutOff ? 'truncated' : 'notJson', at: { line, column, path }, found, looksLike: looksLike(text, undefined) } };
  }
  if (isObject(value)) return { value };
  return { problem: { code: 'notAReport', at: undefined, found: 'the JSON is not one object', looksLike: looksLike(text, undefined) } };
}
