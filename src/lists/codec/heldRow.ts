import { isDay } from '../../domain/day/day';
import type { RegisterRow } from '../../domain/exception/registerRow';
import type { Seated } from '../../domain/exception/seat';
import type { Principal } from '../../domain/exception/finding';
import { PRINCIPAL_TYPES } from '../../domain/exception/finding';
import { SOURCES } from '../../domain/exception/source';
import { decodeTitleFacts } from '../../domain/exception/titleFacts';
import { decodeBrief } from './brief';
import { textIn } from './cells';
import { decodeReadItem } from './readRow';
import { REGISTER_ROW_COLUMNS, type RegisterItem } from './registerItem';
import { jsonIn } from './jsonText';

/** A row of the register with the Id of its list item. */
export interface HeldRow extends RegisterRow {
  readonly id: number;
}

/** Dates beside their numbers are for people who look at the list. */
const FOR_PEOPLE = ['Since', 'Reviewed', 'Expires', 'ReviewDue', 'Due', 'Tenant', 'Family', 'Severity', 'Category', 'Lifecycle', 'SinceAtLeast'] as const;

/** Columns of a whole row; what the facets hold is not read twice. */
export const HELD_ROW_COLUMNS = ['Id', ...REGISTER_ROW_COLUMNS.filter((column) => !(FOR_PEOPLE as readonly string[]).includes(column))] as const;

type HeldItem = { readonly Id: number } & { readonly [name in keyof RegisterItem]?: unknown };

/** Undefined where the row cannot be read by this version: it is counted and said, and mended by whoever writes it next. */
export function decodeHeldRow(item: HeldItem): HeldRow | undefined {
  const read = decodeReadItem(item);
  const brief = decodeBrief(item.Brief);
  const { facets } = read;
  if (!facets || !brief || read.sinceDay === undefined) return undefined;
  const day = (value: unknown): number | undefined => (isDay(value) ? value : undefined);
  const oneOf = <T extends string>(values: readonly T[], value: unknown, other: T): T => values.find((each) => each === value) ?? other;
  const seated = (login: unknown, name: unknown): Seated | undefined => (textIn(login) === '' ? undefined : { login: textIn(login), name: textIn(name) });
  return {
    ...facets,
    id: read.id,
    exceptionKey: textIn(item.ExceptionKey),
    title: textIn(item.Title),
    titled: decodeTitleFacts(jsonIn(textIn(item.TitleFacts))),
    source: oneOf(SOURCES, item.Source, 'scan'),
    kind: textIn(item.Kind),
    principal: { type: oneOf(PRINCIPAL_TYPES, item.PrincipalType, 'setting'), id: textIn(item.PrincipalId), name: textIn(item.PrincipalName) } satisfies Principal,
    settingName: textIn(item.SettingName),
    findingCount: day(item.FindingCount) ?? 0,
    controls: textIn(item.Controls).split('\n').filter(Boolean),
    findingsHash: textIn(item.FindingsHash),
    businessOwner: seated(item.BusinessOwnerLogin, item.BusinessOwnerName),
    controlOwner: seated(item.ControlOwnerLogin, item.ControlOwnerName),
    securityReviewer: seated(item.SecurityReviewerLogin, item.SecurityReviewerName),
    controlOwnerSinceDay: day(item.ControlOwnerSinceDay),
    sinceDay: read.sinceDay,
    reviewedDay: read.reviewedDay,
    expiresDay: read.expiresDay,
    reviewDueDay: day(item.ReviewDueDay),
    triageDueDay: day(item.TriageDueDay),
    dueDay: read.dueDay,
    revision: read.revision,
    lastDecisionKey: textIn(item.LastDecisionKey),
    brief,
  };
}
