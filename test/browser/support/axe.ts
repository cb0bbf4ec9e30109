import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { ROOT } from './chromium';

const SCRIPT = join(ROOT, 'node_modules', 'axe-core', 'axe.min.js');

/**
 * What axe finds wrong, one line a place; empty is good. All its rules, best practices too.
 * @param selector only what is inside it; without it the whole page
 */
export async function axeViolations(page: Page, selector?: string): Promise<string[]> {
  // Evaluated by the debugger's protocol, which the page's content security policy does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(readFileSync(SCRIPT, 'utf8'));
  // Only what is wrong leaves the page: all that is right, with its markup, takes seconds on its way.
  const violations = await page.evaluate(
    async (within) => (await (window as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } }).axe.run(within ?? document, { resultTypes: ['violations'] })).violations,
    selector,
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`));
}
