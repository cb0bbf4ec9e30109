import type { Day } from '../../../../src/domain/day/day';
import { isoFromDay } from '../../../../src/domain/day/day';
import { ruleOf, type Act } from '../../../../src/domain/ledger/acts/acts';
import { encodeAnswer, type Answer, type CoveredFinding } from '../../../../src/domain/ledger/answer';
import type { Json } from '../../../../src/domain/ledger/canonical';
import type { Decision } from '../../../../src/domain/ledger/decision';
import { baseHashOf, contentHashOf } from '../../../../src/domain/ledger/decisionHash';
import { fold, NOTHING_KNOWN, type ExceptionState, type Known } from '../../../../src/domain/ledger/fold';
import { newestOf } from '../../../../src/domain/ledger/order';
import type { VoidReason } from '../../../../src/domain/ledger/voidReason';
import type { Family } from '../../../../src/domain/exception/family';
import type { PersonFact } from '../../../../src/domain/people/people';
import { loginKey, type Person } from '../../../../src/domain/people/person';
import { DEFAULT_POLICY, type Policy } from '../../../../src/domain/policy/defaults';
import { DEFAULT_HISTORY } from '../../../../src/domain/policy/history';
import { coveredSetting } from './decisions';

const person = (short: string, name: string): Person => ({ login: `i:0#.f|membership|${short}@contoso.example`, name });

export const MIRA = person('mira', 'Mira Okafor');
export const JON = person('jon', 'Jon Bell');
export const PRIYA = person('priya', 'Priya Nair');
export const TOM = person('tom', 'Tom Weber');
export const ANA = person('ana', 'Ana Ruiz');
export const RAJ = person('raj', 'Raj Patel');
export const LENA = person('lena', 'Lena Fischer');
export const ADM_MIRA = person('adm-mira', 'Mira Okafor (admin)');
export const SAM = person('sam', 'Sam Kovac');
export const HANA = person('hana', 'Hana Sato');
export const OLE = person('ole', 'Ole Berg');
export const GUS = person('gus_partner.example#ext#', 'Gus Partner');

/** First day of every life: 2 June 2026. */
export const DAY_0: Day = 20_606;

const MS_PER_DAY = 86_400_000;

/** Fields of a request that breaks no rule. */
export const REQUEST = {
  tenantId: 'tenant',
  family: 'conditionalAccess',
  principal: { type: 'user', id: 'user-1', name: 'svc-legacy-mail' },
  setting: 'Require MFA for all users',
  why: 'The mail relay cannot sign in with MFA.',
  stops: 'Invoices are not sent.',
  untilDay: DAY_0 + 40,
  category: 'operational',
  businessOwner: { login: PRIYA.login, name: PRIYA.name },
} as const;

/** Plays the decisions of one exception, each by somebody on some day who has seen all that was there before. */
export class Life {
  public readonly decisions: Decision[] = [];
  private readonly exceptionKey: string;
  private readonly known: Known;
  private day = DAY_0;
  private second = 0;
  private folded: { readonly count: number; readonly state: ExceptionState } | undefined;

  public constructor(exceptionKey = 'x1', known: Known = NOTHING_KNOWN) {
    this.exceptionKey = exceptionKey;
    this.known = known;
  }

  /** Moves on to a day, counted from DAY_0. */
  public on(day: number): this {
    this.day = DAY_0 + day;
    return this;
  }

  public does(author: Person, act: Act, body: object = {}, more: Partial<Pick<Decision, 'key' | 'base' | 'list' | 'exceptionKey'>> = {}): this {
    const list = more.list ?? ruleOf(act)?.list ?? 'Requests';
    const id = this.decisions.filter((decision) => decision.list === list).length + 1;
    const content = { exceptionKey: more.exceptionKey ?? this.exceptionKey, act, onDay: this.day, body: body as Json };
    const seen = more.base ? this.decisions.filter(({ key }) => more.base?.includes(key)) : this.decisions;
    this.second += 1;
    const createdAt = this.day * MS_PER_DAY + this.second * 1000;
    this.decisions.push({
      ...content,
      key: more.key ?? `${act}-${this.decisions.length + 1}`,
      title: act,
      base: more.base ?? newestOf(this.decisions),
      baseHash: baseHashOf(seen),
      contentHash: contentHashOf(content),
      list,
      id,
      author,
      createdAt,
      createdDay: this.day,
      version: '1.0',
      modifiedAt: createdAt,
      editorLogin: author.login,
    });
    return this;
  }

