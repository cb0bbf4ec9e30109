import type { Documented } from '../../domain/kpi/documented';
import type { Kpis } from '../../domain/kpi/kpis';

/** A measure in words: what it is called, what exactly it counts, its number, and what stands beside it. */
export interface KpiWords<Measure> {
  readonly name: string;
  readonly definition: string;
  value(measure: Measure): string;
  /** Undefined where there is nothing to add. */
  beside(measure: Measure): string | undefined;
}

/** Every measure of the domain; one that is missing here does not compile. */
export type KpiStrings = { readonly [Name in keyof Kpis]: KpiWords<Kpis[Name]> } & { readonly documented: KpiWords<Documented> };
