import { repairRow } from '../../src/decisions/repairRow';
import { ruleOf } from '../../src/domain/ledger/acts/acts';
import { canonicalText } from '../../src/domain/ledger/canonical';
import { contentHashOf } from '../../src/domain/ledger/decisionHash';
import { RENAMED, type FaultKind } from './faultKinds';
import type { FaultSite, Worker } from './faultSite';
import type { Flow } from './flow';
import { meantBy, press, type Form, type Told } from './form';
import { isKept, ledgerBreaches, readHeld, rowBreaches, type Breach, type Held, type Meant, RECEIVING_KEY } from './invariants';
import type { RawLists } from './rawLists';
import { writePast } from './story';
import { createWire } from './wire';

export interface CaseResult {
  readonly breaches: readonly Breach[];
  /** False where the flow had ended before its k-th request. */
  readonly met: boolean;
  readonly requests: number;
  /** What the person was told, at first and in the end. */
  readonly told: readonly Told[];
}

/** Who else could do the same. Lena alone is risk leadership: her own second tab. */
const COLLEAGUE: Readonly<Record<Worker, Worker>> = { priya: 'tom', tom: 'priya', mira: 'jon', jon: 'mira', ana: 'raj', raj: 'ana', lena: 'lena' };

/**
 * One flow with one fault at its k-th request, then once more without, then a repair by a reviewer: the lists are looked
 * at over plain REST after each.
 */
export async function runCase(site: FaultSite, raw: RawLists, flow: Flow, kind: FaultKind | undefined, at: number, exceptionKey: string, pcAheadMs = 0): Promise<CaseResult> {
  for (const key of flow.other ? (flow.touches?.(exceptionKey) ?? []) : []) await writePast(site, raw, key, flow.other ?? []);
  await writePast(site, raw, exceptionKey, flow.past);
  site.at(flow.on);
  const form: Form = { key: `${exceptionKey}-meant` };
  const second: Form = { key: `${exceptionKey}-second` };
  const breaches: Breach[] = [];
  const claim = async (whose: Form, what: Told, held?: Held): Promise<void> => void breaches.push(...(await claimBreaches(raw, flow, exceptionKey, whose, what, held)));
  const strange: Meant[] = [];
  const meanwhile = async (): Promise<void> => {
    if (!kind || !('meanwhile' in kind)) return;
    if (kind.meanwhile === 'stranger') {
      strange.push(...(await takeKey(raw, COLLEAGUE[flow.by], flow, form.key, exceptionKey)));
      return;
    }
    const same = kind.meanwhile === 'sameDraft';
    const whose = same ? form : second;
    await claim(whose, await press(site.tab(same ? flow.by : COLLEAGUE[flow.by]), flow, whose, exceptionKey, false));
  };

  const wire = createWire(site.sharePoint.control, (request) => (request === at ? kind : undefined), meanwhile);
  const first = await Promise.race([press(site.tab(flow.by, wire.through, pcAheadMs), flow, form, exceptionKey, false), wire.gone]);
  site.sharePoint.control.clearFaults();
  if (first !== 'done') await claim(form, first);
  const goesOn = !(kind && 'killed' in kind && !kind.goesOn);
  let last = first;
  if (goesOn && first !== 'done') {
    last = await press(site.tab(flow.by, undefined, pcAheadMs), flow, form, exceptionKey, first === 'gone' || first === 'unconfirmed' || first === 'half');
  }
  await wire.arrive();
  if (goesOn && last !== 'done' && !mayEndOtherwise(kind)) breaches.push({ invariant: 'acknowledged but lost', what: `${exceptionKey}: in the end the person was told ${last}` });
  if (kind && 'rule' in kind && kind.rule.effect === 'renameList' && wire.met() > 0) await raw.rename(`${RENAMED} (renamed)`, RENAMED);
  breaches.push(...wire.blind.map((url): Breach => ({ invariant: 'silent overwrites', what: `${exceptionKey}: ${url}` })));

  for (const key of [exceptionKey, ...(flow.touches?.(exceptionKey) ?? [])]) {
    let held = await readHeld(raw, key);
    if (key === exceptionKey) await claim(form, last, held);
    const wrong = rowBreaches(`${key} before its repair`, held);
    if (wrong.length > 0) {
      if (last === 'done' && form.row === 'written') breaches.push(...wrong);
      await repairRow(site.tab('raj'), key);
      held = { ...held, rows: await raw.rows(key) };
    }
    const past = key === exceptionKey ? flow.past : (flow.other ?? []);
    breaches.push(...ledgerBreaches(key, held, past.map((_each, index) => `${key}-past-${index}`), [...meantIn(held, [form, second]), ...(key === exceptionKey ? strange : [])]), ...rowBreaches(key, held));
  }
  return { breaches, met: wire.met() > 0, requests: wire.count(), told: [first, last] };
}

