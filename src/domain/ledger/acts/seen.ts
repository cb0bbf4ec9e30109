import { dayFromIso, type Day } from '../../day/day';
import { worse, type Severity } from '../../exception/severity';
import { dayOr, type Answer, type CoveredFinding } from '../answer';
import type { Policy } from '../../policy/defaults';
import type { Lapse, Origin, Owed, Parts, Seen, SeenBySource } from '../parts';
import { besides, outgrown } from '../byName';
import { asDecided } from '../bySource';
import { seenOf } from '../seenOf';
import { addedTo, changedIn, isInWords } from '../scope';
import { reportedSeverity, severityOf } from '../severityOf';
import { aboutOther, subjectOf } from '../subject';
import type { Doing } from './act';
import { answeredHere, broughtAlong } from './broughtAlong';
import { isKnownFrom, ours, sourceBefore, withAnswer } from './byTool';
import { asShown } from './nameless';
import { begunAnew, isOver, isSeen, stands, waitsForAnswer, withoutTriage } from './effects';
import { owedByGrowth } from './grown';
import { chargedWith } from './neverLeft';
import type { Lineage } from './recordFields';
import { owedHere } from './owed';
import { formerOwnersAsked } from './seating';
import { endWithSecret } from './secretEnd';

/** Last of the days on which the tenant itself ends the findings; undefined if one of them never ends. */
function tenantEnd(findings: readonly CoveredFinding[]): Day | undefined {
  if (findings.some(({ endsOn }) => endsOn === null)) return undefined;
  const days = findings.map(({ endsOn }) => (endsOn === null ? undefined : dayFromIso(endsOn)));
  return days.length > 0 && days.every((day): day is Day => day !== undefined) ? Math.max(...days) : undefined;
}

/** Earliest day that the tenant proves, else the report's own. */
function earliestProof(findings: readonly CoveredFinding[], ranOnDay: Day): Day {
  return findings.reduce((earliest, { since }) => Math.min(earliest, dayOr(since, ranOnDay)), ranOnDay);
}

/** What reports showed before all of it was verified as removed: only that, and until when, is known of it. */
export function seenNothing(seen: Seen | undefined): Seen | undefined {
  return mapped(seen, ({ secretEnd: _secretEnd, away: _away, ...source }) => ({ ...source, findings: [], hash: '', gone: [], untold: [], firstExtents: {} }));
}

/** What reports show, without findings that went to another exception: what each tool says of these is kept aside. */
export function seenWithout(seen: Seen | undefined, moved: readonly string[]): Seen | undefined {
  const goes = new Set(moved);
  return mapped(seen, (source) => {
    const { findings, untold, gone, ranOnDay } = source;
    const away = [...(source.away ?? []), ...findings.map((finding) => ({ finding, ...asShown(ranOnDay) })), ...untold].filter(({ finding }, at) => at < (source.away?.length ?? 0) || goes.has(finding.key));
    return { ...source, findings: findings.filter(({ key }) => !goes.has(key)), gone: gone.filter(({ key }) => !goes.has(key)), untold: untold.filter(({ finding }) => !goes.has(finding.key)), ...(away.length > 0 && { away }), ...(away.length > (source.away?.length ?? 0) && { hasMoved: true as const }) };
  });
}

/** What each tool says of findings that are here again. */
function seenWith(seen: Seen | undefined, back: readonly string[]): Seen | undefined {
  const comes = new Set(back);
  if (!Object.values(seen?.sources ?? {}).some(({ away = [] }) => away.some(({ finding }) => comes.has(finding.key)))) return seen;
  return mapped(seen, ({ away = [], ...source }) => {
    const here = away.filter(({ finding }) => comes.has(finding.key));
    const still = away.filter(({ finding }) => !comes.has(finding.key));
    const shown = here.filter(({ shownOnDay, reason }) => shownOnDay === source.ranOnDay && reason === 'notLooked');
    return { ...source, findings: [...source.findings, ...shown.map(({ finding }) => finding)], untold: [...source.untold, ...here.filter((each) => !shown.includes(each))], ...(still.length > 0 && { away: still }) };
  });
}

