import type { Day } from '../../day/day';
import { SEVERITIES, type Severity } from '../../exception/severity';
import { PRINCIPAL_TYPES, type Principal } from '../../exception/finding';
import { isEvidenceFile, MAX_EVIDENCE_FILES, type EvidenceFile } from '../../evidence/evidence';
import type { Person } from '../../people/person';
import { decodeAnswer, isCoveredFinding, type Answer, type CoveredFinding } from '../answer';
import type { Json } from '../canonical';
import { LEVELS, type Acknowledged, type Actors, type Grants, type Origin, type Owed } from '../parts';
import type { VoidReason } from '../voidReason';

/**
 * One thing that an act asks for. Its kind tells a form what to draw, `read` tells whether a value may stand in the
 * ledger: the same check while typing and in the fold.
 */
export interface Field<T = unknown> {
  readonly kind: FieldKind;
  readonly optional: boolean;
  /** Values of a choice. */
  readonly values?: readonly string[];
  readonly longest?: number;
  /** Its value is the body itself and no member of it. */
  readonly whole?: true;
  /** The value, or what is wrong with it. */
  read(value: Json | undefined): T | Wrong;
}
export type FieldKind = 'text' | 'day' | 'choice' | 'person' | 'yes' | 'number' | 'principal' | 'findings' | 'keys' | 'controls' | 'evidence' | 'key' | 'answer';

export type Fields = Readonly<Record<string, Field>>;
export type Values<F extends Fields> = { readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never };

/** A plain object, so that it can be told from every value. */
export interface Wrong {
  readonly wrong: 'missing' | 'malformed' | 'tooLong' | 'tooMany';
}
const MISSING: Wrong = { wrong: 'missing' };
const MALFORMED: Wrong = { wrong: 'malformed' };
const isWrong = (value: unknown): value is Wrong => typeof value === 'object' && value !== null && 'wrong' in value;

/** One paragraph at the most; the ledger is no place for documents. */
const LONGEST_TEXT = 2000;
const LONGEST_NAME = 255;
/** 28 June 2011, when Office 365 was opened to everybody: nobody approved a departure in it before. */
const FIRST_APPROVAL_DAY = 15_153;
/** From 1970 to 2149, what the register's columns hold. */
const LAST_DAY = 65_534;

function field<T>(kind: FieldKind, read: (value: Json) => T | Wrong, more: Partial<Field> = {}): Field<T> {
  return { kind, optional: false, ...more, read: (value) => (value === undefined || value === null || value === '' ? MISSING : read(value)) };
}

export function text(longest: number = LONGEST_TEXT): Field<string> {
  return field('text', (value) => {
    if (typeof value !== 'string') return MALFORMED;
    if (value.trim() === '') return MISSING;
    return value.length > longest ? { wrong: 'tooLong' } : value.trim();
  }, { longest });
}

export const day = (): Field<Day> => field('day', (value) => (isDay(value) ? value : MALFORMED));
export const yes = (): Field<true> => field('yes', (value) => (value === true ? true : value === false ? MISSING : MALFORMED));
export const key = (): Field<string> => field('key', (value) => (typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME ? value : MALFORMED));
export const choice = <T extends string>(values: readonly T[]): Field<T> =>
  field('choice', (value) => values.find((each) => each === value) ?? MALFORMED, { values });
export const person = (): Field<Person> => field('person', readPerson);
export const keys = (): Field<readonly string[]> => field('keys', (value) => (isTexts(value) && value.length > 0 ? value : MALFORMED));
export const findings = (): Field<readonly CoveredFinding[]> =>
  field('findings', (value) => (Array.isArray(value) && value.every(isCoveredFinding) ? (value as readonly unknown[] as readonly CoveredFinding[]) : MALFORMED));
/** What a report said, whole: for what goes to another exception. */
export const answer = (): Field<Answer> => field('answer', (value) => decodeAnswer(value) ?? MALFORMED);
/** The one field of an act whose body is that value. */
export const whole = <T>(inner: Field<T>): Field<T> => ({ ...inner, whole: true });
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
  /** What was due there; in what was written before it was kept only an answer. */
  readonly owed: readonly Owed[];
  /** What was acknowledged there; nothing in what was written before it was kept. */
  readonly acknowledged: readonly Acknowledged[];
  /** The severity that counted there; undefined in what was written before it was kept. */
  readonly severity: Severity | undefined;
}
export const lineage = (): Field<Lineage> => field('answer', readLineage);

/** The same field, which may be left out; `otherwise` stands for it then. An empty text counts as left out. */
export function optional<T>(inner: Field<T>): Field<T | undefined>;
export function optional<T, D>(inner: Field<T>, otherwise: D): Field<T | D>;
export function optional<T>(inner: Field<T>, otherwise?: unknown): Field<unknown> {
  return {
    ...inner,
    optional: true,
    read: (value) => {
      const read = inner.read(value);
      return isWrong(read) && read.wrong === 'missing' ? otherwise : read;
    },
  };
}

/** Reads a body by its fields; what the act does not ask for is passed over. */
export function readValues<F extends Fields>(fields: F, body: Json): Values<F> | Extract<VoidReason, { code: 'field' }> {
  const members = isRecord(body) ? body : {};
  const values: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(fields)) {
    const value = each.read(each.whole ? body : members[name]);
    if (isWrong(value)) return { code: 'field', field: name, problem: value.wrong };
    values[name] = value;
  }
  return values as Values<F>;
}

function isRecord(value: unknown): value is { readonly [name: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isDay(value: unknown): value is Day {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LAST_DAY;
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
  const owed = value['owed'] ?? [];
  const acknowledged = value['acknowledged'] ?? [];
  const severity = SEVERITIES.find((each) => each === value['severity']);
  if (!isSound || isWrong(actors) || !(Array.isArray(owed) && owed.every(isOwed)) || !(Array.isArray(acknowledged) && acknowledged.every(isAcknowledged)) || (severity === undefined && (value['severity'] ?? undefined) !== undefined)) return MALFORMED;
  const answer: Owed[] = answerDueDay === undefined ? [] : [{ duty: 'triage', day: answerDueDay as Day }];
  return { origins: origins as readonly Origin[], firstApprovalDay: first as Day | undefined, extensionsUsed: extensionsUsed as number, twoPerson: twoPerson as boolean, emergencyDays: emergencyDays as readonly Day[], pausedDays: pausedDays as number, actors, owed: [...(owed as readonly unknown[] as readonly Owed[]), ...answer], acknowledged: acknowledged as readonly unknown[] as readonly Acknowledged[], severity };
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
  return isRecord(value) && ['remove', 'drill', 'review', 'triage'].includes(String(value['duty'])) && isDay(value['day']) && [undefined, null, 'granted', 'refused'].includes(value['end'] as undefined);
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
