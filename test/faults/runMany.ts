import { runBulk } from '../../src/decisions/bulk/runBulk';
import type { Ready } from '../../src/decisions/bulk/bulkItem';
import type { Desk } from '../../src/decisions/desk';
import { keepStamps } from '../../src/decisions/integrity/keepStamps';
import type { PlannedStamp } from '../../src/decisions/integrity/stampPlan';
import { repairRow } from '../../src/decisions/repairRow';
import type { Act } from '../../src/domain/ledger/acts/acts';
import { canonicalText, type Json } from '../../src/domain/ledger/canonical';
import type { NewDecision } from '../../src/domain/ledger/decision';
import { contentHashOf } from '../../src/domain/ledger/decisionHash';
import { personOf } from '../seed/play';
import { RENAMED, type FaultKind } from './faultKinds';
import type { FaultSite, Worker } from './faultSite';
import type { Told } from './form';
import { isKept, ledgerBreaches, readHeld, rowBreaches, type Breach, type Meant } from './invariants';
import type { Played } from './matrix';
import type { RawLists } from './rawLists';
import type { CaseResult } from './runCase';
import { BODY, shown, writePast, type Past } from './story';
import { createWire } from './wire';

/** Decisions that one press makes about several exceptions, or about one: an answer to many, or what an export of the audit log says. */
interface Many {
  readonly name: string;
  /** Exceptions at one press. */
  readonly count: number;
  readonly past: readonly Past[];
  readonly on: number;
  readonly by: Worker;
  readonly colleague: Worker;
  readonly list: string;
  readonly decisionOf: (exceptionKey: string, key: string, today: number) => NewDecision;
  /** The keys come from what is said, so that a colleague who does the same writes the same. */
  readonly keysOfContent: boolean;
  /** What each is told, in their order; undefined: nothing yet. */
  readonly press: (desk: Desk, decisions: readonly NewDecision[], sentBefore: ReadonlySet<string>, today: number) => Promise<readonly Told[]>;
}

const FOUND = [shown(0)];
const KEPT = [...FOUND, { on: 1, by: 'mira', act: 'keep', body: BODY.keep } as const];

const KEPT_AND_SHOWN = [...KEPT, shown(3)];

/** What the portal decides about many exceptions at one press, each on what it showed. */
function decidedTogether(name: string, act: Act, list: string, each: Pick<Many, 'count' | 'past' | 'on' | 'by' | 'colleague'> & { readonly body: (today: number) => Json }): Many {
  const { body, ...rest } = each;
  return {
    ...rest,
    name,
    list,
    decisionOf: (exceptionKey, key, today) => ({ key, exceptionKey, act, title: act, onDay: today, base: [`${exceptionKey}-past-${each.past.length - 1}`], baseHash: '', body: body(today) }),
    keysOfContent: false,
    press: async (desk, decisions, sentBefore, today) => {
      const items = decisions.map((intent): Ready => ({ kind: 'ready', item: { decisionKey: intent.key, seen: { exceptionKey: intent.exceptionKey, title: '', revision: 0, lastDecisionKey: '' } }, intent: { ...intent, act } }));
      return (await runBulk(desk, items, { today, sentBefore })).map(({ outcome }) => (outcome.kind === 'notTried' ? 'failed' : outcome.kind));
    },
  };
}

export const MANY: readonly Many[] = [
  decidedTogether('answer many at once', 'remove', 'Approvals', { count: 2, past: FOUND, on: 2, by: 'mira', colleague: 'jon', body: BODY.remove }),
  decidedTogether('review many at once', 'review', 'Reviews', { count: 1, past: KEPT_AND_SHOWN, on: 4, by: 'ana', colleague: 'raj', body: BODY.review }),
  decidedTogether('hand many over at once', 'offerSeat', 'Requests', { count: 1, past: KEPT, on: 4, by: 'mira', colleague: 'mira', body: () => ({ seat: 'controlOwner', to: { login: personOf('jon').login, name: personOf('jon').name } }) }),
  decidedTogether('sign for many at once', 'signOff', 'Requests', { count: 1, past: KEPT, on: 4, by: 'mira', colleague: 'mira', body: BODY.nothing }),
  {
    name: 'keep what the audit log says',
    count: 1,
    past: KEPT,
    on: 5,
    by: 'ana',
    colleague: 'raj',
    list: 'Observations',
    decisionOf: (exceptionKey, key, today) => ({ key, exceptionKey, act: 'stampConfirmed', title: 'confirmed', onDay: today, base: [], baseHash: '', body: { decision: `${exceptionKey}-past-1`, export: 'c'.repeat(64) } as Json }),
    keysOfContent: true,
    press: async (desk, decisions) => {
      // Of a plan only the acts are written.
      const confirmed = decisions.map((act) => ({ act }) as PlannedStamp);
      const { failures } = await keepStamps(desk, { confirmed, contradicted: [] });
      return decisions.map(({ key }) => {
        const failure = failures.find(({ stamp }) => stamp.act.key === key);
        return failure === undefined ? 'done' : failure.error.kind === 'unknownOutcome' ? 'unconfirmed' : 'failed';
      });
    },
  },
];

/** One press with one fault at its k-th request, then once more without, then a repair by a reviewer. */
export function many(each: Many): Played {
  return { name: each.name, play: (site, raw, kind, at, name, pcAheadMs) => runMany(each, site, raw, kind, at, name, pcAheadMs) };
}

