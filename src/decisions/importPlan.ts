import { dayFromIso, type Day } from '../domain/day/day';
import { principalKeyOf } from '../domain/exception/exceptionKey';
import type { Finding, Report } from '../domain/exception/finding';
import { findingMark } from '../domain/exception/findingMark';
import type { Json } from '../domain/ledger/canonical';
import { canonicalInPieces, hashTextInPieces } from '../domain/ledger/longText';
import { atOnce, inOrder, madeOfEach, setOf, withEach, type Pieces } from '../domain/pieces/pieces';
import { absenceOf } from '../domain/reconcile/absence';
import { knowsMore, usesByPrincipal, type PrincipalUse } from '../domain/kpi/lastUse';
import { compareInPieces, knownAfter, stillOff, type Comparison, type EarlierHole, type EarlierReport } from '../domain/reconcile/compareReports';
import { isOff } from '../domain/reconcile/off';
import type { LookedAt } from '../domain/reconcile/lookedAt';
import { withKnownReach } from '../domain/reconcile/knownReach';
import { OWN_REGISTER } from '../domain/reconcile/ownRegister';
import type { Draft } from '../discovery/drafts';
import type { LastUse, SecretEnds, SettingChange } from '../discovery/facts';
import type { RoleHolder } from '../discovery/roleHolders';
import { answersOf, type PlannedAnswer } from './importAnswers';
import type { KnownRegister, KnownUse } from './knownRegister';
import { withKnownIds } from './knownNames';
import { encodeInPieces } from './reportFile';
import { secretEndOf, secretEndsIn } from './secretEnds';
import type { ToldAnswer } from './toldAnswer';

/** A report as it was parsed and drafted, before anything is kept. */
export interface ReportToImport {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly looked: readonly LookedAt[];
  readonly drafts: readonly Draft[];
  readonly roleHolders: readonly RoleHolder[];
  /** Left out: nobody has two ids (`ParsedReport`). */
  readonly sameAs?: ReadonlyMap<string, string>;
  readonly changes?: readonly SettingChange[];
  readonly lastUse?: readonly LastUse[];
  readonly secretEnds?: SecretEnds;
}

export interface PlannedReport {
  readonly report: Report;
  readonly reportKey: string;
  readonly onDay: Day;
  /** True where the ledger says that this very report was read before: nothing of it is to be done. */
  readonly alreadyRead: boolean;
  /** It says that it ran on a day to come: nothing of it is kept, since every later report would be older. */
  readonly fromTheFuture: boolean;
  /** Day of the newest report of the same tool, where this one is older: it tells only how long something has been there. */
  readonly olderThan: Day | undefined;
  /** The register holds something of other tenants, and nothing of its own. */
  readonly isNewTenant: boolean;
  readonly answers: readonly PlannedAnswer[];
  readonly unchanged: readonly Draft[];
  /** What it says of each exception, kept or not: of the worst answers first. */
  readonly told: readonly ToldAnswer[];
  /** Findings of settings that are off or report-only: listed, not drafted (design §5). */
  readonly notInForce: readonly Finding[];
  /** Of an older report: what a newer one of the same tool looked for and did not find. */
  readonly past: readonly Finding[];
  readonly looked: readonly LookedAt[];
  /** Hash of the findings in force with their extents. */
  readonly digest: string;
  /** The finding keys as the file that goes to Evidence. */
  readonly evidence: { readonly name: string; readonly bytes: Uint8Array };
  /** How many changes and last uses its file tells of: its record says so, so that only such files are read for them. */
  readonly toldFacts?: { readonly changes: number; readonly lastUse: number };
}

/** What an import would do, in the order in which it is done: oldest report first. */
export interface ImportPlan {
  readonly reports: readonly PlannedReport[];
  /** Keys of exceptions whose rows decide what is answered, what is not, and of which exception (`rowsBacked.ts`). */
  readonly reliesOn: ReadonlySet<string>;
}

/** Days by which a report may be ahead of the site's: it counts its days in UTC. */
const AHEAD_DAYS = 1;

/**
 * Compares parsed reports with the register; pure, so that the preview shows exactly what confirming will do.
 * Every key is derived from what a report says, not from its file: the same report under another name, in another
 * encoding or read by another person makes the same decisions.
 */
