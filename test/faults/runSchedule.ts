import { decide, type Intent } from '../../src/decisions/decide';
import { readHistory } from '../../src/decisions/readHistory';
import { repairRow } from '../../src/decisions/repairRow';
import { ruleOf } from '../../src/domain/ledger/acts/acts';
import { canonicalText } from '../../src/domain/ledger/canonical';
import { baseHashOf, contentHashOf } from '../../src/domain/ledger/decisionHash';
import { fold, NOTHING_KNOWN, type ExceptionState } from '../../src/domain/ledger/fold';
import type { Send } from '../../src/lists/rest/exchange';
import { RENAMED, type FaultKind } from './faultKinds';
import type { FaultSite, Worker } from './faultSite';
import type { Told } from './form';
import { isKept, ledgerBreaches, readHeld, rowBreaches, type Breach, type Meant, RECEIVING_KEY } from './invariants';
import type { RawLists } from './rawLists';
import { bodyOf, kindNamed, pastOf, type Schedule, type Step } from './schedule';
import { seeded } from './seeded';
import { writePast } from './story';
import { createTurns } from './turns';
import { createWire, type Wire } from './wire';

/** What became of a schedule: faults met, acts that people were told are done, rows that a reviewer had to mend. */
export interface Played {
  readonly breaches: readonly Breach[];
  readonly met: number;
  readonly done: number;
  readonly mended: number;
  /** Told "done", and void in the end, since somebody's decision came later and is stamped earlier. */
  readonly overruled: number;
}

/** One form; pressed in one tab or two, once or again. */
interface Form {
  readonly step: Step;
  readonly intent: Intent;
  readonly told: Told[];
  /** A press whose outcome nobody knows: from then on the key may stand. */
  inDoubt: boolean;
}

const SECONDS_AN_HOUR = 3600;

