import type { Desk } from '../../../decisions/desk';
import { checkException } from '../../../decisions/integrity/checkException';
import type { OpenException } from '../../../decisions/openException';
import { gradeOf } from '../../../domain/integrity/finding';
import type { Formats } from '../../strings/formats';
import { integrityStringsFor } from '../../strings/integrityStringsFor';

/** What is wrong with the record of one exception, a sentence or two each; what the page says anyway is left out. @throws SharePointError */
export async function exceptionIntegrity(desk: Desk, opened: OpenException, formats: Formats, signal: AbortSignal): Promise<string[]> {
  const words = integrityStringsFor(formats);
  const findings = await checkException(desk, opened, signal);
  return findings.filter((finding) => gradeOf(finding) === 'record').map((finding) => {
    const { what, todo } = words.finding(finding);
    return `${what} ${todo}`;
  });
}
