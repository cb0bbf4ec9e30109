import { importReport } from '../../src/decisions/importReport';
import { planImport, reportKeyOf, type ReportToImport } from '../../src/decisions/importPlan';
import { readKnown } from '../../src/decisions/readKnown';
import { repairRow } from '../../src/decisions/repairRow';
import type { Desk } from '../../src/decisions/desk';
import { draftsFrom } from '../../src/discovery/drafts';
import { isoFromDay } from '../../src/domain/day/day';
import { canonicalText } from '../../src/domain/ledger/canonical';
import { contentHashOf } from '../../src/domain/ledger/decisionHash';
import { NOTHING_KNOWN } from '../../src/domain/ledger/fold';
import { SharePointError } from '../../src/lists/rest/errors';
import { finding, report } from '../unit/decisions/reports';
import { RENAMED, type FaultKind } from './faultKinds';
import { DAY_0, type FaultSite } from './faultSite';
import { ledgerBreaches, readHeld, rowBreaches, type Breach, type Meant } from './invariants';
import type { RawLists } from './rawLists';
import type { CaseResult } from './runCase';
import { createWire } from './wire';

/** Reads a report that finds one principal anew and another with more than before, as the portal does: compare, keep. */
export async function runImport(site: FaultSite, raw: RawLists, kind: FaultKind | undefined, at: number, name: string, pcAheadMs = 0): Promise<CaseResult> {
  site.at(0);
  const before = dropped(-1, finding({ user: `${name}-b` }));
  await importBy(site.tab('ana'), before);
  const now = dropped(0, finding({ user: `${name}-a` }), finding({ user: `${name}-b` }), finding({ user: `${name}-b`, setting: 'p2' }));
  const reportKey = reportKeyOf(now.report, now.findings);
  const answers = now.drafts.map(({ exceptionKey }) => ({ exceptionKey, key: `answer-${exceptionKey}-${reportKey}` }));
  const strange: Meant[] = [];

  const meanwhile = async (): Promise<void> => {
    if (!kind || !('meanwhile' in kind)) return;
    if (kind.meanwhile !== 'stranger') return void (await importBy(site.tab('raj'), now));
    const [{ key = '', exceptionKey = '' } = {}] = answers;
    const text = { exceptionKey, act: 'comment', onDay: 0, body: { text: 'a stranger’s' } };
    const item = { Title: 'a stranger’s', DecisionKey: key, ExceptionKey: exceptionKey, Act: text.act, OnDay: 0, Body: canonicalText(text.body), ContentHash: contentHashOf(text) };
    if (await raw.add('raj', 'Observations', item).catch(() => undefined)) strange.push({ key, contentHash: contentHashOf(text) });
  };
  const wire = createWire(site.sharePoint.control, (request) => (request === at ? kind : undefined), meanwhile);
  const first = await Promise.race([importBy(site.tab('ana', wire.through, pcAheadMs), now), wire.gone]);
  site.sharePoint.control.clearFaults();
  const goesOn = !(kind && 'killed' in kind && !kind.goesOn);
  // Whoever reads it again, also another reviewer, goes on with what is missing.
  const last = goesOn && first !== 'done' ? await importBy(site.tab(at % 2 === 0 ? 'ana' : 'raj'), now) : first;
  await wire.arrive();
  if (kind && 'rule' in kind && kind.rule.effect === 'renameList' && wire.met() > 0) await raw.rename(`${RENAMED} (renamed)`, RENAMED);

  const breaches: Breach[] = wire.blind.map((url): Breach => ({ invariant: 'silent overwrites', what: `${name}: ${url}` }));
  if (goesOn && last !== 'done') breaches.push({ invariant: 'acknowledged but lost', what: `${name}: in the end the person was told ${last}` });
  const records = (await raw.byKey('Observations', reportKey)).length;
  if (records > 1) breaches.push({ invariant: 'duplicate decisions', what: `${name}: the report is on record ${records} times` });
  if (last === 'done' && (records === 0 || !(await raw.hasFile(`${reportKey}-1-findings.json`)))) breaches.push({ invariant: 'acknowledged but lost', what: `${name}: the report or its file` });
  if (await raw.hasFile(`${reportKey}-2-findings.json`)) breaches.push({ invariant: 'duplicate decisions', what: `${name}: a second file of the report` });
  for (const { exceptionKey, key } of answers) {
    if (!goesOn) await repairRow(site.tab('raj'), exceptionKey);
    const held = await readHeld(raw, exceptionKey);
    const kept = held.items.find((item) => (item.DecisionKey ?? '').replace(/#2$/, '') === key && item.Act === 'answerChanged');
    if (last === 'done' && !kept) breaches.push({ invariant: 'acknowledged but lost', what: `${exceptionKey}: ${key}` });
    const meant = [...strange.filter((each) => each.key === key), ...(kept ? [{ key, contentHash: kept.ContentHash ?? '' }] : [])];
    const past = held.items.flatMap(({ DecisionKey }) => (DecisionKey?.endsWith(reportKeyOf(before.report, before.findings)) ? [DecisionKey] : []));
    breaches.push(...ledgerBreaches(exceptionKey, held, past, meant), ...rowBreaches(exceptionKey, held));
  }
  return { breaches, met: wire.met() > 0, requests: wire.count(), told: [first, last] };
}

function dropped(day: number, ...findings: ReturnType<typeof finding>[]): ReportToImport {
  const parsed = { report: report({ ranOn: isoFromDay(DAY_0 + day) }), findings, looked: [], roleHolders: [], sameAs: new Map<string, string>() };
  return { ...parsed, drafts: draftsFrom(parsed) };
}

/** `done` where everything of the report is kept, now or before. */
async function importBy(desk: Desk, toImport: ReportToImport): Promise<CaseResult['told'][number]> {
  try {
    const plan = planImport([toImport], await readKnown(desk.gate));
    const { failures, reportsRecorded } = await importReport(plan, { site: desk, known: NOTHING_KNOWN });
    return failures.length === 0 && (reportsRecorded === 1 || plan.reports.every(({ alreadyRead }) => alreadyRead)) ? 'done' : 'failed';
  } catch (error) {
    if (error instanceof SharePointError) return 'failed';
    throw error;
  }
}
