import { siteZone } from '../../../src/domain/day/zone';
import { isoFromDay, type Day } from '../../../src/domain/day/day';
import { itemsPath } from '../../../src/lists/rest/listPath';
import { api } from '../../../src/lists/rest/quote';
import { register } from '../../../src/lists/schema/register';
import { createGate } from '../../../src/lists/rest/gate';
import type { SharePoint } from '../../sharepoint/server';
import { personSend } from '../../start/personSend';
import { readReports } from '../../start/readReports';
import { WEB_URL } from './portal';

const DAY_MS = 86_400_000;
/** The local site's zone when it is new. */
const ZONE = siteZone('America/Los_Angeles');

/** The site's days, counted from the day on which a test began. */
export class SiteDays {
  private readonly sharePoint: () => SharePoint;
  private first: Day | undefined;

  public constructor(sharePoint: () => SharePoint) {
    this.sharePoint = sharePoint;
  }

  public begin(): void {
    this.first = ZONE.dayOfInstant(this.sharePoint().control.clock.now());
  }

  /** The so-manieth day as lists keep it. */
  public kept(day: number): Day {
    return (this.first ?? NaN) + day;
  }

  /** `yyyy-mm-dd` of the so-manieth day. */
  public iso(day: number): string {
    return isoFromDay(this.kept(day));
  }

  /** Today, counted from the first. */
  public today(): number {
    return ZONE.dayOfInstant(this.sharePoint().control.clock.now()) - (this.first ?? NaN);
  }

  /** Moves the server's clock on to the so-manieth day. */
  public goTo(day: number): void {
    const { clock } = this.sharePoint().control;
    const ahead = (this.first ?? NaN) + day - ZONE.dayOfInstant(clock.now());
    if (ahead < 0) throw new Error('Days only go on');
    clock.advance(ahead * DAY_MS);
  }
}

/** Key of the exception whose title begins so. */
export async function keyOf({ url }: SharePoint, title: string): Promise<string> {
  const gate = createGate({ webUrl: `${url}${WEB_URL}`, send: personSend('vic') });
  const { value } = await gate.get<{ value: { ExceptionKey: string; Title: string }[] }>(api`${itemsPath(gate.webUrl, register)}?$select=ExceptionKey,Title&$filter=startswith(Title,${title})&$top=1`);
  const found = value[0];
  if (!found) throw new Error(`No exception begins with “${title}”`);
  return found.ExceptionKey;
}

/** Reads a report as Ana, as `npm start` does. */
export async function readReport({ url }: SharePoint, path: string): Promise<void> {
  const { result, unreadable } = await readReports(createGate({ webUrl: `${url}${WEB_URL}`, send: personSend('ana') }), [path], () => undefined);
  const failures = [...unreadable, ...result.failures.map(({ error }) => error.message)];
  if (failures.length > 0) throw new Error(failures.join('\n'));
}
