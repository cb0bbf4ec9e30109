import fc from 'fast-check';
import { CATEGORIES } from '../../../../src/domain/exception/category';
import { SEVERITIES } from '../../../../src/domain/exception/severity';
import { SEATS } from '../../../../src/domain/exception/seat';
import type { Doing } from '../../../../src/domain/ledger/acts/act';
import { ACT_NAMES, type Act } from '../../../../src/domain/ledger/acts/acts';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import type { Json } from '../../../../src/domain/ledger/canonical';
import type { Known } from '../../../../src/domain/ledger/fold';
import { LEVELS, type Parts } from '../../../../src/domain/ledger/parts';
import { partsOn } from '../../../../src/domain/ledger/partsOn';
import { actRefusal, formRefusals } from '../../../../src/domain/ledger/refusal';
import { peopleAt, type People } from '../../../../src/domain/people/people';
import type { Person } from '../../../../src/domain/people/person';
import { policyAt } from '../../../../src/domain/policy/history';
import { isoFromDay } from '../../../../src/domain/day/day';
import { coveredSetting } from './decisions';
import { ADM_MIRA, ANA, DAY_0, GUS, HANA, JON, knowing, LENA, Life, MIRA, OLE, PRIYA, RAJ, REQUEST, SAM, TOM } from './life';
import { EVIDENCE, LAWFUL, NOTHING_USED, OTHER_ANSWER } from './lawful';
import { LIVES } from './states';

/** Everybody may add to every list here: what keeps them apart are the rules alone. */
export const CAST: readonly Person[] = [PRIYA, HANA, MIRA, ADM_MIRA, JON, TOM, ANA, RAJ, LENA, OLE, SAM, GUS];
export const REGISTER = knowing({ serviceOwner: SAM, sameHuman: [[ADM_MIRA, MIRA], [HANA, PRIYA]] });
const MS_PER_DAY = 86_400_000;

/** One step of a life: what is done is chosen from what is possible then. */
export interface Step {
  /** `lawful`: something that the rules allow, as far as there is; `any`: whatever it is; `report`: what a report shows. */
  readonly how: 'lawful' | 'any' | 'report';
  readonly pick: number;
  readonly who: number;
  readonly seed: number;
  readonly days: number;
  /** What the author had seen: all, what was there some decisions ago, nothing, or something that is not there. */
  readonly base: 'all' | 'stale' | 'nothing' | 'missing';
}

const HOW: readonly Step['how'][] = ['lawful', 'lawful', 'lawful', 'lawful', 'lawful', 'lawful', 'report', 'any'];
const BASES: readonly Step['base'][] = ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'stale', 'nothing', 'missing'];
const DAYS = [0, 0, 0, 1, 1, 3, 7, 14, 25, 40];

/** Where a story may begin, so that what comes late in lives is played as often as what comes first. */
const STARTS = {
  ...LIVES,
  extensionAsked: (known: Known): Life => LAWFUL.grantExtension(known).life,
  renewalAsked: (known: Known): Life => LAWFUL.grantRenewal(known).life,
  riskAsked: (known: Known): Life => LAWFUL.acceptRisk(known).life,
  refusedInWordsAskedAgain: (known: Known): Life => LIVES.emergency(known).on(2).does(MIRA, 'refuse', { reason: 'x', byDay: DAY_0 + 5 }).on(3).does(PRIYA, 'request', REQUEST),
  lapsedGone: (known: Known): Life => nothingShown(LIVES.lapsed(known).on(4)),
  renewalAskedGone: (known: Known): Life => nothingShown(LAWFUL.grantRenewal(known).life),
  riskAskedGone: (known: Known): Life => nothingShown(LAWFUL.acceptRisk(known).life),
  acceptedGone: (known: Known): Life => nothingShown(LIVES.acceptedRisk(known)),
  grownWhileRemoved: (known: Known): Life => LIVES.removalReported(known).on(4).shown(['policy-1', 'policy-2']),
  backAndRefused: (known: Known): Life => LIVES.closed(known).on(10).shown().does(MIRA, 'remove', { byDay: DAY_0 + 20 }),
  foundGoneAsked: (known: Known): Life => nothingShown(LIVES.assigned(known).on(2)).does(PRIYA, 'request', REQUEST),
} as const;
type Start = keyof typeof STARTS;
/** Of lives that are looked at for how they end: stories of their own, so that all others begin as often as before. */
const ENDING: readonly Start[] = ['refusedInWordsAskedAgain', 'foundGoneAsked', 'backAndRefused'];
const GONE: readonly Start[] = ['foundGoneAsked', 'lapsedGone', 'renewalAskedGone', 'riskAskedGone', 'acceptedGone', 'grownWhileRemoved'];
const START_NAMES = (Object.keys(STARTS) as readonly Start[]).filter((name) => ![...ENDING, ...GONE].includes(name));