function mapped(seen: Seen | undefined, change: (source: SeenBySource) => SeenBySource): Seen | undefined {
  return seen && seenOf(Object.fromEntries(Object.entries(seen.sources).map(([key, source]) => [key, change(source)])), seen);
}

/**
 * What a report says, taken into the state, tool by tool: an older report of the same tool tells only how long it has
 * been there. More than was approved: the approval has lapsed. What was over and is shown again is open again, linked
 * and with its age (design §5). What a report does not show is never over by that.
 * @param by of what is received from another exception, the key of the decision that brings it
 */
export function answered(given: Doing, from: string, answer: Answer, by?: string): Partial<Parts> {
  const untaken = from === given.exceptionKey ? (answer.untaken ?? []) : [];
  const returned = withReturned(given.parts, untaken);
  const doing = { ...given, parts: { ...given.parts, ...returned } };
  const { parts, exceptionKey, day: today, policy } = doing;
  // A clock that was ahead proves nothing of days to come, and must not make later reports older.
  const ranOnDay = Math.min(dayFromIso(answer.ranOn) ?? today, today);
  const findings = ours(parts, from, answer.findings);
  const tool = answer.source ?? '';
  const before = by === undefined ? sourceBefore(parts.seen, from, tool) : undefined;
  const older = before !== undefined && !before.isDoubted && ranOnDay < before.ranOnDay;
  const named = findings.length + ours(parts, from, (answer.gone ?? []).map((key) => ({ key }))).length + ours(parts, from, answer.untold ?? []).length;
  if (named === 0) return {};
  const proof = earliestProof(findings, ranOnDay);
  if (findings.length > 0 && older) return { since: earlier(parts.since, proof) };
  if (older) return {};
  const taken: Parts = { ...parts, subject: findings.length === 0 ? parts.subject : from === exceptionKey || !parts.subject ? subjectOf(parts.subject, exceptionKey, answer, findings) : parts.subject, seen: withAnswer(parts, { from, tool, ranOnDay, by, about: from === exceptionKey ? undefined : aboutOther(parts.subject, answer) }, answer) };
  const next: Parts = { ...taken, standing: askedAndFound(taken, today, policy) };
  const reported = { ...returned, subject: next.subject, seen: next.seen };
  // What shows nothing tells something only of what is open and was shown before.
  if (findings.length === 0) return isKnownFrom(parts.seen, from, tool) && parts.standing && !isOver(parts.standing) ? { ...reported, ...tenantEndOf(next) } : {};
  if (!parts.standing) return { ...reported, ...opened(next, proof, today, policy.triageWithinDays[severityOf(next)]) };
  // What was merged goes on in the other exception, as long as that took it in.
  if (parts.standing.lifecycle === 'merged' && untaken.length === 0) return {};
  if (isOver(parts.standing)) return shownAgain(doing, next, reported, ranOnDay, proof);
  return { ...reported, standing: next.standing, since: earlier(parts.since, proof), ...owedByGrowth(parts, next, doing), ...lapsedBy(next, today), ...tenantEndOf(next), ...endWithSecret(next, today) };
}

/** What was asked for before any report showed it waits for an answer from the day it is found: asking for it is none. */
export function askedAndFound(parts: Parts, day: Day, { triageWithinDays }: Policy): Parts['standing'] {
  const { standing } = parts;
  if (standing?.lifecycle !== 'requested' || standing.before || !isSeen(parts)) return standing;
  return { ...standing, before: waitsForAnswer(parts, day, day + triageWithinDays[severityOf(parts)]) };
}

/** What a split moved to an exception that never took it in is here as before. */
function withReturned({ without, gave, seen }: Parts, untaken: readonly string[]): Partial<Pick<Parts, 'without' | 'gave' | 'seen'>> {
  if (!without.some((key) => untaken.includes(key))) return {};
  return { seen: seenWith(seen, untaken), without: without.filter((key) => !untaken.includes(key)), gave: givenBut(gave, untaken) };
}

/** What is still with other exceptions, when some findings are here again. */
function givenBut(gave: Parts['gave'], here: readonly string[]): Parts['gave'] {
  return gave.flatMap((given) => {
    const only = given.only?.filter((key) => !here.includes(key));
    return only?.length === 0 ? [] : [{ ...given, only }];
  });
}

