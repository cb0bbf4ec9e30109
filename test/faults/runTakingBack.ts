import { decide, type Half, type Intent, type Outcome } from '../../src/decisions/decide';
import { openException } from '../../src/decisions/openException';
import { repairRow } from '../../src/decisions/repairRow';
import { takeBack } from '../../src/decisions/takeBack';
import { keyFromDecision } from '../../src/domain/exception/keyFromDecision';
import { notGiven } from '../../src/domain/integrity/betweenHalves';
import { givenFindings } from '../../src/domain/integrity/givenFindings';
import { isOpen } from '../../src/domain/ledger/acts/suspended';
import { canonicalText, type Json } from '../../src/domain/ledger/canonical';
import { baseHashOf, contentHashOf } from '../../src/domain/ledger/decisionHash';
import { fold, NOTHING_KNOWN, type ExceptionState } from '../../src/domain/ledger/fold';
import { encodeDecision } from '../../src/lists/codec/encodeDecision';
import { FAULT_KINDS, RENAMED, type FaultKind } from './faultKinds';
import type { FaultSite, Worker } from './faultSite';
import type { Told } from './form';
import { ledgerBreaches, readAllHeld, rowBreaches, type Breach, type Held, type Meant } from './invariants';
import type { Played } from './matrix';
import type { RawLists } from './rawLists';
import type { CaseResult } from './runCase';
import { seeded } from './seeded';
import { answer, BODY, findings, shown, writePast } from './story';
import { createTurns } from './turns';
import { createWire } from './wire';

type Move = 'split' | 'merge';
type Through = Parameters<FaultSite['tab']>[1];

/** Half of a split or a merge stands, by Ana, who takes it back. */
interface Begun {
  readonly act: Move;
  readonly intent: Intent;
  readonly half: Half;
  /** Key of the finding that is in two now. */
  readonly finding: string;
  /** All exceptions that it can be in. */
  readonly exceptionKeys: readonly string[];
}

/** What somebody else does of it meanwhile. What it says is told to nobody. */
interface Meanwhile {
  readonly name: string;
  readonly does: (site: FaultSite, raw: RawLists, begun: Begun, through?: Through) => Promise<Outcome | undefined>;
}

const MOVES = {
  split: { past: ['policy-1', 'policy-2'], moves: 'policy-2', givingAdd: 3, bodyOf: (key: string): Json => ({ findings: [keyOf('policy-2')], into: `${key}-off`, reason: 'Another owner.' }), intoOf: (key: string): string => `${key}-off` },
  merge: { past: ['policy-1'], moves: 'policy-1', givingAdd: 2, bodyOf: (key: string): Json => ({ into: `${key}-other`, reason: 'One cause.' }), intoOf: (key: string): string => `${key}-other` },
} as const;

/** Ana's form, and what it writes on its way and back. */
const formKey = (exceptionKey: string): string => `${exceptionKey}-meant`;

/** Writes the past, and half of the move: the rest of it is refused. */
async function begin(site: FaultSite, raw: RawLists, act: Move, exceptionKey: string): Promise<Begun> {
  const { past, moves, givingAdd, bodyOf, intoOf } = MOVES[act];
  const into = intoOf(exceptionKey);
  if (act === 'merge') await writePast(site, raw, into, [shown(0, 'policy-9')]);
  await writePast(site, raw, exceptionKey, [shown(0, ...past)]);
  site.at(1);
  const intent = await formOf(site, 'ana', act, exceptionKey, bodyOf(exceptionKey), formKey(exceptionKey));
  site.sharePoint.control.addFault({ effect: 'accessDenied', operation: 'items.add', nth: givingAdd });
  const half = await decide(site.tab('ana'), intent, { today: site.today() });
  site.sharePoint.control.clearFaults();
  if (half.kind !== 'half') throw new Error(`the ${act} is ${half.kind}`);
  site.at(2);
  return { act, intent, half, finding: keyOf(moves), exceptionKeys: [exceptionKey, into, ...(act === 'merge' ? [keyFromDecision(`${intent.key}-back`)] : [])] };
}

