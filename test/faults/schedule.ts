import type { Day } from '../../src/domain/day/day';
import type { Act } from '../../src/domain/ledger/acts/acts';
import type { Json } from '../../src/domain/ledger/canonical';
import type { ExceptionState } from '../../src/domain/ledger/fold';
import { FAULT_KINDS, type FaultKind } from './faultKinds';
import type { Worker } from './faultSite';
import { STORIES } from './flows';
import { seeded, type Seeded } from './seeded';
import { answer, BODY, person } from './story';

/** One form of one person in a schedule; plain JSON, so that a failure can be filed and played again. */
export interface Step {
  readonly by: Worker;
  readonly act: Act;
  /** Hours that pass before it; the clock may also go back. */
  readonly after: number;
  /** What goes wrong at which of its requests. */
  readonly faults: readonly { readonly kind: string; readonly at: number }[];
  /** The form was opened before the steps of the moment in front of it. */
  readonly stale?: true;
  /** Pressed at the same moment as the step in front of it. */
  readonly together?: true;
  /** Pressed in two tabs with one draft. */
  readonly twoTabs?: true;
  /** Pressed once more where the person was not told that it is done. */
  readonly again?: true;
}

export interface Schedule {
  readonly seed: number;
  /** Name of the flow whose past it begins with. */
  readonly past: string;
  readonly steps: readonly Step[];
}

type BodyOf = (today: Day, state: ExceptionState) => Json;
const withSeen = (body: (today: Day) => Json): BodyOf => (today, { parts }) => ({ ...(body(today) as object), findings: parts.seen?.findings ?? [] }) as unknown as Json;

/** Who plays which act, and what they write, made from what they see. */
const PLAYED: readonly (readonly [Act, readonly Worker[], BodyOf])[] = [
  ['request', ['priya', 'tom'], BODY.request],
  ['withdraw', ['priya', 'tom'], BODY.nothing],
  ['comment', ['priya', 'tom', 'mira', 'ana', 'lena'], BODY.said],
  ['approve', ['mira', 'jon'], withSeen(BODY.approve)],
  ['keep', ['mira', 'jon'], withSeen(BODY.keep)],
  ['remove', ['mira', 'jon'], BODY.remove],
  ['refuse', ['mira', 'jon'], (today, { parts }) => ({ ...(BODY.refuse(today) as object), ...(parts.seen ? { byDay: today + 10 } : {}) }) as Json],
  ['assign', ['ana', 'raj'], () => ({ controlOwner: person('mira') })],
  ['handOn', ['mira', 'jon'], () => ({ to: person('jon'), text: 'Jon runs the platform.' })],
  ['takeControlSeat', ['mira', 'jon'], BODY.nothing],
  ['rateSeverity', ['ana', 'raj'], (_today, { severity }) => ({ severity: severity === 'high' ? 'low' : 'high', reason: 'It reads all mail.' })],
  ['review', ['ana', 'raj'], BODY.review],
  ['askExtension', ['priya', 'tom'], BODY.askExtension],
  ['grantExtension', ['mira', 'jon'], (today) => ({ endDay: today + 20 })],
  ['askRenewal', ['priya'], BODY.askExtension],
  ['grantRenewal', ['mira'], withSeen((today) => ({ endDay: today + 20 }))],
  ['refuseAsk', ['mira'], BODY.reason],
  ['askRiskAcceptance', ['priya', 'tom'], BODY.askRiskAcceptance],
  ['acceptRisk', ['lena'], BODY.acceptRisk],
  ['signAgain', ['lena'], BODY.signAgain],
  ['escalate', ['ana', 'raj'], () => ({ level: 'risk', reason: 'Nobody answers.' })],
  ['acknowledge', ['lena'], (today) => ({ who: person('mira'), what: 'Moves the relay.', byDay: today + 10 })],
  ['reportRemoved', ['mira', 'jon'], BODY.reportRemoved],
  ['verifyRemoved', ['ana', 'raj'], BODY.said],
  ['refute', ['ana', 'raj'], BODY.said],
  ['reopen', ['ana', 'raj'], BODY.reason],
  ['proposeDismissal', ['ana', 'raj'], () => ({ reason: 'byDesign', text: 'A service account of Microsoft.' })],
  ['confirmDismissal', ['mira', 'jon'], BODY.nothing],
  ['answerChanged', ['ana', 'raj'], (today) => answer(today, 'policy-1', ...(today % 2 === 0 ? ['policy-2'] : []))],
  ['split', ['ana', 'raj'], (_today, { exceptionKey, parts }) => ({ findings: (parts.seen?.findings ?? []).slice(1).map(({ key }) => key), into: `${exceptionKey}-off`, reason: 'Another owner.' })],
];

export function bodyOf(act: Act, today: Day, state: ExceptionState): Json {
  return PLAYED.find(([name]) => name === act)?.[2](today, state) ?? {};
}

/** A few people, acts, faults, tabs that go, forms that are old, clocks that jump: the same for the same seed. */
export function scheduleOf(seed: number): Schedule {
  const random = seeded(seed);
  const flow = random.one(STORIES.filter(({ other, evidence }) => !other && !evidence));
  const steps = Array.from({ length: 1 + random.whole(3) }, (_each, at): Step => {
    // The act that the past leads to, in most cases: by chance alone hardly anything would be lawful.
    const [act, workers] = at === 0 && random.chance(0.8) ? ([flow.act, [flow.by]] as const) : random.one(PLAYED);
    return {
      by: random.chance(0.85) ? random.one(workers) : random.one(PLAYED.flatMap(([, all]) => all)),
      act,
      after: random.chance(0.7) ? 0 : random.chance(0.2) ? -random.whole(48) : random.whole(100),
      faults: faultsOf(random),
      ...(at > 0 && random.chance(0.2) ? { stale: true as const } : {}),
      ...(at > 0 && random.chance(0.4) ? { together: true as const } : {}),
      ...(random.chance(0.15) ? { twoTabs: true as const } : {}),
      ...(random.chance(0.7) ? { again: true as const } : {}),
    };
  });
  return { seed, past: flow.name, steps };
}

function faultsOf(random: Seeded): Step['faults'] {
  const count = random.one([0, 0, 1, 1, 1, 2, 3]);
  return Array.from({ length: count }, () => ({ kind: random.one(FAULT_KINDS).name, at: 1 + random.whole(8) }));
}

/** Undefined where nothing of that name goes wrong (any more). */
export function kindNamed(name: string): FaultKind | undefined {
  return FAULT_KINDS.find((kind) => kind.name === name);
}

export function pastOf({ past }: Schedule): (typeof STORIES)[number] | undefined {
  return STORIES.find(({ name }) => name === past);
}

