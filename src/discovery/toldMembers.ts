import type { FindingKind } from '../domain/exception/finding';
import { lookedAtAll, type LookedAt } from '../domain/reconcile/lookedAt';
import type { Entry, JsonObject } from './json/access';
import { distinctUnread, type Gap, type Unread } from '../domain/reconcile/gap';
import type { LookingReading } from './makeFinding';

/** The member without which an object tells nothing of a kind of hole; undefined where it tells. */
export type LackOf = (value: JsonObject) => string | undefined;

/** Kinds with what each needs to be told. */
export type Needs = readonly (readonly [kind: FindingKind, lackOf: LackOf])[];

/** What readings of settings tell beside their findings. */
export type Told = Pick<LookingReading, 'looked' | 'unread'>;

export const EMPTY_SECTION: Gap = { code: 'sectionEmpty' };

/** The first of these members that is not there; `null` is an answer. */
export function lacking(...members: readonly string[]): LackOf {
  return (value) => members.find((member) => value[member] === undefined);
}

/**
 * What settings tell that stand in one object: a kind whose member is missing cannot be told, for a member that vanished
 * reads like one that is as it should be. @param why why the section is not whole; undefined where it is
 */
export function toldOfSettings(needs: Needs, entries: readonly Entry<JsonObject>[], why: Gap | undefined, spell: (member: string) => string = (member) => member): Told {
  const unread: Unread[] = [];
  const looked = needs.flatMap(([kind, lackOf]): LookedAt[] => {
    const lacks = entries.flatMap(({ value, path }) => {
      const member = lackOf(value);
      return member === undefined ? [] : [{ where: path === '' ? spell(member) : `${path}.${spell(member)}`, why: NOT_TOLD, member: spell(member) }];
    });
    unread.push(...lacks.map(({ where, why: each }) => ({ where, why: each })));
    const [first] = lacks;
    return lookedAtAll([kind], why ?? (entries.length === 0 ? EMPTY_SECTION : undefined) ?? (first && { code: 'memberNotTold', member: first.member }));
  });
  return { looked, unread: distinctUnread(unread) };
}

/** Objects of which each holds what it lets off itself: rules, filters, domains, policies. */
export interface OwnObjects {
  readonly entries: readonly Entry<JsonObject>[];
  /** The object's own id; empty where it has none but its name. */
  readonly idOf: (value: JsonObject) => string;
  /** Why the section is not whole; undefined where it is. */
  readonly why: Gap | undefined;
}

/** What such objects tell: of one whose member is missing nobody can tell, and of one without an id not which one it was. */
export function toldOfObjects(needs: Needs, { entries, idOf, why }: OwnObjects): Told {
  const nameless = entries.filter(({ value }) => idOf(value) === '');
  const unread: Unread[] = nameless.map(({ path }) => ({ where: path, why: NO_ID }));
  const looked = needs.map(([kind, lackOf]): LookedAt => {
    const lacks = entries.filter(({ value }) => lackOf(value) !== undefined);
    unread.push(...lacks.map(({ value, path }) => ({ where: `${path}.${lackOf(value) ?? ''}`, why: NOT_TOLD })));
    const reason = why ?? (nameless.length > 0 ? NAME_ALONE : undefined);
    return { kind, settings: lacks.map(({ value }) => ({ id: idOf(value).toLowerCase(), state: 'unread' as const })).filter(({ id }) => id !== ''), beyond: reason === undefined ? 'gone' : { why: [reason] } };
  });
  return { looked, unread: distinctUnread(unread) };
}

const NOT_TOLD: Gap = { code: 'notTold' };
const NO_ID: Gap = { code: 'nameAlone' };
const NAME_ALONE: Gap = { code: 'someWithoutId' };
