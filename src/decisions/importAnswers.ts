import type { Day } from '../domain/day/day';
import { exceptionKeyOf } from '../domain/exception/exceptionKey';
import type { Family } from '../domain/exception/family';
import { findingMark } from '../domain/exception/findingMark';
import type { Finding } from '../domain/exception/finding';
import { KINDS } from '../domain/exception/kinds';
import { coveredFinding, dayOr, encodeAnswer, findingsHashOf, type Answer, type UntoldFinding } from '../domain/ledger/answer';
import { maybeKnown } from '../domain/ledger/byName';
import { toldBeside, untoldHashOf, type Told } from '../domain/ledger/bySource';
import type { NewDecision } from '../domain/ledger/decision';
import { baseHashOf } from '../domain/ledger/decisionHash';
import { isHeldBy, type Passing } from '../domain/ledger/passedOn';
import { titleHashOf } from '../domain/ledger/subject';
import { inOrder, madeOfEach, mapOf, setOf, withEach, type Pieces } from '../domain/pieces/pieces';
import { VERDICTS, type Verdict } from '../domain/reconcile/answers';
import type { Absent, EarlierHole, Reach } from '../domain/reconcile/compareReports';
import { shortWhys } from '../domain/reconcile/gap';
import { beyondScope } from '../domain/reconcile/growth';
import { OWN_REGISTER } from '../domain/reconcile/ownRegister';
import { isUnanswered } from '../domain/reconcile/probably';
import { verdictOf } from '../domain/reconcile/verdictOf';
import type { Draft } from '../discovery/drafts';
import type { ReportFacts, ToldAnswer } from './toldAnswer';
import type { KnownException, KnownFacts, KnownRegister } from './knownRegister';
import { heldElsewhere } from './ownSettings';
import { matchesOf, offByWhose, toldWithout, type Row } from './notShown';
import { secretEndOf } from './secretEnds';
import { dayToJudge, isToldToScanner, withoutDocumented } from './toldToScanners';

/** An answer that the register does not hold yet. */
export interface PlannedAnswer {
  readonly title: string;
  readonly family: Family;
  /** Undefined where the report shows nothing of it any more. */
  readonly draft: Draft | undefined;
  readonly effect: 'new' | 'changed';
  readonly decision: NewDecision;
}

interface Answers {
  readonly answers: readonly PlannedAnswer[];
  readonly unchanged: readonly Draft[];
  readonly told: readonly ToldAnswer[];
  /** Keys of exceptions whose rows decide what is answered, and what is not: whoever may add a row may have written them. */
  readonly reliesOn: readonly string[];
  /** What the register holds once these are kept. */
  readonly exceptions: KnownRegister['exceptions'];
}

/** One exception as a report speaks of it. */
interface Case {
  readonly exceptionKey: string;
  readonly known: KnownException | undefined;
  readonly draft: Draft | undefined;
  readonly absent: readonly Absent[];
}