/** A life before it is played: where it begins, and its steps. */
export interface Story {
  readonly from: Start;
  readonly steps: readonly Step[];
  /** What carries it on, and is chosen more often than what goes on at its side. */
  readonly often: readonly Act[];
}

/** @param bases false: every author has seen everything. */
export const anyStory = ({ bases = false, most = 20, longGaps = false } = {}): fc.Arbitrary<Story> =>
  fc.record({ from: fc.constantFrom(...START_NAMES, 'new', 'new', 'new'), steps: anySteps(bases, most, longGaps), often: fc.constant(OFTEN) });

/** Lives in which reports lose sight of what somebody wants to have granted. */
export const anyGone = (): fc.Arbitrary<Story> =>
  fc.record({ from: fc.constantFrom(...GONE), steps: anySteps(false, 12, false), often: fc.constant(GONE_OFTEN) });

/** Lives that somebody tries to end: what was found or refused is asked for, refused, withdrawn, merged and opened again. */
export const anyEnding = ({ longGaps = false } = {}): fc.Arbitrary<Story> =>
  fc.record({ from: fc.constantFrom(...ENDING, 'requested', 'assigned', 'refused', 'emergency', 'merged'), steps: anySteps(false, 12, longGaps), often: fc.constant(ENDS) });

/** What somebody may try to get more time than was promised once. */
const DELAYS: readonly Act[] = ['request', 'withdraw', 'refuse', 'remove', 'declareEmergency', 'reportRemoved', 'refute', 'review', 'askRiskAcceptance', 'refuseRisk', 'absorb', 'approve'];
/** Lives in which a day was promised, or is soon. */
export const anyPromise = (): fc.Arbitrary<Story> => fc.record({ from: fc.constantFrom('refused' as const, 'approved' as const, 'lapsed' as const, 'emergency' as const, 'assigned' as const), steps: anySteps(false, 14, false), often: fc.constant([...DELAYS, ...DELAYS]) });

const anySteps = (bases: boolean, most: number, longGaps: boolean): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      how: fc.constantFrom(...HOW),
      pick: fc.nat(9999),
      who: fc.nat(9999),
      seed: fc.nat(9999),
      days: fc.constantFrom(...DAYS, ...(longGaps ? [90, 364, 366] : [])),
      base: bases ? fc.constantFrom(...BASES) : fc.constant('all' as const),
    }),
    { minLength: 5, maxLength: most },
  );

