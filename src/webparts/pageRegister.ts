import { siteZone } from '../domain/day/zone';
import { createGate, type Gate } from '../lists/rest/gate';
import { createCache } from '../register/cache';
import { storeOfPage } from '../register/pageStore';
import type { FollowTail, RegisterStore } from '../register/snapshot';
import { whileVisible } from '../register/whileVisible';

/** What SPFx says of the page and of who looks at it. */
export interface PageFacts {
  readonly tenantId: string;
  readonly webUrl: string;
  readonly login: string;
  readonly cultureName: string;
  /** Form digest of the page's own site, empty where the page gives none. */
  readonly digest: string;
  readonly digestSeconds: number;
}

export interface PageRegister {
  readonly gate: Gate;
  readonly store: RegisterStore;
}

const registers = new Map<string, PageRegister>();

/** The one gate and store of a page for a site: all web parts on it share its queue and its rows. */
export function registerOfPage(page: PageFacts, siteUrl: string): PageRegister {
  const webUrl = siteUrl === '' ? page.webUrl : siteUrl;
  const known = registers.get(webUrl);
  if (known) return known;
  const gate = createGate({ webUrl, send: (url, init) => window.fetch(url, init), digest: webUrl === page.webUrl ? digestOf(page) : undefined });
  const key = { tenantId: page.tenantId, webUrl, login: page.login };
  const store = storeOfPage(key, () => ({ gate, cache: createCache(indexedDbOf(window)), key, watch: (look) => whileVisible(document, look), followTail: tailOf(gate) }));
  const made = { gate, store };
  registers.set(webUrl, made);
  return made;
}

/** Comes with a chunk of its own, after first paint. */
function tailOf(gate: Gate): FollowTail {
  return async (zone, marks) => (await import(/* webpackChunkName: 'follow' */ '../decisions/tail')).readTail({ gate, zone: siteZone(zone) }, marks);
}

/** The digest was made when the page was. */
function digestOf({ digest, digestSeconds }: PageFacts): { value: string; expiresAtMs: number } | undefined {
  return digest === '' ? undefined : { value: digest, expiresAtMs: performance.timeOrigin + digestSeconds * 1000 };
}

/** Reading the property throws where the browser keeps nothing for the page. */
function indexedDbOf(page: Window): IDBFactory | undefined {
  try {
    return page.indexedDB;
  } catch {
    return undefined;
  }
}