function opened(next: Parts, proof: Day, today: Day, withinDays: number): Partial<Parts> {
  const day = tenantEnd(next.seen?.findings ?? []);
  return { since: { day: proof, atLeast: true }, standing: waitsForAnswer(next, today, today + withinDays), end: day === undefined ? undefined : { day, by: 'tenant', setOnDay: today } };
}

/**
 * A report from after the end opens it again; one from before that shows nothing besides what was reported as removed, or one
 * that shows just what was dismissed, does not.
 */
function shownAgain(doing: Doing, next: Parts, reported: Partial<Parts>, ranOnDay: Day, proof: Day): Partial<Parts> {
  const { parts, day: today, policy } = doing;
  const { dismissal, removal, standing } = parts;
  if (standing?.lifecycle === 'closed' && removal && ranOnDay <= removal.onDay && besides(removal.findings, next.seen).length === 0) return { since: earlier(parts.since, proof) };
  const lapse = standing?.lifecycle === 'dismissed' && dismissal ? dismissalLapse(dismissal, next, today) : undefined;
  if (lapse?.added.length === 0) return { ...reported, since: earlier(parts.since, proof) };
  // The day of the report, not the day on which somebody read it, is when it was back.
  const begun = { ...begunAnew({ parts: lapse ? withoutTriage(parts) : parts, day: Math.min(today, ranOnDay) }), ...reported };
  return { ...begun, ...opened(begun, proof, today, policy.triageWithinDays[severityOf(begun)]), since: earlier(begun.since, proof), lapse };
}

/** What is shown compared with what was dismissed; nothing added where it is just that. */
function dismissalLapse({ findings }: NonNullable<Parts['dismissal']>, { seen }: Parts, today: Day): Lapse {
  const shown = asDecided(seen, findings);
  return { onDay: today, of: 'dismissal', cause: addedTo({ findings }, shown).length > 0 ? 'grew' : 'changed', added: changedIn(findings, shown) };
}

/**
 * Only a scope that was confirmed can be outgrown; one that was approved in words waits for its confirmation. Of a risk that was
 * accepted in words risk leadership signs what is shown.
 */
export function lapsedBy(next: Parts, today: Day): { standing?: Parts['standing']; lapse?: Lapse } {
  const { standing, scope, seen, lapse } = next;
  const granted = standing?.lifecycle === 'approved' || standing?.lifecycle === 'acceptedRisk';
  const of = standing?.lifecycle === 'acceptedRisk' || (standing?.lifecycle === 'lapsed' && lapse?.of === 'acceptance') ? 'acceptance' : 'approval';
  if (!standing || !(granted || standing.lifecycle === 'lapsed') || !scope || (isInWords(scope) && of === 'approval')) return {};
  const added = outgrown(scope, seen);
  if (added.length === 0) return {};
  return { standing: granted ? stands('lapsed', today) : standing, lapse: { onDay: granted ? today : (lapse?.onDay ?? today), of, cause: 'grew', added } };
}

/** Until somebody decides, the end is the tenant's own. */
export function tenantEndOf(next: Parts): Pick<Parts, 'end'> | Record<string, never> {
  // An emergency has an end of its own.
  const standing = next.standing?.lifecycle === 'emergency' ? next.standing : (next.standing?.before ?? next.standing);
  if (standing?.lifecycle !== 'unassigned' && standing?.lifecycle !== 'assigned') return {};
  const day = tenantEnd(next.seen?.findings ?? []);
  return { end: day === undefined ? undefined : { day, by: 'tenant', setOnDay: standing.onDay } };
}

function earlier(since: Parts['since'], proof: Day): NonNullable<Parts['since']> {
  return since === undefined || proof < since.day ? { day: proof, atLeast: true } : since;
}

export interface Absorbed {
  readonly from: string;
  readonly answer: Answer;
  readonly sinceDay: Day;
  readonly lineage: Lineage;
  /** Keys of the findings that come along; undefined: all, and what reports show there later. */
  readonly only: readonly string[] | undefined;
}