/** A body for an act, valid or nearly, from a seed. */
export function bodyFor(act: Act, { parts, day }: Pick<Doing, 'parts' | 'day'>, seed: number): Readonly<Record<string, unknown>> {
  const of = <T>(values: readonly T[], at = seed): T => values[at % values.length] as T;
  const person = (at = seed): object => ({ login: of(CAST, at).login, name: of(CAST, at).name });
  const soon = day + (seed % 13);
  const later = day + (seed % 97);
  const seen = parts.seen?.findings ?? [];
  const bodies: Readonly<Partial<Record<Act, object>>> = {
    request: { ...REQUEST, category: of([...CATEGORIES, 'operational', 'operational', 'operational']), untilDay: later, businessOwner: person(seed >> 2), vendor: 'Acme', contractEndDay: day + 60, cutOverDay: day + 30, sourceTenant: 'a', targetTenant: 'b' },
    offerSeat: { seat: of(SEATS), to: person(seed >> 2) },
    nameDeputy: { seat: of(SEATS), person: person(seed >> 2), fromDay: day, toDay: day + (seed % 33) },
    askExtension: { untilDay: later, changed: 'x', contractEndDay: day + 120, cutOverDay: day + 120 },
    askRenewal: { untilDay: later, changed: 'x', contractEndDay: day + 120, cutOverDay: day + 120 },
    declareEmergency: { untilDay: day + (seed % 9), why: 'x' },
    confirmControl: { control: of(parts.controls.length > 0 ? parts.controls.map(({ id }) => id) : ['c1']), works: of(['yes', 'no']), onDay: day - (seed % 3) },
    approve: { findings: seen, endDay: later, controls: [{ id: 'c1', text: 'Alert', how: 'rule' }], plan: 'x', secretEndDay: day + 90, answersForIt: true },
    keep: { findings: seen, endDay: later, category: of(['unclassified', 'operational', 'emergencyAccess', 'thirdParty']), plan: 'x' },
    remove: { byDay: later },
    handOn: { to: person() },
    refuse: { reason: 'x', byDay: later },
    grantExtension: { endDay: (parts.end?.day ?? day) + (seed % 97), secretEndDay: day + 200 },
    grantRenewal: { endDay: later, findings: seen, secretEndDay: day + 200 },
    confirmScope: { findings: seen },
    changeControls: { controls: [{ id: of(['c1', 'c2']), text: of(['Alert', 'Log']), how: '' }] },
    assign: { controlOwner: person(), ...(seed % 3 === 0 ? { securityReviewer: person(seed >> 3) } : {}) },
    rateSeverity: { severity: of(SEVERITIES), reason: 'x' },
    review: { needed: of(['yes', 'partly', 'no'], seed % 7 === 0 ? 2 : seed % 2), end: of(['right', 'right', 'earlier']), controls: 'work', text: 'x', byDay: soon },
    proposeDismissal: { reason: 'byDesign', text: 'x' },
    escalate: { level: of(LEVELS), reason: 'x' },
    redact: { file: parts.evidence[0]?.name ?? 'none', reason: 'x' },
    comment: { text: 'x', ...(seed % 4 === 0 ? { evidence: EVIDENCE } : {}) },
    split: { findings: seen.slice(0, 1).map(({ key }) => key), into: 'x2', reason: 'x' },
    splitOff: { from: 'x9', answer: encodeAnswer(OTHER_ANSWER), sinceDay: day - 30, lineage: NOTHING_USED },
    merge: { into: 'x2', reason: 'x' },
    absorb: { from: 'x9', answer: encodeAnswer(OTHER_ANSWER), sinceDay: day - 30, lineage: { origins: [], firstApprovalDay: day - 20, extensionsUsed: seed % 2, twoPerson: false, emergencyDays: [] } },
    acceptRisk: { residualRisk: 'x', why: 'x', signAgainDay: day + (seed % 400) },
    refuseRisk: { reason: 'x', byDay: later },
    signAgain: { residualRisk: 'x', signAgainDay: day + (seed % 400) },
    revokeRisk: { reason: 'x', byDay: later },
    acknowledge: { who: person(), what: 'x', byDay: day + (seed % 17) },
    escalated: { level: of(LEVELS), duty: 'review', dueDay: day },
    answerChanged: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(day) }) as object,
  };
  return (bodies[act] ?? { text: 'x', why: 'x', reason: 'x', plan: 'x', onDay: day - (seed % 2), gone: true }) as Readonly<Record<string, unknown>>;
}

/** Acts that say something of other decisions or of the register: stories of their own. */
const LEFT_OUT: readonly Act[] = ['stampConfirmed', 'stampContradicted', 'confirmContradiction', 'adoptPolicy', 'reportRead', 'rightsSnapshot', 'answerChanged'];
const PLAYED = ACT_NAMES.filter((act) => !LEFT_OUT.includes(act));
const OFTEN: readonly Act[] = [
  'approve', 'keep', 'confirmScope', 'askExtension', 'askExtension', 'grantExtension', 'grantExtension', 'grantExtension', 'askRenewal', 'grantRenewal', 'grantRenewal', 'askRiskAcceptance', 'acceptRisk', 'signAgain',
  'reportRemoved', 'verifyRemoved', 'reopen', 'confirmDismissal', 'review', 'review', 'takeControlSeat', 'takeBusinessSeat',
];
const GONE_OFTEN: readonly Act[] = ['approve', 'approve', 'grantRenewal', 'acceptRisk', 'signAgain', 'confirmScope', 'split', 'reportRemoved', 'refute', 'refute', 'askRiskAcceptance', 'review'];
const ENDS: readonly Act[] = ['request', 'refuse', 'refuse', 'withdraw', 'merge', 'merge', 'reopen', 'remove', 'reportRemoved', 'verifyRemoved', 'approve', 'keep'];

