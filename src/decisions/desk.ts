import { LEDGER_LISTS, type LedgerList } from '../domain/ledger/decision';
import type { Known } from '../domain/ledger/fold';
import type { Person } from '../domain/people/person';
import { listPath } from '../lists/rest/listPath';
import { api } from '../lists/rest/quote';
import { REGISTER_LIST } from '../lists/schema/addresses';
import type { Site } from './append';
import { ledgerList } from './ledgerList';
import { readContextAnd } from './readContext';

/** Who is at work on a page, and what they may do there. */
export interface Desk extends Site {
  /** The account that is signed in, by its claim text. */
  readonly me: Person;
  /** Ledger lists that they may add to: the authority for the acts of these lists. */
  readonly mayAddTo: ReadonlySet<LedgerList>;
  /** True where they may change register rows. */
  readonly mayProject: boolean;
  /** True where they may make the row of an exception that has none yet. */
  readonly mayAddRows: boolean;
  /** Policies and people with their history, as they were when the desk was opened. */
  readonly known: Known;
}

interface CurrentUser {
  readonly LoginName?: string;
  readonly Title?: string;
}

interface Rights {
  readonly EffectiveBasePermissions?: { readonly Low: string };
}

/** Bits of the low half of a rights mask (https://learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.permissionkind, read 2026-11-24). */
const ADD_LIST_ITEMS = 0x2;
const EDIT_LIST_ITEMS = 0x4;

/** One request while no list of who is who is longer than a page. @throws SharePointError where the site cannot be read. */
export async function openDesk(site: Site, signal?: AbortSignal): Promise<Desk> {
  const { gate } = site;
  const lists = [REGISTER_LIST, ...LEDGER_LISTS.map(ledgerList)];
  const {
    context: known,
    along: [user, rows, ...ledgers],
  } = await readContextAnd<CurrentUser & Rights>(site, [api`web/currentuser?$select=LoginName,Title`, ...lists.map((list) => api`${listPath(gate.webUrl, list)}?$select=EffectiveBasePermissions`)], signal);
  const { LoginName = '', Title = '' } = user ?? {};
  return {
    ...site,
    me: { login: LoginName, name: Title || LoginName },
    mayAddTo: new Set(LEDGER_LISTS.filter((_list, at) => has(ledgers[at], ADD_LIST_ITEMS))),
    mayProject: has(rows, EDIT_LIST_ITEMS),
    mayAddRows: has(rows, ADD_LIST_ITEMS),
    known,
  };
}

function has(rights: Rights | undefined, bit: number): boolean {
  return (Number(rights?.EffectiveBasePermissions?.Low ?? 0) & bit) !== 0;
}
