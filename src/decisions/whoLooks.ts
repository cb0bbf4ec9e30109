import { LEDGER_LISTS, type LedgerList } from '../domain/ledger/decision';
import type { Person } from '../domain/people/person';
import type { Gate } from '../lists/rest/gate';
import { listPath } from '../lists/rest/listPath';
import { api, type ApiPath } from '../lists/rest/quote';
import { REGISTER_LIST } from '../lists/schema/addresses';
import { ledgerList } from './ledgerList';

/** Who looks at a page, and what they may do there. */
export interface WhoLooks {
  /** The account that is signed in, by its claim text. */
  readonly me: Person;
  /** Ledger lists that they may add to: the authority for the acts of these lists. */
  readonly mayAddTo: ReadonlySet<LedgerList>;
  /** True where they may change register rows. */
  readonly mayProject: boolean;
  /** True where they may make the row of an exception that has none yet. */
  readonly mayAddRows: boolean;
}

/** One answer of those that are asked for: of the account, then of the rights in each list. */
export interface WhoLooksAnswer {
  readonly LoginName?: string;
  readonly Title?: string;
  readonly EffectiveBasePermissions?: { readonly Low: string };
}

/** Bits of the low half of a rights mask (https://learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.permissionkind, read 2026-11-24). */
const ADD_LIST_ITEMS = 0x2;
const EDIT_LIST_ITEMS = 0x4;

/** What to ask for, to go with another request. */
export function whoLooksPaths({ webUrl }: Pick<Gate, 'webUrl'>): readonly ApiPath[] {
  const lists = [REGISTER_LIST, ...LEDGER_LISTS.map(ledgerList)];
  return [api`web/currentuser?$select=LoginName,Title`, ...lists.map((list) => api`${listPath(webUrl, list)}?$select=EffectiveBasePermissions`)];
}

/** @param answers to `whoLooksPaths`, in their order */
export function whoLooksIn([user, rows, ...ledgers]: readonly WhoLooksAnswer[]): WhoLooks {
  const { LoginName = '', Title = '' } = user ?? {};
  return {
    me: { login: LoginName, name: Title || LoginName },
    mayAddTo: new Set(LEDGER_LISTS.filter((_list, at) => has(ledgers[at], ADD_LIST_ITEMS))),
    mayProject: has(rows, EDIT_LIST_ITEMS),
    mayAddRows: has(rows, ADD_LIST_ITEMS),
  };
}

function has(answer: WhoLooksAnswer | undefined, bit: number): boolean {
  return (Number(answer?.EffectiveBasePermissions?.Low ?? 0) & bit) !== 0;
}