export function doingOf(life: Life, author: Person, known: Known, parts: Parts): Doing {
  const at = life.today * MS_PER_DAY + MS_PER_DAY / 2;
  const policy = policyAt(known.policies, at, life.today);
  return { parts: partsOn(parts, life.today, policy), key: 'try', exceptionKey: 'x1', author, day: life.today, people: peopleOf(known), policy };
}

/** What a register here knows of people it knew all the time. */
const KNOWN_PEOPLE = new Map<Known, People>();
function peopleOf(known: Known): People {
  const people = KNOWN_PEOPLE.get(known) ?? peopleAt(known.people);
  KNOWN_PEOPLE.set(known, people);
  return people;
}

interface Choice {
  readonly act: Act;
  readonly author: Person;
  readonly body: object;
}

/** Something that the rules allow now: the acts take turns from the one that was picked. */
function lawfulChoice(life: Life, known: Known, { pick, who, seed }: Step, often: readonly Act[]): Choice | undefined {
  const turns = [...PLAYED, ...often, ...often, ...often, ...often];
  const { parts } = life.state;
  const tried = new Set<Act>();
  for (let turn = 0; turn < turns.length; turn += 1) {
    const act = turns[(pick + turn * 29) % turns.length] ?? 'comment';
    if (tried.has(act) || actRefusal(doingOf(life, PRIYA, known, parts), act)?.code === 'notNow') continue;
    tried.add(act);
    for (let at = 0; at < CAST.length; at += 1) {
      const author = CAST[(who + at) % CAST.length] ?? PRIYA;
      const doing = doingOf(life, author, known, parts);
      if (actRefusal(doing, act)) continue;
      const body = [seed, seed + 1, seed >> 1].map((each) => bodyFor(act, doing, each)).find((each) => formRefusals(doing, act, each as Json).length === 0);
      if (body) return { act, author, body };
    }
  }
  return undefined;
}

function baseOf(life: Life, { base, pick }: Step): readonly string[] | undefined {
  if (base === 'nothing') return [];
  if (base === 'missing') return ['lost', ...life.state.newest];
  if (base === 'stale') return [life.decisions[Math.max(0, life.decisions.length - 1 - (pick % 4))]?.key ?? ''].filter((key) => key !== '');
  return undefined;
}

const POLICIES = ['policy-1', 'policy-2', 'policy-3'];

/** A report that looked for all that was shown and found nothing of it. */
function nothingShown(life: Life): Life {
  return life.shown([], { findings: [], gone: (life.state.parts.seen?.findings ?? []).map(({ key }) => key) });
}

/** Mostly what is there; now and then that nothing of it is any more, which ends nothing. */
function report(life: Life, seed: number): void {
  if (seed % 6 === 0 && (life.state.parts.seen?.findings ?? []).length > 0) return void nothingShown(life);
  const findings = POLICIES.filter((_, at) => ((seed >> at) & 1) === 1 || at === 0).map((setting) => coveredSetting(setting, { extent: seed % 5 === 0 ? ['a', 'b'] : ['a'], since: seed % 7 === 0 ? isoFromDay(DAY_0 - (seed % 90)) : null }));
  life.shown([], { findings, severity: SEVERITIES[(seed >> 3) % 8] ?? 'medium' });
}

/** Plays a story; `each` is called after every step. */
export function played({ from, steps, often }: Story, known: Known = REGISTER, each: (life: Life) => void = () => undefined): Life {
  const life = STARTS[from](known);
  let day = life.today - DAY_0;
  for (const step of steps) {
    day += step.days;
    life.on(day);
    const base = baseOf(life, step);
    if (step.how === 'report') report(life, step.seed);
    else {
      const author = CAST[step.who % CAST.length] ?? PRIYA;
      const act = PLAYED[step.pick % PLAYED.length] ?? 'comment';
      const chosen = (step.how === 'lawful' ? lawfulChoice(life, known, step, often) : undefined) ?? { act, author, body: bodyFor(act, doingOf(life, author, known, life.state.parts), step.seed) };
      life.does(chosen.author, chosen.act, chosen.body, base ? { base } : {});
    }
    each(life);
  }
  return life;
}
