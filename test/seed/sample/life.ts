import type { Day } from '../../../src/domain/day/day';
import { isoFromDay } from '../../../src/domain/day/day';
import type { Severity } from '../../../src/domain/exception/severity';
import { ruleOf, type Act } from '../../../src/domain/ledger/acts/acts';
import type { Doing } from '../../../src/domain/ledger/acts/act';
import { applied } from '../../../src/domain/ledger/acts/applied';
import { isRefusal, readValues } from '../../../src/domain/ledger/acts/field';
import { encodeAnswer, coveredFinding, dayOr, findingsHashOf } from '../../../src/domain/ledger/answer';
import type { Json } from '../../../src/domain/ledger/canonical';
import type { LedgerList } from '../../../src/domain/ledger/decision';
import { NOTHING, type Parts } from '../../../src/domain/ledger/parts';
import { partsOn } from '../../../src/domain/ledger/partsOn';
import { actRefusal, refusal } from '../../../src/domain/ledger/refusal';
import { severityOf } from '../../../src/domain/ledger/severityOf';
import type { VoidReason } from '../../../src/domain/ledger/voidReason';
import type { Lifecycle } from '../../../src/domain/exception/lifecycle';
import type { Person } from '../../../src/domain/people/person';
import { isOver } from '../../../src/domain/ledger/acts/effects';
import type { Policy } from '../../../src/domain/policy/defaults';
import type { Rung } from '../../../src/domain/judge/ladder';
import type { Draft } from '../../../src/discovery/drafts';
import { escalationOf } from '../../../src/sweep/plan';
import type { Hole } from './holes/hole';
import type { Random } from './random';
import type { SampleReport } from './tenants';
import type { World } from './world';

/** A decision before its list gave it an Id: what its author wrote, and when. */
export interface Written {
  readonly key: string;
  readonly exceptionKey: string;
  readonly list: LedgerList;
  readonly act: Act;
  readonly author: Person;
  readonly title: string;
  readonly onDay: Day;
  readonly createdAt: number;
  /** Day of that instant in the site's zone. */
  readonly createdDay: Day;
  readonly body: Json;
  readonly base: readonly string[];
  /** It is meant to have no effect: its author did not see what came just before. */
  readonly isVoid: boolean;
}

/** A file that a decision brings. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly author: Person;
  readonly atMs: number;
}

/** A story wanted something that the rules do not allow: it is told anew with other days. */
export class NotLawful extends Error {
  public readonly reason: VoidReason;

  public constructor(act: string, reason: VoidReason) {
    super(`${act}: ${reason.code}`);
    this.reason = reason;
  }
}

/** Minutes of the day in which things are done: the nightly run, reading a report, people. */
const NIGHTLY_MINUTE = 5 * 60;
const REPORT_MINUTE = 8 * 60 + 30;
const PEOPLE_FROM_MINUTE = 9 * 60 + 30;
const PEOPLE_TO_MINUTE = 17 * 60;

/**
 * One exception from its first decision to yesterday. Each decision is judged by the ledger's own rules as it is made,
 * by whoever has seen everything so far; days only go on.
 */
export class Life {
  public readonly world: World;
  public readonly hole: Hole;
  public readonly random: Random;
  public readonly written: Written[] = [];
  public readonly files: WrittenFile[] = [];
  public parts: Parts = NOTHING;
  public day: Day;
  private lastAt = 0;
  private heads: readonly string[] = [];
  /** What reports are compared with, as a register row keeps it. */
  private answered = { hash: '', sinceDay: Infinity, phase: -1 };

  public constructor(world: World, hole: Hole, random: Random) {
    this.world = world;
    this.hole = hole;
    this.random = random;
    this.day = world.today;
  }

  /** @throws RangeError where a story goes back, or ahead of yesterday. */
  public on(day: Day): this {
    if (this.written.length > 0 && day < this.day) throw new RangeError('Days only go on');
    if (day > this.world.lastDay) throw new NotLawful('later', { code: 'dayPassed', field: 'today' });
    this.day = day;
    return this;
  }

  public get policy(): Policy {
    return this.world.policyOn(this.day, this.world.at(this.day, PEOPLE_FROM_MINUTE));
  }
  public get severity(): Severity {
    return severityOf(this.parts);
  }
  public get lifecycle(): Lifecycle | undefined {
    return this.parts.standing?.lifecycle;
  }

  /** Undefined where somebody may do an act today. */
  public refusalOf(author: Person, act: Act): VoidReason | undefined {
    return actRefusal(this.doing(author, '', this.world.at(this.day, PEOPLE_TO_MINUTE)), act);
  }

  public may(author: Person, act: Act, body: object = {}): boolean {
    return refusal(this.doing(author, '', this.world.at(this.day, PEOPLE_TO_MINUTE)), act, body as Json) === undefined;
  }

