import type { Doing, Rule } from '../../domain/ledger/acts/act';
import type { Act } from '../../domain/ledger/acts/acts';
import type { Field } from '../../domain/ledger/acts/field';
import type { FormValues } from '../../domain/ledger/askRule';
import type { Json } from '../../domain/ledger/canonical';
import type { ExceptionState } from '../../domain/ledger/fold';

/** All that a form's fields, checks and preview are computed from. */
export interface FormContext {
  readonly act: Act;
  readonly rule: Rule;
  readonly doing: Doing;
  readonly state: ExceptionState;
  /** A request for what the register may not know yet. */
  readonly isFromScratch: boolean;
  /** Whoever asks may also review: it is them to whom audits and incidents report. */
  readonly isReviewer: boolean;
  readonly presets: FormValues;
  /** What the person entered; a field that was emptied again is there as an empty text. */
  readonly entered: FormValues;
}

/** How one field of an act is drawn where its kind alone does not say it. */
export interface FieldLayout {
  /** The form knows it: not asked, where it gives a value. */
  readonly derived?: (context: FormContext) => Json | undefined;
  /** What stands there until something is entered. @param values what is known so far. */
  readonly standard?: (context: FormContext, values: FormValues) => Json | undefined;
  /** `asked`: only where the rule does not do without it. */
  readonly shown?: 'asked' | ((context: FormContext, values: FormValues) => boolean);
  /** Kept behind "More, if you know it", as long as the rule does without it. */
  readonly aside?: true;
  /** Values to choose from; one alone is not asked. */
  readonly options?: (context: FormContext) => readonly string[];
}

/** A field as a form shows it. */
export interface FormField {
  readonly name: string;
  readonly field: Field;
  readonly value: Json | undefined;
  readonly optional: boolean;
  /** Values to choose from. */
  readonly options: readonly string[] | undefined;
  /** Shown on demand alone. */
  readonly isAside: boolean;
  /** Known, and said instead of asked. */
  readonly isFact: boolean;
}
