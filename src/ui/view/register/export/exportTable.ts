import type { Day } from '../../../../domain/day/day';
import type { Seated } from '../../../../domain/exception/seat';
import type { EntryStrings } from '../../../strings/entryStrings';
import type { ExportStrings } from '../../../strings/exportStrings';
import { ownNamesFor } from '../../../strings/ownNamesFor';
import type { Strings } from '../../../strings/strings';
import type { Line } from '../registerLines';
import type { SearchNames } from '../registerModel';

/** A day of the site, a number, a text; undefined: empty. */
export type Cell = { readonly day: Day } | number | string | undefined;

export interface ExportTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface ExportWords {
  readonly strings: Strings;
  readonly words: ExportStrings;
  readonly entryWords: EntryStrings;
  readonly names: SearchNames;
  /** Address of an exception's page. */
  readonly hrefOf: (exceptionKey: string) => string;
}

type Column = readonly [head: string, of: (line: Line) => Cell];

/** What is shown, a row for each exception: what people read, and the keys by which it is found again. */
export function exportTable(lines: readonly Line[], all: ExportWords): ExportTable {
  const columns = columnsOf(all);
  return { head: columns.map(([head]) => head), rows: lines.map((line) => columns.map(([, of]) => of(line))) };
}

function columnsOf({ strings, words, entryWords, names, hrefOf }: ExportWords): readonly Column[] {
  const { columns, yes, no } = words;
  const ownNames = ownNamesFor(strings.formats);
  const day = (value: Day | undefined): Cell => (value === undefined ? undefined : { day: value });
  const name = (seated: Seated | undefined): Cell => seated && (seated.name || seated.login);
  return [
    [columns.id, ({ row }) => names.id(row.id)],
    [columns.title, ({ row }) => row.title],
    [columns.principal, ({ row }) => ownNames.name(row.principal.name)],
    [columns.principalType, ({ row }) => entryWords.principalTypes[row.principal.type]],
    [columns.principalId, ({ row }) => row.principal.id],
    [columns.setting, ({ row }) => ownNames.name(row.settingName)],
    [columns.controls, ({ row }) => row.controls.join(', ')],
    [columns.severity, ({ row }) => strings.severities[row.severity]],
    [columns.family, ({ row }) => strings.families[row.family]],
    [columns.category, ({ row }) => strings.categories[row.category]],
    [columns.tenant, ({ row }) => names.tenant(row.tenantId)],
    [columns.tenantId, ({ row }) => row.tenantId],
    [columns.state, ({ row }) => entryWords.lifecycles[row.lifecycle]],
    [columns.open, ({ judged }) => (judged.isOpen ? yes : no)],
    [columns.pastToleranceSince, ({ judged }) => day(judged.isOpen ? judged.pastToleranceSinceDay : undefined)],
    [columns.accountable, ({ answerer }) => (answerer.as === 'nobody' ? strings.nobodyYet : name(answerer.person))],
    [columns.accountableAs, ({ answerer }) => words.answersAs[answerer.as]],
    [columns.accountableLogin, ({ answerer }) => answerer.person?.login],
    [columns.reviewer, ({ row }) => name(row.securityReviewer)],
    [columns.businessOwner, ({ row }) => name(row.businessOwner)],
    [columns.since, ({ row }) => day(row.sinceDay)],
    [columns.sinceAtLeast, ({ row }) => (row.sinceAtLeast ? yes : no)],
    [columns.ageDays, ({ judged }) => judged.ageDays],
    [columns.ends, ({ row }) => day(row.expiresDay)],
    [columns.reviewed, ({ row }) => day(row.reviewedDay)],
    [columns.reviewDue, ({ row }) => day(row.reviewDueDay)],
    [columns.nextDuty, ({ next }) => next && words.duties[next.duty]],
    [columns.nextDay, ({ next }) => day(next?.day)],
    [columns.source, ({ row }) => entryWords.detail.sources[row.source] ?? row.source],
    [columns.key, ({ row }) => row.exceptionKey],
    [columns.link, ({ row }) => hrefOf(row.exceptionKey)],
  ];
}
