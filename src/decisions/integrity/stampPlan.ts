import type { AuditLog, LogEntry } from '../../discovery/auditLog/auditLog';
import type { SiteZone } from '../../domain/day/zone';
import type { KeptDecision } from '../../domain/integrity/finding';
import { STAMP_SLACK_MS } from '../../domain/integrity/vouching';
import { hashText } from '../../domain/ledger/hash';
import { itemOf, type LedgerList, type NewDecision } from '../../domain/ledger/decision';
import { baseHashOf } from '../../domain/ledger/decisionHash';
import { inLedgerOrder } from '../../domain/ledger/order';
import { stampsOf, type Stamp } from '../../domain/ledger/stamps';
import type { People } from '../../domain/people/people';
import { isSameAccount, loginLike } from '../../domain/people/account';

/** The ledger as an export is compared with it. */
export interface LedgerRead {
  readonly decisions: readonly KeptDecision[];
  /** SharePoint's ids of the five lists, lower case. */
  readonly listIds: ReadonlyMap<string, LedgerList>;
  /** Addresses of the five lists below the host, e.g. `/sites/register/Lists/Requests`, lower case. */
  readonly listPaths: ReadonlyMap<string, LedgerList>;
  readonly people: Pick<People, 'humanOf'>;
}

/** What the log says of who wrote a decision, and the act that keeps it. */
export interface PlannedStamp {
  readonly decision: KeptDecision;
  readonly entry: LogEntry;
  /** Without base: that is what the ledger holds when it is appended. */
  readonly act: NewDecision;
}

/** What reading an export would do. Every entry about the ledger is in one of these. */
export interface StampPlan {
  readonly log: AuditLog;
  readonly confirmed: readonly PlannedStamp[];
  readonly contradicted: readonly PlannedStamp[];
  /** Said already: by this export or by an earlier one. */
  readonly known: readonly LogEntry[];
  /** Written by an app, or seen by the log as one: nobody can tell by names. */
  readonly unclear: readonly LogEntry[];
  /** The log knows a decision that is not there. */
  readonly notThere: readonly LogEntry[];
  /** Ledger items that were changed, deleted or put back, as the log says. */
  readonly touched: readonly LogEntry[];
  /** Read or shown only. */
  readonly harmless: number;
  /** About other lists. */
  readonly elsewhere: number;
  /** Decisions of the time that the export covers, of which it says nothing. */
  readonly notInLog: readonly KeptDecision[];
}

/** Acts that say what an export says: to confirm them in turn would never end. */
const SAYING: readonly string[] = ['stampConfirmed'];
const TOUCHING = /^ListItem(Updated|Deleted|Recycled|Restored|Moved|AttachmentAdded|AttachmentDeleted)$/i;

/**
 * Compares an export with the ledger; pure, so that the preview shows exactly what keeping will do. Keys of the acts come
 * from the decision and the file: two people who read one export make one set.
 */
export function planStamps(log: AuditLog, ledger: LedgerRead, { dayOfInstant }: Pick<SiteZone, 'dayOfInstant'>): StampPlan {
  const byPlace = placesOf(ledger.decisions);
  const stamps = stampsByException(ledger);
  const plan = { confirmed: [] as PlannedStamp[], contradicted: [] as PlannedStamp[], known: [] as LogEntry[], unclear: [] as LogEntry[], notThere: [] as LogEntry[], touched: [] as LogEntry[], harmless: 0, elsewhere: 0 };
  const spoken = new Set<KeptDecision>();
  for (const entry of log.entries) {
    const place = placeOf(entry, ledger);
    if (!place) plan.elsewhere += 1;
    else if (TOUCHING.test(entry.operation)) plan.touched.push(entry);
    else if (!/^ListItemCreated$/i.test(entry.operation)) plan.harmless += 1;
    else {
      const decision = decisionAt(byPlace, place, entry);
      if (!decision) plan.notThere.push(entry);
      else if (spoken.has(decision) || SAYING.includes(decision.act)) plan.known.push(entry);
      else {
        spoken.add(decision);
        const verdict = verdictOn(decision, entry, ledger.people);
        const stamp = stamps.get(decision.exceptionKey)?.get(itemOf(decision)) ?? 'stamped';
        if (verdict === 'unclear') plan.unclear.push(entry);
        else if (says(stamp, verdict)) plan.known.push(entry);
        else plan[verdict].push({ decision, entry, act: actOf(verdict, decision, entry, log.hash, dayOfInstant(entry.atMs)) });
      }
    }
  }
  const { span } = log;
  const notInLog = span ? ledger.decisions.filter((decision) => !spoken.has(decision) && !SAYING.includes(decision.act) && decision.createdAt >= span.fromMs && decision.createdAt <= span.toMs) : [];
  return { log, ...plan, notInLog };
}