/** Somebody with the same rights writes another text under a key that they cannot know but might; too late where it stands. */
async function takeKey(raw: RawLists, colleague: Worker, { act }: Flow, key: string, exceptionKey: string): Promise<Meant[]> {
  const text = { exceptionKey, act: 'comment', onDay: 0, body: { text: 'a stranger’s' } };
  const item = { Title: 'a stranger’s', DecisionKey: key, ExceptionKey: exceptionKey, Act: text.act, OnDay: text.onDay, Body: canonicalText(text.body), ContentHash: contentHashOf(text) };
  const added = await raw.add(colleague, ruleOf(act)?.list ?? '', item).catch(() => undefined);
  return added ? [{ key, contentHash: contentHashOf(text) }] : [];
}

/** Days have changed, or a colleague was faster. */
function mayEndOtherwise(kind: FaultKind | undefined): boolean {
  return kind !== undefined && ('days' in kind || ('meanwhile' in kind && kind.meanwhile === 'colleague'));
}

/** What the person was told is true of the ledger. */
async function claimBreaches(raw: RawLists, flow: Flow, exceptionKey: string, form: Form, what: Told, known?: Held): Promise<Breach[]> {
  const [meant] = meantBy([form]);
  if (!meant || what === 'unconfirmed' || what === 'gone' || what === 'notUploaded') return [];
  const held = known ?? (await readHeld(raw, exceptionKey));
  const kept = isKept(held, meant);
  const takenIn = await takenInUnder(raw, flow.touches?.(exceptionKey) ?? [], `${form.key}-into`);
  const entry = held.state.entries.find(({ decision }) => decision.contentHash === meant.contentHash && decision.key.replace(/#2$/, '') === form.key);
  if (what === 'half') {
    const isHalf = takenIn.includes('counts') && (entry === undefined || entry.void !== undefined);
    return isHalf ? [] : [{ invariant: 'acknowledged but lost', what: `${exceptionKey}: told half, and the receiving half ${takenIn.join() || 'is not there'}` }];
  }
  // Of a split or merge the receiving side may be what has no effect; the giving side is not written then.
  // Or somebody else has given the same away: what this form took in is there already.
  const isGiven = flow.touches !== undefined && held.state.entries.some((each) => !each.void && each.decision.act === flow.act);
  if (what === 'void' && !kept && (takenIn.includes('void') || isGiven)) return [];
  if (what !== 'done' && takenIn.includes('counts') && !isGiven) return [{ invariant: 'said to be lost but kept', what: `${exceptionKey}: told ${what}, and the receiving half stands` }];
  if (what === 'done' || what === 'void') {
    if (!kept) return [{ invariant: 'acknowledged but lost', what: `${exceptionKey}: told ${what}, not in the ledger` }];
    return (entry?.void === undefined) === (what === 'done') ? [] : [{ invariant: 'acknowledged but lost', what: `${exceptionKey}: told ${what}, but ${entry?.void?.code ?? 'in effect'}` }];
  }
  return kept ? [{ invariant: 'said to be lost but kept', what: `${exceptionKey}: told ${what}` }] : [];
}

/** Whether what the receiving exceptions of a split or merge took in by this form counts. */
async function takenInUnder(raw: RawLists, exceptionKeys: readonly string[], key: string): Promise<('counts' | 'void')[]> {
  const held = await Promise.all(exceptionKeys.map((exceptionKey) => readHeld(raw, exceptionKey)));
  return held.flatMap(({ state }) => state.entries.filter(({ decision }) => decision.key.startsWith(key)).map((entry) => (entry.void ? 'void' : 'counts')));
}

/** The receiving side of a split or merge says what the giving side's author had seen: one text, whoever sends it. */
function meantIn({ items }: Held, forms: readonly Form[]): Meant[] {
  const into = forms.flatMap(({ key }) => {
    return items.flatMap(({ DecisionKey = '', ContentHash = '' }) => (DecisionKey?.startsWith(`${key}-into`) && RECEIVING_KEY.test(DecisionKey) ? [{ key: DecisionKey, contentHash: ContentHash ?? '' }] : []));
  });
  return [...meantBy(forms), ...into];
}
