import type { Desk } from './desk';
import { project, type Projected } from './project';

/** Writes the row of one exception anew from its decisions, where it does not say what they say. @throws SharePointError */
export function repairRow(desk: Desk, exceptionKey: string, signal?: AbortSignal): Promise<Projected> {
  return project(desk, exceptionKey, desk.known, undefined, signal);
}
