import type { Day } from '../day/day';
import type { Doing, Rule } from './acts/act';
import { ruleOf } from './acts/acts';
import { isRefusal, readValues, type Field } from './acts/field';
import type { Json } from './canonical';
import type { Parts } from './parts';
import { refusal } from './refusal';
import type { DayLimit, VoidReason } from './voidReason';

/** Values of a form by field; what is not there was not entered. */
export type FormValues = { readonly [field: string]: Json | undefined };

/** Later than any rule allows, and still a day. */
const FAR_DAY: Day = 65_534;
/** Enough to fill every field of the longest act and to mend each once. */
const MOST_ROUNDS = 40;

/** Days that a rule allows in a field; undefined: it sets no such limit, or something else stands in the way. */
export interface DayLimits {
  readonly earliestDay: Day | undefined;
  readonly latest: { readonly day: Day; readonly because: DayLimit } | undefined;
}

/**
 * Why an act cannot be done whatever is still entered, so that a form says it at once and not when everything is filled
 * in. What was entered stands; what is missing, or no value at all, is taken as lawful as it can be.
 */
export function earlyRefusal(doing: Doing, act: string, values: FormValues = {}): VoidReason | undefined {
  const { fields = {} } = ruleOf(act) ?? {};
  const stands = (name: string): boolean => !isWrong(fields[name], values[name]);
  const { refused } = completed(doing, act, values, stands);
  if (refused === undefined || nameIn(refused) === undefined) return refused;
  // A value may be in the way of one choice alone: the cut-over of a migration that has passed.
  const open = Object.entries(fields).filter(([name, field]) => field.values && isEmpty(values[name]));
  const isPossible = open.some(([name, field]) => field.values?.some((choice) => completed(doing, act, { ...values, [name]: choice }, (each) => each === name || stands(each)).refused === undefined));
  return isPossible ? undefined : refused;
}

/**
 * Optional fields without which the rule refuses (a vendor, where the category is third party). What else is wrong with
 * the form does not matter.
 */
export function fieldsAsked(doing: Doing, act: string, values: FormValues): readonly string[] {
  const { fields = {} } = ruleOf(act) ?? {};
  return completed(doing, act, values, () => false).filled.filter((name) => fields[name]?.optional === true && isEmpty(values[name]));
}

/** What the rule has against one value of a field; other fields stand as far as it has nothing against them. */
export function fieldRefusal(doing: Doing, act: string, values: FormValues, name: string, value: Json): VoidReason | undefined {
  return completed(doing, act, { ...values, [name]: value }, (each) => each === name).refused;
}

export function dayLimits(doing: Doing, act: string, values: FormValues, name: string): DayLimits {
  let latest: DayLimits['latest'];
  for (let tried = FAR_DAY, round = 0; round < 3; round += 1) {
    const refused = fieldRefusal(doing, act, values, name, tried);
    if (refused?.code !== 'dayTooLate' || refused.field !== name || refused.latestDay >= tried) break;
    latest = { day: refused.latestDay, because: refused.because };
    tried = refused.latestDay;
  }
  let earliestDay: Day | undefined;
  for (let tried = 0, round = 0; round < 4; round += 1) {
    const refused = fieldRefusal(doing, act, values, name, tried);
    const mended = refused && 'field' in refused && refused.field === name ? mendedDay(refused, tried, doing.day) : undefined;
    if (mended === undefined || mended <= tried) break;
    earliestDay = mended;
    tried = mended;
  }
  return { earliestDay, latest };
}

interface Completed {
  readonly refused: VoidReason | undefined;
  /** Fields that got a value here. */
  readonly filled: readonly string[];
}

