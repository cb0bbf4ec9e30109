import type { FormatName } from '../../export/format';
import type { LeftOutReason } from '../../export/exportable';

/** Texts of the screen that gives approved exceptions back to the scanners. */
export interface ScannersStrings {
  readonly back: string;
  readonly heading: string;
  /** How many a scanner may be told of today. */
  answer(facts: { readonly exported: number; readonly leftOut: number }): string;
  readonly reading: string;
  readonly intro: string;
  readonly format: { readonly label: string; readonly names: Readonly<Record<FormatName, string>>; readonly means: Readonly<Record<FormatName, string>> };
  readonly tenant: { readonly label: string; readonly all: string };
  readonly preview: string;
  readonly nothing: string;
  /** Button, with the name of the file. */
  download(fileName: string): string;
  downloaded(fileName: string): string;
  readonly leftOut: {
    heading(count: number): string;
    readonly none: string;
    /** How many, and why they are not in the file. */
    reason(reason: LeftOutReason, count: number): string;
  };
}
