import type { Page } from 'playwright-core';

/** What has the focus, as a screen reader names it: `button "Light" [pressed]`; empty where nothing has. */
export async function focused(page: Page): Promise<string> {
  const focus = page.locator(':focus');
  if ((await focus.count()) === 0) return '';
  const [line = ''] = (await focus.first().ariaSnapshot()).split('\n');
  // A name with a colon in it comes in quotes.
  return line.replace(/^- /, '').replace(/:$/, '').replace(/^'(.*)'$/, '$1');
}

/**
 * Presses Tab until what has the focus answers to the pattern.
 * @throws with everything that had the focus on the way
 */
export async function tabTo(page: Page, pattern: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 80): Promise<string> {
  const passed: string[] = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press(key);
    const name = await focused(page);
    if (pattern.test(name)) return name;
    passed.push(name);
  }
  throw new Error(`Nothing with ${pattern} took the focus in ${most} presses of ${key}. These did: ${passed.join(' | ')}`);
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
