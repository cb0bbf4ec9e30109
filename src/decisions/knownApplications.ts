import { applicationJoiner, type Choose } from '../discovery/joinApplications';
import { exceptionKeyOf } from '../domain/exception/exceptionKey';
import { findingMark } from '../domain/exception/findingMark';
import type { Finding, Report } from '../domain/exception/finding';
import { KINDS } from '../domain/exception/kinds';
import { madeOfEach, type Pieces } from '../domain/pieces/pieces';
import { rowsByMark } from './rowsByMark';
import type { KnownRegister } from './knownRegister';

interface Dropped {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly sameAs?: ReadonlyMap<string, string>;
}

export interface ByApplication {
  readonly joined: (finding: Finding) => Finding;
  /** Exceptions whose rows it went by, until now. */
  readonly asked: ReadonlySet<string>;
}

/**
 * Gives a consent the key by which the register holds it: whichever export came first, with service principals or
 * without, the application is one. Its two ids are linked by what is read now, or by what any tool told last.
 */
export function* knownApplications(reports: readonly Dropped[], { earlier, exceptions }: Pick<KnownRegister, 'earlier' | 'exceptions'>): Pieces<ByApplication> {
  const now = yield* madeOfEach(reports, ({ findings }) => findings.filter(({ kind }) => kind === 'adminConsent'));
  if (now.length === 0) return { joined: (finding) => finding, asked: new Set() };
  const before = yield* madeOfEach(earlier, ({ tenantId, holes }) => holes.flatMap((hole) => (hole.kind === 'adminConsent' ? [{ ...hole, tenantId }] : [])));
  const { holding, has, asked } = yield* rowsByMark({ exceptions }, ({ marks, decided = [], goneKeys = [] }) => [...marks, ...decided, ...goneKeys.map(findingMark)]);
  const { family } = KINDS.adminConsent;
  const choose: Choose = (keys) =>
    keys.find(({ key }) => holding(findingMark(key)).length > 0) ??
    keys.find(({ tenantId, applicationId }) => has(exceptionKeyOf({ tenantId, family, principal: { type: 'application', id: applicationId } }))) ??
    keys[0];
  const joined = yield* applicationJoiner(reports.map(({ report, sameAs = new Map<string, string>() }) => ({ tenantId: report.tenant.id, sameAs })), [...now, ...before], choose);
  return { joined, asked };
}
