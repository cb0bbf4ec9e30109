import { readContext } from '../decisions/readContext';
import { readHistories } from '../decisions/readHistories';
import type { Day } from '../domain/day/day';
import { siteZone } from '../domain/day/zone';
import type { Due } from '../domain/judge/duties';
import { judgeRows } from '../domain/kpi/judged';
import { ownSignOff, type OwnSignOff } from '../domain/kpi/signOff';
import { judge } from '../domain/judge/judge';
import { fold, type ExceptionState } from '../domain/ledger/fold';
import { isOpenNotice } from '../domain/notices/isOpenNotice';
import type { Notice } from '../domain/notices/notice';
import type { Around } from '../domain/notices/recipients';
import { peopleAt } from '../domain/people/people';
import { policyAt } from '../domain/policy/history';
import { policyStanding, type PolicyStanding } from '../domain/policy/standing';
import { decodeNotice, NOTICE_COLUMNS, type NoticeItem } from '../lists/codec/notice';
import { SharePointError } from '../lists/rest/errors';
import type { Gate } from '../lists/rest/gate';
import { readNewest } from '../lists/rest/idRanges';
import { api, columnList } from '../lists/rest/quote';
import { NOTICES_LIST } from '../lists/schema/addresses';
import { readOwnRows } from '../register/ownRows';
import type { Titled } from '../domain/exception/titleFacts';
import { loadZone } from '../register/load/site';

/** A notice whose cause is still there, with what its sentence needs of the exception. */
export interface OpenNotice {
  readonly notice: Notice;
  /** What its exception is about; undefined where it is about no single one. */
  readonly subject: Titled | undefined;
  /** What is due; undefined of what was escalated by hand and of the record itself. */
  readonly due: Due | undefined;
  /** The compensating control or the promise that it is about, in the words of who wrote it down; of a seat, who sits there. */
  readonly named: string | undefined;
}

export interface MyNotices {
  /** The most pressing first: what is late longest, then what is due soonest. */
  readonly open: readonly OpenNotice[];
  readonly today: Day;
  /** What the account answers for, apart by whether it is signed for in this quarter: by rows as they stand now, no notice is written. */
  readonly signOff: OwnSignOff;
  /** Older ones were not looked at. */
  readonly more: boolean;
}

export interface NoticeOptions {
  /** IANA name, where the register was read already. */
  readonly zone?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Newest notices of one person that are looked at. */
const MOST = 500;

/**
 * The open notices of one person: of each day the newest stage alone. A handful of requests, however many there are.
 * @param login undefined: whoever is signed in. @throws SharePointError
 */
export async function readNotices(gate: Gate, login: string | undefined, { zone: iana, signal }: NoticeOptions = {}): Promise<MyNotices> {
  const zone = iana === undefined ? await loadZone(gate, { signal }) : siteZone(iana);
  if (!zone) throw new SharePointError('unexpected', { status: 0, code: 'unknownZone', detail: 'the time zone of the site is not known', requestId: '', operation: 'readNotices' });
  const recipient = login ?? (await gate.get<{ LoginName: string }>(api`web/currentuser?$select=LoginName`, { signal })).LoginName;
  const [value, own, known] = await Promise.all([
    readNewest<NoticeItem>(gate, { list: NOTICES_LIST, query: api`$select=${columnList(NOTICE_COLUMNS)}`, where: api`Recipient eq ${recipient}` }, MOST, { signal }),
    readOwnRows(gate, recipient, { signal }),
    readContext({ gate, zone }, signal),
  ]);
  const mine = newestStages(value.flatMap((item) => decodeNotice(item) ?? []));
  const histories = await readHistories({ gate, zone }, mine.map(({ exceptionKey }) => exceptionKey).filter((key) => key !== ''), signal);
  const nowMs = gate.clock.now();
  const today = zone.dayOfInstant(nowMs);
  const policy = policyAt(known.policies, nowMs, today);
  const around: Around = { people: peopleAt(known.people, nowMs), riskLeadership: [] };
  const { waiting } = policyStanding(known.policies, today, zone.dayOfInstant);
  const states = new Map([...histories].map(([key, decisions]) => [key, fold(decisions, key, known)]));
  const open = mine.flatMap((notice): OpenNotice[] => {
    const { about } = notice;
    if (about.kind === 'ledgerChanged') return [{ notice, subject: undefined, due: undefined, named: undefined }];
    if (about.kind === 'adoptionDisputed') return isUnsettled(about, waiting) ? [{ notice, subject: undefined, due: { duty: 'settleStamp', of: 'riskLeadership', day: about.dueDay }, named: undefined }] : [];
    const state = states.get(notice.exceptionKey);
    if (!state) return [];
    const judgement = judge(state, today, policy);
    if (!isOpenNotice(notice, state, judgement, around)) return [];
    const due = dueIn(about, judgement.dues);
    return [{ notice, subject: state.parts.subject, due, named: due ? namedIn(state, due) : 'seat' in about ? state.parts[about.seat]?.person.name : undefined }];
  });
  return { open: open.sort((a, b) => dayOf(a) - dayOf(b) || b.notice.id - a.notice.id), today, signOff: ownSignOff(judgeRows(own, today), today, (person) => person !== undefined), more: value.length === MOST };
}

/** @param newestFirst so that the first of each cause is its last stage. */
function newestStages(newestFirst: readonly Notice[]): Notice[] {
  const seen = new Set<string>();
  return newestFirst.filter(({ exceptionKey, about, id }) => {
    const matter = about.kind !== 'escalated' && !('duty' in about) ? `${id}` : [exceptionKey, about.kind === 'escalated', about.duty ?? '', about.dueDay ?? '', 'what' in about ? about.what : ''].join('|');
    return !seen.has(matter) && seen.add(matter);
  });
}

function isUnsettled({ policyKey, dueDay }: Extract<Notice['about'], { kind: 'adoptionDisputed' }>, waiting: PolicyStanding['waiting']): boolean {
  return waiting.some(({ key, settleBy }) => key === policyKey && settleBy === dueDay);
}

function dueIn(about: Notice['about'], dues: readonly Due[]): Due | undefined {
  if (!('duty' in about)) return undefined;
  const what = about.kind === 'escalated' ? undefined : about.what;
  return dues.find((due) => due.duty === about.duty && due.day === about.dueDay && (what === undefined || due.what === what));
}

function namedIn({ parts: { controls, acknowledgement } }: ExceptionState, { duty, what }: Due): string | undefined {
  if (duty === 'showControl') return controls.find(({ id }) => id === what)?.text;
  return duty === 'doAcknowledged' ? acknowledgement?.what : undefined;
}

/** What was escalated by hand, or is about the record, comes with the day of its notice. */
function dayOf({ notice, due }: OpenNotice): Day {
  return due?.day ?? notice.onDay;
}
