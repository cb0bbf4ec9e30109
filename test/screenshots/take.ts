import type { Browser } from 'playwright-core';
import { View } from '../browser/support/view';
import type { Theme } from '../page/pageOptions';
import type { State } from './states';

export interface Look {
  readonly state: State;
  readonly theme: Theme;
  /** Of the window, in CSS pixels. */
  readonly width: number;
}

/** Longest that something which came after first paint is waited for. */
const SETTLED_MS = 15_000;

/** Takes one picture, and says what is wrong with what it shows: faults of accessibility, what scrolls sideways, errors of the page. */
export async function take(browser: Browser, url: string, folder: string, { state, theme, width }: Look): Promise<readonly string[]> {
  const { page, name, person, query, ready, expected, before, options, steps, isBusy = false } = state;
  const view = await View.open(browser, url, { page, person, theme, width, ...(query && { query }), ...(ready && { ready }), ...(expected && { expected }), ...(before && { before }), ...(options && { options }) });
  try {
    if (!isBusy) await settled(view);
    await steps?.(view.page);
    if (!isBusy) await settled(view);
    await view.screenshot(name, folder);
    const sideways = await view.overflow();
    return [...(await view.axe('.web-part')), ...(sideways > 0 ? [`${sideways} px scroll sideways`] : []), ...view.unexpected()];
  } finally {
    await view.close();
  }
}

/** A page that is idle once counts as idle from then on, so what a step asks for is given a moment. */
async function settled({ page }: View): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  await page.waitForFunction(() => document.querySelector('.web-part [aria-busy="true"]') === null, undefined, { timeout: SETTLED_MS });
}