/** A form that somebody opens now. */
async function formOf(site: FaultSite, by: Worker, act: Intent['act'], exceptionKey: string, body: Json, key: string, through?: Through): Promise<Intent> {
  const { state, decisions } = await openException(site.tab(by, through), exceptionKey);
  return { key, exceptionKey, act, base: state.newest, baseHash: baseHashOf(decisions), body, title: act, onDay: site.today() };
}

/** Opens a form, and sends it. */
async function sends(site: FaultSite, by: Worker, act: Intent['act'], exceptionKey: string, body: Json, through: Through): Promise<Outcome> {
  return decide(site.tab(by, through), await formOf(site, by, act, exceptionKey, body, `${exceptionKey}-${by}`, through), { today: site.today() });
}

const keeps = (today: number, ...settings: readonly string[]): Json => ({ ...(BODY.keep(today) as object), findings: findings(...settings) as unknown as Json });

/** All that somebody can do of it while it is taken back. */
export const MEANWHILE: readonly Meanwhile[] = [
  { name: 'does the same with a form of their own', does: (site, _raw, { intent }, through) => sends(site, 'raj', intent.act, intent.exceptionKey, intent.body, through) },
  {
    name: 'does the other half in another tab',
    does: async (site, _raw, { intent }, through) => {
      const { state, decisions } = await openException(site.tab('ana', through), intent.exceptionKey);
      return decide(site.tab('ana', through), { ...intent, base: state.newest, baseHash: baseHashOf(decisions) }, { today: site.today(), sentBefore: true });
    },
  },
  { name: 'takes it back, too', does: (site, _raw, { intent, half }, through) => takeBack(site.tab('raj', through), intent, half, { today: site.today() }) },
  { name: 'merges the other exception into this one', does: (site, _raw, { intent, half }, through) => sends(site, 'raj', 'merge', half.into, { into: intent.exceptionKey, reason: 'Same cause.' }, through) },
  { name: 'merges this one into the other', does: (site, _raw, { intent, half }, through) => sends(site, 'raj', 'merge', intent.exceptionKey, { into: half.into, reason: 'Same cause.' }, through) },
  { name: 'keeps what is here until a day', does: (site, _raw, { act, intent }, through) => sends(site, 'mira', 'keep', intent.exceptionKey, keeps(site.today(), ...MOVES[act].past), through) },
  { name: 'keeps what went there until a day', does: (site, _raw, { act, half }, through) => sends(site, 'mira', 'keep', half.into, keeps(site.today(), ...(act === 'merge' ? ['policy-1', 'policy-9'] : ['policy-2'])), through) },
  {
    name: 'reads a report of it',
    does: async (site, raw, { act, intent: { exceptionKey } }) => {
      const today = site.today();
      await raw.add('raj', 'Observations', encodeDecision({ key: `${exceptionKey}-report`, exceptionKey, act: 'answerChanged', title: 'x', onDay: today, base: [], baseHash: '', body: answer(today, ...MOVES[act].past) }));
      return undefined;
    },
  },
];

/** Ana takes it back while somebody else does something of it, each request of either when its turn comes: one seed, one order. */
export async function interleaved(site: FaultSite, raw: RawLists, act: Move, { does }: Meanwhile, name: string, seed: number): Promise<readonly Breach[]> {
  const begun = await begin(site, raw, act, name);
  const turns = createTurns(seeded(seed));
  const [back] = await turns.until(Promise.all([takeBack(site.tab('ana', turns.through), begun.intent, begun.half, { today: site.today() }), does(site, raw, begun, turns.through)]));
  const all = await readAllHeld(raw, begun.exceptionKeys);
  return [...claimBreaches(begun, back.kind, all), ...placeBreaches(begun, all)];
}

