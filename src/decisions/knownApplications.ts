import { applicationJoiner, type Choose } from '../discovery/joinApplications';
import { exceptionKeyOf } from '../domain/exception/exceptionKey';
import { findingMark } from '../domain/exception/findingMark';
import type { Finding, Report } from '../domain/exception/finding';
import { KINDS } from '../domain/exception/kinds';
import { madeOfEach, withEach, type Pieces } from '../domain/pieces/pieces';
import type { KnownRegister } from './knownRegister';

interface Dropped {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly sameAs?: ReadonlyMap<string, string>;
}

/**
 * Gives a consent the key by which the register holds it: whichever export came first, with service principals or
 * without, the application is one. Its two ids are linked by what is read now, or by what any tool told last.
 */
export function* knownApplications(reports: readonly Dropped[], { earlier, exceptions }: Pick<KnownRegister, 'earlier' | 'exceptions'>): Pieces<(finding: Finding) => Finding> {
  const now = yield* madeOfEach(reports, ({ findings }) => findings.filter(({ kind }) => kind === 'adminConsent'));
  if (now.length === 0) return (finding) => finding;
  const before = yield* madeOfEach(earlier, ({ tenantId, holes }) => holes.flatMap((hole) => (hole.kind === 'adminConsent' ? [{ ...hole, tenantId }] : [])));
  const held = new Set<string>();
  yield* withEach(exceptions, ([, { facts }]) => {
    if (facts) for (const mark of [...facts.marks, ...(facts.decided ?? []), ...(facts.goneKeys ?? []).map(findingMark)]) held.add(mark);
  });
  const { family } = KINDS.adminConsent;
  const choose: Choose = (keys) =>
    keys.find(({ key }) => held.has(findingMark(key))) ??
    keys.find(({ tenantId, applicationId }) => exceptions.has(exceptionKeyOf({ tenantId, family, principal: { type: 'application', id: applicationId } }))) ??
    keys[0];
  return yield* applicationJoiner(reports.map(({ report, sameAs = new Map<string, string>() }) => ({ tenantId: report.tenant.id, sameAs })), [...now, ...before], choose);
}