async function runMany(each: Many, site: FaultSite, raw: RawLists, kind: FaultKind | undefined, at: number, name: string, pcAheadMs = 0): Promise<CaseResult> {
  const keys = Array.from({ length: each.count }, (_each, index) => `${name}-${index}`);
  for (const exceptionKey of keys) await writePast(site, raw, exceptionKey, each.past);
  site.at(each.on);
  const today = site.today();
  const decisionsOf = (whose: string): readonly NewDecision[] => keys.map((exceptionKey) => each.decisionOf(exceptionKey, `${exceptionKey}-${each.keysOfContent ? 'meant' : whose}`, today));
  const own = decisionsOf('meant');
  const others = decisionsOf('second');
  const strange = new Map<string, Meant>();
  const breaches: Breach[] = [];
  const told = new Map<string, Told>();
  const claim = async (decisions: readonly NewDecision[], whats: readonly Told[]): Promise<void> => {
    for (const [index, decision] of decisions.entries()) {
      const what = whats[index];
      const kept = isKept(await readHeld(raw, decision.exceptionKey), meantOf(decision));
      if ((what === 'done' || what === 'void') && !kept) breaches.push({ invariant: 'acknowledged but lost', what: `${decision.key}: told ${what}` });
      // What is said by its content may have been kept by a colleague meanwhile.
      if ((what === 'failed' || what === 'refused' || what === 'changed') && kept && !each.keysOfContent) breaches.push({ invariant: 'said to be lost but kept', what: `${decision.key}: told ${what}` });
    }
  };
  const meanwhile = async (): Promise<void> => {
    if (!kind || !('meanwhile' in kind)) return;
    if (kind.meanwhile === 'stranger') {
      const [decision] = own;
      if (decision) await takeKey(raw, each, decision, strange);
      return;
    }
    const same = kind.meanwhile === 'sameDraft';
    await claim(same ? own : others, await each.press(site.tab(same ? each.by : each.colleague), same ? own : others, new Set(), today));
  };
  const wire = createWire(site.sharePoint.control, (request) => (request === at ? kind : undefined), meanwhile);
  const first = await Promise.race([each.press(site.tab(each.by, wire.through, pcAheadMs), own, new Set(), today), wire.gone]);
  site.sharePoint.control.clearFaults();
  if (first !== 'gone') await claim(own, first);
  own.forEach(({ key }, index) => told.set(key, first === 'gone' ? 'gone' : (first[index] ?? 'gone')));
  const open = own.filter(({ key }) => told.get(key) !== 'done');
  const goesOn = !(kind && 'killed' in kind && !kind.goesOn);
  if (goesOn && open.length > 0) {
    const unsure = new Set(open.filter(({ key }) => ['gone', 'unconfirmed'].includes(told.get(key) ?? '')).map(({ key }) => key));
    const again = await each.press(site.tab(each.by, undefined, pcAheadMs), open, unsure, site.today());
    await claim(open, again);
    open.forEach(({ key }, index) => told.set(key, again[index] ?? 'gone'));
  }
  await wire.arrive();
  const mayEndOtherwise = kind !== undefined && ('days' in kind || ('meanwhile' in kind && kind.meanwhile === 'colleague'));
  if (goesOn && !mayEndOtherwise) {
    for (const [key, what] of told) if (what !== 'done') breaches.push({ invariant: 'acknowledged but lost', what: `${key}: in the end the person was told ${what}` });
  }
  if (kind && 'rule' in kind && kind.rule.effect === 'renameList' && wire.met() > 0) await raw.rename(`${RENAMED} (renamed)`, RENAMED);
  breaches.push(...wire.blind.map((url): Breach => ({ invariant: 'silent overwrites', what: `${name}: ${url}` })));

  for (const [index, exceptionKey] of keys.entries()) {
    await repairRow(site.tab('raj'), exceptionKey);
    const held = await readHeld(raw, exceptionKey);
    const meant = [own[index], ...(each.keysOfContent ? [] : [others[index]])].flatMap((decision) => (decision ? [meantOf(decision)] : []));
    breaches.push(...ledgerBreaches(exceptionKey, held, each.past.map((_past, past) => `${exceptionKey}-past-${past}`), [...meant, ...(strange.has(exceptionKey) ? [strange.get(exceptionKey) as Meant] : [])]), ...rowBreaches(exceptionKey, held));
  }
  const lasts = [...told.values()];
  return { breaches, met: wire.met() > 0, requests: wire.count(), told: [first === 'gone' ? 'gone' : (first[0] ?? 'gone'), lasts.find((what) => what !== 'done') ?? 'done'] };
}

const meantOf = (decision: NewDecision): Meant => ({ key: decision.key, contentHash: contentHashOf(decision) });

async function takeKey(raw: RawLists, { colleague, list }: Many, { key, exceptionKey }: NewDecision, strange: Map<string, Meant>): Promise<void> {
  const text = { exceptionKey, act: 'comment', onDay: 0, body: { text: 'a stranger’s' } };
  const item = { Title: 'a stranger’s', DecisionKey: key, ExceptionKey: exceptionKey, Act: text.act, OnDay: 0, Body: canonicalText(text.body), ContentHash: contentHashOf(text) };
  if (await raw.add(colleague, list, item).catch(() => undefined)) strange.set(exceptionKey, { key, contentHash: contentHashOf(text) });
}
