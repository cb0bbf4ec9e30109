import type { Day } from '../../day/day';
import { isEvidenceFile, MAX_EVIDENCE_FILES, type EvidenceFile } from '../../evidence/evidence';
import { CATEGORIES, type Category } from '../../exception/category';
import { PRINCIPAL_TYPES, type Principal } from '../../exception/finding';
import { SEVERITIES, type Severity } from '../../exception/severity';
import type { Person } from '../../people/person';
import { decodeAnswer, isCoveredFinding, keptFinding, type Answer, type CoveredFinding } from '../answer';
import type { Json } from '../canonical';
import { LEVELS, type Acknowledged, type Actors, type Grants, type Origin, type Owed } from '../parts';
import { field, isDay, isRecord, isTexts, isWrong, LONGEST_NAME, LONGEST_TEXT, MALFORMED, MISSING, type Field, type Wrong } from './field';

/** 28 June 2011, when Office 365 was opened to everybody: nobody approved a departure in it before. */
const FIRST_APPROVAL_DAY = 15_153;

// Fields whose value is a record or a list of records: who, what is covered, what was shown. What only checks a key and a
// reason (an adoption, a word about a stamp) comes without them.

export const person = (): Field<Person> => field('person', readPerson);
export const findings = (): Field<readonly CoveredFinding[]> =>
  field('findings', (value) => (Array.isArray(value) && value.every(isCoveredFinding) ? value.map(keptFinding) : MALFORMED));
/** What a report said, whole: for what goes to another exception. */
export const answer = (): Field<Answer> => field('answer', (value) => decodeAnswer(value) ?? MALFORMED);
export const principal = (): Field<Principal> => field('principal', readPrincipal);

/** A compensating control as it is written: its text, and how it can be shown that it works. */
export interface WrittenControl {
  readonly id: string;
  readonly text: string;
  readonly how: string;
}
export const controls = (): Field<readonly WrittenControl[]> =>
  field('controls', (value) => {
    if (!Array.isArray(value) || value.length > 50) return MALFORMED;
    const read = value.map((each: Json) => (isRecord(each) && isText(each['id']) && isText(each['text']) ? { id: each['id'], text: each['text'], how: typeof each['how'] === 'string' ? each['how'] : '' } : undefined));
    const ids = new Set(read.map((control) => control?.id));
    return read.every((control): control is WrittenControl => control !== undefined) && ids.size === read.length ? read : MALFORMED;
  });

export const evidence = (): Field<readonly EvidenceFile[]> =>
  field('evidence', (value) => {
    if (!Array.isArray(value)) return MALFORMED;
    if (value.length > MAX_EVIDENCE_FILES) return { wrong: 'tooMany' };
    return value.every(isEvidenceFile) ? (value as readonly unknown[] as readonly EvidenceFile[]) : MALFORMED;
  });

/** What findings bring along from the exception that they come from: where reports speak of them, and what was used of the limits. */
export interface Lineage extends Pick<Grants, 'firstApprovalDay' | 'extensionsUsed' | 'twoPerson' | 'emergencyDays' | 'pausedDays'> {
  readonly origins: readonly Origin[];
  /** Who was on which side there; undefined in what was written before it was kept. */
  readonly actors: Actors | undefined;
  /** Whose the control seat was there: who sat in it, else who was to answer for it there or was offered it. Left out where it was nobody's, and in what was written before it was kept. */
  readonly owner?: Person | undefined;
  /** Who else had to say there whether they answer for it. Left out where there is none, and in what was written before it was kept: `owner` was the one then. */
  readonly formerOwners?: readonly Person[] | undefined;
  /** What was due there; in what was written before it was kept only an answer. */
  readonly owed: readonly Owed[];
  /** What was acknowledged there; nothing in what was written before it was kept. */
  readonly acknowledged: readonly Acknowledged[];
  /** The severity that counted there; undefined in what was written before it was kept. */
  readonly severity: Severity | undefined;
  /** As what it was approved or asked for there, which a split stays. Left out where it was of no category, and in what was written before it was kept. */
  readonly category?: Category | undefined;
  readonly askedAs?: Category | undefined;
}
export const lineage = (): Field<Lineage> => field('answer', readLineage);

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT;
}

/** A day on which a limit can have been used. */
function isUseDay(value: unknown): value is Day {
  return isDay(value) && value >= FIRST_APPROVAL_DAY;
}

function readPerson(value: Json): Person | Wrong {
  if (!isRecord(value)) return MALFORMED;
  const { login, name, objectId } = value;
  if (typeof login !== 'string' || login.length > LONGEST_NAME || typeof name !== 'string' || name.length > LONGEST_NAME) return MALFORMED;
  if (login.trim() === '') return MISSING;
  return { login: login.trim(), name: name.trim() || login.trim(), ...(typeof objectId === 'string' && objectId !== '' ? { objectId } : {}) };
}

