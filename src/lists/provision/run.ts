import type { Gate } from '../rest/gate';
import { namesOf } from './names';
import { planSite, type Obstacle, type Wanted } from './plan';
import { readSite } from './readSite';
import { refusalOf, type Refusal } from './refusal';
import type { SiteOnServer } from './site';
import type { Step } from './step';

export interface Progress {
  /** From 1. */
  readonly index: number;
  readonly total: number;
  /** The one that is about to be done. */
  readonly step: Step;
}

export type Outcome =
  | { readonly kind: 'done'; readonly steps: number }
  | { readonly kind: 'obstacle'; readonly obstacle: Obstacle }
  | { readonly kind: 'stopped'; readonly done: number; readonly total: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly done: number; readonly total: number };

export interface RunOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Stops between two steps. */
  readonly signal?: AbortSignal;
}

/**
 * Makes a site what the schema says: reads it, plans, does the steps one after the other, and stops at the first one
 * that SharePoint refuses. Done again, it goes on where it stopped; on a site that is right it writes nothing.
 */
export async function provision(gate: Gate, wanted: Wanted, { onProgress, signal }: RunOptions = {}): Promise<Outcome> {
  let site: SiteOnServer;
  try {
    site = await readSite(gate, wanted.schema);
  } catch (error) {
    return { kind: 'refused', refusal: await refusalOf(error, { kind: 'readSite' }), done: 0, total: 0 };
  }
  const { obstacle, steps } = planSite(wanted, site);
  if (obstacle) return { kind: 'obstacle', obstacle };
  const total = steps.length;
  if (total === 0) return { kind: 'done', steps: 0 };
  // What writes weighs more than what looks whether there is anything to write.
  const { executor } = await import(/* webpackChunkName: 'provisioner' */ './execute');
  const execute = executor({ gate, webPath: site.webPath, caller: site.caller, names: namesOf(wanted.schema, site) });
  for (const [done, step] of steps.entries()) {
    if (signal?.aborted) return { kind: 'stopped', done, total };
    onProgress?.({ index: done + 1, total, step });
    try {
      await execute(step);
    } catch (error) {
      const refusal = await refusalOf(error, step);
      const levels = site.isSubsite && step.kind === 'createLevel';
      return { kind: 'refused', refusal: levels ? { ...refusal, kind: 'subsiteWithoutOwnLevels' } : refusal, done, total };
    }
  }
  return { kind: 'done', steps: total };
}
