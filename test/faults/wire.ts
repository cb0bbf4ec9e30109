import type { Send } from '../../src/lists/rest/exchange';
import type { Control } from '../sharepoint/control';
import type { FaultKind } from './faultKinds';

/** The way of one tab to SharePoint, with faults at some of its requests. */
export interface Wire {
  through(send: Send): Send;
  /** Requests so far. */
  count(): number;
  /** How many of the faults were met. */
  met(): number;
  /** Resolves when the tab is gone. */
  readonly gone: Promise<'gone'>;
  /** What arrives only now, after the browser gave up waiting for it. */
  arrive(): Promise<void>;
  /** Requests that would have written over somebody. */
  readonly blind: string[];
}

const FOREVER = new Promise<never>(() => undefined);

/** @param faultAt what goes wrong at the so-manieth request, from 1. @param meanwhile what another tab does then. */
export function createWire(control: Control, faultAt: (request: number, url: string, init: RequestInit) => FaultKind | undefined, meanwhile: (kind: FaultKind) => Promise<void>): Wire {
  const late: (() => Promise<unknown>)[] = [];
  const blind: string[] = [];
  let count = 0;
  let met = 0;
  let lateAfterNext = false;
  let isGone = false;
  let leave: (value: 'gone') => void = () => undefined;
  const gone = new Promise<'gone'>((resolve) => {
    leave = resolve;
  });
  const go = (): Promise<never> => {
    isGone = true;
    leave('gone');
    return FOREVER;
  };
  const arrive = async (): Promise<void> => {
    for (const send of late.splice(0)) await send().catch(() => undefined);
  };

  async function faulty(kind: FaultKind, send: Send, url: string, init: RequestInit): Promise<Response> {
    // By hand: the signal is the browser's, the request is on its way already.
    const onItsWay = (): Promise<Response> => send(url, { ...init, signal: null });
    if ('rule' in kind) {
      control.addFault(kind.rule);
      return send(url, init);
    }
    if ('meanwhile' in kind) {
      await meanwhile(kind);
      return send(url, init);
    }
    if ('killed' in kind) {
      if (kind.killed === 'after') await onItsWay();
      return go();
    }
    if (kind.givesUp === 'doneAtOnce') await onItsWay();
    else late.push(onItsWay);
    lateAfterNext ||= kind.givesUp === 'doneAfterNext';
    throw new DOMException('This operation was aborted', 'AbortError');
  }

  return {
    through: (send) => async (url, init) => {
      if (isGone) return FOREVER;
      count += 1;
      const headers = new Headers(init.headers);
      const etag = headers.get('if-match');
      if (headers.get('x-http-method') === 'MERGE' && (etag === null || etag === '*' || !decodeURIComponent(url).includes('/Lists/Register'))) blind.push(url);
      const kind = faultAt(count, url, init);
      if (kind !== undefined) {
        met += 1;
        return faulty(kind, send, url, init);
      }
      const response = await send(url, init);
      if (lateAfterNext) await arrive();
      return isGone ? FOREVER : response;
    },
    count: () => count,
    met: () => met,
    gone,
    arrive,
    blind,
  };
}
