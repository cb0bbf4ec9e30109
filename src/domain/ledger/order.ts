import { byStamp, type Placed } from './byStamp';

/**
 * How far the clocks of two front-end servers that stamp Created may be apart, in ms: by so much a decision may be stamped
 * before what its author had seen. Microsoft documents no bound: a minute is assumed, which no tenant has shown yet.
 */
export const CLOCK_SLACK_MS = 60_000;

/** Decisions in ledger order and what of their bases holds. A place is an index in `ordered`. */
export interface LedgerOrder<D> {
  readonly ordered: readonly D[];
  /** By place: places of the decisions that its author names, all of them before it. */
  readonly named: readonly (readonly number[])[];
  /** By place: everything that its author names was there then, and stands before it. */
  readonly whole: readonly boolean[];
}

/**
 * Ledger order: a decision comes after every decision named in its base, else by its stamp. What was written after an
 * author wrote cannot have been seen: it is passed over like what is not there, or whoever names a key beforehand could
 * write into the past under it. A key is unique within one list only, so it names each item with it that was there then.
 *
 * What is stamped within the slack after its namer is waited for, and no longer than that, so that neither circles nor
 * chains of those reach further: what stands there more than three times the slack before a decision is written does not
 * move by it. Total, equal for any order of arrival.
 */
export function ledgerOrder<D extends Placed>(decisions: readonly D[]): LedgerOrder<D> {
  const byTime = [...decisions].sort(byStamp);
  const bases = basesOf(byTime);
  const ranks = ranksInOrder(byTime, bases);
  const places = new Array<number>(ranks.length);
  ranks.forEach((rank, place) => (places[rank] = place));
  const named = ranks.map((rank, place) => (bases[rank] as Base).there.map((each) => places[each] as number).filter((each) => each < place));
  const whole = ranks.map((rank, place) => {
    const base = bases[rank] as Base;
    return base.isWhole && base.there.length === named[place]?.length;
  });
  return { ordered: ranks.map((rank) => byTime[rank] as D), named, whole };
}

export function inLedgerOrder<D extends Placed>(decisions: readonly D[]): readonly D[] {
  return ledgerOrder(decisions).ordered;
}

/** The newest decisions: those that no later one names. What a new decision gives as its base. */
export function newestOf(decisions: readonly Placed[]): string[] {
  return newestIn(ledgerOrder(decisions));
}

export function newestIn({ ordered, named }: LedgerOrder<Placed>): string[] {
  const seen = new Set(named.flat());
  return [...new Set(ordered.filter((_each, place) => !seen.has(place)).map(({ key }) => key))];
}

/** Whether somebody who wrote at `atMs` may have seen it, as far as clocks tell. */
export function wasThere({ createdAt }: Pick<Placed, 'createdAt'>, atMs: number): boolean {
  return createdAt <= atMs + CLOCK_SLACK_MS;
}

/**
 * The same of the author of a decision, by its Id besides. In one list Ids tell who came first, whatever clocks say: whoever
 * names the key of what they will add later would else keep others waiting for it, and put what they add meanwhile before those.
 */
export function mayHaveSeen(by: Placed, it: Placed): boolean {
  return wasThere(it, by.createdAt) && !(it.list === by.list && it.id > by.id);
}

interface Base {
  /** Ranks of what it names, without itself. A rank is an index in the order of stamps. */
  readonly there: readonly number[];
  readonly isWhole: boolean;
}

function basesOf(byTime: readonly Placed[]): readonly Base[] {
  const ranksOf = new Map<string, number[]>();
  byTime.forEach(({ key }, rank) => {
    const same = ranksOf.get(key);
    if (same) same.push(rank);
    else ranksOf.set(key, [rank]);
  });
  return byTime.map((by, rank) => {
    const there = new Set<number>();
    let isWhole = true;
    for (const key of by.base) {
      const items = ranksOf.get(key);
      if (!items || !items.some((item) => mayHaveSeen(by, byTime[item] as Placed))) isWhole = false;
      else for (const item of items) if (item !== rank && mayHaveSeen(by, byTime[item] as Placed)) there.add(item);
    }
    return { there: [...there], isWhole };
  });
}

/** As if they arrived by their stamps: each is placed at once, or as soon as all that it names is placed or its time is up. */
function ranksInOrder(byTime: readonly Placed[], bases: readonly Base[]): readonly number[] {
  const order: number[] = [];
  const isPlaced = new Uint8Array(byTime.length);
  const lacks = bases.map(({ there }) => there.length);
  const namers: number[][] = byTime.map(() => []);
  bases.forEach(({ there }, rank) => {
    for (const each of there) namers[each]?.push(rank);
  });
  const waiting: number[] = [];
  let head = 0;
  let arrived = 0;

  function place(first: number): void {
    const ready = [first];
    while (ready.length > 0) {
      const [next] = ready.splice(ready.indexOf(ready.reduce((least, each) => Math.min(least, each))), 1) as [number];
      isPlaced[next] = 1;
      order.push(next);
      for (const namer of namers[next] ?? []) {
        const left = (lacks[namer] as number) - 1;
        lacks[namer] = left;
        if (left === 0 && namer <= arrived && isPlaced[namer] === 0) ready.push(namer);
      }
    }
  }

  /** Those that waited long enough at an instant, the earliest first. */
  function waitedUntil(atMs: number): void {
    for (; head < waiting.length; head += 1) {
      const rank = waiting[head] as number;
      if (isPlaced[rank] === 1) continue;
      if (wasThere({ createdAt: atMs }, (byTime[rank] as Placed).createdAt)) return;
      place(rank);
    }
  }

  byTime.forEach(({ createdAt }, rank) => {
    waitedUntil(createdAt);
    arrived = rank;
    if (lacks[rank] === 0) place(rank);
    else waiting.push(rank);
  });
  for (; head < waiting.length; head += 1) if (isPlaced[waiting[head] as number] === 0) place(waiting[head] as number);
  return order;
}
