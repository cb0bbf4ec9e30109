import type { ImportPlan, PlannedReport } from '../../decisions/importPlan';
import type { Draft } from '../../discovery/drafts';
import { FAMILIES, type Family } from '../../domain/exception/family';

export interface FamilyCounts {
  readonly family: Family;
  readonly added: number;
  readonly changed: number;
  readonly known: number;
}

/** What an import would do, counted. Families that a plan says nothing about are left out. */
export interface PlanCounts {
  readonly added: number;
  readonly changed: number;
  readonly known: number;
  readonly notInForce: number;
  readonly families: readonly FamilyCounts[];
}

export function countsOf(plan: ImportPlan): PlanCounts {
  const families = FAMILIES.map((family): FamilyCounts => {
    const of = (drafts: readonly Draft[]): number => drafts.filter((draft) => draft.family === family).length;
    const effect = (wanted: 'new' | 'changed'): number => plan.reports.reduce((sum, { answers }) => sum + answers.filter((answer) => answer.effect === wanted && answer.family === family).length, 0);
    return { family, added: effect('new'), changed: effect('changed'), known: of(plan.reports.flatMap(({ unchanged }) => unchanged)) };
  });
  const sum = (pick: (counts: FamilyCounts) => number): number => families.reduce((total, counts) => total + pick(counts), 0);
  return {
    added: sum(({ added }) => added),
    changed: sum(({ changed }) => changed),
    known: sum(({ known }) => known),
    notInForce: plan.reports.reduce((total, { notInForce }) => total + notInForce.length, 0),
    families: families.filter(({ added, changed, known }) => added + changed + known > 0),
  };
}

/** Reports that still have something to be done: answers to keep, or their own record. */
export function openReports(plan: ImportPlan): readonly PlannedReport[] {
  return plan.reports.filter(({ alreadyRead, fromTheFuture }) => !alreadyRead && !fromTheFuture);
}
