/** Why something could not be read or written, as the gate names it. */
export type FailureKind = 'denied' | 'notFound' | 'throttled' | 'unavailable' | 'other';

export interface StateStrings {
  readonly loading: string;
  readonly notProvisioned: {
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
  };
  readonly empty: { readonly heading: string; readonly text: string; readonly textMayNot: string };
  readonly nothingOpen: { readonly heading: string; readonly text: string };
  readonly nothingMatches: string;
  readonly denied: { readonly heading: string; readonly text: string };
  readonly noSite: { readonly heading: string; readonly text: string };
  readonly failed: { readonly heading: string; readonly text: string; readonly kept: string; readonly retry: string; details(text: string): string };
  readonly throttled: { readonly heading: string; wait(seconds: number): string };
  stale(instantMs: number): string;
  readonly broken: { readonly heading: string; readonly text: string; readonly again: string };
}
