/** The server's clock: the machine's, moved by an offset, or standing still at one instant. */
export class Clock {
  private offsetMs = 0;
  private frozenAtMs: number | undefined;

  now(): number {
    return this.frozenAtMs ?? Date.now() + this.offsetMs;
  }
  /** Stands still at this instant until `run`. */
  freeze(atMs: number): void {
    this.frozenAtMs = atMs;
  }
  set(atMs: number): void {
    this.frozenAtMs = undefined;
    this.offsetMs = atMs - Date.now();
  }
  advance(ms: number): void {
    if (this.frozenAtMs !== undefined) this.frozenAtMs += ms;
    else this.offsetMs += ms;
  }
  reset(): void {
    this.frozenAtMs = undefined;
    this.offsetMs = 0;
  }
}

/** SharePoint keeps instants in whole seconds, UTC. */
export const stampOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
