import { planImport, type PlannedReport } from '../../../src/decisions/importPlan';
import { EMPTY_REGISTER } from '../../../src/decisions/knownRegister';
import { recordOf } from '../../../src/decisions/importReport';
import { isoFromDay } from '../../../src/domain/day/day';
import type { EvidenceFile } from '../../../src/domain/evidence/evidence';
import { evidenceName } from '../../../src/domain/evidence/evidenceName';
import { FINDING_KINDS, type Finding, type Report } from '../../../src/domain/exception/finding';
import { lookedAtAll } from '../../../src/domain/reconcile/lookedAt';
import { hashBytes } from '../../../src/domain/ledger/hash';
import type { RoleHolder } from '../../../src/discovery/roleHolders';
import { draftsFrom } from '../../../src/discovery/drafts';
import { CONTROL_OWNERS } from './cast';
import type { Hole } from './holes/hole';
import { notInForceIn } from './holes/notInForce';
import type { Written, WrittenFile } from './life';
import type { SampleReport, SampleTenant } from './tenants';
import type { World } from './world';

/** Of each tenant so many of the newest reports have their finding keys in Evidence. */
const WITH_FILE = 2;
/** A generated report holds every kind of hole. */
const LOOKED = lookedAtAll(FINDING_KINDS);
/** After all answers of a report. */
const RECORDED_AT_MINUTE = 9 * 60 + 10;

export interface KeptReports {
  readonly records: readonly Written[];
  readonly files: readonly WrittenFile[];
}

/** The record of every report that was read, and the newest ones whole, as importing them keeps them. */
export function keptReports(world: World, holes: readonly Hole[]): KeptReports {
  const records: Written[] = [];
  const files: WrittenFile[] = [];
  for (const tenant of world.tenants) {
    const own = holes.filter((hole) => hole.tenant === tenant);
    tenant.reports.forEach((report, at) => {
      const atMs = world.at(report.readOnDay, RECORDED_AT_MINUTE);
      const hasFile = at >= tenant.reports.length - WITH_FILE;
      const planned = hasFile ? wholeReport(tenant, report, own) : countedReport(tenant, report, own);
      const file = hasFile ? fileOf(planned, report.key) : undefined;
      if (file) files.push({ name: file.record.name, bytes: file.bytes, author: tenant.reader, atMs: atMs - 45 * 60_000 });
      const { key, title, onDay, body } = recordOf({ ...planned, reportKey: report.key }, file?.record);
      records.push({ key, exceptionKey: '', list: 'Observations', act: 'reportRead', author: tenant.reader, title, onDay, createdAt: atMs, createdDay: report.readOnDay, body, base: [], isVoid: false });
    });
  }
  return { records, files };
}

/** What a report found, as the importer would have had it from the file. */
export function reportToImport(tenant: SampleTenant, report: SampleReport, holes: readonly Hole[]) {
  const findings: readonly Finding[] = [...holes.flatMap((hole) => hole.on(report.ranOnDay)), ...notInForceIn(tenant)];
  return { report: headOf(tenant, report), findings, looked: LOOKED, drafts: draftsFrom({ findings, report: headOf(tenant, report), sameAs: new Map() }), roleHolders: holdersIn() };
}

function wholeReport(tenant: SampleTenant, report: SampleReport, holes: readonly Hole[]): PlannedReport {
  const [planned] = planImport([reportToImport(tenant, report, holes)], EMPTY_REGISTER).reports;
  if (!planned) throw new Error('One report makes one plan');
  return planned;
}

/** Of an older report only how much it showed. */
function countedReport(tenant: SampleTenant, report: SampleReport, holes: readonly Hole[]): PlannedReport {
  const shown = holes.filter((hole) => hole.on(report.ranOnDay).length > 0).length;
  const unchanged = { length: shown } as PlannedReport['unchanged'];
  return { report: headOf(tenant, report), reportKey: report.key, onDay: report.ranOnDay, alreadyRead: false, fromTheFuture: false, olderThan: undefined, isNewTenant: false, told: [],
    past: [], looked: [], digest: '', answers: [], unchanged, notInForce: notInForceIn(tenant), evidence: { name: '', bytes: new Uint8Array() } };
}

function headOf({ id, name }: SampleTenant, { ranOnDay, toolVersion }: SampleReport): Report {
  return { file: '', source: 'ScubaGear', toolVersion, tenant: { id, name }, ranOn: isoFromDay(ranOnDay), unread: [{ where: 'Raw.power_platform_environments', why: { code: 'notAssessed', product: 'Power Platform' } }] };
}

/** Who can change the settings of a family, as role assignments tell: those who answer for it. */
function holdersIn(): readonly RoleHolder[] {
  return (Object.entries(CONTROL_OWNERS) as [RoleHolder['family'], (typeof CONTROL_OWNERS)['mailFlow']][]).flatMap(([family, owners]) =>
    owners.map(({ objectId, name }) => ({ family, principal: { type: 'user', id: objectId ?? '', name }, roles: ['Security Administrator'] })),
  );
}

function fileOf({ evidence: { name: title, bytes } }: PlannedReport, reportKey: string): { readonly record: EvidenceFile; readonly bytes: Uint8Array } {
  const hash = hashBytes(bytes);
  return { record: { name: evidenceName(reportKey, 1, title), title, size: bytes.length, chosen: hash, stored: hash }, bytes };
}
