import { OPEN_LIFECYCLES, type Lifecycle } from '../../exception/lifecycle';
import { SEATS } from '../../exception/seat';
import { isSameJson, type Json } from '../canonical';
import { seenOf } from '../seenOf';
import type { Actors, Grants, Owed, Parts, Seen } from '../parts';
import { severityOf } from '../severityOf';
import type { Stamp } from '../stamps';
import type { Doing } from './act';
import { stricter } from './broughtAlong';
import { ended, waitsForAnswer } from './effects';
import { daysPaused } from './pause';
import { mustGoBy, promisedDay } from './removals';
import { lapsedBy } from './seen';
import { sameHuman } from './who';

const WAITING: readonly Lifecycle[] = ['unassigned', 'assigned'];
const IN_FORCE: readonly Lifecycle[] = ['approved', 'emergency'];
/** How something ends that is there no more, or never was. */
const GONE: readonly Lifecycle[] = ['closed', 'withdrawn', 'declined'];

/** What exports of the audit log say against a decision. */
export type Against = Extract<Stamp, 'contradicted' | 'forged'>;

/**
 * What is left of a decision whose stamp is contradicted and which opened its exception, also when it is void for good by
 * that: nothing of it counts but that the exception is open and waits for an answer, so that nobody silences one by
 * contradicting how it began. Undefined where the decision opened nothing. @param next the parts as it would have left them.
 */
export function openThough(doing: Doing, next: Parts, stamp: Against): Parts | undefined {
  const { parts, day, policy } = doing;
  if (isOpen(parts) || !isOpen(next)) return undefined;
  const left: Parts = {
    ...next,
    seen: asDoubted(parts.seen, next.seen),
    ...Object.fromEntries(SEATS.map((seat) => [seat, parts[seat]])),
    offers: parts.offers,
    deputies: parts.deputies,
    need: parts.need,
    category: parts.category,
    askedAs: parts.askedAs,
    since: next.since ?? { day, atLeast: true },
    // Sides that somebody is said to have taken stay theirs until it is settled that they did not; seats do not.
    actors: stamp === 'forged' ? withoutAuthor(doing, next.actors) : next.actors,
  };
  const { standing } = next;
  return standing && WAITING.includes(standing.lifecycle) ? { ...left, standing } : { ...left, standing: waitsForAnswer(left, day, day + policy.triageWithinDays[severityOf(left)]) };
}

/**
 * What is left of a report's answer of which it is contradicted who kept it: what it shows is shown, and neither grants nor
 * takes anything; but what outgrew a scope has outgrown it, whoever kept the report. So nobody ends what was only asked for by contradicting that it was found.
 */
export function shownThough({ parts, day }: Doing, next: Parts): Parts {
  const isFound = parts.standing?.before === undefined && next.standing?.before !== undefined;
  const shown: Parts = { ...parts, subject: parts.subject ?? next.subject, seen: asDoubted(parts.seen, next.seen), since: next.since, owed: next.owed, without: next.without, gave: next.gave, ...(isFound ? { standing: next.standing } : {}) };
  return { ...shown, ...lapsedBy(shown, day) };
}

/** Findings that another exception gave are here, whoever took them in: there they are gone. They only ever make it stricter. */
export function takenThough(doing: Doing, next: Parts): Parts {
  return { ...next, actors: withoutAuthor(doing, next.actors) };
}

/**
 * What is left of an approval in words, or of an emergency, that is contradicted: what was only asked for is said to be in force,
 * so that only a verification ends it. Undefined where that was known without it.
 */
export function inForceThough({ parts, day, policy }: Doing, next: Parts): Parts | undefined {
  const { standing } = parts;
  if (standing?.lifecycle !== 'requested' || standing.before || !next.standing || !IN_FORCE.includes(next.standing.lifecycle)) return undefined;
  return { ...parts, standing: { ...standing, before: waitsForAnswer(parts, day, day + policy.triageWithinDays[severityOf(parts)]) } };
}

/** What a doubted decision shows is shown, but no later report is compared with it, and nothing gives way to it. */
function asDoubted(before: Seen | undefined, seen: Seen | undefined): Seen | undefined {
  if (!seen) return undefined;
  const nameless = Object.entries(before?.sources ?? {}).filter(([name, { tool, reportKey }]) => tool === '' && (seen.sources[name]?.reportKey ?? reportKey) === reportKey);
  const doubted = Object.entries(seen.sources).map(([name, source]) => [name, isSameJson(before?.sources[name], source) ? source : { ...source, isDoubted: true as const }] as const);
  return seenOf({ ...Object.fromEntries(doubted), ...Object.fromEntries(nameless) }, seen);
}

