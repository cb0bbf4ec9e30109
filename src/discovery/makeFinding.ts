import { findingKeyOf } from '../domain/exception/exceptionKey';
import type { Finding, FindingKind, Principal } from '../domain/exception/finding';
import { KINDS } from '../domain/exception/kinds';
import type { Severity } from '../domain/exception/severity';
import type { Unread } from '../domain/reconcile/gap';
import type { LookedAt } from '../domain/reconcile/lookedAt';
import { withPairs } from './controls/cisPairs';
import type { Said } from '../domain/exception/said';

/** The tenant that was looked at, and the day (`yyyy-mm-dd`). */
export interface Seen {
  readonly tenant: { readonly id: string; readonly name: string };
  readonly ranOn: string;
}

/** What one family reader makes of a report. Findings may repeat; `mergeFindings` puts equal keys together. */
export interface FamilyReading {
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
}

/** The same, with what was looked at to make it. */
export interface LookingReading extends FamilyReading {
  readonly looked: readonly LookedAt[];
}

interface FindingFacts {
  readonly kind: FindingKind;
  readonly controls: readonly string[];
  readonly setting: Finding['setting'];
  readonly principal: Principal;
  readonly extent?: readonly string[];
  readonly expected: Said;
  readonly actual: Said;
  readonly inForce?: boolean;
  readonly since?: string | null;
  readonly endsOn?: string | null;
  readonly severity?: Severity;
  readonly evidence: string;
}

/** A finding with its key, family and default severity. A day after the report's proves nothing and is dropped. */
export function makeFinding(seen: Seen, facts: FindingFacts): Finding {
  const { kind, setting, principal, since = null } = facts;
  const tenantId = seen.tenant.id;
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
    since: since !== null && since <= seen.ranOn ? since : null,
    endsOn: facts.endsOn ?? null,
    severity: facts.severity ?? KINDS[kind].severity,
    evidence: facts.evidence,
  };
}
