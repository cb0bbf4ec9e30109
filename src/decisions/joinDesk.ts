import type { Site } from './append';
import { deskBy, type Desk } from './desk';
import { joinLook } from './look';

/** A desk to look from, one read for all web parts of a page that open it, or only look, at the same time. @throws SharePointError */
export async function joinDesk(site: Site, signal?: AbortSignal): Promise<Desk> {
  return deskBy(site, await joinLook(site, signal), signal);
}
