import type { Gate } from '../lists/rest/gate';
import { sharedRead, type JoinRead } from '../lists/rest/sharedRead';
import type { Site } from './append';
import { openDesk, type Desk } from './desk';

/** Desks that are being opened: the web parts of a page open theirs at the same time. */
const UNDER_WAY = new WeakMap<Gate, JoinRead<Desk>>();

/** A desk to look from, one read for all web parts of a page that open it at the same time. @throws SharePointError */
export function joinDesk(site: Site, signal?: AbortSignal): Promise<Desk> {
  const { gate } = site;
  const join = UNDER_WAY.get(gate) ?? sharedRead((stop) => openDesk(site, stop), () => UNDER_WAY.delete(gate));
  UNDER_WAY.set(gate, join);
  return join(signal);
}