/** Ana takes it back, with one fault at her k-th request, then once more without, then a repair by a reviewer. What colleagues do besides the first thing meets no other fault. */
export function takingBack(act: Move): Played[] {
  const byOthers = FAULT_KINDS.filter((kind) => 'meanwhile' in kind && kind.meanwhile === 'colleague');
  return MEANWHILE.map(({ name: does, does: colleague }, nth) => ({
    name: `take back half a ${act}; a colleague ${does}`,
    ...(nth > 0 ? { faults: byOthers } : { everySecond: act === 'merge' }),
    play: (site, raw, kind, at, name, pcAheadMs) => runTakingBack(act, colleague, site, raw, kind, at, name, pcAheadMs),
  }));
}

async function runTakingBack(act: Move, colleague: Meanwhile['does'], site: FaultSite, raw: RawLists, kind: FaultKind | undefined, at: number, name: string, pcAheadMs = 0): Promise<CaseResult> {
  const begun = await begin(site, raw, act, name);
  const { intent, half } = begun;
  const breaches: Breach[] = [];
  const strange: Meant[] = [];
  const press = async (through?: Through, aheadMs?: number): Promise<Outcome> => takeBack(site.tab('ana', through, aheadMs), intent, half, { today: site.today() });
  const claim = async (what: Told): Promise<void> => void (what === 'done' || breaches.push(...claimBreaches(begun, what, await readAllHeld(raw, begun.exceptionKeys))));
  const meanwhile = async (): Promise<void> => {
    if (!kind || !('meanwhile' in kind)) return;
    if (kind.meanwhile === 'stranger') strange.push(...(await takeKey(raw, intent, ['-home', '-home-into', '-back'][at % 3] ?? '')));
    else if (kind.meanwhile === 'sameDraft') await claim((await press()).kind);
    else await colleague(site, raw, begun);
  };
  const wire = createWire(site.sharePoint.control, (request) => (request === at ? kind : undefined), meanwhile);
  const first = await Promise.race([press(wire.through, pcAheadMs), wire.gone]);
  site.sharePoint.control.clearFaults();
  if (first !== 'gone') await claim(first.kind);
  const goesOn = !(kind && 'killed' in kind && !kind.goesOn);
  const isDone = first !== 'gone' && first.kind === 'done';
  const last = goesOn && !isDone ? await press(undefined, pcAheadMs) : first;
  await wire.arrive();
  const mayEndOtherwise = kind !== undefined && ('days' in kind || ('meanwhile' in kind && kind.meanwhile === 'colleague'));
  if (goesOn && !mayEndOtherwise && (last === 'gone' || last.kind !== 'done')) breaches.push({ invariant: 'acknowledged but lost', what: `${name}: in the end the person was told ${last === 'gone' ? last : last.kind}` });
  if (kind && 'rule' in kind && kind.rule.effect === 'renameList' && wire.met() > 0) await raw.rename(`${RENAMED} (renamed)`, RENAMED);
  breaches.push(...wire.blind.map((url): Breach => ({ invariant: 'silent overwrites', what: `${name}: ${url}` })));

  const all = await readAllHeld(raw, begun.exceptionKeys);
  breaches.push(...(last === 'gone' ? [] : claimBreaches(begun, last.kind, all)), ...placeBreaches(begun, all));
  for (const [exceptionKey, held] of all) {
    const wrong = rowBreaches(`${exceptionKey} before its repair`, held);
    if (wrong.length > 0 && last !== 'gone' && last.kind === 'done' && last.row === 'written' && kind && !('meanwhile' in kind)) breaches.push(...wrong);
    await repairRow(site.tab('raj'), exceptionKey);
    const repaired = { ...held, rows: await raw.rows(exceptionKey) };
    const past = held.items.flatMap(({ DecisionKey }) => (DecisionKey?.startsWith(`${exceptionKey}-past-`) ? [DecisionKey] : []));
    breaches.push(...ledgerBreaches(exceptionKey, repaired, past, [...meantIn(held, name), ...strange]), ...rowBreaches(exceptionKey, repaired));
  }
  return { breaches, met: wire.met() > 0, requests: wire.count(), told: [first === 'gone' ? first : first.kind, last === 'gone' ? last : last.kind] };
}

