import type { Family } from '../exception/family';
import type { Severity } from '../exception/severity';

export const FRAMEWORKS = ['CISA SCuBA', 'CIS Microsoft 365 Foundations', 'Maester', 'NIST CSF 2.0', 'NIST AI RMF'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** One control of a framework: its id, and our own words for what it asks. Never the framework's text. */
export interface Control {
  /** Unique over all frameworks, e.g. `MS.AAD.3.1v1` or `CIS.M365.5.2.2.1`. */
  readonly id: string;
  readonly title: string;
  readonly framework: Framework;
  /** Undefined where the control is about governance rather than one kind of trust. */
  readonly family: Family | undefined;
  /** Severity of a departure before anybody rated it. */
  readonly severity: Severity;
}

/** A row of a framework's table: id, control family (none for governance), default severity, what it asks in our words. */
export type ControlLine = readonly [id: string, family: Family | undefined, severity: Severity, title: string];

export function controlsFrom(framework: Framework, lines: readonly ControlLine[], prefix = ''): readonly Control[] {
  return lines.map(([id, family, severity, title]) => ({ id: `${prefix}${id}`, title, framework, family, severity }));
}
