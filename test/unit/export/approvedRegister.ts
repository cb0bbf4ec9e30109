import type { ImportPlan } from '../../../src/decisions/importPlan';
import type { Finding, FindingKind, Principal } from '../../../src/domain/exception/finding';
import { makeFinding } from '../../../src/discovery/makeFinding';
import type { ParsedReport } from '../../../src/discovery/parsedReport';
import { readReports } from '../../../src/discovery/readReports';
import { isoFromDay, type Day } from '../../../src/domain/day/day';
import type { Category } from '../../../src/domain/exception/category';
import { lookedAtAll } from '../../../src/domain/reconcile/lookedAt';
import { exportableOf, type Exportable } from '../../../src/export/exportable';
import type { FormatName } from '../../../src/export/format';
import { FORMATS } from '../../../src/export/formats';
import { KeptRegister } from '../decisions/reconcile/keptRegister';
import { DAY_0, KEEP, MIRA } from '../domain/ledger/life';
import { LINK } from './someExported';

export const TENANT = { id: '11111111-2222-4333-8444-555555555555', name: 'Lamna Healthcare' };

/** One hole as a report shows it; what a test does not say is as plain as can be. */
export interface Hole {
  readonly kind: FindingKind;
  readonly principal: Principal;
  readonly controls: readonly string[];
  readonly setting?: string;
  readonly extent?: readonly string[];
}

export function reportOf(holes: readonly Hole[], onDay: number, source = 'ScubaGear'): ParsedReport {
  const ranOn = isoFromDay(DAY_0 + onDay);
  const findings = holes.map(({ kind, principal, controls, setting = 'policy-1', extent = [] }): Finding => makeFinding({ tenant: TENANT, ranOn }, { kind, controls, setting: { id: setting, name: `Policy ${setting}` }, principal, extent, expected: [{ code: 'exclusionsApproved' }], actual: [{ code: 'policyOff' }], severity: 'medium', evidence: 'x' }));
  return { report: { file: 'f', source, toolVersion: '1', tenant: TENANT, ranOn, unread: [] }, findings, looked: lookedAtAll(holes.map(({ kind }) => kind)), roleHolders: [], sameAs: new Map() };
}

/** A register in which Mira approved on day 1 whatever a report of day 0 showed, until day 30 or as said. */
export class ApprovedRegister extends KeptRegister {
  public constructor(holes: readonly Hole[], { categoryOf = () => 'operational', untilDay = () => 30 }: { readonly categoryOf?: (principal: Principal) => Category; readonly untilDay?: (principal: Principal) => number } = {}) {
    super();
    if (holes.length > 0) this.keep([reportOf(holes, 0)], 0);
    for (const key of this.exceptionKeys) {
      const principal = this.stateOf(key).parts.subject?.principal;
      if (principal) this.approve(key, untilDay(principal), categoryOf(principal));
    }
  }

  /** As the newest reports show it; days are counted from the first. */
  public approve(exceptionKey: string, untilDay: number, category: Category = 'operational', onDay = 1): void {
    this.does(exceptionKey, onDay, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + untilDay, findings: this.stateOf(exceptionKey).parts.seen?.findings ?? [], category });
  }

  public exportable(onDay: number): Exportable {
    return exportableOf(this.exceptionKeys.map((key) => this.stateOf(key)), DAY_0 + onDay);
  }

  /** What the file of a day says to a register of a later day. */
  public async readBack(format: FormatName, onDay: number, laterDay = onDay): Promise<{ readonly parsed: ParsedReport; readonly plan: ImportPlan }> {
    const { write, fileName } = FORMATS[format];
    const text = await write(this.exportable(onDay).exceptions, LINK);
    const parsed = await readAs(fileName, text, DAY_0 + onDay);
    return { parsed, plan: this.plan([parsed], DAY_0 + laterDay) };
  }
}

export async function readAs(name: string, text: string, onDay: Day): Promise<ParsedReport> {
  const [reading, ...others] = await readReports([{ name, bytes: new TextEncoder().encode(text), changedOn: isoFromDay(onDay) }], { tenant: TENANT });
  if (reading?.outcome !== 'read' || others.length > 0) throw new Error(JSON.stringify([reading, ...others]));
  return reading.parsed;
}

/** `verdict kind control principal` of each finding that a plan would keep. */
export function keptBy({ reports }: ImportPlan): string[] {
  return reports.flatMap(({ answers }) => answers.flatMap(({ draft }) => (draft?.findings ?? []).map(({ kind, setting, principal }) => `${kind} ${setting.id} ${principal.id}`)));
}