/** Plays a schedule on one exception of its own and looks at the lists over plain REST, as they are and once repaired. */
export async function runSchedule(site: FaultSite, raw: RawLists, schedule: Schedule, exceptionKey: string): Promise<Played> {
  const flow = pastOf(schedule);
  const past = flow?.past ?? [];
  await writePast(site, raw, exceptionKey, past, schedule.seed % 2 === 0);
  const { control } = site.sharePoint;
  const random = seeded(schedule.seed ^ 0x5eed);
  const turns = createTurns(random);
  const breaches: Breach[] = [];
  const forms: Form[] = [];
  const wires: Wire[] = [];
  const strange: Meant[] = [];
  let isRenamed = false;

  /** A tab of somebody: its requests take turns with those of others, and time passes between them. */
  const tabOf = (by: Worker, wire?: Wire): ReturnType<FaultSite['tab']> =>
    site.tab(by, (send: Send) => {
      const ticking: Send = (url, init) => {
        control.clock.advance(random.chance(0.3) ? 1000 : 0);
        return send(url, init);
      };
      return wire ? turns.through(wire.through(ticking)) : ticking;
    });

  const press = async (form: Form, wire: Wire | undefined): Promise<void> => {
    const desk = tabOf(form.step.by, wire);
    const ended = decide(desk, form.intent, { today: site.today(), sentBefore: form.inDoubt }).then(({ kind }): Told => kind);
    const told = await (wire ? Promise.race([ended, wire.gone]) : ended);
    form.told.push(told);
    form.inDoubt ||= told === 'gone' || told === 'unconfirmed';
  };

  const meanwhile = async (form: Form, kind: FaultKind): Promise<void> => {
    if (!('meanwhile' in kind)) return;
    if (kind.meanwhile !== 'stranger') return press(form, undefined);
    const text = { exceptionKey, act: 'comment', onDay: 0, body: { text: 'a stranger’s' } };
    const item = { Title: 'a stranger’s', DecisionKey: form.intent.key, ExceptionKey: exceptionKey, Act: text.act, OnDay: 0, Body: canonicalText(text.body), ContentHash: contentHashOf(text) };
    if (await raw.add(form.step.by, ruleOf(form.intent.act)?.list ?? '', item).catch(() => undefined)) strange.push({ key: form.intent.key, contentHash: contentHashOf(text) });
  };

  const wireOf = (form: Form): Wire => {
    const faultAt = (request: number): FaultKind | undefined => {
      const kind = kindNamed(form.step.faults.find(({ at }) => at === request)?.kind ?? '');
      if (!kind || !('rule' in kind) || kind.rule.effect !== 'renameList') return kind;
      if (isRenamed) return undefined;
      isRenamed = true;
      return kind;
    };
    const wire = createWire(control, faultAt, (kind) => meanwhile(form, kind));
    wires.push(wire);
    return wire;
  };

  /** What people were told is true of the ledger, at a moment when nothing is under way. */
  const claim = async ({ step, intent, told, inDoubt }: Form): Promise<void> => {
    const items = await raw.list(ruleOf(step.act)?.list ?? '', exceptionKey);
    const kept = isKept({ items }, { key: intent.key, contentHash: contentHashOf(intent) });
    const isSplit = step.act === 'split';
    const wasKept = told.includes('done') || (told.includes('void') && !isSplit);
    if (wasKept && !kept) breaches.push({ invariant: 'acknowledged but lost', what: `${exceptionKey}: ${step.act} told ${told.join()}` });
    // Of a split without effect either side may be the one that has none; the giving side stands only if it was that.
    const mayStand = inDoubt || (isSplit && (told.includes('void') || told.includes('half')));
    if (!wasKept && !mayStand && kept) breaches.push({ invariant: 'said to be lost but kept', what: `${exceptionKey}: ${step.act} told ${told.join()}` });
    if (!isSplit || inDoubt || told.includes('done') || told.includes('void')) return;
    const takenIn = (await raw.list('Reviews', `${exceptionKey}-off`)).some(({ DecisionKey }) => DecisionKey?.startsWith(`${intent.key}-into`));
    if (takenIn && !told.includes('half')) breaches.push({ invariant: 'said to be lost but kept', what: `${exceptionKey}: split told ${told.join()}, and the receiving half stands` });
  };

  let hours = (flow?.on ?? 0) * 24;
  let seenBefore: Opened | undefined;
  for (const moment of momentsOf(schedule.steps)) {
    hours += moment[0]?.after ?? 0;
    site.at(0, hours * SECONDS_AN_HOUR);
    const opened = await open(tabOf('raj'), exceptionKey);
    const pressed = moment.map((step): Form => {
      const seen = (step.stale && seenBefore) || opened;
      const key = `${exceptionKey}-meant-${forms.length}`;
      const intent: Intent = { key, exceptionKey, act: step.act, base: seen.state.newest, baseHash: seen.baseHash, body: bodyOf(step.act, site.today(), seen.state), title: step.act, onDay: site.today() };
      const form: Form = { step, intent, told: [], inDoubt: false };
      forms.push(form);
      return form;
    });
    seenBefore = opened;
    await turns.until(Promise.all(pressed.flatMap((form) => (form.step.twoTabs ? [form, form] : [form]).map((each) => press(each, wireOf(each))))));
    control.clearFaults();
    for (const form of pressed) {
      await claim(form);
      if (!form.step.again || form.told.includes('done') || form.told.includes('void')) continue;
      await press(form, undefined);
      await claim(form);
    }
  }

  for (const wire of wires) {
    await wire.arrive();
    breaches.push(...wire.blind.map((url): Breach => ({ invariant: 'silent overwrites', what: `${exceptionKey}: ${url}` })));
  }
  if (isRenamed) await raw.rename(`${RENAMED} (renamed)`, RENAMED).catch(() => undefined);
  const meant = [...forms.map(({ intent }): Meant => ({ key: intent.key, contentHash: contentHashOf(intent) })), ...strange];
  let mended = 0;
  const held = await readHeld(raw, exceptionKey);
  for (const { told, step, intent } of forms) {
    if (told.includes('done') && !isKept(held, { key: intent.key, contentHash: contentHashOf(intent) })) breaches.push({ invariant: 'acknowledged but lost', what: `${exceptionKey}: ${step.act} is gone in the end` });
  }
  for (const key of [exceptionKey, ...(schedule.steps.some(({ act }) => act === 'split') || flow?.act === 'split' ? [`${exceptionKey}-off`] : [])]) {
    let now = key === exceptionKey ? held : await readHeld(raw, key);
    if (rowBreaches(key, now).length > 0) {
      mended += 1;
      await repairRow(site.tab('raj'), key);
      now = { ...now, rows: await raw.rows(key) };
    }
    const into = now.items.filter(({ DecisionKey }) => RECEIVING_KEY.test(DecisionKey ?? '')).map(({ DecisionKey, ContentHash }): Meant => ({ key: DecisionKey ?? '', contentHash: ContentHash ?? '' }));
    breaches.push(...ledgerBreaches(key, now, key === exceptionKey ? past.map((_each, at) => `${key}-past-${at}`) : [], [...meant, ...into]), ...rowBreaches(key, now));
  }
  const voids = new Set(held.state.entries.flatMap(({ decision, void: reason }) => (reason ? [decision.key] : [])));
  return {
    breaches,
    met: wires.reduce((sum, wire) => sum + wire.met(), 0),
    done: forms.filter(({ told }) => told.includes('done')).length,
    mended,
    overruled: forms.filter(({ told, intent }) => told.includes('done') && voids.has(intent.key)).length,
  };
}

interface Opened {
  readonly state: ExceptionState;
  readonly baseHash: string;
}

async function open(desk: ReturnType<FaultSite['tab']>, exceptionKey: string): Promise<Opened> {
  const decisions = await readHistory(desk, exceptionKey);
  return { state: fold(decisions, exceptionKey, NOTHING_KNOWN), baseHash: baseHashOf(decisions) };
}

/** Steps that are pressed at the same moment stand together. */
function momentsOf(steps: readonly Step[]): Step[][] {
  const moments: Step[][] = [];
  for (const step of steps) {
    const last = moments[moments.length - 1];
    if (step.together && last) last.push(step);
    else moments.push([step]);
  }
  return moments;
}
