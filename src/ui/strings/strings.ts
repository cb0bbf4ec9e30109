import type { Band } from '../../domain/day/bands';
import type { Day } from '../../domain/day/day';
import type { Category } from '../../domain/exception/category';
import type { Family } from '../../domain/exception/family';
import type { Lifecycle } from '../../domain/exception/lifecycle';
import type { Severity } from '../../domain/exception/severity';
import type { PrincipalType } from '../../domain/exception/finding';
import type { HeatmapStrings } from './heatmapStrings';
import type { IntakeStrings } from './intakeStrings';
import type { StateStrings } from './stateStrings';
import type { Formats } from './formats';

/**
 * Every text that a person reads on the screens, one object a language. Sentences are whole functions of their facts,
 * so that each language has its own order of words; nothing is concatenated by a caller.
 */
export interface Strings {
  readonly formats: Formats;
  readonly families: Readonly<Record<Family, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly categories: Readonly<Record<Category, string>>;
  readonly lifecycles: Readonly<Record<Lifecycle, string>>;
  readonly principalTypes: Readonly<Record<PrincipalType, string>>;
  readonly seats: { readonly businessOwner: string; readonly controlOwner: string; readonly securityReviewer: string };
  /** `0–30 days`, `over 365 days` */
  band(band: Band): string;
  /** `0–30`, `over 365`: under a heading that already says days. */
  bandShort(band: Band): string;
  days(count: number): string;
  /** `at least 174 days` */
  age(count: number, atLeast: boolean): string;
  /** `12 days ago`, `today`, `in 3 days`. */
  relative(day: Day, today: Day): string;
  readonly nobodyYet: string;
  readonly heatmap: HeatmapStrings;
  readonly states: StateStrings;
  readonly intake: IntakeStrings;
}
