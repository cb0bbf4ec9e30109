import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createPageHandler } from '../../page/handler';
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
  /** Runs once, before the first test: provisions, seeds. */
  readonly prepare?: (sharePoint: SharePoint) => Promise<void>;
}

const LONGEST_TEST_MS = 60_000;

/**
 * One local SharePoint and one Chromium for the tests of a file. After each test every window that it opened is closed,
 * and the test fails if a page violated its policy, logged an error or asked what the local SharePoint does not know.
 */
export function usePortal({ prepare, ...options }: PortalOptions = {}): Portal {
  let sharePoint: SharePoint | undefined;
  let browser: Browser | undefined;
  let views: View[] = [];
  const started = (): SharePoint => {
    if (!sharePoint) throw new Error('The portal stands from the first test on');
    return sharePoint;
  };

  jest.setTimeout(LONGEST_TEST_MS);

  beforeAll(async () => {
    if (!existsSync(join(ROOT, 'dist'))) throw new Error('Nothing is built: run "npm run build" first');
    [sharePoint, browser] = await Promise.all([
      startSharePoint({ ...options, extraHandler: createPageHandler({ root: ROOT, webUrl: WEB_URL }) }),
      launchChromium(),
    ]);
    await prepare?.(sharePoint);
    sharePoint.control.clearLog();
  });

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
