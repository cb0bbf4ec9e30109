import type { Band } from '../../domain/day/bands';
import type { Category } from '../../domain/exception/category';
import type { Family } from '../../domain/exception/family';
import type { Severity } from '../../domain/exception/severity';
import type { ScreenName } from '../hooks/useRoute';
import type { StateStrings } from './stateStrings';
import type { Formats } from './formats';
import type { TitleOf } from './titleStrings';

/**
 * The texts that every screen needs at once, one object a language; lists, set-up and reports bring theirs in their chunks. Sentences are whole functions of their facts,
 * so that each language has its own order of words; nothing is concatenated by a caller.
 */
export interface Strings {
  readonly formats: Formats;
  readonly families: Readonly<Record<Family, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly categories: Readonly<Record<Category, string>>;
  /** `0–30 days`, `over 365 days` */
  band(band: Band): string;
  /** `0–30`, `over 365`: under a heading that already says days. */
  bandShort(band: Band): string;
  /** What an exception is called: its title as the lists hold it, or made of its facts in this language. */
  readonly title: TitleOf;
  readonly nobodyYet: string;
  /** The way in to ask for an exception; its form brings the rest. */
  readonly ask: string;
  /** The ways in to the screens of the whole register. */
  readonly screens: Readonly<Record<ScreenName, string>>;
  /** What they stand behind where there is little room. */
  readonly moreScreens: string;
  readonly states: StateStrings;
  /** The way in for reports; the rest of reading them is in IntakeStrings. */
  readonly reports: { readonly open: string; readonly opening: string; readonly dropHint: string; readonly dropNow: string };
}