/** Fills what is missing and mends what does not stand, until the rule is content or cannot be. */
function completed(doing: Doing, act: string, values: FormValues, stands: (name: string) => boolean): Completed {
  const rule = ruleOf(act);
  if (!rule) return { refused: { code: 'unknownAct' }, filled: [] };
  const filled = new Map<string, Json>();
  for (let round = 0; ; round += 1) {
    const body = { ...values, ...Object.fromEntries(filled) };
    const refused = wrongField(rule, body) ?? refusal(doing, act, body);
    const name = refused && nameIn(refused);
    const field = name === undefined ? undefined : rule.fields[name];
    if (!refused || name === undefined || !field || round >= MOST_ROUNDS) return { refused, filled: [...filled.keys()] };
    const isOurs = filled.has(name);
    const isMissing = !isOurs && isEmpty(values[name]);
    const mayMend = isOurs || isMissing || !stands(name);
    const next = mayMend ? (isMissing ? undefined : mended(refused, field, body[name] ?? null, doing.day)) ?? (isOurs ? undefined : filler(name, field, doing)) : undefined;
    if (next === undefined) return { refused, filled: [...filled.keys()] };
    filled.set(name, next);
  }
}

/** Before the author's rights are looked at: a form asks about fields also where somebody else must send it. */
function wrongField({ fields }: Rule, body: FormValues): VoidReason | undefined {
  const values = readValues(fields, body as Json);
  return isRefusal(values) ? values : undefined;
}

function isWrong(field: Field | undefined, value: Json | undefined): boolean {
  return field !== undefined && isRefusal(readValues({ field }, { field: value }));
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Name of the field that a reason is about; of a seat that somebody else holds or offers, the field that chose it. */
function nameIn(reason: VoidReason): string | undefined {
  return 'field' in reason ? reason.field : reason.code === 'notYours' || reason.code === 'offeredToAnother' ? 'seat' : undefined;
}

function mended(reason: VoidReason, field: Field, before: Json, today: Day): Json | undefined {
  if (field.values) return field.values[field.values.indexOf(String(before)) + 1];
  return typeof before === 'number' ? mendedDay(reason, before, today) : undefined;
}

function mendedDay(reason: VoidReason, before: Day, today: Day): Day | undefined {
  switch (reason.code) {
    case 'dayTooLate':
      return reason.latestDay < before ? reason.latestDay : undefined;
    case 'dayTooEarly':
      return reason.earliestDay;
    case 'dayPassed':
      return Math.max(today, before + 1);
    default:
      return undefined;
  }
}

/** Somebody whom no rule knows, so that none speaks against them. */
const ANYBODY = { login: '?', name: '?' };

const FIRST_OF: Readonly<Record<string, (parts: Parts) => string | undefined>> = {
  control: ({ controls }) => controls[0]?.id,
  file: ({ evidence, redactions }) => evidence.find(({ name }) => !redactions.some(({ file }) => file === name))?.name,
};

function filler(name: string, { kind, values, optional }: Field, { parts, day }: Doing): Json | undefined {
  switch (kind) {
    case 'text':
      return name in FIRST_OF ? FIRST_OF[name]?.(parts) : '?';
    case 'key':
      return 'x';
    case 'day':
      // One that only the rule asks for (a secret's end) should bind as little as it can.
      return optional ? FAR_DAY : day;
    case 'choice':
      return values?.[0];
    case 'person':
      // Whoever asks again asks for whom it was asked before.
      return name === 'businessOwner' && parts.businessOwner ? { login: parts.businessOwner.person.login, name: parts.businessOwner.person.name } : ANYBODY;
    case 'yes':
      return true;
    case 'number':
      return 0;
    case 'principal':
      return { type: 'user', id: '?', name: '?' };
    case 'findings':
      return (parts.seen?.findings ?? []) as unknown as Json;
    case 'keys':
      return parts.seen?.findings.slice(0, 1).map((finding) => finding.key);
    case 'controls':
      // Those that there are: to leave one out may be what the rule has something against.
      return parts.controls.map(({ id, text, how }) => ({ id, text, how }));
    case 'evidence':
      return [];
    case 'answer':
      return undefined;
  }
}
