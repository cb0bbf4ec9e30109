import { isoFromDay, type Day } from '../../../../src/domain/day/day';
import { exceptionKeyOf } from '../../../../src/domain/exception/exceptionKey';
import type { Family } from '../../../../src/domain/exception/family';
import type { Finding, Principal, Report } from '../../../../src/domain/exception/finding';
import { shifted, type Severity } from '../../../../src/domain/exception/severity';
import { draftsFrom, type Draft } from '../../../../src/discovery/drafts';
import type { SampleReport, SampleTenant } from '../tenants';
import type { FindingFacts, Made } from './facts';

export interface HoleFacts {
  readonly tenant: SampleTenant;
  readonly family: Family;
  readonly made: Made;
  readonly isStacked: boolean;
}

interface Phase {
  readonly fromDay: Day;
  readonly findings: readonly Finding[];
}

/** What truly is in a tenant, day by day: what reports show of it follows from this, whatever the register says. */
export class Hole {
  public readonly tenant: SampleTenant;
  public readonly family: Family;
  public readonly principal: Principal;
  public readonly exceptionKey: string;
  /** The same principal has one in another family too: reports say so by a severity one step worse. */
  public readonly isStacked: boolean;
  private readonly given: HoleFacts;
  private readonly all: readonly FindingFacts[];
  private readonly phases: Phase[] = [];
  private readonly drafts = new Map<number, Draft>();

  public constructor(given: HoleFacts) {
    const { tenant, family, made, isStacked } = given;
    this.given = given;
    this.tenant = tenant;
    this.family = family;
    this.principal = made.principal;
    this.all = made.all;
    this.isStacked = isStacked;
    this.exceptionKey = exceptionKeyOf({ tenantId: tenant.id, family, principal: made.principal });
  }

  /** The same, before anything was there. */
  public fresh(): Hole {
    return new Hole(this.given);
  }

  /** Name of the setting, as who asks for it before any report would write it; empty where only a request knows of it. */
  public get settingName(): string {
    return this.all[0]?.setting.name ?? '';
  }

  /** What reports will say of it at first; undefined where none can show it. */
  public get severity(): Severity | undefined {
    const [first] = this.all;
    return first && (this.isStacked ? shifted(first.severity, 1) : first.severity);
  }

  /** True where no report can show such a thing. */
  public get isUnseen(): boolean {
    return this.all.length === 0;
  }

  /** It is there from this day on. @param sinceDay what the tenant proves of its beginning; undefined: nothing. */
  public begin(fromDay: Day, sinceDay: Day | undefined, endsOn: Day | undefined = undefined): void {
    const [first] = this.all;
    if (first) this.phases.push({ fromDay, findings: [{ ...first, since: isoOf(sinceDay), endsOn: isoOf(endsOn) }] });
  }

  /** It reaches farther from this day on: a further setting, or more permissions on the same. */
  public grow(fromDay: Day): void {
    const before = this.phases[this.phases.length - 1]?.findings ?? [];
    const next = this.all[before.length] ?? this.all[1];
    if (!next) throw new Error(`${this.principal.name} cannot get more`);
    const grown = { ...next, since: isoOf(fromDay), endsOn: null };
    this.phases.push({ fromDay, findings: [...before.filter(({ key }) => key !== grown.key), grown] });
  }

  public get canGrow(): boolean {
    return this.all.length > 1;
  }

  /** From this day on it is there no more. */
  public vanish(fromDay: Day): void {
    this.phases.push({ fromDay, findings: [] });
  }

  public on(day: Day): readonly Finding[] {
    return this.phases[this.phaseOn(day)]?.findings ?? [];
  }

  /** Which of its phases holds on a day; -1 before the first one. Within a phase every report shows the same. */
  public phaseOn(day: Day): number {
    for (let at = this.phases.length - 1; at >= 0; at -= 1) if ((this.phases[at] as Phase).fromDay <= day) return at;
    return -1;
  }

  /** What a report makes of it; undefined where it does not show it. */
  public draftIn({ ranOnDay }: SampleReport): Draft | undefined {
    const at = this.phaseOn(ranOnDay);
    const findings = this.phases[at]?.findings ?? [];
    if (findings.length === 0) return undefined;
    const known = this.drafts.get(at);
    if (known) return known;
    const [draft] = draftsFrom({ findings, report: { ranOn: isoFromDay(ranOnDay) } as Report, sameAs: new Map() });
    if (!draft) return undefined;
    const made = this.isStacked ? { ...draft, severity: shifted(draft.severity, 1) } : draft;
    this.drafts.set(at, made);
    return made;
  }
}

function isoOf(day: Day | undefined): string | null {
  return day === undefined ? null : isoFromDay(day);
}