type Verdict = 'confirmed' | 'contradicted';

function says(stamp: Stamp, verdict: Verdict): boolean {
  return verdict === 'confirmed' ? stamp === 'confirmed' : stamp === 'contradicted' || stamp === 'forged';
}

/** The stamp is the name and the time; both must be the log's. */
function verdictOn({ author, createdAt }: KeptDecision, { account, atMs }: LogEntry, people: Pick<People, 'humanOf'>): Verdict | 'unclear' {
  const same = isSameAccount(author.login, account) ?? 'unclear';
  if (same === 'unclear') return same;
  const sameHuman = same || people.humanOf(author.login) === people.humanOf(loginLike(author.login, account));
  return sameHuman && Math.abs(atMs - createdAt) <= STAMP_SLACK_MS ? 'confirmed' : 'contradicted';
}

/** Longest key of a decision that fits into the key of an act about it. */
const LONGEST_KEY = 200;

function actOf(verdict: Verdict, { key, list, exceptionKey, title }: KeptDecision, { account, atMs }: LogEntry, hash: string, onDay: number): NewDecision {
  const act = verdict === 'confirmed' ? 'stampConfirmed' : 'stampContradicted';
  const loggedAt = new Date(atMs).toISOString().replace('.000Z', 'Z');
  return { key: `stamp-${hash.slice(0, 24)}-${list}-${key.length <= LONGEST_KEY ? key : hashText(key)}`, exceptionKey, act, title, onDay, base: [], baseHash: baseHashOf([]), body: { decision: key, list, export: hash, loggedAs: account, loggedAt } };
}

/** Decisions by list and item id, and by list and number. */
function placesOf(decisions: readonly KeptDecision[]): ReadonlyMap<string, KeptDecision> {
  return new Map(decisions.flatMap((decision) => [[`${decision.list} ${decision.id}`, decision], ...(decision.uniqueId === undefined ? [] : [[`${decision.list} ${decision.uniqueId}`, decision] as const])] as const));
}

function stampsByException({ decisions, people }: Pick<LedgerRead, 'decisions' | 'people'>): ReadonlyMap<string, ReadonlyMap<string, Stamp>> {
  const byKey = new Map<string, KeptDecision[]>();
  for (const decision of decisions) {
    const same = byKey.get(decision.exceptionKey);
    if (same) same.push(decision);
    else byKey.set(decision.exceptionKey, [decision]);
  }
  return new Map([...byKey].map(([key, same]) => [key, stampsOf(inLedgerOrder(same), () => people)]));
}

/** Number of the item at the end of its address: `…/Lists/Requests/12_.000`, or a form's `DispForm.aspx?ID=12`. */
const ITEM_NUMBER = /\/(\d+)_\.000$|[?&]id=(\d+)/i;

interface Place {
  readonly list: LedgerList;
  readonly id: string;
}

/**
 * Which ledger list an entry is about; undefined for any other list. The address counts only where the entry names no list by
 * its id: a list that was deleted and made anew has the address, and the numbers, of the one before it.
 */
function placeOf({ listId, objectId }: LogEntry, { listIds, listPaths }: LedgerRead): Place | undefined {
  const path = decodedPath(objectId);
  const list = listId === '' ? [...listPaths].find(([listPath]) => path.startsWith(`${listPath}/`))?.[1] : listIds.get(listId);
  const [, byName, byForm] = ITEM_NUMBER.exec(objectId) ?? [];
  return list && { list, id: byName ?? byForm ?? '' };
}

/** The decision of an entry: one with its number is another one where both have ids of their own that differ. */
function decisionAt(byPlace: ReadonlyMap<string, KeptDecision>, { list, id }: Place, { itemId }: LogEntry): KeptDecision | undefined {
  const byId = itemId === '' ? undefined : byPlace.get(`${list} ${itemId}`);
  const byNumber = byPlace.get(`${list} ${id}`);
  return byId ?? (itemId !== '' && byNumber?.uniqueId !== undefined ? undefined : byNumber);
}

function decodedPath(address: string): string {
  const path = address.replace(/^https?:\/\/[^/]+/i, '').toLowerCase();
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