  /** @throws NotLawful */
  public does(author: Person, act: Act, body: object = {}, more: { readonly minute?: number; readonly key?: string; readonly title?: string; readonly onDay?: Day } = {}): Written {
    const key = more.key ?? this.random.guid();
    const createdAt = this.nextInstant(more.minute ?? this.random.between(PEOPLE_FROM_MINUTE, PEOPLE_TO_MINUTE));
    const doing = this.doing(author, key, createdAt);
    const rule = ruleOf(act);
    if (!rule) throw new TypeError(`There is no act ${act}`);
    const refused = refusal(doing, act, body as Json);
    if (refused) throw new NotLawful(act, refused);
    const values = readValues(rule.fields, body as Json);
    if (isRefusal(values)) throw new NotLawful(act, values);
    this.parts = applied(doing, rule, values);
    return this.keep({ key, list: rule.list, act, author, createdAt, body: body as Json, title: more.title ?? this.parts.subject?.title ?? act, onDay: more.onDay ?? this.day, base: this.heads, isVoid: false });
  }

  /** Decides without having seen the newest decision: kept, and without effect where that one settled what this one reads. */
  public doesUnseen(author: Person, act: Act, body: object): Written {
    const last = this.written[this.written.length - 1];
    const list = ruleOf(act)?.list ?? 'Requests';
    return this.keep({ key: this.random.guid(), list, act, author, createdAt: this.nextInstant(0), body: body as Json, title: this.parts.subject?.title ?? act, onDay: this.day, base: last?.base ?? [], isVoid: true });
  }

  /** The nightly run records that a missed day was told to somebody. */
  public escalates(author: Person, rung: Rung): void {
    const { key, title, onDay, body } = escalationOf({ exceptionKey: this.hole.exceptionKey, parts: this.parts }, rung);
    this.does(author, 'escalated', body as object, { minute: NIGHTLY_MINUTE + this.random.between(0, 20), key, title, onDay });
  }

  /** True where a report says something of it that the register does not know yet. */
  public isNews(report: SampleReport): boolean {
    const phase = this.hole.phaseOn(report.ranOnDay);
    if (phase === -1 || (phase === this.answered.phase && !isOver(this.parts.standing))) return false;
    const draft = this.hole.draftIn(report);
    return draft !== undefined && !this.isKnown(draft, report);
  }

  /** Keeps what a report says, as reading it does; nothing where that is nothing new. */
  public shows(report: SampleReport): void {
    const draft = this.hole.draftIn(report);
    if (!draft || this.isKnown(draft, report)) return;
    const { exceptionKey, tenantId, family, principal, title, severity, controls, findings } = draft;
    const answer = { verdict: 'undocumented', reportKey: report.key, ranOn: isoFromDay(report.ranOnDay), tenantId, family, principal, title, severity, controls: [...controls], findings: findings.map(coveredFinding) } as const;
    const minute = REPORT_MINUTE + this.random.between(0, 25);
    this.does(this.hole.tenant.reader, 'answerChanged', encodeAnswer(answer) as object, { minute, key: `answer-${exceptionKey}-${report.key}`, title, onDay: report.ranOnDay });
    this.answered = { hash: findingsHashOf(draft), sinceDay: Math.min(this.answered.sinceDay, sinceDayOf(draft, report)), phase: this.hole.phaseOn(report.ranOnDay) };
  }

  public brings(file: WrittenFile): void {
    this.files.push(file);
  }

  private isKnown(draft: Draft, report: SampleReport): boolean {
    const { standing } = this.parts;
    const before = isOver(standing) && standing?.lifecycle !== 'dismissed' ? '' : this.answered.hash;
    return before === findingsHashOf(draft) && this.answered.sinceDay <= sinceDayOf(draft, report);
  }

  private keep(decision: Omit<Written, 'exceptionKey' | 'createdDay'>): Written {
    const written: Written = { ...decision, exceptionKey: this.hole.exceptionKey, createdDay: this.day };
    this.written.push(written);
    this.lastAt = decision.createdAt;
    this.heads = [...this.heads.filter((head) => !written.base.includes(head)), written.key];
    return written;
  }

  /** Strictly after what was done before, so that one second never has to be settled by lists. */
  private nextInstant(minute: number): number {
    return Math.max(this.world.at(this.day, minute) + this.random.between(0, 59) * 1000, this.lastAt + this.random.between(40, 400) * 1000);
  }

  private doing(author: Person, key: string, createdAt: number): Doing {
    const policy = this.world.policyOn(this.day, createdAt);
    return { parts: partsOn(this.parts, this.day, policy), key, exceptionKey: this.hole.exceptionKey, author, day: this.day, people: this.world.peopleOn(createdAt), policy };
  }
}

function sinceDayOf(draft: Draft, { ranOnDay }: SampleReport): Day {
  return draft.findings.reduce((earliest, { since }) => Math.min(earliest, dayOr(since, ranOnDay)), ranOnDay);
}
