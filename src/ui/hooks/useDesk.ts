import type { Desk } from '../../decisions/desk';
import { siteZone } from '../../domain/day/zone';
import type { Gate } from '../../lists/rest/gate';
import { useOpening, type Opening } from './useOpening';

export type DeskRead = Exclude<Opening<Desk>, { status: 'ready' }> | { readonly status: 'ready'; readonly desk: Desk };

/** The desk of whoever looks at the page, opened once for all that is done at it, in a chunk of its own. @param zone IANA name */
export function useDesk(gate: Gate, zone: string): DeskRead {
  const read = useOpening(true, async (signal) => (await import(/* webpackChunkName: 'desk' */ '../../decisions/joinDesk')).joinDesk({ gate, zone: siteZone(zone) }, signal), [gate, zone]);
  return read.status === 'ready' ? { status: 'ready', desk: read.what } : read;
}
