import type { Day } from '../day/day';
import { departuresOf } from '../exception/departure';
import { findingMark } from '../exception/findingMark';
import { SEATS, type Seated, type SeatName } from '../exception/seat';
import { worse, type Severity } from '../exception/severity';
import { controlValidUntil, duesOf, isScopeUnconfirmed } from '../judge/dues';
import { byDay } from '../judge/duties';
import { overrideOf, stampDues } from '../judge/judge';
import { laterDues } from '../judge/later';
import { reseatDues } from '../judge/reseat';
import { isOver, isSeen } from '../ledger/acts/effects';
import { outgrown } from '../ledger/byName';
import { toldBySource } from '../ledger/bySource';
import type { ExceptionState } from '../ledger/fold';
import { isLowered } from '../ledger/severityOf';
import type { Parts } from '../ledger/parts';
import { isInWords } from '../ledger/scope';
import { isMisnamed } from '../ledger/subject';
import { peopleNow } from '../people/peopleNow';
import type { Person } from '../people/person';
import { scopeMarks } from '../reconcile/growth';
import type { Brief } from './brief';
import { historyOf } from './history';

/** A promise is a sentence; all of it stands in its decision. */
export const PROMISE_CHARACTERS = 200;

/** The brief of a state: pure, and nothing of today in it. */
export function briefOf(state: ExceptionState): Brief {
  const { parts, severity, policy } = state;
  const { ask, risk, signedOff, acknowledgement, seen } = parts;
  const dues = [...duesOf({ parts, severity, policy }), ...stampDues(state, policy), ...reseatDues(state, policy, peopleNow(state.known.people, state.entries[state.entries.length - 1]?.decision.createdAt))].sort(byDay);
  const reviewDue = dues.find(({ duty }) => duty === 'review');
  return {
    dues,
    later: laterDues({ parts, severity, policy }),
    askedBy: parts.actors.requesters.map(seated),
    held: bySeat({ businessOwner: parts.businessOwner, controlOwner: parts.controlOwner, securityReviewer: parts.securityReviewer }, (seat) => seat && { sinceDay: seat.sinceDay, how: seat.how }),
    refusals: parts.refusals,
    offers: bySeat(parts.offers, ({ to, by, dueDay }) => ({ to: seated(to), by: seated(by), dueDay })),
    deputies: bySeat(parts.deputies, ({ person, fromDay, toDay }) => ({ person: seated(person), fromDay, toDay })),
    ask: ask && { kind: ask.kind, untilDay: ask.untilDay, onDay: ask.onDay, dueDay: ask.dueDay, by: seated(ask.by) },
    risk: risk && { by: seated(risk.by), onDay: risk.onDay, signAgainDay: risk.signAgainDay },
    signedOff: signedOff && { by: seated(signedOff.by), onDay: signedOff.onDay },
    escalations: parts.escalations,
    acknowledgement: acknowledgement && !isOver(parts.standing) ? { who: seated(acknowledgement.who), what: cut(acknowledgement.what, PROMISE_CHARACTERS), byDay: acknowledgement.byDay, onDay: acknowledgement.onDay, escalations: acknowledgement.escalations } : undefined,
    controls: controlsOf(state),
    firstApprovalDay: parts.grants.firstApprovalDay,
    reviewedFromDay: reviewDue && reviewDue.day - policy.reviewEveryDays[severity],
    approvedUntilDay: approvedUntil(parts),
    extensionsUsed: parts.grants.extensionsUsed,
    noEnd: overrideOf(parts, severity, policy, 0) === 'noEnd',
    overrideFromDay: overrideFrom(state),
    twoPerson: parts.grants.twoPerson,
    emergencyDays: parts.grants.emergencyDays,
    lowered: isLowered(parts),
    scopeUnconfirmed: isScopeUnconfirmed(parts),
    suspended: state.entries.filter(({ stamp }) => stamp === 'contradicted').length,
    reopened: parts.occurrences.filter(({ backOnDay }) => backOnDay !== undefined).length,
    seen: seen && isSeen(parts) ? { ranOnDay: seen.ranOnDay, findings: seen.findings.length, worst: seen.findings.reduce<Severity>((worst, { severity: each }) => worse(worst, each), 'low'), marks: seen.findings.map(({ key }) => findingMark(key)) } : undefined,
    history: historyOf(state),
    told: isOver(parts.standing) && parts.standing?.lifecycle !== 'dismissed' ? {} : toldBySource(parts, state.exceptionKey),
    approves: approvedDepartures(parts),
    ...decidedMarks(parts),
    ...goneKeys(parts),
    ...beyondApproved(parts),
    ...(isMisnamed(parts.subject, state.exceptionKey) && { misnamed: true }),
    ...(parts.gave.length === 0 ? {} : { gave: parts.gave.map(({ into, only }) => ({ into, ...marksOf(only) })) }),
    ...(parts.origins.length === 0 ? {} : { origins: parts.origins.map(({ from, only }) => ({ from, ...marksOf(only) })) }),
    removedOnDay: parts.removal?.onDay,
  };
}