export function planImport(reports: readonly ReportToImport[], known: KnownRegister): ImportPlan {
  return atOnce(planInPieces(reports, known));
}

/** The same, piece by piece. */
export function* planInPieces(reports: readonly ReportToImport[], known: KnownRegister): Pieces<ImportPlan> {
  let now: KnownRegister = known;
  const named = yield* withKnownIds(reports, known);
  const reliesOn = new Set(named.reliesOn);
  const oldestFirst = [...named.reports].sort((a, b) => (a.report.ranOn < b.report.ranOn ? -1 : a.report.ranOn > b.report.ranOn ? 1 : 0));
  const plans: PlannedReport[] = [];
  for (const toImport of oldestFirst) {
    const { planned, after, wentBy } = yield* planReport(toImport, now, named.reports);
    now = after;
    for (const key of wentBy) reliesOn.add(key);
    plans.push(planned);
  }
  return { reports: plans, reliesOn };
}

function* planReport(given: ReportToImport, known: KnownRegister, dropped: readonly ReportToImport[]): Pieces<{ readonly planned: PlannedReport; readonly after: KnownRegister; readonly wentBy: readonly string[] }> {
  const toImport = yield* withReachOf(given, known);
  const { report, findings, looked } = toImport;
  const onDay = dayFromIso(report.ranOn) ?? NaN;
  const facts = yield* factsOf(toImport, onDay, known, dropped);
  const secretEnds = secretEndsIn(dropped, report.tenant.id);
  const reportKey = yield* reportKeyInPieces(report, given.findings, { ...facts, secretEnds });
  const fromTheFuture = known.today !== undefined && onDay > known.today + AHEAD_DAYS;
  const alreadyRead = known.reportKeys.has(reportKey);
  const earlier = known.earlier.find(({ tenantId, source }) => tenantId.toLowerCase() === report.tenant.id.toLowerCase() && source === report.source);
  const olderThan = earlier && onDay < earlier.ranOnDay ? earlier.ranOnDay : undefined;
  // Another register documents; it never takes the place of what a report saw in the tenant.
  const isCompared = earlier !== undefined && olderThan === undefined && report.source !== OWN_REGISTER;
  const own: Comparison = isCompared ? yield* compareInPieces(earlier, toImport) : { absent: [], reach: [] };
  const missed = isCompared ? (yield* compareInPieces({ holes: yield* shownSince(earlier, onDay, known) }, toImport)).absent.filter(({ is }) => is === 'gone') : [];
  const compared: Comparison = { ...own, absent: [...own.absent, ...missed] };
  const past = olderThan === undefined || !earlier ? [] : yield* pastIn(findings, earlier);
  const pastKeys = yield* setOf(past, ({ key }) => key);
  const drafts = fromTheFuture ? [] : yield* madeOfEach(toImport.drafts, (draft) => withoutPast(draft, pastKeys));
  const offBefore = yield* stillOff(earlier?.off ?? [], toImport);
  const notInForce = yield* madeOfEach(findings, (finding) => (finding.inForce ? [] : [finding]));
  const { answers, unchanged, told, reliesOn: wentBy, exceptions } = yield* answersOf({ report, reportKey, onDay, drafts, notInForce, compared, missedAgain: yield* setOf(missed, ({ hole }) => hole.key), looked, alreadyRead, isOlder: olderThan !== undefined, fromTheFuture, secretEnds }, known);
  const uses = facts.lastUse.length + facts.usesBefore.length;
  const planned: PlannedReport = {
    report,
    reportKey,
    onDay,
    alreadyRead,
    fromTheFuture,
    olderThan,
    isNewTenant: isNewTenant(report.tenant.id, known),
    answers,
    unchanged,
    told,
    notInForce,
    past,
    looked,
    digest: yield* digestOf(findings),
    evidence: { name: 'findings.json', bytes: yield* encodeInPieces({ ...toImport, ...facts, absent: compared.absent, off: offBefore }) },
    ...(facts.changes.length + uses === 0 ? {} : { toldFacts: { changes: facts.changes.length, lastUse: uses } }),
  };
  if (fromTheFuture) return { planned, after: known, wentBy };
  const next: EarlierReport = { tenantId: report.tenant.id, source: report.source, ranOnDay: onDay, looked, holes: yield* knownAfter(compared.absent, toImport, onDay), off: [...notInForce.flatMap((finding) => (isOff(finding) ? [{ ...finding, shownOnDay: onDay }] : [])), ...offBefore] };
  return {
    planned,
    wentBy,
    after: {
      ...known,
      exceptions,
      reportKeys: new Set([...known.reportKeys, reportKey]),
      uses: [...known.uses, ...facts.shown],
      earlier: olderThan !== undefined || report.source === OWN_REGISTER ? known.earlier : [...known.earlier.filter((each) => each !== earlier), next],
    },
  };
}

