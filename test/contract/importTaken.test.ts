import { uploadEvidence } from '../../src/decisions/evidence';
import { importReport, recordOf, type ImportResult } from '../../src/decisions/importReport';
import type { ImportPlan, PlannedReport, ReportToImport } from '../../src/decisions/importPlan';
import { planOnSite } from '../../src/decisions/planOnSite';
import { readKnown } from '../../src/decisions/readKnown';
import { append } from '../../src/decisions/append';
import { checkRegister } from '../../src/decisions/integrity/checkRegister';
import { readReportRecords } from '../../src/decisions/reportRecords';
import { draftsFrom } from '../../src/discovery/drafts';
import { isoFromDay } from '../../src/domain/day/day';
import { siteZone } from '../../src/domain/day/zone';
import type { EvidenceFile } from '../../src/domain/evidence/evidence';
import { NOTHING_KNOWN } from '../../src/domain/ledger/fold';
import { lookedAtAll } from '../../src/domain/reconcile/lookedAt';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { observations } from '../../src/lists/schema/observations';
import { register } from '../../src/lists/schema/register';
import { deskOf } from '../seed/play';
import type { SharePoint } from '../sharepoint/server';
import { finding, report } from '../unit/decisions/reports';
import { gateAs, startSeatedRegister } from './registerSite';

const zone = siteZone('America/Los_Angeles');
let sharePoint: SharePoint;
beforeEach(async () => {
  sharePoint = await startSeatedRegister();
});
afterEach(() => sharePoint.close());

const siteOf = (person: string) => ({ gate: gateAs(sharePoint, person), zone });
function dropped(ranOn: string, ...findings: ReturnType<typeof finding>[]): ReportToImport {
  const parsed = { report: report({ ranOn }), findings, looked: lookedAtAll(['userExcluded']), roleHolders: [], sameAs: new Map<string, string>() };
  return { ...parsed, drafts: draftsFrom(parsed) };
}
async function plan(...reports: ReportToImport[]): Promise<ImportPlan> {
  const site = siteOf('ana');
  return planOnSite({ site, known: NOTHING_KNOWN }, reports, await readKnown(site.gate));
}
const keep = async (...reports: ReportToImport[]): Promise<ImportResult> => importReport(await plan(...reports), { site: siteOf('ana'), known: NOTHING_KNOWN });
const first = async (...reports: ReportToImport[]): Promise<PlannedReport> => (await plan(...reports)).reports[0] as PlannedReport;
async function held() {
  const { gate } = siteOf('vic');
  const rows = await gate.get<{ value: { ExceptionKey: string }[] }>(api`${itemsPath(gate.webUrl, register)}?$select=ExceptionKey&$top=500`);
  const acts = await gate.get<{ value: { Act: string; DecisionKey: string }[] }>(api`${itemsPath(gate.webUrl, observations)}?$select=Act,DecisionKey&$top=500`);
  return { rows: rows.value.length, answers: acts.value.filter(({ Act }) => Act === 'answerChanged').length, records: acts.value.flatMap(({ Act, DecisionKey }) => (Act === 'reportRead' ? [DecisionKey] : [])) };
}

