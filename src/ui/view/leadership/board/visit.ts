import type { Day } from '../../../../domain/day/day';

/** What this browser keeps of somebody's visits: the last day, and the last one before it. */
export interface Visits {
  readonly day: Day;
  readonly beforeDay: Day | undefined;
}

export type VisitStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** A day of its own for every register and person of a browser; nothing else is kept. */
export function visitKey(webUrl: string, login: string): string {
  return `trust-exception-register.visit|${webUrl.toLowerCase()}|${login.toLowerCase()}`;
}

/**
 * Notes that somebody looks today, and gives the last day before today on which they did: looking twice a day does not
 * make the morning's news old. Undefined at a first visit, and where the browser keeps nothing.
 */
export function noteVisit(storage: VisitStorage | undefined, key: string, today: Day): Day | undefined {
  try {
    const kept = readVisits(storage?.getItem(key) ?? null);
    const beforeDay = kept === undefined ? undefined : kept.day < today ? kept.day : kept.beforeDay;
    storage?.setItem(key, JSON.stringify({ day: today, beforeDay }));
    return beforeDay;
  } catch {
    // Blocked or full: then it is told nowhere what is new.
    return undefined;
  }
}

function readVisits(text: string | null): Visits | undefined {
  const value: unknown = JSON.parse(text ?? 'null');
  if (typeof value !== 'object' || value === null) return undefined;
  const { day, beforeDay } = value as { day?: unknown; beforeDay?: unknown };
  return typeof day === 'number' ? { day, beforeDay: typeof beforeDay === 'number' ? beforeDay : undefined } : undefined;
}
