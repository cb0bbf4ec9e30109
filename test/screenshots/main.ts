/**
 * `npm run screenshots`: a picture of every web part and screen, in every state, theme and width, on a generated register.
 * The last line sums up; exit 1 where a picture could not be taken, or shows a fault of accessibility or something that
 * scrolls sideways.
 */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createGate } from '../../src/lists/rest/gate';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import { launchChromium, ROOT } from '../browser/support/chromium';
import { View } from '../browser/support/view';
import { createPageHandler } from '../page/handler';
import { THEMES } from '../page/pageOptions';
import { preparedSample } from '../seed/preparedSite';
import { startSharePoint } from '../sharepoint/server';
import { personSend } from '../start/personSend';
import { build } from '../support/build.mjs';
import { parseOptions, USAGE, UsageError, type ScreenshotOptions } from './options';
import { statesOf, type ExceptionIn } from './states';
import { take, type Look } from './take';

const SITE = '/sites/register';
const WIDTHS = [320, 768, 1440];
/** Windows at a time: a web part and the local SharePoint keep two cores busy. */
const LANES = 2;

interface Seated {
  readonly ExceptionKey: string;
  readonly Lifecycle: string;
  readonly ControlOwnerName: string | null;
  readonly BusinessOwnerName: string | null;
}

/** Finds exceptions for pages of single ones. */
async function exceptionsOf(url: string): Promise<ExceptionIn> {
  const gate = createGate({ webUrl: `${url}${SITE}`, send: personSend('vic') });
  const { value } = await gate.get<{ value: Seated[] }>(api`${itemsPath(gate.webUrl, register)}?$select=ExceptionKey,Lifecycle,ControlOwnerName,BusinessOwnerName&$orderby=Id&$top=5000`);
  return (lifecycle, { controlOwner, businessOwner } = {}) =>
    value.find((row) => row.Lifecycle === lifecycle && (controlOwner === undefined || row.ControlOwnerName === controlOwner) && (businessOwner === undefined || row.BusinessOwnerName === businessOwner))?.ExceptionKey ?? '';
}

const nameOf = ({ state, width, theme }: Look): string => `${state.page}-${state.name}-${width}-${theme}`;

async function takeAll(browser: Browser, url: string, { out, only }: ScreenshotOptions): Promise<{ readonly taken: number; readonly wrong: number }> {
  const states = statesOf(await exceptionsOf(url));
  const looks = states.flatMap((state) => THEMES.flatMap((theme) => (state.widths ?? WIDTHS).map((width): Look => ({ state, theme, width })))).filter((look) => only.test(nameOf(look)));
  const waiting = [...looks];
  let [taken, wrong] = [0, 0];
  const lane = async (): Promise<void> => {
    for (let look = waiting.shift(); look; look = waiting.shift()) {
      const faults = await take(browser, url, out, look).then(
        (found) => ((taken += 1), found),
        (error: Error) => [error.message.split('\n').slice(0, 2).join(' ')],
      );
      if (faults.length > 0) wrong += 1;
      for (const fault of faults) console.log(`${nameOf(look)}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { taken, wrong };
}

/** What the README shows: the heatmap as it opens. */
async function takeForReadme(browser: Browser, url: string): Promise<void> {
  const view = await View.open(browser, url, { page: 'heatmap', person: 'ana', width: 1280, height: 860, ready: '[data-cell]' });
  await view.page.waitForLoadState('networkidle');
  await view.page.locator('.web-part').screenshot({ path: join(ROOT, 'sharepoint', 'assets', 'heatmap.png') });
  await view.close();
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd(), ROOT);
  build({ root: ROOT });
  const dataFile = await preparedSample(options.open);
  const sharePoint = await startSharePoint({ dataFile, extraHandler: createPageHandler({ root: ROOT, webUrl: SITE }) });
  const browser = await launchChromium();
  try {
    if (options.readme) {
      await takeForReadme(browser, sharePoint.url);
      console.log('1 picture in sharepoint/assets');
      return;
    }
    const { taken, wrong } = await takeAll(browser, sharePoint.url, options);
    const verdict = wrong > 0 ? `something wrong with ${wrong}` : taken > 0 ? 'nothing wrong with any' : `none is called like ${options.only}`;
    console.log(`${taken} pictures in ${options.out}, ${verdict}`);
    process.exitCode = wrong === 0 && taken > 0 ? 0 : 1;
  } finally {
    await browser.close();
    await sharePoint.close();
    rmSync(dirname(dataFile), { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof UsageError ? `${error.message}\n${USAGE}` : error);
  process.exit(error instanceof UsageError ? 2 : 1);
});