/** Without what it says is not there any more, or cannot be told, and when a secret ends: of a doubted answer that counts nothing. */
export function onlyShown(body: Json): Json {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const { secretEndsOn: _secretEndsOn, ...shown } = body as { readonly [name: string]: Json };
  return { ...shown, gone: [], untold: [] };
}

/** What a decision changes in a life in which decisions count that an export speaks against. */
export interface Effect {
  readonly before: Parts;
  readonly after: Parts;
  /** Findings come from another exception, with what was used of the limits there. */
  readonly isMove: boolean;
}

/** By when it was granted, or must be gone. */
function promisesOf(parts: Parts): readonly Owed[] {
  const gone = mustGoBy(parts);
  if (gone !== undefined) return [{ duty: 'remove', day: gone, end: 'refused' }];
  const granted = promisedDay(parts);
  return granted === undefined ? [] : [{ duty: 'remove', day: granted, end: 'granted' }];
}

/**
 * What stays of what was decided on a decision that an export speaks against, and is void with it: the age, the limits that were
 * used, and the day by which it was granted or must be gone, as of findings that were split off. @param asIf what the decision
 * changes in each life in which it has effect. @param before what stayed of earlier ones; what stays of this one, too, is `bound`.
 */
export function keptStrict(parts: Parts, asIf: readonly Effect[], before: readonly Owed[]): { readonly parts: Parts; readonly bound: readonly Owed[] } {
  const isIn = (all: readonly Owed[], each: Owed): boolean => all.some((known) => isSameJson(known, each));
  const owed = parts.owed.filter((each) => !isIn(before, each));
  const bound = asIf.flatMap(({ after }) => promisesOf(after)).filter((each, at, all) => !isIn(owed, each) && !isIn(all.slice(0, at), each));
  const grants = asIf.map((each) => usedToo(parts.grants, each)).reduce(stricter, parts.grants);
  return { parts: { ...parts, grants, since: asIf.map(({ after }) => after.since).reduce(older, parts.since), owed: [...owed, ...bound] }, bound };
}

function older(since: Parts['since'], other: Parts['since']): Parts['since'] {
  return since && (!other || since.day <= other.day) ? since : other;
}

/**
 * The limits with what one decision used of them besides. It adds up, whatever began anew in its own life meanwhile; what comes
 * from another exception is compared, as always.
 */
function usedToo(grants: Grants, { before, after, isMove }: Effect): Grants {
  const now = { ...after.grants, pausedDays: daysPaused(after) };
  if (isMove) return stricter(grants, now);
  const more = (used: number, earlier: number): number => Math.max(0, used - earlier);
  return stricter(grants, { ...now, extensionsUsed: grants.extensionsUsed + more(now.extensionsUsed, before.grants.extensionsUsed), pausedDays: grants.pausedDays + more(now.pausedDays, daysPaused(before)) });
}

/**
 * However it had begun: that it is gone was verified, or what was only asked for was withdrawn or refused. Undefined where that
 * is not so.
 */
export function overThough({ parts, day }: Pick<Doing, 'parts' | 'day'>, { after }: Effect): Parts | undefined {
  const [lifecycle, last] = [after.standing?.lifecycle, after.occurrences[after.occurrences.length - 1]];
  if (!lifecycle || !last || !GONE.includes(lifecycle)) return undefined;
  return { ...parts, ...ended(parts, day, lifecycle, last.how), removal: after.removal };
}

export function isOpen({ standing }: Pick<Parts, 'standing'>): boolean {
  return standing !== undefined && (standing.lifecycle === 'acceptedRisk' || OPEN_LIFECYCLES.includes(standing.lifecycle));
}

/** Whoever wrote it, it was not they. Of what they did before it stays. */
function withoutAuthor(doing: Doing, actors: Actors): Actors {
  const { actors: before } = doing.parts;
  const kept = (name: keyof Actors): Actors[keyof Actors] => actors[name].filter((each) => before[name].includes(each) || !sameHuman(doing, each, doing.author));
  return { requesters: kept('requesters'), approvers: kept('approvers'), reviewers: kept('reviewers'), acceptors: kept('acceptors') };
}