/** Of all exceptions that have to do with it just one that is open shows the finding; where two do, the record says so. */
function placeBreaches({ finding, intent }: Begun, all: ReadonlyMap<string, Held>): Breach[] {
  const showing = [...all].filter(([, { state }]) => isOpen(state.parts) && state.parts.seen?.findings.some(({ key }) => key === finding)).map(([key]) => key);
  if (showing.length === 0) return [{ invariant: 'acknowledged but lost', what: `${intent.exceptionKey}: no open exception shows what was taken back` }];
  const otherOf = (key: string): ExceptionState => all.get(key)?.state ?? fold([], key, NOTHING_KNOWN);
  const noticed = [...all.values()].flatMap(({ state }) => [...notGiven(state, otherOf), ...givenFindings(state, otherOf)]);
  return showing.length === 1 || noticed.length > 0 ? [] : [{ invariant: 'duplicate decisions', what: `${intent.exceptionKey}: shown in ${showing.join(', ')}, and nothing says so` }];
}

/** Told `done`: it came home, and what had begun ended, whoever did which; told otherwise: Ana's decision did not end it. */
function claimBreaches({ act, intent, half }: Begun, what: Told, all: ReadonlyMap<string, Held>): Breach[] {
  if (what === 'unconfirmed') return [];
  const begun = act === 'split' ? half.into : keyFromDecision(`${intent.key}-back`);
  const standing = (exceptionKey: string, did: string, other: string): readonly string[] =>
    (all.get(exceptionKey)?.state.entries ?? []).flatMap(({ void: reason, decision }) => (reason === undefined && decision.act === did && canonicalText(decision.body).includes(`"${other}"`) ? [decision.key] : []));
  const [came, ended] = [standing(intent.exceptionKey, 'absorb', begun), standing(begun, 'merge', intent.exceptionKey)];
  if (what === 'done') return came.length > 0 && ended.length > 0 ? [] : [{ invariant: 'acknowledged but lost', what: `${intent.exceptionKey}: told done, and it is not home` }];
  return came.length > 0 && ended.some((key) => key.startsWith(`${intent.key}-home`)) ? [{ invariant: 'said to be lost but kept', what: `${intent.exceptionKey}: told ${what}, and it is home` }] : [];
}

/** What the taking back may write, by whoever does it, and what the others write. */
function meantIn({ items }: Held, name: string): Meant[] {
  const isMeant = (key: string): boolean => key.startsWith(formKey(name)) || /-(raj|mira|report)(-into(-\d+)?)?$/.test(key);
  return items.flatMap(({ DecisionKey, ContentHash, Act }) => (DecisionKey && Act !== 'comment' && isMeant(DecisionKey) ? [{ key: DecisionKey.replace(/#\d+$/, ''), contentHash: ContentHash ?? '' }] : []));
}

/** Somebody writes another text under a key that the taking back would use; too late where it stands. */
async function takeKey(raw: RawLists, { key, exceptionKey }: Intent, suffix: string): Promise<Meant[]> {
  const text = { exceptionKey, act: 'comment', onDay: 0, body: { text: 'a stranger’s' } };
  const item = { Title: 'a stranger’s', DecisionKey: `${key}${suffix}`, ExceptionKey: exceptionKey, Act: text.act, OnDay: 0, Body: canonicalText(text.body), ContentHash: contentHashOf(text) };
  const added = await raw.add('raj', 'Reviews', item).catch(() => undefined);
  return added ? [{ key: `${key}${suffix}`, contentHash: contentHashOf(text) }] : [];
}

function keyOf(setting: string): string {
  return findings(setting)[0]?.key ?? '';
}
