import { decide, type Intent } from '../../src/decisions/decide';
import { contentHashOf } from '../../src/domain/ledger/decisionHash';
import { fold, NOTHING_KNOWN } from '../../src/domain/ledger/fold';
import type { Send } from '../../src/lists/rest/exchange';
import { FAULT_KINDS, type FaultKind } from '../faults/faultKinds';
import { openFaultSite, type FaultSite, type Worker } from '../faults/faultSite';
import type { Flow } from '../faults/flow';
import { FLOWS } from '../faults/flows';
import { wrongColumns } from '../faults/invariants';
import { rawLists, type RawLists } from '../faults/rawLists';
import { writePast } from '../faults/story';
import { createWire } from '../faults/wire';
import type { Measure } from './measure';
import { keyedDecision, pressByPnPjs } from './peerWrites';

/** The flows of the tape, each with a fault at the adding of its decision and at the writing of its row. */
const TAPE_FLOWS = ['request', 'approve', 'keep', 'review', 'report removed'] as const;
const COLLEAGUE: Readonly<Partial<Record<Worker, Worker>>> = { mira: 'jon', ana: 'raj', priya: 'tom' };

interface Entry {
  readonly flow: Flow;
  readonly kind: FaultKind;
  readonly at: 'decision' | 'row';
}

/** What a press on the button told. Whoever is not told "done" presses once more, as people do. `rowLater`: done, but not to be seen in lists yet. */
export type Told = 'done' | 'rowLater' | 'notDone';
type Press = (site: FaultSite, by: Worker, through: (send: Send) => Send, intent: Intent) => Promise<Told>;

interface Harm {
  /** The same act stands twice or more. */
  duplicates: number;
  /** Told "done", and it is not there. */
  lost: number;
  /** In the end told that it failed, and it is there. */
  wronglyFailed: number;
  /** The row lacks what somebody decided, and nobody was told. */
  overwritten: number;
}

/** The same tape through the register's write path and through PnPjs with its defaults. */
export async function measureTape(): Promise<Measure[]> {
  const tape = tapeOf();
  const group = `decisions under ${tape.length} faults (the same tape, side by side)`;
  const ours = await playTape(tape, pressByUs);
  const theirs = await playTape(tape, pressByPnPjs);
  const lines = { duplicates: 'decisions made twice', lost: 'told "done", not there', wronglyFailed: 'told "failed", but there', overwritten: 'rows written over, unseen' } as const;
  return (Object.keys(lines) as (keyof Harm)[]).flatMap((name): Measure[] => [
    { group, name: `register: ${lines[name]}`, value: ours[name], unit: 'times', atMost: 0 },
    { group, name: `PnPjs, its defaults: ${lines[name]}`, value: theirs[name], unit: 'times' },
  ]);
}

/** Faults of the network, of SharePoint, and a colleague at the same moment; not what ends the tab or moves the clock. */
function tapeOf(): Entry[] {
  const kinds = FAULT_KINDS.filter((kind) => !('days' in kind) && !('killed' in kind) && !('meanwhile' in kind && kind.meanwhile !== 'colleague') && kind.name !== 'list renamed');
  const flows = FLOWS.filter(({ name }) => (TAPE_FLOWS as readonly string[]).includes(name));
  return flows.flatMap((flow) => kinds.flatMap((kind) => (['decision', 'row'] as const).map((at) => ({ flow, kind, at }))));
}

async function playTape(tape: readonly Entry[], press: Press): Promise<Harm> {
  const site = await openFaultSite();
  const raw = rawLists(site.sharePoint, site.webUrl);
  const harm: Harm = { duplicates: 0, lost: 0, wronglyFailed: 0, overwritten: 0 };
  for (const [index, entry] of tape.entries()) await playEntry(site, raw, entry, `x${index}`, press, harm);
  await site.sharePoint.close();
  return harm;
}

async function playEntry(site: FaultSite, raw: RawLists, { flow, kind, at }: Entry, exceptionKey: string, press: Press, harm: Harm): Promise<void> {
  await writePast(site, raw, exceptionKey, flow.past);
  site.at(flow.on);
  const { control } = site.sharePoint;
  const base = flow.past.length === 0 ? [] : [`${exceptionKey}-past-${flow.past.length - 1}`];
  const intentOf = (name: string, text: string): Intent => ({ key: `${exceptionKey}-${name}`, exceptionKey, act: flow.act, base, baseHash: '', body: { ...(flow.body(site.today(), exceptionKey, undefined) as object), note: text }, title: text, onDay: site.today() });
  const intent = intentOf('meant', 'ours');
  const second = intentOf('second', 'a colleague’s');
  const told = new Map<Intent, Told>();
  let isMet = false;
  const wire = createWire(
    control,
    (_request, url, init) => {
      const headers = new Headers(init.headers);
      const isRow = decodeURIComponent(url).includes('/Lists/Register');
      const writes = init.method === 'POST' && (headers.get('x-http-method') === 'MERGE' || /\/items(\?|$)/i.test(url));
      if (isMet || !writes || isRow !== (at === 'row')) return undefined;
      isMet = true;
      return kind;
    },
    async () => void told.set(second, await press(site, COLLEAGUE[flow.by] ?? flow.by, (send) => send, second)),
  );
  let first = await press(site, flow.by, wire.through, intent);
  control.clearFaults();
  if (first === 'notDone') first = await press(site, flow.by, (send) => send, intent);
  told.set(intent, first);
  await wire.arrive();

  const decisions = (await raw.ledger(exceptionKey)).map(keyedDecision);
  for (const [{ act, onDay, body }, what] of told) {
    const count = decisions.filter(({ contentHash }) => contentHash === contentHashOf({ exceptionKey, act, onDay, body })).length;
    if (count > 1) harm.duplicates += 1;
    if (what !== 'notDone' && count === 0) harm.lost += 1;
    if (what === 'notDone' && count > 0 && !isVoid(decisions, exceptionKey, contentHashOf({ exceptionKey, act, onDay, body }))) harm.wronglyFailed += 1;
  }
  const [row] = await raw.rows(exceptionKey);
  // A decision without effect changes nothing but how many there are; who made it was told.
  const wrong = wrongColumns(row, fold(decisions, exceptionKey, NOTHING_KNOWN)).filter((column) => column !== 'Revision' && column !== 'LastDecisionKey');
  const said = [...told.values()];
  if (said.includes('done') && !said.includes('rowLater') && wrong.length > 0) harm.overwritten += 1;
}

/** A colleague's act that came too late is rightly "not done", though it is kept with its reason. */
function isVoid(decisions: ReturnType<typeof keyedDecision>[], exceptionKey: string, contentHash: string): boolean {
  return fold(decisions, exceptionKey, NOTHING_KNOWN).entries.some((entry) => entry.decision.contentHash === contentHash && entry.void !== undefined);
}

async function pressByUs(site: FaultSite, by: Worker, through: (send: Send) => Send, intent: Intent): Promise<Told> {
  const outcome = await decide(site.tab(by, through), intent, { today: site.today() });
  if (outcome.kind !== 'done') return 'notDone';
  return outcome.row === 'written' ? 'done' : 'rowLater';
}
