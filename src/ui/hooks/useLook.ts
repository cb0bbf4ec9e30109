import type { Look } from '../../decisions/look';
import { siteZone } from '../../domain/day/zone';
import type { Gate } from '../../lists/rest/gate';
import { useOpening, type Opening } from './useOpening';

export type LookRead = Opening<Look>;

/** Who looks at the page and who is who, in a chunk of its own. @param zone IANA name @param wanted false until the screen has painted */
export function useLook(gate: Gate, zone: string, wanted: boolean): LookRead {
  return useOpening(wanted, async (signal) => (await import(/* webpackChunkName: 'look' */ '../../decisions/look')).joinLook({ gate, zone: siteZone(zone) }, signal), [gate, zone]);
}