/**
 * What a tool looked for in vain, and another one showed since: it is looked for once more, since of one finding the newest look
 * counts. @param earlier what the tool knows of the tenant
 */
function* shownSince(earlier: EarlierReport, onDay: Day, known: KnownRegister): Pieces<EarlierHole[]> {
  const { source, tenantId, ranOnDay, holes } = earlier;
  const denied = new Set<string>();
  yield* withEach([...known.exceptions.values()], ({ facts }) => facts?.told?.[source]?.gone.forEach((mark) => denied.add(mark)));
  if (denied.size === 0) return [];
  const own = yield* setOf(holes, ({ key }) => key);
  const since = new Map<string, EarlierHole>();
  for (const other of known.earlier) {
    if (other === earlier || other.tenantId.toLowerCase() !== tenantId.toLowerCase()) continue;
    yield* withEach(other.holes, (hole) => {
      if (hole.shownOnDay >= ranOnDay && hole.shownOnDay < onDay && !own.has(hole.key) && denied.has(findingMark(hole.key))) since.set(hole.key, hole);
    });
  }
  return [...since.values()];
}

/** Where an export tells less of how far something reaches, that counts which the same tool told last. */
function* withReachOf(toImport: ReportToImport, { earlier }: KnownRegister): Pieces<ReportToImport> {
  const { report, findings, drafts } = toImport;
  const holes = earlier.find(({ tenantId, source }) => tenantId.toLowerCase() === report.tenant.id.toLowerCase() && source === report.source)?.holes ?? [];
  const reaching = yield* withKnownReach(holes);
  if (!reaching) return toImport;
  return { ...toImport, findings: yield* madeOfEach(findings, (finding) => [reaching(finding)]), drafts: yield* madeOfEach(drafts, (draft) => [{ ...draft, findings: draft.findings.map(reaching) }]) };
}

function isNewTenant(id: string, { earlier, exceptions }: KnownRegister): boolean {
  const known = [...earlier.map(({ tenantId }) => tenantId), ...[...exceptions.values()].flatMap(({ facts }) => facts?.tenantId ?? [])];
  return known.length > 0 && !known.some((tenantId) => tenantId.toLowerCase() === id.toLowerCase());
}

/**
 * Key of a report by what it says: tenant, tool, day, findings, what it could not look at, changes that a log tells, and
 * last uses of those who are excepted, and ends of secrets of applications that it shows. A log that was read before
 * anybody in it was excepted is another report afterwards.
 */
export function reportKeyOf(report: Report, findings: readonly Finding[]): string {
  return atOnce(reportKeyInPieces(report, findings, { changes: [], lastUse: [], secretEnds: new Map() }));
}

function* reportKeyInPieces(report: Report, findings: readonly Finding[], { changes, lastUse, secretEnds }: Pick<PlannedFacts, 'changes' | 'lastUse'> & { readonly secretEnds: SecretEnds }): Pieces<string> {
  const used = yield* inOrder([...(yield* setOf(lastUse, ({ principal, lastUsedOn, isAttempt }) => `${principalKeyOf(principal)} ${lastUsedOn}${isAttempt ? ' tried' : ''}`))], inCodeOrder);
  const ends = yield* inOrder([...(yield* setOf(findings, ({ principal }) => endSaid(principal, secretEnds)))].filter((each) => each !== ''), inCodeOrder);
  const said = {
    source: report.source,
    tenant: report.tenant.id,
    ranOn: report.ranOn,
    findings: yield* madeOfEach(findings, ({ key, extent, severity, endsOn, inForce }): Json[] => [[key, [...extent].sort(), severity, endsOn, inForce]]),
    unread: report.unread.map(({ where }) => where),
    ...(changes.length === 0 ? {} : { changes: changes.map(({ findingKey, what, at }) => [findingKey, what, at]) }),
    ...(used.length === 0 ? {} : { lastUse: used }),
    ...(ends.length === 0 ? {} : { secretEnds: ends }),
  };
  return `report-${(yield* hashTextInPieces(yield* canonicalInPieces(said))).slice(0, 24)}`;
}

