import type { Day } from '../../domain/day/day';
import type { Decision, LedgerList } from '../../domain/ledger/decision';
import { nameIn } from './cells';
import { jsonIn } from './jsonText';

/** Columns of a ledger list that a decision is read from. */
export const DECISION_COLUMNS = [
  'Id', 'Title', 'DecisionKey', 'ExceptionKey', 'Act', 'OnDay', 'Base', 'BaseHash', 'ContentHash', 'Body',
  'Created', 'Modified', 'OData__UIVersionString', 'Author/Name', 'Author/Title', 'Editor/Name',
] as const;
/** People whose names are selected. */
export const DECISION_PEOPLE = ['Author', 'Editor'] as const;

/** A ledger item as SharePoint answers it (`odata=nometadata`). */
export type DecisionItem = { readonly [column in (typeof DECISION_COLUMNS)[number] | (typeof DECISION_PEOPLE)[number]]?: unknown };

/**
 * Reads a ledger item. The answer to a new item names no people: its author is empty there. A damaged body reads as null:
 * the fold keeps the item, void, and says why.
 */
export function decodeDecision(list: LedgerList, item: DecisionItem, dayOfInstant: (ms: number) => Day): Decision {
  const createdAt = Date.parse(text(item.Created));
  return {
    list,
    id: number(item.Id),
    title: text(item.Title),
    key: text(item.DecisionKey),
    exceptionKey: text(item.ExceptionKey),
    act: text(item.Act),
    onDay: number(item.OnDay),
    base: text(item.Base).split('\n').filter(Boolean),
    baseHash: text(item.BaseHash),
    contentHash: text(item.ContentHash),
    body: jsonIn(text(item.Body)),
    createdAt,
    createdDay: dayOfInstant(createdAt),
    author: { login: nameIn(item.Author, 'Name'), name: nameIn(item.Author, 'Title') },
    version: text(item.OData__UIVersionString),
    modifiedAt: Date.parse(text(item.Modified)),
    editorLogin: nameIn(item.Editor, 'Name'),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}
