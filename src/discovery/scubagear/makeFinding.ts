import { findingKeyOf } from '../../domain/exception/exceptionKey';
import type { Finding, FindingKind, Principal } from '../../domain/exception/finding';
import { KINDS } from '../../domain/exception/kinds';
import type { Severity } from '../../domain/exception/severity';
import { withPairs } from '../controls/cisPairs';
import type { ScubaReport, Unread } from './scubaReport';

/** What one family reader makes of a report. Findings may repeat; `mergeFindings` puts equal keys together. */
export interface FamilyReading {
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
}

interface FindingFacts {
  readonly kind: FindingKind;
  readonly controls: readonly string[];
  readonly setting: Finding['setting'];
  readonly principal: Principal;
  readonly extent?: readonly string[];
  readonly expected: string;
  readonly actual: string;
  readonly inForce?: boolean;
  readonly since?: string | null;
  readonly endsOn?: string | null;
  readonly severity?: Severity;
  readonly evidence: string;
}

/** A finding with its key, family and default severity. A day after the report's proves nothing and is dropped. */
export function makeFinding(report: ScubaReport, facts: FindingFacts): Finding {
  const { kind, setting, principal, since = null } = facts;
  const tenantId = report.tenant.id;
  return {
    key: findingKeyOf({ tenantId, kind, settingId: setting.id, principal }),
    tenantId,
    family: KINDS[kind].family,
    kind,
    controls: withPairs(facts.controls),
    setting,
    principal,
    extent: [...new Set(facts.extent ?? [])].sort(),
    expected: facts.expected,
    actual: facts.actual,
    inForce: facts.inForce ?? true,
    since: since !== null && since <= report.ranOn ? since : null,
    endsOn: facts.endsOn ?? null,
    severity: facts.severity ?? KINDS[kind].severity,
    evidence: facts.evidence,
  };
}
