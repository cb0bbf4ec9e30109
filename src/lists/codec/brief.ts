import type { Brief } from '../../domain/brief/brief';
import { isDay } from '../../domain/day/day';
import { SEVERITIES } from '../../domain/exception/severity';
import { DUTIES } from '../../domain/judge/duties';
import { VERDICTS } from '../../domain/reconcile/answers';

/** The brief as one text: the same brief gives the same text, so that rows can be compared. */
export function encodeBrief(brief: Brief): string {
  return JSON.stringify(brief);
}

/** Undefined where the text is not one that this version writes: the row then waits to be written anew. */
export function decodeBrief(text: unknown): Brief | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    const brief = JSON.parse(text) as unknown;
    return isBrief(brief) ? brief : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf = (value: unknown, is: (each: unknown) => boolean): boolean => Array.isArray(value) && value.every(is);
const isMaybe = (value: unknown, is: (each: unknown) => boolean): boolean => value === undefined || is(value);
const isOneOf = (values: readonly unknown[], value: unknown): boolean => values.includes(value);
const isSeated = (value: unknown): boolean => isObject(value) && typeof value['login'] === 'string' && typeof value['name'] === 'string';
const isDue = (value: unknown): boolean => isObject(value) && isOneOf(DUTIES, value['duty']) && typeof value['of'] === 'string' && isDay(value['day']) && isMaybe(value['what'], (what) => typeof what === 'string');
const isSpan = (value: unknown): boolean => isListOf(value, isDay) && [1, 2].includes((value as unknown[]).length);
const isDated = (...days: readonly string[]) => (value: unknown): boolean => isObject(value) && days.every((day) => isMaybe(value[day], isDay)) && isDay(value['onDay']);
const isBySeat = (value: unknown, who: string): boolean => isObject(value) && Object.values(value).every((each) => isObject(each) && isSeated(each[who]));
const isHeld = (value: unknown): boolean => isObject(value) && Object.values(value).every((each) => isObject(each) && isDay(each['sinceDay']) && typeof each['how'] === 'string');

const isMoved = (value: unknown, where: string): boolean => isObject(value) && typeof value[where] === 'string' && isMaybe(value['marks'], (marks) => isListOf(marks, (mark) => typeof mark === 'string'));
const isTold = (value: unknown): boolean => isObject(value) && typeof value['hash'] === 'string' && isOneOf(VERDICTS, value['verdict']) && isDay(value['ranOnDay']) && isListOf(value['gone'], (mark) => typeof mark === 'string') && typeof value['untold'] === 'string';

/** A row may have been written by a hand or by a later version: what screens would stumble over counts as unreadable. */
function isBrief(value: unknown): value is Brief {
  if (!isObject(value)) return false;
  const { history, later, controls } = value;
  return (
    isListOf(value['dues'], isDue) &&
    isMaybe(later, (each) => isObject(each) && isDay(each['afterDay']) && isListOf(each['dues'], isDue)) &&
    isListOf(value['askedBy'], isSeated) &&
    isHeld(value['held']) &&
    typeof value['refusals'] === 'number' &&
    isBySeat(value['offers'], 'to') &&
    isBySeat(value['deputies'], 'person') &&
    isMaybe(value['ask'], (each) => isObject(each) && isSeated(each['by']) && isDay(each['onDay'])) &&
    isMaybe(value['risk'], (each) => isObject(each) && isSeated(each['by']) && isDay(each['signAgainDay'])) &&
    isMaybe(value['signedOff'], (each) => isObject(each) && isSeated(each['by']) && isDay(each['onDay'])) &&
    isListOf(value['escalations'], (each) => isObject(each) && typeof each['level'] === 'string' && isDay(each['onDay'])) &&
    isMaybe(value['seen'], (each) => isObject(each) && isDay(each['ranOnDay']) && isOneOf(SEVERITIES, each['worst']) && isListOf(each['marks'], (mark) => typeof mark === 'string')) &&
    isMaybe(value['acknowledgement'], (each) => isObject(each) && isSeated(each['who']) && isMaybe(each['what'], (what) => typeof what === 'string') && isDay(each['byDay'])) &&
    isObject(controls) && isDay(controls['count']) && isMaybe(controls['shownUntilDay'], isDay) &&
    isListOf(value['emergencyDays'], isDay) &&
    isObject(history) &&
    ['open', 'past', 'accepted'].every((name) => isListOf(history[name], isSpan)) &&
    isListOf(history['reviews'], isDated('dueDay')) &&
    isListOf(history['answers'], isDated('sinceDay', 'dueDay')) &&
    isListOf(history['removals'], isDated('endDay')) &&
    isMaybe(value['told'], (each) => isObject(each) && Object.values(each).every(isTold)) &&
    isMaybe(value['approves'], (each) => isListOf(each, (departure) => typeof departure === 'string')) &&
    isMaybe(value['decided'], (each) => isListOf(each, (mark) => typeof mark === 'string')) &&
    isMaybe(value['goneKeys'], (each) => isListOf(each, (key) => typeof key === 'string')) &&
    isMaybe(value['beyond'], (each) => isListOf(each, (mark) => typeof mark === 'string')) &&
    isMaybe(value['gave'], (each) => isListOf(each, (given) => isMoved(given, 'into'))) &&
    isMaybe(value['origins'], (each) => isListOf(each, (origin) => isMoved(origin, 'from'))) &&
    isMaybe(value['removedOnDay'], isDay)
  );
}