  /** A report of today shows these settings, or those given. */
  public shown(settings: readonly string[] = ['policy-1'], more: Partial<Answer> = {}): this {
    const ranOn = more.ranOn ?? isoFromDay(this.day);
    const answer: Answer = {
      verdict: 'undocumented',
      reportKey: `report-${ranOn}`,
      ranOn,
      tenantId: 'tenant',
      family: 'conditionalAccess',
      principal: { type: 'user', id: 'user-1', name: 'svc-legacy-mail' },
      title: 'svc-legacy-mail is excluded from “Require MFA”',
      severity: 'medium',
      controls: ['MS.AAD.3.2v2'],
      findings: findingsOf(settings),
      ...more,
    };
    return this.does(ANA, 'answerChanged', encodeAnswer(answer) as object, { base: [] });
  }

  public get state(): ExceptionState {
    const count = this.decisions.length;
    if (this.folded?.count !== count) this.folded = { count, state: fold(this.decisions, this.exceptionKey, this.known) };
    return this.folded.state;
  }
  public get today(): Day {
    return this.day;
  }
  public get lifecycle(): string | undefined {
    return this.state.parts.standing?.lifecycle;
  }
  /** Why the newest decision has no effect; undefined where it has. */
  public get refused(): VoidReason | undefined {
    const last = this.decisions[this.decisions.length - 1];
    return this.state.entries.find(({ decision }) => decision.key === last?.key)?.void;
  }
  /** Decisions that have no effect, `act: code`. */
  public get voids(): readonly string[] {
    return this.state.entries.flatMap(({ decision, void: reason }) => (reason ? [`${decision.act}: ${reason.code}`] : []));
  }
}

export function findingsOf(settings: readonly string[]): CoveredFinding[] {
  return settings.map((setting) => coveredSetting(setting, {}));
}

/** What a register may know beside the decisions. Days count from DAY_0; without a day it was known all the time. */
export interface Knowing {
  readonly policy?: Partial<Policy>;
  readonly serviceOwner?: Person;
  readonly defaultAccountable?: Person;
  /** Second account, first account. */
  readonly sameHuman?: readonly (readonly [Person, Person])[];
  readonly gone?: readonly Person[];
  /** Of everybody who is gone. */
  readonly manager?: Person;
  readonly sinceDay?: number;
}

export function knowing({ policy, serviceOwner, defaultAccountable, sameHuman = [], gone = [], manager, sinceDay }: Knowing): Known {
  const createdAt = sinceDay === undefined ? 0 : (DAY_0 + sinceDay) * MS_PER_DAY;
  const owner = (tenantId: string, family: Family | '', person: Person | undefined) => (person ? [{ tenantId, family, owner: person, createdAt, id: 1 }] : []);
  return {
    policies: policy ? { items: [{ key: 'p', createdAt, createdDay: sinceDay === undefined ? 0 : DAY_0 + sinceDay, id: 1, effectiveDay: 0, policy: { ...DEFAULT_POLICY, ...policy } }], adoptions: [{ policyKey: 'p', createdAt }] } : DEFAULT_HISTORY,
    people: {
      facts: [...sameHuman.map(([second, first]) => fact(second, { sameHumanAs: first.login, createdAt })), ...gone.map((person) => fact(person, { state: 'gone', manager: manager?.login ?? '', createdAt }))],
      serviceOwners: [...owner('tenant', 'conditionalAccess', serviceOwner), ...owner('', '', defaultAccountable)],
    },
  };
}

/** Two accounts of one human, as the People list says it. */
export const sameHuman = (second: Person, first: Person): Known => knowing({ sameHuman: [[second, first]] });

export function fact({ login, name }: Person, more: Partial<PersonFact>): PersonFact {
  return { login: loginKey(login), name, sameHumanAs: '', manager: '', state: 'present', source: 'test', onDay: 0, createdAt: 0, createdDay: Math.floor((more.createdAt ?? 0) / MS_PER_DAY), id: 1, ...more };
}

export const KEEP = { findings: findingsOf(['policy-1']), endDay: DAY_0 + 60, controls: [{ id: 'c1', text: 'Named location only', how: 'sign-in log' }], plan: 'The vendor moves to Graph.' } as const;
export const APPROVE = { ...KEEP, findings: [], endDay: DAY_0 + 40, answersForIt: true } as const;
export const REVIEW = { needed: 'yes', end: 'right', controls: 'work', text: 'Seen in the report.' } as const;
