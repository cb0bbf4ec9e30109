import type { OpenedFile } from './openFile';
import type { Reading } from './parsedReport';
import type { Need } from './problem';

/** A format whose files each hold all that there is of one or more reports. */
export interface Format {
  /** What a file of this format is, as an answer to "needed". */
  readonly needed: Need;
  /** Whether a file is meant to be of this format, by its content; a damaged one is too. */
  recognises(file: OpenedFile): boolean;
  /** One reading for each report in the file. `next` is awaited between slices, with the part that is done: a page can paint. */
  read(file: OpenedFile, next: (done: number) => Promise<void>): Promise<readonly Reading[]>;
}
