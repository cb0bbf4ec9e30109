import type { Day } from '../../../domain/day/day';
import { FAMILIES, type Family } from '../../../domain/exception/family';
import { SEVERITIES, type Severity } from '../../../domain/exception/severity';
import { loginKey } from '../../../domain/people/person';
import type { AddressValues } from '../../hooks/useAddress';
import { DESK_LISTS, SOON_DAYS, type DeskItem, type DeskList } from './deskModel';

/** By when it is due. */
export const WHENS = ['late', 'soon', 'month', 'any'] as const;
export type When = (typeof WHENS)[number];

const MONTH_DAYS = 30;

/** What the desk shows, as the page's address says it. */
export interface DeskPlace {
  readonly list: DeskList;
  readonly when: When;
  readonly severity: Severity | undefined;
  readonly family: Family | undefined;
  readonly tenantId: string | undefined;
  /** Login of the control owner; empty: nobody yet. */
  readonly owner: string | undefined;
  /** Login of the security reviewer; empty: nobody yet. */
  readonly reviewer: string | undefined;
  /** Key of the exception that is open beside the list. */
  readonly item: string | undefined;
}

/** Reviews open with what is late or due soon, other lists with everything. */
const whenOf = (list: DeskList): When => (list === 'review' ? 'soon' : 'any');

/** What is in an address that a person may have changed by hand: what is not known is left out. */
export function placeIn(values: AddressValues): DeskPlace {
  const oneOf = <T extends string>(known: readonly T[], name: string): T | undefined => known.find((each) => each === values[name]);
  const list = oneOf(DESK_LISTS, 'list') ?? 'review';
  return {
    list,
    when: oneOf(WHENS, 'when') ?? whenOf(list),
    severity: oneOf(SEVERITIES, 'severity'),
    family: oneOf(FAMILIES, 'family'),
    tenantId: values['tenant'],
    owner: values['owner'],
    reviewer: values['reviewer'],
    item: values['item'] || undefined,
  };
}

export function valuesOf({ list, when, severity, family, tenantId, owner, reviewer, item }: DeskPlace): AddressValues {
  const given: Readonly<Record<string, string | undefined>> = { list: list === 'review' ? undefined : list, when: when === whenOf(list) ? undefined : when, severity, family, tenant: tenantId, owner, reviewer, item };
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The same filters in another list; what is open stays only where it is listed there. */
export function inList(place: DeskPlace, list: DeskList): DeskPlace {
  return { ...place, list, when: whenOf(list), item: undefined };
}

export function isNarrowed({ severity, family, tenantId, owner, reviewer }: DeskPlace): boolean {
  return [severity, family, tenantId, owner, reviewer].some((value) => value !== undefined);
}

/** What passes the filters of an address, in its order. */
export function filtered(items: readonly DeskItem[], place: DeskPlace, today: Day): readonly DeskItem[] {
  const { severity, family, tenantId, owner, reviewer } = place;
  const sits = (wanted: string | undefined, seated: { readonly login: string } | undefined): boolean => wanted === undefined || loginKey(seated?.login ?? '') === loginKey(wanted);
  return items.filter(
    ({ row, due }) =>
      isWithin(due?.day, place.when, today) &&
      (severity === undefined || row.severity === severity) &&
      (family === undefined || row.family === family) &&
      (tenantId === undefined || row.tenantId === tenantId) &&
      sits(owner, row.controlOwner) &&
      sits(reviewer, row.securityReviewer),
  );
}

function isWithin(day: Day | undefined, when: When, today: Day): boolean {
  switch (when) {
    case 'any':
      return true;
    case 'late':
      return day !== undefined && day < today;
    case 'soon':
      return day !== undefined && day <= today + SOON_DAYS;
    case 'month':
      return day !== undefined && day <= today + MONTH_DAYS;
  }
}

/** Somebody that a filter offers, with the name of the newest row that has one. */
export interface Offered {
  readonly login: string;
  readonly name: string;
}

export interface DeskChoices {
  readonly severities: readonly Severity[];
  readonly families: readonly Family[];
  readonly tenants: readonly string[];
  readonly owners: readonly Offered[];
  readonly reviewers: readonly Offered[];
}

/** What filters can offer: values that something in the list has. */
export function choicesOf(items: readonly DeskItem[]): DeskChoices {
  const rows = items.map(({ row }) => row);
  return {
    severities: SEVERITIES.filter((severity) => rows.some((row) => row.severity === severity)),
    families: FAMILIES.filter((family) => rows.some((row) => row.family === family)),
    tenants: [...new Set(rows.map(({ tenantId }) => tenantId))],
    owners: peopleIn(rows.map(({ controlOwner }) => controlOwner)),
    reviewers: peopleIn(rows.map(({ securityReviewer }) => securityReviewer)),
  };
}

function peopleIn(seated: readonly (Offered | undefined)[]): readonly Offered[] {
  const known = new Map(seated.flatMap((person) => (person ? [[loginKey(person.login), person] as const] : [])));
  return [...known.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
