import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createPageHandler } from '../../page/handler';
import { preparedSample, preparedSeats } from '../../seed/preparedSite';
import { type Options, type SharePoint, startSharePoint } from '../../sharepoint/server';
import { launchChromium, ROOT } from './chromium';
import { View, type ViewOptions } from './view';

export const WEB_URL = '/sites/register';

export interface Portal {
  /** Origin of the local SharePoint and its pages. */
  readonly url: string;
  readonly sharePoint: SharePoint;
  open(options?: ViewOptions): Promise<View>;
}

export interface PortalOptions extends Pick<Options, 'as' | 'switches' | 'dataFile'> {
  /** Opens a generated register with so many open exceptions; `sampleRegister` with the site's day tells what is in it. */
  readonly sample?: number;
  /** Opens a site on which nothing is set up yet; otherwise the register is, with its people, and empty. */
  readonly bare?: boolean;
  /** Runs once, before the first test: seeds. */
  readonly prepare?: (sharePoint: SharePoint) => Promise<void>;
}

/** A whole life, step by step, takes a minute of an idle machine. */
const LONGEST_TEST_MS = 180_000;
/** With thousands of open exceptions. */
const LONGEST_LARGE_TEST_MS = 300_000;
/** The first suite that opens a large generated register makes it. */
const LONGEST_PREPARATION_MS = 300_000;

/**
 * One local SharePoint and one Chromium for the tests of a file. After each test every window that it opened is closed,
 * and the test fails if a page violated its policy, logged an error or asked what the local SharePoint does not know.
 */
export function usePortal({ prepare, sample, bare, ...options }: PortalOptions = {}): Portal {
  let copy: string | undefined;
  let sharePoint: SharePoint | undefined;
  let browser: Browser | undefined;
  let views: View[] = [];
  const started = (): SharePoint => {
    if (!sharePoint) throw new Error('The portal stands from the first test on');
    return sharePoint;
  };

  jest.setTimeout((sample ?? 0) > 1000 ? LONGEST_LARGE_TEST_MS : LONGEST_TEST_MS);

  beforeAll(async () => {
    if (!existsSync(join(ROOT, 'dist'))) throw new Error('Nothing is built: run "npm run build" first');
    if (!bare) copy = await (sample === undefined ? preparedSeats() : preparedSample(sample));
    [sharePoint, browser] = await Promise.all([
      startSharePoint({ ...options, ...(copy && { dataFile: copy }), extraHandler: createPageHandler({ root: ROOT, webUrl: WEB_URL }) }),
      launchChromium(),
    ]);
    await prepare?.(sharePoint);
    sharePoint.control.clearLog();
  }, LONGEST_PREPARATION_MS);

  afterEach(async () => {
    const opened = views;
    views = [];
    const problems = opened.flatMap((view) => view.unexpected());
    await Promise.all(opened.map((view) => view.close()));
    const unsupported = started().control.unsupported().map(({ method, url, asked }) => `${method} ${url}: ${asked}`);
    started().control.clearLog();
    expect({ problems, unsupported }).toEqual({ problems: [], unsupported: [] });
  });

  afterAll(async () => {
    await browser?.close();
    await sharePoint?.close();
    if (copy) rmSync(dirname(copy), { recursive: true });
  });

  return {
    get url() {
      return started().url;
    },
    get sharePoint() {
      return started();
    },
    async open(given = {}) {
      if (!browser) throw new Error('The portal stands from the first test on');
      const view = await View.open(browser, started().url, given);
      views.push(view);
      return view;
    },
  };
}