/** What comes back to just this is no growth, whatever the last answer showed. */
function decidedMarks({ standing, scope, dismissal }: Parts): Pick<Brief, 'decided'> {
  if (standing?.lifecycle === 'dismissed') return dismissal ? { decided: scopeMarks(dismissal.findings) } : {};
  return scope && !isInWords(scope) && isGranted(standing) ? { decided: scopeMarks(scope.findings) } : {};
}

/** That they are gone is told by every further report that looks there, as long as nobody verifies it. */
function goneKeys({ standing, seen }: Parts): Pick<Brief, 'goneKeys'> {
  if (!seen || seen.findings.length > 0 || isOver(standing)) return {};
  const keys = Object.values(seen.sources).flatMap(({ gone }) => gone.map(({ key }) => key));
  return keys.length === 0 ? {} : { goneKeys: [...new Set(keys)].sort() };
}

function isGranted(standing: Parts['standing']): boolean {
  return standing?.lifecycle === 'approved' || standing?.lifecycle === 'acceptedRisk';
}

function beyondApproved({ standing, scope, seen }: Parts): Pick<Brief, 'beyond'> {
  if (!scope || isInWords(scope) || !isGranted(standing)) return {};
  const beyond = outgrown(scope, seen).map(findingMark);
  return beyond.length === 0 ? {} : { beyond };
}

function marksOf(only: readonly string[] | undefined): { readonly marks?: readonly string[] } {
  return only === undefined ? {} : { marks: only.map(findingMark) };
}

/** By what was approved, not by what is shown: what a setting reaches besides is no part of it. */
function approvedDepartures({ scope, seen }: Parts): string[] {
  const approved = new Map((scope?.findings ?? []).map(({ key, extent }) => [key, extent]));
  const departures = (seen?.findings ?? []).flatMap(({ key, kind, controls }) => {
    const extent = approved.get(key);
    return extent ? departuresOf({ kind, controls, extent }) : [];
  });
  return [...new Set(departures)].sort();
}

function seated({ login, name }: Person): Seated {
  return { login, name };
}

/** Whole characters, so that no half of one is left at the end. */
function cut(text: string, atMost: number): string {
  const characters = Array.from(text.trim());
  return characters.length <= atMost ? characters.join('') : `${characters.slice(0, atMost - 1).join('').trimEnd()}…`;
}

function bySeat<From, To>(values: Readonly<Partial<Record<SeatName, From>>>, change: (value: From) => To): Partial<Record<SeatName, To>> {
  return Object.fromEntries(SEATS.flatMap((seat) => (values[seat] === undefined ? [] : [[seat, change(values[seat] as From)]])));
}

function controlsOf(state: ExceptionState): Brief['controls'] {
  const { controls } = state.parts;
  const until = controls.map((control) => controlValidUntil(control, state));
  const shown = until.filter((day): day is Day => day !== undefined);
  return {
    count: controls.length,
    shownUntilDay: until.length === 0 || shown.length < until.length ? undefined : Math.min(...shown),
    oneShownUntilDay: shown.length === 0 ? undefined : Math.max(...shown),
  };
}

/** To report it as removed takes no approval away; what was approved in words counts when it is confirmed to be what is there. */
function approvedUntil(parts: Parts): Day | undefined {
  const { standing, end } = parts;
  const lifecycle = standing?.lifecycle === 'removalReported' ? standing.before?.lifecycle : standing?.lifecycle;
  return lifecycle === 'approved' && !isScopeUnconfirmed(parts) ? end?.day : undefined;
}

/** The end date may be passed for a while with time left to grant; when that is used up nothing but risk acceptance is left. */
function overrideFrom({ parts, severity, policy }: ExceptionState): Day | undefined {
  const end: Parts['end'] = parts.end;
  const first = parts.grants.firstApprovalDay;
  if (!end || first === undefined) return undefined;
  const is = (day: Day): boolean => overrideOf(parts, severity, policy, day) === 'pastLastEnd';
  // After the longest life nothing more can be granted, whatever else allows, and what was granted counts no more.
  const last = first + policy.longestTotalLifeDays[severity];
  let [before, within] = [Math.min(end.day, last), last + 1];
  if (!is(within)) return undefined;
  // Once nothing more can be granted it stays so.
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (is(middle)) within = middle;
    else before = middle;
  }
  return within;
}
