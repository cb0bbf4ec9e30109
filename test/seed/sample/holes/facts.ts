import { findingKeyOf } from '../../../../src/domain/exception/exceptionKey';
import type { Finding, FindingKind, Principal } from '../../../../src/domain/exception/finding';
import type { Clause } from '../../../../src/domain/exception/said';
import { KINDS } from '../../../../src/domain/exception/kinds';
import type { Severity } from '../../../../src/domain/exception/severity';
import { withPairs } from '../../../../src/discovery/controls/cisPairs';

/** A finding before its days are known. */
export type FindingFacts = Omit<Finding, 'since' | 'endsOn'>;

export interface Said {
  readonly kind: FindingKind;
  readonly controls: readonly string[];
  readonly setting: Finding['setting'];
  readonly principal: Principal;
  readonly extent?: readonly string[];
  readonly expected: Clause;
  readonly actual: Clause;
  readonly severity?: Severity;
  readonly evidence: string;
}

/** With its key, family and the controls that ask for the same. */
export function factsOf(tenantId: string, { kind, controls, setting, principal, extent = [], expected, actual, severity, evidence }: Said): FindingFacts {
  return {
    key: findingKeyOf({ tenantId, kind, settingId: setting.id, principal }),
    tenantId,
    family: KINDS[kind].family,
    kind,
    controls: withPairs(controls),
    setting,
    principal,
    extent: [...new Set(extent)].sort(),
    expected: [expected],
    actual: [actual],
    inForce: true,
    severity: severity ?? KINDS[kind].severity,
    evidence,
  };
}

/** Who or what is excepted, in which family, and every departure that there may be, the first one first. */
export interface Made {
  readonly principal: Principal;
  /** At least one; further ones come where its scope grows, or are there from the beginning. */
  readonly all: readonly FindingFacts[];
}
