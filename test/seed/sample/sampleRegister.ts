import type { Day } from '../../../src/domain/day/day';
import type { SiteZone } from '../../../src/domain/day/zone';
import { OPEN_LIFECYCLES } from '../../../src/domain/exception/lifecycle';
import { judge } from '../../../src/domain/judge/judge';
import type { Decision } from '../../../src/domain/ledger/decision';
import { fold } from '../../../src/domain/ledger/fold';
import { HoleMaker } from './holes/makeHole';
import type { Hole } from './holes/hole';
import { Life, NotLawful, type WrittenFile } from './life';
import type { Random } from './random';
import { lastRun, type LastRun } from './lastRun';
import { keptReports } from './reports';
import { adoptions } from './adoptions';
import { inOrderOfWriting, Stamping } from './stamp';
import { STORIES, storyCounts, type Story, type StoryName } from './stories/plan';
import type { Told } from './told';
import { worldOf, type World } from './world';

export interface SampleOptions {
  /** How many exceptions are open today. */
  readonly open: number;
  readonly today: Day;
  readonly zone: SiteZone;
  readonly seed?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface SampleRegister {
  readonly world: World;
  readonly told: readonly Told[];
  /** All of the ledger, in order of writing. */
  readonly decisions: readonly Decision[];
  readonly files: readonly WrittenFile[];
  readonly lastRun: LastRun;
}

interface Slot {
  readonly story: StoryName;
  /** One of several of one principal. */
  readonly hole?: Hole;
}

/** Lives that are told before others have a turn, so that a server goes on answering. */
const LIVES_A_TURN = 40;
const MOST_TRIES = 120;
/** Share of open exceptions that begin a stack. */
const STACKS = 0.03;
const UNSEEN = 0.05;

/**
 * A register of three years, made decision by decision under the ledger's own rules; the same for the same number, seed
 * and day. @throws Error where the ledger makes something else of it than its authors meant.
 */
export async function sampleRegister({ open, today, zone, seed = '1', onProgress }: SampleOptions): Promise<SampleRegister> {
  const world = worldOf({ seed, today, zone });
  const maker = new HoleMaker();
  const slots = slotsOf(world, open, maker);
  const lives: { readonly story: StoryName; readonly life: Life }[] = [];
  for (const [at, slot] of slots.entries()) {
    lives.push({ story: slot.story, life: lifeOf(world, slot, maker, world.random.fork(`life ${at}`)) });
    if (at % LIVES_A_TURN === 0) {
      onProgress?.(at, slots.length);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  const { records, files } = keptReports(world, lives.map(({ life }) => life.hole));
  const written = inOrderOfWriting([...lives.flatMap(({ life }) => life.written), ...records, ...adoptions(world)]);
  const stamping = new Stamping();
  const decisions = written.map((each) => stamping.stamped(each));
  const told = foldedAsMeant(world, lives, decisions);
  onProgress?.(slots.length, slots.length);
  return { world, told, decisions, lastRun: lastRun(world, told, decisions, stamping), files: [...files, ...lives.flatMap(({ life }) => life.files)].sort((a, b) => a.atMs - b.atMs) };
}

/** Which stories are told, in a random order, and which of them share a principal. */
function slotsOf(world: World, open: number, maker: HoleMaker): readonly Slot[] {
  const random = world.random.fork('slots');
  const names = [...storyCounts(open)].flatMap(([story, count]) => Array.from({ length: count }, () => story));
  for (let at = names.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [names[at], names[other]] = [names[other] as StoryName, names[at] as StoryName];
  }
  const slots: Slot[] = names.map((story) => ({ story }));
  const free = slots.flatMap((slot, at) => ((STORIES[slot.story] as Story).shown ? [at] : []));
  for (let stack = 0; stack < Math.round(open * STACKS) && free.length >= 3; stack += 1) {
    for (const hole of maker.stack(tenantFor(world, random), random)) {
      const at = free.pop();
      if (at !== undefined) slots[at] = { story: (slots[at] as Slot).story, hole };
    }
  }
  return slots;
}

const tenantFor = ({ tenants }: World, random: Random) => (random.chance(tenants[0].share) ? tenants[0] : tenants[1]);

/** Tells a story until its days go together. */
function lifeOf(world: World, { story: name, hole: given }: Slot, maker: HoleMaker, random: Random): Life {
  const story: Story = STORIES[name];
  let last: unknown;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const own = random.fork(tries);
    const hole = given?.fresh() ?? maker.one(tenantFor(world, own), own, story.maybeUnseen === true && own.chance(UNSEEN));
    const life = new Life(world, hole, own);
    try {
      story.tell(life);
      if (standsAs(life, story.stands) && isAllTold(life)) return life;
    } catch (error) {
      if (!(error instanceof NotLawful)) throw error;
      last = error;
    }
  }
  // One that is stacked may be too severe for its story: it was found and waits for an answer then.
  if (given && name !== 'unassigned') return lifeOf(world, { story: 'unassigned', hole: given }, maker, random.fork('instead'));
  throw new Error(`${name} could not be told`, { cause: last });
}

function standsAs({ lifecycle }: Life, wanted: Story['stands']): boolean {
  const isOpen = lifecycle !== undefined && OPEN_LIFECYCLES.includes(lifecycle);
  return wanted === 'open' ? isOpen : wanted === 'accepted' ? lifecycle === 'acceptedRisk' : !isOpen && lifecycle !== 'acceptedRisk';
}

/** What was missed up to yesterday was escalated by the nightly run. */
function isAllTold({ world, parts, severity, hole: { exceptionKey } }: Life): boolean {
  const policy = world.policyOn(world.lastDay, world.at(world.lastDay, 0));
  const state = { exceptionKey, parts, severity, policy, entries: [], newest: [], revision: 0, lastDecisionKey: '', known: world.known };
  return judge(state, world.lastDay, policy).levelsDue.length === 0;
}

/** The ledger says the same as the lives: nothing is void but what was meant to be. */
function foldedAsMeant({ known }: World, lives: readonly { readonly story: StoryName; readonly life: Life }[], decisions: readonly Decision[]): readonly Told[] {
  const byKey = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const own = byKey.get(decision.exceptionKey);
    if (own) own.push(decision);
    else byKey.set(decision.exceptionKey, [decision]);
  }
  return lives.map(({ story, life }) => {
    const { exceptionKey } = life.hole;
    const state = fold(byKey.get(exceptionKey) ?? [], exceptionKey, known);
    const meant = new Set(life.written.filter(({ isVoid }) => isVoid).map(({ key }) => key));
    const wrong = state.entries.find(({ decision, void: reason }) => (reason !== undefined) !== meant.has(decision.key));
    if (wrong) throw new Error(`${story}: ${wrong.decision.act} is ${wrong.void ? `void (${wrong.void.code})` : 'not void'}`);
    if (state.parts.standing?.lifecycle !== life.lifecycle) throw new Error(`${story}: the ledger says ${state.parts.standing?.lifecycle}, not ${life.lifecycle}`);
    return { story, hole: life.hole, state };
  });
}
