import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { pageQuery, type PageOptions, type Theme } from '../../page/pageOptions';
import { axeViolations } from './axe';
import { ROOT } from './chromium';
import { collectProblems, type Problems } from './problems';
import { ALL_VIEWS } from './views';

export interface ViewOptions {
  /** Short name of who looks; default: whom the local SharePoint signs in. */
  readonly person?: string;
  /** Name of a web part's page; `''` is the start page. */
  readonly page?: string;
  readonly theme?: Theme;
  /** Of the window, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly options?: Partial<Omit<PageOptions, 'theme'>>;
  /** What the register's own screens read of the address, e.g. `exception`. */
  readonly query?: Readonly<Record<string, string>>;
  /** What to wait for; default: that the web part has drawn something. */
  readonly ready?: string;
  /** What is set up before the page opens, e.g. answers in place of the server's. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** Problems that this test means to cause; all others fail it. */
  readonly expected?: readonly RegExp[];
}

const LONGEST_WAIT_MS = 30_000;
/** In pixels. Of a list of thousands of rows the window is taken. */
const TALLEST_PICTURE = 16_384;
/** Where tests leave what they saw. */
const SCREENSHOTS = join(ROOT, '.local', 'screenshots');

/** One open window on a page of the local portal. */
export class View {
  public readonly page: Page;
  private readonly context: BrowserContext;
  private readonly problems: Problems;
  private readonly given: ViewOptions;
  /** Every request of this window to the site's REST interface, `GET /sites/register/_api/…`, in order. */
  public readonly siteRequests: readonly string[];

  private constructor(page: Page, context: BrowserContext, problems: Problems, siteRequests: readonly string[], given: ViewOptions) {
    this.page = page;
    this.context = context;
    this.problems = problems;
    this.siteRequests = siteRequests;
    this.given = given;
  }

  public static async open(browser: Browser, url: string, given: ViewOptions): Promise<View> {
    const { width = 1440, height = 900, theme = 'light', person, page: name = 'heatmap', options, ready = '.web-part > *' } = given;
    const context = await browser.newContext({
      viewport: { width, height },
      locale: options?.locale ?? 'en-US',
      colorScheme: theme === 'light' ? 'light' : 'dark',
      forcedColors: theme === 'contrast' ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    if (person) await context.addCookies([{ name: 'local-person', value: person, url }]);
    const page = await context.newPage();
    const problems = await collectProblems(context, page);
    const siteRequests: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/_api/')) siteRequests.push(`${request.method()} ${request.url().slice(url.length)}`);
    });
    page.setDefaultTimeout(LONGEST_WAIT_MS);
    await given.before?.(page);
    const address = new URL(`${url}/${name && `page/${name}`}${pageQuery({ ...options, theme })}`);
    for (const [parameter, value] of Object.entries(given.query ?? {})) address.searchParams.set(parameter, value);
    await page.goto(address.href);
    if (name) {
      await page.waitForSelector(ready).catch(async (error: unknown) => {
        throw new Error([`${page.url()} did not show ${ready}`, ...problems.found, await page.locator('body').innerText()].join('\n'), { cause: error });
      });
    }
    return new View(page, context, problems, siteRequests, given);
  }

  /** What went wrong and was not expected. */
  public unexpected(): string[] {
    const { expected = [] } = this.given;
    return this.problems.found.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
  }

  public axe(selector?: string): Promise<string[]> {
    return axeViolations(this.page, selector);
  }

  /** By how many pixels the page is wider than its window. */
  public overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** Leaves a picture of what a test saw where all views are looked at: it takes as long as the look itself. */
  public async picture(state: string): Promise<void> {
    if (ALL_VIEWS) await this.screenshot(state, SCREENSHOTS);
  }

  /** Writes `<page>-<state>-<width>-<theme>.png` and returns its path. */
  public async screenshot(state: string, folder: string): Promise<string> {
    const { page = 'heatmap', theme = 'light', width = 1440 } = this.given;
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${page || 'start'}-${state}-${width}-${theme}.png`);
    const height = await this.page.evaluate(() => document.documentElement.scrollHeight);
    await this.page.screenshot({ path, fullPage: height <= TALLEST_PICTURE });
    return path;
  }

  public close(): Promise<void> {
    return this.context.close();
  }
}
