import './promptTimers';
import { openDesk, type Desk } from '../../src/decisions/desk';
import { siteZone } from '../../src/domain/day/zone';
import type { Day } from '../../src/domain/day/day';
import { createGate } from '../../src/lists/rest/gate';
import type { Send } from '../../src/lists/rest/exchange';
import { openSharePoint, type InProcess } from '../sharepoint/inProcess';
import { startSharePoint } from '../sharepoint/server';
import { personSend } from '../start/personSend';
import { provisionSite } from '../start/provisionSite';
import { seatPeople } from '../start/seatPeople';

export const ZONE = siteZone('America/Los_Angeles');
export const WORKERS = ['priya', 'tom', 'mira', 'jon', 'ana', 'raj', 'lena'] as const;
export type Worker = (typeof WORKERS)[number];

/** Noon of 2 June 2026 in the site's zone: where every life begins. */
export const DAY_0: Day = 20_606;
const NOON = ZONE.midnightUtc(DAY_0) + 12 * 3_600_000;
const MS_PER_DAY = 86_400_000;
/** Requests of a tab that is gone are never answered: nothing waits for them longer than this. */
const SOON_MS = 10_000;

/** The local SharePoint behind either door. */
export type Door = Pick<InProcess, 'url' | 'control' | 'fetchAs'> & { close(): void | Promise<void> };

export async function overHttp(): Promise<Door> {
  const { url, control, close } = await startSharePoint();
  return { url, control, fetchAs: personSend, close };
}

/** One provisioned register, whose clock stands still until it is moved. */
export interface FaultSite {
  readonly sharePoint: Door;
  readonly webUrl: string;
  /** Puts the clock to a moment of a day, counted from DAY_0. */
  at(day: number, second?: number): void;
  today(): Day;
  /** The gate of a tab of anybody, also of who decides nothing. */
  gate(person: string, through?: (send: Send) => Send, pcAheadMs?: number): Desk['gate'];
  /** A browser tab of a person: its own gate, whose requests go through `send`. */
  tab(worker: Worker, through?: (send: Send) => Send, pcAheadMs?: number): Desk;
}

export async function openFaultSite(sharePoint: Door = openSharePoint()): Promise<FaultSite> {
  const webUrl = `${sharePoint.url}/sites/register`;
  const { clock } = sharePoint.control;
  clock.freeze(NOON);
  const gateOf = (person: string, through: (send: Send) => Send = (send) => send, pcAheadMs = 0): Desk['gate'] => {
    const gate = createGate({ webUrl, send: through(sharePoint.fetchAs(person)), wait: async () => undefined, random: () => 0.5, now: () => clock.now() + pcAheadMs, timeoutMs: SOON_MS, fileTimeoutMs: SOON_MS });
    // The page has read the register before a form is opened, and with it the server's clock.
    gate.clock.assume(-pcAheadMs);
    return gate;
  };
  await provisionSite(webUrl, sharePoint.fetchAs('ada'), () => undefined);
  await seatPeople(gateOf('ada'));
  const desks = new Map<Worker, Desk>();
  for (const worker of WORKERS) desks.set(worker, await openDesk({ gate: gateOf(worker), zone: ZONE }));
  return {
    sharePoint,
    webUrl,
    at: (day, second = 0) => clock.freeze(NOON + day * MS_PER_DAY + second * 1000),
    today: () => ZONE.dayOfInstant(clock.now()),
    gate: gateOf,
    tab: (worker, through, pcAheadMs) => ({ ...(desks.get(worker) as Desk), gate: gateOf(worker, through, pcAheadMs) }),
  };
}

/** Fails where anything was asked that the local SharePoint does not know. */
export async function closeFaultSite({ sharePoint }: FaultSite): Promise<void> {
  const [unknown] = sharePoint.control.unsupported();
  await sharePoint.close();
  if (unknown) throw new Error(`Answered with 501: ${unknown.method} ${unknown.url}: ${unknown.asked}`);
}