/** What a report says of each exception, and what of it is new: an answer is kept only where it changed. */
export function* answersOf(facts: ReportFacts, known: KnownRegister): Pieces<Answers> {
  const exceptions = new Map(known.exceptions);
  const answers: PlannedAnswer[] = [];
  const unchanged: Draft[] = [];
  const told: ToldAnswer[] = [];
  const rows = facts.fromTheFuture ? [] : [...known.exceptions];
  const notShown = rows.filter(([, { facts: row }]) => row?.marks.length === 0);
  const day = dayToJudge(facts.report, facts.onDay, known);
  const holesOfMark = yield* holesByMark(known.earlier);
  const reach = yield* mapOf(facts.compared.reach, ({ key }) => key);
  const { cases, asked } = yield* casesOf(facts, known);
  const reliesOn = new Set(asked);
  for (const whole of cases) {
    yield;
    const { each, documented, by } = splitOf(whole, facts, known, day);
    for (const key of by) reliesOn.add(key);
    if (documented) {
      // The register said so itself: there is nothing to keep of it, and nothing that anybody would have to document.
      told.push(documented.told);
      unchanged.push(documented.draft);
    }
    if (!each) continue;
    const said = toldOf(each, facts, { rows, notShown, holesOfMark, reach }, day);
    if (said) told.push(said);
    const { untaken, askedOf } = untakenOf(each, known);
    const answer = said && answerOf(each, said.verdict, facts, untaken);
    // Also where it is answered: what nobody took in would not be said to be untaken.
    for (const key of [each.exceptionKey, ...holdersOf(each, rows).map(([holder]) => holder), ...askedOf]) reliesOn.add(key);
    if (facts.alreadyRead || !answer || known.answered?.has(answerKey(each.exceptionKey, facts)) || !isNews(each, answer, facts)) {
      if (each.draft) unchanged.push(each.draft);
      continue;
    }
    answers.push({ title: answer.title, family: answer.family, draft: each.draft, effect: each.known ? 'changed' : 'new', decision: decisionOf(each.exceptionKey, answer, facts) });
    exceptions.set(each.exceptionKey, after(each, answer, facts));
  }
  const isConcerned = yield* setOf(told, ({ exceptionKey }) => exceptionKey);
  const offOf = yield* offByWhose(facts, known);
  yield* withEach(notShown, ([exceptionKey, { facts: row }]) => {
    const said = row && !isConcerned.has(exceptionKey) ? toldWithout(row, facts, offOf) : undefined;
    if (row && said) told.push({ exceptionKey, title: row.title, titled: row.titled, family: row.family, added: [], absent: [], matches: [], ...said });
  });
  const worstFirst = yield* inOrder(told, (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || (a.exceptionKey < b.exceptionKey ? -1 : 1));
  return { answers, unchanged, told: worstFirst, reliesOn: [...reliesOn], exceptions };
}

function* casesOf({ drafts: given, compared, report }: ReportFacts, { exceptions }: KnownRegister): Pieces<{ readonly cases: readonly Case[]; readonly asked: ReadonlySet<string> }> {
  const { heldIn, asked } = yield* heldElsewhere({ exceptions }, report.tenant.id, given);
  const drafts = yield* madeOfEach(given, (draft) => {
    const exceptionKey = heldIn(draft.exceptionKey, draft.findings);
    return [exceptionKey === undefined ? draft : { ...draft, exceptionKey }];
  });
  const absent = new Map<string, Absent[]>();
  yield* withEach(compared.absent, (each) => {
    const { kind, principal } = each.hole;
    const own = exceptionKeyOf({ tenantId: report.tenant.id, family: KINDS[kind].family, principal });
    const key = heldIn(own, [each.hole]) ?? own;
    // That a scanner is no longer told of somebody takes nothing away but where the entry was kept by itself.
    if (isToldToScanner(each.hole) && !exceptions.get(key)?.facts?.marks.includes(findingMark(each.hole.key))) return;
    const its = absent.get(key);
    if (its) its.push(each);
    else absent.set(key, [each]);
  });
  const cases = yield* madeOfEach(drafts, (draft): Case[] => [{ exceptionKey: draft.exceptionKey, known: exceptions.get(draft.exceptionKey), draft, absent: absent.get(draft.exceptionKey) ?? [] }]);
  const drafted = yield* setOf(drafts, ({ exceptionKey }) => exceptionKey);
  const missing = yield* inOrder([...absent].filter(([key]) => !drafted.has(key) && exceptions.has(key)), ([a], [b]) => (a < b ? -1 : 1));
  yield* withEach(missing, ([exceptionKey, its]) => cases.push({ exceptionKey, known: exceptions.get(exceptionKey), draft: undefined, absent: its }));
  return { cases, asked };
}

function* holesByMark(earlier: KnownRegister['earlier']): Pieces<ReadonlyMap<string, readonly EarlierHole[]>> {
  const byMark = new Map<string, EarlierHole[]>();
  for (const { holes } of earlier) {
    yield* withEach(holes, (hole) => {
      const mark = findingMark(hole.key);
      const its = byMark.get(mark);
      if (its) its.push(hole);
      else byMark.set(mark, [hole]);
    });
  }
  return byMark;
}

/** Of all rows, and of those of which no report shows anything. */
interface Rows {
  readonly rows: readonly Row[];
  readonly notShown: readonly Row[];
  /** What tools showed of a finding, by `findingMark`. */
  readonly holesOfMark: ReadonlyMap<string, readonly EarlierHole[]>;
  /** Of findings whose reach changed, by key. */
  readonly reach: ReadonlyMap<string, Reach>;
}

/** An exception without what the register documents itself, and by which rows; that apart, where nothing else is told of it. */
function splitOf(each: Case, { report }: ReportFacts, known: KnownRegister, day: Day): { readonly each: Case | undefined; readonly by: readonly string[]; readonly documented?: { readonly draft: Draft; readonly told: ToldAnswer } } {
  const { exceptionKey, draft: whole } = each;
  if (!whole) return { each, by: [] };
  const { draft, documented, by } = withoutDocumented(whole, known, day, report);
  if (documented.length === 0) return { each, by };
  if (draft) return { each: { ...each, draft }, by };
  return { each: undefined, by, documented: { draft: whole, told: { exceptionKey, title: whole.title, titled: whole.titled, family: whole.family, verdict: 'documented', added: [], absent: [], matches: [] } } };
}

function toldOf(each: Case, { isOlder, report }: ReportFacts, { rows, notShown, holesOfMark, reach: reachOf }: Rows, day: Day): ToldAnswer | undefined {
  const { exceptionKey, known, draft, absent } = each;
  const holder = holderOf(each, rows);
  const findings = draft?.findings ?? [];
  const decided = holder?.decided && new Set(holder.decided);
  const reach = findings.flatMap(({ key }) => reachOf.get(key) ?? []);
  const more = moreOf(findings, reach, decided, holder?.told?.[report.source]);
  // What is shown while a decision stands and is not beyond it is within it, by whatever name.
  const marks = new Set([...(decided ?? []), ...(holder?.marks ?? []).filter((mark) => !holder?.beyond?.includes(mark))]);
  // What the same tool showed before is no growth, also where another one said meanwhile that it is gone.
  const isAsBefore = draft !== undefined && holder === known?.facts && known?.facts?.told?.[report.source]?.hash === findingsHashOf(draft);
  const unknown = known === undefined || isOlder || holder === undefined || isAsBefore ? [] : findings.filter(({ key }) => !marks.has(findingMark(key)));
  const maybe = unknown.length === 0 || !holder ? undefined : maybeKnown(unknown.map(coveredFinding), holder.marks.flatMap((mark) => holesOfMark.get(mark) ?? []), [findings]);
  const isNew = unknown.filter(({ key }) => !maybe?.has(key));
  const matches = draft && (!known?.facts || isUnanswered(known.facts.lifecycle)) ? matchesOf(draft, notShown) : [];
  const isEntry = findings.length > 0 && findings.every(isToldToScanner);
  const shown = {
    present: findings.length,
    grew: report.source !== OWN_REGISTER && !isEntry && isNew.length + more.length > 0,
    narrower: reach.some(({ less }) => less.length > 0),
    gone: absent.filter(({ is }) => is === 'gone').length,
    untold: absent.filter(({ is }) => is === 'untold').length,
  };
  const verdict = entryVerdict(verdictOf(holder, shown, day, matches.length > 0), isEntry);
  // That another register still lists it proves nothing of the tenant.
  if (report.source === OWN_REGISTER && (verdict === 'closedButBack' || verdict === 'endedButPresent')) return undefined;
  const named = draft ?? known?.facts;
  if (verdict === undefined || named === undefined) return undefined;
  const { title, titled, family } = named;
  return { exceptionKey, title, titled, family, verdict, added: [...new Set([...(isEntry && known ? findings : isNew).map(({ setting }) => setting.name), ...more])], absent, matches };
}

/**
 * What findings reach more than was decided; without a decision more than the same tool showed. What a tool said to be gone
 * and shows again is compared with the decision; what it shows for the first time it says in its own way.
 */
function moreOf(findings: readonly Finding[], reach: readonly Reach[], decided: ReadonlySet<string> | undefined, told: Told | undefined): string[] {
  if (!decided) return reach.flatMap(({ more }) => more);
  const back = findings.filter(({ key }) => told?.gone.includes(findingMark(key)) && decided.has(findingMark(key)));
  return [...reach.map(({ key, more }) => ({ key, extent: more })), ...back].flatMap((each) => beyondScope(decided, each));
}

/** What of an entry is left was compared with what was approved already: an exception of the same principal does not document it. */
function entryVerdict(verdict: Verdict | undefined, isEntry: boolean): Verdict | undefined {
  return isEntry && (verdict === 'documented' || verdict === 'scopeShrank') ? 'undocumented' : verdict;
}

/** Where the findings of a merged exception are now; else the exception itself. */
function holderOf(each: Case, all: readonly Row[]): KnownFacts | undefined {
  return holdersOf(each, all)[0]?.[1].facts ?? each.known?.facts;
}

/** Of a merged exception those that show what is told of it. */
function holdersOf({ known, draft, absent }: Case, all: readonly Row[]): readonly Row[] {
  if (known?.facts?.lifecycle !== 'merged') return [];
  const marks = new Set([...(draft?.findings ?? []), ...absent.map(({ hole }) => hole)].map(({ key }) => findingMark(key)));
  return all.filter(([, { facts }]) => facts?.marks.some((mark) => marks.has(mark)));
}

/**
 * Keys of what went from here to another exception, by a split or a merge, which does not have it: it never took it in, or
 * gave it back before. And the exceptions that were asked.
 */
function untakenOf({ exceptionKey, known, draft }: Case, { exceptions }: KnownRegister): { readonly untaken: readonly string[]; readonly askedOf: ReadonlySet<string> } {
  const gave = known?.facts?.gave ?? [];
  const askedOf = new Set<string>();
  const untaken = (draft?.findings ?? []).flatMap(({ key }) => {
    const mark = findingMark(key);
    const given = gave.filter(isOf(mark));
    const passingOf = (other: string): Passing | undefined => {
      askedOf.add(other);
      return passingIn(exceptions.get(other)?.facts, mark);
    };
    return given.length > 0 && !given.some(({ into }) => isHeldBy(into, exceptionKey, passingOf)) ? [key] : [];
  });
  return { untaken, askedOf };
}

function passingIn(row: KnownFacts | undefined, mark: string): Passing | undefined {
  return row && { from: (row.origins ?? []).filter(isOf(mark)).map(({ from }) => from), into: (row.gave ?? []).filter(isOf(mark)).map(({ into }) => into) };
}

function isOf(mark: string): (moved: { readonly marks?: readonly string[] }) => boolean {
  return ({ marks }) => marks === undefined || marks.includes(mark);
}

function answerOf({ known, draft, absent }: Case, verdict: Verdict, { report, reportKey, secretEnds }: ReportFacts, untaken: readonly string[]): Answer | undefined {
  const row = known?.facts;
  const told = draft ?? row;
  if (!told) return undefined;
  const { tenantId, family, principal, title, severity, controls } = told;
  const gone = absent.flatMap(({ hole, is }) => (is === 'gone' ? [hole.key] : []));
  const untold = absent.flatMap((each): UntoldFinding[] => (each.is === 'untold' ? [{ key: each.hole.key, reason: each.reason, why: shortWhys(each.why) }] : []));
  const findings = (draft?.findings ?? []).map(coveredFinding);
  const secretEndsOn = draft && secretEndOf(draft.principal, secretEnds);
  // What a report was not asked for it says nothing of.
  if (findings.length + gone.length === 0 && untold.every(({ reason }) => reason === 'notAsked')) return undefined;
  return {
    verdict,
    source: report.source,
    reportKey,
    ranOn: report.ranOn,
    tenantId,
    family,
    principal: { type: principal.type, id: principal.id, name: principal.name },
    title,
    severity,
    controls: [...controls],
    findings,
    ...(gone.length === 0 ? {} : { gone }),
    ...(untold.length === 0 ? {} : { untold }),
    ...(secretEndsOn === undefined ? {} : { secretEndsOn }),
    ...(untaken.length === 0 ? {} : { untaken }),
  };
}

/**
 * Whether the register should hear of it: the tenant's side of it changed for this tool, it proves a higher age, or what
 * should be over by now, or elsewhere, is still there. That somebody decided meanwhile is in the ledger already.
 */
function isNews({ exceptionKey, known, draft }: Case, answer: Answer, { report, onDay, isOlder, missedAgain }: ReportFacts): boolean {
  if (!known) return draft !== undefined;
  if (draft && (report.source === OWN_REGISTER || draft.findings.every(isToldToScanner))) return false;
  const provesMore = draft !== undefined && sinceDayOf(draft, onDay) < known.sinceDay;
  if (isOlder || provesMore) return provesMore;
  const before = toldBefore(known, report.source);
  if (!before) return draft !== undefined;
  const hash = hashOf(answer);
  if (hash !== before.hash || answer.untaken !== undefined) return true;
  // Of one finding the newest look counts: a tool that goes on showing it says so once another one said that it is gone.
  if (draft && before.contested) return true;
  // Renamed; or what it is about was told by hand, and its key is made of what this report says.
  if (draft && known.facts?.lifecycle !== 'merged' && ((before.title !== undefined && before.title !== titleHashOf(answer.title)) || (known.facts?.misnamed === true && exceptionKeyOf(answer) === exceptionKey))) return true;
  // That the approval had lapsed was said wrongly, as by an earlier version of these rules, or it was approved again: no tool's last word is that.
  if (before.verdict === 'scopeGrew' && answer.verdict === 'documented' && onDay >= before.ranOnDay && known.facts?.lifecycle !== 'merged') return true;
  // A secret that was renewed, or that a report tells of for the first time: the limit of an approval moves with it.
  if (answer.secretEndsOn !== undefined && answer.secretEndsOn !== before.secretEndsOn) return true;
  if ((answer.gone ?? []).some((key) => missedAgain.has(key) || !before.gone.includes(findingMark(key))) || untoldHashOf(answer.untold ?? []) !== before.untold) return true;
  const endDay = known.facts?.endDay ?? known.facts?.removedOnDay ?? -Infinity;
  return answer.verdict === 'endedButPresent' && !(before.verdict === 'endedButPresent' && before.ranOnDay > endDay);
}

/** Rows from before tools were told apart count as of whatever tool speaks next. */
function toldBefore({ findingsHash, facts }: KnownException, source: string): Told | undefined {
  const { told } = facts ?? {};
  if (told === undefined) return findingsHash === '' ? undefined : { hash: findingsHash, verdict: 'undocumented', ranOnDay: -Infinity, gone: [], untold: '' };
  return told[source] ?? told[''] ?? told[OWN_REGISTER];
}

function hashOf(answer: Answer): string {
  return answer.findings.length === 0 ? '' : findingsHashOf(answer);
}

function after({ known, draft, exceptionKey: _key }: Case, answer: Answer, { report, onDay, isOlder }: ReportFacts): KnownException {
  const sinceDay = Math.min(known?.sinceDay ?? Infinity, draft ? sinceDayOf(draft, onDay) : Infinity);
  if (isOlder && known) return { ...known, sinceDay };
  const marks = new Set(answer.findings.map(({ key }) => findingMark(key)));
  const gone = new Set((answer.gone ?? []).map(findingMark));
  const before = known?.facts?.told?.[report.source];
  const secretEndsOn = answer.secretEndsOn === undefined ? before?.secretEndsOn : answer.secretEndsOn;
  const told: Told = { hash: hashOf(answer), verdict: answer.verdict, ranOnDay: onDay, gone: [...new Set([...(before?.gone ?? []), ...gone])].filter((mark) => !marks.has(mark)), untold: untoldHashOf(answer.untold ?? []), ...(secretEndsOn === undefined ? {} : { secretEndsOn }), ...((!known || before?.title !== undefined) && { title: titleHashOf(answer.title) }) };
  const others = Object.fromEntries(Object.entries(known && !known.facts?.told ? {} : (known?.facts?.told ?? {})).map(([tool, each]) => [tool, toldBeside(each, answer)]));
  const row: KnownFacts = known?.facts ?? { id: 0, lifecycle: 'unassigned', endDay: undefined, removedOnDay: undefined, scopeUnconfirmed: false, tenantId: answer.tenantId, family: answer.family, title: answer.title, principal: answer.principal, severity: answer.severity, category: 'unclassified', controls: answer.controls, approvedUntilDay: undefined, approves: [], marks: [], told: {} };
  const { goneKeys: goneBefore = [], ...kept } = row;
  const shown = [...new Set([...row.marks.filter((mark) => !gone.has(mark)), ...marks])];
  const goneKeys = shown.length === 0 ? [...new Set([...goneBefore, ...(answer.gone ?? [])])] : [];
  return { findingsHash: told.hash, sinceDay, facts: { ...kept, ...(goneKeys.length > 0 && { goneKeys }), marks: shown, told: { ...others, [report.source]: told } } };
}

function sinceDayOf(draft: Draft, onDay: Day): Day {
  return draft.findings.reduce((earliest, { since }) => Math.min(earliest, dayOr(since, onDay)), onDay);
}

function decisionOf(exceptionKey: string, answer: Answer, { reportKey, onDay }: ReportFacts): NewDecision {
  return { key: answerKey(exceptionKey, { reportKey }), exceptionKey, act: 'answerChanged', title: answer.title, onDay, base: [], baseHash: baseHashOf([]), body: encodeAnswer(answer) };
}

function answerKey(exceptionKey: string, { reportKey }: Pick<ReportFacts, 'reportKey'>): string {
  return `answer-${exceptionKey}-${reportKey}`;
}
