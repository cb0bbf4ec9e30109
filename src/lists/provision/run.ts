import './pnp';
import type { SPFI } from '@pnp/sp/fi.js';
import { execute } from './execute';
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
export async function provision(sp: SPFI, wanted: Wanted, { onProgress, signal }: RunOptions = {}): Promise<Outcome> {
  let site: SiteOnServer;
  try {
    site = await readSite(sp, wanted.schema);
  } catch (error) {
    return { kind: 'refused', refusal: await refusalOf(error, { kind: 'readSite' }), done: 0, total: 0 };
  }
  const { obstacle, steps } = planSite(wanted, site);
  if (obstacle) return { kind: 'obstacle', obstacle };
  const target = { sp, webPath: site.webPath, caller: site.caller, names: namesOf(wanted.schema, site) };
  const total = steps.length;
  for (const [done, step] of steps.entries()) {
    if (signal?.aborted) return { kind: 'stopped', done, total };
    onProgress?.({ index: done + 1, total, step });
    try {
      await execute(step, target);
    } catch (error) {
      const refusal = await refusalOf(error, step);
      const levels = site.isSubsite && step.kind === 'createLevel';
      return { kind: 'refused', refusal: levels ? { ...refusal, kind: 'subsiteWithoutOwnLevels' } : refusal, done, total };
    }
  }
  return { kind: 'done', steps: total };
}
