import { AS_DECISIONS } from '../decisions/readDecisions';
import { newestSweepsWithAuthorsPath } from '../decisions/sweepsWithAuthors';
import { ledgerList } from '../decisions/ledgerList';
import { originsIn } from '../decisions/readHistory';
import { readWholeList } from '../decisions/readWholeList';
import type { StandingRow } from '../decisions/integrity/rowFindings';
import type { Site } from '../decisions/append';
import { exceptionKeyMeant } from '../domain/exception/isExceptionKey';
import { LEDGER_LISTS, type Decision } from '../domain/ledger/decision';
import { causeIn, saysOf, type Cause } from '../domain/notices/notice';
import type { KnownNotices } from '../domain/notices/noticesDue';
import { DECISION_PEOPLE, type DecisionItem } from '../lists/codec/decision';
import { REGISTER_ROW_COLUMNS, type RegisterItem } from '../lists/codec/registerItem';
import { decodeNotice, NOTICE_COLUMNS, type NoticeItem } from '../lists/codec/notice';
import type { SweepItem } from '../lists/codec/sweep';
import { api, columnList } from '../lists/rest/quote';
import { notices } from '../lists/schema/notices';
import { register } from '../lists/schema/register';

/** All that a sweep looks at, read anew. */
export interface RegisterRead {
  /** In the order of lists and Ids. */
  readonly decisions: readonly Decision[];
  readonly byException: ReadonlyMap<string, readonly Decision[]>;
  /** By the exception that SharePoint takes each for, however its key is spelt. */
  readonly rows: ReadonlyMap<string, StandingRow>;
  readonly known: KnownNotices;
  /** The newest first. */
  readonly sweeps: readonly SweepItem[];
}

/** Reads that `onList` tells of. */
export const READS = LEDGER_LISTS.length + 3;

/** Each list 5,000 items a request. @throws SharePointError */
export async function readRegister(site: Site, onList: () => void, signal?: AbortSignal): Promise<RegisterRead> {
  const told = async <T>(read: Promise<T>): Promise<T> => {
    const value = await read;
    onList();
    return value;
  };
  // Rows before the ledger: who wrote a row since then also appended before.
  const rows = await told(readWholeList<RegisterItem & { readonly Id: number }>(site, register, api`$select=Id,${columnList(REGISTER_ROW_COLUMNS)}`, signal));
  const [sweeps, written, ...ledgers] = await Promise.all([
    told(site.gate.get<{ value: readonly SweepItem[] }>(newestSweepsWithAuthorsPath(site.gate), { signal })),
    told(readWholeList<NoticeItem>(site, notices, api`$select=${columnList(NOTICE_COLUMNS)}`, signal)),
    ...LEDGER_LISTS.map(async (list) => {
      const items = await told(readWholeList<DecisionItem>(site, ledgerList(list), api`$select=${columnList(AS_DECISIONS.columns)}&$expand=${columnList(DECISION_PEOPLE)}`, signal));
      return items.map((item) => AS_DECISIONS.decode(list, item, site.zone.dayOfInstant));
    }),
  ]);
  const decisions = ledgers.flat();
  return {
    decisions,
    byException: grouped(decisions),
    rows: new Map(rows.flatMap(({ Id, ...value }) => (value.ExceptionKey ? [[exceptionKeyMeant(value.ExceptionKey), { id: Id, value }] as const] : []))),
    known: knownIn(written),
    sweeps: sweeps.value,
  };
}

/** All that one exception is folded from, as `readHistory` reads it. */
export function historyIn(byException: RegisterRead['byException'], exceptionKey: string): readonly Decision[] {
  const own = byException.get(exceptionKey) ?? [];
  return [...own, ...originsIn(own).flatMap((from) => (byException.get(from) ?? []).filter(({ act, list }) => act === 'answerChanged' && list === 'Observations'))];
}

function grouped(decisions: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> {
  const byKey = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const same = byKey.get(decision.exceptionKey);
    if (same) same.push(decision);
    else byKey.set(decision.exceptionKey, [decision]);
  }
  return byKey;
}

/** What cannot be read, or tells of something else than its key is of, tells nobody of that. */
function knownIn(items: readonly NoticeItem[]): KnownNotices {
  const known = new Map<Cause, { readonly login: string; readonly says: string }[]>();
  for (const notice of items.flatMap((item) => decodeNotice(item) ?? [])) {
    const cause = causeIn(notice.key);
    const one = { login: notice.recipient, says: saysOf(notice) };
    const told = known.get(cause);
    if (told) told.push(one);
    else known.set(cause, [one]);
  }
  return known;
}