/** Findings that come from another exception, with the age that they had there, what was used there of the limits, what was due and who took which side; of those that never left see `chargedWith`. */
export function absorbed(doing: Doing, said: Absorbed): Partial<Parts> {
  const { from, answer, only } = said;
  const { parts, exceptionKey } = doing;
  const { lineage, sinceDay } = chargedWith(doing, answer.findings, said);
  const coming = new Set(answer.findings.map(({ key }) => key));
  const along = lineage.origins.filter((origin) => origin.from !== from && origin.from !== exceptionKey);
  const added = [{ from, only }, ...along].map((origin): Origin => ({ from: origin.from, only: origin.only, ...(only === undefined && { by: from }) }));
  const origins = withOrigins(parts.origins, added);
  const without = parts.without.filter((key) => !coming.has(key));
  const seen = seenWith(parts.seen, [...coming]);
  const brought = broughtAlong(parts, lineage, [...coming], doing, answeredHere(doing, answer.findings, lineage));
  const comesNew = [...coming].some((key) => !parts.seen?.findings.some((finding) => finding.key === key));
  const asked = formerOwnersAsked({ ...doing, parts: { ...parts, actors: brought.actors } }, lineage, comesNew);
  const taken = answered({ ...doing, parts: { ...parts, ...asked, origins, without, seen } }, from, { ...answer, source: '', gone: [], untold: [] }, doing.key);
  const since = taken.since ?? parts.since;
  return {
    seen,
    ...asked,
    ...taken,
    rated: noMilder({ ...parts, ...taken }, [...(lineage.severity ? [lineage.severity] : []), ...(parts.standing ? [severityOf(parts)] : [])]),
    ...(parts.standing ? {} : { category: lineage.category ?? parts.category, askedAs: lineage.askedAs }),
    ...brought,
    ...lapsedByOwed({ ...parts, ...taken, ...brought, without }, [...coming].sort(), doing.day),
    origins,
    without,
    gave: givenBut(parts.gave, [...coming]),
    since: since ? { day: Math.min(since.day, sinceDay), atLeast: since.atLeast || sinceDay < since.day } : { day: sinceDay, atLeast: true },
  };
}

/**
 * What must be gone, is late or was granted until a day that has passed is approved anew: to confirm that it was meant in words is
 * no answer to that. What was an accepted risk is approved nowhere. What waits for an answer and comes to an accepted risk is risk leadership's to sign.
 */
function lapsedByOwed(next: Parts, coming: readonly string[], day: Day): Partial<Parts> {
  const { standing, scope } = next;
  const isAccepted = standing?.lifecycle === 'acceptedRisk';
  if (!isAccepted && standing?.lifecycle !== 'approved') return {};
  const isLate = (each: Owed): boolean => each.end === 'refused' || ((each.duty === 'triage' || each.duty === 'remove') && each.day < day);
  const isOwed = owedHere(next).some((each) => each.end === 'accepted' || (isAccepted && each.duty === 'triage') || ((isAccepted || (scope && isInWords(scope))) && isLate(each)));
  return isOwed ? { standing: stands('lapsed', day), lapse: { onDay: day, of: isAccepted ? 'acceptance' : 'approval', cause: 'grew', added: coming } } : {};
}

/** Where reports speak of them: what came along before goes on to count. */
function withOrigins(known: readonly Origin[], added: readonly Origin[]): readonly Origin[] {
  return added.reduce((all, origin) => {
    const before = all.find(({ from, by }) => from === origin.from && by === origin.by);
    if (!before) return [...all, origin];
    const only = before.only === undefined || origin.only === undefined ? undefined : [...new Set([...before.only, ...origin.only])];
    return [...all.filter((each) => each !== before), { ...origin, only }];
  }, known);
}

/** What counted as worse where it came from, or here before, counts so here, until a reviewer rates it. */
function noMilder(parts: Parts, counted: readonly Severity[]): Parts['rated'] {
  const severity = counted.reduce(worse, severityOf(parts));
  if (severity === severityOf(parts)) return parts.rated;
  return { severity, reason: '', lowered: false, of: { severity: reportedSeverity(parts), keys: (parts.seen?.findings ?? []).map(({ key }) => key) } };
}
