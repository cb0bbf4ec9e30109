import type { Day } from '../../domain/day/day';
import type { Severity } from '../../domain/exception/severity';
import type { Policy } from '../../domain/policy/defaults';
import type { PolicyDefect } from '../../domain/policy/defects';
import type { SettingName } from '../../domain/policy/settings';
import type { SettingChange } from '../../domain/policy/standing';

/** Texts of the policy: each setting, its value, and what does not fit together. */
export interface PolicyStrings {
  readonly heading: string;
  readonly isDefault: string;
  lastChanged(day: Day): string;
  readonly columns: { readonly setting: string; readonly value: string; readonly since: string };
  /** Captions of the two tables. */
  readonly bySeverity: string;
  readonly forAll: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly settings: Readonly<Record<SettingName, string>>;
  /** @param severity of settings that have a value for each. */
  value(policy: Policy, name: SettingName, severity?: Severity): string;
  /** Since when a value holds; undefined: it has had no other. */
  since(day: Day | undefined): string;
  /** The same as a sentence. */
  sinceWhen(day: Day | undefined): string;
  /** `critical 30 days` */
  valueFor(severity: Severity, value: string): string;
  /** One line for each value that changes. */
  change(change: SettingChange): readonly string[];
  readonly defects: { readonly heading: string; one(defect: PolicyDefect): string };
  readonly coming: { heading(fromDay: Day): string };
  readonly waiting: {
    heading(writtenDay: Day): string;
    text(fromDay: Day, today: Day): string;
    /** It was adopted, and it is contradicted by whom. */
    contradicted(settleBy: Day, today: Day): string;
    readonly mayNot: string;
    readonly adopt: string;
    readonly adoptAgain: string;
  };
  damaged(writtenDay: Day): string;
}
