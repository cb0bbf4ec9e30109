import type { Desk } from '../../../decisions/desk';
import { checkException } from '../../../decisions/integrity/checkException';
import { lookAtFiles, type FilesLeft } from '../../../decisions/integrity/lookAtFiles';
import type { OpenException } from '../../../decisions/openException';
import { gradeOf, type IntegrityFinding } from '../../../domain/integrity/finding';
import type { Formats } from '../../strings/formats';
import { integrityStringsFor } from '../../strings/integrityStringsFor';

export interface RecordSaid {
  /** What is wrong with the record, a sentence or two each; what the page says anyway is left out. */
  readonly sentences: readonly string[];
  /** Files of its decisions that were not looked at. */
  readonly left: FilesLeft;
}

/** What is said of the record of one exception. @throws SharePointError */
export async function exceptionIntegrity(desk: Desk, opened: OpenException, formats: Formats, signal: AbortSignal): Promise<RecordSaid> {
  const { findings, left } = await checkException(desk, opened, signal);
  return { sentences: sentencesOf(findings, formats), left };
}

/** What the next files add to it. @throws SharePointError */
export async function filesIntegrity(desk: Desk, before: RecordSaid, formats: Formats, signal: AbortSignal): Promise<RecordSaid> {
  const { findings, left } = await lookAtFiles(desk, before.left, signal);
  return { sentences: [...before.sentences, ...sentencesOf(findings, formats)], left };
}

function sentencesOf(findings: readonly IntegrityFinding[], formats: Formats): string[] {
  const words = integrityStringsFor(formats);
  return findings.filter((finding) => gradeOf(finding) === 'record' || finding.code === 'unreported').map((finding) => {
    const { what, todo } = words.finding(finding);
    return `${what} ${todo}`;
  });
}
