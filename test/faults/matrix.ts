import { FAULT_KINDS, type FaultKind } from './faultKinds';
import { closeFaultSite, openFaultSite, type Door, type FaultSite } from './faultSite';
import type { Breach } from './invariants';
import { rawLists, type RawLists } from './rawLists';
import type { CaseResult } from './runCase';

/** Cases tried of one flow and fault: one for each request of the flow. */
export interface Cell {
  readonly flow: string;
  readonly fault: string;
  readonly tried: number;
  readonly breaches: readonly Breach[];
}

/** A flow that can be played with one fault at its so-manieth request, on things of its own by a name. */
export interface Played {
  readonly name: string;
  /** Those that it meets; undefined: all. */
  readonly faults?: readonly FaultKind[] | undefined;
  /** Of so many requests each fault meets every second one, and the next fault the others. */
  readonly everySecond?: boolean;
  /** It reads the whole register, which grows with every case: after so many they go on in a new one. */
  readonly casesASite?: number;
  play(site: FaultSite, raw: RawLists, kind: FaultKind | undefined, at: number, name: string, pcAheadMs?: number): Promise<CaseResult>;
}

export interface Matrix {
  /** Every fault of the flow at every request that it makes without one. */
  run(flow: Played): Promise<Cell[]>;
  readonly cells: Cell[];
  /** Rejects where anything was asked that the local SharePoint does not know (501). */
  close(): Promise<void>;
}

const MS_PER_DAY = 86_400_000;
const WRONG_CLOCKS = [['PC a day ahead', MS_PER_DAY], ['PC a day behind', -MS_PER_DAY]] as const;

/** @param door opens a local SharePoint */
export function openMatrix(door?: () => Promise<Door>): Matrix {
  let stand: { readonly site: FaultSite; readonly raw: RawLists } | undefined;
  const cells: Cell[] = [];
  let count = 0;
  const close = async (): Promise<void> => {
    if (stand) await closeFaultSite(stand.site);
    stand = undefined;
  };
  return {
    cells,
    close,
    run: async (flow) => {
      const { casesASite = Infinity } = flow;
      const played = async (kind: FaultKind | undefined, at: number, pcAheadMs?: number): Promise<CaseResult> => {
        count += 1;
        if (count % casesASite === 0) await close();
        if (!stand) {
          const site = await openFaultSite(await door?.());
          stand = { site, raw: rawLists(site.sharePoint, site.webUrl) };
        }
        return flow.play(stand.site, stand.raw, kind, at, `x${count}`, pcAheadMs);
      };
      const plain = await played(undefined, 0);
      const of: Cell[] = [{ flow: flow.name, fault: 'none', tried: 1, breaches: plain.breaches }];
      for (const [fault, aheadMs] of WRONG_CLOCKS) {
        const { breaches } = await played(undefined, 0, aheadMs);
        of.push({ flow: flow.name, fault, tried: 1, breaches });
      }
      for (const [nth, kind] of (flow.faults ?? FAULT_KINDS).entries()) {
        const breaches: Breach[] = [];
        let tried = 0;
        const [first, step] = flow.everySecond === true ? [1 + (nth % 2), 2] : [1, 1];
        for (let at = first; at <= plain.requests; at += step) {
          tried += 1;
          const result = await played(kind, at);
          breaches.push(...result.breaches);
          if (!result.met) breaches.push({ invariant: 'duplicate decisions', what: `${flow.name}: ${kind.name} was not met at request ${at}` });
        }
        of.push({ flow: flow.name, fault: kind.name, tried, breaches });
      }
      cells.push(...of);
      return of;
    },
  };
}

/** One line a flow, one column a group of faults, with the requests that were tried. */
export function tableOf(cells: readonly Cell[]): string {
  const flows = [...new Set(cells.map(({ flow }) => flow))];
  const faults = [...new Set(cells.map(({ fault }) => fault))];
  const cell = (flow: string, fault: string): string => {
    const found = cells.find((each) => each.flow === flow && each.fault === fault);
    return found === undefined ? '-' : found.breaches.length > 0 ? `${found.breaches.length}!` : String(found.tried);
  };
  const width = Math.max(...faults.map((fault) => fault.length));
  const lines = faults.map((fault) => `${fault.padEnd(width)} ${flows.map((flow) => cell(flow, fault).padStart(3)).join(' ')}`);
  const heads = flows.map((flow, at) => `${String(at + 1).padStart(3)} ${flow}`);
  const tried = cells.reduce((sum, each) => sum + each.tried, 0);
  const broken = cells.filter(({ breaches }) => breaches.length > 0).length;
  return [...heads, '', `${''.padEnd(width)} ${flows.map((_flow, at) => String(at + 1).padStart(3)).join(' ')}`, ...lines, '', `${tried} requests met a fault in ${cells.length} pairs of flow and fault, ${broken} of them not as they should be`].join('\n');
}