describe('a report whose key a reviewer had taken', () => {
  const REPORT = dropped('2026-06-04', finding({ user: 'a' }), finding({ user: 'b' }));
  const expectKept = async (reportKey: string): Promise<void> => {
    expect(await keep(REPORT)).toMatchObject({ created: 2, reportsRecorded: 1, failures: [] });
    expect(await held()).toEqual({ rows: 2, answers: 2, records: [reportKey, `${reportKey}#2`] });
    expect(await first(REPORT)).toMatchObject({ alreadyRead: true, answers: [] });
    expect(await keep(REPORT)).toMatchObject({ created: 0, changed: 0, reportsRecorded: 0 });
    expect((await held()).answers).toBe(2);
  };

  it('is read all the same where nothing stands in that record', async () => {
    const planned = await first(REPORT);
    await append(siteOf('raj'), { ...recordOf(planned, undefined), body: {} });
    await expectKept(planned.reportKey);
  });

  it('is read all the same where the record is true, and names a file that is not there', async () => {
    const planned = await first(REPORT);
    await append(siteOf('raj'), recordOf(planned, { name: 'none.json', title: 'findings.json', size: 1, chosen: '0'.repeat(64), stored: '0'.repeat(64) }));
    await expectKept(planned.reportKey);
  });

  it('is read all the same where the record is true and its file is there: what it says was not answered', async () => {
    const planned = await first(REPORT);
    await append(siteOf('raj'), recordOf(planned, await uploadEvidence(siteOf('raj'), planned.reportKey, 1, planned.evidence)));
    expect(await keep(REPORT)).toMatchObject({ created: 2, failures: [] });
    expect(await held()).toEqual({ rows: 2, answers: 2, records: [planned.reportKey] });
    expect(await first(REPORT)).toMatchObject({ alreadyRead: true, answers: [] });
  });

  it('is recorded where it says what was answered before, and the record in its place shows something else', async () => {
    await keep(REPORT);
    const again = dropped('2026-06-11', finding({ user: 'a' }), finding({ user: 'b' }));
    const planned = await first(again);
    const other = await first(dropped('2026-06-12', finding({ user: 'a' })));
    await append(siteOf('raj'), recordOf(planned, await uploadEvidence(siteOf('raj'), planned.reportKey, 1, other.evidence)));
    expect(await keep(again)).toMatchObject({ created: 0, changed: 0, reportsRecorded: 1, failures: [] });
    expect((await held()).records).toEqual([expect.any(String), planned.reportKey, `${planned.reportKey}#2`]);
  });
});

describe('a report that was read before', () => {
  it('adds nothing where another tool, or somebody, said something else since', async () => {
    const early = dropped('2026-06-04', finding({ user: 'a' }), finding({ user: 'b' }));
    await keep(early);
    await keep(dropped('2026-07-04', finding({ user: 'a' })));
    expect(await first(early)).toMatchObject({ alreadyRead: true, answers: [] });
  });
});

describe('a record of a report of a day to come', () => {
  const P1 = finding({ user: 'a' });
  const P2 = finding({ user: 'a', setting: 'p2' });
  /** A day as the local SharePoint's clock counts it, so many days on. */
  const dayFromNow = (days: number): string => isoFromDay(Math.floor(sharePoint.control.clock.now() / 86_400_000) + days);
  const named = (person: string, ranOn: string, planned: PlannedReport, file: EvidenceFile) => append(siteOf(person), recordOf({ ...planned, reportKey: `report-${ranOn}`, report: { ...planned.report, ranOn } }, file));
  const GONE: EvidenceFile = { name: 'none.json', title: 'findings.json', size: 1, chosen: '0'.repeat(64), stored: '0'.repeat(64) };

  it('makes no report that is honest older, with its file or without, and is a finding', async () => {
    const planned = await first(dropped(dayFromNow(-9), P1));
    await keep(dropped(dayFromNow(-9), P1));
    await named('raj', '2099-01-01', planned, await uploadEvidence(siteOf('raj'), 'report-2099', 1, planned.evidence));
    await named('raj', '2099-01-02', planned, GONE);
    const later = await first(dropped(dayFromNow(-2), P1, P2));
    expect([later.olderThan, later.answers.map(({ effect }) => effect)]).toEqual([undefined, ['changed']]);
    expect((await readReportRecords(siteOf('vic').gate, 9)).records.map(({ ranOnDay }) => isoFromDay(ranOnDay))).toEqual([dayFromNow(-9)]);
    const { findings } = await checkRegister(await deskOf(`${sharePoint.url}/sites/register`, 'raj'));
    expect(findings.flatMap((each) => (each.code === 'aheadReport' ? [isoFromDay(each.ranOnDay)] : []))).toEqual(['2099-01-01', '2099-01-02']);
  });

  it('and one without its file are as if they were not there, however new', async () => {
    const planned = await first(dropped(dayFromNow(-9), P1));
    await keep(dropped(dayFromNow(-9), P1));
    await named('raj', dayFromNow(0), planned, GONE);
    const later = await first(dropped(dayFromNow(-2), P2));
    expect([later.olderThan, later.told.flatMap(({ absent }) => absent.map(({ is }) => is))]).toEqual([undefined, ['gone']]);
  });

  it('is none where an import recorded it a day ahead, as it may', async () => {
    await keep(dropped(dayFromNow(1), P1));
    expect((await first(dropped(dayFromNow(-2), P1))).olderThan).toBeDefined();
    expect((await checkRegister(await deskOf(`${sharePoint.url}/sites/register`, 'raj'))).findings.filter(({ code }) => code === 'aheadReport')).toEqual([]);
  });
});
