/** Texts of setting up the register on a site; they come with its chunk. */
export interface SetupStrings {
  readonly heading: string;
  readonly mayText: string;
  readonly button: string;
  readonly mayNotText: string;
  readonly working: string;
  step(done: number, total: number): string;
  readonly stopped: string;
  readonly resume: string;
  readonly done: string;
  readonly doneText: string;
  /** Above a list of the ways in which the site still differs. */
  readonly differ: string;
  readonly next: string;
}