function endSaid(principal: Finding['principal'], secretEnds: SecretEnds): string {
  const end = secretEndOf(principal, secretEnds);
  return end === undefined ? '' : `${principalKeyOf(principal)} ${end ?? 'unbounded'}`;
}

function* digestOf(findings: readonly Finding[]): Pieces<string> {
  const inForce = yield* inOrder(yield* madeOfEach(findings, (finding) => (finding.inForce ? [finding] : [])), (a, b) => inCodeOrder(a.key, b.key));
  const facts = yield* madeOfEach(inForce, ({ key, extent }): Json[] => [[key, [...extent].sort()]]);
  return (yield* hashTextInPieces(yield* canonicalInPieces(facts))).slice(0, 24);
}

function inCodeOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What an older report shows and a newer one of the same tool looked for in vain was closed in between. */
function* pastIn(findings: readonly Finding[], newer: EarlierReport): Pieces<Finding[]> {
  const still = yield* setOf(newer.holes, ({ key }) => key);
  return yield* madeOfEach(findings, (finding) => (finding.inForce && !still.has(finding.key) && absenceOf(finding, newer.looked) === 'gone' ? [finding] : []));
}

function withoutPast(draft: Draft, past: ReadonlySet<string>): Draft[] {
  const findings = draft.findings.filter(({ key }) => !past.has(key));
  return findings.length === 0 ? [] : findings.length === draft.findings.length ? [draft] : [{ ...draft, findings }];
}

/** What a report says beside its findings, and what the same tool said before it. */
interface PlannedFacts {
  readonly changes: readonly SettingChange[];
  readonly lastUse: readonly LastUse[];
  /** The same, as it is known from now on. */
  readonly shown: readonly KnownUse[];
  readonly usesBefore: readonly PrincipalUse[];
}

/**
 * What a report says beside its findings, as far as it is about exceptions: the log of a tenant names everybody who
 * signed in, and a register keeps none of them but those who are excepted, or will be by what is read with it. What the same tool showed before is taken
 * along, so that an export that was asked for less takes nothing away.
 */
function* factsOf({ report, changes = [], lastUse = [] }: ReportToImport, onDay: Day, { exceptions, uses }: KnownRegister, dropped: readonly ReportToImport[]): Pieces<PlannedFacts> {
  const { source, tenant } = report;
  const isOfTenant = ({ tenantId }: { readonly tenantId: string }): boolean => tenantId.toLowerCase() === tenant.id.toLowerCase();
  const known = [...exceptions.values()].flatMap(({ facts }) => (facts && isOfTenant(facts) ? [facts.principal] : []));
  const excepted = new Set(known.map(principalKeyOf));
  for (const each of dropped) if (isOfTenant({ tenantId: each.report.tenant.id })) yield* withEach(each.findings, ({ principal }) => excepted.add(principalKeyOf(principal)));
  const isExcepted = ({ principal }: Pick<PrincipalUse, 'principal'>): boolean => excepted.has(principalKeyOf(principal));
  const kept = yield* madeOfEach(lastUse, (use) => (isExcepted(use) ? [use] : []));
  const shown = kept.flatMap(({ principal, lastUsedOn, isAttempt }): KnownUse[] => {
    const lastUsedDay = dayFromIso(lastUsedOn);
    return lastUsedDay === undefined ? [] : [{ tenantId: tenant.id, source, principal, lastUsedDay, asOfDay: onDay, ...(isAttempt && { isAttempt }) }];
  });
  const told = uses.filter((use) => use.source === source && isOfTenant(use) && isExcepted(use));
  const usesBefore = (['uses', 'attempts'] as const).flatMap((what) => {
    const own = usesByPrincipal(shown, what);
    return [...usesByPrincipal(told, what)].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, use]) => (knowsMore(use, own.get(key)) ? [use] : []));
  });
  return { changes, lastUse: kept, shown, usesBefore };
}
