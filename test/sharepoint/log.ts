/** What was asked and answered; kept short, newest last. */
export type LogEntry = { number: number; at: string; person: string; method: string; url: string; operation: string; status: number; ms: number; bytes: number; /** The effect that it met. */ fault?: string };
export type Unsupported = { method: string; url: string; asked: string };
const KEPT_ENTRIES = 2000;

export class Log {
  private entries: LogEntry[] = [];
  private refused: Unsupported[] = [];
  private count = 0;
  private readonly print: (line: string) => void;
  constructor(print: (line: string) => void) {
    this.print = print;
  }
  add(entry: Omit<LogEntry, 'number'>): void {
    this.count += 1;
    this.entries.push({ number: this.count, ...entry });
    if (this.entries.length > KEPT_ENTRIES * 2) this.entries = this.entries.slice(-KEPT_ENTRIES);
  }
  /** Also a failure of the server itself: a test run must find that too. */
  unsupported(entry: Unsupported): void {
    this.refused.push(entry);
    this.print(`501 ${entry.method} ${entry.url}: ${entry.asked}`);
  }
  requests(): readonly LogEntry[] {
    return this.entries;
  }
  allUnsupported(): readonly Unsupported[] {
    return this.refused;
  }
  clear(): void {
    this.entries = [];
    this.refused = [];
  }
}