function readPrincipal(value: Json): Principal | Wrong {
  if (!isRecord(value)) return MALFORMED;
  const { type, id, name } = value;
  const known = PRINCIPAL_TYPES.find((each) => each === type);
  if (!known || typeof id !== 'string' || typeof name !== 'string') return MALFORMED;
  return name.trim() === '' && id.trim() === '' ? MISSING : { type: known, id: id.trim(), name: name.trim() || id.trim() };
}

function readLineage(value: Json): Lineage | Wrong {
  if (!isRecord(value)) return MALFORMED;
  const { origins, firstApprovalDay, extensionsUsed, twoPerson, emergencyDays } = value;
  // Not in what was written before it was kept.
  const pausedDays = value['pausedDays'] ?? 0;
  const first = firstApprovalDay ?? undefined;
  // Until 2026-11-27 the answer that was owed was told by itself, too.
  const answerDueDay = value['answerDueDay'] ?? undefined;
  const actors = readActors(value['actors'] ?? undefined);
  const isSound = Array.isArray(origins) && origins.every(isOrigin) && (first === undefined || isUseDay(first)) && (answerDueDay === undefined || isDay(answerDueDay)) && isCount(extensionsUsed) && isCount(pausedDays) && typeof twoPerson === 'boolean' && Array.isArray(emergencyDays) && emergencyDays.every(isUseDay);
  const owner = value['owner'] === undefined || value['owner'] === null ? undefined : readPerson(value['owner']);
  const formerOwners = readPeople(value['formerOwners'] ?? []);
  const owed = value['owed'] ?? [];
  const acknowledged = value['acknowledged'] ?? [];
  const severity = SEVERITIES.find((each) => each === value['severity']);
  const [category, askedAs] = (['category', 'askedAs'] as const).map((name) => CATEGORIES.find((each) => each === value[name]));
  if (!isSound || isWrong(actors) || isWrong(owner) || isWrong(formerOwners) || !(Array.isArray(owed) && owed.every(isOwed)) || !(Array.isArray(acknowledged) && acknowledged.every(isAcknowledged)) || (severity === undefined && (value['severity'] ?? undefined) !== undefined)) return MALFORMED;
  const answer: Owed[] = answerDueDay === undefined ? [] : [{ duty: 'triage', day: answerDueDay as Day }];
  return { origins: origins as readonly Origin[], firstApprovalDay: first as Day | undefined, extensionsUsed: extensionsUsed as number, twoPerson: twoPerson as boolean, emergencyDays: emergencyDays as readonly Day[], pausedDays: pausedDays as number, actors, owed: [...(owed as readonly unknown[] as readonly Owed[]), ...answer], acknowledged: acknowledged as readonly unknown[] as readonly Acknowledged[], severity, ...(owner && { owner }), ...(formerOwners.length > 0 && { formerOwners }), ...(category && { category }), ...(askedAs && { askedAs }) };
}

function readPeople(value: Json): readonly Person[] | Wrong {
  if (!Array.isArray(value)) return MALFORMED;
  const people = value.map(readPerson);
  return people.every((each): each is Person => !isWrong(each)) ? people : MALFORMED;
}

function readActors(value: Json | undefined): Actors | undefined | Wrong {
  if (value === undefined) return undefined;
  if (!isRecord(value)) return MALFORMED;
  const sides = ['requesters', 'approvers', 'reviewers', 'acceptors'].map((name) => {
    const people = value[name];
    return Array.isArray(people) ? people.map(readPerson) : [MALFORMED];
  });
  if (sides.flat().some(isWrong)) return MALFORMED;
  const [requesters = [], approvers = [], reviewers = [], acceptors = []] = sides as Person[][];
  return { requesters, approvers, reviewers, acceptors };
}

function isOwed(value: Json): boolean {
  return isRecord(value) && ['remove', 'drill', 'review', 'triage'].includes(String(value['duty'])) && isDay(value['day']) && [undefined, null, 'granted', 'refused', 'accepted'].includes(value['end'] as undefined);
}

function isAcknowledged(value: Json): boolean {
  return isRecord(value) && LEVELS.some((level) => level === value['level']) && typeof value['duty'] === 'string' && isDay(value['untilDay']) && (isDay(value['dueDay']) || (value['duty'] === '' && value['dueDay'] === undefined));
}

function isOrigin(value: Json): boolean {
  return isRecord(value) && typeof value['from'] === 'string' && value['from'] !== '' && (value['only'] === undefined || isTexts(value['only']));
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
